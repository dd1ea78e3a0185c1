import { openBook } from "../../../workbench/book";
import type { Workbook } from "../../../workbench/book/workbook";
import { newPackage } from "../../../workbench/package";
import { fitNumber } from "../../../workbench/page/grid/room";

/** Every character ten pixels wide. */
const measure = (text: string): number => text.length * 10;

describe("a number in a narrow column", () => {
  let book: Workbook;
  beforeEach(async () => {
    book = await openBook(newPackage().save(), { fileName: "试.xlsx", locale: "zh-CN" });
  });
  afterEach(() => book.dispose());

  function shown(text: string, numberFormat: string): string {
    // The standard column is 64 pixels wide, with two of padding on each side: room for six characters.
    const { activeSheet } = book;
    return fitNumber(text, { ...activeSheet.style(0, 0), numberFormat }, activeSheet, 0, measure);
  }

  it("shows in full if there is room", () => {
    expect(shown("123456", "0")).toBe("123456");
  });

  it("is rounded to the room there is if it has no format", () => {
    expect(shown("97.84999", "General")).toBe("97.850");
    expect(shown("-1.666666", "General")).toBe("-1.667");
  });

  it("is never shown in part", () => {
    expect(shown("1234567.00", "0.00")).toBe("######");
    expect(shown("12345678", "General")).toBe("######");
  });
});
