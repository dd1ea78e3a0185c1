import type { EngineFigures } from "./measureEngine";

/** The figures of one size, or why there are none. */
export type Measured<T> = T | { readonly over: string };
export type BySize = ReadonlyMap<number, Measured<EngineFigures>>;

const COLUMNS = ["read", "evaluate", "plan", "all"] as const;
const NAME_WIDTH = 20;
const WIDTH = 10;

export const HEADING = "".padEnd(NAME_WIDTH) + [...COLUMNS, "MB"].map((column) => column.padStart(WIDTH)).join("");

export function lineOf(name: string, people: number, figures: Measured<EngineFigures>): string {
  const title = `${name} × ${people}`.padEnd(NAME_WIDTH);
  if ("over" in figures) return `${title}  over: ${figures.over}`;
  return title + [...COLUMNS.map((column) => figures[column].toFixed(1)), figures.mb.toFixed(0)].map((cell) => cell.padStart(WIDTH)).join("");
}

/** Between each two neighbouring sizes, the exponent with which processor time grows: 1 is in proportion to the people, 2 to their square. */
export function exponentsOf(bySize: BySize): readonly { readonly from: number; readonly to: number; readonly exponent: number | undefined }[] {
  const sizes = [...bySize].sort(([a], [b]) => a - b);
  return sizes.slice(1).map(([to, large], index) => {
    const [from, small] = sizes[index] ?? [to, large];
    if ("over" in small || "over" in large) return { from, to, exponent: undefined };
    return { from, to, exponent: Math.log((large.all * large.floor) / (small.all * small.floor)) / Math.log(to / from) };
  });
}

/** As JSON: per size, and for several sizes the largest exponent; null where a size that it takes is over. */
export function inJson(bySize: BySize): Readonly<Record<string, unknown>> {
  const exponents = exponentsOf(bySize).map(({ exponent }) => exponent ?? NaN);
  return { ...Object.fromEntries([...bySize].map(([people, figures]) => [people, sizeInJson(figures)])), ...(exponents.length > 0 ? { growth: rounded(Math.max(...exponents)) } : {}) };
}

function sizeInJson(figures: Measured<EngineFigures>): Readonly<Record<string, unknown>> {
  if ("over" in figures) return figures;
  return { ...Object.fromEntries(COLUMNS.map((column) => [column, rounded(figures[column])])), mb: Math.round(figures.mb) };
}

export const rounded = (figure: number): number => Math.round(figure * 100) / 100;
