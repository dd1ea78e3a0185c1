import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openPackage } from "../../workbench/package";
import { addSheet } from "../support/smallWorkbook";
import { fixture, records, temporaryFolder, workbench, type CommandResult } from "./commandLine";
import { openSession } from "./session";

interface ExpectedPerson {
  readonly name: string;
  readonly dept: string;
  readonly cls: string;
  readonly month_scores: readonly string[];
  readonly bonus: number;
  readonly total: string;
  readonly rank: number;
  readonly failed_months: readonly string[];
  readonly term_pay: string;
  readonly leave_deduction: string;
  readonly net_pay: string;
  readonly excellent: boolean;
  readonly ask_committee: boolean;
}

interface ExpectedWorkbook {
  readonly workbook: string;
  readonly substitutes: readonly { readonly name: string; readonly amount: string }[];
  readonly people: readonly ExpectedPerson[];
}

type Row = Record<string, string | number | boolean>;

const WORKBOOK = "月考核与学期考核.xlsx";
const BAD = "坏数据.xlsx";
const MONTHS = ["9月", "10月", "11月", "12月", "1月"];

const expectedWorkbooks = JSON.parse(readFileSync(fixture("expected.json"), "utf8")) as readonly { readonly workbook: string }[];
const expected = expectedWorkbooks.find(({ workbook: name }) => name === WORKBOOK) as unknown as ExpectedWorkbook;
const bad = expectedWorkbooks.find(({ workbook: name }) => name === BAD) as unknown as { readonly problem_cells: Record<string, string> };

const folder = temporaryFolder();
const saved = path.join(folder, "out.xlsx");
let run: CommandResult;
let results: Row[];

beforeAll(async () => {
  run = await workbench(fixture(WORKBOOK), "--scheme", "S1B", "--press", "Appraise", "--save", saved);
  results = records(run.sheet("考核结果"));
});

/** The results after these settings were typed into 考核方案 and 一键考核 was pressed again. */
async function resultsWith(...settings: string[]): Promise<Row[]> {
  const again = await workbench(saved, ...settings.flatMap((setting) => ["--set", setting]), "--press", "Appraise");
  expect(again.messages.at(-1)).toContain("已按方案 S1B 考核 18 人");
  return records(again.sheet("考核结果"));
}

const column = (rows: readonly Row[], heading: string): Record<string, unknown> => Object.fromEntries(rows.map((row) => [String(row["姓名"]), row[heading]]));
const flagged = (rows: readonly Row[], words: string): unknown[] => rows.filter((row) => String(row["提示"]).includes(words)).map((row) => row["姓名"]);
const fen = (amount: unknown): number => Math.round(Number(amount) * 100);

/** The first two of the winners of each 年级部, by rank: the only ones who can become 标兵班队. */
const candidates = ["低年级部", "中年级部", "高年级部"].flatMap((dept) =>
  expected.people
    .filter((person) => person.dept === dept && person.excellent)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 2)
    .map(({ name }) => name),
);

describe("a school's own workbook appraised by S1B", () => {
  it("succeeds and says so", () => {
    expect(run.errors).toBe("");
    expect(run.code).toBe(0);
    expect(run.messages.at(-1)).toContain("已按方案 S1B 考核 18 人");
  });

  it("heads the results as the contract says", () => {
    expect(run.sheet("考核结果")[0]).toEqual([
      ...["姓名", "年级部", "班级"],
      ...MONTHS.map((month) => `${month}得分`),
      ...MONTHS.map((month) => `${month}等级`),
      ...["学期总分", "奖励分", "综合得分", "名次", "学期津贴", "代班扣发", "代班领取", "实发", "优秀班队", "标兵班队", "提示", "说明"],
    ]);
  });

  it("has a row for everybody on the roster and then for the substitutes, and for nobody else", () => {
    expect(results.map((row) => row["姓名"])).toEqual([...expected.people, ...expected.substitutes].map(({ name }) => name));
  });

  it.each(expected.people.map((person) => [person.name, person] as const))("has every figure of %s right", (name, person) => {
    const row = results.find((record) => record["姓名"] === name) ?? {};
    expect([row["年级部"], row["班级"]]).toEqual([person.dept, person.cls]);
    expect(MONTHS.map((month) => row[`${month}得分`])).toEqual(person.month_scores.map(Number));
    expect(MONTHS.filter((month) => row[`${month}等级`] === "不合格")).toEqual(person.failed_months);
    expect(MONTHS.filter((month) => row[`${month}等级`] === "合格")).toHaveLength(MONTHS.length - person.failed_months.length);
    expect([row["奖励分"], row["综合得分"], row["名次"]]).toEqual([person.bonus, Number(person.total), person.rank]);
    const money = [person.term_pay, person.leave_deduction, "0", person.net_pay].map(Number);
    expect([row["学期津贴"], row["代班扣发"], row["代班领取"], row["实发"]]).toEqual(money);
    expect(row["优秀班队"]).toBe(person.excellent ? "优秀班队" : "否");
    expect(row["标兵班队"]).toBe(candidates.includes(name) ? "待定" : "否");
  });

  it("asks the committee about the excellent class with a failed month, and about no other", () => {
    const asked = expected.people.filter((person) => person.ask_committee).map(({ name }) => name);
    expect(asked).toHaveLength(1);
    expect(flagged(results, "有不合格月,请校务会确认")).toEqual(asked);
  });

  it("pays the substitutes what was deducted, no fen more or less", () => {
    const paid = results.filter((row) => row["班级"] === "").map((row) => ({ name: row["姓名"], amount: Number(row["代班领取"]).toFixed(2), net: row["实发"] }));
    expect(paid).toEqual(expected.substitutes.map(({ name, amount }) => ({ name, amount, net: Number(amount) })));
    const sum = (heading: string): number => results.reduce((total, row) => total + fen(row[heading]), 0);
    expect(sum("代班领取")).toBe(sum("代班扣发"));
    expect(sum("代班扣发")).toBe(27_27 + 45_45);
  });

  it("says of the gap in the regulation where it is to be filled, and who waits for it", () => {
    const gaps = records(run.sheet("问题清单")).filter((row) => String(row["问题"]).includes("标兵条件") && row["级别"] === "错误");
    expect(gaps.map((row) => String(row["问题"]).slice(0, 7))).toEqual(["“标兵条件4”", "“标兵条件5”"]);
    expect(flagged(results, "待定(").sort()).toEqual([...candidates].sort());
  });
});

describe("登记明细", () => {
  /** Awards of a contest in which the same teacher has a higher one, or an equal one already: the rows by hand. */
  const lower: Record<string, string> = {
    F9: "不计:“合唱比赛”已按最高级别(市级)计分",
    F15: "不计:“合唱比赛”已按最高级别(省级)计分",
    F16: "不计:“作文竞赛”已按最高级别(县级)计分",
    F26: "不计:“习作发表”已按最高级别(国家级)计分",
  };

  it("tells of each award whether it counts, and why", () => {
    const awards = records(run.sheet("登记明细")).filter((row) => row["登记表"] === "奖励加分");
    expect(awards.map((row) => row["单元格"])).toEqual(Array.from({ length: 26 }, (_, index) => `F${index + 3}`));
    for (const row of awards) {
      const reason = lower[String(row["单元格"])];
      expect([row["结论"], row["理由"]]).toEqual(reason === undefined ? ["计入", "计入"] : ["不计", reason]);
      expect(Number(row["数额"]) === 0).toBe(reason !== undefined);
    }
  });

  it("adds up to each person's bonus", () => {
    const sums = new Map<string, number>();
    for (const row of records(run.sheet("登记明细"))) {
      if (row["登记表"] === "奖励加分") sums.set(String(row["姓名"]), (sums.get(String(row["姓名"])) ?? 0) + Number(row["数额"]));
    }
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(expected.people.filter(({ bonus }) => bonus > 0).map(({ name, bonus }) => [name, bonus])));
  });

  it("shows the leave as it is reckoned by hand, and who is paid for it", () => {
    const leave = records(run.sheet("登记明细")).filter((row) => row["登记表"] === "请假代班");
    expect(leave.map((row) => row["理由"])).toEqual(["200 ÷ 22 × 3 = 27.27;由 郭静 代领", "200 ÷ 22 × 5 = 45.45;由 杨秀英 代领"]);
  });
});

describe("a setting changed in 考核方案", () => {
  it.each([
    // 黄晓东 failed in November, the third of five months; 梁永红 in December, the fourth.
    ["B 不合格月不发,其余减半", 4 * 100, 4 * 100],
    ["C 自不合格月起减半", 2 * 200 + 3 * 100, 3 * 200 + 2 * 100],
  ])("减半方式 %s: %d and %d, and nobody else's pay differs", async (mode, third, fourth) => {
    const pay = column(await resultsWith(`S1B/学期津贴/减半方式=${mode}`), "学期津贴");
    expect(pay).toEqual({ ...column(results, "学期津贴"), 黄晓东: third, 梁永红: fourth });
    expect([third, fourth]).not.toContain(column(results, "学期津贴")["黄晓东"]);
  });

  it.each([
    // 赵敏 合唱 省4+市3, 书画 国5, 广播操 县2, 习作 市3; 吴敏 作文 县2+县2, 广播操 省4; 梁建国 田径 县2, 习作 省4+国5; 韩立新 合唱 市3+县2.
    ["累计", { 赵敏: 17, 吴敏: 8, 梁建国: 11, 韩立新: 5 }],
    // 胡子涵 has two of 省级 in different contests: one counts, 4, with 国家级 5.
    ["取最高且同级不累计", { 胡子涵: 9 }],
  ])("同一项目 %s", async (mode, changed) => {
    const after = await resultsWith(`S1B/奖励分/同一项目=${mode}`);
    expect(column(after, "奖励分")).toEqual({ ...column(results, "奖励分"), ...changed });
    for (const [name, bonus] of Object.entries(changed)) {
      const person = expected.people.find((one) => one.name === name);
      expect(Number(column(after, "综合得分")[name])).toBeCloseTo(Number(person?.total) - Number(person?.bonus) + bonus, 9);
    }
  });

  it("标兵条件4、5 filled in: only 条件1 is waited for, and nothing but 标兵班队 and what is said of it differs", async () => {
    const after = await resultsWith("S1B/标兵条件4/字段=视为不要求", "S1B/标兵条件5/字段=视为不要求");
    // 赵立新's only award is for a paper: neither a contest of pupils (2) nor of the class (3), so 条件1 cannot save it.
    const waiting = candidates.filter((name) => name !== "赵立新");
    expect(flagged(after, "待定(缺条件1);").sort()).toEqual([...waiting].sort());
    expect(flagged(after, "待定(")).toHaveLength(waiting.length);
    expect(column(after, "标兵班队")).toEqual({ ...column(results, "标兵班队"), 赵立新: "否" });
    const others = (rows: readonly Row[]): Row[] => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([heading]) => !["标兵班队", "提示", "说明"].includes(heading))));
    expect(others(after)).toEqual(others(results));
    const unconcerned = (rows: readonly Row[]): Row[] => rows.filter((row) => !candidates.includes(String(row["姓名"])));
    expect(unconcerned(after)).toEqual(unconcerned(results));
  });
});

describe("the sheet 核算", () => {
  it("agrees with the results for everybody, and recomputes after an edit", async () => {
    const session = await openSession(new Uint8Array(readFileSync(fixture(WORKBOOK))));
    await session.choose("S1B");
    await session.client.press("Appraise");
    const proof = (): Row[] => records(session.values("核算"));
    expect(proof().map((row) => [row["姓名"], row["核对"]])).toEqual(expected.people.map(({ name }) => [name, "一致"]));
    for (const heading of [...MONTHS.map((month) => `${month}得分`), "学期总分"]) {
      for (const { name } of expected.people) expect([heading, name, column(proof(), heading)[name]]).toEqual([heading, name, column(results, heading)[name]]);
    }
    // 周静 in September: (93.8 + 97.85) ÷ 2 = 95.825; with 83.8 it is 90.825, and the term five less.
    await session.type("月考核", "E3", "83.8");
    expect([proof()[0]?.["9月得分"], proof()[0]?.["学期总分"], proof()[0]?.["核对"]]).toEqual([90.825, 444.775, "输入已变,请重新考核"]);
    expect(new Set(proof().slice(1).map((row) => row["核对"]))).toEqual(new Set(["一致"]));
    await session.client.press("Appraise");
    expect(new Set(proof().map((row) => row["核对"]))).toEqual(new Set(["一致"]));
    expect(session.client.errors).toEqual([]);
    session.close();
  });
});

describe("bad input under S1B", () => {
  it("lists every cell that cannot be read, and appraises nobody while there is no roster", async () => {
    const checked = await workbench(fixture(BAD), "--scheme", "S1B", "--press", "Appraise");
    expect(checked.code).toBe(0);
    expect(cellsListed(checked)).toEqual(expect.arrayContaining(Object.keys(bad.problem_cells)));
    expect(checked.messages.at(-1)).toContain("没有找到班主任名册");
    expect(checked.sheetNames).not.toContain("考核结果");
  });

  it("makes no figure of any of them where there is a roster: 缺 bubbles up to the pay", async () => {
    const appraised = await workbench(withRoster(), "--scheme", "S1B", "--press", "Appraise");
    expect(appraised.code).toBe(0);
    // The department that B11 leaves blank stands on the roster: no figure lacks it.
    expect(cellsListed(appraised)).toEqual(expect.arrayContaining(Object.keys(bad.problem_cells).filter((cell) => cell !== "B11")));
    expect(cellsListed(appraised)).not.toContain("B11");
    const rows = records(appraised.sheet("考核结果"));
    expect(rows).toHaveLength(BAD_ROSTER.length);
    for (const row of rows) {
      const figures = ["9月得分", "学期总分", "综合得分"].map((heading) => row[heading]);
      expect([row["姓名"], ...figures]).toEqual([row["姓名"], ...(row["姓名"] === "子老师" ? [91, 91, 91] : ["缺", "缺", "缺"])]);
    }
    // A month whose name is not understood, or a name that is not the roster's: nobody knows how it was judged either.
    const unknown = rows.filter((row) => row["9月等级"] === "缺").map((row) => row["姓名"]);
    expect(unknown).toEqual(expect.arrayContaining(["戊老师", "庚老师", "壬老师"]));
    for (const name of unknown) expect(column(rows, "学期津贴")[String(name)]).toBe("缺");
    // Numbers that were refused would be added up by formulas: no figure is left that 核算 could compare.
    expect(appraised.sheetNames).not.toContain("核算");
  });
});

const cellsListed = (result: CommandResult): unknown[] => records(result.sheet("问题清单")).filter((row) => row["工作表"] === "月考核").map((row) => row["单元格"]);

/** Those of the bad sheet whose rows name them, and one with sound marks. */
const BAD_ROSTER = [
  ["甲老师", "低年级部", "一(1)班"],
  ["乙老师", "低年级部", "一(2)班"],
  ["丙老师", "低年级部", "一(3)班"],
  ["丁老师", "低年级部", "二(1)班"],
  ["戊老师", "低年级部", "二(2)班"],
  ["己老师", "低年级部", "二(3)班"],
  ["庚老师", "低年级部", "三(1)班"],
  ["辛老师", "低年级部", "三(2)班"],
  ["壬老师", "低年级部", "三(4)班"],
  ["子老师", "低年级部", "三(5)班"],
];

function withRoster(): string {
  const workbook = openPackage(new Uint8Array(readFileSync(fixture(BAD))));
  addSheet(workbook, "班主任名册", [["姓名", "年级部", "班级"], ...BAD_ROSTER]);
  const [sheet] = workbook.sheets;
  const sound = ["9月", "低年级部", "三(5)班", "子老师", 90, 92];
  sound.forEach((value, at) => sheet?.setCell(13, at, { value: typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value }, style: 0 }));
  const file = path.join(folder, "坏数据与名册.xlsx");
  writeFileSync(file, workbook.save());
  return file;
}
