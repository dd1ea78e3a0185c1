import type { ColumnDefinition } from "../sheets";

const LEVELS: readonly string[] = ["国家级", "省级", "市级", "县级", "校级"];
const MONTHS: readonly string[] = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7].map((month) => `${month}月`);

/** The words of a drop-down; undefined where anything may be typed. */
export function choicesOf({ type, rules }: ColumnDefinition): readonly string[] | undefined {
  if (rules.choices) return rules.choices;
  switch (type) {
    case "yesNo":
      return ["是", "否"];
    case "level":
      return LEVELS;
    case "month":
      return MONTHS;
    default:
      return undefined;
  }
}
