import type { Exact } from "../number/exact";
import { rank } from "./rank";

/** Who stands among the last n, everybody in a tie with the n-th from the bottom included; undefined for no score. S3-05 */
export function bottom(scores: readonly (Exact | undefined)[], n: number): (boolean | undefined)[] {
  const fromBelow = rank(
    scores.map((score) => score?.negated()),
    "1,1,3",
  );
  return fromBelow.map((place) => (place === undefined ? undefined : place <= n));
}
