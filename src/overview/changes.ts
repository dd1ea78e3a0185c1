import { monthKey } from "../core/month";
import type { CellRef } from "../core/cell";
import type { Input, Row, Table } from "../core/table";
import { wordOfValue } from "../core/value";
import type { Prints } from "../finals/prints";
import type { Scheme } from "../rules/scheme";
import { contentAt, isComputed, type SheetData } from "../sheets";

/** Schemes and sheets as they were read. */
export interface Look {
  readonly schemes: readonly Scheme[];
  readonly tables: readonly Table[];
  readonly sheets: readonly SheetData[];
}

/** What the last appraisal was made of, as it was seen: then, or while its figures still followed from it. */
export interface Seen extends Look {
  /** As 考核记录 has it. */
  readonly recorded: Prints | undefined;
}

/** What has come to be otherwise in what is appraised. */
export interface Changes {
  /** Rows of the schemes. */
  readonly settings: number;
  /** Cells that hold something else. What formulas make of them is not counted beside them. */
  readonly cells: number;
  /** Rows that have come or gone, on sheets that were and are read. */
  readonly rows: number;
  /** Sheets that are read now and were not, and the other way round. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Cells that hold the same are taken otherwise: somebody has said what a column or a word means. */
  readonly readings: boolean;
}

/** What tells a change from one look to another. */
export function changesBetween(before: Look, now: Look): Changes {
  const [was, is] = [sheetsRead(before), sheetsRead(now)];
  const [added, gone] = [without(is, was), without(was, is)];
  const found = new Found(before.sheets, now.sheets);
  let rows = 0;
  for (const name of new Set([...before.tables, ...now.tables].map((table) => table.name))) {
    const [old, current] = [rowsOf(before, name), rowsOf(now, name)].map((all, index) => all.filter(({ row }) => !(index === 0 ? gone : added).includes(row.source.sheet)));
    const { pairs, alone } = paired(old ?? [], current ?? []);
    for (const [one, other] of pairs) found.compare(one, other);
    rows += alone;
    const [headings, newHeadings] = [headingsOf(before, name), headingsOf(now, name)];
    if (headings.length > 0 && newHeadings.length > 0) found.headings += differing(headings, newHeadings);
  }
  return { settings: differing(settingsOf(before), settingsOf(now)), cells: found.cells, rows, added, gone, readings: found.readings };
}

const sheetsRead = ({ tables }: Look): readonly string[] => [...new Set(tables.flatMap((table) => table.rows.map(({ source }) => source.sheet)))];

const without = (some: readonly string[], others: readonly string[]): readonly string[] => some.filter((one) => !others.includes(one));

const settingsOf = ({ schemes }: Look): readonly string[] => schemes.flatMap((scheme) => scheme.rows.map((row) => JSON.stringify(row)));

const headingsOf = ({ tables }: Look, name: string): readonly string[] =>
  tables.flatMap((table) => (table.name === name ? table.columns.map((column) => JSON.stringify([column.name, column.fullMark?.toString()])) : []));

/** How many of the texts on either side have no equal on the other; one for another counts once. */
function differing(before: readonly string[], now: readonly string[]): number {
  const [old, current] = unequal(before, now, (text) => text);
  return Math.max(old.length, current.length);
}

/** What of each side has no equal on the other. */
function unequal<T>(before: readonly T[], now: readonly T[], wordsOf: (item: T) => string): readonly [before: readonly T[], now: readonly T[]] {
  const missing = (some: readonly T[], others: readonly T[]): readonly T[] => {
    const counts = new Map<string, number>();
    for (const other of others) counts.set(wordsOf(other), (counts.get(wordsOf(other)) ?? 0) + 1);
    return some.filter((one) => {
      const left = counts.get(wordsOf(one)) ?? 0;
      counts.set(wordsOf(one), left - 1);
      return left <= 0;
    });
  };
  return [missing(before, now), missing(now, before)];
}

/** A row with all it says. */
interface Told {
  readonly row: Row;
  readonly key: string;
  readonly words: string;
}

const rowsOf = ({ tables }: Look, name: string): readonly Told[] =>
  tables.flatMap((table) =>
    table.name !== name
      ? []
      : table.rows.map((row) => {
          const { person, id, class: className, month, week } = row.key;
          const key = JSON.stringify([person, id, className, month && monthKey(month), week]);
          return { row, key, words: JSON.stringify([key, [...row.cells].map(([column, input]) => [column, wordsOf(input)])]) };
        }),
  );

const wordsOf = (input: Input | undefined): string => (input === undefined ? "" : JSON.stringify([input.value.kind, wordOfValue(input.value)]));

/** Rows that say something else, with what they said before: by whom they are about, else by where they stand. */
function paired(before: readonly Told[], now: readonly Told[]): { readonly pairs: readonly (readonly [Row, Row])[]; readonly alone: number } {
  let [old, current] = unequal(before, now, ({ words }) => words);
  const pairs: (readonly [Row, Row])[] = [];
  for (const sameness of [({ key }: Told): string => key, ({ row }: Told): string => JSON.stringify(row.source)]) {
    const partners = new Map<string, Told[]>();
    for (const one of current) partners.set(sameness(one), [...(partners.get(sameness(one)) ?? []), one]);
    const taken = new Set<Told>();
    old = old.filter((one) => {
      const partner = partners.get(sameness(one))?.shift();
      if (partner === undefined) return true;
      pairs.push([one.row, partner.row]);
      taken.add(partner);
      return false;
    });
    current = current.filter((one) => !taken.has(one));
  }
  return { pairs, alone: old.length + current.length };
}

/** The cells in which rows differ. */
class Found {
  readings = false;
  headings = 0;
  private readonly typed = new Set<string>();
  private readonly computed = new Set<string>();
  private readonly before: ReadonlyMap<string, SheetData>;
  private readonly now: ReadonlyMap<string, SheetData>;

  constructor(before: readonly SheetData[], now: readonly SheetData[]) {
    this.before = new Map(before.map((sheet) => [sheet.name, sheet]));
    this.now = new Map(now.map((sheet) => [sheet.name, sheet]));
  }

  get cells(): number {
    const { typed, computed, headings } = this;
    return headings + (headings + typed.size === 0 ? computed.size : typed.size);
  }

  compare(before: Row, now: Row): void {
    for (const column of new Set([...before.cells.keys(), ...now.cells.keys()])) {
      const [was, is] = [before.cells.get(column), now.cells.get(column)];
      if (wordsOf(was) !== wordsOf(is)) this.note(was?.source ?? is?.source, is?.source ?? was?.source);
    }
  }

  private note(was: CellRef | undefined, is: CellRef | undefined): void {
    if (was === undefined || is === undefined) return;
    const [old, current] = [this.before.get(was.sheet), this.now.get(is.sheet)];
    if (old !== undefined && current !== undefined && contentAt(old, was) === contentAt(current, is)) this.readings = true;
    else (current !== undefined && isComputed(current, is) ? this.computed : this.typed).add(JSON.stringify(is));
  }
}
