import type { Exact } from "../../core/number/exact";
import { type HeadingText, readHeading } from "./headingText";
import { isInstruction } from "./instructionRow";
import { type Marks, marksIn } from "./marksRow";
import { periodKind } from "../layout/period";
import { type Position, type SheetData, cellOf, contentAt, extent } from "../sheetData";
import { serialText } from "./serialText";
import { compact, isBlank } from "../parse/text";

export interface ColumnHeading extends HeadingText {
  /** The heading spread over this column and its neighbours: 考核项目(满分100分). */
  readonly group?: HeadingText;
}

export interface Headings {
  /** The rows that head the data, with what belongs to them: full marks, how to fill in. */
  readonly rows: readonly number[];
  readonly columns: readonly ColumnHeading[];
  /** The texts above the headings. */
  readonly titles: readonly { readonly position: Position; readonly text: string }[];
}

/** Which headings the catalogue knows, and which names are classes. Subject headings (班级, 班主任, 月份) say what a row is about. */
export interface Vocabulary {
  knows(heading: string): boolean;
  isSubject(heading: string): boolean;
  /** Those of persons and classes. */
  isWho(heading: string): boolean;
  /** Those of a day. */
  isDay(heading: string): boolean;
  /** What the rows of some table are about that are about neither: a post, a workshop. */
  isTopic(heading: string): boolean;
  isClass(heading: string): boolean;
  /** Whether names that stand beside each other are all of classes. */
  areClasses(names: readonly string[]): boolean;
  /** Whether a sheet is called by its class. */
  isClassSheet(name: string): boolean;
  /** What the only figure is that the schemes ask of a table of their own by one of these names. */
  figureOf(names: readonly string[]): string | undefined;
}

/** Headings stand at the top: a match far down would be a second table or a note. */
export const SEARCHED_ROWS = 15;
/** 班级管理 over 常规 over 课堂. */
const MOST_HEADING_ROWS = 3;

/** The headings of sheets by what was known of headings then: each way of reading a sheet begins with them. */
const found = new WeakMap<Vocabulary, WeakMap<SheetData, Headings | undefined>>();

/**
 * Finds the rows that head the data, by what stands in them: the first row with two headings that are known, else the
 * first row of texts only, of a single column the first that is known, and those below that go on with it. Titles stand above, one text to a row.
 */
export function findHeadings(sheet: SheetData, vocabulary: Vocabulary): Headings | undefined {
  const known = found.get(vocabulary) ?? new WeakMap<SheetData, Headings | undefined>();
  found.set(vocabulary, known);
  if (!known.has(sheet)) known.set(sheet, headingsOf(sheet, vocabulary));
  return known.get(sheet);
}

function headingsOf(sheet: SheetData, vocabulary: Vocabulary): Headings | undefined {
  const rows = rowsAtTop(sheet);
  const known = rows.find((row) => isKnown(namesIn(sheet, row), vocabulary));
  const top = known === undefined ? rows.find((row) => isTexty(sheet, row) || isAlone(sheet, row, vocabulary)) : known > sheet.row && isOver(sheet, known - 1, vocabulary) ? known - 1 : known;
  return top === undefined ? undefined : headingsFrom(sheet, vocabulary, top);
}

/** The headings that begin in a row which the clerk chose; undefined if it holds no text. */
export function headingsAt(sheet: SheetData, vocabulary: Vocabulary, row: number): Headings | undefined {
  return namesIn(sheet, row).length === 0 ? undefined : headingsFrom(sheet, vocabulary, row);
}

function headingsFrom(sheet: SheetData, vocabulary: Vocabulary, top: number): Headings {
  const rows = [top];
  while (rows.length < MOST_HEADING_ROWS && goesOn(sheet, rows, vocabulary)) rows.push(top + rows.length);
  const columns = columnHeadings(sheet, rows);
  const isSubject = ({ name }: HeadingText): boolean => vocabulary.isSubject(name);
  const subjects = new Set(columns.filter(isSubject).map(({ position }) => position.column));
  const below = top + rows.length;
  const marks = marksIn(sheet, below, subjects);
  if (marks !== undefined) return { rows: [...rows, below], columns: columns.map((column) => withMark(column, marks)), titles: titlesAbove(sheet, top) };
  return { rows: isInstruction(sheet, below, columns) && !namesIn(sheet, below).some(isSubject) ? [...rows, below] : rows, columns, titles: titlesAbove(sheet, top) };
}

function withMark(column: ColumnHeading, marks: Marks): ColumnHeading {
  const mark = marks.byColumn.get(column.position.column);
  return mark === undefined ? column : { ...column, [marks.kind]: mark satisfies Exact };
}

/** The headings with those of assigned columns that have none of their own. */
export function withHeadings(headings: Headings, assigned: ReadonlyMap<number, string>): Headings {
  const [row = 0] = headings.rows;
  const without = [...assigned].filter(([column]) => headings.columns.every(({ position }) => position.column !== column));
  const added = without.map(([column, name]): ColumnHeading => ({ position: { row, column }, name, percent: false }));
  return added.length === 0 ? headings : { ...headings, columns: [...headings.columns, ...added].sort((a, b) => a.position.column - b.position.column) };
}

/** Two headings that are known, but not each followed by what it is the label of: 姓名 | 甲 | 班级 | 一(1)班 stands above a form. */
function isKnown(names: readonly HeadingText[], vocabulary: Vocabulary): boolean {
  const known = names.map(({ name }) => vocabulary.knows(name));
  const isForm = names.length >= 4 && known.every((one, index) => one === (index % 2 === 0));
  return !isForm && known.filter((one) => one).length >= 2;
}

/** The rows in which headings are looked for. */
export function rowsAtTop(sheet: SheetData): readonly number[] {
  return Array.from({ length: Math.min(SEARCHED_ROWS, sheet.values.length) }, (_, i) => sheet.row + i);
}

function columnsOf(sheet: SheetData): readonly number[] {
  return Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => sheet.column + i);
}

/** What stands in a row, read as headings. */
export function namesIn(sheet: SheetData, row: number): readonly HeadingText[] {
  return columnsOf(sheet).flatMap((column) => headingAt(sheet, { row, column }) ?? []);
}

/** A number heads a column only as a day or a date. */
function headingAt(sheet: SheetData, position: Position): HeadingText | undefined {
  const content = contentAt(sheet, position);
  if (isBlank(content) || typeof content === "boolean") return undefined;
  if (typeof content === "string") return readHeading(content, position);
  return periodKind(content, formatAt(sheet, position)) === undefined ? undefined : { position, name: serialText(content), percent: false };
}

const formatAt = ({ formats, row, column }: SheetData, position: Position): string | undefined => formats?.[position.row - row]?.[position.column - column];

/** Whether a row says whom the rows are about and, over the headings below it, on which days: 班级 | 9月1日. */
function isOver(sheet: SheetData, row: number, vocabulary: Vocabulary): boolean {
  const names = namesIn(sheet, row);
  const days = names.filter(({ position }) => periodKind(contentAt(sheet, position), formatAt(sheet, position)) !== undefined);
  return days.length >= 2 && names.some(({ name }) => vocabulary.isSubject(name)) && goesOn(sheet, [row], vocabulary);
}

/** Two or more short, different texts and nothing else, none of them a "label: value". */
function isTexty(sheet: SheetData, row: number): boolean {
  const contents = columnsOf(sheet)
    .map((column) => cellOf(sheet, row, column))
    .filter((content) => !isBlank(content));
  const words = contents.flatMap((content) => (typeof content === "string" ? [compact(content)] : []));
  return words.length >= 2 && words.length === contents.length && words.every((w) => w.length <= 20 && !w.includes(":")) && new Set(words).size === words.length;
}

/** The heading, which is known, of a sheet that has but one column. */
function isAlone(sheet: SheetData, row: number, vocabulary: Vocabulary): boolean {
  const filled = columnsOf(sheet).filter((column) => sheet.values.some((cells) => !isBlank(cells[column - sheet.column] ?? "")));
  return filled.length === 1 && namesIn(sheet, row).some(({ name }) => vocabulary.knows(name));
}

/**
 * Whether the row below the headings so far names what their groups consist of: headings only, at least one of them
 * beneath a spread heading, and nothing beneath the subject headings, which stand merged over all rows.
 */
function goesOn(sheet: SheetData, rows: readonly number[], vocabulary: Vocabulary): boolean {
  const last = rows[rows.length - 1] ?? sheet.row;
  let beneathSpread = false;
  for (const column of columnsOf(sheet)) {
    const below = cellOf(sheet, last + 1, column);
    if (isBlank(below)) continue;
    if (headingAt(sheet, { row: last + 1, column }) === undefined) return false;
    const above = rows.flatMap((row) => headingAt(sheet, { row, column }) ?? []).pop();
    if (above !== undefined && vocabulary.isSubject(above.name)) return false;
    if (isBlank(cellOf(sheet, last, column))) beneathSpread = true;
  }
  return beneathSpread && marksIn(sheet, last + 1, new Set()) === undefined;
}

/** The lowest text of each column is its heading, the nearest text spread over it its group. */
function columnHeadings(sheet: SheetData, rows: readonly number[]): readonly ColumnHeading[] {
  const spread: (HeadingText | undefined)[] = [];
  return columnsOf(sheet).flatMap((column) => {
    let [heading, group]: (HeadingText | undefined)[] = [];
    for (const [level, row] of rows.entries()) {
      const own = headingAt(sheet, { row, column });
      // A heading begins anew what is spread beneath it.
      if (own !== undefined) [heading, group] = [own, spread.slice(0, level).filter((above) => above !== undefined).pop()];
      if (own !== undefined) spread.splice(level, spread.length, own);
    }
    if (heading === undefined) return [];
    return [group === undefined ? heading : { ...heading, group }];
  });
}

function titlesAbove(sheet: SheetData, top: number): Headings["titles"] {
  return rowsAtTop(sheet)
    .filter((row) => row < top)
    .flatMap((row) => columnsOf(sheet).map((column) => ({ row, column })))
    .flatMap((position) => {
      const content = contentAt(sheet, position);
      return typeof content === "string" && !isBlank(content) ? [{ position, text: compact(content) }] : [];
    });
}
