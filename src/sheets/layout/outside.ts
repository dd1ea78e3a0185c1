import { isClassName } from "../roster/classNotation";
import { type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { type Position, type SheetData, cellOf, extent } from "../sheetData";
import { parseMonth } from "../parse/parseMonth";
import { compact, isBlank, textOf } from "../parse/text";
import { type Part, rowParts, viewOf } from "./view";

/** A word that stands outside the table and holds for all of its rows. */
interface Outside {
  readonly heading: string;
  readonly word: string;
  readonly from: Position;
}

/** A table that says once, above it or in the sheet's name, whom all its rows are about (班主任:甲; a sheet 一(1)班), with that as columns of its own; undefined for any other. */
export function withOutside(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  if (headings === undefined || headings.columns.some(({ name }) => vocabulary.isWho(name))) return undefined;
  const found = outsideOf(sheet, headings, vocabulary);
  if (found.length === 0) return undefined;
  const { endRow, endColumn } = extent(sheet);
  const head = Math.max(...headings.rows);
  const top = headings.rows[0] ?? sheet.row;
  return viewOf(sheet, Array.from({ length: endRow - sheet.row }, (_, index): Part[] => {
    const row = sheet.row + index;
    const own = rowParts(row, sheet.column, endColumn);
    if (row < top) return own;
    const isFilled = own.some(({ column }) => !isBlank(cellOf(sheet, row, column)));
    return [...found.map(({ heading, word, from }): Part => ({ word: row === top ? heading : row > head && isFilled ? word : "", from })), ...own];
  }));
}

function outsideOf(sheet: SheetData, { titles, rows }: Headings, vocabulary: Vocabulary): readonly Outside[] {
  const labelled = titles.flatMap(({ text, position }) => inOneCell(text, position, vocabulary) ?? besideLabel(sheet, text, position, vocabulary) ?? []);
  const name = compact(sheet.name);
  const isCalledSo = (vocabulary.isClassSheet(name) && parseMonth(name) === undefined) || titles.some(({ text }) => isClassName(name) && speaksOfClass(text, name));
  const isClass = isCalledSo && !labelled.some(({ heading }) => vocabulary.isClass(heading));
  const from = { row: rows[0] ?? sheet.row, column: sheet.column };
  return [...labelled, ...(isClass ? [{ heading: "班级", word: sheet.name, from }] : [])];
}

/** 3班量化考核 speaks of 3, 13班量化考核 does not. */
function speaksOfClass(text: string, name: string): boolean {
  const at = text.indexOf(`${name}班`);
  return at >= 0 && !WITHIN_NUMBER.test(text.charAt(at - 1));
}

const WITHIN_NUMBER = /[\d一二三四五六七八九十A-Z]/i;

/** 班主任:甲 */
function inOneCell(text: string, from: Position, vocabulary: Vocabulary): Outside | undefined {
  const [, heading, word] = /^([^::]+)[::]([^::]+)$/.exec(text) ?? [];
  return heading !== undefined && word !== undefined && vocabulary.isWho(heading) ? { heading, word, from } : undefined;
}

/** 姓名 | 甲 */
function besideLabel(sheet: SheetData, text: string, { row, column }: Position, vocabulary: Vocabulary): Outside | undefined {
  const heading = text.replace(/[::]$/, "");
  const from = { row, column: column + 1 };
  const word = textOf(cellOf(sheet, row, column + 1));
  return vocabulary.isWho(heading) && !isBlank(word) && !vocabulary.knows(compact(word)) ? { heading, word, from } : undefined;
}
