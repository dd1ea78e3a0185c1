import { parseArea } from "../book/area";
import type { Workbook } from "../book/workbook";
import type { DefinedName } from "../package/types";
import type { RangeSelf, SheetSelf } from "./self";

/** The names of one sheet or of the whole workbook; those that Excel keeps for itself are no named items. */
export function namesOf({ book, sheet }: { readonly book: Workbook; readonly sheet?: SheetSelf["sheet"] }): readonly DefinedName[] {
  return book.names.filter((name) => !name.name.startsWith("_xlnm.") && sameText(name.sheet, sheet?.name));
}

/** The range that a formula refers to, if it is no more than a reference. */
export function rangeOfReference(book: Workbook, formula: string): RangeSelf | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(formula);
  const sheet = match && book.sheet(match[1]?.replaceAll("''", "'") ?? match[2] ?? "");
  const area = match?.[3] === undefined ? undefined : parseArea(match[3]);
  return sheet == null || area === undefined ? undefined : { book, sheet, area };
}

/** The range that a name means on a sheet: the sheet's own name before the workbook's. */
export function areaOfName({ book, sheet }: SheetSelf, name: string): RangeSelf | undefined {
  const own = namesOf({ book, sheet }).find((each) => sameText(each.name, name));
  const found = own ?? namesOf({ book }).find((each) => sameText(each.name, name));
  return found && rangeOfReference(book, found.formula);
}

export function sameText(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}
