import type { Exact } from "../../core/number/exact";

/** Kept within bounds. Where the bounds contradict each other, the upper one holds: it is the one that costs nothing. */
export function within(figure: Exact, low: Exact | undefined, high: Exact | undefined): Exact {
  const raised = low && figure.compare(low) < 0 ? low : figure;
  return high && raised.compare(high) > 0 ? high : raised;
}
