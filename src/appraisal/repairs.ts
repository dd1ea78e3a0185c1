import type { CellRef } from "../core/cell";
import { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import type { CellRepair } from "../plan/plan";
import { contentAt, isComputed, ROSTER, type ColumnFinding, type Problem, type Reading, type SheetData } from "../sheets";
import type { Run } from "./run";

/** A repair that changes how a cell is written and not what it is read as. */
export interface SafeRepair extends CellRepair {
  /** textNumber: "９５", "95分", "98%" become the numbers they are read as; nameSpaced: 张 三 becomes the 张三 of the roster. */
  readonly reason: "textNumber" | "nameSpaced";
}

type Sources = Pick<Reading, "tables" | "problems" | "findings">;

/** Every safe repair of the school's sheets; none of a cell with a formula, none where anything had to be guessed. */
export function repairsOf(sheets: readonly SheetData[], reading: Sources): readonly SafeRepair[] {
  const data = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const columns = new Map(
    reading.findings.flatMap((finding) => (finding.kind === "read" ? finding.columns.map((column) => [placeOf(finding.sheet, column.column), column] as const) : [])),
  );
  const correct = (cell: CellRef, reason: SafeRepair["reason"], repair: (text: string) => Pick<CellRepair, "after" | "numberFormat"> | undefined): readonly SafeRepair[] => {
    const sheet = data.get(cell.sheet);
    const before = sheet === undefined || isComputed(sheet, cell) ? undefined : contentAt(sheet, cell);
    const corrected = typeof before === "string" ? repair(before) : undefined;
    return before === undefined || corrected === undefined ? [] : [{ cell, before, ...corrected, reason }];
  };
  const numbers = reading.problems.flatMap((problem) => {
    const { code, sheet, row, column } = problem;
    const finding = columns.get(placeOf(sheet, column));
    return code !== "textNumber" || finding === undefined ? [] : correct({ sheet, row, column }, "textNumber", (text) => asNumber(text, problem, finding));
  });
  const { onRoster, others } = namesIn(reading, (cell) => columns.get(placeOf(cell.sheet, cell.column)));
  const written = new Set(onRoster.flatMap((cell) => textAt(data, cell)));
  return [...numbers, ...others.flatMap((cell) => correct(cell, "nameSpaced", (text) => withoutSpaces(text, written)))];
}

const placeOf = (sheet: string, column: number): string => JSON.stringify([sheet, column]);

/** What says more than a number: 扣2分, 减2分, 半天. */
const IN_WORDS = /^\s*[扣减半]/;

/** The number that the text is read as, written so that it is read the same again. */
function asNumber(text: string, { params }: Problem, { type, percent }: ColumnFinding): Pick<CellRepair, "after" | "numberFormat"> | undefined {
  const read = Exact.parse(params["read"] ?? "");
  if (read === undefined || IN_WORDS.test(text)) return undefined;
  const written = type === "rate" && percent ? read.times(HUNDRED) : read;
  const after = written.toNumber();
  // More digits than a cell holds, or a percentage that a column of percentages would not tell from a share.
  if (!Exact.of(after).equals(written) || (written !== read && written.sign() > 0 && written.compare(Exact.one) <= 0)) return undefined;
  return { after, numberFormat: type === "rate" && !percent ? percentFormat(text) : "General" };
}

const HUNDRED = Exact.of(100);

/** Shows 0.985 as the 98.5% that was typed. */
function percentFormat(text: string): string {
  const [, decimals, sign] = /\d(?:\.(\d+))?\s*(%)?\s*$/.exec(text.normalize("NFKC")) ?? [];
  if (sign === undefined) return "General";
  return decimals === undefined ? "0%" : `0.${"0".repeat(decimals.length)}%`;
}

/** The cells of the rows that are read which hold names, the roster's own apart. */
function namesIn({ tables }: Sources, columnAt: (cell: CellRef) => ColumnFinding | undefined): { readonly onRoster: readonly CellRef[]; readonly others: readonly CellRef[] } {
  const namesOf = (wanted: Sources["tables"]): readonly CellRef[] =>
    wanted.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()].map(({ source }) => source))).filter((cell) => NAME_TYPES.has(columnAt(cell)?.type ?? ""));
  return { onRoster: namesOf(tables.filter(({ name }) => name === ROSTER)), others: namesOf(tables.filter(({ name }) => name !== ROSTER)) };
}

const NAME_TYPES: ReadonlySet<string> = new Set(["person", "name"]);

function textAt(data: ReadonlyMap<string, SheetData>, cell: CellRef): readonly string[] {
  const sheet = data.get(cell.sheet);
  const content = sheet && contentAt(sheet, cell);
  return typeof content === "string" ? [content] : [];
}

/** Spaces that set a Chinese name, where the roster writes the very name without: a roster that sets its names so is looked up by them. */
function withoutSpaces(text: string, written: ReadonlySet<string>): Pick<CellRepair, "after"> | undefined {
  const after = text.replace(/\s+/g, "");
  return after !== text.trim() && CHINESE.test(after) && written.has(after) ? { after } : undefined;
}

const CHINESE = /^[\p{Script=Han}·]+$/u;

/** 改正: writes what the user confirmed; a cell that holds something else by now is left as it is. */
export function repairRun(repairs: readonly SafeRepair[], texts: Texts): Run {
  if (repairs.length === 0) return { plan: { sheets: [] }, message: texts("repair.none"), outcome: "refused" };
  return { plan: { sheets: [], repairs }, message: texts("repair.done", { count: String(repairs.length) }), outcome: "done" };
}
