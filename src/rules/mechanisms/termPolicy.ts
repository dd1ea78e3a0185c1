import { defineMechanism } from "../mechanism";
import { withDefault, wordList } from "../settings";

const ALL = "全部";

/** 学期: which months make up the term that is appraised, where a workbook holds more than one. S1B-08 */
export const termPolicy = defineMechanism({
  name: "学期",
  settings: { months: withDefault("月份", wordList, ALL) },
  bind: ({ months }) => ({
    evaluation: { kind: "policy", termMonths: months.value.includes(ALL) ? [] : months.value.map((word) => Number(word.replace(/月$/, ""))) },
  }),
});
