import { Exact } from "../number/exact";
import { round } from "../number/rounding";

export interface Dealt {
  /** By group and level. */
  readonly places: readonly (readonly number[])[];
  /** A place that went to a group although others, by number, had the same remainder: the first in order got it. */
  readonly undecided: readonly { readonly level: number; readonly group: number; readonly rivals: readonly number[] }[];
}

/**
 * Deals the places of the whole out to its groups by their size, level by level, the largest remainders first (最大余数).
 * No group gets more places than it has people. G03
 * @param whole places of each level, best first
 * @param sizes people of each group
 */
export function dealOut(whole: readonly number[], sizes: readonly number[]): Dealt {
  const left = [...sizes];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const places = sizes.map((): number[] => []);
  const undecided: Dealt["undecided"][number][] = [];
  whole.forEach((total, level) => {
    // The last level of all that everybody has a place in takes who is left.
    const remaining = left.reduce((sum, size) => sum + size, 0);
    const { given, rivals } = total >= remaining ? { given: [...left], rivals: [] } : dealLevel(total, sizes, all, left);
    given.forEach((count, group) => {
      places[group]?.push(count);
      left[group] = (left[group] ?? 0) - count;
    });
    undecided.push(...rivals.map((one) => ({ level, ...one })));
  });
  return { places, undecided };
}

interface Share {
  readonly group: number;
  readonly remainder: Exact;
}

function dealLevel(total: number, sizes: readonly number[], all: number, room: readonly number[]): { readonly given: readonly number[]; readonly rivals: readonly { readonly group: number; readonly rivals: readonly number[] }[] } {
  const exact = sizes.map((size) => Exact.of(total).times(Exact.of(size)).dividedBy(Exact.of(all)));
  const given = exact.map((share, group) => Math.min(round(share, 0, "towardZero").toNumber(), room[group] ?? 0));
  const byRemainder = exact.map((share, group): Share => ({ group, remainder: share.minus(Exact.of(given[group] ?? 0)) })).sort((a, b) => b.remainder.compare(a.remainder) || a.group - b.group);
  const hasRoom = ({ group }: Share): boolean => (given[group] ?? 0) < (room[group] ?? 0);
  for (let over = total - given.reduce((sum, count) => sum + count, 0); over > 0; ) {
    // More than once round only where groups are full.
    const takers = byRemainder.filter(hasRoom);
    const last = takers.slice(0, over);
    for (const { group } of last) given[group] = (given[group] ?? 0) + 1;
    over -= last.length;
    const cut = last.at(-1)?.remainder;
    const passed = takers.slice(last.length).filter(({ remainder }) => cut?.equals(remainder) === true);
    if (passed.length > 0) return { given, rivals: last.filter(({ remainder }) => cut?.equals(remainder) === true).map(({ group }) => ({ group, rivals: passed.map((one) => one.group) })) };
  }
  return { given, rivals: [] };
}
