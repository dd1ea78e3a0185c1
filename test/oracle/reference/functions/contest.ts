import { quotas, type QuotaRounding, rankOf, type RankTies, tierOf, type TierTies } from "../contest";
import { type Figure, isNumber } from "../figure";
import { Fraction, ONE, sum } from "../fraction";
import { type Answer, WRONG } from "./answer";

export interface Entrant {
  readonly score: Figure;
  /** "缺" where it is not filled in; "" where there are no groups. */
  readonly group: string;
  readonly excluded: boolean;
}

/**
 * Who takes no part has a blank (G09); whose score or group is not known has 缺 (G04); the others are compared with their group.
 * Of one alone nothing is told: there is nobody to compare with.
 */
function contest(entrants: readonly Entrant[], decide: (score: Fraction, among: readonly Fraction[], people: number) => Fraction | string | boolean): Answer {
  if (entrants.length === 1) return WRONG;
  return entrants.map(({ score, group, excluded }) => {
    if (excluded || score === "免") return "";
    if (score === "缺" || group === "缺") return "缺";
    const members = entrants.filter((other) => other.group === group);
    const among = members.flatMap((other) => (isNumber(other.score) && !other.excluded ? [other.score] : []));
    return decide(score, among, members.length);
  });
}

/** RANK. */
export const ranks = (entrants: readonly Entrant[], ties: RankTies): Answer => contest(entrants, (score, among) => Fraction.of(rankOf(score, among, ties)));

/** QUOTA. */
export function quota(people: number, shares: readonly Fraction[], rounding: QuotaRounding): Answer {
  if (sum(shares).isAbove(ONE)) return WRONG;
  return quotas(people, shares, rounding).map((places) => Fraction.of(places));
}

/** TIER: who is excluded or has no score counts among the people all the same (S1A-09). Without names the tiers are 1, 2, 3. */
export function tiers(entrants: readonly Entrant[], levels: readonly { readonly name: string | undefined; readonly share: Fraction }[], ties: TierTies): Answer {
  const shares = levels.map(({ share }) => share);
  if (sum(shares).isAbove(ONE)) return WRONG;
  // Whoever's group is not known may belong to any: how many people that has is not known.
  const open = entrants.some(({ group, score }) => group === "缺" && score !== "免");
  return contest(entrants, (score, among, people) => {
    if (open) return "缺";
    const tier = tierOf(score, among, quotas(people, shares, "累计四舍五入"), ties);
    return tier === undefined ? "" : (levels[tier]?.name ?? Fraction.of(tier + 1));
  });
}

/** GRADE: 以上 includes the line itself (G05); a score below all lines has no grade, which is a mistake in the table. */
export function grades(scores: readonly Figure[], bands: readonly { readonly name: string; readonly from: Fraction }[]): Answer {
  const found = scores.map((score) => {
    if (!isNumber(score)) return score;
    const reached = bands.filter(({ from }) => !from.isAbove(score));
    return reached.find(({ from }) => reached.every((other) => !other.from.isAbove(from)))?.name;
  });
  return found.includes(undefined) ? WRONG : found.flatMap((grade) => grade ?? []);
}

/** BOTTOM: fewer than n are lower (S3-05). */
export const bottom = (entrants: readonly Entrant[], n: number): Answer => contest(entrants, (score, among) => among.filter((other) => other.isBelow(score)).length < n);
