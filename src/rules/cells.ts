import { madeOnce } from "../core/multimap";
import { isWeek, periodNumber, type Period } from "../core/period";
import { ITEMS, PlacedRows, type Row, type RowKey, type Table } from "../core/table";
import { missing, notApplicable } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import type { Lists } from "./lists";
import { leaf, type Outcome } from "./outcome";
import { combineParts } from "./parts";
import { ROSTER } from "./roster";
import { cellsOf } from "./scope";
import { isSpecial, type At, type Subject } from "./subject";
import type { Tables } from "./tables";
import type { TenurePolicy } from "./tenure";

/** What the sheets say of a subject in a column. */
export class Cells {
  private readonly rowsByPeriod = new Map<Table, RowsByPeriod>();
  private readonly rowsFound = new Map<Table | undefined, Map<readonly number[], Map<number, RowsOfSubjects>>>();

  constructor(
    private readonly tables: Tables,
    private readonly lists: Lists,
    private readonly policy: TenurePolicy,
  ) {}

  values(tableName: string, column: string, at: At): readonly Outcome[] {
    const table = this.tables.get(tableName);
    if (at.subject.outside) return [outsideValue(tableName, column, at.subject)];
    if (table === undefined) return [leaf(missing, { kind: "noRow", table: tableName, column })];
    const name = at.subject.by === column ? at.subject.row.cells.get(column) : undefined;
    if (name) return [leaf(name.value, { kind: "cell", table: tableName, column, cell: name.source })];
    const period = this.tables.periods(tableName).length > 0 ? at.period : undefined;
    if (at.subject.parts && tableName !== ROSTER) return [this.combined(at.subject.parts, tableName, column, at)];
    return cellsOf(table, column, this.rowOf(table, at.subject, period));
  }

  /** The same for many, by their numbers: a column for each value. */
  columns(tableName: string, column: string, numbers: readonly number[], period: Period | undefined): readonly ValueColumn[] {
    const table = this.tables.get(tableName);
    const names = column === ITEMS && table ? table.columns.filter(({ item }) => item).map(({ name }) => name) : [column];
    const { rows, special, without } = this.rowsOf(table, numbers, period);
    return names.map((name, index) => {
      const values = new ValueColumn(numbers.length);
      rows.copy(name, values);
      for (const { place, subject } of special) {
        const value = this.values(tableName, column, period ? { subject, period } : { subject })[index]?.value;
        if (value !== undefined) values.set(place, value);
      }
      // An item that the row's own sheet does not have is none of its items.
      if (column === ITEMS) for (const place of without) values.set(place, missing);
      else values.fillGaps(missing, numbers.length);
      return values;
    });
  }

  /** The rows of a table for subjects, by their numbers: looked for once, whatever columns they are asked for. */
  private rowsOf(table: Table | undefined, numbers: readonly number[], period: Period | undefined): RowsOfSubjects {
    const [first] = table === undefined ? [] : this.tables.periods(table.name);
    const kept = period !== undefined && first !== undefined ? period : undefined;
    const byNumbers = madeOnce(this.rowsFound, table, () => new Map<readonly number[], Map<number, RowsOfSubjects>>());
    const byPeriod = madeOnce(byNumbers, numbers, () => new Map<number, RowsOfSubjects>());
    return madeOnce(byPeriod, kept ? periodNumber(kept) : Infinity, () => {
      const ofPeriod = table && kept && first && isWeek(kept) === isWeek(first) ? this.rowsOfPeriod(table, kept, numbers) : undefined;
      const [special, without]: [{ readonly place: number; readonly subject: Subject }[], number[]] = [[], []];
      const rows = numbers.map((number, place) => {
        const subject = this.lists.subjectAt(number);
        if (subject && isSpecial(subject)) {
          special.push({ place, subject });
          return undefined;
        }
        const row = ofPeriod ? (ofPeriod[number] ?? undefined) : table && subject && this.rowOf(table, subject, kept);
        if (row === undefined) without.push(place);
        return row;
      });
      return { rows: new PlacedRows(rows), special, without };
    });
  }

  /** The one row of each subject in a period: all periods of a list are found in one walk over its rows. */
  private rowsOfPeriod(table: Table, period: Period, numbers: readonly number[]): readonly (Row | null | undefined)[] {
    const { seen, byPeriod } = madeOnce(this.rowsByPeriod, table, (): RowsByPeriod => ({ seen: [], byPeriod: new Map() }));
    for (const number of numbers) {
      const subject = seen[number] === true ? undefined : this.lists.subjectAt(number);
      seen[number] = true;
      for (const row of subject ? this.tables.rows(table.name, subject) : []) {
        const own = periodOfKey(row.key);
        if (own === undefined) continue;
        const rows = byPeriod.get(own) ?? new Array<Row | null | undefined>(this.lists.count);
        byPeriod.set(own, rows);
        // Two that fit are ambiguous and count as none.
        rows[number] = rows[number] === undefined ? row : null;
      }
    }
    return byPeriod.get(periodNumber(period)) ?? [];
  }

  /** What the rows of somebody's several classes say together; where only one class has a row, that. */
  private combined(parts: readonly Subject[], table: string, column: string, at: At): Outcome {
    const cells = parts.flatMap((subject) => this.values(table, column, { ...at, subject }));
    const found = cells.filter(({ origin }) => origin.kind === "cell");
    const [only, second] = found;
    if (only !== undefined && second === undefined) return only;
    const whole = combineParts(found.length > 0 ? found : cells, this.policy.severalClasses);
    return { ...whole.explain(), value: whole.value, notes: [], origin: only?.origin ?? { kind: "noRow", table, column } };
  }

  /** The one row of a list; two that fit are ambiguous and count as none. */
  private rowOf(table: Table, subject: Subject, period: Period | undefined): Row | undefined {
    if (this.lists.tableOf(subject) === table.name) return subject.row;
    const [row, second] = this.tables.rows(table.name, subject, period);
    return second === undefined ? row : undefined;
  }
}

/** The rows of subjects, each at the subject's place. */
interface RowsOfSubjects {
  readonly rows: PlacedRows;
  /** Whom no single row is about: what they have is looked up one by one. */
  readonly special: readonly { readonly place: number; readonly subject: Subject }[];
  /** Where there is no row, or several. */
  readonly without: readonly number[];
}

/** The rows of a list by period and by the numbers of those they are about; null where several fit. */
interface RowsByPeriod {
  readonly seen: boolean[];
  readonly byPeriod: Map<number, (Row | null | undefined)[]>;
}

/** The number of the month or week that a row says it is of. */
function periodOfKey({ month, week }: RowKey): number | undefined {
  if (month !== undefined) return periodNumber(month);
  return week === undefined ? undefined : periodNumber({ week });
}

/** A name is all that is known of somebody from outside; nothing else applies. */
function outsideValue(table: string, column: string, { row }: Subject): Outcome {
  const input = row.cells.get(column);
  return input ? leaf(input.value, { kind: "cell", table: ROSTER, column, cell: input.source }) : leaf(notApplicable, { kind: "noRow", table, column });
}
