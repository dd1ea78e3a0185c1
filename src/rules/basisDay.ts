import type { CompiledRule } from "./program";
import { parseDay } from "./settings";

/** The rule that says up to which day a regulation looks; it is found by this name. */
export const BASIS_DAY = "基准日";

/** The day up to which a regulation looks. */
export function basisOf(rule: CompiledRule | undefined): number | undefined {
  const row = rule?.rows.find(({ setting }) => setting === "值");
  return row && parseDay(row.value);
}
