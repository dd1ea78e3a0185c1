import { countyRun } from "../../../src/collecting/county/countyRun";
import type { HandedIn, Money, SchoolFigures } from "../../../src/collecting/county/school";
import { Exact } from "../../../src/core/number/exact";
import { textsFor } from "../../../src/messages";
import { reportRole } from "../../../src/plan/ownSheets";
import { valuesOfPaper } from "../../../src/plan/paper";
import type { Snapshot } from "../../../src/plan/snapshot";

const texts = textsFor("zh-CN");
const EMPTY: Snapshot = { sheets: [], sheetNames: new Set(["Sheet1"]), own: new Map(), canProve: true };

const money = (text: string, open = 0): Money => ({ amount: Exact.parse(text), open });

const school = (district: string, name: string, figures: Partial<SchoolFigures> = {}): HandedIn => ({
  ...{ path: `全县/${district}/${name}.xlsx`, district, school: name, kind: "figures" },
  figures: { schemes: ["S1A"], people: 10, paid: undefined, items: [], tiers: [], problems: 0, missing: 0, pending: 0, print: `指纹${name}`, whose: name, ...figures },
});

const allowance = (text: string, open = 0): Partial<SchoolFigures> => ({ paid: money(text, open), items: [{ item: "津贴", ...money(text, open) }] });

const broken: HandedIn = { path: "全县/西区/戊校.xlsx", district: "西区", school: "戊校", kind: "refused", why: "unread", said: "" };

type Record = Readonly<{ [heading: string]: unknown }>;

/** The lines of a sheet below its title, by heading. */
function sheetsOf(all: readonly HandedIn[], snapshot = EMPTY): ReadonlyMap<string, readonly Record[]> {
  const { plan } = countyRun(snapshot, all, new Set(), texts);
  return new Map((plan.papers ?? []).map((paper) => {
    const [, headings = [], ...rows] = valuesOfPaper(paper);
    return [paper.role, rows.filter((row) => row[1] !== "").map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]])))];
  }));
}

const MONEY = "金额\uFF08元\uFF09";
const ITEMS = "其中\uFF08元\uFF09";
const line = (row: Record | undefined, ...headings: readonly string[]): readonly unknown[] => headings.map((heading) => row?.[heading]);

describe("县汇总", () => {
  const county = sheetsOf([school("东区", "甲校", allowance("1000.10")), school("东区", "乙校", { ...allowance("200.20"), people: 3, tiers: [{ heading: "奖次", tier: "一等奖", people: 1 }, { heading: "奖次", tier: "二等奖", people: 0 }] }), school("西区", "丙校", allowance("300.30"))]);

  it("has a row a school, the sums of each district, and the whole", () => {
    expect(county.get(reportRole("县汇总"))?.map((row) => line(row, "区", "学校", "人数", MONEY, ITEMS))).toEqual([
      ["东区", "甲校", 10, 1000.1, "津贴 1000.10"],
      ["东区", "乙校", 3, 200.2, "津贴 200.20"],
      ["东区", "小计\uFF082 校\uFF09", 13, 1200.3, "津贴 1200.30"],
      ["西区", "丙校", 10, 300.3, "津贴 300.30"],
      ["西区", "小计\uFF081 校\uFF09", 10, 300.3, "津贴 300.30"],
      ["", "合计\uFF083 校\uFF09", 23, 1500.6, "津贴 1500.60"],
    ]);
    expect(line(county.get(reportRole("县汇总"))?.[1], "方案", "等次", "结果指纹", "文件", "提示")).toEqual(["S1A", "奖次\uFF1A一等奖 1", "指纹乙校", "全县/东区/乙校.xlsx", ""]);
  });

  it("has a sheet for each of several districts", () => {
    expect([...county.keys()]).toEqual([reportRole("县汇总"), reportRole("县汇总_东区"), reportRole("县汇总_西区")]);
    expect(county.get(reportRole("县汇总_东区"))?.map((row) => line(row, "学校", MONEY))).toEqual([["甲校", 1000.1], ["乙校", 200.2], ["合计\uFF082 校\uFF09", 1200.3]]);
    expect([...sheetsOf([school("", "甲校")]).keys()]).toEqual([reportRole("县汇总")]);
  });

  it("never has a sum as a figure that lacks somebody, and says what it lacks", () => {
    const rows = sheetsOf([school("西区", "甲校", allowance("100", 2)), school("西区", "丁校", { ...allowance("", 10), missing: 10 }), broken]).get(reportRole("县汇总"));
    expect(rows?.map((row) => line(row, "学校", "人数", MONEY, ITEMS, "提示"))).toEqual([
      ["丁校", 10, "缺", "津贴 缺\uFF08另 10 人未定\uFF09", "10 人的金额缺或待核\uFF0C没有算进来"],
      ["甲校", 10, "100.00\uFF08不全\uFF09", "津贴 100.00\uFF08另 2 人未定\uFF09", "2 人的金额缺或待核\uFF0C没有算进来"],
      ["戊校", "", "", "", "没有计入\uFF1A文件读不了"],
      ["合计\uFF082 校\uFF09", "20\uFF08不全\uFF09", "100.00\uFF08不全\uFF09", "津贴 100.00\uFF08另 12 人未定\uFF09", "没有计入\uFF1A戊校;金额不全\uFF1A甲校、丁校"],
    ]);
  });

  it("names three of many files of one school, and how many there are", () => {
    const same = ["一", "二", "三", "四", "五"].map((name) => school("东区", `表${name}`, { whose: "同一些人" }));
    const first = sheetsOf(same).get(reportRole("县汇总"))?.find((row) => row["文件"] === "全县/东区/表一.xlsx");
    expect(first?.["提示"]).toBe("没有计入\uFF1A与“全县/东区/表二.xlsx、全县/东区/表三.xlsx、全县/东区/表四.xlsx”等 4 个文件是同一学校\uFF0C请只留一个文件");
  });

  it("has nothing to count in a district of which no school is counted", () => {
    const [, sum] = sheetsOf([broken]).get(reportRole("县汇总")) ?? [];
    expect(line(sum, "人数", MONEY, "问题", "缺\uFF08人\uFF09", "待核\uFF08人\uFF09")).toEqual(["0\uFF08不全\uFF09", "", "", "", ""]);
  });

  it("leaves money blank where no regulation pays any, and adds up what the others pay", () => {
    const rows = sheetsOf([school("", "甲校"), school("", "乙校", { ...allowance("50"), schemes: ["S1A", "S3"] })]).get(reportRole("县汇总"));
    expect(rows?.map((row) => line(row, "区", "学校", "方案", MONEY))).toEqual([
      ["未分区", "甲校", "S1A", ""],
      ["未分区", "乙校", "S1A、S3", 50],
      ["", "合计\uFF082 校\uFF09", "", 50],
    ]);
  });

  it("says of a district that has no school any more that it has none", () => {
    const before: Snapshot = { ...EMPTY, own: new Map([[reportRole("县汇总_北区"), "县汇总_北区"]]) };
    const { plan, message } = countyRun(before, [school("东区", "甲校")], new Set(), texts);
    expect(plan.papers?.find(({ role }) => role === reportRole("县汇总_北区"))?.rows[0]?.cells[0]?.value).toContain("没有这个区的学校");
    expect(message).toContain("1 所学校");
  });

  it("is refused without files", () => {
    expect(countyRun(EMPTY, [], new Set(), texts).outcome).toBe("refused");
  });
});
