import { formatArea, parseArea, without } from "../book/area";
import type { Area } from "../book/area";

/** The file's lists of ranges ("A1:B2 D4"). */
export function parseAreas(ranges: string): Area[] {
  return ranges.split(" ").flatMap((range) => parseArea(range) ?? []);
}

export function formatAreas(areas: readonly Area[]): string {
  return areas.map(formatArea).join(" ");
}

/** Takes an area out of every entry that has a list of ranges; entries left without any go. Untouched ones stay the same objects. */
export function cutOut<T extends { readonly ranges: string }>(entries: readonly T[], hole: Area): T[] {
  return entries.flatMap((entry) => {
    const areas = parseAreas(entry.ranges);
    const rest = areas.flatMap((area) => without(area, hole));
    if (rest.length === areas.length && rest.every((area, index) => area === areas[index])) return [entry];
    return rest.length === 0 ? [] : [{ ...entry, ranges: formatAreas(rest) }];
  });
}
