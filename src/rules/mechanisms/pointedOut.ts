import type { Value } from "../../core/value";
import type { Note } from "../note";
import type { Setting } from "../settings";

/** The flag of a result that the scheme lists under 提示: 重复入坊 rather than 重复入坊:重复入坊. */
export function pointedOut(value: Value, flagged: Setting<readonly string[]> | undefined): readonly Note[] {
  if (flagged === undefined || value.kind !== "text" || !flagged.value.includes(value.text)) return [];
  const { rule } = flagged.row;
  return [{ code: "pointedOut", params: { rule: sorted(rule) === sorted(value.text) ? "" : rule, word: value.text } }];
}

/** 建议免职 says no more than 免职建议. */
const sorted = (text: string): string => [...text].sort().join("");
