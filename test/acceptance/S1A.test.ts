import { readFileSync } from "node:fs";
import path from "node:path";
import { fixture, records, temporaryFolder, workbench, type CommandResult } from "./commandLine";

interface ExpectedPerson {
  readonly name: string;
  readonly cls: string;
  readonly month_scores: readonly string[];
  readonly month_pay: readonly string[];
  readonly exam: string;
  readonly bonus: string;
  readonly total: string;
  readonly rank: number | null;
  readonly tier: string | null;
  readonly prize: string;
  readonly veto: string | null;
  readonly pending: string | null;
}

interface ExpectedWorkbook {
  readonly workbook: string;
  readonly prize_left_over: string;
  readonly tie_on_cut: readonly string[];
  readonly own_sums_that_disagree: readonly string[];
  readonly months: readonly string[];
  readonly people: readonly ExpectedPerson[];
}

const WORKBOOK = "学月与学年考核.xlsx";
const expectedWorkbooks = JSON.parse(readFileSync(fixture("expected.json"), "utf8")) as readonly ExpectedWorkbook[];
const expected = expectedWorkbooks.find(({ workbook }) => workbook === WORKBOOK);
if (expected === undefined) throw new Error(`expected.json has nothing for ${WORKBOOK}`);

const saved = path.join(temporaryFolder(), "out.xlsx");
let run: CommandResult;
let results: Record<string, string | number | boolean>[];
let problems: Record<string, string | number | boolean>[];

beforeAll(async () => {
  run = await workbench(fixture(WORKBOOK), "--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise", "--save", saved);
  results = records(run.sheet("考核结果"));
  problems = records(run.sheet("问题清单"));
});

describe("the main job: a school's own workbook appraised by S1A", () => {
  it("succeeds and says so", () => {
    expect(run.errors).toBe("");
    expect(run.code).toBe(0);
    expect(run.messages.at(-1)).toContain("已按方案 S1A 考核 12 人");
  });

  it("adds six sheets after the school's own, and keeps its journal out of sight", () => {
    const added = run.sheetNames.slice(9);
    expect(added.filter((name) => !name.startsWith("_BZR_"))).toEqual(["目录", "考核方案", "考核结果", "核算", "问题清单", "考核记录"]);
  });

  it("heads the results as the contract says", () => {
    const months = expected.months.map((month) => `${Number(month.slice(5))}月`);
    const headings = [
      "姓名",
      "班级",
      ...months.map((month) => `${month}得分`),
      ...months.map((month) => `${month}津贴`),
      ...["学月总分", "统测", "获奖加分", "总评分", "名次", "奖次", "学年奖", "提示", "说明"],
    ];
    expect(run.sheet("考核结果")[0]).toEqual(headings);
  });

  it.each(expected.people.map((person) => [person.name, person] as const))("has every figure of %s right", (name, person) => {
    const row = results.find((record) => record["姓名"] === name) ?? {};
    const months = expected.months.map((month) => `${Number(month.slice(5))}月`);
    expect(row["班级"]).toBe(person.cls);
    expect(months.map((month) => row[`${month}得分`])).toEqual(person.month_scores.map(Number));
    expect(months.map((month) => row[`${month}津贴`])).toEqual(person.month_pay.map(Number));
    expect([row["统测"], row["获奖加分"], row["总评分"]]).toEqual([person.exam, person.bonus, person.total].map(Number));
    expect([row["名次"], row["奖次"], row["学年奖"]]).toEqual([person.rank ?? "", person.tier ?? "", Number(person.prize)]);
  });

  it("flags the proven veto, the pending case, the held prize and the tie across the cut, and nobody else with them", () => {
    const flagged = (mark: string): unknown[] => results.filter((row) => String(row["提示"]).includes(mark)).map((row) => row["姓名"]);
    expect(flagged("一票否决:④")).toEqual(expected.people.filter((person) => person.veto === "④").map(({ name }) => name));
    expect(flagged("待核:①")).toEqual(expected.people.filter((person) => person.pending === "①").map(({ name }) => name));
    expect(flagged("并列于分界线,请确认")).toEqual(expected.tie_on_cut);
    expect(flagged("含待核,暂不发放")).toEqual(expected.people.filter((person) => person.veto === null).map(({ name }) => name));
  });

  it("names the cells whose own SUM skipped a text, each with the cell it skipped", () => {
    const sums = problems.flatMap((row) => {
      const [, total] = /([A-Z]+\d+)的合计漏算了它/.exec(String(row["问题"])) ?? [];
      return total === undefined ? [] : [{ total: `${row["工作表"]}!${total}`, text: row["单元格"], level: row["级别"] }];
    });
    expect(sums.map(({ total }) => total).sort()).toEqual([...expected.own_sums_that_disagree].sort());
    expect(sums.filter(({ level }) => level !== "提醒")).toEqual([]);
    expect(sums.find(({ total }) => total === "2026年9月!I5")?.text).toBe("E5");
  });

  it("shows what is left of the pool", () => {
    expect(problems.some((row) => String(row["问题"]).includes(`余 ${expected.prize_left_over} 元`))).toBe(true);
  });

  it("changes no input cell, and opens again with the same values", async () => {
    const again = await workbench(saved);
    const untouched = await workbench(fixture(WORKBOOK));
    for (const name of untouched.sheetNames) expect(again.sheet(name)).toEqual(untouched.sheet(name));
    for (const name of ["考核方案", "考核结果", "问题清单"]) expect(again.sheet(name)).toEqual(run.sheet(name));
  });

  it("gives the same results when pressed a second time, on the same sheets", async () => {
    const again = await workbench(saved, "--press", "Appraise");
    const visible = (names: readonly string[]): string[] => names.filter((name) => !name.startsWith("_BZR_"));
    expect(visible(again.sheetNames)).toEqual(visible(run.sheetNames));
    expect(again.sheet("考核结果")).toEqual(run.sheet("考核结果"));
    expect(again.sheet("问题清单")).toEqual(run.sheet("问题清单"));
  });

  it("follows a changed setting of the sheet 考核方案: 25% of 335 × 86.7 is 72.61", async () => {
    const changed = await workbench(saved, "--set", "S1A/学月津贴/比例=25%", "--press", "Appraise");
    expect(records(changed.sheet("考核结果"))[0]?.["9月津贴"]).toBe(72.61);
  });

  it("computes nothing while the sheet has a mistake, and says which", async () => {
    const wrong = await workbench(saved, "--set", "S1A/学月津贴/比例=170%", "--press", "Appraise");
    expect(wrong.messages.at(-1)).toContain("没有考核");
    expect(wrong.sheet("考核结果")).toEqual(run.sheet("考核结果"));
    expect(records(wrong.sheet("问题清单"))[0]).toMatchObject({ 级别: "错误", 工作表: "考核方案", 内容: "170%" });
  });
});

describe("bad input", () => {
  it("never stops 检查数据: every cell that cannot be read is named", async () => {
    const checked = await workbench(fixture("坏数据.xlsx"), "--press", "CheckData");
    expect(checked.code).toBe(0);
    const cells = records(checked.sheet("问题清单")).map((row) => row["单元格"]);
    const bad = expectedWorkbooks.find(({ workbook }) => workbook === "坏数据.xlsx") as unknown as { problem_cells: Record<string, string> };
    expect(cells).toEqual(expect.arrayContaining(Object.keys(bad.problem_cells)));
  });

  it("without a scheme nothing is appraised, and the way out is named", async () => {
    const refused = await workbench(fixture(WORKBOOK), "--press", "Appraise");
    expect(refused.messages.at(-1)).toContain("还没有考核方案");
    expect(refused.sheetNames).not.toContain("考核结果");
  });
});
