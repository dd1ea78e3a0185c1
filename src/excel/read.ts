import type { OwnRole } from "../reports/plan";
import type { Snapshot } from "../reports/snapshot";
import type { SheetData } from "../sheets";
import { placedFlags, queueFormats, queueRules, type PlacedFlag } from "./flags";
import { decodeJournal, isJournalSheet, JOURNAL_SHEET, type Journal } from "./journal";
import { ownBlocks } from "./ownSheets";

/** The workbook as a command finds it. */
export interface WorkbookRead extends Snapshot {
  readonly sheetNames: ReadonlySet<string>;
  readonly protectedSheets: ReadonlySet<string>;
  /** Sheets of ours in which a filter hides rows: writing there would go astray. */
  readonly filteredSheets: ReadonlySet<string>;
  /** The blocks we wrote on our own sheets, as addresses within the sheet. */
  readonly ownRanges: ReadonlyMap<OwnRole, string>;
  /** The hidden names that mark our blocks, those that lead nowhere any more included. */
  readonly markers: ReadonlySet<string>;
  /** Sheets that serve the journal and hold something. */
  readonly journalSheets: ReadonlySet<string>;
  readonly flags: readonly PlacedFlag[];
  readonly journal: Journal | undefined;
}

/** Reads the whole workbook in three syncs, whatever its size: what there is, all used ranges, our marks among the rules. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();

  const sheetNames = new Set(worksheets.items.map((sheet) => sheet.name));
  const blocks = [...ownBlocks(names.items)].filter(([, { sheet }]) => sheetNames.has(sheet));
  const roleOf = new Map(blocks.map(([role, { sheet }]) => [sheet, role]));
  const reads = worksheets.items.map((sheet) => queueSheet(sheet, roleOf.get(sheet.name)));
  await context.sync();

  const rules = reads.flatMap(({ sheet, formats }) => (formats ? queueRules(sheet.name, formats) : []));
  if (rules.length > 0) await context.sync();

  const used = reads.filter(({ range }) => !range.isNullObject);
  const data = used.map(({ sheet, range }) => sheetData(sheet, range));
  const journalCells = data.find(({ name }) => name === JOURNAL_SHEET)?.values.map(([cell]) => String(cell));
  return {
    sheets: data.filter(({ name }) => !isJournalSheet(name)),
    own: new Map(blocks.map(([role, { sheet }]) => [role, sheet])),
    ownRanges: new Map(blocks.map(([role, { address }]) => [role, address])),
    canProve: canProve(),
    markers: new Set(names.items.map(({ name }) => name)),
    journalSheets: new Set(data.map(({ name }) => name).filter(isJournalSheet)),
    sheetNames,
    protectedSheets: namesOf(reads.filter(({ sheet }) => sheet.protection.protected)),
    filteredSheets: namesOf(reads.filter(({ role, sheet }) => role !== undefined && sheet.autoFilter.isDataFiltered)),
    flags: placedFlags(rules),
    journal: journalCells && decodeJournal(journalCells),
  };
}

/** Custom functions, and formulas that spill (which came with ExcelApi 1.12). */
function canProve(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported("CustomFunctionsRuntime", "1.1") && requirements.isSetSupported("ExcelApi", "1.12");
}

interface SheetRead {
  readonly sheet: Excel.Worksheet;
  readonly role: OwnRole | undefined;
  readonly range: Excel.Range;
  /** Only input sheets carry marks. */
  readonly formats: Excel.ConditionalFormatCollection | undefined;
}

function queueSheet(sheet: Excel.Worksheet, role: OwnRole | undefined): SheetRead {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,values,formulas");
  sheet.protection.load("protected");
  if (role !== undefined) sheet.autoFilter.load("isDataFiltered");
  const formats = role === undefined && !isJournalSheet(sheet.name) ? queueFormats(sheet) : undefined;
  return { sheet, role, range, formats };
}

function sheetData(sheet: Excel.Worksheet, range: Excel.Range): SheetData {
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
  };
}

const namesOf = (reads: readonly SheetRead[]): ReadonlySet<string> => new Set(reads.map(({ sheet }) => sheet.name));
