import { Exact } from "../../src/core/number/exact";
import { payroll } from "../../src/papers/payroll";
import type { ReportSource } from "../../src/papers/report";
import { valuesOfPaper, type PaperRow, type PaperSheet } from "../../src/plan/paper";
import type { Raw } from "../../src/sheets";
import { RESULTS, withRows, withScheme, withSetting, withSheet } from "../appraisal/workbook";
import { withCell } from "../support/sheet";
import { expectPagesToFit, fenOf, linesOf, made, monthlySchool, pagesOf, printed, sourceOf, wordsOn } from "./source";

const WITH_PENDING = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
/** The one case that was 待核 is found to be unfounded. */
const S1A = withRows(WITH_PENDING, "一票否决登记", (rows) => rows.map((row) => row.map((cell) => (cell === "待核" ? "不成立" : cell))));
const S1B = withScheme("月考核与学期考核.xlsx", "S1B");

/** Of the printed area of A4 landscape with 1.8 cm above and below: 21 cm − 3.6 cm, 72 ÷ 2.54 points to the centimetre. */
const PAGE_HEIGHT = ((21 - 3.6) * 72) / 2.54;
const PAGE_WIDTH = ((29.7 - 3) * 72) / 2.54;

const sumOf = (cells: readonly (Raw | undefined)[]): bigint => cells.reduce((sum: bigint, cell) => sum + (fenOf(cell) ?? 0n), 0n);
const lineOf = (paper: PaperSheet, name: string): ReadonlyMap<string, Raw> | undefined => linesOf(paper).find((line) => line.get("姓名") === name);
const heightOf = (rows: readonly PaperRow[]): number => rows.reduce((sum, { height = NaN }) => sum + height, 0);
/** The row that begins with these words, as values. */
const rowOf = (paper: PaperSheet, words: string): readonly Raw[] => valuesOfPaper(paper).find(([first]) => first === words) ?? [];

/** What a row of sums has below a heading. */
const sumBelow = (paper: PaperSheet, words: string, heading: string): Raw | undefined => rowOf(paper, words)[[...(linesOf(paper)[0]?.keys() ?? [])].indexOf(heading)];

describe("S1A: the months' allowances and the year's prize", () => {
  const paper = made(payroll, sourceOf(S1A));

  it("has the columns of 津贴发放表", () => {
    expect([...(linesOf(paper)[0]?.keys() ?? [])]).toEqual(["序号", "姓名", "班级", "月份数", "标准", "津贴", "学年奖", "应发", "扣发", "代班", "实发", "签领", "备注"]);
    expect(wordsOn(paper)).toContain("单位：元");
    expect(wordsOn(paper)).not.toContain("未列入合计");
  });

  it("adds what 考核结果 shows for one person: 203.31 + 212.81 + 213.16 + 191.59 + 188.66 = 1009.53, and 445.45 make 1454.98", () => {
    expect([...(lineOf(paper, "高子涵")?.values() ?? [])]).toEqual([1, "高子涵", "一(1)班", 5, 335, 1009.53, 445.45, 1454.98, "", "", 1454.98, "", ""]);
  });

  it("sums allowance and prize each for itself, and both together", () => {
    for (const heading of ["津贴", "学年奖", "应发"]) expect(fenOf(sumBelow(paper, "合计", heading))).toBe(sumOf(linesOf(paper).map((line) => line.get(heading))));
    // All sixty allowances of expected.json.
    expect(sumBelow(paper, "合计", "津贴")).toBe(12172.21);
  });

  it("gives a vetoed person the allowance and no prize: 191.82 + 199.21 + 208.35 + 221.13 + 207.77 = 1028.28", () => {
    expect(["津贴", "学年奖", "实发"].map((heading) => lineOf(paper, "高志强")?.get(heading))).toEqual([1028.28, 0, 1028.28]);
  });

  it("adds the printed lines exactly", () => {
    expect(fenOf(sumBelow(paper, "合计", "实发"))).toBe(sumOf(linesOf(paper).map((line) => line.get("实发"))));
  });

  it("is written on 考核结果, not computed: another figure there is another figure here", () => {
    const source = sourceOf(S1A);
    // 203.31 → 300: 1454.98 + 96.69 = 1551.67
    const changed = withRows(source.snapshot, RESULTS, (rows) => rows.map((row) => row.map((cell) => (cell === 203.31 ? 300 : cell))));
    expect(lineOf(made(payroll, sourceOf(changed)), "高子涵")?.get("实发")).toBe(1551.67);
  });
});

describe("S1A: scores above the full mark", () => {
  // 高子涵 has 90.9 in November, 高志强, whom a case bars from the prize, 94.3 in December.
  const paper = made(payroll, sourceOf(withSetting(S1A, "学月得分", "满分", "90.89")));

  it("leaves the month's pay out and says why: 203.31 + 212.81 + 191.59 + 188.66 = 796.37", () => {
    expect([...(lineOf(paper, "高子涵")?.values() ?? [])]).toEqual([1, "高子涵", "一(1)班", 4, 335, 796.37, "", 796.37, "", "", 796.37, "", "11月津贴得分超过满分；学年奖得分超过满分"]);
  });

  it("pays a barred person the other months, and says nothing of a prize there is none of: 191.82 + 199.21 + 208.35 + 207.77 = 807.15", () => {
    const line = lineOf(paper, "高志强");
    expect([line?.get("实发"), line?.get("备注")]).toEqual([807.15, "12月津贴得分超过满分"]);
  });

  it("says in its head for how many", () => {
    expect(wordsOn(paper)).toMatch(/11月津贴得分超过满分\d人，未列入合计/);
  });
});

describe("S1B: the term's allowance with leave and substitutes", () => {
  const paper = made(payroll, sourceOf(S1B));

  it("takes off the leave, and pays the substitute from outside", () => {
    expect([...(lineOf(paper, "周静")?.values() ?? [])]).toEqual([1, "周静", "一(1)班", 5, 200, 1000, 27.27, 0, 972.73, "", ""]);
    expect([...(lineOf(paper, "郭静")?.values() ?? [])]).toEqual([19, "郭静", "", "", "", "", "", 27.27, 27.27, "", ""]);
  });

  it("totals 16 × 1000 + 2 × 500, of which 27.27 + 45.45 go to substitutes, and says so in words", () => {
    expect(rowOf(paper, "合计").slice(5, 9)).toEqual([17000, 72.72, 72.72, 17000]);
    expect(wordsOn(paper)).toContain("合计（大写）：壹万柒仟元整");
  });

  it("has what a payroll is signed with", () => {
    for (const words of ["以上金额核对无误", "制表人（签字）：", "审核人（签字）：", "校长（签字）：", "年　　月　　日", "（公章）"]) expect(wordsOn(paper)).toContain(words);
  });

  it("prints money as 0.00", () => {
    const formats = paper.rows.flatMap(({ cells }) => cells.filter(({ column, style }) => column >= 4 && column <= 8 && (style === "cell" || style === "total")).map(({ numberFormat }) => numberFormat));
    expect(new Set(formats)).toEqual(new Set(["0.00"]));
  });

  it("adds what an earlier term owes, also to somebody who is gone", () => {
    const source: ReportSource = {
      ...sourceOf(S1B),
      carriedOver: [
        { id: undefined, name: "宋文博", class: "一(2)班", amount: Exact.of(-12.5) },
        { id: undefined, name: "离任者", class: "", amount: Exact.of(30) },
      ],
    };
    const settled = made(payroll, source);
    expect(["补发补扣", "实发"].map((heading) => lineOf(settled, "宋文博")?.get(heading))).toEqual([-12.5, 987.5]);
    expect(["应发", "补发补扣", "实发"].map((heading) => lineOf(settled, "离任者")?.get(heading))).toEqual(["", 30, 30]);
    expect(lineOf(settled, "周静")?.get("补发补扣")).toBe("");
    // 17000 − 12.5 + 30
    expect(rowOf(settled, "合计").slice(8, 10)).toEqual([17.5, 17017.5]);
  });
});

describe("money that is not settled", () => {
  it("waits for the case with the prize only: the months' allowances do not depend on it", () => {
    const paper = made(payroll, sourceOf(WITH_PENDING));
    // expected.json: 209.88 + 209.06 + 186.66 + 204.48 + 210.11
    expect(["应发", "扣发", "代班", "实发", "备注"].map((heading) => lineOf(paper, "梁海燕")?.get(heading))).toEqual([1020.19, "", "", 1020.19, "学年奖待核"]);
    // The vetoed person gets no prize, whatever becomes of the case.
    expect(["实发", "备注"].map((heading) => lineOf(paper, "高志强")?.get(heading))).toEqual([1028.28, ""]);
    // All sixty allowances of expected.json.
    expect(sumBelow(paper, "合计", "实发")).toBe(12172.21);
    expect(wordsOn(paper)).toContain("合计（大写）：壹万贰仟壹佰柒拾贰元贰角壹分");
    expect(wordsOn(paper)).toContain("学年奖待核11人，未列入合计");
  });

  it("is blank where a figure is 缺: nobody entered how many days 周静 was on leave, so her substitute's is too", () => {
    const noDays = withSheet(S1B, "请假代班", (sheet) => withCell(sheet, "E3", ""));
    const paper = made(payroll, sourceOf(noDays));
    for (const name of ["周静", "郭静"]) expect(["扣发", "实发", "备注"].map((heading) => lineOf(paper, name)?.get(heading))).toEqual(["", "", "缺数据"]);
    expect(wordsOn(paper)).toContain("另有2人缺数据，未列入合计");
    // The others' 15 × 1000 + 2 × 500, of which the other substitute gets 45.45.
    expect(rowOf(paper, "合计")[8]).toBe(16000);
  });

  it("leaves no total at all, and no words, where everybody is held back", () => {
    const noStandards = withRows(withScheme("学月与学年考核.xlsx", "S1A"), "班主任名册", ([title = [], headings = [], ...rows]) => [title, headings, ...rows.map((row) => row.map((cell, column) => (headings[column] === "津贴标准" ? "" : cell)))]);
    const paper = made(payroll, sourceOf(noStandards));
    expect(rowOf(paper, "合计").slice(1)).toEqual(Array(12).fill(""));
    expect(wordsOn(paper)).not.toContain("大写");
  });
});

describe("the face", () => {
  it("names school, year and term, and nothing that is not said", () => {
    const titled = made(payroll, sourceOf(S1B, { school: "清源小学", schoolYear: "2026-2027", term: "一" }));
    expect(valuesOfPaper(titled)[0]?.[0]).toBe("清源小学2026-2027学年第一学期班主任津贴发放表");
    expect(valuesOfPaper(made(payroll, sourceOf(S1B)))[0]?.[0]).toBe("班主任津贴发放表");
  });

  it("says on every page that it is outdated", () => {
    const paper = made(payroll, { ...sourceOf(S1B), outdated: true });
    expect(paper.rows[0]?.cells).toEqual([{ column: 0, span: 11, value: "依据的考核结果已过时，请重新考核后再打印", style: "warning" }]);
    expect(paper.page.titleRows?.[0]).toBe(0);
  });

  it("is not made without results, or without money", () => {
    expect(payroll.make({ ...sourceOf(S1B), shown: undefined })).toBeUndefined();
    const noMoney = withRows(S1B, "考核方案", (rows) => rows.filter((row) => !(row[1] === "输出" && row[7] === "元")));
    expect(payroll.make(sourceOf(noMoney))).toBeUndefined();
  });
});

describe.each([1, 12, 50, 500])("the pages for %d people", (people) => {
  const paper = made(payroll, sourceOf(monthlySchool(people)));
  const [first = 0, last = 0] = paper.page.titleRows ?? [];
  const head = paper.rows.slice(first, last + 1);
  const [front = [], ...others] = pagesOf(paper);
  const pages = [front.slice(head.length), ...others];
  const netsOn = (page: readonly PaperRow[]): readonly Raw[] => page.filter(({ cells }) => typeof cells[0]?.value === "number").map(({ cells }) => cells[8]?.value ?? "");
  const subtotalOn = (page: readonly PaperRow[]): Raw | undefined => page.find(({ cells }) => cells[0]?.value === "本页小计")?.cells.find(({ column }) => column === 8)?.value;

  it("have everybody once, with what four months come to", () => {
    // standard × 70% × score ÷ 100 to 分, the score in tenths as `largeSchool` makes it
    const payOf = (index: number): bigint =>
      [0, 1, 2, 3].reduce((sum, month) => {
        const tenths = 1000 - ((index * 7 + month) % 200) - ((index * 3 + month) % 100);
        return sum + (BigInt((300 + (index % 3) * 10) * 7 * tenths) + 50n) / 100n;
      }, 0n);
    expect(linesOf(paper).map((line) => fenOf(line.get("实发")))).toEqual(Array.from({ length: people }, (_, index) => payOf(index)));
    expect(linesOf(paper).map((line) => line.get("序号"))).toEqual(Array.from({ length: people }, (_, index) => index + 1));
  });

  it("hold what is on them, are as full as can be, and are as wide as the paper", () => {
    expectPagesToFit(paper);
    // All but the last two: those share what the last one's foot needs.
    for (const page of pages.slice(0, -2)) expect(heightOf([...head, ...page]) + 24).toBeGreaterThan(PAGE_HEIGHT - 12);
    expect(paper.widths.reduce((sum, width) => sum + width * 5.25 + 3.75, 0)).toBeLessThanOrEqual(PAGE_WIDTH);
    expect(Math.min(...paper.rows.filter(({ cells }) => typeof cells[0]?.value === "number").map(({ height = 0 }) => height))).toBeGreaterThanOrEqual(22);
  });

  it("each add up to its subtotal, and the subtotals to the total", () => {
    for (const page of pages) expect(fenOf(subtotalOn(page))).toBe(sumOf(netsOn(page)));
    expect(sumOf(pages.map(subtotalOn))).toBe(fenOf(rowOf(paper, "合计")[8]));
    expect(netsOn(pages.at(-1) ?? []).length).toBeGreaterThan(0);
  });
});

describe("groups", () => {
  const paper = made(payroll, sourceOf(S1B, { groupBy: "年级部" }));
  const pages = pagesOf(paper);

  it("each begin a page with their name and end with their total; those without come last", () => {
    const names = pages.map((page, index) => page[index === 0 ? 3 : 0]?.cells[0]?.value);
    expect(names).toEqual(["低年级部", "中年级部", "高年级部", "其他人员"]);
    // 6 × 1000; 5 × 1000 + 500 in the two others; less 27.27 and 45.45, which the substitutes get.
    expect(["低年级部合计", "中年级部合计", "高年级部合计", "其他人员合计", "合计"].map((words) => rowOf(paper, words)[8])).toEqual([5972.73, 5454.55, 5500, 72.72, 17000]);
  });

  it("are the roster's where 考核结果 does not have the column", () => {
    const grouped = made(payroll, sourceOf(S1A, { groupBy: "年级" }));
    expect(grouped.page.breaksBefore).toHaveLength(5);
    // 1454.98 + 1028.28
    expect(sumBelow(grouped, "一年级合计", "实发")).toBe(2483.26);
  });
});

describe("what people typed", () => {
  const source = sourceOf(S1B);
  const rows = valuesOfPaper(made(payroll, source));
  const typed = (name: string, column: number, words: string): readonly (readonly Raw[])[] => rows.map((row) => (row[1] === name ? row.map((cell, index) => (index === column ? words : cell)) : row));

  it("follows the person, wherever rows and columns were moved to", () => {
    const signed = typed("黄晓东", 9, "代领:赵敏");
    const moved = [...signed.slice(0, 3), ...signed.slice(3, 23).reverse(), ...signed.slice(23)].map((row) => ["", ...[...row].reverse()]);
    const again = made(payroll, { ...source, snapshot: printed(source.snapshot, "津贴发放表", moved) });
    expect(lineOf(again, "黄晓东")?.get("签领")).toBe("代领:赵敏");
    expect(linesOf(again).filter((line) => line.get("签领") !== "")).toHaveLength(1);
  });

  it("stays beside what the add-in has to say, which goes when it no longer holds", () => {
    const before = sourceOf(WITH_PENDING);
    const noted = valuesOfPaper(made(payroll, before)).map((row) => row.map((cell, index) => (row[1] === "梁海燕" && index === 12 ? "学年奖待核；已电话通知" : cell)));
    const again = made(payroll, { ...before, snapshot: printed(before.snapshot, "津贴发放表", noted) });
    expect(lineOf(again, "梁海燕")?.get("备注")).toBe("学年奖待核；已电话通知");
    const settled = sourceOf(S1A);
    const after = made(payroll, { ...settled, snapshot: printed(settled.snapshot, "津贴发放表", noted) });
    expect(lineOf(after, "梁海燕")?.get("备注")).toBe("已电话通知");
    expect(lineOf(after, "李静")?.get("备注")).toBe("");
  });
});
