import { Exact } from "../number/exact";
import { round } from "../number/rounding";

export type MonthGrade = "passed" | "failed" | "notServed";

/**
 * What "halved for the term" means, which the text leaves open. S1B-07
 * A: the whole term halved. B: a failed month unpaid, the rest halved. C: halved from the failed month on.
 */
export type HalvingMode = "A" | "B" | "C";

/** A month of the term and what it pays when nothing is halved, in yuan. */
export interface PaidMonth {
  readonly grade: MonthGrade;
  readonly amount: Exact;
}

/** A term's allowance in yuan, rounded to 分 once. Months somebody was not in post are neither paid nor failed. */
export function termPay(months: readonly PaidMonth[], mode: HalvingMode): Exact {
  const served = months.filter(({ grade }) => grade !== "notServed");
  const failure = served.findIndex(({ grade }) => grade === "failed");
  return round(failure < 0 ? totalOf(served) : halved(served, failure, mode), 2, "halfAwayFromZero");
}

function halved(served: readonly PaidMonth[], failure: number, mode: HalvingMode): Exact {
  switch (mode) {
    case "A":
      return half(totalOf(served));
    case "B":
      return half(totalOf(served.filter(({ grade }) => grade === "passed")));
    case "C":
      return totalOf(served.slice(0, failure)).plus(half(totalOf(served.slice(failure))));
  }
}

const totalOf = (months: readonly PaidMonth[]): Exact => Exact.sum(months.map(({ amount }) => amount));
const half = (amount: Exact): Exact => amount.dividedBy(Exact.of(2));
