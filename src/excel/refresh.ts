import { isInputRole } from "../plan/ownSheets";
import { typedRole } from "../plan/snapshot";
import { isComputed, type Raw, type SheetData } from "../sheets";
import { around, type Block } from "./blocks";
import { notOnlyGeneral, type WorkbookRead } from "./read";
import { CELLS_A_SYNC } from "./readBlocks";
import type { Told } from "./told";
import { isLarge } from "./usedBlocks";

/** What of a sheet has to be read again. */
interface Needed {
  readonly id: string;
  readonly data: SheetData;
  /** The block that holds all changed cells. */
  readonly block: Block | undefined;
  /** All that is in use: what formulas show. */
  readonly used: boolean;
  /** Of what we wrote ourselves the formats are known, but for the scheme, into which people type. */
  readonly formats: boolean;
}

/**
 * What has to be read so that a read holds again after what was told: nothing where that is none of the add-in's business;
 * undefined where only reading the workbook anew tells.
 */
export function needed(read: WorkbookRead, told: Told): readonly Needed[] | undefined {
  if (!told.isKnownTo(read)) return undefined;
  const all: Needed[] = [];
  let cells = 0;
  for (const id of new Set([...told.edited.keys(), ...told.calculated])) {
    const one = neededOf(read, told, id);
    if (one === "unknown") return undefined;
    if (one === "nothing") continue;
    const { data, block, used } = one;
    const content = contentOf(data);
    const whole = block === undefined ? content : around(content, block);
    if (isLarge(whole)) return undefined;
    cells += (block === undefined ? 0 : block.rows * block.columns) + (used ? whole.rows * whole.columns : 0);
    all.push(one);
  }
  return cells > CELLS_A_SYNC ? undefined : all;
}

function neededOf(read: WorkbookRead, told: Told, id: string): Needed | "unknown" | "nothing" {
  const name = read.worksheets.get(id)?.name;
  if (name === undefined) return "unknown";
  if (name === read.journalSheet || read.backups.includes(name)) return "nothing";
  const data = read.sheets.find((sheet) => sheet.name === name);
  const block = told.edited.get(id);
  const role = [...read.own].find(([, sheet]) => sheet === name)?.[0];
  const isOurs = role !== undefined && !isInputRole(role);
  // Our own formulas prove the figures; nothing is made of what they show.
  const used = !isOurs && told.calculated.has(id) && data !== undefined && hasFormulas(data);
  if (block === undefined && !used) return "nothing";
  if (data === undefined || (data.stray ?? []).length > 0) return "unknown";
  return { id, data, block, used, formats: !isOurs || role === "scheme" };
}

/**
 * Reads it in one sync. The same read where no cell holds anything else; undefined where what came cannot be told without
 * reading the workbook anew.
 */
export async function refreshed(context: Excel.RequestContext, read: WorkbookRead, all: readonly Needed[]): Promise<WorkbookRead | undefined> {
  const pieces = all.map((one) => queuePiece(context, one));
  await context.sync();
  const sheets = new Map<string, SheetData>();
  for (const piece of pieces) {
    const now = sheetNow(piece);
    // By what it says now, another sheet may be the scheme.
    if (now === undefined || typedRole(now) !== typedRole(piece.data)) return undefined;
    if (!isSame(piece.data, now)) sheets.set(now.name, now);
  }
  return sheets.size === 0 ? read : { ...read, sheets: read.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet) };
}

interface Piece {
  readonly data: SheetData;
  readonly edited: EditedBlock | undefined;
  readonly used: Excel.Range | undefined;
}

interface EditedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly hasFormats: boolean;
}

function queuePiece(context: Excel.RequestContext, { id, data, block, used: isUsed, formats }: Needed): Piece {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = isUsed ? sheet.getUsedRangeOrNullObject(true) : undefined;
  used?.load("rowIndex,columnIndex,values");
  return { data, edited: block && queueBlock(sheet, block, formats), used };
}

function queueBlock(sheet: Excel.Worksheet, block: Block, hasFormats: boolean): EditedBlock {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load("values,formulas");
  if (hasFormats) range.load("numberFormat");
  return { block, range, hasFormats };
}

const contentOf = ({ row, column, values }: SheetData): Block => ({ row, column, rows: values.length, columns: values[0]?.length ?? 0 });

const hasFormulas = (data: SheetData): boolean => data.formulas.some((cells, row) => cells.some((_, column) => isComputed(data, { row: data.row + row, column: data.column + column })));

/** undefined where it is blank now, or formulas have come to fill other cells than before. */
function sheetNow({ data, edited, used }: Piece): SheetData | undefined {
  const now = edited === undefined ? data : trimmed(withCells(data, edited));
  if (now === undefined || used === undefined) return now;
  if (used.isNullObject) return undefined;
  const values = used.values as Raw[][];
  const { row, column, rows, columns } = contentOf(now);
  if (used.rowIndex !== row || used.columnIndex !== column || values.length !== rows || values[0]?.length !== columns) return undefined;
  return { ...now, values };
}

function withCells(data: SheetData, { block, range, hasFormats }: EditedBlock): SheetData {
  const content = contentOf(data);
  const whole = around(content, block);
  const merge = <T>(before: readonly (readonly T[])[], after: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: whole.rows }, (_, r) =>
      Array.from({ length: whole.columns }, (__, c) => {
        const [row, column] = [whole.row + r, whole.column + c];
        return after[row - block.row]?.[column - block.column] ?? before[row - content.row]?.[column - content.column] ?? blank;
      }),
    );
  const { formats: before = [], ...rest } = data;
  const formats = notOnlyGeneral(merge<string>(before, hasFormats ? (range.numberFormat as string[][]) : [], "General"));
  return {
    ...rest,
    row: whole.row,
    column: whole.column,
    values: merge<Raw>(data.values, range.values as Raw[][], ""),
    formulas: merge<Raw>(data.formulas, range.formulas as Raw[][], ""),
    ...(formats === undefined ? {} : { formats }),
  };
}

/** Without blank rows and columns around what it holds; undefined where it holds nothing. */
function trimmed(data: SheetData): SheetData | undefined {
  const filled = data.formulas.flatMap((cells, row) => (cells.some((cell) => cell !== "") ? [row] : []));
  const columns = data.formulas.flatMap((cells) => cells.flatMap((cell, column) => (cell === "" ? [] : [column])));
  const [top, bottom] = [filled[0], filled.at(-1)];
  if (top === undefined || bottom === undefined) return undefined;
  const [left, right] = [columns.reduce((one, other) => Math.min(one, other)), columns.reduce((one, other) => Math.max(one, other))];
  const cut = <T>(rows: readonly (readonly T[])[]): (readonly T[])[] => rows.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1));
  const { formats, ...rest } = data;
  const kept = formats && notOnlyGeneral(cut(formats));
  return { ...rest, row: data.row + top, column: data.column + left, values: cut(data.values), formulas: cut(data.formulas), ...(kept === undefined ? {} : { formats: kept }) };
}

function isSame(before: SheetData, now: SheetData): boolean {
  const sameGrid = (one: readonly (readonly unknown[])[] = [], other: readonly (readonly unknown[])[] = []): boolean =>
    one.length === other.length && one.every((cells, row) => cells.length === other[row]?.length && cells.every((cell, column) => cell === other[row]?.[column]));
  return before.row === now.row && before.column === now.column && sameGrid(before.values, now.values) && sameGrid(before.formulas, now.formulas) && sameGrid(before.formats, now.formats);
}
