import { Exact } from "../core/number/exact";
import { ITEMS } from "../core/table";
import { type Composition, type Factor, compositionOf, contradictingRow } from "./arithmetic/composition";
import { type ScoreColumn, roleOf } from "./arithmetic/scoreColumn";
import { scoreColumns } from "./arithmetic/scoreColumns";
import type { ColumnHeading, Headings } from "./headings/headings";
import { RowJudge } from "./rows/leftOut";
import { type AssignedColumns, distinctName } from "./recognition/matchColumns";
import { type SheetData, contentAt, extent } from "./sheetData";
import type { ColumnDefinition, TableDefinition } from "./tables/tableDefinition";

/** A column that makes up the score of its sheet, with others or alone. */
export interface Item {
  /** What schemes and explanations call it, different from that of every other item. */
  readonly name: string;
  readonly type: "score" | "number" | "deduction";
  readonly factor: Exact | undefined;
  readonly blankIsNothing: boolean;
}

/** What makes up the score of an assessment sheet. */
export interface Items {
  readonly byHeading: ReadonlyMap<ColumnHeading, Item>;
  /** The total that they come to, where the sheet has one: whose slips are told. */
  readonly total: number | undefined;
  /** By its numbers it is out of a hundred: what is taken off, and perhaps added, stands beside them. */
  readonly ofHundred?: true;
  /** A column that is the score by all appearances, until somebody confirms it. */
  readonly proposed: ColumnHeading | undefined;
  /** The sheet's own total, where none of what people do comes to it. */
  readonly contradicted: Contradiction | undefined;
}

/** A total that the columns contradict, and both readings on a row in which they differ; without one it is all points taken off. */
export interface Contradiction {
  readonly total: ColumnHeading;
  readonly example?: {
    readonly row: number;
    /** 德育 + 纪律 - 扣分 */
    readonly sum: string;
    readonly computed: string;
    readonly written: string;
  };
}

export const NO_ITEMS: Items = { byHeading: new Map(), total: undefined, proposed: undefined, contradicted: undefined };

/** The columns that look like items by their headings alone: with a full mark or weight of their own, else under a common heading. */
export function mayBeItems(definition: TableDefinition, headings: Headings, matches: ReadonlyMap<ColumnHeading, ColumnDefinition>): ReadonlySet<ColumnHeading> {
  if (!definition.itemised) return new Set();
  const open = headings.columns.filter((heading) => !matches.has(heading) && roleOf(heading) === "item");
  const marked = open.filter(({ fullMark, weight }) => fullMark !== undefined || weight !== undefined);
  return new Set(marked.length > 0 ? marked : open.filter(({ group }) => group !== undefined));
}

/** The items of a sheet: what the clerk made one, else what the sheet's own arithmetic says. */
export function itemsOf(sheet: SheetData, headings: Headings, matches: ReadonlyMap<ColumnHeading, ColumnDefinition>, assigned: AssignedColumns): Items {
  const chosen = headings.columns.filter(({ position }) => assigned.get(position.column) === ITEMS);
  const isOpen = (heading: ColumnHeading): boolean => {
    const choice = assigned.get(heading.position.column);
    return choice === undefined ? !matches.has(heading) || matches.get(heading)?.type === "total" : choice === ITEMS;
  };
  const rows = dataRows(sheet, headings, matches);
  const columns = scoreColumns(sheet, headings.columns.filter(isOpen), rows);
  // What was said to be the score is all of it; what was said to be an item comes to the others.
  if (chosen.some((heading) => isResult(roleOf(heading)))) return withoutTotal(chosen, columns, headings);
  return itemsFrom(compositionOf(columns.map((column) => (chosen.includes(column.heading) ? { ...column, role: "item" } : column))), chosen, headings, rows);
}

const isResult = (role: ScoreColumn["role"]): boolean => role === "total" || role === "mean" || role === "converted";

/** More rows than these say nothing new about how a sheet adds up. */
const LOOKED_AT = 500;

function dataRows(sheet: SheetData, headings: Headings, matches: ReadonlyMap<ColumnHeading, ColumnDefinition>): readonly number[] {
  const columns = headings.columns.map((heading) => {
    const type = matches.get(heading)?.type ?? "text";
    return { column: heading.position.column, heading: String(contentAt(sheet, heading.position)), type, subject: type === "person" || type === "class" || type === "id" };
  });
  const judge = new RowJudge(sheet, columns);
  const rows: number[] = [];
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow && rows.length < LOOKED_AT; row++) if (judge.reasonAgainst(row) === undefined) rows.push(row);
  return rows;
}

function itemsFrom(composition: Composition, chosen: readonly ColumnHeading[], headings: Headings, rows: readonly number[]): Items {
  switch (composition.kind) {
    case "parts": {
      const { parts, total, blankIsNothing } = composition;
      const byHeading = named(new Map(parts.map(({ column, factor }) => [column.heading, itemOf(column, factor, blankIsNothing)])), headings);
      const base = parts.some(({ column, factor }) => factor === "added" && column.numbers.every((number) => number === HUNDRED));
      return { ...NO_ITEMS, byHeading: withChosen(byHeading, chosen, headings), total: total?.heading.position.column, ...(base ? { ofHundred: true } : {}) };
    }
    case "result": {
      const { column, sure, ofHundred } = composition;
      if (sure) return { ...withoutTotal([column.heading, ...chosen], [column], headings), ...(ofHundred === undefined ? {} : { ofHundred }) };
      return chosen.length > 0 ? withoutTotal(chosen, [], headings) : { ...NO_ITEMS, proposed: column.heading };
    }
    case "contradiction":
      return chosen.length > 0 ? withoutTotal(chosen, [], headings) : { ...NO_ITEMS, contradicted: contradictionOf(composition, headings, rows) };
    case "none":
      return withoutTotal(chosen, [], headings);
  }
}

/** 基础分 100 in every row. */
const HUNDRED = 100;

function contradictionOf(composition: Extract<Composition, { readonly kind: "contradiction" }>, headings: Headings, rows: readonly number[]): Contradiction {
  const { total, parts } = composition;
  const found = contradictingRow(composition);
  if (found === undefined) return { total: total.heading };
  const sum = parts.map(({ column, factor }, index) => `${index === 0 && factor !== "takenOff" ? "" : factor === "takenOff" ? " - " : " + "}${distinctName(column.heading, headings)}`).join("").trim();
  return { total: total.heading, example: { row: rows[found.index] ?? 0, sum, computed: shortly(found.computed), written: shortly(found.written) } };
}

/** Without the noise of a binary sum. */
const shortly = (number: number): string => String(Number(number.toFixed(6)));

function withoutTotal(chosen: readonly ColumnHeading[], columns: readonly ScoreColumn[], headings: Headings): Items {
  const items = new Map(chosen.map((heading) => [heading, itemOf(columns.find((column) => column.heading === heading), "added", false)]));
  return { ...NO_ITEMS, byHeading: named(items, headings) };
}

function withChosen(items: ReadonlyMap<ColumnHeading, Item>, chosen: readonly ColumnHeading[], headings: Headings): ReadonlyMap<ColumnHeading, Item> {
  const further = chosen.filter((heading) => !items.has(heading)).map((heading) => [heading, itemOf(undefined, "added", false)] as const);
  return named(new Map([...items, ...further]), headings);
}

type Unnamed = Omit<Item, "name">;

function itemOf(column: ScoreColumn | undefined, factor: Factor, blankIsNothing: boolean): Unnamed {
  const isBelowZero = column?.numbers.some((number) => number !== undefined && number < 0) === true;
  const type = column?.role === "minus" ? "deduction" : isBelowZero || column?.role === "plus" ? "number" : "score";
  // A sum takes every blank for 0: of a score out of a full mark that says nothing, it has yet to be given.
  const isGiven = column?.heading.fullMark !== undefined;
  return { type, factor: factorOf(column, factor), blankIsNothing: blankIsNothing && !isGiven };
}

function factorOf(column: ScoreColumn | undefined, factor: Factor): Exact | undefined {
  switch (factor) {
    case "added":
      return undefined;
    case "takenOff":
      return Exact.one.negated();
    case "weighted":
      return column?.heading.weight;
  }
}

/** Two columns 卫生 with nothing above them to tell them apart are 卫生 and 卫生(2). */
function named(items: ReadonlyMap<ColumnHeading, Unnamed>, headings: Headings): ReadonlyMap<ColumnHeading, Item> {
  const counts = new Map<string, number>();
  return new Map(
    [...items].map(([heading, item]) => {
      const name = distinctName(heading, headings);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [heading, { ...item, name: count === 1 ? name : `${name}(${count})` }];
    }),
  );
}

