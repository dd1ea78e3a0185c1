import { MEANING, SCHEME_COLUMNS } from "../schemes/codec";
import type { SheetData } from "../sheets";

/** How many of its columns stand as we write them; undefined where others stand among or beside them. */
export function columnsAsOurs({ row, column, values }: SheetData): number | undefined {
  const headings: readonly string[] = SCHEME_COLUMNS.map(([heading]) => heading);
  const [own = []] = values;
  const present = own.filter((heading) => heading !== MEANING);
  const isAsOurs = row === 0 && column === 0 && present.every((heading, index) => heading === headings[index]) && (own[headings.length] ?? MEANING) === MEANING;
  return isAsOurs ? Math.min(present.length, headings.length) : undefined;
}
