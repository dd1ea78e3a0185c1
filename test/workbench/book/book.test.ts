import { readFileSync } from "node:fs";
import { join } from "node:path";

import { openBook } from "../../../workbench/book";
import type { Book } from "../../../workbench/book/types";
import { openPackage } from "../../../workbench/package";

const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures", name));
const open = (name: string) => openBook(fixture(name), { fileName: name, locale: "zh-CN" });
const books: Book[] = [];
async function opened(name: string): Promise<Book> {
  const book = await open(name);
  books.push(book);
  return book;
}
afterEach(() => books.splice(0).forEach((book) => book.dispose()));

function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [openPackage(before).parts(), openPackage(after).parts()];
  return [...new Set([...old.keys(), ...now.keys()])].filter((part) => Buffer.compare(Buffer.from(old.get(part) ?? []), Buffer.from(now.get(part) ?? [])) !== 0);
}

describe("a book that nobody touches", () => {
  it.each(["各种部件.xlsx", "坏数据.xlsx", "学月与学年考核.xlsx", "月考核与学期考核.xlsx"])("keeps every part of %s, also after calculating", async (name) => {
    const book = await opened(name);
    await book.calculate();
    expect(differingParts(fixture(name), book.save())).toEqual([]);
  });
});

describe("sheetValues", () => {
  it("prints", async () => {
    const book = await opened("各种部件.xlsx");
    console.log(JSON.stringify(book.sheetValues()).slice(0, 3000));
  });
});
