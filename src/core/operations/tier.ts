import { addTo } from "../multimap";
import type { Exact } from "../number/exact";
import { rank } from "./rank";

/** What equal scores on both sides of a tier's last place get. G02 */
export type TierTies = "higher" | "lower";

export interface Tiers {
  /** Zero-based tier of each score; undefined for no score, or beyond the last quota. */
  readonly tiers: readonly (number | undefined)[];
  /** Indices of the scores that stand in a tie across a cut, a list a tie. */
  readonly tiesAtCut: readonly (readonly number[])[];
}

/**
 * Deals scores into tiers by quota, best first. `higher`: all of a tie get the better tier and the next one shrinks.
 */
export function tier(scores: readonly (Exact | undefined)[], quotas: readonly number[], ties: TierTies): Tiers {
  const cuts = runningTotals(quotas);
  const groups = groupsByPlace(scores);
  const tiers: (number | undefined)[] = scores.map(() => undefined);
  const tiesAtCut: number[][] = [];
  for (const { first, members } of groups) {
    const last = first + members.length - 1;
    const best = tierOfPlace(first, cuts);
    const worst = tierOfPlace(last, cuts);
    if (best !== worst) tiesAtCut.push(members);
    for (const member of members) tiers[member] = ties === "higher" ? best : worst;
  }
  return { tiers, tiesAtCut };
}

function runningTotals(quotas: readonly number[]): number[] {
  let total = 0;
  return quotas.map((places) => (total += places));
}

function tierOfPlace(place: number, cuts: readonly number[]): number | undefined {
  const index = cuts.findIndex((cut) => place <= cut);
  return index < 0 ? undefined : index;
}

/** The scores that share a place, from the best on. */
function groupsByPlace(scores: readonly (Exact | undefined)[]): { first: number; members: number[] }[] {
  const groups = new Map<number, number[]>();
  rank(scores, "1,1,3").forEach((place, index) => {
    if (place !== undefined) addTo(groups, place, index);
  });
  return [...groups].sort(([a], [b]) => a - b).map(([first, members]) => ({ first, members }));
}
