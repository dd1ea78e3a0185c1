import { trainingGaps, trainingLedger } from "../../src/papers/trainingLedger";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { withRows, withScheme, withSetting } from "../appraisal/workbook";
import { sampleOf, unshown, withChanged, withFurther } from "./samples";
import { expectPagesToFit, linesOf, made, pagesOf, printed, wordsOn } from "./source";

const S2 = sampleOf("S2");

/** 2026-10-17 */
const DAY = 46312;

const linesFor = (snapshot: Snapshot, name: string): readonly string[] =>
  made(trainingLedger, unshown(snapshot)).rows.map(({ cells }) => cells.map(({ value }) => String(value)).join("|")).filter((line) => line.startsWith(name));

describe("the ledger of S2's sample", () => {
  it("has everybody's trainings and what they add up to", () => {
    // 8 + 24 = 32 of 30; 8 + 12 = 20, so that 10 are lacking; nothing at all, so that 30 are.
    expect(linesFor(S2, "林晓")).toEqual(["林晓|一(1)班|2026年8月28日|岗前培训|校级|校本|8|计入|", "林晓|一(1)班|2026年10月17日|班主任骨干培训|市级|集中|24|计入|", "林晓合计|32|应达30学时，已达标"]);
    expect(linesFor(S2, "张帆").at(-1)).toBe("张帆合计|20|应达30学时，还差10学时");
    expect(linesFor(S2, "赵欣")).toEqual(["赵欣合计|0|应达30学时，还差30学时"]);
  });

  it("says why a row does not count", () => {
    const twice = withFurther(S2, "培训学时", [{ 姓名: "林晓", 日期: DAY, 级别: "市级", 形式: "集中", 学时: 24, 名称: "班主任骨干培训" }]);
    expect(linesFor(twice, "林晓")).toEqual([
      "林晓|一(1)班|2026年8月28日|岗前培训|校级|校本|8|计入|",
      "林晓|一(1)班|2026年10月17日|班主任骨干培训|市级|集中|24|计入|",
      "林晓|一(1)班|2026年10月17日|班主任骨干培训|市级|集中|24|不计|与另一行是同一次，只计一次",
      "林晓合计|32|应达30学时，已达标",
    ]);
    const unlisted = withFurther(withSetting(S2, "累计学时", "未列内容", "不计"), "培训学时", [{ 姓名: "陈明", 日期: DAY, 级别: "校级", 形式: "自学", 学时: 6 }]);
    expect(linesFor(unlisted, "陈明").slice(1)).toEqual(["陈明|一(2)班|2026年10月17日||校级|自学|6|不计|形式自学，不在计入之列", "陈明合计|8|应达30学时，还差22学时"]);
  });

  it("leaves open what is not clear, and then has no sum", () => {
    const open = (cells: Readonly<Record<string, Raw>>): readonly string[] => linesFor(withFurther(S2, "培训学时", [{ 姓名: "陈明", 日期: DAY, 级别: "校级", ...cells }]), "陈明").slice(1);
    expect(open({ 形式: "自学", 学时: 6 })).toEqual(["陈明|一(2)班|2026年10月17日||校级|自学|6|待核|形式“自学”不在方案所列之内", "陈明合计||待核后计算"]);
    expect(open({ 形式: "", 学时: 6 })).toEqual(["陈明|一(2)班|2026年10月17日||校级||6|待核|形式未填", "陈明合计||待核后计算"]);
    expect(open({ 形式: "校本", 学时: "" })).toEqual(["陈明|一(2)班|2026年10月17日||校级|校本||待核|学时未填", "陈明合计||待核后计算"]);
  });

  it("begins a page with each school", () => {
    const paper = made(trainingLedger, unshown(S2, { groupBy: "校区" }));
    const [first = [], second = [], ...more] = pagesOf(paper).map((page) => page.map(({ cells }) => String(cells[0]?.value)));
    expect(more).toHaveLength(0);
    expect([first.includes("中心小学"), first.includes("王悦合计"), first.includes("张帆合计")]).toEqual([true, true, false]);
    expect([second[0], second.includes("张帆合计"), second.includes("林晓合计")]).toEqual(["城东初中", true, false]);
  });

  it("fits its pages whatever the number of people", () => {
    for (const count of [1, 12, 50, 500]) {
      const people = Array.from({ length: count }, (_, index) => [index + 1, String(2000 + index), `教师${index + 1}`, `班级${index + 1}`, "小学", "中心小学", "班主任", "", 44075, ""]);
      const trainings = people.map((person, index) => [index + 1, person[2] ?? "", "", DAY, "岗前培训", "校级", "校本", index % 2 === 0 ? 30 : 12, "合格"]);
      const school = withRows(withRows(S2, "名册", (rows) => [rows[0] ?? [], ...people]), "培训学时", (rows) => [rows[0] ?? [], ...trainings]);
      const paper = made(trainingLedger, unshown(school));
      expect(paper.rows.filter(({ cells }) => String(cells[0]?.value).endsWith("合计"))).toHaveLength(count);
      expectPagesToFit(paper);
      const gaps = trainingGaps.make(unshown(school));
      // Every second one has 12 of 30 hours.
      expect(gaps ? linesOf(gaps).map((line) => line.get("还差学时")) : []).toEqual(Array.from({ length: Math.floor(count / 2) }, () => 18));
    }
  });

  it("is not made without trainings to reckon", () => {
    expect(trainingLedger.make(unshown(withScheme("学月与学年考核.xlsx", "S1A")))).toBeUndefined();
  });
});

describe("the list of those who lack hours", () => {
  it("has only them, with how many", () => {
    const paper = made(trainingGaps, unshown(S2));
    expect(linesOf(paper).map((line) => [...line.values()])).toEqual([
      [1, "陈明", "一(2)班", 8, 30, 22, ""],
      [2, "张帆", "七(1)班", 20, 30, 10, ""],
      [3, "刘宁", "七(2)班", 8, 30, 22, ""],
      [4, "赵欣", "八(1)班", 0, 30, 30, ""],
    ]);
    expectPagesToFit(paper);
  });

  it("counts those apart whose hours are not clear", () => {
    const paper = made(trainingGaps, unshown(withChanged(S2, "培训学时", "陈明", "学时", "")));
    expect(linesOf(paper).map((line) => line.get("姓名"))).toEqual(["张帆", "刘宁", "赵欣"]);
    expect(wordsOn(paper)).toContain("另有1人的学时待核，未列入");
  });

  it("keeps what people wrote into 备注", () => {
    const before = printed(S2, trainingGaps.name, [["序号", "姓名", "班级", "备注"], [1, "赵欣", "八(1)班", "产假"]]);
    expect(linesOf(made(trainingGaps, unshown(before))).map((line) => line.get("备注"))).toEqual(["", "", "", "产假"]);
  });

  it("is not made where nobody lacks any", () => {
    expect(trainingGaps.make(unshown(withSetting(S2, "学时要求", "值", "0")))).toBeUndefined();
  });
});
