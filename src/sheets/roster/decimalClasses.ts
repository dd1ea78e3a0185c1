import { type Value, missing, text } from "../../core/value";
import { type Problem, problemAt } from "../findings/problem";
import type { RosterWords } from "./rosterWords";
import type { ReadColumn, ReadColumns } from "../rows/rowCells";
import { cellOf, formatOf } from "../sheetData";

const ONE_DECIMAL = /^\d{1,2}\.[1-9]$/;
const TWO_PLACES = /^#?0\.00(?!0)/;

/**
 * The tenth class of first grade, typed as 1.10, is the number 1.1 as the first one is. What the cell shows tells them
 * apart where the column shows some with one place and some with two; else the roster, unless it has both.
 */
export function tellDecimals({ sheet, rows }: ReadColumns, { column, values }: ReadColumn, words: RosterWords | undefined, problems: Problem[]): void {
  const decimals = rows.flatMap((row, index) => {
    const raw = cellOf(sheet, row, column);
    return typeof raw === "number" && !Number.isInteger(raw) ? [{ index, row, short: String(raw), twoPlaces: TWO_PLACES.test(formatOf(sheet, row, column) ?? "") }] : [];
  });
  const isTold = decimals.some(({ twoPlaces }) => twoPlaces) && decimals.some(({ twoPlaces }) => !twoPlaces);
  for (const { index, row, short, twoPlaces } of decimals.filter((decimal) => ONE_DECIMAL.test(decimal.short))) {
    const told = isTold ? text(twoPlaces ? `${short}0` : short) : byRoster(short, words);
    values.set(index, told);
    if (told.kind === "missing") problems.push(problemAt(sheet, { row, column }, { code: "classUnclear", params: { short } }));
  }
}

function byRoster(short: string, words: RosterWords | undefined): Value {
  const long = `${short}0`;
  const [hasShort, hasLong] = [short, long].map((one) => words?.classNamed(one) !== undefined);
  if (hasShort === true && hasLong === true) return missing;
  return text(hasLong === true ? long : short);
}
