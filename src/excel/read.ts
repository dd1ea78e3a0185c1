import type { OwnRole } from "../reports/plan";
import type { Snapshot } from "../reports/snapshot";
import type { SheetData } from "../sheets";
import { ownSheets } from "./ownSheets";

/** A worksheet's used range, and whether it may be written to. */
export interface WorkbookRead extends Snapshot {
  readonly protectedSheets: ReadonlySet<string>;
  /** The used ranges of our own sheets, which are cleared before they are written again. */
  readonly ownRanges: ReadonlyMap<OwnRole, string>;
}

/** Reads the whole workbook in two syncs, whatever its size: what there is, then all used ranges at once. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();

  const own = ownSheets(names.items);
  const reads = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,rowIndex,columnIndex,values,formulas");
    sheet.protection.load("protected");
    return { sheet, used };
  });
  await context.sync();

  const roleOf = new Map([...own].map(([role, name]) => [name, role]));
  const ownRanges = new Map<OwnRole, string>();
  const sheets: SheetData[] = [];
  for (const { sheet, used } of reads) {
    if (used.isNullObject) continue;
    const role = roleOf.get(sheet.name);
    if (role) ownRanges.set(role, used.address);
    sheets.push(sheetData(sheet, used));
  }
  const protectedSheets = new Set(reads.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
  const existing = new Set(worksheets.items.map((sheet) => sheet.name));
  return { sheets, own: new Map([...own].filter(([, name]) => existing.has(name))), protectedSheets, ownRanges };
}

function sheetData(sheet: Excel.Worksheet, used: Excel.Range): SheetData {
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    row: used.rowIndex,
    column: used.columnIndex,
    values: used.values,
    formulas: used.formulas,
  };
}
