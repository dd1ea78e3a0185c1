import type { Scheme, SettingRow } from "../rules/scheme";

/**
 * A regulation written as lines `规则|计算方法|设置项|名称|适用|设定值|单位|依据|说明`, the columns of the sheet 考核方案
 * between 方案 and 生效日期. Trailing columns may be left off.
 */
export function schemeOf(id: string, lines: string): Scheme {
  const rows = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): SettingRow => {
      const [rule = "", mechanism = "", setting = "", key = "", applies = "", value = "", unit = "", clause = "", note = ""] = line.split("|");
      return { scheme: id, rule, mechanism, setting, key, applies, value, unit, clause, note, effective: "" };
    });
  return { id, rows };
}
