import { addTo, madeOnce } from "../core/multimap";
import type { Period } from "../core/period";
import type { Program } from "./program";
import type { LedgerEntry, Scope } from "./scope";
import type { Subject } from "./subject";

/** What settling rules take from somebody and give to whoever stood in, row by row. */
export class Ledgers {
  private readonly bySubject = new Map<string, Map<Subject, readonly LedgerEntry[]>>();
  private readonly bySubstitute = new Map<string, ReadonlyMap<string | undefined, readonly LedgerEntry[]>>();

  constructor(
    private readonly program: Program,
    private readonly scope: Scope,
    /** Whether a row that names no class counts for this one of somebody's posts. */
    private readonly isForPost: (subject: Subject, period: Period | undefined) => boolean,
  ) {}

  of(rule: string, subject: Subject): readonly LedgerEntry[] {
    const kept = madeOnce(this.bySubject, rule, () => new Map<Subject, readonly LedgerEntry[]>());
    const entries = (): readonly LedgerEntry[] => this.program.rules.get(rule)?.bound?.ledger?.(subject, this.scope) ?? [];
    return madeOnce(kept, subject, () => entries().filter(({ row }) => row.key.class !== undefined || this.isForPost(subject, this.scope.periodOf(row, "month"))));
  }

  /** What goes to whoever is named; to undefined, what goes to somebody whose name could not be read. */
  for(rule: string, substitute: string | undefined): readonly LedgerEntry[] {
    return madeOnce(this.bySubstitute, rule, () => this.indexed(rule)).get(substitute) ?? [];
  }

  private indexed(rule: string): ReadonlyMap<string | undefined, readonly LedgerEntry[]> {
    const found = new Map<string | undefined, LedgerEntry[]>();
    // Who has several classes is taken from by each of them.
    for (const entry of this.scope.people.flatMap((subject) => (subject.parts ?? [subject]).flatMap((part) => this.of(rule, part)))) {
      if (entry.substitute !== undefined || entry.substituteUnread) addTo(found, entry.substitute, entry);
    }
    return found;
  }
}
