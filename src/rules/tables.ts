import { addTo } from "../core/multimap";
import { comparePeriods, isWeek, periodKey, type Period } from "../core/period";
import type { Month, Row, RowKey, Table } from "../core/table";
import { wordOfValue } from "../core/value";
import type { People } from "./people";
import { naturalMonth, SCHOOL_CALENDAR } from "./schoolCalendar";
import type { Subject } from "./subject";

/** The workbook's tables, looked up by person, class and period. */
export class Tables {
  private readonly byName: ReadonlyMap<string, IndexedTable>;
  private readonly orphanRows = new Map<string, readonly Row[]>();

  constructor(
    tables: readonly Table[],
    private readonly people: People,
  ) {
    this.byName = new Map(withYears(tables).map((table) => [table.name, new IndexedTable(table)]));
  }

  get(name: string): Table | undefined {
    return this.byName.get(name)?.table;
  }

  /** The months or weeks a list is kept by; none where it is not. The calendar's own are nothing to appraise. */
  periods(name: string): readonly Period[] {
    const indexed = this.byName.get(name);
    return indexed?.table.kind === "list" && name !== SCHOOL_CALENDAR ? indexed.periods : [];
  }

  /**
   * Rows that name the subject's class or name, but together with somebody else's, and so belong to nobody: whoever
   * they may concern cannot be appraised from them.
   */
  disputed(name: string, subject: Subject): readonly Row[] {
    if (subject.by !== undefined) return [];
    if (subject.parts) return [...new Set(subject.parts.flatMap((part) => this.disputed(name, part)))];
    const { person, class: className } = subject.row.key;
    // Of somebody who is not on the roster, what names this very person is no more in dispute than it is the roster's.
    const certain = new Set(this.rows(name, subject));
    return this.orphans(name).filter((row) => !certain.has(row) && ((row.key.person !== undefined && row.key.person === person) || (row.key.class !== undefined && row.key.class === className)));
  }

  private orphans(name: string): readonly Row[] {
    const kept = this.orphanRows.get(name);
    if (kept) return kept;
    const matched = new Set(this.people.subjects.flatMap((subject) => this.rows(name, subject)));
    const orphans = (this.get(name)?.rows ?? []).filter((row) => !matched.has(row));
    this.orphanRows.set(name, orphans);
    return orphans;
  }

  /** The rows that concern the subject, as far as they name it; for a period, those of that period. */
  rows(name: string, subject: Subject, period?: Period): readonly Row[] {
    const indexed = this.byName.get(name);
    if (indexed === undefined) return [];
    if (subject.parts) return [...new Set(subject.parts.flatMap((part) => this.rows(name, part, period)))];
    const found = subject.by === undefined ? this.personRows(indexed, subject.row.key) : indexed.rowsWith(subject.by, nameOf(subject));
    return period === undefined ? found : found.filter(({ key }) => isOf(key, period));
  }

  private personRows(indexed: IndexedTable, of: RowKey): readonly Row[] {
    return indexed.candidates(of).filter(({ key }) => {
      if (key.class !== undefined && key.class !== of.class) return false;
      if (this.people.isAbout(key, of)) return key.class !== undefined || key.id !== undefined || !this.people.isShared(key.person ?? "");
      // Scores belong to the class, whoever of its teachers the sheet names.
      return indexed.table.kind === "list" && this.people.holdersOf(of.class).some((holder) => this.people.isAbout(key, holder.row.key));
    });
  }
}

const isOf = (key: RowKey, period: Period): boolean =>
  isWeek(period) ? key.week === period.week : key.month !== undefined && periodKey(key.month) === periodKey(period);

/** The name of a group: the one cell its row holds. */
export function nameOf(subject: Subject): string {
  const value = subject.row.cells.get(subject.by ?? "")?.value;
  return (value && wordOfValue(value)) ?? "";
}

class IndexedTable {
  readonly periods: readonly Period[];
  private readonly byKey = new Map<string, Row[]>();
  private readonly byColumn = new Map<string, Map<string, Row[]>>();

  constructor(readonly table: Table) {
    const periods = new Map<string, Period>();
    for (const row of table.rows) {
      const { person, id, class: className, month, week } = row.key;
      const keys = className !== undefined ? [keyOf("class", className)] : [keyOf("person", person), keyOf("id", id)];
      for (const key of keys) if (key !== undefined) addTo(this.byKey, key, row);
      const period = month ?? (week === undefined ? undefined : { week });
      if (period !== undefined) periods.set(periodKey(period), period);
    }
    this.periods = [...periods.values()].sort(comparePeriods);
  }

  /** Rows of the class, and rows without a class that name the person. */
  candidates({ person, id, class: className }: RowKey): readonly Row[] {
    const keys = [keyOf("class", className), keyOf("person", person), keyOf("id", id)];
    return [...new Set(keys.flatMap((key) => (key === undefined ? [] : (this.byKey.get(key) ?? []))))];
  }

  rowsWith(column: string, name: string): readonly Row[] {
    const index = this.byColumn.get(column) ?? this.indexColumn(column);
    return index.get(name) ?? [];
  }

  private indexColumn(column: string): Map<string, Row[]> {
    const index = new Map<string, Row[]>();
    for (const row of this.table.rows) {
      const value = row.cells.get(column)?.value;
      const word = value && wordOfValue(value);
      if (word !== undefined) addTo(index, word, row);
    }
    this.byColumn.set(column, index);
    return index;
  }
}

const keyOf = (kind: "class" | "person" | "id", name: string | undefined): string | undefined => (name === undefined ? undefined : JSON.stringify([kind, name]));

/** 9月 on one sheet and 2026年9月 on another, or the calendar's days, are one month, where only one year comes with that month. */
function withYears(tables: readonly Table[]): readonly Table[] {
  const years = new Map<number, Set<number>>();
  const learn = (month: Month | undefined): void => {
    if (month?.year !== undefined) years.set(month.month, (years.get(month.month) ?? new Set()).add(month.year));
  };
  for (const { name, rows } of tables) {
    for (const { key, cells } of rows) {
      learn(key.month);
      if (name === SCHOOL_CALENDAR) for (const { value } of cells.values()) if (value.kind === "date") learn(naturalMonth(value.serial));
    }
  }
  const complete = (month: Month): Month => {
    const [year, second] = [...(years.get(month.month) ?? [])];
    return month.year !== undefined || year === undefined || second !== undefined ? month : { year, month: month.month };
  };
  const completeRow = (row: Row): Row => (row.key.month === undefined ? row : { ...row, key: { ...row.key, month: complete(row.key.month) } });
  return tables.map((table) => ({ ...table, rows: table.rows.map(completeRow) }));
}
