import { handedIn, type HandedIn, type SchoolFigures } from "../../../src/collecting/county/school";
import { districtInName, type SchoolFile } from "../../../src/collecting/county/schoolFile";
import { Exact } from "../../../src/core/number/exact";
import { atOnce } from "../../../src/core/slices";
import { recordedAppraisal } from "../../../src/finals/recorded";
import { markerName } from "../../../src/plan/ownBlocks";
import type { Snapshot } from "../../../src/plan/snapshot";
import { texts, withRows, withScheme, withSetting, withSheet } from "../../appraisal/workbook";
import { done, NOW, recordsOn } from "../../finals/workbook";
import { sampleOf } from "../../papers/samples";
import { expectedOf } from "../../support/expected";
import { sheet, withCell } from "../../support/sheet";
import { sheetsOf } from "../../support/sheetData";

/** As it would be saved: our sheets are known by their hidden names. */
const fileOf = ({ sheets, own }: Snapshot, path = "全县/东区/结果.xlsx"): SchoolFile => ({
  path,
  sheets,
  names: [...own].map(([role, name]) => ({ name: markerName(role), formula: `='${name}'!$A$1:$B$2` })),
});

const appraisedWith = (snapshot: Snapshot): Snapshot => done(snapshot, atOnce(recordedAppraisal(snapshot, NOW, texts)));

const S1A = appraisedWith(withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000"));

function figuresIn(one: HandedIn): SchoolFigures {
  if (one.kind !== "figures") throw new Error(one.said);
  return one.figures;
}

const refusalOf = (one: HandedIn): string => (one.kind === "refused" ? one.why : "none");

const sumOf = (amounts: readonly (string | number)[]): string => Exact.sum(amounts.map((amount) => Exact.parse(String(amount)) ?? Exact.zero)).toString();

describe("a school's results", () => {
  it("S1A: its people, its money but for what waits for a case, its tiers", () => {
    const figures = figuresIn(handedIn(fileOf(S1A), texts));
    const people = expectedOf("学月与学年考核.xlsx").people as unknown as readonly { readonly month_pay: readonly string[]; readonly tier: string | null }[];
    const allowances = sumOf(people.flatMap(({ month_pay }) => month_pay));
    expect([figures.schemes, figures.people]).toEqual([["S1A"], 12]);
    // One open case holds the prizes of the eleven who are compared; the twelfth is barred, and gets 0.
    expect(figures.items.map(({ item, amount, open }) => [item, amount?.toString(), open])).toEqual([["津贴", allowances, 0], ["学年奖", "0", 11]]);
    expect([figures.paid?.amount?.toString(), figures.paid?.open, figures.pending]).toEqual([allowances, 11, 11]);
    const tiers = ["一等奖", "二等奖", "三等奖"].map((tier) => ({ heading: "奖次", tier, people: people.filter((one) => one.tier === tier).length }));
    expect(figures.tiers).toEqual(tiers);
    expect(figures.print).toBe(recordsOn(S1A, "考核记录").at(-1)?.["结果指纹"]);
    expect(figures.problems).toBe(recordsOn(S1A, "问题清单").length);
  });

  it("S1B: what is paid in the end, where the regulation settles it, and the term's grades alone", () => {
    const figures = figuresIn(handedIn(fileOf(appraisedWith(withScheme("月考核与学期考核.xlsx", "S1B"))), texts));
    const { people, substitutes } = expectedOf("月考核与学期考核.xlsx") as unknown as { readonly people: readonly { readonly net_pay: string }[]; readonly substitutes: readonly { readonly amount: string }[] };
    const net = sumOf([...people.map(({ net_pay }) => net_pay), ...substitutes.map(({ amount }) => amount)]);
    expect([figures.people, figures.paid?.amount?.toString()]).toEqual([18, net]);
    expect(figures.items.find(({ item }) => item === "实发")?.amount?.toString()).toBe(net);
    expect(new Set(figures.tiers.map(({ heading }) => heading))).toEqual(new Set(["优秀班队", "标兵班队"]));
  });

  it("S3: what is paid from a further sheet of results, 300 × 3 + 200 + 100 × 2", () => {
    const amounts: Readonly<Record<string, number>> = { 一等: 300, 二等: 200, 三等: 100 };
    const paid = withRows(withSetting(sampleOf("S3"), "基准日", "值", "2026-11-24"), "考核方案", (rows) => rows.map((row) => (row[1] === "奖励津贴" && row[3] === "值" ? row.map((cell, column) => (column === 6 ? (amounts[String(row[4])] ?? "") : cell)) : row)));
    const figures = figuresIn(handedIn(fileOf(appraisedWith(paid)), texts));
    expect([figures.paid?.amount?.toString(), figures.paid?.open]).toEqual(["1300", 0]);
    expect(figures.items.map(({ item, amount }) => [item, amount?.toString()])).toEqual([["奖励津贴", "1300"]]);
  });

  it("with a score that is missing: whose money is open, which is not in the sum", () => {
    const gap = appraisedWith(withSheet(S1A, "2026年9月", (before) => withCell(before, "D5", "")));
    const figures = figuresIn(handedIn(fileOf(gap), texts));
    const pay = (expectedOf("学月与学年考核.xlsx").people as unknown as readonly { readonly month_pay: readonly string[] }[]).flatMap(({ month_pay }, index) => (index === 0 ? month_pay.slice(1) : month_pay));
    expect(figures.items[0]).toMatchObject({ item: "津贴", open: 1 });
    expect(figures.items[0]?.amount?.toString()).toBe(sumOf(pay));
    expect(figures.missing).toBeGreaterThan(0);
  });
});

describe("other regulations", () => {
  /** A sample, appraised. */
  function sample(scheme: string): SchoolFigures {
    const sheets = sheetsOf(`../../assets/samples/${scheme}-示例.xlsx`).filter(({ name, values }) => values.length > 0 && !name.startsWith("_BZR_"));
    const snapshot: Snapshot = { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
    return figuresIn(handedIn(fileOf(appraisedWith(snapshot)), texts));
  }

  // Money for persons is paid by S1A and S1B alone.
  it.each(["S0", "S1C", "S1D", "S1E", "S1F", "S2", "S3", "S4"])("%s is counted, and pays nobody: that is not 0", (scheme) => {
    const figures = sample(scheme);
    expect([figures.schemes, figures.paid, figures.items]).toEqual([[scheme], undefined, []]);
    expect(figures.people).toBeGreaterThan(0);
  });

  it("S1A whose pool nobody has filled in: the prizes are open, not 0", () => {
    expect(sample("S1A").items.find(({ item }) => item === "学年奖")).toMatchObject({ amount: undefined, open: 6 });
  });

  it("several in one workbook are all named, and their money is counted once", () => {
    const [alone, other] = [withScheme("学月与学年考核.xlsx", "S1A"), withScheme("学月与学年考核.xlsx", "S1C")];
    const rowsOf = ({ sheets }: Snapshot): readonly (readonly (string | number | boolean)[])[] => sheets.find(({ name }) => name === "考核方案")?.values.slice(1) ?? [];
    const both = withRows(alone, "考核方案", (rows) => [...rows, ...rowsOf(other)]);
    const figures = figuresIn(handedIn(fileOf(appraisedWith(both)), texts));
    expect(figures.schemes).toEqual(["S1A", "S1C"]);
    expect(figures.paid?.amount?.toString()).toBe(figuresIn(handedIn(fileOf(appraisedWith(alone)), texts)).paid?.amount?.toString());
  });
});

describe("whose results they are", () => {
  it("the folder says the district, else the school's name", () => {
    expect(handedIn(fileOf(S1A, "全县/东区/深处/结果.xlsx"), texts)).toMatchObject({ school: "云溪镇中心小学", district: "东区" });
    expect(handedIn(fileOf(S1A, "全县/结果.xlsx"), texts)).toMatchObject({ district: "云溪镇" });
    expect(handedIn(fileOf(S1A, "结果.xlsx"), texts)).toMatchObject({ district: "云溪镇" });
  });

  it.each([
    ["城东镇中心小学", "城东镇"],
    ["第一学区中心校", "第一学区"],
    ["高新区实验小学", "高新区"],
    ["新乡市第一小学", ""],
    ["阳光小区幼儿园", ""],
    ["东校区小学", ""],
    ["清源小学", ""],
  ])("%s: %s", (school, district) => expect(districtInName(school)).toBe(district));

  it("a school that no sheet names is called as its file is", () => {
    const nameless: Snapshot = { ...S1A, sheets: S1A.sheets.map((one) => (S1A.own.has("results") && [...S1A.own.values()].includes(one.name) ? one : sheet(one.name, one.values.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace("云溪镇中心小学", "") : cell)))))) };
    expect(handedIn(fileOf(nameless, "全县/第三小学.xlsx"), texts)).toMatchObject({ school: "第三小学", district: "" });
  });
});

describe("what is not counted", () => {
  it("without results of ours", () => {
    expect(refusalOf(handedIn(fileOf(withScheme("学月与学年考核.xlsx", "S1A")), texts))).toBe("notAppraised");
    // Frozen to values: there is a sheet of that name, and nothing that says it is ours.
    expect(refusalOf(handedIn({ ...fileOf(S1A), names: [] }, texts))).toBe("notAppraised");
  });

  it("outdated: a score was changed after the appraisal", () => {
    expect(refusalOf(handedIn(fileOf(withSheet(S1A, "2026年9月", (before) => withCell(before, "D5", 20))), texts))).toBe("outdated");
  });

  it("typed over: somebody changed a figure on 考核结果", () => {
    const typed = withRows(S1A, "考核结果", ([headings = [], first = [], ...rest]) => [headings, first.map((cell, column) => (headings[column] === "9月津贴" ? 999 : cell)), ...rest]);
    expect(refusalOf(handedIn(fileOf(typed), texts))).toBe("typed");
  });

  it("sorted otherwise it is the same", () => {
    const sorted = withRows(S1A, "考核结果", ([headings = [], ...rest]) => [headings, ...[...rest].reverse()]);
    expect(handedIn(fileOf(sorted), texts)).toEqual(handedIn(fileOf(S1A), texts));
  });

  it("with a mistake in the regulation", () => {
    const wrong = withSetting(S1A, "学年奖", "奖金总额", "很多");
    expect(handedIn(fileOf(wrong), texts)).toMatchObject({ kind: "refused", why: "notComputable", said: expect.stringContaining("考核方案") as string });
  });
});
