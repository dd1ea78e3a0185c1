import type { Exact } from "./number/exact";

/**
 * What a cell or a rule yields. A blank is `missing`, never 0; what a rule does not cover is `notApplicable`.
 * Missing bubbles up: whatever is computed from it is missing too.
 */
export type Value =
  | { readonly kind: "number"; readonly number: Exact }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "truth"; readonly truth: boolean }
  /** A day as Excel's serial number: no time, no time zone. */
  | { readonly kind: "date"; readonly serial: number }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "missing" };

export const missing: Value = { kind: "missing" };
export const notApplicable: Value = { kind: "notApplicable" };
export const number = (value: Exact): Value => ({ kind: "number", number: value });
export const text = (value: string): Value => ({ kind: "text", text: value });
export const truth = (value: boolean): Value => ({ kind: "truth", truth: value });
export const date = (serial: number): Value => ({ kind: "date", serial });
