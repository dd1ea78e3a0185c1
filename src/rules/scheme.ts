/** A row of the sheet 考核方案, as a clerk typed it. All texts are trimmed; a blank cell is "". */
export interface SettingRow {
  readonly scheme: string;
  readonly rule: string;
  /** 计算方法, on the first row of its rule. */
  readonly mechanism: string;
  readonly setting: string;
  /** 名称: the key where a setting is a list (each tier, each case). */
  readonly key: string;
  /** 适用 */
  readonly applies: string;
  readonly value: string | number;
  readonly unit: string;
  /** 依据: the clause as the regulation numbers it, 五(一)1; blank where the regulation is silent. */
  readonly clause: string;
  /** 说明: what the clerk has to know. */
  readonly note: string;
  readonly effective: string;
  /** 原文: the clause's own words. */
  readonly words: string;
  /** 编号: what a row goes by in the catalogue of rules (S0-07); a school's own rows have none. */
  readonly id: string;
  /** The row of the sheet that a row comes from which was made of it; undefined for a row as it was typed. */
  readonly source?: SettingRow | undefined;
}

/** The row as it stands on the sheet. */
export const typedRow = (row: SettingRow): SettingRow => row.source ?? row;

/** A regulation as rows. */
export interface Scheme {
  readonly id: string;
  readonly rows: readonly SettingRow[];
}

/** The regulation's own words on a rule. On a sheet without 原文 they stand in 说明. */
export const wordsOfRule = (rows: readonly SettingRow[]): string =>
  rows.find(({ words }) => words !== "")?.words ?? rows.find(({ note }) => note !== "")?.note ?? "";

/** What tells rules of several schemes apart: S1A/学月津贴. */
export const ruleId = (scheme: string, rule: string): string => `${scheme}/${rule}`;

/** How a setting is named on the command line and in messages: S1A/学年奖/奖金总额. */
export const settingPath = (row: SettingRow): string => [row.scheme, row.rule, row.setting, row.key].filter(Boolean).join("/");

/** The same where several rows differ by 适用 only: 我校/岗位津贴/值?职务=班主任. */
export const settingPathOfCase = (row: SettingRow): string => (row.applies === "" ? settingPath(row) : `${settingPath(row)}?${row.applies}`);
