import type { SheetCopy } from "../plan/plan";
import { contentAt, extent, isComputed, tableNamed, type ColumnFinding, type Position, type Raw, type ReadFinding, type SheetData } from "../sheets";
import { isAbout, type Carry } from "./carry";
import { classWordsAt } from "./classWords";
import { completeDate } from "./completeDate";
import type { Promotion } from "./promotion";
import { replaceTerm } from "./schoolTerm";
import { replaceMonthCell, replaceMonths, type Turn } from "./writtenMonth";

/** How a sheet goes on in its copy. */
export interface Going {
  readonly sheet: SheetData;
  readonly finding: ReadFinding;
  readonly carry: Carry;
  /** Rows of data that go on; they close up at the top of the data, in their order. */
  readonly rows: readonly number[];
  readonly turn: Turn;
  /** Whether the sheet is of one month, so that the month's name turns in its titles and rows. */
  readonly ofMonth: boolean;
  /** Where a school year begins. */
  readonly promotion?: Promotion;
}

export type Change = SheetCopy["changes"][number];

/** The cells in which the copy differs from the sheet. Cells with formulas are never among them. */
export function changesOf(going: Going): readonly Change[] {
  const draft = new Draft(going.sheet);
  const slots = dataRows(going.finding, going.sheet);
  turnTexts(going, new Set(slots), draft);
  slots.forEach((slot, index) => fillRow(going, slot, going.rows[index], draft));
  return draft.changes();
}

/** The rows below the headings that hold data, or should: no sums, notes or signatures, and no row of full marks. */
export function dataRows({ headingRows, leftOut, columns }: ReadFinding, sheet: SheetData): readonly number[] {
  const reasons = new Map(leftOut.map(({ row, reason }) => [row, reason]));
  const first = Math.max(...headingRows) + 1;
  const rows = Array.from({ length: Math.max(0, extent(sheet).endRow - first) }, (_, index) => first + index);
  const isFullMarks = (row: number): boolean => columns.some(({ column }) => FULL_MARKS.test(String(contentAt(sheet, { row, column })).trim()));
  return rows.filter((row) => {
    const reason = reasons.get(row);
    return (reason === undefined || reason === "withoutSubject" || reason === "duplicate") && !isFullMarks(row);
  });
}

const FULL_MARKS = /^(满分|分值|权重|标准分)$/;

/** Titles, headings, notes and signatures say the new time; a sum that somebody typed is emptied. */
function turnTexts({ sheet, finding, turn, ofMonth }: Going, slots: ReadonlySet<number>, draft: Draft): void {
  const sums = new Set(finding.leftOut.filter(({ reason }) => reason === "summary").map(({ row }) => row));
  const ordinals = new Set(finding.columns.filter(({ type }) => type === "ordinal").map(({ column }) => column));
  for (const position of positions(sheet)) {
    if (slots.has(position.row)) continue;
    const content = contentAt(sheet, position);
    if (typeof content === "string") draft.set(position, turnText(content, turn, ofMonth));
    else if (sums.has(position.row) && !ordinals.has(position.column)) draft.set(position, "");
  }
}

/** A title with the new term, and with the new month where it is of one. */
export const turnText = (text: string, turn: Turn, ofMonth: boolean): string => replaceTerm(ofMonth ? replaceMonths(text, turn) : text, turn);

function positions(sheet: SheetData): readonly Position[] {
  return sheet.values.flatMap((cells, row) => cells.map((_, column) => ({ row: sheet.row + row, column: sheet.column + column })));
}

/** Writes what goes on from one row into the row that takes its place; without one, the row is emptied. */
function fillRow(going: Going, slot: number, from: number | undefined, draft: Draft): void {
  const { finding } = going;
  const definition = tableNamed(finding.table);
  for (const column of finding.columns) {
    if (column.type === "ordinal") continue;
    const goesOn = from !== undefined && (going.carry !== "people" || isAbout(column, definition));
    draft.set({ row: slot, column: column.column }, goesOn ? carried(going, column, from) : "");
  }
}

function carried(going: Going, column: ColumnFinding, row: number): Raw {
  const { sheet, finding, carry, turn, ofMonth, promotion } = going;
  const content = contentAt(sheet, { row, column: column.column });
  if (column.type === "month") return carry === "people" && ofMonth ? replaceMonthCell(content, turn) : content;
  if (column.type === "date") return completeDate(content, sheet, finding);
  if (typeof content === "string" && carry === "people" && TERM_COLUMNS.has(column.name)) return replaceTerm(content, turn);
  return promotion === undefined ? content : promoted(column, content, classWordsAt(sheet, finding, row), promotion);
}

const TERM_COLUMNS: ReadonlySet<string> = new Set(["学年", "学期"]);

function promoted({ type, name }: ColumnFinding, content: Raw, words: ReturnType<typeof classWordsAt>, promotion: Promotion): Raw {
  const fate = promotion.fateOf(words);
  if (type === "class") return promotion.classAfter(String(content), fate);
  if (name === "年级") return sameKind(content, promotion.gradeAfter(String(content), fate));
  return name in words.bands ? promotion.bandAfter(name, String(content), fate) : content;
}

/** A grade that was a number stays one. */
const sameKind = (before: Raw, after: string): Raw => (typeof before === "number" && after !== "" ? Number(after) : after);

/** The changes to a sheet, cell by cell: none to a formula, and none that changes nothing. */
class Draft {
  private readonly cells: Change[] = [];

  constructor(private readonly sheet: SheetData) {}

  set(position: Position, value: Raw): void {
    if (isComputed(this.sheet, position) || contentAt(this.sheet, position) === value) return;
    this.cells.push({ ...position, value });
  }

  changes(): readonly Change[] {
    return this.cells;
  }
}
