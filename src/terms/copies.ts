import { inputRole } from "../plan/ownSheets";
import type { SheetCopy } from "../plan/plan";
import { changesOf, turnText, type Change, type Going } from "./emptiedCopy";
import { formulasOfCopy } from "./formulas";
import { fitting } from "../plan/sheetNames";
import type { Turn } from "./writtenMonth";

/** A copy by its name, what it is a copy of and how they differ. */
export interface NamedCopy {
  readonly name: string;
  readonly going: Going;
  readonly changes: readonly Change[];
}

/** The copy of a sheet, under its name with the new term and month. */
export function namedCopy(going: Going): NamedCopy {
  const { sheet, turn, ofMonth } = going;
  return { name: fitting(turnText(sheet.name, turn, ofMonth)), going, changes: changesOf(going) };
}

/** The copy of a sheet of one month: 2026年9月 → 2026年10月; a sheet whose name tells no month gets the month behind it. */
export function monthCopy(going: Going): NamedCopy {
  const copy = namedCopy(going);
  return copy.name === going.sheet.name ? { ...copy, name: monthName(going.sheet.name, going.turn) } : copy;
}

const monthName = (name: string, { to }: Turn): string => fitting(name, `(${to.month}月)`);

/**
 * The copies as the writer takes them.
 * @param archived what a sheet is called that is put away, by what it is called now
 */
export function sheetCopies(copies: readonly NamedCopy[], archived: ReadonlyMap<string, string>): readonly SheetCopy[] {
  const names = new Map(copies.map(({ name, going }) => [going.sheet.name, name]));
  return copies.map(({ name, going: { sheet }, changes }) => {
    const formulas = formulasOfCopy(sheet, names, archived);
    return { from: archived.get(sheet.name) ?? sheet.name, role: inputRole(name), changes, ...(formulas.length === 0 ? {} : { formulas }) };
  });
}
