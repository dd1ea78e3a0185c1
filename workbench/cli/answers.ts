/** Answers what the add-in asks of sheets, columns and words, as a clerk does: by typing rows into the sheet 认列. */
import type { Book, Scalar } from "../book/types";
import type { AnswerOption } from "./options";
import { UsageError } from "./options";

const SHEET = "认列";
const HEADINGS = ["工作表", "类别", "原文", "当作", "自"] as const;
type Heading = (typeof HEADINGS)[number];

/** Headings stand among so many rows at the top. */
const SEARCHED_ROWS = 15;

/** Types one row; a column has to be there. */
export function typeAnswer(book: Book, answer: AnswerOption): void {
  if (answer.kind === "列") checkColumn(book, answer);
  const columns = prepareSheet(book);
  const row = (valuesOf(book, SHEET)?.length ?? 1) + 1;
  const cells: Readonly<Record<Heading, string>> = { 工作表: answer.sheet, 类别: answer.kind, 原文: answer.written, 当作: answer.meaning, 自: today() };
  for (const heading of HEADINGS) {
    const column = columns.indexOf(heading);
    if (column >= 0) typeText(book, column, row, cells[heading]);
  }
}

/** The headings of 认列 from left to right. Where there is no such sheet, it is made. */
function prepareSheet(book: Book): readonly string[] {
  const values = valuesOf(book, SHEET);
  if (values === undefined) {
    book.addSheet(SHEET);
    HEADINGS.forEach((heading, column) => typeText(book, column, 1, heading));
    return HEADINGS;
  }
  const headings = (values[0] ?? []).map(textOf);
  const missing = HEADINGS.slice(0, -1).filter((heading) => !headings.includes(heading));
  if (missing.length > 0) throw new UsageError(`工作表“认列”的第一行没有标题:${missing.join("、")}。请补上,或把这张表改名后再试。`);
  return headings;
}

function checkColumn(book: Book, { sheet, written }: AnswerOption): void {
  const values = valuesOf(book, sheet);
  if (values === undefined) throw new UsageError(`没有工作表“${sheet}”,有的是:${book.sheetValues().filter(({ state }) => state === "visible").map(({ name }) => name).join("、")}。`);
  if (/^[A-Z]{1,3}列( |$)/.test(written)) return;
  const top = values.slice(0, SEARCHED_ROWS).map((row) => row.map(textOf).filter((text) => text !== ""));
  // 组/项 is an item beneath its group.
  const wanted = [written, written.slice(written.indexOf("/") + 1)];
  if (top.some((row) => row.some((text) => wanted.includes(text)))) return;
  const headings = top.find((row) => row.length > 1) ?? [];
  throw new UsageError(`工作表“${sheet}”里没有列“${written}”,有的是:${headings.join("、")}。`);
}

/** With the apostrophe a person would type, so that 9月 or 1-1 stays a text. */
function typeText(book: Book, column: number, row: number, text: string): void {
  if (text !== "") book.type(SHEET, `${String.fromCharCode(65 + column)}${row}`, `'${text}`);
}

const valuesOf = (book: Book, sheet: string): readonly (readonly Scalar[])[] | undefined => book.sheetValues().find(({ name }) => name === sheet)?.values;

const textOf = (value: Scalar): string => String(value).replace(/\s+/g, "");

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
