/** 四舍五入, as Excel's ROUND: a tie goes away from zero, so -2.5 becomes -3. */
export function halfAwayFromZero(leftOver: number): boolean {
  return leftOver >= 0;
}
