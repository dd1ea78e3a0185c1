import type { Sheet } from "../book/sheet";
import type { ConditionalFormat } from "../package/types";

/** A conditional format with the id by which the API finds it again; the file has no such ids. */
export interface KnownRule {
  readonly id: string;
  readonly rule: ConditionalFormat;
}

const knownIds = new WeakMap<Sheet, string[]>();
let idsGiven = 0;

/** A sheet's conditional formats, in the file's order. */
export function rulesOf(sheet: Sheet): readonly KnownRule[] {
  const ids = knownIds.get(sheet) ?? [];
  knownIds.set(sheet, ids);
  return sheet.record.conditionalFormats.map((rule, index) => ({ id: (ids[index] ??= newRuleId()), rule }));
}

/** Changes a sheet's conditional formats; those given back as they were stay as the file has them. */
export function updateRules(sheet: Sheet, update: (rules: readonly KnownRule[]) => readonly KnownRule[]): void {
  const before = rulesOf(sheet);
  const after = update(before);
  if (after.length === before.length && after.every(({ rule }, index) => rule === before[index]?.rule)) return;
  sheet.record.conditionalFormats = after.map(({ rule }) => rule);
  knownIds.set(sheet, after.map(({ id }) => id));
}

export function newRuleId(): string {
  return `{${(++idsGiven).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}
