import { columnName } from "../../core/cell";
import { SEARCHED_ROWS } from "./headings";
import { readHeading } from "./headingText";
import { type Position, type SheetData, contentAt, extent } from "../sheetData";
import { compact, isBlank, textOf } from "../parse/text";

/** A cell that may head a column, whatever is known of the sheet. */
interface HeadingCell {
  readonly position: Position;
  readonly text: string;
  /** The heading spread over it, if it stands in a second row. */
  readonly group: string | undefined;
}

/** C列: a column without a heading; C列 卫生: one of several that are headed alike. */
const BY_LETTER = /^([A-Z]{1,3})列(?: (.+))?$/;

/** How a column of a sheet is called by words that find it again: its heading, with its group's before it where the heading stands there twice, with its letter where nothing else tells it. */
export function writtenHeading(sheet: SheetData, { row, column }: Position): string {
  const cells = headingCells(sheet);
  const own = cells.filter(({ position }) => position.column === column);
  const cell = own.find(({ position }) => position.row === row + 1 && own.length > 1) ?? own.find(({ position }) => position.row >= row) ?? own.at(-1);
  const letter = `${columnName(column)}列`;
  if (cell === undefined) return letter;
  const finds = (written: string): boolean => {
    const [first, ...others] = columnsHeaded(sheet, written);
    return first?.column === column && others.length === 0;
  };
  const grouped = `${cell.group ?? ""}/${cell.text}`;
  return [cell.text, grouped].find(finds) ?? `${letter} ${cell.text}`;
}

/** Whether the words name a column by its letter: that holds on one sheet only, and follows no inserted column. */
export const isByLetter = (written: string): boolean => BY_LETTER.test(written);

/** The headings of a sheet that are called so: by the whole text, else by the name without full mark and unit. */
export function columnsHeaded(sheet: SheetData, written: string): readonly Position[] {
  const [, letters, text] = BY_LETTER.exec(written) ?? [];
  if (letters !== undefined) return headedByLetter(sheet, letters, text ?? "");
  const cells = headingCells(sheet);
  const called = (name: (text: string) => string): readonly HeadingCell[] =>
    cells.filter(({ text: own, group }) => name(own) === name(written) || (group !== undefined && `${name(group)}/${name(own)}` === written.split("/").map(name).join("/")));
  const exact = called(compact);
  const found = exact.length > 0 ? exact : called((words) => readHeading(words, { row: 0, column: 0 }).name);
  const top = Math.min(...found.map(({ position }) => position.row));
  return found.filter(({ position }) => position.row === top).map(({ position }) => position);
}

function headedByLetter(sheet: SheetData, letters: string, text: string): readonly Position[] {
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cells = headingCells(sheet);
  const own = cells.filter(({ position }) => position.column === column);
  if (text !== "") return own.filter((cell) => compact(cell.text) === compact(text)).map(({ position }) => position).slice(0, 1);
  const row = cells[0]?.position.row ?? sheet.row;
  return own.length === 0 && column < extent(sheet).endColumn ? [{ row, column }] : [];
}

/** The texts of a row, as one heading row is told from another. */
export function rowTexts(sheet: SheetData, row: number): readonly string[] {
  return columnsOf(sheet).flatMap((column) => {
    const content = contentAt(sheet, { row, column });
    return isBlank(content) ? [] : [textOf(content).replace(/\s+/g, " ")];
  });
}

/** The rows at the top of a sheet, where headings may stand. */
export const topRows = (sheet: SheetData): readonly number[] => Array.from({ length: Math.min(SEARCHED_ROWS, sheet.values.length) }, (_, i) => sheet.row + i);

/** All cells of rows that look like headings. */
function headingCells(sheet: SheetData): readonly HeadingCell[] {
  return topRows(sheet).flatMap((row) => {
    if (!isHeadingRow(sheet, row)) return [];
    const beneath = isOfTexts(sheet, row - 1);
    return columnsOf(sheet).flatMap((column) => {
      const text = textAt(sheet, { row, column });
      return text === undefined ? [] : [{ position: { row, column }, text, group: beneath ? groupAbove(sheet, row - 1, column) : undefined }];
    });
  });
}

/** Texts only, and not each of them beneath another: then they would be data beneath their headings. */
function isHeadingRow(sheet: SheetData, row: number): boolean {
  if (!isOfTexts(sheet, row)) return false;
  return !isOfTexts(sheet, row - 1) || columnsOf(sheet).some((column) => textAt(sheet, { row, column }) !== undefined && textAt(sheet, { row: row - 1, column }) === undefined);
}

function isOfTexts(sheet: SheetData, row: number): boolean {
  const contents = columnsOf(sheet).map((column) => contentAt(sheet, { row, column })).filter((content) => !isBlank(content));
  return contents.length >= 2 && contents.every((content) => typeof content === "string");
}

function groupAbove(sheet: SheetData, row: number, column: number): string | undefined {
  const before = columnsOf(sheet).filter((other) => other <= column).reverse();
  return before.map((other) => textAt(sheet, { row, column: other })).find((text) => text !== undefined);
}

function textAt(sheet: SheetData, position: Position): string | undefined {
  const content = contentAt(sheet, position);
  return typeof content === "string" && !isBlank(content) ? textOf(content).replace(/\s+/g, " ") : undefined;
}

function columnsOf(sheet: SheetData): readonly number[] {
  return Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => sheet.column + i);
}
