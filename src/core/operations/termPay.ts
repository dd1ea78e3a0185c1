import { Exact } from "../number/exact";
import { round } from "../number/rounding";

export type MonthGrade = "passed" | "failed" | "notServed";

/**
 * What "halved for the term" means, which the text leaves open. S1B-07
 * A: the whole term halved. B: a failed month unpaid, the rest halved. C: halved from the failed month on.
 */
export type HalvingMode = "A" | "B" | "C";

/** A term's allowance in yuan, rounded to 分 once. Months somebody was not in post are neither paid nor failed. */
export function termPay(months: readonly MonthGrade[], monthly: Exact, mode: HalvingMode): Exact {
  const served = months.filter((month) => month !== "notServed");
  const failed = served.filter((month) => month === "failed").length;
  const amount = monthly.times(failed === 0 ? Exact.of(served.length) : fullMonths(served, failed, mode));
  return round(amount, 2, "halfAwayFromZero");
}

/** How many full months' pay a term with failures is worth. */
function fullMonths(served: readonly MonthGrade[], failed: number, mode: HalvingMode): Exact {
  switch (mode) {
    case "A":
      return half(served.length);
    case "B":
      return half(served.length - failed);
    case "C": {
      const before = served.indexOf("failed");
      return Exact.of(before).plus(half(served.length - before));
    }
  }
}

const half = (count: number): Exact => Exact.of(count).dividedBy(Exact.of(2));
