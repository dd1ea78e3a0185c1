import { strayNames } from "../../src/rules/strayNames";

const table = (name: string, persons: readonly string[]): { readonly name: string; readonly rows: readonly { readonly key: { readonly person: string } }[] } => ({ name, rows: persons.map((person) => ({ key: { person } })) });

const APPLICANTS = table("主持人申报", ["葛晴川", "沈若溪"]);
const LISTS = new Set(["主持人申报"]);
const meant = (names: readonly string[], ...others: readonly ReturnType<typeof table>[]): readonly (readonly [string, readonly string[]])[] => {
  const register = table("荣誉登记", names);
  return [...strayNames(register, [APPLICANTS, register, ...others], LISTS)];
};

describe("names that only a register has", () => {
  it("may be meant for somebody of a list who has no row there", () => {
    expect(meant(["葛睛川", "沈若溪"])).toEqual([["葛睛川", ["葛晴川"]]]);
  });

  it("are others where that one has a row, where another sheet has them too, and where they are not alike", () => {
    expect(meant(["葛睛川", "葛晴川"])).toEqual([]);
    expect(meant(["葛睛川"], table("工作室成员", ["葛睛川"]))).toEqual([]);
    expect(meant(["付春生"])).toEqual([]);
  });

  it("are nobody's slip on a list of their own, or with a 工号", () => {
    expect([...strayNames(APPLICANTS, [APPLICANTS, table("荣誉登记", ["葛睛川"])], LISTS)]).toEqual([]);
    const register = { name: "荣誉登记", rows: [{ key: { person: "葛睛川", id: "1001" } }] };
    expect([...strayNames(register, [APPLICANTS, register], LISTS)]).toEqual([]);
  });
});
