import { Fraction, ONE, sum, ZERO } from "./fraction";

/** G02: `1,1,3` counts those before, `1,1,2` the different scores before. */
export type RankTies = "1,1,3" | "1,1,2";

export function rankOf(score: Fraction, among: readonly Fraction[], ties: RankTies): number {
  const before = among.filter((other) => other.isAbove(score));
  return 1 + (ties === "1,1,3" ? before.length : before.filter((one, index) => before.findIndex((other) => other.equals(one)) === index).length);
}

/** G03. */
export type QuotaRounding = "累计四舍五入" | "向下取整" | "最大余数";

/** How many places each share of so many people has. */
export function quotas(people: number, shares: readonly Fraction[], rounding: QuotaRounding): number[] {
  const exact = shares.map((share) => share.times(Fraction.of(people)));
  const floors = exact.map((one) => one.down(ONE));
  switch (rounding) {
    case "累计四舍五入": {
      const cuts = exact.map((_, index) => sum(exact.slice(0, index + 1)).rounded(ONE));
      return cuts.map((cut, index) => cut.minus(cuts[index - 1] ?? ZERO).toNumber());
    }
    case "向下取整":
      return floors.map((one) => one.toNumber());
    case "最大余数": {
      const remainders = exact.map((one, index) => one.minus(floors[index] ?? ZERO));
      return withOneMore(floors, remainders, sum(exact).minus(sum(floors)).rounded(ONE).toNumber(), ONE).map((one) => one.toNumber());
    }
  }
}

/** So many of the parts get a unit more: those with the largest remainders, of equals the first. */
export function withOneMore(parts: readonly Fraction[], remainders: readonly Fraction[], count: number, unit: Fraction): Fraction[] {
  const isBefore = (a: number, b: number): boolean => {
    const [one = ZERO, other = ZERO] = [remainders[a], remainders[b]];
    return one.isAbove(other) || (one.equals(other) && a < b);
  };
  return parts.map((part, index) => (parts.filter((_, other) => isBefore(other, index)).length < count ? part.plus(unit) : part));
}

/** G02: a tie across a cut goes to the higher tier as a whole (从宽) or to the lower one (从严). */
export type TierTies = "从宽" | "从严";

/** The tier, from 0 on, of a score; undefined behind the last place. */
export function tierOf(score: Fraction, among: readonly Fraction[], places: readonly number[], ties: TierTies): number | undefined {
  const before = among.filter((other) => other.isAbove(score)).length;
  const equal = among.filter((other) => other.equals(score)).length;
  const place = ties === "从宽" ? before + 1 : before + equal;
  const tier = places.findIndex((_, index) => place <= places.slice(0, index + 1).reduce((all, one) => all + one, 0));
  return tier < 0 ? undefined : tier;
}
