/** Ranges as the file lists them ("A1:B2 D4"), and the formulas that belong to them, after a change of lines. */
import { parseCell } from "./addresses";
import { formulaAfter, relocator } from "./formula";
import { firstKept } from "./lines";
import type { Following, LineChange, Span } from "./lines";

/** "" when nothing is left. */
export function rangesAfter(ranges: string, change: LineChange | undefined): string {
  if (change === undefined) return ranges;
  return ranges.split(" ").flatMap((range) => rangeAfter(range, change) ?? []).join(" ");
}

export function rangeAfter(range: string, change: LineChange): string | undefined {
  const after = formulaAfter(range, change, () => true);
  const [from = "", to] = after.split(":");
  if (after === "#REF!") return undefined;
  return from === to && /^[A-Z]+\d+$/i.test(from) ? from : after;
}

/** Formulas are relative to the first cell of their ranges, which may be another one afterwards. */
export function ruleAfter<T extends { readonly ranges: string; readonly formulas: readonly string[] }>(rule: T, { change, formula }: Following): T | undefined {
  const ranges = rangesAfter(rule.ranges, change);
  if (ranges === "") return undefined;
  const anchored = anchorShift(rule.ranges, change);
  return { ...rule, ranges, formulas: rule.formulas.map((each) => formula(anchored(each))) };
}

/** What makes a formula relative to the first line of its ranges that is kept. */
export function anchorShift(ranges: string, change: LineChange | undefined): (formula: string) => string {
  const spans = change === undefined ? [] : ranges.split(" ").flatMap((range) => lineSpan(range, change.axis) ?? []);
  const kept = change === undefined ? [] : spans.flatMap((span) => firstKept(span, change) ?? []);
  const by = kept.length === 0 ? 0 : Math.min(...kept) - Math.min(...spans.map(({ first }) => first));
  if (by === 0) return (formula) => formula;
  return (formula) => relocator(formula)(change?.axis === "row" ? by : 0, change?.axis === "column" ? by : 0);
}

export function lineSpan(range: string, axis: LineChange["axis"]): Span | undefined {
  const [from = "", to = from] = range.split(":");
  if (!isCell(from) || !isCell(to)) return undefined;
  return { first: parseCell(from)[axis], last: parseCell(to)[axis] };
}

function isCell(text: string): boolean {
  return /^\$?[A-Z]{1,3}\$?\d+$/i.test(text);
}
