import { madeOnce } from "../core/multimap";
import { periodNumber, type Period } from "../core/period";
import type { GroupResult } from "./mechanism";
import type { CompiledRule } from "./program";
import type { Subject } from "./subject";
import type { Variant } from "./variants";

/** What a rule over a whole list came to, for those of a list for whom the same settings hold. */
export interface KeptGroup {
  readonly period: Period | undefined;
  readonly group: GroupResult;
  /** Where each of them stands. */
  readonly places: ReadonlyMap<Subject, number>;
  /** Whether nothing that was read by itself for any of them has anything to tell. */
  readonly quiet: boolean;
  /** The places at which something in the columns has. */
  readonly telling: ReadonlySet<number>;
}

/** A rule over one list in one period. */
export interface Comparison {
  readonly groups: Map<Variant, KeptGroup>;
  /** Those of a list by the settings that hold for them. */
  readonly members: Map<readonly Subject[], ReadonlyMap<Variant, readonly Subject[]>>;
}

/** The figures of rules over whole lists, computed once for all who are compared. */
export class Groups {
  private readonly comparisons = new Map<CompiledRule, Map<string, Map<number, Comparison>>>();
  private readonly inOrder = new Map<CompiledRule, KeptGroup[]>();

  /** @param list the name of the list */
  comparison(rule: CompiledRule, list: string, period: Period | undefined): Comparison {
    const lists = madeOnce(this.comparisons, rule, () => new Map<string, Map<number, Comparison>>());
    const periods = madeOnce(lists, list, () => new Map<number, Comparison>());
    return madeOnce(periods, period ? periodNumber(period) : Infinity, () => ({ groups: new Map(), members: new Map() }));
  }

  keep(rule: CompiledRule, comparison: Comparison, variant: Variant, kept: KeptGroup): void {
    comparison.groups.set(variant, kept);
    madeOnce(this.inOrder, rule, () => []).push(kept);
  }

  /** All that was computed so far, by its rule. */
  all(): readonly { readonly rule: CompiledRule; readonly kept: KeptGroup }[] {
    return [...this.inOrder].flatMap(([rule, groups]) => groups.map((kept) => ({ rule, kept })));
  }
}
