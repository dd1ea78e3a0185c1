import { monthKey } from "../core/month";
import { ITEMS, type Month } from "../core/table";
import type { WantedTable } from "../rules/wantedTable";
import { contentsBelow } from "./columnContent";
import type { ReadFinding } from "./finding";
import type { SheetTable } from "./readSheet";
import { columnNames } from "./recogniseSheet";
import { extent } from "./sheetData";

/** What a sheet that is read was taken for. */
export function findingOf(part: SheetTable, wanted: readonly WantedTable[]): ReadFinding {
  const { sheet, definition, headingRows, rows } = part;
  const months = new Map<string, Month>();
  for (const { key } of rows) if (key.month !== undefined) months.set(monthKey(key.month), key.month);
  return {
    kind: "read",
    sheet: sheet.name,
    table: definition.name,
    tableKind: definition.kind,
    headingRows,
    columns: part.columns.map(({ column, heading, name, type, item, used, assigned, percent, deduction, direction }) => ({
      column,
      heading,
      name,
      type,
      item,
      used,
      assigned,
      percent,
      ...(deduction === undefined ? {} : { deduction }),
      ...(direction === undefined ? {} : { direction }),
    })),
    assigned: part.assigned,
    candidates: candidatesOf(part, wanted),
    unheaded: unheadedColumns(part),
    remarks: { hiddenRows: sheet.hiddenRows === true, filtered: sheet.filtered === true, tables: sheet.tables ?? [] },
    months: [...months.values()],
    rowCount: rows.length,
    subjectCount: new Set(rows.flatMap(({ key }) => key.id ?? key.person ?? key.class ?? [])).size,
    leftOut: [...part.leftOut].sort((a, b) => a.row - b.row),
  };
}

/** An itemised sheet may always have one more item. */
function candidatesOf({ definition, columns }: SheetTable, wanted: readonly WantedTable[]): readonly string[] {
  const taken = new Set(columns.filter(({ used }) => used).map(({ name }) => name));
  const asked = wanted.find(({ name }) => name === definition.name);
  return columnNames(definition, asked).filter((name) => name === ITEMS || !taken.has(name));
}

function unheadedColumns({ sheet, columns, headingRows }: SheetTable): readonly number[] {
  const headed = new Set(columns.map(({ column }) => column));
  const firstRow = Math.max(...headingRows) + 1;
  const all = Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => sheet.column + i);
  return all.filter((column) => !headed.has(column) && contentsBelow(sheet, firstRow, column).length > 0);
}
