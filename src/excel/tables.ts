import { columnName } from "../core/cell";
import { isHiddenRole } from "../plan/ownSheets";
import type { Scalar } from "../plan/scalar";
import type { SheetPlan, Tone } from "../plan/sheetPlan";
import { ownName } from "../plan/snapshot";
import { addressOfBlock, blockAddress, blocksOf, blocksWithValues, type Block } from "./blocks";
import { link } from "./links";
import { mark } from "./ownSheets";
import { prepareCells, validationOf } from "./preparedCells";
import type { WorkbookRead } from "./read";
import { repeatDown } from "./repeats";
import { A_CALL, type Parts } from "./requests";
import { setTab } from "./tabs";
import { pointsOf } from "./widths";
import { writeRows } from "./writeRows";

const HEADING_FILL = "#D9E1F2";
const TONES: Readonly<Record<Tone, { readonly fill: string; readonly font: string }>> = {
  bad: { fill: "#F8CBAD", font: "#9C0006" },
  held: { fill: "#FFF2CC", font: "#7F6000" },
};

/** The writing of a whole sheet: made anew, or in the place of the block we wrote last time. */
export function* writeTable(context: Excel.RequestContext, read: WorkbookRead, plan: SheetPlan): Parts {
  yield plan.columns.length * A_CALL;
  const { worksheets } = context.workbook;
  const cells = cellsOf(plan);
  const address = blockAddress(cells.length, plan.columns.length);
  const existing = read.own.get(plan.role);
  const name = ownName(read, plan.role);
  const sheet = existing === undefined ? worksheets.add(name) : worksheets.getItem(name);
  if (existing === undefined) {
    if (isHiddenRole(plan.role)) sheet.visibility = "VeryHidden";
    else layOut(sheet, plan);
    setTab(sheet, plan.role, read, plan.first);
  } else if (plan.keeps === undefined) sheet.getRange(read.ownRanges.get(plan.role)).clear();
  mark(context, read, plan.role, name, address);
  if (plan.keeps === undefined) yield* fill(sheet, plan, cells);
  else yield* addColumns(sheet, plan, plan.keeps, cells);
  if (plan.filter) sheet.autoFilter.apply(sheet.getRange(address));
  for (const input of plan.inputs ?? []) {
    yield A_CALL * 3;
    prepareCells(sheet, { ...input, row: input.row + 1 }, read);
  }
}

/** What is written behind columns that stay as they are. */
function* addColumns(sheet: Excel.Worksheet, plan: SheetPlan, keeps: number, cells: Scalar[][]): Parts {
  const added = plan.columns.slice(keeps);
  if (added.length === 0) return;
  yield added.length * 2 * A_CALL;
  added.forEach(({ width, align, wrap }, index) => {
    const { format } = sheet.getRange(addressOfBlock({ row: 0, column: keeps + index, rows: cells.length, columns: 1 }));
    format.columnWidth = pointsOf(width);
    format.horizontalAlignment = align;
    format.verticalAlignment = "Center";
    format.wrapText = wrap;
  });
  const block: Block = { row: 0, column: keeps, rows: cells.length, columns: added.length };
  sheet.getRange(addressOfBlock(block)).numberFormat = cells.map(() => added.map(({ numberFormat }) => numberFormat));
  yield* writeRows(sheet, block, "values", cells.map((row) => row.slice(keeps)));
  rule(sheet, columnName(keeps), columnName(plan.columns.length - 1), cells.length);
}

/** What is set once, when the sheet is made, and is the user's afterwards: widths, frozen headings, print setup. */
function layOut(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columns.forEach(({ width }, index) => {
    sheet.getRange(`${columnName(index)}1`).format.columnWidth = pointsOf(width);
  });
  if (plan.frozenColumns === 0) sheet.freezePanes.freezeRows(1);
  else sheet.freezePanes.freezeAt(sheet.getRange(blockAddress(1, plan.frozenColumns)));
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows("$1:$1");
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = plan.footer;
}

function* fill(sheet: Excel.Worksheet, plan: SheetPlan, cells: Scalar[][]): Parts {
  yield plan.columns.length * 2 * A_CALL;
  plan.columns.forEach(({ align, wrap }, index) => {
    const { format } = sheet.getRange(`${columnName(index)}1:${columnName(index)}${cells.length}`);
    format.horizontalAlignment = align;
    format.verticalAlignment = "Center";
    format.wrapText = wrap;
  });
  // Formats before values: under "@" Excel keeps a text as it is, whatever it looks like.
  const formatted: Block = { row: 0, column: 0, rows: Math.min(cells.length, 2), columns: plan.columns.length };
  sheet.getRange(addressOfBlock(formatted)).numberFormat = [plan.columns.map(() => "@"), plan.columns.map(({ numberFormat }) => numberFormat)].slice(0, formatted.rows);
  repeatDown(sheet, { ...formatted, row: 1, rows: cells.length - 1 }, 1);
  yield* writeRows(sheet, formatted, "values", cells);
  yield* writeFormulas(sheet, plan);
  for (const { first, last } of tablesOf(plan)) rule(sheet, first, last, cells.length);
  yield* writeTones(sheet, plan);
  yield* link(sheet, plan.links);
  sheet.getRange(blockAddress(cells.length, plan.columns.length)).format.autofitRows();
  plan.columns.forEach(({ input, numberFormat }, column) => {
    if (input) prepareInput(sheet.getRange(`${columnName(column)}2:${columnName(column)}${INPUT_ROWS + 1}`), input, numberFormat);
  });
}

/** One that goes on below is written once and copied down, which moves what it refers to along. */
function* writeFormulas(sheet: Excel.Worksheet, { formulas }: SheetPlan): Parts {
  const cells = formulas.map(({ row, column, formula }) => ({ row: row + 1, column, value: formula }));
  for (const { block, values } of blocksWithValues(cells)) yield* writeRows(sheet, block, "formulas", values);
  for (const { row, column, rows } of formulas) {
    if (rows === undefined) continue;
    yield A_CALL * 5;
    repeatDown(sheet, { row: row + 1, column, rows, columns: 1 }, 1);
  }
}

/** Cells of one tone that make a block get it at once. */
function* writeTones(sheet: Excel.Worksheet, { rows, columns, tones }: SheetPlan): Parts {
  const keys = rows.map(() => columns.map((): Tone | undefined => undefined));
  for (const { row, column, tone } of tones) keys[row]?.splice(column, 1, tone);
  for (const block of blocksOf(keys)) {
    yield A_CALL;
    const { format } = sheet.getRange(addressOfBlock({ ...block, row: block.row + 1 }));
    format.fill.color = TONES[block.key].fill;
    format.font.color = TONES[block.key].font;
  }
}

/** The columns of each table on the sheet: one, unless a gap divides it. */
function tablesOf({ columns }: SheetPlan): readonly { readonly first: string; readonly last: string }[] {
  const tables: { first: string; last: string }[] = [];
  columns.forEach(({ gap }, index) => {
    if (gap) return;
    const open = index > 0 && columns[index - 1]?.gap !== true ? tables.at(-1) : undefined;
    if (open) open.last = columnName(index);
    else tables.push({ first: columnName(index), last: columnName(index) });
  });
  return tables;
}

/** Lines around the cells of a table, and its headings made out. */
function rule(sheet: Excel.Worksheet, first: string, last: string, rows: number): void {
  const heading = sheet.getRange(`${first}1:${last}1`).format;
  heading.font.bold = true;
  heading.fill.color = HEADING_FILL;
  heading.horizontalAlignment = "Center";
  heading.wrapText = true;
  const { borders } = sheet.getRange(`${first}1:${last}${rows}`).format;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    borders.getItem(edge).style = "Continuous";
  }
}

/** Rows below the headings that are made ready to be filled in. */
const INPUT_ROWS = 200;

/** Number format, drop-down and hint for a column that people fill in. What does not fit is warned of, not refused. */
function prepareInput(range: Excel.Range, { rule, hint }: NonNullable<SheetPlan["columns"][number]["input"]>, numberFormat: string): void {
  range.numberFormat = Array.from({ length: INPUT_ROWS }, () => [numberFormat]);
  const validation = validationOf(rule);
  if (validation === undefined) return;
  range.dataValidation.rule = validation;
  range.dataValidation.prompt = { showPrompt: true, title: "", message: hint };
  range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: hint };
}

/** Headings and rows: what is written, fingerprinted and read back. */
export const cellsOf = (plan: SheetPlan): Scalar[][] => [plan.columns.map(({ heading }) => heading), ...plan.rows.map((row) => [...row])];
