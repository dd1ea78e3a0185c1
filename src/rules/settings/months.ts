import type { SettingType } from "./settingType";
import { splitWords } from "./words";

/** Months of the year: 2、8, 9月、10月; and what stands for all of them, if anything does. */
export const months = (all?: string): SettingType<readonly number[]> => ({
  slot: "wordList",
  parse(raw) {
    const words = splitWords(raw);
    if (all !== undefined && words.includes(all)) return { value: [] };
    const value = words.map((word) => Number(word.normalize("NFKC").replace(/月$/, "")));
    return value.length > 0 && value.every((month) => Number.isInteger(month) && month >= 1 && month <= 12) ? { value } : { fault: { code: "notMonths" } };
  },
});
