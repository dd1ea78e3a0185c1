import type { Exact } from "../number/exact";

/** A grade and the score from which on it is given. */
export interface Band {
  readonly name: string;
  readonly from: Exact;
}

/** The grade of a score: the highest band it reaches, its border included (G05); undefined below all bands. */
export function grade(score: Exact, bands: readonly Band[]): string | undefined {
  const reached = bands.filter((band) => score.compare(band.from) >= 0);
  return reached.reduce<Band | undefined>((best, band) => (best === undefined || band.from.compare(best.from) > 0 ? band : best), undefined)?.name;
}
