import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { schemeOf } from "../../src/schemes/rows";
import { day, monthly, run, table } from "./support";

const roster = table("名册", [{ 姓名: "甲", 班级: "一班" }]);
/** September of two school years in one list. */
const twoYears = table("月考核", monthly("一班", "甲", { "2025年9月": 90, "2026年9月": 80 }));
const TOTALS = `
  月|求和|加数|分||月考核.得分
  总|汇总|来源|分||月考核.得分
  上|上期|依据|||月
  罚|计数|登记|||罚扣登记
  罚||筛选|数||≥1
  输出|结果表|列|姓名||名册.姓名
  输出||列|月||月
  输出||列|上||上
  输出||列|总||总
  输出||列|罚||罚
`;
const fines = table("罚扣登记", [{ 姓名: "甲", 日期: day("2025-09-10"), 数: 1 }, { 姓名: "甲", 日期: day("2026-09-10"), 数: 1 }]);

describe("the same months of two school years in one list", () => {
  it("are months of their own, never a second helping: what adds them up asks which year it is", () => {
    const { figure, notes } = run(TOTALS, [roster, twoYears, fines]);
    expect([figure("甲", "2025年9月月"), figure("甲", "2026年9月月")]).toEqual(["90", "80"]);
    expect([figure("甲", "总"), figure("甲", "罚")]).toEqual(["缺", "缺"]);
    expect([notes("甲", "总"), notes("甲", "罚")]).toEqual([["severalYears"], ["severalYears"]]);
  });

  it("have no month before of another year", () => {
    expect(run(TOTALS, [roster, twoYears, fines]).figure("甲", "2026年9月上")).toBe("不适用");
  });

  it("are those of the year that the scheme names", () => {
    const { figure, notes } = run(`学期|学期|学年|||2026-2027\n${TOTALS}`, [roster, twoYears, fines]);
    expect([figure("甲", "总"), figure("甲", "罚")]).toEqual(["80", "1"]);
    expect(notes("甲", "罚")).toEqual(["outsidePeriod"]);
  });

  it("are all of them where the scheme says 不限", () => {
    const { figure } = run(TOTALS.replace("上|上期", "总||周期|||不限\n  上|上期"), [roster, twoYears, fines]);
    expect(figure("甲", "总")).toBe("170");
  });
});

describe("周期", () => {
  const problems = (rows: string): readonly string[] => compile(schemeOf("T", `${rows}\n输出|结果表|列|姓名||名册.姓名\n输出||列|罚||罚`), mechanisms).problems.map(({ code }) => code);

  it("may not differ by 适用: one figure a month cannot stand beside one a term", () => {
    expect(problems("罚|计数|登记|||罚扣登记\n罚||筛选|数||≥1\n罚||周期||年级=高|月\n罚||周期||年级=低|学期")).toEqual(["spanDiffers"]);
  });

  it("may be said by case as long as it is the same", () => {
    expect(problems("罚|计数|登记|||罚扣登记\n罚||筛选|数|年级=高|≥1\n罚||筛选|数|年级=低|≥2\n罚||周期||年级=高|月\n罚||周期||年级=低|月")).toEqual([]);
  });
});
