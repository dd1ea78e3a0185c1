import { Exact } from "../number/exact";

/** How many training hours somebody still lacks: never below 0. S2-02 */
export function hoursGap(hours: Exact, required: Exact): Exact {
  return hours.compare(required) >= 0 ? Exact.zero : required.minus(hours);
}
