import type { SettingRow } from "../scheme";

/** Why a 设定值 was not understood: the sentence is in `src/messages` under `setting.<code>`. */
export type SettingFault =
  | { readonly code: "notANumber" }
  | { readonly code: "numberWithUnit"; readonly figure: string }
  | { readonly code: "ratioOutOfRange" }
  | { readonly code: "negative" }
  | { readonly code: "notPositive" }
  | { readonly code: "notAChoice"; readonly choices: string }
  | { readonly code: "notAReference" }
  /** 学月总分*0.7: a cell names what is there, and reckons nothing. */
  | { readonly code: "arithmetic"; readonly written: string }
  | { readonly code: "notATable" }
  | { readonly code: "notAFilter" }
  | { readonly code: "notACount" }
  | { readonly code: "notARange" }
  | { readonly code: "notASchoolYear" };

export type SettingProblem =
  | { readonly code: "badValue"; readonly row: SettingRow; readonly fault: SettingFault }
  | { readonly code: "settingMissing"; readonly row: SettingRow; readonly setting: string }
  | { readonly code: "settingTwice"; readonly row: SettingRow }
  | { readonly code: "keyMissing"; readonly row: SettingRow }
  | { readonly code: "weightsNotWhole" | "sharesNotWhole"; readonly row: SettingRow; readonly sum: string }
  | { readonly code: "keyWithoutPartner"; readonly row: SettingRow; readonly other: string }
  | { readonly code: "bandGap"; readonly row: SettingRow }
  | { readonly code: "badPlaces"; readonly row: SettingRow }
  | { readonly code: "badStep"; readonly row: SettingRow; readonly from: string; readonly to: string }
  | { readonly code: "eitherOr"; readonly row: SettingRow; readonly one: string; readonly other: string }
  | { readonly code: "alternativesMissing"; readonly row: SettingRow; readonly settings: string };
