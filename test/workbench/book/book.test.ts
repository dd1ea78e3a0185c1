import { readFileSync } from "node:fs";
import { join } from "node:path";

import { openBook } from "../../../workbench/book";
import type { Book, BookChange, FunctionHost, FunctionMetadata } from "../../../workbench/book/types";
import { newPackage, openPackage } from "../../../workbench/package";
import type { XlsxPackage } from "../../../workbench/package/types";

const PARTS = "各种部件.xlsx";
const MAIN_SHEET = "2026秋 考核总表";
const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures", name));

const books: Book[] = [];
async function opened(bytes: Uint8Array, name = "试.xlsx"): Promise<Book> {
  const book = await openBook(bytes, { fileName: name, locale: "zh-CN" });
  books.push(book);
  return book;
}
afterEach(() => books.splice(0).forEach((book) => book.dispose()));

/** The book whose main sheet is protected, without that. */
async function unprotected(): Promise<Book> {
  const file = openPackage(fixture(PARTS));
  for (const sheet of file.sheets) sheet.protection = undefined;
  return opened(file.save());
}

function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [openPackage(before).parts(), openPackage(after).parts()];
  return [...new Set([...old.keys(), ...now.keys()])].filter((part) => Buffer.compare(Buffer.from(old.get(part) ?? []), Buffer.from(now.get(part) ?? [])) !== 0);
}

function cell(file: XlsxPackage, sheet: number, row: number, column: number) {
  return file.sheets[sheet]?.cell(row, column);
}

function value(book: Book, sheet: number, row: number, column: number): unknown {
  return book.sheetValues()[sheet]?.values[row]?.[column];
}

const TIER: FunctionMetadata = { id: "TIER", name: "TIER", parameters: [{ name: "score" }], result: { dimensionality: "scalar" } };
const RANK: FunctionMetadata = { id: "RANK", name: "RANK", parameters: [{ name: "scores", dimensionality: "matrix" }], result: { dimensionality: "matrix" } };
const host: FunctionHost = {
  namespace: "BZR",
  blank: 0,
  functions: [TIER, RANK],
  call: (id, [given]) => {
    const value = id === "TIER" ? (Number(given) >= 90 ? "优秀" : "良好") : (given as number[][]).map((_, index) => [index + 1]);
    return Promise.resolve({ ok: true, value });
  },
};

describe("a book that nobody touches", () => {
  it.each([PARTS, "坏数据.xlsx", "学月与学年考核.xlsx", "月考核与学期考核.xlsx"])("keeps every part of %s, also after calculating", async (name) => {
    const book = await opened(fixture(name), name);
    await book.calculate();
    expect(differingParts(fixture(name), book.save())).toEqual([]);
  });

  it("shows calculated values although the file's own are stale", async () => {
    const book = await opened(fixture(PARTS));
    // SORT(C4:C6,,-1) of 30, 32, 34; the file says 34, 0, 0.
    expect([3, 4, 5].map((row) => value(book, 0, row, 11))).toEqual([34, 32, 30]);
  });
});

describe("sheetValues", () => {
  it("gives every sheet from A1 to its last value, with its state", async () => {
    const book = await opened(fixture(PARTS));
    const sheets = book.sheetValues();
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      [MAIN_SHEET, "visible"],
      ["规则'配置", "visible"],
      ["隐藏数据", "hidden"],
    ]);
    expect(sheets[1]?.values).toEqual([["等次", "下限"], ["优秀", 90], ["良好", 75], ["合格", 60]]);
    expect(sheets[0]?.values[3]?.slice(0, 6)).toEqual(["高一(1)班", "张伟", 30, 25, 28, 83]);
  });
});

describe("custom functions in a book", () => {
  it("recalculate the file's formulas when they are installed, and nobody having changed anything, the file stays as it was", async () => {
    const book = await opened(fixture(PARTS));
    expect(value(book, 0, 3, 6)).toBe("#NAME?");
    book.installFunctions(host);
    await book.settle();
    // F4 is 83, F6 is 95; the file has 良好 in all.
    expect([value(book, 0, 3, 6), value(book, 0, 5, 6)]).toEqual(["良好", "优秀"]);
    expect(differingParts(fixture(PARTS), book.save())).toEqual([]);
  });

  it("write a result that changes because somebody edits, and leave the others' stale ones alone", async () => {
    const file = openPackage(fixture(PARTS));
    const [main] = file.sheets;
    if (main) main.protection = undefined;
    const unprotected = file.save();
    const book = await opened(unprotected);
    book.installFunctions(host);
    await book.settle();
    // F4 becomes 93.
    book.type(MAIN_SHEET, "C4", "40");
    await book.settle();
    const [before, after] = [openPackage(unprotected), openPackage(book.save())];
    expect(cell(after, 0, 3, 6)).toMatchObject({ value: { kind: "text", text: "优秀" }, formula: { text: "_xldudf_BZR_TIER(F4)" } });
    expect(cell(after, 0, 5, 6)).toEqual(cell(before, 0, 5, 6));
  });

  it("are stored by their _xldudf_ names, those that give arrays as dynamic arrays with their results beside them", async () => {
    const book = await opened(newPackage().save());
    book.installFunctions(host);
    book.type("Sheet1", "A1", "95");
    book.type("Sheet1", "A2", "80");
    book.type("Sheet1", "B1", "=BZR.TIER(A1)");
    book.type("Sheet1", "C1", "=BZR.RANK(A1:A2)");
    book.type("Sheet1", "D1", "=BZR.RANK(A1)");
    book.type("Sheet1", "E1", "=SUM(C1:C2)");
    await book.settle();
    const file = openPackage(book.save());
    expect(cell(file, 0, 0, 1)).toMatchObject({ value: { text: "优秀" }, formula: { text: "_xldudf_BZR_TIER(A1)" } });
    expect(cell(file, 0, 0, 1)?.formula?.array).toBeUndefined();
    expect(cell(file, 0, 0, 2)?.formula).toEqual({ text: "_xldudf_BZR_RANK(A1:A2)", array: { ref: "C1:C2", dynamic: true } });
    expect(cell(file, 0, 1, 2)).toMatchObject({ value: { kind: "number", number: 2 } });
    expect(cell(file, 0, 1, 2)?.formula).toBeUndefined();
    expect(cell(file, 0, 0, 3)?.formula?.array).toEqual({ ref: "D1", dynamic: true });
    expect(cell(file, 0, 0, 4)).toMatchObject({ value: { kind: "number", number: 3 } });
  });

  it("leave what the file has while the add-in is not there", async () => {
    const book = await opened(newPackage().save());
    book.installFunctions(host);
    book.type("Sheet1", "A1", "=BZR.RANK({5;6;7})");
    await book.settle();
    const saved = book.save();
    const without = await opened(saved);
    expect(value(without, 0, 0, 0)).toBe("#NAME?");
    without.type("Sheet1", "C9", "7");
    await without.settle();
    const again = openPackage(without.save());
    expect([0, 1, 2].map((row) => cell(again, 0, row, 0))).toEqual([0, 1, 2].map((row) => cell(openPackage(saved), 0, row, 0)));
  });
});

describe("spilled results in the file", () => {
  it("follow their formula when it gives more, less, or goes", async () => {
    const book = await opened(newPackage().save());
    book.type("Sheet1", "A1", "3");
    book.type("Sheet1", "B1", "=SEQUENCE(A1)");
    await book.settle();
    const stored = (bytes: Uint8Array) => [0, 1, 2, 3].map((row) => cell(openPackage(bytes), 0, row, 1)?.value);
    expect(stored(book.save())).toEqual([...[1, 2, 3].map((number) => ({ kind: "number", number })), undefined]);
    book.type("Sheet1", "A1", "2");
    await book.settle();
    const shorter = openPackage(book.save());
    expect(cell(shorter, 0, 0, 1)?.formula?.array?.ref).toBe("B1:B2");
    expect(cell(shorter, 0, 2, 1)?.value ?? { kind: "blank" }).toEqual({ kind: "blank" });

    const again = await opened(book.save());
    again.type("Sheet1", "B1", "");
    await again.settle();
    const cleared = openPackage(again.save());
    expect([0, 1].map((row) => cell(cleared, 0, row, 1)?.value ?? { kind: "blank" })).toEqual([{ kind: "blank" }, { kind: "blank" }]);
  });
});

describe("typing", () => {
  it("reports what a person changed and stores it", async () => {
    const book = await unprotected();
    const changes: BookChange[] = [];
    book.onChange((change) => changes.push(change));
    book.type(MAIN_SHEET, "C4", "40");
    await book.settle();
    expect(changes).toEqual([{ sheetId: expect.any(String) as string, address: "C4", source: "user", type: "RangeEdited" }]);
    expect([value(book, 0, 3, 5), value(book, 0, 3, 11)]).toEqual([93, 40]);
    const file = openPackage(book.save());
    expect(cell(file, 0, 3, 2)?.value).toEqual({ kind: "number", number: 40 });
    expect(cell(file, 0, 3, 5)?.value).toEqual({ kind: "number", number: 93 });
    // Now the results of SORT have changed, and with them the file's stale ones.
    expect([3, 4, 5].map((row) => cell(file, 0, row, 11)?.value)).toEqual([40, 34, 32].map((number) => ({ kind: "number", number })));
  });

  it("refuses a locked cell of a protected sheet", async () => {
    const book = await opened(fixture(PARTS));
    expect(() => book.type(MAIN_SHEET, "C4", "40")).toThrow("protected");
  });

  it("refuses a cell or a sheet that is not there", async () => {
    const book = await opened(newPackage().save());
    expect(() => book.type("没有", "A1", "1")).toThrow("没有");
    expect(() => book.type("Sheet1", "第一格", "1")).toThrow("第一格");
  });
});

describe("selecting", () => {
  it("reports each new selection once, with the whole of merged cells, and each sheet keeps its own", async () => {
    const file = newPackage();
    file.addSheet("乙");
    const [first] = file.sheets;
    if (first === undefined) throw new Error("no sheet");
    first.merges = ["B2:C3"];
    const book = await opened(file.save());
    const selections: string[] = [];
    book.onSelection(({ address }) => selections.push(address));
    book.select("Sheet1", "B2");
    book.select("Sheet1", "C3:D3");
    book.select("Sheet1", "B:B");
    book.select("乙", "C5");
    book.select("Sheet1", "B:B");
    expect(selections).toEqual(["B2:C3", "B2:D3", "B:B", "C5"]);
  });

  it("needs a cell on a sheet that can be seen", async () => {
    const book = await opened(newPackage().save());
    expect(() => book.select("没有", "A1")).toThrow();
    expect(() => book.select("Sheet1", "A")).toThrow();
  });
});

describe("several books in one process", () => {
  it("stay apart, open at once and one after the other", async () => {
    const both = await Promise.all([unprotected(), unprotected()]);
    both[0].type(MAIN_SHEET, "C4", "0");
    await Promise.all(both.map((book) => book.settle()));
    expect(both.map((book) => value(book, 0, 3, 5))).toEqual([53, 83]);
    both[0].dispose();
    books.splice(books.indexOf(both[0]), 1);
    both[1].type(MAIN_SHEET, "C4", "31");
    await both[1].settle();
    expect(value(both[1], 0, 3, 5)).toBe(84);
    expect(value(await opened(fixture(PARTS)), 0, 3, 5)).toBe(83);
  });
});
