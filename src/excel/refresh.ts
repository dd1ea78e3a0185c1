import { isInputRole } from "../plan/ownSheets";
import { typedRole } from "../plan/snapshot";
import { isComputed, type Raw, type SheetData } from "../sheets";
import { around, type Block } from "./blocks";
import { CELLS_A_SYNC, notOnlyGeneral, type WorkbookRead } from "./read";
import type { Told } from "./told";
import { isLarge } from "./usedBlocks";

/**
 * What was read with what Excel has told of since: the changed cells and what formulas show are read in one sync, none where
 * nothing of it is the add-in's business. The same read where no cell holds anything else; undefined where only reading the
 * workbook anew tells.
 */
export async function refreshed(context: Excel.RequestContext, read: WorkbookRead, told: Told): Promise<WorkbookRead | undefined> {
  if (!told.isKnownTo(read)) return undefined;
  const pieces: Piece[] = [];
  for (const id of new Set([...told.edited.keys(), ...told.calculated])) {
    const queued = queueSheet(context, read, told, id);
    if (queued === "unknown") return undefined;
    if (queued !== "nothing") pieces.push(queued);
  }
  if (pieces.reduce((sum, { cells }) => sum + cells, 0) > CELLS_A_SYNC) return undefined;
  if (pieces.length === 0) return read;
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

/** What is asked for of a sheet. */
interface Piece {
  readonly data: SheetData;
  /** How many cells come at most. */
  readonly cells: number;
  /** The changed cells. */
  readonly edited: EditedBlock | undefined;
  /** All that is in use, of a sheet with formulas. */
  readonly used: Excel.Range | undefined;
}

interface EditedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  /** Of what we wrote ourselves the formats are known. */
  readonly hasFormats: boolean;
}

function queueSheet(context: Excel.RequestContext, read: WorkbookRead, told: Told, id: string): Piece | "unknown" | "nothing" {
  const name = read.worksheets.get(id)?.name;
  if (name === undefined) return "unknown";
  if (name === read.journalSheet || read.backups.includes(name)) return "nothing";
  const data = read.sheets.find((sheet) => sheet.name === name);
  const block = told.edited.get(id);
  if (block === undefined && (data === undefined || !hasFormulas(data))) return "nothing";
  const role = [...read.own].find(([, sheet]) => sheet === name)?.[0];
  const isOurs = role !== undefined && !isInputRole(role);
  // Our own formulas prove the figures; nothing is made of what they show.
  if (block === undefined && isOurs) return "nothing";
  if (data === undefined || (data.stray ?? []).length > 0) return "unknown";
  const content = contentOf(data);
  const whole = block === undefined ? content : around(content, block);
  if (isLarge(whole)) return "unknown";
  const sheet = context.workbook.worksheets.getItem(id);
  const edited = block && queueBlock(sheet, block, !isOurs);
  const used = told.calculated.has(id) && !isOurs && hasFormulas(data) ? sheet.getUsedRangeOrNullObject(true) : undefined;
  used?.load("rowIndex,columnIndex,values");
  return { data, cells: (block === undefined ? 0 : block.rows * block.columns) + (used === undefined ? 0 : whole.rows * whole.columns), edited, used };
}

function queueBlock(sheet: Excel.Worksheet, block: Block, hasFormats: boolean): EditedBlock {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load(hasFormats ? "values,formulas,numberFormat" : "values,formulas");
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
