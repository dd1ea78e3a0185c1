import { shippedScheme } from "../../src/schemes/rows";
import { catalogue, coverageOf, readCoverage } from "../support/coverage";

/** The regulations that have everything. G11 waits for the public lists: no rule of a scheme makes them. */
const COMPLETE = ["G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G12", "S1A", "S1B"];

describe("the catalogue", () => {
  const { gaps } = readCoverage();

  it("has 160 rules", () => {
    expect(new Set(catalogue).size).toBe(160);
  });

  it.each(COMPLETE)("%s has kind, rule and example throughout", (regulation) => {
    expect(gaps.filter(({ id }) => id.startsWith(regulation))).toEqual([]);
  });

  it("has every id that is cited, exemplified or given a kind", () => {
    expect(gaps.filter(({ id }) => !catalogue.includes(id))).toEqual([]);
  });
});

describe("the check", () => {
  const kinds = new Map(catalogue.map((id) => [id, ["computed"]]));
  const schemes = [shippedScheme("甲", catalogue.map((id) => `规则${id}|定值|值|||1||${id}`).join("\n"))];
  const examples = catalogue.map((id) => ({ id }));

  it("finds nothing where nothing is amiss, and counts what there is", () => {
    const { lines, gaps } = coverageOf({ kinds, schemes, examples: [...examples, { id: "S0-07" }] });
    expect(gaps).toEqual([]);
    expect(lines.find(({ id }) => id === "S0-07")).toEqual({ id: "S0-07", kind: "computed", rules: ["甲/规则S0-07"], examples: 2 });
  });

  it("names an id without a kind, of two kinds, without a rule, without an example", () => {
    const mixed = new Map([...kinds, ["S0-02", ["computed", "register"]]]);
    mixed.delete("S0-01");
    const { gaps } = coverageOf({ kinds: mixed, schemes: [], examples: examples.slice(1) });
    expect(gaps).toEqual(expect.arrayContaining([{ id: "S0-01", what: "has no kind" }, { id: "S0-02", what: "is of several kinds: computed, register" }, { id: "S4-15", what: "has no rule" }, { id: "G01", what: "has no example" }]));
    expect(gaps).toHaveLength(1 + 1 + 160 + 1);
  });

  it("names an id that the catalogue does not have, wherever it stands", () => {
    const { gaps } = coverageOf({
      kinds: new Map([...kinds, ["S9-01", ["computed"]]]),
      schemes: [...schemes, shippedScheme("乙", "规则|定值|值|||1||S1A-01、S9-02")],
      examples: [...examples, { id: "S9-03" }],
    });
    expect(gaps.map(({ id }) => id)).toEqual(["S9-01", "S9-02", "S9-03"]);
  });
});
