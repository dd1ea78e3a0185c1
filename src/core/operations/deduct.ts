import { Exact } from "../number/exact";

/** What is left of the full mark after all deductions, but not less than the floor. */
export function deduct(full: Exact, deductions: readonly Exact[], floor: Exact): Exact {
  const left = full.minus(Exact.sum(deductions));
  return left.compare(floor) < 0 ? floor : left;
}
