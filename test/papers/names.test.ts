import { ALL_REPORTS } from "../../src/finals/reportsRun";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInSchemes } from "../../src/schemes";
import { TABLE_CATALOGUE } from "../../src/sheets";

describe("a printed report", () => {
  it("has a name of its own, which no sheet of results has and no table of the school's", () => {
    const results = Object.values(builtInSchemes).flatMap((scheme) => compile(scheme, mechanisms).outputs.map(({ sheet }) => sheet));
    const taken = new Set([...results, ...TABLE_CATALOGUE.map(({ name }) => name)]);
    expect(results).toContain("考核结果");
    expect(ALL_REPORTS.map(({ name }) => name).filter((name) => taken.has(name))).toEqual([]);
    expect(new Set(ALL_REPORTS.map(({ name }) => name)).size).toBe(ALL_REPORTS.length);
  });
});
