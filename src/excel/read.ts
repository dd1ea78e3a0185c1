import { isInputRole, sheetNameOf, type OwnRole } from "../plan/ownSheets";
import type { Snapshot } from "../plan/snapshot";
import { ANSWER_HEADINGS, isAnswerSheet, type SheetData } from "../sheets";
import { blockAddress } from "./blocks";
import { placedFlags, queueFormats, queueRules, type PlacedFlag } from "./flags";
import { decodeJournal, isJournalSheet, JOURNAL_SHEET, type Journal } from "./journal";
import { ownBlocks, type OwnBlock } from "./ownSheets";

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

/**
 * Reads the whole workbook in three syncs: what there is, how large it is, what is in it. Only where more is in it than
 * Excel on the web hands over at once does the last take several.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();

  const sheetNames = new Set(worksheets.items.map((sheet) => sheet.name));
  const blocks = [...ownBlocks(names.items)].filter(([, { sheet }]) => sheetNames.has(sheet));
  // A sheet made for the school to fill in is the school's: it carries marks like any other.
  const roleOf = new Map(blocks.filter(([role]) => !isInputRole(role)).map(([role, { sheet }]) => [sheet, role]));
  const reads = worksheets.items.map((sheet) => queueSheet(sheet, roleOf.get(sheet.name)));
  await context.sync();

  const rules = reads.flatMap(({ sheet, formats }) => (formats ? queueRules(sheet.name, formats) : []));
  const data = await readCells(context, reads.filter(({ range }) => !range.isNullObject));
  const journalCells = data.find(({ name }) => name === JOURNAL_SHEET)?.values.map(([cell]) => String(cell));
  const answers = answerBlock(data, roleOf);
  return {
    sheets: data.filter(({ name }) => !isJournalSheet(name)),
    own: new Map([...blocks.map(([role, { sheet }]) => [role, sheet] as const), ...answers.map(({ sheet }) => ["answers", sheet] as const)]),
    ownRanges: new Map([...blocks.map(([role, { address }]) => [role, address] as const), ...answers.map(({ address }) => ["answers", address] as const)]),
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

/**
 * 认列 is written and typed into by turns, so that all of its rows are the block we write anew; also where somebody
 * made the sheet by its headings.
 */
function answerBlock(data: readonly SheetData[], roleOf: ReadonlyMap<string, OwnRole>): readonly OwnBlock[] {
  const sheet = data.find(({ name }) => roleOf.get(name) === "answers") ?? data.find((each) => each.name === sheetNameOf("answers") && isAnswerSheet(each));
  if (sheet === undefined) return [];
  return [{ sheet: sheet.name, address: blockAddress(sheet.row + sheet.values.length, ANSWER_HEADINGS.length) }];
}

/** Excel on the web answers with 5 MB at most; a cell with its formula seldom takes 50 bytes. */
const CELLS_A_SYNC = 100_000;

/** The cells of all used ranges, with the rules that were queued before; several syncs only where the size forces them. */
async function readCells(context: Excel.RequestContext, reads: readonly SheetRead[]): Promise<SheetData[]> {
  const pieces = reads.map(({ sheet, range }) => ({ sheet, range, parts: [] as Excel.Range[] }));
  let queued = 0;
  for (const { sheet, range, parts } of pieces) {
    for (let row = 0; row < range.rowCount; ) {
      const room = Math.floor((CELLS_A_SYNC - queued) / range.columnCount);
      if (room < 1) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for every 100,000 cells, not for every range
        await context.sync();
        queued = 0;
        continue;
      }
      const count = Math.min(room, range.rowCount - row);
      const part = sheet.getRangeByIndexes(range.rowIndex + row, range.columnIndex, count, range.columnCount);
      part.load("values,formulas");
      parts.push(part);
      queued += count * range.columnCount;
      row += count;
    }
  }
  await context.sync();
  return pieces.map(({ sheet, range, parts }) => sheetData(sheet, range, parts));
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
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  sheet.tables.load("items/name");
  const formats = role === undefined && !isJournalSheet(sheet.name) ? queueFormats(sheet) : undefined;
  return { sheet, role, range, formats };
}

function sheetData(sheet: Excel.Worksheet, range: Excel.Range, parts: readonly Excel.Range[]): SheetData {
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    row: range.rowIndex,
    column: range.columnIndex,
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    // null: some are and some are not.
    hiddenRows: (range.rowHidden as boolean | null) !== false,
    filtered: sheet.autoFilter.isDataFiltered,
    tables: sheet.tables.items.map(({ name }) => name),
  };
}

const namesOf = (reads: readonly SheetRead[]): ReadonlySet<string> => new Set(reads.map(({ sheet }) => sheet.name));
