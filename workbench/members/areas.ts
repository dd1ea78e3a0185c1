import { formatArea, intersection, parseArea, without } from "../book/area";
import type { Area } from "../book/area";

/** The file's lists of ranges ("A1:B2 D4"). */
export function parseAreas(ranges: string): Area[] {
  return ranges.split(" ").flatMap((range) => parseArea(range) ?? []);
}

const known = new WeakMap<object, readonly Area[]>();

/** The areas of an entry, which is never changed but replaced: read once, for a change of one asks all entries of its sheet. */
export function areasOf(entry: { readonly ranges: string }): readonly Area[] {
  const areas = known.get(entry) ?? parseAreas(entry.ranges);
  known.set(entry, areas);
  return areas;
}

/** Whether an entry is about any cell of this area. */
export function reaches(entry: { readonly ranges: string }, area: Area): boolean {
  return areasOf(entry).some((each) => intersection(each, area) !== undefined);
}

export function formatAreas(areas: readonly Area[]): string {
  return areas.map(formatArea).join(" ");
}

/** Takes an area out of every entry that has a list of ranges; entries left without any go. Untouched ones stay the same objects. */
export function cutOut<T extends { readonly ranges: string }>(entries: readonly T[], hole: Area): T[] {
  return entries.flatMap((entry) => {
    if (!reaches(entry, hole)) return [entry];
    const rest = areasOf(entry).flatMap((area) => without(area, hole));
    return rest.length === 0 ? [] : [{ ...entry, ranges: formatAreas(rest) }];
  });
}
