import { madeOnce } from "../core/multimap";
import { mayBeSamePeriod, type Period } from "../core/period";
import type { Month, Row } from "../core/table";
import type { People } from "./people";
import type { ConcernedRows } from "./scope";
import type { At, Subject } from "./subject";
import type { Held, Tenures } from "./tenure";
import type { Timing } from "./timing";

/** Rows of a register, told apart by whose they are of several who held the class. */
export interface RowsOfHolder {
  readonly found: ConcernedRows;
  /** Left to whoever else held it. */
  readonly passed: readonly Row[];
}

/** How rows are looked at. */
export interface LookedAt {
  /** The column that dates them; without it, the first day that one has. */
  readonly date?: string | undefined;
  /** Whether they make the score of a whole term. */
  readonly ofTerm?: boolean;
}

/** Whose a register's rows are that name only a class which several held. */
export class Holders {
  private readonly openRows = new WeakMap<Row, Row>();
  private readonly changed = new Map<Subject, boolean>();
  private readonly terms = new Map<Subject, ConcernedRows["ofTerm"]>();

  constructor(
    private readonly people: People,
    private readonly tenures: Tenures,
    private readonly timing: Timing,
    private readonly months: readonly Month[],
  ) {}

  /** Whether rows about the subject's class have to be told apart by their day. */
  tellsApart(subject: Subject): boolean {
    return madeOnce(this.changed, subject, () => (subject.parts ?? [subject]).some((part) => this.tenures.isHeldInTurn(part)));
  }

  /** Whether any of a register's rows has to be. */
  tellApart(rows: readonly Row[]): boolean {
    return rows.some((row) => isOfClass(row) && this.people.holdersOf(row.key.class).some((holder) => this.tellsApart(holder)));
  }

  /** Those of somebody: what names only the class is whose the class was on that day; what nobody can tell whose it is, is disputed. */
  of(found: ConcernedRows, at: At, { date, ofTerm = false }: LookedAt): RowsOfHolder {
    const term = ofTerm && at.ofClass !== true && at.subject.parts === undefined ? this.termOf(at.subject) : undefined;
    const held = (row: Row): Held => (at.ofClass || !isOfClass(row) ? "own" : term === undefined ? this.heldBy(row, at.subject, date) : term === "wholeClass" ? "own" : "another");
    const [certain, disputed] = [found.certain, found.disputed].map((rows) => rows.map((row) => ({ row, held: held(row) })));
    const those = (rows: typeof certain, wanted: Held): readonly Row[] => (rows ?? []).flatMap((one) => (one.held === wanted ? [one.row] : []));
    const open = those(certain, "unknown").map((row) => this.open(row));
    const left = { ...found, certain: those(certain, "own"), disputed: [...open, ...those(disputed, "own"), ...those(disputed, "unknown")] };
    return { found: term !== undefined && found.certain.some(isOfClass) ? { ...left, ofTerm: term } : left, passed: those(certain, "another") };
  }

  /** Where the class's term is that of whoever is in post at the end. */
  private termOf(subject: Subject): ConcernedRows["ofTerm"] {
    return madeOnce(this.terms, subject, () => {
      const kind = this.tenures.termOf(subject, this.months)?.kind;
      return kind === "wholeClass" || kind === "none" ? kind : undefined;
    });
  }

  private heldBy(row: Row, subject: Subject, date: string | undefined): Held {
    const posts = (subject.parts ?? [subject]).filter((part) => part.row.key.class === row.key.class);
    const days = this.daysOf(row, date);
    const found = new Set(posts.map((post) => this.tenures.held(post, days)));
    return posts.length === 0 || found.has("own") ? "own" : found.has("unknown") ? "unknown" : "another";
  }

  /** A row of which nobody can tell whose it is, so that whoever it may concern is asked; the same whenever it is asked for. */
  private open(row: Row): Row {
    const known = this.openRows.get(row);
    if (known) return known;
    const made: Row = { ...row, holderOpen: true };
    this.openRows.set(row, made);
    return made;
  }

  /** The days on which it may have been; undefined where nobody knows. A month that the row says goes before a date of another. */
  private daysOf(row: Row, dateColumn: string | undefined): readonly number[] | undefined {
    const day = this.timing.dayOf(row, dateColumn);
    const { month } = row.key;
    if (day !== undefined && (month === undefined || mayBeSamePeriod(this.timing.monthOfDay(day) ?? month, month))) return [day];
    const period: Period | undefined = row.key.week === undefined || month !== undefined ? month : { week: row.key.week };
    return period === undefined ? undefined : this.tenures.daysOf(period);
  }
}

/** Whether a row names a class and nobody. */
const isOfClass = ({ key: { person, id, class: className } }: Row): boolean => person === undefined && id === undefined && className !== undefined;
