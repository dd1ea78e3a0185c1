/** Answers what the add-in asks of sheets, columns and words, as a clerk does: by typing rows into the sheet 认列. */
import type { Book, Scalar } from "../book/types";
import { ANSWER_SHEET, freeNumbered, isCalled } from "./addinSheets";
import type { AnswerOption } from "./options";
import { UsageError } from "./options";

const HEADINGS = ["工作表", "类别", "原文", "当作", "自"] as const;
type Heading = (typeof HEADINGS)[number];

/** Headings stand among so many rows at the top. */
const SEARCHED_ROWS = 15;

/** Types one row; the sheet and the column have to be there. */
export function typeAnswer(book: Book, answer: AnswerOption): void {
  if (answer.kind !== "词") checkSheet(book, answer);
  const { name, columns } = prepareSheet(book);
  const row = (valuesOf(book, name)?.length ?? 1) + 1;
  const cells: Readonly<Record<Heading, string>> = { 工作表: answer.sheet, 类别: answer.kind, 原文: answer.written, 当作: answer.meaning, 自: today() };
  for (const heading of HEADINGS) {
    const column = columns.indexOf(heading);
    if (column >= 0) typeText(book, name, column, row, cells[heading]);
  }
}

/** 认列 and its headings from left to right. Where there is no such sheet, it is made, beside one that is the school's own. */
function prepareSheet(book: Book): { readonly name: string; readonly columns: readonly string[] } {
  const sheets = book.sheetValues();
  const headed = sheets.filter(({ name }) => isCalled(name, ANSWER_SHEET)).map(({ name, values }) => ({ name, columns: (values[0] ?? []).map(textOf) }));
  const ours = headed.find(({ columns }) => HEADINGS.filter((heading) => columns.includes(heading)).length > 1);
  if (ours === undefined) {
    const name = freeNumbered(ANSWER_SHEET, sheets);
    book.addSheet(name);
    HEADINGS.forEach((heading, column) => typeText(book, name, column, 1, heading));
    return { name, columns: HEADINGS };
  }
  const missing = HEADINGS.slice(0, -1).filter((heading) => !ours.columns.includes(heading));
  if (missing.length > 0) throw new UsageError(`工作表“${ours.name}”的第一行没有标题:${missing.join("、")}。请补上,或把这张表改名后再试。`);
  return ours;
}

function checkSheet(book: Book, { kind, sheet, written }: AnswerOption): void {
  const values = valuesOf(book, sheet);
  if (values === undefined) throw new UsageError(`没有工作表“${sheet}”,有的是:${book.sheetValues().filter(({ state }) => state === "visible").map(({ name }) => name).join("、")}。`);
  if (kind === "列") checkColumn(values, sheet, written);
}

function checkColumn(values: readonly (readonly Scalar[])[], sheet: string, written: string): void {
  if (/^[A-Z]{1,3}列( |$)/.test(written)) return;
  const top = values.slice(0, SEARCHED_ROWS).map((row) => row.map(textOf).filter((text) => text !== ""));
  // 组/项 is an item beneath its group.
  const wanted = [written, written.slice(written.indexOf("/") + 1)];
  if (top.some((row) => row.some((text) => wanted.includes(text)))) return;
  const headings = top.find((row) => row.length > 1) ?? [];
  throw new UsageError(`工作表“${sheet}”里没有列“${written}”,有的是:${headings.join("、")}。`);
}

/** With the apostrophe a person would type, so that 9月 or 1-1 stays a text. */
function typeText(book: Book, sheet: string, column: number, row: number, text: string): void {
  if (text !== "") book.type(sheet, `${String.fromCharCode(65 + column)}${row}`, `'${text}`);
}

const valuesOf = (book: Book, sheet: string): readonly (readonly Scalar[])[] | undefined => book.sheetValues().find(({ name }) => name === sheet)?.values;

const textOf = (value: Scalar): string => String(value).replace(/\s+/g, "");

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
