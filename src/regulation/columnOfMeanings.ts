import { MEANING } from "../schemes/codec";
import type { SheetData } from "../sheets";

/** The column of the sheet that says what each row means; undefined where nobody has made one. */
export function columnOfMeanings({ values, column }: SheetData): number | undefined {
  const found = values.map((cells) => cells.indexOf(MEANING)).find((at) => at >= 0);
  return found === undefined ? undefined : found + column;
}
