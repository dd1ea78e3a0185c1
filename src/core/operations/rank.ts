import type { Exact } from "../number/exact";

/** How places go on after a tie, named by example. */
export type RankTies = "1,1,3" | "1,1,2";

/**
 * Places by score, the highest first. G02.
 * @param scores unrounded; undefined takes no place and gets none.
 */
export function rank(scores: readonly (Exact | undefined)[], ties: RankTies): (number | undefined)[] {
  const order = scores
    .flatMap((score, index) => (score === undefined ? [] : [{ score, index }]))
    .sort((a, b) => b.score.compare(a.score));
  const places: (number | undefined)[] = scores.map(() => undefined);
  let place = 0;
  order.forEach(({ score, index }, position) => {
    const tied = position > 0 && order[position - 1]?.score.equals(score);
    if (!tied) place = ties === "1,1,3" ? position + 1 : place + 1;
    places[index] = place;
  });
  return places;
}
