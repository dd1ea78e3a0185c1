import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { schemeOf } from "../../src/schemes/rows";
import type { Raw } from "../../src/sheets";
import { sheet } from "./sheet";

/** A school's workbook with a regulation of its own, 我校: its rows as `schemeOf` takes them, its sheets by their names. */
export function ownWorkbook(lines: string, tables: Readonly<Record<string, readonly (readonly Raw[])[]>>): Snapshot {
  const plan = schemePlan([schemeOf("我校", lines)], textsFor("zh-CN"));
  const sheets = [...Object.entries(tables).map(([name, rows]) => sheet(name, rows)), sheet("考核方案", [plan.columns.map(({ heading }) => heading), ...plan.rows])];
  return { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
}
