import type { ElementContext } from "../sheetElement";
import type { SheetRecord } from "../types";
import { attribute } from "../xml";

/** The sheet's tables, read only. */
export function readTables({ container, part }: ElementContext): SheetRecord["tables"] {
  const related = container.relationships(part).filter(({ kind }) => kind === "table");
  return related.map(({ target }) => {
    const table = container.xml(target).root;
    return {
      name: attribute(table, "displayName") ?? attribute(table, "name") ?? "",
      ref: attribute(table, "ref") ?? "",
      headerRow: Number(attribute(table, "headerRowCount") ?? 1) > 0,
      totalsRow: Number(attribute(table, "totalsRowCount") ?? 0) > 0,
    };
  });
}
