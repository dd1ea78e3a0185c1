import { missing } from "../core/value";
import type { Result } from "./mechanism";
import type { Outcome } from "./outcome";
import type { Scope } from "./scope";
import type { At } from "./subject";

/**
 * The figure of a rule of which nobody knows which row holds, as fields of 适用 are missing. Where figures stand behind these,
 * what they lack is what is to be filled in; else the fields are named.
 */
export function openCase({ rule, scheme }: { readonly rule: string; readonly scheme: string }, fields: readonly string[], { subject, period }: At, scope: Scope): Result {
  const figures = fields.flatMap((field) => {
    const outcome = scope.figureOf(field, scheme, period ? { subject, period } : { subject });
    return outcome === undefined ? [] : [{ role: field, outcome }];
  });
  const isTold = figures.length === fields.length && figures.every(({ outcome }) => tellsWhatItLacks(outcome));
  return { value: missing, notes: isTold ? [] : [{ code: "caseOpen", params: { rule, fields: fields.join("、") } }], explain: () => ({ inputs: figures }) };
}

const tellsWhatItLacks = ({ value, notes, inputs }: Outcome): boolean => value.kind === "missing" && (notes.length > 0 || inputs.length > 0);
