import type { SettingRow } from "../scheme";
import type { SettingFault } from "./fault";
import type { Reference } from "./reference";

type Parsed<T> = { readonly value: T } | { readonly fault: SettingFault };

/** How a value is given in a sentence: what is typed, chosen or pointed at. */
export type SlotKind = "number" | "share" | "count" | "words" | "wordList" | "choice" | "operand" | "rule" | "ruleList" | "table" | "filter";

/** What a 设定值 may hold, and how it is read. */
export interface SettingType<T> {
  readonly slot: SlotKind;
  /** The words that stand for something, as they are written on the sheet. */
  readonly choices?: readonly string[];
  /** A rule named here has to come to yes or no. */
  readonly asksYesNo?: true;
  /** Where yes or no is asked for: a title or a grade, which some have and others have not, says it too. */
  readonly takesTitles?: true;
  parse(raw: string | number, row: SettingRow): Parsed<T>;
  /** The rules and columns a value points to, so that dangling and circular references are found before anything is computed. */
  references?(value: T): readonly Reference[];
}
