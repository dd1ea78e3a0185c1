import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { openBook } from "../../../workbench/book";
import { newPackage } from "../../../workbench/package";

/** A workbook with so many names, each used in a formula. */
function named(count: number): Uint8Array {
  const workbook = newPackage();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  for (let row = 0; row < count; row++) {
    sheet.setCell(row, 0, { value: { kind: "number", number: row }, style: 0 });
    sheet.setCell(row, 1, { value: { kind: "blank" }, style: 0, formula: { text: `名称_${row}+1` } });
  }
  workbook.names = Array.from({ length: count }, (_, row) => ({ name: `名称_${row}`, formula: `${sheet.name}!$A$${row + 1}`, hidden: false }));
  return workbook.save();
}

/** How many formulas are parsed until the workbook is open. */
async function parsedFor(count: number): Promise<number> {
  const parsing = jest.spyOn(LexerTreeBuilder.prototype, "treeBuilder");
  const book = await openBook(named(count), { fileName: "名称.xlsx", locale: "zh-CN" });
  const parsed = parsing.mock.calls.length;
  parsing.mockRestore();
  const values = book.sheetValues()[0]?.values;
  book.dispose();
  expect([values?.[0]?.[1], values?.[count - 1]?.[1]]).toEqual([1, count]);
  return parsed;
}

it("a workbook with names is opened by parsing each formula a few times, however many names there are", async () => {
  const [few, many] = [await parsedFor(100), await parsedFor(400)];
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(few * 4);
});
