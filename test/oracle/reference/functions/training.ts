import { type Figure, fromAll } from "../figure";
import { Fraction, ZERO } from "../fraction";
import { type Answer, MISSING } from "./answer";

/** HOURSGAP: what is lacking to the required hours, nothing beyond them (S2-02). */
export function hoursGap(hours: readonly Figure[], required: Fraction): Answer {
  return hours.map((done) => fromAll([done], (number) => (number.isAbove(required) ? ZERO : required.minus(number))));
}

/** COVERAGE: of the different persons on the roster those who took part (S4-05). */
export function coverage(attended: readonly string[], roster: readonly string[]): Answer {
  const people = new Set(roster.filter((name) => name !== ""));
  if (people.size === 0) return MISSING;
  return Fraction.of([...people].filter((name) => attended.includes(name)).length, people.size);
}
