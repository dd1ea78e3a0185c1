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
  readonly clause: string;
  readonly note: string;
  readonly effective: string;
}

/** A regulation as rows. */
export interface Scheme {
  readonly id: string;
  readonly rows: readonly SettingRow[];
}

/** What tells rules of several schemes apart: S1A/学月津贴. */
export const ruleId = (scheme: string, rule: string): string => `${scheme}/${rule}`;

/** How a setting is named on the command line and in messages: S1A/学年奖/奖金总额. */
export const settingPath = (row: SettingRow): string => [row.scheme, row.rule, row.setting, row.key].filter(Boolean).join("/");
