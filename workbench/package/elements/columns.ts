import { LAST_COLUMN } from "../addresses";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { spanAfter } from "../lines";
import type { LineChange } from "../lines";
import { flag } from "../styleReader";
import type { ColumnRecord } from "../types";
import { attribute, child, childrenNamed, elementText, putChild, setAttributes, sibling } from "../xml";
import { XmlText, declaredNamespaces } from "../xml";
import type { XmlElement } from "../xml";

/** Excel's own width where a file states none: eight characters and the cell's padding. */
const STANDARD_WIDTH = 9.140625;

export const columns: SheetElement<readonly ColumnRecord[]> = {
  read: (sheet) => columnElements(sheet).map(readColumn),

  write: (sheet, records) => {
    const items = records.map((record) => columnText(sheet, record)).join("");
    const text = items === "" ? undefined : elementText(sibling(sheet.root, "cols"), {}, items);
    return sheet.edit(putChild(sheet.root, "cols", text, SHEET_SEQUENCE));
  },

  after: (records, { change }) => (change === undefined ? records : records.flatMap((record) => columnAfter(record, change) ?? [])),
};

/** The records after columns first to last got what the patch says. */
export function patchColumns(
  records: readonly ColumnRecord[],
  first: number,
  last: number,
  patch: { readonly width?: number; readonly hidden?: boolean },
): readonly ColumnRecord[] {
  const patched: ColumnRecord[] = [];
  let next = first;
  const fillGap = (until: number): void => {
    if (next < until) patched.push({ first: next, last: until - 1, hidden: false, ...patch });
  };
  for (const record of records) {
    if (record.last < first || record.first > last) continue;
    fillGap(record.first);
    if (record.first < first) patched.push({ ...record, last: first - 1 });
    patched.push({ ...record, ...patch, first: Math.max(record.first, first), last: Math.min(record.last, last) });
    if (record.last > last) patched.push({ ...record, first: last + 1 });
    next = record.last + 1;
  }
  fillGap(Math.min(last, LAST_COLUMN) + 1);
  return [...records.filter((each) => each.last < first), ...patched, ...records.filter((each) => each.first > last)].sort((a, b) => a.first - b.first);
}

/** Where columns get to; new ones are as wide as those before them, as Excel makes them. */
export function columnAfter(record: ColumnRecord, change: LineChange): ColumnRecord | undefined {
  const widens = change.kind === "insert" && change.axis === "column" && record.last === change.first - 1 && !record.hidden;
  if (widens) return { ...record, last: Math.min(record.last + change.count, LAST_COLUMN) };
  const span = change.axis === "column" ? spanAfter(record, change) : record;
  return span && { ...record, first: span.first, last: span.last };
}

function columnElements(sheet: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(sheet, "cols"), "col");
}

export function readColumn(element: XmlElement): ColumnRecord {
  const width = attribute(element, "width");
  const style = attribute(element, "style");
  return {
    first: Number(attribute(element, "min")) - 1,
    last: Number(attribute(element, "max")) - 1,
    ...(width === undefined ? {} : { width: Number(width) }),
    hidden: flag(element, "hidden", false),
    ...(style === undefined ? {} : { style: Number(style) }),
  };
}

/** The element that covered the column before is kept, with only what differs changed. */
function columnText(sheet: XmlText, record: ColumnRecord): string {
  const source = columnElements(sheet.root).find((each) => covers(readColumn(each), record));
  const width = record.width ?? (source ? undefined : STANDARD_WIDTH);
  const bounds = { min: record.first + 1, max: record.last + 1 };
  const hidden = record.hidden ? 1 : undefined;
  if (!source) return elementText(sibling(sheet.root, "col"), { ...bounds, width, hidden, customWidth: record.width === undefined ? undefined : 1 });
  const before = readColumn(source);
  const xml = new XmlText(sheet.source(source), declaredNamespaces(sheet.root));
  const sized = before.width === record.width ? {} : { width, customWidth: 1 };
  const shown = before.hidden === record.hidden ? {} : { hidden };
  return xml.edit(setAttributes(xml.root, { ...bounds, ...sized, ...shown })).text;
}

function covers(outer: ColumnRecord, inner: ColumnRecord): boolean {
  return outer.first <= inner.first && outer.last >= inner.last;
}
