import { Exact } from "../core/number/exact";
import { type Position, type SheetData, contentAt, extent } from "./sheetData";
import { compact, isBlank } from "./text";

/** What a heading cell says: 常规管理(30分) is the name 常规管理 out of 30. */
export interface HeadingText {
  readonly position: Position;
  readonly name: string;
  readonly fullMark?: Exact;
  /** The heading says that its numbers are percentages: 合格率(%). */
  readonly percent: boolean;
}

export interface ColumnHeading extends HeadingText {
  /** The heading spread over this column and its neighbours: 考核项目(满分100分). */
  readonly group?: HeadingText;
}

export interface Headings {
  readonly rows: readonly number[];
  readonly columns: readonly ColumnHeading[];
  /** The texts above the headings. */
  readonly titles: readonly { readonly position: Position; readonly text: string }[];
}

const FULL_MARK = /[(（]?(?:满分)?:?(\d+(?:\.\d+)?)分(?:值|满分)?[)）]?$/;
const UNIT = /\((?:单位:)?(?:元|分|人|名|天|日|次|节|年|学时|%|百分比)\)$/;

/** Splits a heading into its name and what it says about the numbers below it. */
export function readHeading(content: string, position: Position): HeadingText {
  const whole = compact(content).replace(/[::]$/, "");
  const [mark, points] = FULL_MARK.exec(whole) ?? [];
  const name = (mark === undefined ? whole : whole.slice(0, -mark.length)).replace(UNIT, "");
  const fullMark = points === undefined ? undefined : Exact.parse(points);
  const heading = { position, name: name === "" ? whole : name, percent: /\((?:%|百分比)\)$/.test(whole) };
  return fullMark === undefined ? heading : { ...heading, fullMark };
}

/** Which headings the catalogue knows. Subject headings (班级, 班主任, 月份) say what a row is about. */
export interface Vocabulary {
  knows(heading: string): boolean;
  isSubject(heading: string): boolean;
}

/**
 * Finds the one or two rows that head the data, by what stands in them: the first row with two headings that are
 * known, else the first row of texts only. Titles stand above, one text to a row.
 */
export function findHeadings(sheet: SheetData, vocabulary: Vocabulary): Headings | undefined {
  const rows = headingCandidates(sheet);
  const top = rows.find((row) => texts(sheet, row).filter(({ name }) => vocabulary.knows(name)).length >= 2) ?? rows.find((row) => isTexty(sheet, row));
  return top === undefined ? undefined : headingsFrom(sheet, vocabulary, top);
}

/** The headings that begin in a row which the clerk chose; undefined if it holds no text. */
export function headingsAt(sheet: SheetData, vocabulary: Vocabulary, row: number): Headings | undefined {
  return texts(sheet, row).length === 0 ? undefined : headingsFrom(sheet, vocabulary, row);
}

function headingsFrom(sheet: SheetData, vocabulary: Vocabulary, top: number): Headings {
  const second = isSecondRow(sheet, top, vocabulary) ? top + 1 : undefined;
  return {
    rows: second === undefined ? [top] : [top, second],
    columns: columnHeadings(sheet, top, second),
    titles: titlesAbove(sheet, top),
  };
}

/** The headings with those of assigned columns that have none of their own. */
export function withHeadings(headings: Headings, assigned: ReadonlyMap<number, string>): Headings {
  const [row = 0] = headings.rows;
  const without = [...assigned].filter(([column]) => headings.columns.every(({ position }) => position.column !== column));
  const added = without.map(([column, name]): ColumnHeading => ({ position: { row, column }, name, percent: false }));
  return added.length === 0 ? headings : { ...headings, columns: [...headings.columns, ...added].sort((a, b) => a.position.column - b.position.column) };
}

/** Headings stand at the top: a match far down would be a second table or a note. */
export const SEARCHED_ROWS = 15;

function headingCandidates(sheet: SheetData): readonly number[] {
  return Array.from({ length: Math.min(SEARCHED_ROWS, sheet.values.length) }, (_, i) => sheet.row + i);
}

function columnsOf(sheet: SheetData): readonly number[] {
  return Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => sheet.column + i);
}

function texts(sheet: SheetData, row: number): readonly HeadingText[] {
  return columnsOf(sheet).flatMap((column) => headingAt(sheet, { row, column }) ?? []);
}

function headingAt(sheet: SheetData, position: Position): HeadingText | undefined {
  const content = contentAt(sheet, position);
  return typeof content === "string" && !isBlank(content) ? readHeading(content, position) : undefined;
}

/** Two or more short, different texts and nothing else, none of them a "label: value". */
function isTexty(sheet: SheetData, row: number): boolean {
  const contents = columnsOf(sheet)
    .map((column) => contentAt(sheet, { row, column }))
    .filter((content) => !isBlank(content));
  const words = contents.flatMap((content) => (typeof content === "string" ? [compact(content)] : []));
  return words.length >= 2 && words.length === contents.length && words.every((w) => w.length <= 20 && !w.includes(":")) && new Set(words).size === words.length;
}

/**
 * Whether the row below names the items of the groups in the heading row: texts only, at least one of them beneath a
 * spread heading, and nothing beneath the subject headings, which stand merged over both rows.
 */
function isSecondRow(sheet: SheetData, top: number, vocabulary: Vocabulary): boolean {
  let beneathSpread = false;
  for (const column of columnsOf(sheet)) {
    const below = contentAt(sheet, { row: top + 1, column });
    if (isBlank(below)) continue;
    const above = headingAt(sheet, { row: top, column });
    if (typeof below !== "string" || (above !== undefined && vocabulary.isSubject(above.name))) return false;
    if (above === undefined) beneathSpread = true;
  }
  return beneathSpread;
}

function columnHeadings(sheet: SheetData, top: number, second: number | undefined): readonly ColumnHeading[] {
  let spread: HeadingText | undefined;
  return columnsOf(sheet).flatMap((column) => {
    const first = headingAt(sheet, { row: top, column });
    spread = first ?? spread;
    const item = second === undefined ? undefined : headingAt(sheet, { row: second, column });
    if (item !== undefined) return [spread === undefined ? item : { ...item, group: spread }];
    return first === undefined ? [] : [first];
  });
}

function titlesAbove(sheet: SheetData, top: number): Headings["titles"] {
  return headingCandidates(sheet)
    .filter((row) => row < top)
    .flatMap((row) => columnsOf(sheet).map((column) => ({ row, column })))
    .flatMap((position) => {
      const content = contentAt(sheet, position);
      return typeof content === "string" && !isBlank(content) ? [{ position, text: compact(content) }] : [];
    });
}
