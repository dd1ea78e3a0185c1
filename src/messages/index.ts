import { en } from "./en";
import { zh } from "./zh";

/**
 * The name of a text. It stands in the files of the room of src/ that it is about, one a language; what is printed, in one for
 * both. Every language has every text, and every text is used: `test/messages` proves it.
 */
export type MessageCode = keyof typeof zh;

/** Whether there is a text of that code: a word of a regulation may have one. */
export const hasText = (code: string): code is MessageCode => code in zh;

/** Gives the text of a code, its {placeholders} filled in; a part in [brackets] only if what it names is there and not "". */
export type Texts = (code: MessageCode, params?: Readonly<Record<string, string>>) => string;

/** The texts in the language of the user's Office; everything that is not Chinese gets English. */
export function textsFor(locale: string): Texts {
  const texts: Readonly<Record<MessageCode, string>> = locale.toLowerCase().startsWith("zh") ? zh : en;
  return (code, params = {}) => {
    const fill = (text: string): string => text.replace(PLACEHOLDER, (placeholder, name: string) => params[name] ?? placeholder);
    return fill(texts[code].replace(OPTIONAL_PART, (_, part: string) => (namesNothing(part, params) ? "" : part)));
  };
}

const PLACEHOLDER = /\{(\w+)\}/g;
const OPTIONAL_PART = /\[([^\]]*)\]/g;

function namesNothing(part: string, params: Readonly<Record<string, string>>): boolean {
  return [...part.matchAll(PLACEHOLDER)].some(([, name = ""]) => (params[name] ?? "") === "");
}
