import { roomOnPage } from "../../src/papers/layout";
import { personalNotice } from "../../src/papers/personalNotice";
import type { PaperRow, PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraised, RESULTS, withRows, withScheme, withSetting } from "../appraisal/workbook";
import { sheet } from "../support/sheet";
import { withColumn } from "./letters";
import { made, pagesOf, sourceOf, wordsOn } from "./source";

const FIXTURE = withScheme("学月与学年考核.xlsx", "S1A");
const S1A = appraised(FIXTURE);
/** S1A as a school has it that gives no tiers. */
const RANKED = withRows(FIXTURE, "考核方案", (rows) => rows.filter((row) => row[1] !== "输出" || row[4] !== "奖次"));

/** So many people, each a tenth of a point a month behind the one before. */
function schoolOf(count: number, months: readonly string[] = ["2026年9月"], fixture = FIXTURE): Snapshot {
  const people = Array.from({ length: count }, (_, index) => ({ name: `老师${index + 1}`, class: `一(${index + 1})班`, routine: (600 - index) / 10 }));
  return {
    ...fixture,
    sheets: [
      ...fixture.sheets.filter(({ name }) => name === "考核方案"),
      sheet("班主任名册", [["姓名", "班级", "津贴标准"], ...people.map((one) => [one.name, one.class, 300])]),
      ...months.map((month) => sheet(month, [[`${month}班主任学月岗位考核表`], ["班级", "班主任", "常规(60分)", "卫生(40分)"], ...people.map((one) => [one.class, one.name, one.routine, 30])])),
      sheet("统测成绩", [["班级", "班主任", "学年得分"], ...people.map((one) => [one.class, one.name, 50])]),
      sheet("学生获奖", [["班级", "班主任", "获奖项目", "加分"]]),
      sheet("一票否决登记", [["姓名", "班级", "日期", "情形", "状态"]]),
    ],
  };
}

const heightOf = (rows: readonly PaperRow[]): number => rows.reduce((sum, { height = NaN }) => sum + height, 0);

/** The rows of each notice: a notice ends with its signature. */
function noticesOf({ rows }: PaperSheet): readonly (readonly PaperRow[])[] {
  const notices: PaperRow[][] = [[]];
  for (const row of rows) {
    if (row.cells.some(({ style }) => style === "cut")) continue;
    notices.at(-1)?.push(row);
    if (String(row.cells[0]?.value).startsWith("本人签字")) notices.push([]);
  }
  return notices.slice(0, -1);
}

/** What a notice says, by what it is called. */
function figuresOf(notice: readonly PaperRow[]): ReadonlyMap<string, unknown> {
  const cells = notice.flatMap((row) => row.cells);
  return new Map(cells.flatMap(({ style, value }, index) => (style === "heading" ? [[String(value), cells[index + 1]?.value] as const] : [])));
}

const noticeTo = (paper: PaperSheet, name: string): readonly PaperRow[] => noticesOf(paper).find((rows) => rows.some(({ cells }) => String(cells[0]?.value).startsWith(`姓名：${name}\u3000`))) ?? [];

describe("the personal notices of 学月与学年考核.xlsx", () => {
  const paper = made(personalNotice, sourceOf(S1A, { school: "云溪镇中心小学", schoolYear: "2026-2027", term: "一", receiver: "校长室", phone: "0571-0000000" }));

  it("say whom they are for, how to object until when, and where to sign", () => {
    const words = noticeTo(paper, "梁海燕").map(({ cells }) => String(cells[0]?.value));
    expect(words.slice(0, 3)).toEqual(["班主任考核结果通知单", "云溪镇中心小学2026-2027学年第一学期", "姓名：梁海燕\u3000\u3000班级：二(2)班"]);
    // Seven days from 2026-11-24, the first counted.
    expect(words.slice(-3)).toEqual(["对结果有异议的，请于2026年11月30日前（含当日）提出。", "受理部门：校长室\u3000\u3000联系电话：0571-0000000", "本人签字：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000日期：\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"]);
  });

  it("show the person's own figures as 考核结果 does", () => {
    const figures = figuresOf(noticeTo(paper, "梁海燕"));
    expect([...figures.keys()]).toEqual(["9月得分", "10月得分", "11月得分", "12月得分", "1月得分", "9月津贴", "10月津贴", "11月津贴", "12月津贴", "1月津贴", "学月总分", "统测", "获奖加分", "总评分", "奖次", "学年奖"]);
    expect([...figures.values()]).toEqual([89.5, 89.15, 79.6, 87.2, 89.6, 209.88, 209.06, 186.66, 204.48, 210.11, 435.05, 65.5, 10, 510.55, "一等奖", "缺数据"]);
  });

  it("tell a range in the place of the rank: of eleven the first three, the last four, and those between", () => {
    const ranked = made(personalNotice, sourceOf(appraised(RANKED)));
    const ranges = ["李静", "杨立新", "张静", "高子涵", "吴晓东", "高志强"].map((name) => figuresOf(noticeTo(ranked, name)).get("名次区间"));
    // Places 3, 4, 7, 8, 11, and none for the one who is vetoed.
    expect(ranges).toEqual(["前30%", "30%—70%", "30%—70%", "后30%", "后30%", "—"]);
  });

  it("say of a veto and of a case that is open what the pay sheet says", () => {
    const filled = made(personalNotice, sourceOf(appraised(withSetting(FIXTURE, "学年奖", "奖金总额", "5000"))));
    const person = (name: string): string => String(noticeTo(filled, name)[2]?.cells[0]?.value);
    expect(person("高志强")).toMatch(/^姓名：高志强\u3000\u3000班级：\S+\u3000\u3000一票否决$/);
    expect(person("高子涵")).toMatch(/\u3000\u3000待核$/);
    // A case that is open may change everybody's prize.
    expect(figuresOf(noticeTo(filled, "杨立新")).get("学年奖")).toBe("待核");
    expect(figuresOf(noticeTo(filled, "杨立新")).get("9月津贴")).toBe(203.43);
    expect(person("梁海燕")).toBe("姓名：梁海燕\u3000\u3000班级：二(2)班");
  });

  it("say nothing of others, nor why", () => {
    const words = noticeTo(paper, "杨立新").flatMap(({ cells }) => cells.map(({ value }) => String(value))).join("\n");
    expect(words).not.toContain("冯丽娟");
    expect(wordsOn(paper)).not.toMatch(/体罚|家长来信|提示|说明/);
  });

  it("leave blank what is blank on 考核结果", () => {
    expect(figuresOf(noticeTo(paper, "高志强")).get("奖次")).toBe("");
  });

  it("print what 考核结果 shows, and no column that the clerk added", () => {
    const shown = withRows(S1A, RESULTS, ([headings = [], ...rows]) => [[...headings, "内部备注"], ...rows.map((row) => [...row.map((cell) => (cell === 510.55 ? 511 : cell)), "保密"])]);
    const changed = made(personalNotice, sourceOf(shown));
    expect(figuresOf(noticeTo(changed, "梁海燕")).get("总评分")).toBe(511);
    expect(wordsOn(changed)).not.toContain("保密");
  });

  it("leave out a rank that is only copied, because nobody knows among how many", () => {
    const copied = appraised(withColumn(FIXTURE, "学年奖", "上年名次", "名册.年级"));
    expect(copied.sheets.find(({ name }) => name === RESULTS)?.values[0]).toContain("上年名次");
    expect(wordsOn(made(personalNotice, sourceOf(copied)))).not.toContain("上年名次");
  });

  it("say on each notice that the results are outdated", () => {
    const outdated = made(personalNotice, { ...sourceOf(S1A), outdated: true });
    expect(noticesOf(outdated)).toHaveLength(12);
    for (const notice of noticesOf(outdated)) expect(notice[0]?.cells[0]).toMatchObject({ style: "warning", value: "依据的考核结果已过时，请重新考核后再打印" });
  });

  it("are not made for substitutes from outside, nor without results", () => {
    const outside = made(personalNotice, sourceOf(appraised(withScheme("月考核与学期考核.xlsx", "S1B"))));
    expect(noticesOf(outside)).toHaveLength(18);
    expect(wordsOn(outside)).not.toContain("郭静");
    expect(personalNotice.make({ ...sourceOf(S1A), shown: undefined })).toBeUndefined();
  });
});

describe("a notice with more figures than four abreast have room for", () => {
  const months = [2025, 2026].flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}年${month + 1}月`));
  const paper = made(personalNotice, sourceOf(schoolOf(3, months)));

  it("still stands twice on a page, with all its figures", () => {
    // Two a month and six besides: 学月总分, 统测, 获奖加分, 总评分, 奖次, 学年奖.
    for (const notice of noticesOf(paper)) expect(figuresOf(notice).size).toBe(54);
    expect(pagesOf(paper)).toHaveLength(2);
    for (const page of pagesOf(paper)) expect(heightOf(page)).toBeLessThanOrEqual(roomOnPage("Portrait", paper.widths));
    expect(Math.min(...paper.rows.map(({ height = NaN }) => height))).toBeGreaterThanOrEqual(22);
  });

  it("tells no range where too few were ranked, nor leaves a blank for it", () => {
    const few = made(personalNotice, sourceOf(schoolOf(3, months, RANKED)));
    expect(noticesOf(few).map((notice) => figuresOf(notice).has("名次区间"))).toEqual([false, false, false]);
  });
});

describe.each([
  { count: 1, pages: 1, front: 0, back: 0 },
  { count: 12, pages: 6, front: 3, back: 4 },
  { count: 50, pages: 25, front: 15, back: 15 },
  { count: 500, pages: 250, front: 150, back: 150 },
])("the personal notices of $count people", ({ count, pages, front, back }) => {
  const paper = made(personalNotice, sourceOf(schoolOf(count)));

  it(`stand on ${pages} pages, two on each, cut apart in the middle`, () => {
    expect(pagesOf(paper)).toHaveLength(pages);
    expect(noticesOf(paper)).toHaveLength(count);
    for (const page of pagesOf(paper).slice(0, Math.floor(count / 2))) {
      expect(page.filter(({ cells }) => cells[0]?.style === "title")).toHaveLength(2);
      const cut = page.findIndex(({ cells }) => cells[0]?.style === "cut");
      expect(heightOf(page.slice(0, cut))).toBe(heightOf(page.slice(cut + 1)));
    }
  });

  it("fit on their pages, of which a third notice would not", () => {
    const room = roomOnPage("Portrait", paper.widths);
    for (const page of pagesOf(paper)) expect(heightOf(page)).toBeLessThanOrEqual(room);
    expect(3 * heightOf(noticesOf(paper)[0] ?? [])).toBeGreaterThan(room);
    expect(Math.min(...paper.rows.map(({ height = NaN }) => height))).toBeGreaterThanOrEqual(22);
  });

  it("put as many into the first and the last 30% as there are", () => {
    const ranked = made(personalNotice, sourceOf(schoolOf(count, ["2026年9月"], RANKED)));
    const ranges = noticesOf(ranked).map((notice) => figuresOf(notice).get("名次区间"));
    expect(ranges.filter((range) => range === "前30%")).toHaveLength(front);
    expect(ranges.filter((range) => range === "后30%")).toHaveLength(back);
  });
});
