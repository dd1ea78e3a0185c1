/** The table over many workbooks: 县汇总, made by the add-in's pane from the results, and the same as JSON. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { openBook } from "../book";
import type { Book, Scalar } from "../book/types";
import { startAddin } from "../host";
import type { Client } from "../host";
import { newWorkbook } from "../package/newWorkbook";
import { explainFailure } from "./failures";
import type { AddinFiles } from "./workbook";

export type State = "done" | "failed" | "overdue" | "brokenDown";

/** What became of a workbook. */
export interface TableEntry {
  readonly file: string;
  /** Where it lies within what was named: 城东镇/实验小学.xlsx */
  readonly place: string;
  readonly state: State;
  /** Its result; undefined where there is none. */
  readonly savedTo: string | undefined;
  readonly error: string | undefined;
}

export interface TableTask {
  readonly kind: "table";
  readonly entries: readonly TableEntry[];
  /** The .xlsx file; the JSON stands beside it. */
  readonly table: string;
}

/** Adds the results up as somebody in the county's office does; gives what went wrong, in one line. */
export async function makeTable({ entries, table }: TableTask, addin: AddinFiles): Promise<string | undefined> {
  let book: Book | undefined;
  let client: Client | undefined;
  try {
    book = await openBook(newWorkbook(), { fileName: basename(table), locale: "zh-CN" });
    client = await startAddin({ book, ...addin, fileName: basename(table) });
    await handIn(client, entries);
    // Whatever kept it from being made, a table without a line must not look like one.
    if (!book.sheetValues().some(({ name }) => name === SHEET)) throw new Error(client.messages.at(-1) ?? "窗格没有写出“县汇总”。");
    for (const entry of entries) if (entry.error !== undefined) typeError(book, entry.place, entry.error);
    mkdirSync(dirname(table), { recursive: true });
    writeFileSync(table, book.save());
    writeFileSync(jsonPath(table), `${JSON.stringify(contentsOf(book, entries), undefined, 1)}\n`);
    return undefined;
  } catch (error) {
    return explainFailure(error);
  } finally {
    client?.close();
    book?.dispose();
  }
}

export const jsonPath = (table: string): string => table.replace(/\.xlsx$/i, ".json");
export const progressPath = (table: string): string => table.replace(/\.xlsx$/i, ".进度.jsonl");

/** The sheet of all schools. */
const SHEET = "县汇总";

/** In the step 数据 the files are chosen and 县汇总 is pressed. */
export async function handIn(client: Client, entries: readonly Pick<TableEntry, "place" | "savedTo">[]): Promise<void> {
  const { document } = client.window;
  [...document.querySelectorAll<HTMLElement>('[role="tab"]')][1]?.click();
  await client.waitUntilIdle();
  const input = document.querySelector<HTMLInputElement>('input[name="schools"]');
  if (input === null) throw new Error("窗格里没有“县汇总”。");
  Object.defineProperty(input, "files", { value: entries.map(fileOf), configurable: true });
  input.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event("change", { bubbles: true }));
  await client.waitUntilIdle();
  const button = document.querySelector<HTMLButtonElement>('button[name="county"]');
  if (button === null) throw new Error(client.messages.at(-1) ?? "窗格没有读取各校文件。");
  button.click();
  await client.waitUntilIdle();
}

/** As the folder of all results was chosen; its bytes are read when they are asked for. Without a result it is empty, and so named. */
const fileOf = ({ place, savedTo }: Pick<TableEntry, "place" | "savedTo">): Pick<File, "name" | "webkitRelativePath" | "arrayBuffer"> => ({
  name: /\.xlsx$/i.test(place) ? basename(place) : `${basename(place)}.xlsx`,
  webkitRelativePath: `${SHEET}/${place}`,
  arrayBuffer: async () => {
    const bytes = savedTo === undefined ? new Uint8Array() : readFileSync(savedTo);
    return Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  },
});

/** The columns of 县汇总, and what they are called in JSON. */
const FIELDS = { 区: "district", 学校: "school", 方案: "scheme", 人数: "people", "金额(元)": "paid", "其中(元)": "items", 等次: "tiers", 问题: "problems", "缺(人)": "missing", "待核(人)": "pending", 结果指纹: "fingerprint", 文件: "place", 提示: "remark" } as const;
type Field = (typeof FIELDS)[keyof typeof FIELDS];
type Line = Readonly<Partial<Record<Field, Scalar>>>;

interface SheetLines {
  readonly headings: readonly string[];
  readonly lines: readonly { readonly row: number; readonly values: readonly Scalar[] }[];
}

/** Below the title stand the headings, below them the lines. */
function linesOf(values: readonly (readonly Scalar[])[]): SheetLines {
  const top = values.findIndex((row) => row.includes("结果指纹"));
  return { headings: (values[top] ?? []).map(String), lines: values.slice(top + 1).map((row, index) => ({ row: top + 1 + index, values: row })) };
}

/** Why a workbook was not done says more than that it has no result. */
function typeError(book: Book, place: string, error: string): void {
  for (const { name, values } of book.sheetValues()) {
    const { headings, lines } = linesOf(values);
    const [file, remark] = [headings.indexOf("文件"), headings.indexOf("提示")];
    for (const line of lines) if (file >= 0 && line.values[file] === place) book.type(name, `${String.fromCharCode(65 + remark)}${line.row + 1}`, error);
  }
}

/** A record a workbook in the order of the command line, then the sums. */
function contentsOf(book: Book, entries: readonly TableEntry[]): object {
  const { headings, lines } = linesOf(book.sheetValues().find(({ name }) => name === SHEET)?.values ?? []);
  const records = lines.map(({ values }): Line => Object.fromEntries(headings.flatMap((heading, column) => {
    const field = (FIELDS as Readonly<Record<string, Field>>)[heading.normalize("NFKC")];
    const value = values[column] ?? "";
    return field === undefined || value === "" ? [] : [[field, value]];
  })));
  const sums = records.filter(({ place, school }) => place === undefined && school !== undefined);
  return {
    workbooks: entries.map(({ file, place, state, error }) => ({ file, state, ...records.find((record) => record.place === place), ...(error === undefined ? {} : { error }) })),
    districts: sums.filter(({ district }) => district !== undefined),
    total: sums.find(({ district }) => district === undefined),
  };
}
