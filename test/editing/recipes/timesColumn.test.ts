import { recipeNamed } from "../../../src/editing/recipes";
import { withTimes } from "../../../src/editing/recipes/timesColumn";
import type { SourceGroup } from "../../../src/editing/sources";

const groupOf = (table: string, ...columns: readonly string[]): SourceGroup => ({ title: table, table, sources: columns.map((column) => ({ name: `${table}.${column}`, title: column, sample: "", words: [] })) });
const GROUPS = [groupOf("扣分登记", "日期", "事由", "次数"), groupOf("考勤登记", "日期", "情况")];

describe("the column that says how many times", () => {
  const recipe = recipeNamed("eachTimeOff");
  const { start } = recipe;

  it("is taken with the register that has one", () => {
    expect(withTimes(recipe, start, { ...start, register: "扣分登记" }, GROUPS)["times"]).toBe("次数");
  });

  it("goes with a register that is left for another", () => {
    const before = { ...start, register: "扣分登记", times: "次数" };
    expect(withTimes(recipe, before, { ...before, register: "考勤登记" }, GROUPS)["times"]).toBe("");
  });

  it("stays what somebody chose while the register is the same", () => {
    const before = { ...start, register: "扣分登记", times: "每行一次" };
    expect(withTimes(recipe, before, { ...before, column: "事由" }, GROUPS)["times"]).toBe("每行一次");
  });

  it("is nothing to a clause that counts no rows", () => {
    const ranking = recipeNamed("ranking");
    expect(withTimes(ranking, ranking.start, { ...ranking.start, register: "扣分登记" }, GROUPS)).not.toHaveProperty("times");
  });
});
