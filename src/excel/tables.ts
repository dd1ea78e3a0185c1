import { columnName } from "../core/cell";
import type { Scalar } from "../plan/scalar";
import type { InputRule, PlanInput, SheetPlan, Tone } from "../plan/sheetPlan";
import { ownName } from "../plan/snapshot";
import { addressOfBlock, blockAddress, rowAddress } from "./blocks";
import { link } from "./links";
import { formulaFor, mark } from "./ownSheets";
import type { WorkbookRead } from "./read";
import { setTab } from "./tabs";
import { pointsOf } from "./widths";

const HEADING_FILL = "#D9E1F2";
const TONES: Readonly<Record<Tone, { readonly fill: string; readonly font: string }>> = {
  bad: { fill: "#F8CBAD", font: "#9C0006" },
  held: { fill: "#FFF2CC", font: "#7F6000" },
};

/** Queues the writing of a whole sheet: made anew, or in the place of the block we wrote last time. */
export function writeTable(context: Excel.RequestContext, read: WorkbookRead, plan: SheetPlan): Excel.Range {
  const { worksheets } = context.workbook;
  const cells = cellsOf(plan);
  const address = blockAddress(cells.length, plan.columns.length);
  const existing = read.own.get(plan.role);
  const name = ownName(read, plan.role);
  const sheet = existing === undefined ? worksheets.add(name) : worksheets.getItem(name);
  const range = sheet.getRange(address);
  if (existing === undefined) {
    if (plan.hidden) sheet.visibility = "VeryHidden";
    else layOut(sheet, plan);
    setTab(sheet, plan.role, read, plan.first);
  } else if (plan.keeps === undefined) sheet.getRange(read.ownRanges.get(plan.role)).clear();
  mark(context, read, plan.role, name, address);
  if (plan.keeps === undefined) fill(sheet, range, plan, cells);
  else addColumns(sheet, plan, plan.keeps, cells);
  if (plan.filter) sheet.autoFilter.apply(range);
  for (const input of plan.inputs ?? []) prepareCells(sheet, input, read);
  return range;
}

/** What is written behind columns that stay as they are. */
function addColumns(sheet: Excel.Worksheet, plan: SheetPlan, keeps: number, cells: Scalar[][]): void {
  const added = plan.columns.slice(keeps);
  if (added.length === 0) return;
  added.forEach(({ width, align, wrap }, index) => {
    const { format } = sheet.getRange(addressOfBlock({ row: 0, column: keeps + index, rows: cells.length, columns: 1 }));
    format.columnWidth = pointsOf(width);
    format.horizontalAlignment = align;
    format.verticalAlignment = "Center";
    format.wrapText = wrap;
  });
  const range = sheet.getRange(addressOfBlock({ row: 0, column: keeps, rows: cells.length, columns: added.length }));
  range.numberFormat = cells.map(() => added.map(({ numberFormat }) => numberFormat));
  range.values = cells.map((row) => row.slice(keeps));
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

function fill(sheet: Excel.Worksheet, range: Excel.Range, plan: SheetPlan, cells: Scalar[][]): void {
  plan.columns.forEach(({ align, wrap }, index) => {
    const { format } = sheet.getRange(`${columnName(index)}1:${columnName(index)}${cells.length}`);
    format.horizontalAlignment = align;
    format.verticalAlignment = "Center";
    format.wrapText = wrap;
  });
  // Formats before values: under "@" Excel keeps a text as it is, whatever it looks like.
  range.numberFormat = cells.map((_, row) => plan.columns.map((column) => (row === 0 ? "@" : column.numberFormat)));
  range.values = cells;
  for (const { row, column, formula } of plan.formulas) sheet.getRange(rowAddress(row, column)).formulas = [[formula]];
  for (const { first, last } of tablesOf(plan)) rule(sheet, first, last, cells.length);
  for (const { row, column, tone } of plan.tones) {
    const { format } = sheet.getRange(rowAddress(row, column));
    format.fill.color = TONES[tone].fill;
    format.font.color = TONES[tone].font;
  }
  link(sheet, plan.links);
  range.format.autofitRows();
  plan.columns.forEach(({ input, numberFormat }, column) => {
    if (input) prepareInput(sheet.getRange(`${columnName(column)}2:${columnName(column)}${INPUT_ROWS + 1}`), input, numberFormat);
  });
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

function validationOf(rule: InputRule): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case "choices":
      return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
    case "date":
      return { date: { formula1: "1950-01-01", operator: "GreaterThan" } };
    case "rate":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    case "anything":
      return undefined;
  }
}

/** A block of cells that people fill in: what is offered, and what is said when one is selected. Only of what is no choice it is warned. */
function prepareCells(sheet: Excel.Worksheet, { row, rows, column, rule, hint }: PlanInput, read: WorkbookRead): void {
  const { dataValidation } = sheet.getRange(addressOfBlock({ row: row + 1, column, rows, columns: 1 }));
  switch (rule.kind) {
    case "listed": {
      const place = addressOfBlock({ row: 1, column: rule.column, rows: rule.count, columns: 1 });
      dataValidation.rule = { list: { inCellDropDown: true, source: formulaFor(ownName(read, rule.role), place) } };
      break;
    }
    case "hint":
      // Excel shows a hint only where there is a rule: one that everything meets.
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      break;
    default: {
      const validation = validationOf(rule);
      if (validation === undefined) return;
      dataValidation.rule = validation;
    }
  }
  dataValidation.prompt = { showPrompt: true, title: "", message: hint };
  dataValidation.errorAlert = { showAlert: rule.kind === "choices", style: "Warning", title: "", message: hint };
}

/** Headings and rows: what is written, fingerprinted and read back. */
export const cellsOf = (plan: SheetPlan): Scalar[][] => [plan.columns.map(({ heading }) => heading), ...plan.rows.map((row) => [...row])];
