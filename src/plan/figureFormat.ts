import type { Value } from "../core/value";

/** How a column of figures is written: all the digits it was judged by, so that 29.99 hours never look like 30. */
export function figureFormat(unit: string, values: readonly Value[]): string {
  const { fewest, most } = PLACES[unit] ?? WHOLE;
  const shift = unit === "%" ? 2 : 0;
  let places = fewest;
  for (const value of values) if (value.kind === "number" && places < most) places = Math.max(places, placesOf(value.number.toString()) - shift);
  const decimals = Math.min(most, places);
  return `0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${unit === "%" ? "%" : ""}`;
}

interface Places {
  readonly fewest: number;
  /** What never ends (a third) is cut here. */
  readonly most: number;
}

/** By unit: 分, 元 and rates are written with two places at least. */
const PLACES: Readonly<Record<string, Places>> = { 分: { fewest: 2, most: 6 }, 元: { fewest: 2, most: 6 }, "%": { fewest: 2, most: 4 } };
/** 学时, 学分, 年, 人, 次: as they are. */
const WHOLE: Places = { fewest: 0, most: 6 };

function placesOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}
