import type { Exact } from "../../core/number/exact";

/** A part of a month as days over days: 17/31. */
export function shareInWords(share: Exact): string {
  const [numerator, denominator] = share.toFraction();
  return `${numerator}/${denominator}`;
}
