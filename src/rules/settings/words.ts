import { choiceMeant } from "./meant";
import type { SettingType } from "./settingType";

export const words: SettingType<string> = { slot: "words", parse: (raw) => ({ value: String(raw) }) };

/** One of a few words. The keys are what the clerk writes, the values what the program calls them. */
export function choice<T>(choices: Readonly<Record<string, T>>): SettingType<T> {
  return {
    slot: "choice",
    choices: Object.keys(choices),
    parse(raw) {
      const value = choices[String(raw)];
      return value === undefined ? { fault: { code: "notAChoice", choices: Object.keys(choices).join("、"), meant: choiceMeant(String(raw), Object.keys(choices)) } } : { value };
    },
  };
}

export const splitWords = (raw: string | number): string[] => String(raw).split(/[、,\uFF0C]/).map((name) => name.trim()).filter(Boolean);

/** Several words, separated by 、 or comma. */
export const wordList: SettingType<readonly string[]> = { slot: "wordList", parse: (raw) => ({ value: splitWords(raw) }) };
