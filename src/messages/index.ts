import { en } from "./en";
import { zh } from "./zh";

/** The name of a text. Every language has every one: `test/messages` proves it. */
export type MessageCode = keyof typeof zh;

/** Gives the text of a code, its {placeholders} filled in. */
export type Texts = (code: MessageCode, params?: Readonly<Record<string, string>>) => string;

/** The texts in the language of the user's Office; everything that is not Chinese gets English. */
export function textsFor(locale: string): Texts {
  const texts: Readonly<Record<MessageCode, string>> = locale.toLowerCase().startsWith("zh") ? zh : en;
  return (code, params = {}) => texts[code].replace(/\{(\w+)\}/g, (placeholder, name: string) => params[name] ?? placeholder);
}
