import type { Exact } from "../core/number/exact";
import { quota } from "../core/operations/quota";
import { tier as operation, type TierTies } from "../core/operations/tier";
import { contest, contestants, excluded, groups } from "./contest";
import { defineArray } from "./define";
import { grid, option, toVector, type Grid } from "./parameters";
import { checkShares } from "./quota";
import { MISSING, needed, ratio } from "./readers";
import type { Cell } from "./rows";
import { namedNumbers, unread, type Unread } from "./tables";

/** Tiers by share of the people; who is excluded counts for the quotas all the same. */
export const tier = defineArray({
  id: "TIER",
  parameters: {
    scores: contestants("=BZR.TIER(D3:D14,H3:I5)"),
    tiers: grid(unread),
    excluded,
    groups,
    ties: option<TierTies>(["从宽", "higher"], ["从严", "lower"]),
  },
  example: '=BZR.TIER({95;90;80;70},{"一等",0.25;"二等",0.5;"三等",0.25})',
  run({ scores, tiers, excluded, groups, ties }) {
    const levels: readonly { readonly name: Cell; readonly number: Exact }[] = namedNumbers(tiers, ratio) ?? numbered(tiers);
    const shares = levels.map((level) => level.number);
    checkShares({ parameter: tiers.parameter, cells: shares });
    // Whoever's group is not known may belong to any: how many people that has is not known either.
    const open = scores.cells.some(({ kind }, index) => kind !== "notApplicable" && groups !== undefined && groups.cells[index] === undefined);
    return contest({ scores, groups, excluded }, (entrants) => {
      if (open) return entrants.map(() => MISSING);
      const quotas = quota(entrants.length, shares, "cumulative");
      return operation(entrants, quotas, ties).tiers.map((index) => (index === undefined ? undefined : levels[index]?.name));
    });
  },
});

/** Shares without names: the tiers are 1, 2, 3… */
function numbered(tiers: Grid<Unread>): { readonly name: Cell; readonly number: Exact }[] {
  return toVector(tiers).cells.map((cell, index) => ({ name: index + 1, number: cell(needed(ratio)) }));
}
