import type { Value } from "../../core/value";
import type { Note } from "../note";
import type { Setting } from "../settings";

/** The flag of a result that the scheme lists under 提示. */
export function pointedOut(value: Value, flagged: Setting<readonly string[]> | undefined): readonly Note[] {
  if (flagged === undefined || value.kind !== "text" || !flagged.value.includes(value.text)) return [];
  return [{ code: "pointedOut", params: { rule: flagged.row.rule, word: value.text } }];
}
