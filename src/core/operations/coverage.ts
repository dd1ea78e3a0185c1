import { Exact } from "../number/exact";

/** The share of the roster that took part. A person counts once, however often either list names them; undefined for an empty roster. S4-05 */
export function coverage(attended: readonly string[], roster: readonly string[]): Exact | undefined {
  const people = new Set(roster);
  if (people.size === 0) return undefined;
  const present = new Set(attended.filter((name) => people.has(name)));
  return Exact.of(present.size).dividedBy(Exact.of(people.size));
}
