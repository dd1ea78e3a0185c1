import type { Exact } from "./number/exact";

export type NumberValue = { readonly kind: "number"; readonly number: Exact };
export type TextValue = { readonly kind: "text"; readonly text: string };
export type TruthValue = { readonly kind: "truth"; readonly truth: boolean };
/** A day as Excel's serial number: no time, no time zone. */
export type DateValue = { readonly kind: "date"; readonly serial: number };
export type NotApplicable = { readonly kind: "notApplicable" };
export type Missing = { readonly kind: "missing" };

/**
 * What a cell or a rule yields. A blank is `missing`, never 0; what a rule does not cover is `notApplicable`.
 * Missing bubbles up: whatever is computed from it is missing too.
 */
export type Value = NumberValue | TextValue | TruthValue | DateValue | NotApplicable | Missing;

/** What a cell shows for a figure that cannot be computed because something is not there. */
export const MISSING_TEXT = "缺";

export const missing: Missing = { kind: "missing" };
export const notApplicable: NotApplicable = { kind: "notApplicable" };
export const number = (value: Exact): NumberValue => ({ kind: "number", number: value });
export const text = (value: string): TextValue => ({ kind: "text", text: value });
export const truth = (value: boolean): TruthValue => ({ kind: "truth", truth: value });
export const date = (serial: number): DateValue => ({ kind: "date", serial });

/** What a value says in words, where it says one thing; undefined for what is missing or does not apply. */
export function wordOfValue(value: Value): string | undefined {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.number.toString();
    case "truth":
      return value.truth ? "是" : "否";
    case "date":
      return String(value.serial);
    case "missing":
    case "notApplicable":
      return undefined;
  }
}
