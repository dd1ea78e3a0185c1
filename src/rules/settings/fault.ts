import type { SettingRow } from "../scheme";

/** Why a 设定值 was not understood: the sentence is in `src/messages` under `setting.<code>`. */
export type SettingFault =
  /** `meant`: what is nearly the same and may stand there; "" where there is none. */
  | { readonly code: "notANumber"; readonly meant: string }
  | { readonly code: "numberWithUnit"; readonly figure: string }
  | { readonly code: "ratioOutOfRange"; readonly meant: string }
  | { readonly code: "negative" }
  | { readonly code: "notPositive" }
  | { readonly code: "notAChoice"; readonly choices: string; readonly meant: string }
  | { readonly code: "notAReference" }
  /** A column or a condition where only the name of a rule may be. */
  | { readonly code: "notARule" }
  /** A rule whose figure is no yes or no, where one is asked for. `meant`: one of nearly that name that is. */
  | { readonly code: "notYesNo"; readonly name: string; readonly meant: string }
  /** 2026年13月1日, or a number where a day belongs. */
  | { readonly code: "notADay"; readonly written: string }
  /** IF(…), =A1: a formula of Excel. */
  | { readonly code: "formula"; readonly written: string }
  /** 学月总分*0.7: a cell names what is there, and reckons nothing. */
  | { readonly code: "arithmetic"; readonly written: string }
  | { readonly code: "notATable"; readonly meant: string }
  | { readonly code: "notAFilter"; readonly meant: string }
  /** Bounds on both sides in one cell. */
  | { readonly code: "twoBounds"; readonly from: string; readonly to: string }
  | { readonly code: "notACount"; readonly meant: string }
  | { readonly code: "notMonths" }
  | { readonly code: "notARange" }
  | { readonly code: "notASchoolYear" };

export type SettingProblem =
  | { readonly code: "badValue"; readonly row: SettingRow; readonly fault: SettingFault }
  | { readonly code: "settingMissing"; readonly row: SettingRow; readonly setting: string }
  | { readonly code: "settingTwice"; readonly row: SettingRow }
  | { readonly code: "keyMissing"; readonly row: SettingRow }
  /** A list of which two rows have one 名称. */
  | { readonly code: "keyTwice"; readonly row: SettingRow }
  | { readonly code: "weightsNotWhole" | "sharesNotWhole"; readonly row: SettingRow; readonly sum: string }
  /** `meant`: the name in the other list that has no partner either. */
  | { readonly code: "keyWithoutPartner"; readonly row: SettingRow; readonly other: string; readonly meant?: string }
  | { readonly code: "bandGap"; readonly row: SettingRow }
  | { readonly code: "badPlaces"; readonly row: SettingRow }
  | { readonly code: "badStep"; readonly row: SettingRow; readonly from: string; readonly to: string }
  | { readonly code: "eitherOr"; readonly row: SettingRow; readonly one: string; readonly other: string }
  | { readonly code: "alternativesMissing"; readonly row: SettingRow; readonly settings: string };
