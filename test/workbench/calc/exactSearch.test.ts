import { StringValueObject } from "@univerjs/engine-formula";
import type { StoredValue } from "../../../workbench/book/types";
import { Engine } from "../../../workbench/calc/engine";
import limits from "../../support/limits.json";

const text = (value: string): StoredValue => ({ kind: "text", text: value });
const number = (value: number): StoredValue => ({ kind: "number", number: value });
const NOT_FOUND: StoredValue = { kind: "error", error: "#N/A" };

/** What stands in D with names in A, numbers in B, and formulas in the first rows of D. */
async function searched(names: readonly string[], formulaOf: (row: number) => string, formulas: number): Promise<readonly StoredValue[]> {
  const cells = names.flatMap((name, row) => [[row, 0, { value: text(name) }] as const, [row, 1, { value: number(row + 1) }] as const]);
  const searching = Array.from({ length: formulas }, (_, row) => [row, 3, { value: { kind: "blank" }, formula: formulaOf(row) }] as const);
  const engine = new Engine([{ id: "s", name: "表", cells: [...cells, ...searching] }], limits.wait);
  await engine.settle();
  const values = names.map((_, row) => engine.value("s", row, 3));
  engine.dispose();
  return values;
}

const teachers = (count: number): string[] => Array.from({ length: count }, (_, index) => `教师${index + 1}`);

it("XLOOKUP of a column compares no text with every other", async () => {
  const compared = jest.spyOn(StringValueObject.prototype, "compareBy");
  const rows = 400;
  const values = await searched(teachers(rows), () => `=XLOOKUP(A1:A${rows}&"班",A1:A${rows}&"班",B1:B${rows})`, 1);
  expect([values[0], values[rows - 1]]).toEqual([number(1), number(rows)]);
  expect(compared.mock.calls.length).toBeLessThan(rows);
  compared.mockRestore();
});

it("MATCH in each row compares no text with every other", async () => {
  const compared = jest.spyOn(StringValueObject.prototype, "compareBy");
  const rows = 400;
  const values = await searched(teachers(rows), (row) => `=MATCH(A${row + 1},$A$1:$A$${rows},0)`, rows);
  expect(values).toEqual(teachers(rows).map((_, row) => number(row + 1)));
  expect(compared.mock.calls.length).toBeLessThan(rows);
  compared.mockRestore();
});

it.each([
  ["the first of equal ones, whatever their case", '=XLOOKUP("b",A1:A5,B1:B5)', number(2)],
  ["the last where it is searched for from the end", '=XLOOKUP("b",A1:A5,B1:B5,,0,-1)', number(3)],
  ["nothing", '=XLOOKUP("x",A1:A5,B1:B5)', NOT_FOUND],
  ["what is asked for where there is nothing", '=XLOOKUP("x",A1:A5,B1:B5,"无")', text("无")],
  ["by signs that stand for others", '=XLOOKUP("c*",A1:A5,B1:B5,"无",2)', number(4)],
  ["a number that is no text", "=XLOOKUP(7,A1:A5,B1:B5)", NOT_FOUND],
  ["the place of the first of equal ones", '=MATCH("b",A1:A5,0)', number(2)],
  ["no place", '=MATCH("x",A1:A5,0)', NOT_FOUND],
  ["the place in a row", '=MATCH("b",{"a","b"},0)', number(2)],
  ["no place for a number that is text there", "=MATCH(7,A1:A5,0)", NOT_FOUND],
])("a search finds %s", async (_, formula, expected) => {
  const [first] = await searched(["a", "B", "b", "cd", "7"], () => formula, 1);
  expect(first).toEqual(expected);
});
