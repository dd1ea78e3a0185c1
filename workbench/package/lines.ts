/** Whole rows or columns that come into a sheet or go from it, and where that leaves those behind them. */
import { LAST_COLUMN, LAST_ROW } from "./addresses";

export interface LineChange {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  /** The first line that is new, or that goes. */
  readonly first: number;
  readonly count: number;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What follows a change of lines: the formulas of one sheet, and its ranges if it is the one that changes. */
export interface Following {
  readonly change: LineChange | undefined;
  readonly formula: (formula: string) => string;
}

const LAST = { row: LAST_ROW, column: LAST_COLUMN } as const;

/** Where a line gets to; undefined when it is deleted or pushed off the sheet. */
export function lineAfter(line: number, change: LineChange): number | undefined {
  return spanAfter({ first: line, last: line }, change)?.first;
}

/** What becomes of a span of lines: it grows and shrinks with what happens inside it; all lines of a sheet stay all of them. */
export function spanAfter(span: Span, change: LineChange): Span | undefined {
  if (span.first === 0 && span.last === LAST[change.axis]) return span;
  const after = change.kind === "insert" ? afterInsertion(span, change) : afterDeletion(span, change);
  return after.last < after.first || after.first > LAST[change.axis] ? undefined : after;
}

function afterInsertion({ first, last }: Span, change: LineChange): Span {
  const moved = (line: number): number => (line < change.first ? line : line + change.count);
  return { first: moved(first), last: Math.min(moved(last), Math.max(moved(first), LAST[change.axis])) };
}

function afterDeletion({ first, last }: Span, change: LineChange): Span {
  const behind = change.first + change.count;
  return {
    first: first < change.first ? first : Math.max(first, behind) - change.count,
    last: last < behind ? Math.min(last, change.first - 1) : last - change.count,
  };
}

/** The first line of a span that a deletion leaves; undefined when it leaves none. */
export function firstKept({ first, last }: Span, change: LineChange): number | undefined {
  const behind = change.first + change.count;
  if (change.kind === "insert" || first < change.first || first >= behind) return first;
  return behind > last ? undefined : behind;
}
