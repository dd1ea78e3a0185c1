import type { Proposal } from "./proposal";
import { compact } from "../parse/text";

/** One question: the same words taken for the same, on however many sheets. */
export interface ProposalGroup {
  /** Tells it from every other. */
  readonly key: string;
  readonly kind: Proposal["assignment"]["kind"];
  readonly written: string;
  readonly meaning: string;
  readonly proposals: readonly [Proposal, ...Proposal[]];
}

/** What is asked, one question a kind, in the order of the sheets. */
export function proposalGroups(proposals: readonly Proposal[]): readonly ProposalGroup[] {
  const groups = new Map<string, ProposalGroup>();
  for (const proposal of proposals) {
    const { assignment, written, meaning } = proposal;
    const key = JSON.stringify([assignment.kind, compact(written), meaning, "table" in assignment ? assignment.table : ""]);
    const before = groups.get(key);
    if (before === undefined) groups.set(key, { key, kind: assignment.kind, written, meaning, proposals: [proposal] });
    else groups.set(key, { ...before, proposals: [...before.proposals, proposal] });
  }
  return [...groups.values()];
}
