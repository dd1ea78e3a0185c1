import { plays } from "../vocabulary/roleWords";
import { agreement, holds, holdsThroughout } from "./agree";
import type { ScoreColumn } from "./scoreColumn";

/** What of the columns of numbers makes up a sheet's score. */
export type Composition =
  /** These columns do, each with the factor that it counts by; a blank among them is nothing where the sheet's own total takes it so. */
  | { readonly kind: "parts"; readonly parts: readonly Part[]; readonly total: ScoreColumn | undefined; readonly blankIsNothing: boolean }
  /** The others come to this column, which is the score itself: their mean, a hundred less their sum, their sum converted. Sure and out of a hundred it is what is left of it. */
  | { readonly kind: "result"; readonly column: ScoreColumn; readonly sure: boolean; readonly ofHundred?: true }
  /** The sheet's own total is none of this in most rows, so that the plainest reading of them is another; or it is nowhere above zero, as what was taken off is. Whoever keeps the sheet has to say. */
  | { readonly kind: "contradiction"; readonly total: ScoreColumn; readonly parts: readonly Part[] }
  /** There is nothing to tell it by. */
  | { readonly kind: "none" };

export interface Part {
  readonly column: ScoreColumn;
  readonly factor: Factor;
}

/** How a part counts: as it is, taken off, or by its weight. */
export type Factor = "added" | "takenOff" | "weighted";

/** What the numbers of a sheet are to each other, told by what adds up in nearly all its rows. */
export function compositionOf(columns: readonly ScoreColumn[]): Composition {
  const scores = columns.filter(({ role }) => role !== "rank" && role !== "other");
  const { parts: items, subtotals } = partsOf(scores);
  const results = resultsAmong(scores.filter((column) => !subtotals.has(column)));
  const [likeliest] = results;
  if (likeliest !== undefined && isTakenOff(likeliest)) return { kind: "contradiction", total: likeliest, parts: [] };
  for (const result of results) {
    const found = explained(result, items.filter((item) => item !== result), scores);
    if (found !== undefined) return found;
  }
  return unexplained(results, items);
}

const isTakenOff = ({ numbers }: ScoreColumn): boolean => {
  const written = numbers.filter((number) => number !== undefined);
  return written.some((number) => number < 0) && written.every((number) => number <= 0);
};

/** Every column that is no sum, mean or conversion of others, and the sums that some of them come to. */
function partsOf(scores: readonly ScoreColumn[]): { readonly parts: readonly ScoreColumn[]; readonly subtotals: ReadonlySet<ScoreColumn> } {
  const parts: ScoreColumn[] = [];
  const sums = new Map<ScoreColumn, readonly ScoreColumn[]>();
  let open: ScoreColumn[] = [];
  for (const column of scores) {
    switch (column.role) {
      case "total":
        if (isSumOf(column, open) || isSumOf(column, open.filter(({ group }) => group === column.group))) {
          sums.set(column, open);
          open = [];
        }
        break;
      case "mean":
      case "converted":
        break;
      case "minus":
        // 月扣分 is what the deductions of the days come to.
        if (!isSumOf(column, parts)) parts.push(column);
        break;
      default:
        parts.push(column);
        open.push(column);
    }
  }
  // What all of them come to is the total; beside items with full marks a column without one is nobody's.
  const marked = parts.filter(({ heading }) => heading.fullMark !== undefined || heading.weight !== undefined);
  const all = marked.length > 0 ? marked : parts;
  return { parts, subtotals: new Set([...sums].flatMap(([column, members]) => (all.every((part) => members.includes(part)) ? [] : [column]))) };
}

/** A column that comes to the sum of these, written with their sign or without. */
function isSumOf(column: ScoreColumn, members: readonly ScoreColumn[]): boolean {
  if (members.length < 2) return false;
  const sum = sums(members.map((member) => ({ column: member, factor: "added" })), true);
  const isSome = column.numbers.some((number) => number !== undefined && number !== 0);
  return isSome && [sum, sum.map((number) => (number === undefined ? undefined : -number))].some((computed) => holds(agreement(column.numbers, computed)));
}

/** The columns that may be the sheet's score, the likeliest first: what is out of a hundred, then the last total, mean or conversion. */
function resultsAmong(scores: readonly ScoreColumn[]): readonly ScoreColumn[] {
  const candidates = scores.filter(({ role }) => role === "total" || role === "mean" || role === "converted").reverse();
  const grade = ({ role, heading, group }: ScoreColumn): number =>
    (heading.fullMark?.toString() === "100" ? 8 : 0) + (role === "total" ? 4 : role === "mean" ? 2 : 0) + (group === undefined ? 1 : 0) - (plays("subtotal", heading.name) ? 3 : 0);
  return [...candidates].sort((a, b) => grade(b) - grade(a));
}

/** What the result comes from; undefined where nothing of what people do fits. */
function explained(result: ScoreColumn, items: readonly ScoreColumn[], scores: readonly ScoreColumn[]): Composition | undefined {
  if (items.length === 0) return undefined;
  for (const parts of readings(items)) {
    for (const blankIsNothing of [false, true]) {
      const sum = agreement(result.numbers, sums(parts, blankIsNothing));
      // Without a blank among them both readings are one.
      if (holds(sum) && sum.checked >= rowsOf(result) * 0.75) return { kind: "parts", parts, total: result, blankIsNothing: blankIsNothing && hasBlanks(parts, result) };
    }
  }
  return resultOf(result, items, scores);
}

const rowsOf = ({ numbers }: ScoreColumn): number => numbers.filter((number) => number !== undefined).length;

const hasBlanks = (parts: readonly Part[], result: ScoreColumn): boolean => parts.some(({ column }) => column.nothing.some((nothing, row) => nothing && result.numbers[row] !== undefined));

/** In what ways columns are put together, the plainest first. */
function readings(items: readonly ScoreColumn[]): readonly (readonly Part[])[] {
  const added = (columns: readonly ScoreColumn[]): Part[] => columns.map((column) => ({ column, factor: "added" }));
  const weighted = items.filter(({ heading }) => heading.weight !== undefined);
  const marked = items.filter(({ heading }) => heading.fullMark !== undefined);
  const grouped = items.filter(({ group }) => group !== undefined);
  return [
    ...(weighted.length >= 2 ? [weighted.map((column): Part => ({ column, factor: "weighted" }))] : []),
    signed(items),
    ...[marked, grouped].flatMap((some) => (some.length > 0 && some.length < items.length ? [added(some)] : [])),
  ];
}

/** All of them, what is taken off with its sign. */
const signed = (items: readonly ScoreColumn[]): readonly Part[] => items.map((column) => ({ column, factor: column.role === "minus" && !isNegative(column) ? "takenOff" : "added" }));

const isNegative = ({ numbers }: ScoreColumn): boolean => numbers.some((number) => number !== undefined && number < 0);

function sums(parts: readonly Part[], blankIsNothing: boolean): readonly (number | undefined)[] {
  const rows = parts[0]?.column.numbers.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    let filled = false;
    for (const { column, factor } of parts) {
      const number = column.numbers[row];
      if (number === undefined && column.excused[row] !== true && !(blankIsNothing && column.nothing[row] === true)) return undefined;
      filled ||= number !== undefined || column.nothing[row] === true;
      sum += (number ?? 0) * factorOf(column, factor);
    }
    return filled ? sum : undefined;
  });
}

/** The first row in which the parts come to something else than the total. */
export function contradictingRow({ total, parts }: Extract<Composition, { readonly kind: "contradiction" }>): { readonly index: number; readonly written: number; readonly computed: number } | undefined {
  const computed = sums(parts, false);
  for (const [index, written] of total.numbers.entries()) {
    const sum = computed[index];
    if (written !== undefined && sum !== undefined && !holdsThroughout(agreement([written], [sum]))) return { index, written, computed: sum };
  }
  return undefined;
}

function factorOf({ heading }: ScoreColumn, factor: Factor): number {
  switch (factor) {
    case "added":
      return 1;
    case "takenOff":
      return -1;
    case "weighted":
      return heading.weight?.toNumber() ?? 1;
  }
}

/** A result that is no sum: the mean of the others, what is left of a full score, another total converted. */
function resultOf(result: ScoreColumn, items: readonly ScoreColumn[], scores: readonly ScoreColumn[]): Composition | undefined {
  const means = items.length >= 2 && holds(agreement(result.numbers, meansOf(items), true));
  const left = fullScoreOf(result, items);
  const others = scores.filter((column) => column !== result && (column.role === "total" || column.role === "mean"));
  const converted = others.some((other) => holdsThroughout(sameRatio(result, other)));
  if (left !== undefined && isPlainlyLeft(result, items, left)) return { kind: "result", column: result, sure: true, ofHundred: true };
  return means || left !== undefined || converted ? { kind: "result", column: result, sure: false } : undefined;
}

/** 得分 beside nothing but deductions is, in every row, what they leave of a hundred. */
const isPlainlyLeft = (result: ScoreColumn, items: readonly ScoreColumn[], full: number): boolean =>
  full === HUNDRED && result.role === "total" && plays("ownScore", result.heading.name) && rowsOf(result) >= ENOUGH_ROWS && items.every(({ role }) => role === "minus");

const HUNDRED = 100;
const ENOUGH_ROWS = 3;

function meansOf(items: readonly ScoreColumn[]): readonly (number | undefined)[] {
  return sums(items.map((column) => ({ column, factor: "added" })), false).map((sum) => (sum === undefined ? undefined : sum / items.length));
}

/** The full score that result and what was taken off come to in every row, however the deductions are written; undefined where they do not. */
function fullScoreOf(result: ScoreColumn, items: readonly ScoreColumn[]): number | undefined {
  const taken = result.numbers.map((number, row) => (number === undefined ? undefined : items.reduce((sum, { numbers }) => sum + Math.abs(numbers[row] ?? 0), 0)));
  const full = result.numbers.map((number, row) => (number === undefined ? undefined : number + (taken[row] ?? 0)));
  const [base] = full.filter((number) => number !== undefined);
  const varies = new Set(taken.filter((sum) => sum !== undefined)).size > 1;
  const rounded = base === undefined ? 0 : Math.round(base * 1e6) / 1e6;
  return varies && Number.isInteger(rounded) && rounded >= 10 && holdsThroughout(agreement(full, full.map(() => base))) ? rounded : undefined;
}

function sameRatio(result: ScoreColumn, other: ScoreColumn): { readonly checked: number; readonly agreeing: number } {
  const row = result.numbers.findIndex((number, index) => number !== undefined && (other.numbers[index] ?? 0) !== 0);
  const ratio = (result.numbers[row] ?? 0) / (other.numbers[row] ?? 1);
  const varies = new Set(other.numbers.filter((number, index) => number !== undefined && result.numbers[index] !== undefined)).size > 1;
  return row < 0 || !varies ? NEVER : agreement(result.numbers, other.numbers.map((number) => (number === undefined ? undefined : number * ratio)), true);
}

const NEVER = { checked: 1, agreeing: 0 };

/** Without a total that says so: full marks in the headings, else a group they stand in, tell the items; a total alone is the score. */
function unexplained(results: readonly ScoreColumn[], items: readonly ScoreColumn[]): Composition {
  const [result] = results;
  if (items.length === 0) return result === undefined ? { kind: "none" } : { kind: "result", column: result, sure: true };
  const marked = items.filter(({ heading, role }) => heading.fullMark !== undefined && role === "item");
  const grouped = items.filter(({ group, role }) => group !== undefined && role === "item");
  const told = marked.length > 0 ? marked : grouped;
  if (told.length === 0 || items.some(({ role }) => role === "minus" || role === "plus")) return result === undefined || told.length === 0 ? { kind: "none" } : { kind: "contradiction", total: result, parts: signed(items) };
  const parts = told.map((column): Part => ({ column, factor: "added" }));
  const { checked, agreeing } = result === undefined ? { checked: 0, agreeing: 0 } : agreement(result.numbers, sums(parts, false));
  // One row that differs is a slip, and so are some among others that agree.
  const contradicted = checked >= 2 && agreeing < checked / 2;
  return contradicted && result !== undefined ? { kind: "contradiction", total: result, parts } : { kind: "parts", parts, total: result, blankIsNothing: false };
}
