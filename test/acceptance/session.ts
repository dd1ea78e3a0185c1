import path from "node:path";
import { unzipSync } from "fflate";
import { openBook } from "../../workbench/book";
import type { Book } from "../../workbench/book/types";
import { startAddin, type Client, type Profile } from "../../workbench/host";
import type { Fault } from "../../workbench/host/faults";
import { chooseScheme } from "../../workbench/cli/schemes";
import { typeSetting } from "../../workbench/cli/settings";
import limits from "../support/limits.json";

const root = path.resolve(__dirname, "../..");

/** A workbook open in the workbench with the built add-in, for tests that press more than once. */
export interface Session {
  readonly book: Book;
  readonly client: Client;
  choose(scheme: string): Promise<void>;
  set(setting: string, value: string): Promise<void>;
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Types into several cells before anything is calculated. */
  typeAll(sheet: string, cells: readonly (readonly [address: string, text: string])[]): Promise<void>;
  /** Clicks a cell ("C4") or drags over an area ("C4:D9"). */
  select(sheet: string, address: string): Promise<void>;
  values(sheet: string): readonly (readonly (string | number | boolean)[])[];
  /** The names of all sheets, hidden ones included. */
  sheetNames(): readonly string[];
  /** The parts the workbook would be saved with, as text. */
  parts(): ReadonlyMap<string, string>;
  close(): void;
}

/** The add-in is the built one unless another is given. */
export interface SessionOptions {
  readonly profile?: Profile;
  readonly faults?: readonly Fault[];
  readonly dist?: string;
  readonly manifest?: string;
}

export async function openSession(bytes: Uint8Array, options: SessionOptions = {}): Promise<Session> {
  const book = await openBook(bytes, { fileName: "考核.xlsx", locale: "zh-CN" });
  const client = await startAddin({ book, dist: path.join(root, "dist"), manifest: path.join(root, "manifest.xml"), fileName: "考核.xlsx", timeLimit: limits.wait, ...options });
  return {
    book,
    client,
    choose: (scheme) => chooseScheme(client, scheme),
    async set(setting, value) {
      typeSetting(book, { path: setting.split("/"), value });
      await client.waitUntilIdle();
    },
    async type(sheet, address, text) {
      book.type(sheet, address, text);
      await client.waitUntilIdle();
    },
    async typeAll(sheet, cells) {
      for (const [address, text] of cells) book.type(sheet, address, text);
      await client.waitUntilIdle();
    },
    async select(sheet, address) {
      book.select(sheet, address);
      await client.waitUntilIdle();
    },
    values: (name) => book.sheetValues().find((sheet) => sheet.name === name)?.values ?? [],
    sheetNames: () => book.sheetValues().map(({ name }) => name),
    parts: () => textsOf(book.parts()),
    close() {
      client.close();
      book.dispose();
    },
  };
}

export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return textsOf(new Map(Object.entries(unzipSync(file))));
}

function textsOf(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}
