import { ownBlocks, type OwnBlock } from "../plan/ownBlocks";
import { isInputRole, type OwnRole } from "../plan/ownSheets";
import { ownSheetOf, type Snapshot } from "../plan/snapshot";
import { MEANING, SCHEME_COLUMNS } from "../schemes/codec";
import { answerWidth, contentAt, extent, type SheetData } from "../sheets";
import { addressOfBlock, blockAddress, type Block } from "./blocks";
import { placedFlags, queueFormats, queueRules, type PlacedFlag } from "./flags";
import { mayServeJournal } from "./journal";
import { foundJournal, type JournalSheets } from "./journalSheets";
import { readBlocks } from "./readBlocks";
import { bandsOf, contentAndStray, isLarge } from "./usedBlocks";

/** The workbook as a command finds it. */
export interface WorkbookRead extends Snapshot, JournalSheets {
  readonly protectedSheets: ReadonlySet<string>;
  /** Sheets of ours in which a filter hides rows: writing there would go astray. */
  readonly filteredSheets: ReadonlySet<string>;
  /** The blocks we wrote on our own sheets, as addresses within the sheet. */
  readonly ownRanges: ReadonlyMap<OwnRole, string>;
  /** The hidden names that mark our blocks, those that lead nowhere any more included. */
  readonly markers: ReadonlySet<string>;
  /** Sheets whose tabs have no colour. */
  readonly uncoloured: ReadonlySet<string>;
  readonly flags: readonly PlacedFlag[];
  /** Every worksheet, by the id by which Excel tells of it. */
  readonly worksheets: ReadonlyMap<string, { readonly name: string; readonly visibility: Excel.Worksheet["visibility"] }>;
  /** The sheet that the user looks at. */
  readonly activeSheet: string;
}

/**
 * Reads the whole workbook in three syncs: what there is, how large it is, what is in it. Only where more is in it than
 * Excel on the web hands over at once does the last take several; where a used range is very large, one more finds what
 * of it is used.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/tabColor");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  names.load("items/name,items/formula");
  await context.sync();

  const sheetNames = new Set(worksheets.items.map((sheet) => sheet.name));
  const blocks = [...ownBlocks(names.items)].filter(([, { sheet }]) => sheetNames.has(sheet));
  // A sheet made for the school to fill in is the school's: it carries marks like any other.
  const roleOf = new Map(blocks.filter(([role]) => !isInputRole(role)).map(([role, { sheet }]) => [sheet, role]));
  const reads = worksheets.items.map((sheet) => queueSheet(sheet, roleOf.get(sheet.name)));
  await context.sync();

  const rules = reads.flatMap(({ sheet, formats }) => (formats ? queueRules(sheet.name, formats) : []));
  const data = await readCells(context, await findContents(context, reads));
  const journal = foundJournal(sheetNames, data);
  const ownBlocksNow = new Map([...blocks, ...typedBlocks(data, new Map(blocks.map(([role, { sheet }]) => [role, sheet])))]);
  return {
    ...journal,
    sheets: data.filter(({ name }) => name !== journal.journalSheet && !journal.backups.includes(name)),
    own: new Map([...ownBlocksNow].map(([role, { sheet }]) => [role, sheet])),
    ownRanges: new Map([...ownBlocksNow].map(([role, { address }]) => [role, address])),
    canProve: canProve(),
    markers: new Set(names.items.map(({ name }) => name)),
    sheetNames,
    protectedSheets: namesOf(reads.filter(({ sheet }) => sheet.protection.protected)),
    filteredSheets: namesOf(reads.filter(({ role, sheet }) => role !== undefined && sheet.autoFilter.isDataFiltered)),
    uncoloured: namesOf(reads.filter(({ sheet }) => sheet.tabColor === "")),
    flags: placedFlags(rules),
    worksheets: new Map(worksheets.items.map(({ id, name, visibility }) => [id, { name, visibility }])),
    activeSheet: active.name,
  };
}

/**
 * The blocks of sheets that people type into as we write them. 认列 is written and typed into by turns, so that all of its
 * rows are the block we write anew; of a 考核方案 that somebody made, it is all that is there.
 */
function typedBlocks(sheets: readonly SheetData[], own: ReadonlyMap<OwnRole, string>): readonly (readonly [OwnRole, OwnBlock])[] {
  const answers = ownSheetOf({ sheets, own }, "answers");
  const scheme = own.has("scheme") ? undefined : ownSheetOf({ sheets, own }, "scheme");
  return [
    ...(answers === undefined ? [] : [["answers", { sheet: answers.name, address: blockAddress(extent(answers).endRow, answerWidth(answers)) }] as const]),
    ...(scheme === undefined ? [] : [["scheme", { sheet: scheme.name, address: typedSchemeBlock(scheme) }] as const]),
  ];
}

/** Where its headings do not stand as ours do, it is not written over: only its first cell is the block. */
function typedSchemeBlock(sheet: SheetData): string {
  const { endRow, endColumn } = extent(sheet);
  const headings = [...SCHEME_COLUMNS.map(([heading]) => heading), MEANING];
  const asOurs = endColumn <= headings.length && headings.slice(0, endColumn).every((heading, column) => contentAt(sheet, { row: 0, column }) === heading);
  return asOurs ? blockAddress(endRow, endColumn) : blockAddress(1, 1);
}

/** A sheet, where its content stands, and what stands far from it. */
interface SheetContent {
  readonly read: SheetRead;
  readonly content: Block;
  readonly stray: readonly Block[];
}

/** Where the sheets that are not empty have their contents: a large used range is looked at band by band, all in one sync. */
async function findContents(context: Excel.RequestContext, reads: readonly SheetRead[]): Promise<readonly SheetContent[]> {
  const filled = reads.filter(({ range }) => !range.isNullObject).map((read) => ({ read, used: blockOf(read.range) }));
  const probed = new Map(filled.filter(({ used }) => isLarge(used)).map(({ read, used }) => [read, bandsOf(used).map((band) => queueBand(read.sheet, band))]));
  if (probed.size > 0) await context.sync();
  return filled.map(({ read, used }) => {
    const held = probed.get(read)?.flatMap((band) => (band.isNullObject ? [] : [blockOf(band)]));
    return { read, ...((held && contentAndStray(held)) ?? { content: used, stray: [] }) };
  });
}

function queueBand(sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  const used = sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block => ({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount });

/** The sheets' contents, with the rules that were queued before. */
async function readCells(context: Excel.RequestContext, contents: readonly SheetContent[]): Promise<SheetData[]> {
  const parts = await readBlocks(
    context,
    contents.map(({ read, content }) => ({
      sheet: read.sheet,
      block: content,
      load: (piece) => {
        piece.load("values,formulas,rowHidden");
        if (needsFormats(read)) piece.load("numberFormat");
      },
    })),
  );
  return contents.map((found, index) => sheetData(found, parts[index] ?? []));
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
  /** Only input sheets, and 考核方案, carry marks. */
  readonly formats: Excel.ConditionalFormatCollection | undefined;
}

function queueSheet(sheet: Excel.Worksheet, role: OwnRole | undefined): SheetRead {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  sheet.tables.load("items/name");
  const formats = isSchools({ sheet, role }) || role === "scheme" ? queueFormats(sheet) : undefined;
  return { sheet, role, range, formats };
}

/** Whether the school fills it in: what we wrote ourselves has no marks, and its formats are known. */
const isSchools = ({ sheet, role }: Pick<SheetRead, "sheet" | "role">): boolean => role === undefined && !mayServeJournal(sheet.name, sheet.visibility);

/** What is typed by hand: a date, or 70%, is a number with a format. */
const needsFormats = (read: SheetRead): boolean => isSchools(read) || read.role === "scheme";

function sheetData({ read, content, stray }: SheetContent, parts: readonly Excel.Range[]): SheetData {
  const { sheet } = read;
  const formats = needsFormats(read) ? notOnlyGeneral(parts.flatMap((part) => part.numberFormat as string[][])) : undefined;
  return {
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    row: content.row,
    column: content.column,
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    ...(formats === undefined ? {} : { formats }),
    ...(stray.length === 0 ? {} : { stray: stray.map((block) => ({ row: block.row, column: block.column, address: addressOfBlock(block).replace(/^(\w+):\1$/, "$1") })) }),
    // null: some are and some are not.
    hiddenRows: parts.some((part) => (part.rowHidden as boolean | null) !== false),
    filtered: sheet.autoFilter.isDataFiltered,
    tables: sheet.tables.items.map(({ name }) => name),
  };
}

/** The number formats, rows that are alike kept once; undefined where all are General, as on most sheets. */
export function notOnlyGeneral(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | undefined {
  const formats: (readonly string[])[] = [];
  for (const row of rows) {
    const above = formats.at(-1);
    formats.push(above !== undefined && above.every((format, column) => format === row[column]) ? above : row);
  }
  return formats.every((row) => row.every((format) => format === "General")) ? undefined : formats;
}

const namesOf = (reads: readonly SheetRead[]): ReadonlySet<string> => new Set(reads.map(({ sheet }) => sheet.name));
