/** 只舍不入: what is over is dropped, so that a pool is never exceeded. */
export function towardZero(): boolean {
  return false;
}
