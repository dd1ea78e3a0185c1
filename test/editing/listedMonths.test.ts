import { listedMonths } from "../../src/editing/listedMonths";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { schemeOf } from "../../src/schemes/rows";
import { monthly, table } from "../rules/support";

const scored = (...months: readonly string[]) => table("月考核", monthly("一班", "甲", Object.fromEntries(months.map((month) => [month, 90]))));
const RESULTS = "输出|结果表|列|姓名||名册.姓名";
const compiled = (rows: string) => compile(schemeOf("我校", rows), mechanisms);

describe("the months from which a change may hold", () => {
  it("are those of the lists and the one after", () => {
    expect(listedMonths(undefined, [scored("2026年12月", "2026年11月")])).toEqual([{ year: 2026, month: 11 }, { year: 2026, month: 12 }, { year: 2027, month: 1 }]);
  });

  it("have the year of a title where the sheets do not write it, or the one that the regulation names", () => {
    const december = scored("11月", "12月");
    expect(listedMonths(compiled(RESULTS), [{ ...december, schoolYear: 2026 }])).toEqual([{ year: 2026, month: 11 }, { year: 2026, month: 12 }, { year: 2027, month: 1 }]);
    expect(listedMonths(compiled(`学期|学期|学年|||2025-2026\n${RESULTS}`), [december])).toEqual([{ year: 2025, month: 11 }, { year: 2025, month: 12 }, { year: 2026, month: 1 }]);
  });

  it("are none where no list is kept by the month", () => {
    expect(listedMonths(undefined, [table("名册", [{ 姓名: "甲", 班级: "一班" }])])).toEqual([]);
  });
});
