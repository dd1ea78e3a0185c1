import { appraise } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { type Scheme, type SettingRow, settingPath } from "../../src/rules/scheme";
import { textsFor } from "../../src/messages";
import { resultPlans } from "../../src/appraisal/results";
import { tellAppraisal } from "../../src/appraisal/told";
import { type BuiltInId, builtInSchemes } from "../../src/schemes";
import { readSheets, type SheetData } from "../../src/sheets";
import type { Shown } from "./reference/shown";

const texts = textsFor("zh-CN");

/** A setting as a school changes it; several lines with 适用 replace the one line for all. */
export type Changes = Readonly<Record<string, string | number | readonly { readonly applies: string; readonly value: string | number }[]>>;

function schemeWith(id: BuiltInId, changes: Changes): Scheme {
  const { rows } = builtInSchemes[id];
  const paths = new Set(rows.map(settingPath));
  const unknown = Object.keys(changes).filter((path) => !paths.has(`${id}/${path}`));
  if (unknown.length > 0) throw new Error(`${id} has no setting ${unknown.join()}`);
  return {
    id,
    rows: rows.flatMap((row): readonly SettingRow[] => {
      const change = changes[settingPath(row).slice(id.length + 1)];
      if (change === undefined) return [row];
      return typeof change === "object" ? change.map(({ applies, value }) => ({ ...row, applies, value })) : [{ ...row, value: change }];
    }),
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

export const appraised = (id: BuiltInId, changes: Changes, sheets: readonly SheetData[]): Rows => appraisedBy(schemeWith(id, changes), sheets);

/** What the program makes of the sheets: a row a person, by headings. */
export function appraisedBy(scheme: Scheme, sheets: readonly SheetData[]): Rows {
  const program = compile(scheme, mechanisms);
  if (program.problems.length > 0) throw new Error(program.problems.map(({ code }) => code).join());
  const [plan] = resultPlans(tellAppraisal(appraise(program, readSheets(sheets, { wanted: program.wanted }).tables), texts), texts);
  if (plan === undefined) throw new Error("nobody was appraised");
  return plan.rows.map((row) => Object.fromEntries(plan.columns.map(({ heading }, index) => [heading, row[index]])));
}

/** Of each person the figures that the reference gives, as the program shows them. */
export function figuresLike(expected: readonly Readonly<Record<string, Shown>>[], found: Rows): unknown[] {
  return found.map((row, index) => Object.fromEntries(Object.keys(expected[index] ?? {}).map((heading) => [heading, row[heading]])));
}
