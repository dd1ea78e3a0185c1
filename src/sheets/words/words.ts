import { NOT_READ } from "../answers/notRead";
import { plays } from "../vocabulary/roleWords";
import { wordsMeaning } from "../vocabulary/wordMeanings";
import { compact } from "../parse/text";

/** What a word in a cell means: sure, proposed (nobody has confirmed it), or undefined. */
export interface WordReading {
  readonly meaning: string;
  readonly sure: boolean;
}

/** What the clerk said words mean, by the folded word; one word may mean something else in another kind of column. */
export type SaidWords = ReadonlyMap<string, readonly string[]>;

const QUOTES = /[《》〈〉「」『』【】[\]()"'“”‘’]/g;

/** A word without what does not matter: width, case, spaces, brackets and quotation marks. */
export const foldWord = (word: string): string => compact(word).toLowerCase().replace(QUOTES, "");

export function saidWords(said: readonly { readonly word: string; readonly meaning: string }[]): SaidWords {
  const words = new Map<string, string[]>();
  // What was said last comes first.
  for (const { word, meaning } of said) words.set(foldWord(word), [meaning, ...(words.get(foldWord(word)) ?? [])]);
  return words;
}

/** The word of a column that the clerk gave the meaning for, where it is one of the column's. */
export const saidMeaning = (written: string, choices: readonly string[], said: SaidWords | undefined): string | undefined =>
  said?.get(foldWord(written))?.flatMap((meaning) => choices.find((choice) => foldWord(choice) === foldWord(meaning)) ?? [])[0];

/** Whether the clerk said that the word means none of what it seems to mean. */
export const isRefused = (written: string, said: SaidWords | undefined): boolean => said?.get(foldWord(written))?.includes(NOT_READ) === true;

/** Which of a column's words a written one stands for. */
export function readWord(written: string, choices: readonly string[], aliases?: ReadonlyMap<string, string>, said?: SaidWords): WordReading | undefined {
  const word = foldWord(written);
  const told = saidMeaning(written, choices, said);
  if (told !== undefined) return { meaning: told, sure: true };
  if (isRefused(written, said)) return undefined;
  const exact = choices.find((choice) => foldWord(choice) === word);
  const listed = exact ?? [...(aliases ?? [])].find(([alias]) => foldWord(alias) === word)?.[1] ?? choices.find((choice) => wordsMeaning(choice).some((alias) => foldWord(alias) === word));
  if (listed !== undefined) return { meaning: listed, sure: true };
  const meaning = containedIn(word, choices);
  return meaning === undefined ? undefined : { meaning, sure: false };
}

/** The only one of the words that the written one has as a part, the longest where one is a part of another. */
export function containedIn(word: string, choices: readonly string[]): string | undefined {
  const found = choices.filter((choice) => word.includes(foldWord(choice)));
  const longest = found.filter((choice) => !found.some((other) => other !== choice && foldWord(other).includes(foldWord(choice))));
  const [only, second] = longest;
  if (only === undefined || second !== undefined) return undefined;
  // 未经查实 is the contrary, 疑似属实 leaves it open.
  return plays("contrary", word.replace(foldWord(only), "")) ? undefined : only;
}
