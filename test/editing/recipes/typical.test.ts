import { emptyScheme } from "../../../src/editing/recipes/addRecipe";
import { addTypical, typicals, typicalScheme } from "../../../src/editing/recipes/typical";
import { compile } from "../../../src/rules/compile";
import { mechanisms } from "../../../src/rules/mechanisms";

describe.each(typicals.map((typical) => [typical.name, typical] as const))("the typical regulation %s", (_, typical) => {
  it("can be used as it is, once the school has filled in what only it can say", () => {
    const program = compile(typicalScheme(typical), mechanisms);
    expect([program.problems, program.notices]).toEqual([[], []]);
    // Of figures; never what is computed from what.
    expect(program.asked.filter(({ setting }) => ["得分", "加数", "依据", "登记"].includes(setting) && program.asked.length > 0).filter(({ key }) => key !== "固定")).toEqual([]);
  });

  it("can be taken twice", () => {
    const twice = addTypical(typicalScheme(typical), typical);
    expect(compile(twice, mechanisms).problems).toEqual([]);
    const once = typicalScheme(typical).rows.filter(({ mechanism }) => mechanism !== "" && mechanism !== "任职" && mechanism !== "结果表");
    expect(twice.rows.filter(({ mechanism }) => mechanism !== "" && mechanism !== "任职" && mechanism !== "结果表")).toHaveLength(2 * once.length);
  });
});

describe("typical regulations", () => {
  it("can be taken one beside the other", () => {
    expect(compile(typicals.reduce(addTypical, emptyScheme("我校")), mechanisms).problems).toEqual([]);
  });

  it("read what they were written to read, under whatever name it got", () => {
    const bands = typicals.find(({ name }) => name === "monthlyBands");
    if (bands === undefined) throw new Error("no monthlyBands");
    const { rows } = addTypical(typicalScheme(bands), bands);
    expect(rows.filter(({ rule, setting }) => rule === "月津贴2" && setting === "依据").map(({ value }) => value)).toEqual(["月得分2"]);
    expect(rows.filter(({ rule, setting }) => rule === "学期津贴2" && setting === "来源").map(({ value }) => value)).toEqual(["月津贴2"]);
  });
});
