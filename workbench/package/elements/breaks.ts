import { LAST_COLUMN, LAST_ROW } from "../addresses";
import { lineAfter } from "../lines";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { attribute, child, childrenNamed, elementText, putChild, sibling } from "../xml";

/** Page breaks by the row or column that begins the new page, which is how the file counts them. */
function breaks(axis: "row" | "column", list: "rowBreaks" | "colBreaks", max: number): SheetElement<readonly number[]> {
  return {
    read: (sheet) => childrenNamed(child(sheet, list), "brk").map((each) => Number(attribute(each, "id"))),

    write: (sheet, positions) => {
      const present = childrenNamed(child(sheet.root, list), "brk");
      const items = positions.map((id) => {
        const kept = present.find((each) => Number(attribute(each, "id")) === id);
        return kept ? sheet.source(kept) : elementText(sibling(sheet.root, "brk"), { id, max, man: 1 });
      });
      const counts = { count: items.length, manualBreakCount: items.length };
      const text = items.length === 0 ? undefined : elementText(sibling(sheet.root, list), counts, items.join(""));
      return sheet.edit(putChild(sheet.root, list, text, SHEET_SEQUENCE));
    },

    after: (positions, { change }) => (change?.axis === axis ? positions.flatMap((each) => lineAfter(each, change) ?? []) : positions),
  };
}

export const rowBreaks = breaks("row", "rowBreaks", LAST_COLUMN);
export const columnBreaks = breaks("column", "colBreaks", LAST_ROW);
