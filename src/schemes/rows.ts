import type { Scheme, SettingRow } from "../rules/scheme";
import { clauseOf } from "./clauses";

type Reference = Pick<SettingRow, "clause" | "words" | "note" | "id">;

/**
 * A regulation written as lines `规则|计算方法|设置项|名称|适用|设定值|单位|依据|说明`, the columns of the sheet 考核方案
 * between 方案 and 生效日期. Trailing columns may be left off.
 */
export const schemeOf = (id: string, lines: string): Scheme => read(id, lines, ([clause = "", note = ""]) => ({ clause, words: "", note, id: "" }));

/**
 * A regulation that comes with the add-in, written as lines `规则|计算方法|设置项|名称|适用|设定值|单位|编号|原文|说明`. 依据 follows
 * from 编号; where a row is about another clause than the rest of its rule, that stands behind it: `S1A-10@六④`.
 */
export const shippedScheme = (id: string, lines: string): Scheme =>
  read(id, lines, ([reference = "", words = "", note = ""]) => {
    const [number = "", clause = clauseOf(number)] = reference.split("@");
    return { clause, words, note, id: number };
  });

/** @param referenceOf reads the columns behind 单位 */
function read(id: string, lines: string, referenceOf: (cells: readonly string[]) => Reference): Scheme {
  const rows = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): SettingRow => {
      const [rule = "", mechanism = "", setting = "", key = "", applies = "", value = "", unit = "", ...rest] = line.split("|");
      return { scheme: id, rule, mechanism, setting, key, applies, value, unit, effective: "", ...referenceOf(rest) };
    });
  return { id, rows };
}
