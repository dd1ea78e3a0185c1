import { columnName } from "../core/cell";
import { OWN_SHEETS, type Scalar, type SheetPlan } from "../reports/plan";
import { markerName } from "./ownSheets";
import type { WorkbookRead } from "./read";
import { UserError } from "./userError";

const HEADING_FILL = "#D9E1F2";
/** Excel's width of a character in points, for columns given in characters. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;

/** Writes the plans in one sync, then reads them back in another: what does not arrive is reported, never assumed. */
export async function writePlans(context: Excel.RequestContext, read: WorkbookRead, plans: readonly SheetPlan[]): Promise<void> {
  if (plans.length === 0) return;
  for (const plan of plans) preflight(read, plan);
  const written = plans.map((plan) => writePlan(context, read, plan));
  await context.sync();
  for (const { range } of written) range.load("values");
  await context.sync();
  for (const { plan, range } of written) verify(plan, range.values as Scalar[][]);
}

/** Refuses before anything is written: a sheet of the user's that has our name, or a protected one. */
function preflight(read: WorkbookRead, { role }: SheetPlan): void {
  const name = read.own.get(role) ?? OWN_SHEETS[role];
  const taken = !read.own.has(role) && read.sheets.some((sheet) => sheet.name === name);
  if (taken) throw new UserError("write.nameTaken", { sheet: name });
  if (read.protectedSheets.has(name)) throw new UserError("write.protected", { sheet: name });
}

function writePlan(context: Excel.RequestContext, read: WorkbookRead, plan: SheetPlan): { plan: SheetPlan; range: Excel.Range } {
  const sheet = sheetFor(context, read, plan);
  const values: Scalar[][] = [plan.columns.map((column) => column.heading), ...plan.rows.map((row) => [...row])];
  const range = sheet.getRange(addressOf(values.length, plan.columns.length));
  plan.columns.forEach((column, index) => formatColumn(sheet, column, index, values.length));
  // Formats before values: under "@" Excel keeps a text as it is, whatever it looks like.
  range.numberFormat = values.map((_, row) => plan.columns.map((column) => (row === 0 ? "@" : column.numberFormat)));
  range.values = values;
  const heading = sheet.getRange(addressOf(1, plan.columns.length));
  heading.format.font.bold = true;
  heading.format.fill.color = HEADING_FILL;
  heading.format.horizontalAlignment = "Center";
  heading.format.wrapText = true;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    range.format.borders.getItem(edge).style = "Continuous";
  }
  range.format.autofitRows();
  freeze(sheet, plan.frozenColumns);
  setUpPrint(sheet, plan.footer);
  for (const { row, column, to } of plan.links) {
    const cell = sheet.getRange(`${columnName(column)}${row + 2}`);
    cell.hyperlink = { documentReference: `'${to.sheet.replaceAll("'", "''")}'!${columnName(to.column)}${to.row + 1}` };
  }
  return { plan, range };
}

function sheetFor(context: Excel.RequestContext, read: WorkbookRead, { role }: SheetPlan): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const existing = read.own.get(role);
  if (existing !== undefined) {
    const sheet = worksheets.getItem(existing);
    const used = read.ownRanges.get(role);
    if (used !== undefined) sheet.getRange(used.slice(used.lastIndexOf("!") + 1)).clear();
    return sheet;
  }
  const sheet = worksheets.add(OWN_SHEETS[role]);
  names.add(markerName(role), sheet.getRange("A1")).visible = false;
  return sheet;
}

function formatColumn(sheet: Excel.Worksheet, column: SheetPlan["columns"][number], index: number, rows: number): void {
  const letter = columnName(index);
  const cells = sheet.getRange(`${letter}1:${letter}${rows}`);
  cells.format.columnWidth = column.width * POINTS_PER_CHARACTER + COLUMN_PADDING;
  cells.format.horizontalAlignment = column.align;
  cells.format.verticalAlignment = "Center";
  cells.format.wrapText = column.wrap;
}

function freeze(sheet: Excel.Worksheet, columns: number): void {
  if (columns === 0) sheet.freezePanes.freezeRows(1);
  else sheet.freezePanes.freezeAt(sheet.getRange(addressOf(1, columns)));
}

/** A4 across, all columns on one page, headings on every page. */
function setUpPrint(sheet: Excel.Worksheet, footer: string): void {
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows("$1:$1");
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
}

const addressOf = (rows: number, columns: number): string => `A1:${columnName(columns - 1)}${rows}`;

function verify(plan: SheetPlan, values: readonly (readonly Scalar[])[]): void {
  const differs = plan.rows.some((row, r) => row.some((cell, c) => !same(cell, values[r + 1]?.[c])));
  if (differs) throw new UserError("write.notArrived", { sheet: OWN_SHEETS[plan.role] });
}

/** Excel gives numbers back with 15 digits, and a number in a text cell as text. */
function same(planned: Scalar, found: Scalar | undefined): boolean {
  if (typeof planned === "number" && typeof found === "number") return Number(planned.toPrecision(15)) === Number(found.toPrecision(15));
  return String(planned) === String(found);
}
