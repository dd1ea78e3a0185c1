import { cellText } from "../book/cell-text";
import { formatArea, intersection, parseArea } from "../book/area";
import type { Hyperlink } from "../package/types";
import { toRecord, toText } from "./convert";
import { checkAllowed } from "./self";
import type { RangeSelf } from "./self";

/** The link of a range's first cell; null where there is none. */
export function hyperlink(self: RangeSelf): Readonly<Record<string, string>> | null {
  const { sheet, area } = self;
  const cell = { ...area, rows: 1, columns: 1 };
  const found = sheet.record.hyperlinks.find(({ ref }) => touches(ref, cell));
  if (found === undefined) return null;
  return {
    ...(found.target === undefined ? {} : { address: found.target }),
    ...(found.location === undefined ? {} : { documentReference: found.location }),
    ...(found.tooltip === undefined ? {} : { screenTip: found.tooltip }),
    textToDisplay: cellText(sheet.value(area.row, area.column), sheet.style(area.row, area.column).numberFormat),
  };
}

export function setHyperlink(self: RangeSelf, value: unknown): void {
  checkAllowed(self, "insertHyperlinks");
  const { book, sheet, area } = self;
  const { address, documentReference, screenTip, textToDisplay } = toRecord(value);
  const link: Hyperlink = {
    ref: formatArea(area),
    ...(isGiven(address) ? { target: toText(address) } : {}),
    ...(isGiven(documentReference) ? { location: toText(documentReference) } : {}),
    ...(isGiven(screenTip) ? { tooltip: toText(screenTip) } : {}),
  };
  sheet.record.hyperlinks = [...sheet.record.hyperlinks.filter(({ ref }) => !touches(ref, area)), link];
  if (isGiven(textToDisplay)) book.typeValues(sheet, { ...area, rows: 1, columns: 1 }, [[toText(textToDisplay)]], "api");
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function touches(ref: string, area: RangeSelf["area"]): boolean {
  const linked = parseArea(ref);
  return linked !== undefined && intersection(linked, area) !== undefined;
}
