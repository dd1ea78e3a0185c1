/** Runs the add-in over one workbook. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { openBook } from "../book";
import type { Book, SheetValues } from "../book/types";
import type { Client } from "../host";
import { startAddin } from "../host";
import { typeAnswer } from "./answers";
import { explainFailure } from "./failures";
import { besidePath } from "./inputs";
import type { Options } from "./options";
import { chooseScheme } from "./schemes";
import { typeSetting } from "./settings";

/** Where the built add-in is. */
export interface AddinFiles {
  /** The folder with taskpane.html. */
  readonly dist: string;
  /** The path of manifest.xml. */
  readonly manifest: string;
}

/** What --json prints for a workbook. */
export interface WorkbookReport {
  readonly file: string;
  readonly sheets: readonly Pick<SheetValues, "name" | "values">[];
  readonly messages: readonly string[];
  readonly syncs: number;
  readonly milliseconds: number;
  /** One line, when the workbook could not be processed. */
  readonly error?: string;
}

/** A workbook that the add-in has opened beside the one it works on. */
export interface CreatedWorkbook {
  readonly report: WorkbookReport;
  readonly savedTo: string | undefined;
}

export interface WorkbookRun {
  readonly report: WorkbookReport;
  readonly created: readonly CreatedWorkbook[];
  /** What went wrong inside the add-in or is missing in the workbench, for developers. */
  readonly faults: readonly string[];
}

/** Opens, calculates, chooses, sets, answers, presses, saves; a failure is reported, not thrown. Adds to `taken` where it saves further workbooks. */
export async function runWorkbook(file: string, options: Options, addin: AddinFiles, saveTo: string | undefined, taken: Set<string>): Promise<WorkbookRun> {
  const start = Date.now();
  let book: Book | undefined;
  let client: Client | undefined;
  let error: string | undefined;
  try {
    book = await openBook(readFileSync(file), { fileName: basename(file), locale: "zh-CN" });
    client = await startAddin({ book, ...addin, fileName: basename(file) });
    await carryOut(client, book, options);
    if (saveTo !== undefined) save(book, saveTo);
  } catch (failure) {
    error = explainFailure(failure);
  }
  const report = {
    file,
    sheets: book?.sheetValues().map(({ name, values }) => ({ name, values })) ?? [],
    messages: client?.messages ?? [],
    syncs: client?.syncs ?? 0,
    milliseconds: Date.now() - start,
    ...(error === undefined ? {} : { error }),
  };
  const created: CreatedWorkbook[] = [];
  const isSaved = saveTo !== undefined && error === undefined;
  for (const bytes of client?.created ?? []) created.push(await reportCreated(bytes, saveTo ?? file, isSaved, taken));
  const faults = client === undefined ? [] : faultsOf(client);
  client?.close();
  book?.dispose();
  return { report, created, faults };
}

async function carryOut(client: Client, book: Book, options: Options): Promise<void> {
  for (const scheme of options.schemes) await chooseScheme(client, scheme);
  for (const setting of options.settings) {
    typeSetting(book, setting);
    await client.waitUntilIdle();
  }
  for (const answer of options.answers) {
    typeAnswer(book, answer);
    await client.waitUntilIdle();
  }
  for (const control of options.presses) await client.press(control);
  await client.waitUntilIdle();
}

/** Saves a further workbook beside the first one, byte for byte as the add-in made it, and reads its values. */
async function reportCreated(bytes: Uint8Array, first: string, isSaved: boolean, taken: Set<string>): Promise<CreatedWorkbook> {
  const start = Date.now();
  const path = besidePath(first, taken);
  const file = basename(path);
  taken.add(path);
  const done = (sheets: WorkbookReport["sheets"]) => ({ file, sheets, messages: [], syncs: 0, milliseconds: Date.now() - start });
  try {
    const book = await openBook(bytes, { fileName: file, locale: "zh-CN" });
    const sheets = book.sheetValues().map(({ name, values }) => ({ name, values }));
    book.dispose();
    if (isSaved) writeFileSync(path, bytes);
    return { report: done(sheets), savedTo: isSaved ? path : undefined };
  } catch (failure) {
    return { report: { ...done([]), error: explainFailure(failure) }, savedTo: undefined };
  }
}

/** What was saved before of a workbook, its values only if they are asked for. */
export async function savedWorkbook(file: string, path: string, withValues: boolean): Promise<WorkbookRun> {
  const report = { file, sheets: [], messages: [], syncs: 0, milliseconds: 0 };
  if (!withValues) return { report, created: [], faults: [] };
  const book = await openBook(readFileSync(path), { fileName: basename(path), locale: "zh-CN" });
  const sheets = book.sheetValues().map(({ name, values }) => ({ name, values }));
  book.dispose();
  return { report: { ...report, sheets }, created: [], faults: [] };
}

function save(book: Book, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, book.save());
}

function faultsOf({ errors, unimplemented }: Client): readonly string[] {
  return [...errors, ...[...unimplemented.keys()].map((member) => `工作台没有实现 ${member}`)];
}
