import type { BoundRule, PlaceInstead, ResultTable } from "./mechanism";
import type { SettingRow } from "./scheme";
import type { Reference, SettingProblem } from "./settings";
import type { WantedTable } from "./wantedTable";

/** What is wrong with a scheme's sheet, at the row it is wrong in. Sentences: `src/messages`, `scheme.<code>`. */
export type SchemeProblem =
  | SettingProblem
  /** `meant`: a name that is there and nearly the same; "" where there is none. */
  | { readonly code: "unknownMechanism"; readonly row: SettingRow; readonly meant: string }
  | { readonly code: "mechanismMissing"; readonly row: SettingRow }
  /** A scheme that is nearly called as another, and puts out nothing. */
  | { readonly code: "schemeStray"; readonly row: SettingRow; readonly meant: string }
  | { readonly code: "ruleBlank"; readonly row: SettingRow }
  /** With a point in it, which stands between a table and its column. */
  | { readonly code: "ruleNameWithPoint"; readonly row: SettingRow }
  /** 生效日期 on some rows of a rule only: neither part is whole. */
  | { readonly code: "versionIncomplete"; readonly row: SettingRow; readonly settings: string }
  | { readonly code: "unknownSetting"; readonly row: SettingRow; readonly allowed: string; readonly meant: string }
  /** A row of which nobody knows what it sets. */
  | { readonly code: "settingBlank"; readonly row: SettingRow; readonly allowed: string }
  | { readonly code: "ruleScattered"; readonly row: SettingRow }
  | { readonly code: "danglingRule"; readonly row: SettingRow; readonly name: string; readonly meant: string }
  /** No result and no other rule reads it: a notice. */
  | { readonly code: "ruleUnused"; readonly row: SettingRow }
  /** Whole figures between two steps of 分段 that have no step: a notice. */
  | { readonly code: "stepGap"; readonly row: SettingRow; readonly to: string; readonly next: string }
  /** 适用 by something that is neither a rule nor a column of the roster. */
  | { readonly code: "fieldUnknown"; readonly row: SettingRow; readonly name: string; readonly meant: string }
  /** 90-100 in a table by words, which finds nothing in between. */
  | { readonly code: "rangeAsWord"; readonly row: SettingRow }
  /** Money that deputies get as homeroom teachers do, since nothing tells them apart. */
  | { readonly code: "deputiesPaid"; readonly row: SettingRow; readonly names: string; readonly count: string }
  /** A count of rows in a register whose column says how many times each was: which of the two is meant. */
  | { readonly code: "timesUnsaid"; readonly row: SettingRow; readonly register: string; readonly column: string }
  /** Words that nobody has, in a column where others stand: a notice. `certain`: nobody can ever have them, a mistake. */
  | { readonly code: "wordsUnmatched"; readonly certain: boolean; readonly row: SettingRow; readonly field: "applies" | "value" | "key"; readonly words: string; readonly place: string; readonly there: string; readonly meant: string }
  /** 70 among shares that are written 70%. */
  /** An amount in 角 or 万元 beside others that are all in 元. */
  | { readonly code: "unitNotYuan"; readonly row: SettingRow; readonly unit: string; readonly meant: string }
  | { readonly code: "percentBeside"; readonly row: SettingRow; readonly figure: string; readonly beside: string }
  /** A place where scores are put in order: which end comes first has to be said. */
  | { readonly code: "placeAsScore"; readonly row: SettingRow; readonly name: string; readonly instead: PlaceInstead }
  /** What was taken off where scores are put in order: the same. */
  | { readonly code: "deductionAsScore"; readonly row: SettingRow; readonly name: string; readonly instead: "direction" | "lastPlaces" }
  | { readonly code: "cycle"; readonly row: SettingRow; readonly path: string }
  | { readonly code: "noResultTable"; readonly row: SettingRow | undefined }
  | { readonly code: "badApplies"; readonly row: SettingRow; readonly meant: string }
  /** One rule that counts by the month for some, or from some day on, and by the term for others. */
  | { readonly code: "spanDiffers"; readonly row: SettingRow }
  | { readonly code: "casesOverlap"; readonly row: SettingRow; readonly words: string }
  | { readonly code: "badDate"; readonly row: SettingRow }
  /** 〔考试〕 in a row that is not there for each of its words. */
  | { readonly code: "placeholderUnbound"; readonly row: SettingRow; readonly name: string }
  /** A count of the whole term, of which it is said that it is a month's. */
  | { readonly code: "poolMonthly"; readonly row: SettingRow; readonly pool: string }
  | { readonly code: "monthSaid"; readonly row: SettingRow; readonly counts: string; readonly said: string }
  /** A veto that takes what is of a case's month, and names figures that are of no month. */
  | { readonly code: "vetoNotByMonth"; readonly row: SettingRow; readonly name: string }
  /** A veto that speaks of the month, and does not say whether it takes the month's or the school year's. */
  | { readonly code: "vetoMonthSaid"; readonly row: SettingRow; readonly said: string }
  /** A sum in which a figure of the whole term stands beside figures of months, or the other way round. */
  | { readonly code: "termInMonths" | "monthsInTerm"; readonly row: SettingRow; readonly name: string }
  /** 适用 of a rule of the whole term by a figure that is each month's own. */
  | { readonly code: "caseByMonth"; readonly row: SettingRow; readonly name: string };

/** All rows of a rule with one 生效日期 are one complete version of it. */
export interface Version {
  readonly text: string;
  /** Its first day; -Infinity for the version without a date. */
  readonly from: number;
}

export interface CompiledRule {
  /** Tells rules of several schemes apart. */
  readonly id: string;
  readonly scheme: string;
  readonly name: string;
  readonly mechanism: string;
  readonly clause: string;
  readonly first: SettingRow;
  readonly rows: readonly SettingRow[];
  /** Whether some of its rows are for certain cases (适用) or times (生效日期) only: then it is bound anew for each. */
  readonly conditional: boolean;
  /** The earliest first. */
  readonly versions: readonly Version[];
  /** As it is for the first case; undefined while a setting is missing or wrong: the rule then yields 未录入. */
  readonly bound: BoundRule | undefined;
  bind(rows: readonly SettingRow[]): BoundRule | undefined;
  readonly asked: readonly SettingRow[];
  readonly references: readonly { readonly reference: Reference; readonly row: SettingRow }[];
}

/** A scheme ready to be applied to data. */
export interface Program {
  /** The schemes it is made of. */
  readonly schemes: readonly string[];
  /** The schemes whose name before a dot means one of their rules. A sheet may be called like the scheme that reads it: then it means the sheet. */
  readonly namesRules: ReadonlySet<string>;
  /** By id. */
  readonly rules: ReadonlyMap<string, CompiledRule>;
  /** What is put out; the first is the result proper. */
  readonly outputs: readonly ResultTable[];
  readonly problems: readonly SchemeProblem[];
  /** What changes no figure and may be meant so. */
  readonly notices: readonly SchemeProblem[];
  /** Settings left blank that only the school can fill in. */
  readonly asked: readonly SettingRow[];
  /** Every table and column the rules read: what the sheets are searched for. */
  readonly wanted: readonly WantedTable[];
  /** The rules that the first sheet of each scheme depends on; the others only serve further sheets. */
  readonly essential: ReadonlySet<string>;
}
