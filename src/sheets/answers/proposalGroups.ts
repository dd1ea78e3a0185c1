import type { Proposal } from "./proposal";
import { compact } from "../parse/text";
import { ROSTER } from "../tables/tableCatalogue";
import { stemOf } from "./answerPlaces";

/** One question: the same words taken for the same, on however many sheets. */
export interface ProposalGroup {
  /** Tells it from every other. */
  readonly key: string;
  readonly kind: Proposal["assignment"]["kind"];
  readonly written: string;
  readonly meaning: string;
  readonly proposals: readonly [Proposal, ...Proposal[]];
}

/** Tells a question from every other: of which table sheets are, those called and headed alike are one; of two rosters one may be right. */
export function questionOf({ assignment, written, meaning, sample }: Proposal): string {
  const { kind } = assignment;
  const words = kind === "table" && meaning !== ROSTER ? [stemOf(written), ...sample] : [compact(written)];
  return JSON.stringify([kind, ...words, meaning, "table" in assignment ? assignment.table : ""]);
}

/** What is asked, one question a kind, in the order of the sheets. */
export function proposalGroups(proposals: readonly Proposal[]): readonly ProposalGroup[] {
  const groups = new Map<string, ProposalGroup>();
  for (const proposal of proposals) {
    const { assignment, written, meaning } = proposal;
    const key = questionOf(proposal);
    const before = groups.get(key);
    if (before === undefined) groups.set(key, { key, kind: assignment.kind, written, meaning, proposals: [proposal] });
    else groups.set(key, { ...before, proposals: [...before.proposals, proposal] });
  }
  return [...groups.values()];
}
