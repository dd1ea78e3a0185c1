import { addressOf, columnName } from "../core/cell";
import { sheetNameOf, type InputRule, type Plan, type Scalar, type SheetPlan, type Tone } from "../reports/plan";
import { ownName } from "../reports/snapshot";
import { digest } from "./digest";
import { applyFlags } from "./flags";
import { backupName, backupsOf, isJournalSheet, JOURNAL_SHEET, LEVELS, type Entry } from "./journal";
import { writeJournal, writeState } from "./journalSheet";
import { mark } from "./ownSheets";
import type { WorkbookRead } from "./read";
import { UserError } from "./userError";

const HEADING_FILL = "#D9E1F2";
const TONES: Readonly<Record<Tone, { readonly fill: string; readonly font: string }>> = {
  bad: { fill: "#F8CBAD", font: "#9C0006" },
  held: { fill: "#FFF2CC", font: "#7F6000" },
};
/** Excel's width of a character in points, for columns given in characters. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;

/** Writes a plan in one sync and reads it back in another: what does not arrive is reported, never assumed. */
export async function writePlan(context: Excel.RequestContext, read: WorkbookRead, plan: Plan, command: Entry["command"]): Promise<void> {
  if (plan.sheets.length === 0) return;
  for (const sheet of plan.sheets) preflight(read, sheet);
  const earlier = read.journal?.entries ?? [];
  const entry = entryFor(read, plan, command, backupsOf(earlier));
  const cells = writeJournal(context, read, { state: "begin", entries: [...earlier, entry] });
  backUp(context, read, entry, backupsOf(earlier));
  const written = plan.sheets.map((sheet) => ({ plan: sheet, range: writeSheet(context, read, sheet) }));
  if (plan.flags) applyFlags(context, read.flags, plan.flags.filter(({ cell }) => !read.protectedSheets.has(cell.sheet)));
  writeState(context, "done", cells);
  for (const backup of backupsOf([...earlier, entry].slice(0, -LEVELS))) context.workbook.worksheets.getItem(backup).delete();
  await context.sync();

  for (const { range } of written) range.load("values");
  await context.sync();
  for (const { plan: sheet, range } of written) verify(sheet, range.values as Scalar[][]);
}

/** Refuses before anything is written: a sheet of the user's that has our name, a protected or filtered one, a place taken. */
function preflight(read: WorkbookRead, plan: SheetPlan): void {
  const sheet = ownName(read, plan.role);
  if (!read.own.has(plan.role) && read.sheetNames.has(sheet)) throw new UserError("write.nameTaken", { sheet });
  if (read.protectedSheets.has(sheet)) throw new UserError("write.protected", { sheet });
  if (read.filteredSheets.has(sheet)) throw new UserError("write.filtered", { sheet });
  const cell = occupied(read, plan);
  if (cell !== undefined) throw new UserError("write.occupied", { sheet, cell });
}

/** A cell that somebody filled beside our old block, where the new one, being larger, would go. */
function occupied(read: WorkbookRead, plan: SheetPlan): string | undefined {
  const old = read.ownRanges.get(plan.role);
  const data = read.sheets.find(({ name }) => name === read.own.get(plan.role));
  const [, lastColumn = "A", lastRow = "1"] = /:?([A-Z]+)(\d+)$/.exec(old ?? "") ?? [];
  if (old === undefined || data === undefined) return undefined;
  const cells = cellsOf(plan);
  for (let row = 0; row <= plan.rows.length; row++) {
    for (let column = 0; column < plan.columns.length; column++) {
      const outside = row >= Number(lastRow) || columnName(column).padStart(3) > lastColumn.padStart(3);
      const content = data.values[row - data.row]?.[column - data.column] ?? "";
      // What would be written there again as it is, is not lost: rows that somebody added to the scheme.
      if (outside && content !== "" && String(content) !== String(cells[row]?.[column] ?? "")) return addressOf({ row, column });
    }
  }
  return undefined;
}

function entryFor(read: WorkbookRead, plan: Plan, command: Entry["command"], usedBackups: readonly string[]): Entry {
  const roles = plan.sheets.map(({ role }) => role);
  return {
    command,
    created: roles.filter((role) => !read.own.has(role)).map((role) => ({ role, sheet: sheetNameOf(role) })),
    kept: roles.flatMap((role) => {
      const sheet = read.own.get(role);
      const address = read.ownRanges.get(role);
      return sheet === undefined || address === undefined ? [] : [{ role, sheet, address, backup: backupName(role, usedBackups) }];
    }),
    written: plan.sheets.map((sheet) => {
      const computed = [...new Set(sheet.formulas.map(({ column }) => column))];
      return { role: sheet.role, digest: digest(cellsOf(sheet), computed), computed };
    }),
    ...(plan.flags ? { flags: read.flags.map(({ flag }) => flag) } : {}),
  };
}

/** Copies the blocks that are about to be overwritten. Leftovers of a command that was cut off after it was done go first. */
function backUp(context: Excel.RequestContext, read: WorkbookRead, entry: Entry, inUse: readonly string[]): void {
  const { worksheets } = context.workbook;
  for (const name of read.sheetNames) {
    if (isJournalSheet(name) && name !== JOURNAL_SHEET && !inUse.includes(name)) worksheets.getItem(name).delete();
  }
  for (const { sheet, backup, address } of entry.kept) {
    const copy = worksheets.add(backup);
    copy.visibility = "VeryHidden";
    copy.getRange(address).copyFrom(worksheets.getItem(sheet).getRange(address));
  }
}

function writeSheet(context: Excel.RequestContext, read: WorkbookRead, plan: SheetPlan): Excel.Range {
  const { worksheets } = context.workbook;
  const cells = cellsOf(plan);
  const address = blockAddress(cells.length, plan.columns.length);
  const existing = read.own.get(plan.role);
  const sheet = existing === undefined ? worksheets.add(sheetNameOf(plan.role)) : worksheets.getItem(existing);
  const range = sheet.getRange(address);
  if (existing === undefined) layOut(sheet, plan);
  else sheet.getRange(read.ownRanges.get(plan.role)).clear();
  mark(context, read, plan.role, existing ?? sheetNameOf(plan.role), address);
  fill(sheet, range, plan, cells);
  return range;
}

/** What is set once, when the sheet is made, and is the user's afterwards: widths, frozen headings, print setup. */
function layOut(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columns.forEach(({ width }, index) => {
    sheet.getRange(`${columnName(index)}1`).format.columnWidth = width * POINTS_PER_CHARACTER + COLUMN_PADDING;
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
  for (const { row, column, formula } of plan.formulas) sheet.getRange(cellAddress(row, column)).formulas = [[formula]];
  const heading = sheet.getRange(blockAddress(1, plan.columns.length));
  heading.format.font.bold = true;
  heading.format.fill.color = HEADING_FILL;
  heading.format.horizontalAlignment = "Center";
  heading.format.wrapText = true;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    range.format.borders.getItem(edge).style = "Continuous";
  }
  for (const { row, column, tone } of plan.tones) {
    const { format } = sheet.getRange(cellAddress(row, column));
    format.fill.color = TONES[tone].fill;
    format.font.color = TONES[tone].font;
  }
  for (const { row, column, to } of plan.links) {
    sheet.getRange(cellAddress(row, column)).hyperlink = { documentReference: `'${to.sheet.replaceAll("'", "''")}'!${addressOf(to)}` };
  }
  range.format.autofitRows();
  plan.columns.forEach(({ input, numberFormat }, column) => {
    if (input) prepareInput(sheet.getRange(`${columnName(column)}2:${columnName(column)}${INPUT_ROWS + 1}`), input, numberFormat);
  });
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

/** Headings and rows. */
const cellsOf = (plan: SheetPlan): Scalar[][] => [plan.columns.map(({ heading }) => heading), ...plan.rows.map((row) => [...row])];

const blockAddress = (rows: number, columns: number): string => `A1:${columnName(columns - 1)}${rows}`;

/** A cell of a plan's rows, which begin below the headings. */
const cellAddress = (row: number, column: number): string => addressOf({ row: row + 1, column });

function verify(plan: SheetPlan, values: readonly (readonly Scalar[])[]): void {
  const computed = new Set(plan.formulas.map(({ column }) => column));
  const differs = cellsOf(plan).some((row, r) => row.some((cell, c) => !(r > 0 && computed.has(c)) && !same(cell, values[r]?.[c])));
  if (differs) throw new UserError("write.notArrived", { sheet: sheetNameOf(plan.role) });
}

/** Excel gives numbers back with 15 digits, and a number in a text cell as text. */
function same(planned: Scalar, found: Scalar | undefined): boolean {
  if (typeof planned === "number" && typeof found === "number") return Number(planned.toPrecision(15)) === Number(found.toPrecision(15));
  return String(planned) === String(found);
}
