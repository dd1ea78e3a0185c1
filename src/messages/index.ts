import { english } from "./english";
import { filling, languageOf, type Params } from "./fill";
import { zh } from "./zh";

/**
 * The name of a text. It stands in the files of the room of src/ that it is about, one a language; what is printed, in one for
 * both. Every language has every text, and every text is used: `test/messages` proves it.
 */
export type MessageCode = keyof typeof zh;

/** Gives the text of a code, its {placeholders} filled in; a part in [brackets] only if what it names is there and not "". */
export type Texts = (code: MessageCode, params?: Params) => string;

/** The texts in the language of the user's Office; everything that is not Chinese gets English. */
export const textsFor = (locale: string): Texts => filling<MessageCode>(languageOf(locale) === "zh" ? zh : english);
