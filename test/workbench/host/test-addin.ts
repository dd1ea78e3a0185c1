/** Starts the test add-in in addin/ over a real book with one empty sheet, Sheet1. */
import { join } from "node:path";
import { openBook } from "../../../workbench/book";
import type { Book, Scalar } from "../../../workbench/book/types";
import { type Client, type StartOptions, startAddin } from "../../../workbench/host";
import { newPackage } from "../../../workbench/package";
import limits from "../../support/limits.json";

export const ADDIN = join(__dirname, "addin");

export interface Started {
  readonly book: Book;
  readonly client: Client;
}

const open: Started[] = [];

export async function startTestAddin(options: Partial<StartOptions> = {}): Promise<Started> {
  const fileName = "测试.xlsx";
  const book = await openBook(newPackage().save(), { fileName, locale: "zh-CN" });
  const client = await startAddin({ book, dist: ADDIN, manifest: join(ADDIN, "manifest.xml"), fileName, timeLimit: limits.wait, ...options });
  open.push({ book, client });
  return { book, client };
}

/** Presses a button and gives the message it left. */
export async function messageOf(client: Client, controlId: string): Promise<string | undefined> {
  await client.press(controlId);
  return client.messages.at(-1);
}

/** The values of Sheet1 from A1 on. */
export function cells(book: Book): readonly (readonly Scalar[])[] {
  return book.sheetValues().find(({ name }) => name === "Sheet1")?.values ?? [];
}

export function closeAll(): void {
  for (const { book, client } of open.splice(0)) {
    client.close();
    book.dispose();
  }
}
