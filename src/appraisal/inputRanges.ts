import { columnName } from "../core/cell";
import { isWeek, type Period } from "../core/period";
import { keptFor } from "../core/multimap";
import { ITEMS, type Month, type RowKey, type Table } from "../core/table";
import type { ColumnFinding, ReadFinding, SheetFinding } from "../sheets";

/** Rows below the data that a formula covers too, so that a person added later is not missed. */
const SLACK = 20;

/** Where one sheet holds a table, as ranges for formulas. */
export interface InputRanges {
  /** The cells of a column, or of all items side by side; undefined if the sheet does not have it in one piece, or they count otherwise than they stand there. */
  values(column: string): string | undefined;
  /** Names and classes, joined as the proof joins its own: those that the sheet writes as the roster does. */
  readonly keys: { readonly person: string | undefined; readonly class: string | undefined };
  /** Whether it has names or classes that it writes otherwise. */
  readonly respelled: boolean;
}

interface Sources {
  readonly findings: readonly SheetFinding[];
  readonly tables: readonly Table[];
}

/**
 * The cells that hold a table; for a monthly one, those of the month: its sheet, or where all months stand on one
 * sheet, its rows if they stand together. Undefined where there is not exactly one such place, or a table is read turned round.
 */
export function inputRanges({ findings, tables }: Sources, table: string, period: Period | undefined): InputRanges | undefined {
  const sheets = findings.filter((finding): finding is ReadFinding => finding.kind === "read" && finding.table === table);
  if (sheets.some(({ reshaped }) => reshaped)) return undefined;
  const fitting = period ? sheets.filter(({ months }) => !isWeek(period) && months.length === 1 && months.some((one) => isSameMonth(one, period))) : sheets;
  const [sheet, second] = fitting;
  if (sheet !== undefined) return second === undefined ? rangesOf(sheet, wholeSpan(sheet)) : undefined;
  const [long, another] = sheets;
  const span = long && period && another === undefined ? spanOf(long, tables.find(({ name }) => name === table), period) : undefined;
  return long && span && rangesOf(long, span);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function wholeSpan(sheet: ReadFinding): Span {
  const first = Math.max(...sheet.headingRows) + 2;
  return { first, last: first + sheet.rowCount + sheet.leftOut.length + SLACK };
}

/** The rows of one period on a long list; undefined unless they stand together. */
function spanOf(sheet: ReadFinding, table: Table | undefined, period: Period): Span | undefined {
  const runs = table === undefined ? [] : runsOf(table).filter((run) => run.sheet === sheet.sheet);
  const own = runs.filter(({ key }) => isOf(key, period));
  const first = own.reduce((least, run) => Math.min(least, run.first), Infinity);
  const last = own.reduce((most, run) => Math.max(most, run.last), -Infinity);
  const others = runs.some((run) => !isOf(run.key, period) && run.last > first && run.first < last);
  return first > last || others ? undefined : { first: first + 1, last: last + 1 };
}

const isOf = (key: Times, period: Period): boolean => (isWeek(period) ? key.week === period.week : key.month !== undefined && isSameMonth(key.month, period));

type Times = Pick<RowKey, "month" | "week">;

/** Rows of one sheet and one time that stand together, or but for rows of no table. */
interface Run {
  readonly sheet: string;
  readonly key: Times;
  readonly first: number;
  last: number;
}

/** The runs of a table: it is asked about every period. */
const runsOf = keptFor(({ rows }: Table): readonly Run[] => {
  const runs: Run[] = [];
  for (const { key, source } of [...rows].sort((a, b) => a.source.row - b.source.row)) {
    const before = runs.at(-1);
    const isSame = before?.sheet === source.sheet && before.key.week === key.week && isSameTime(before.key.month, key.month);
    if (before !== undefined && isSame) before.last = source.row;
    else runs.push({ sheet: source.sheet, key, first: source.row, last: source.row });
  }
  return runs;
});

const isSameTime = (one: Month | undefined, other: Month | undefined): boolean => one === other || (one?.year === other?.year && one?.month === other?.month);

/** A sheet that does not say the year means the only one there is. */
const isSameMonth = (written: NonNullable<RowKey["month"]>, period: Exclude<Period, { week: number }>): boolean =>
  written.month === period.month && (written.year === undefined || written.year === period.year);

function rangesOf(sheet: ReadFinding, { first, last }: Span): InputRanges {
  const name = `'${sheet.sheet.replaceAll("'", "''")}'`;
  const range = (from: number, to: number): string => `${name}!$${columnName(from)}$${first}:$${columnName(to)}$${last}`;
  const columnOf = (type: ColumnFinding["type"]): string | undefined => {
    const found = sheet.columns.find((column) => column.type === type);
    return found === undefined || found.respelled === true ? undefined : range(found.column, found.column);
  };
  return {
    respelled: sheet.columns.some(({ respelled }) => respelled === true),
    keys: { person: columnOf("person"), class: columnOf("class") },
    values(column) {
      const found = sheet.columns.filter((one) => (column === ITEMS ? one.item : one.name === column || one.alsoNamed.includes(column)));
      if (found.some(({ readOtherwise }) => readOtherwise === true)) return undefined;
      const columns = found.map((one) => one.column);
      const [from, to] = [Math.min(...columns), Math.max(...columns)];
      return columns.length > 0 && to - from + 1 === columns.length ? range(from, to) : undefined;
    },
  };
}
