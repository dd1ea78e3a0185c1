import { compareMonths, monthKey } from "./month";
import type { Subject } from "./scope";
import type { Month, Row, Table } from "./table";

/** The workbook's tables, looked up by person, class and month. */
export class Tables {
  private readonly byName: ReadonlyMap<string, IndexedTable>;

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
