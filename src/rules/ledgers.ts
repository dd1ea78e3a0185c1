import { addTo, madeOnce } from "../core/multimap";
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
  ) {}

  of(rule: string, subject: Subject): readonly LedgerEntry[] {
    const kept = madeOnce(this.bySubject, rule, () => new Map<Subject, readonly LedgerEntry[]>());
    return madeOnce(kept, subject, () => this.program.rules.get(rule)?.bound?.ledger?.(subject, this.scope) ?? []);
  }

  /** What goes to whoever is named; to undefined, what goes to somebody whose name could not be read. */
  for(rule: string, substitute: string | undefined): readonly LedgerEntry[] {
    return madeOnce(this.bySubstitute, rule, () => this.indexed(rule)).get(substitute) ?? [];
  }

  private indexed(rule: string): ReadonlyMap<string | undefined, readonly LedgerEntry[]> {
    const found = new Map<string | undefined, LedgerEntry[]>();
    for (const entry of this.scope.people.flatMap((subject) => this.of(rule, subject))) {
      if (entry.substitute !== undefined || entry.substituteUnread) addTo(found, entry.substitute, entry);
    }
    return found;
  }
}
