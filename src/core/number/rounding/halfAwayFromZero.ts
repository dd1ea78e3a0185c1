/** 四舍五入, as Excel's ROUND: a tie goes away from zero, so -2.5 becomes -3. */
export function halfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  return sign * ((2n * numerator * sign + denominator) / (2n * denominator));
}
