import { compareMonths, monthKey } from "./month";
import type { Subject } from "./scope";
import type { Month, Row, Table } from "./table";

/** The workbook's tables, looked up by person, class and month. */
export class Tables {
  private readonly byName: ReadonlyMap<string, IndexedTable>;
  private readonly orphanRows = new Map<string, readonly Row[]>();

  constructor(tables: readonly Table[]) {
    this.byName = new Map(tables.map((table) => [table.name, new IndexedTable(table)]));
  }

  get(name: string): Table | undefined {
    return this.byName.get(name)?.table;
  }

  /** Whether the table holds a row for each month, so that what is computed from it is monthly too. */
  isMonthly(name: string): boolean {
    const indexed = this.byName.get(name);
    return indexed?.table.kind === "list" && indexed.months.length > 0;
  }

  months(name: string): readonly Month[] {
    return this.byName.get(name)?.months ?? [];
  }

  /**
   * Rows that name the subject's class or name, but together with somebody else's, and so belong to nobody: whoever
   * they may concern cannot be appraised from them.
   */
  disputed(name: string, subject: Subject, subjects: readonly Subject[]): readonly Row[] {
    const { person, class: className } = subject.row.key;
    return this.orphans(name, subjects).filter(({ key }) => (key.person !== undefined && key.person === person) || (key.class !== undefined && key.class === className));
  }

  private orphans(name: string, subjects: readonly Subject[]): readonly Row[] {
    const kept = this.orphanRows.get(name);
    if (kept) return kept;
    const matched = new Set(subjects.flatMap((subject) => this.rows(name, subject)));
    const orphans = (this.get(name)?.rows ?? []).filter((row) => !matched.has(row));
    this.orphanRows.set(name, orphans);
    return orphans;
  }

  /** The rows that concern the subject: same person and same class, as far as the row names them. */
  rows(name: string, subject: Subject, month?: Month): readonly Row[] {
    return this.byName.get(name)?.rows(subject.row.key, month) ?? [];
  }
}

class IndexedTable {
  readonly months: readonly Month[];
  private readonly byKey = new Map<string, Row[]>();

  constructor(readonly table: Table) {
    const months = new Map<string, Month>();
    for (const row of table.rows) {
      this.add(keyOf(row.key.person, row.key.class), row);
      if (row.key.month === undefined) continue;
      months.set(monthKey(row.key.month), row.key.month);
      this.add(keyOf(row.key.person, row.key.class, row.key.month), row);
    }
    this.months = [...months.values()].sort(compareMonths);
  }

  rows({ person, class: className }: Row["key"], month?: Month): readonly Row[] {
    const keys = new Set([keyOf(person, className, month), keyOf(person, undefined, month), keyOf(undefined, className, month)]);
    return [...keys].flatMap((key) => this.byKey.get(key) ?? []);
  }

  private add(key: string, row: Row): void {
    const rows = this.byKey.get(key);
    if (rows) rows.push(row);
    else this.byKey.set(key, [row]);
  }
}

const keyOf = (person = "", className = "", month?: Month): string => JSON.stringify([person, className, month ? monthKey(month) : ""]);
