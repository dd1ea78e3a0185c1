import { resultPlans } from "../../src/appraisal/results";
import { tellAppraisal } from "../../src/appraisal/told";
import { textsFor } from "../../src/messages";
import { resultRole } from "../../src/plan/ownSheets";
import { appraise } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { type SettingRow, settingPath } from "../../src/rules/scheme";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { type Raw, readSheets } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");

type Rows = readonly (readonly Raw[])[];

/** What a shipped regulation, with settings that the school filled in, makes of sheets as an office types them: a result sheet's rows by heading, as it shows them. */
export function resultsOf(id: BuiltInId, on: string, sheets: Readonly<Record<string, Rows>>, settings: Readonly<Record<string, string | number>> = {}): readonly Readonly<Record<string, string>>[] {
  const { rows } = builtInSchemes[id];
  const set = (row: SettingRow): SettingRow => ({ ...row, value: settings[settingPath(row).slice(id.length + 1)] ?? row.value });
  const program = compile({ id, rows: rows.map(set) }, mechanisms);
  const { tables } = readSheets(Object.entries(sheets).map(([name, cells]) => sheet(name, cells)), { wanted: program.wanted });
  const plans = resultPlans(tellAppraisal(appraise(program, tables), texts), texts);
  const plan = plans.find(({ role }) => role === resultRole(on));
  if (plan === undefined) throw new Error(`${id} makes no sheet ${on} of these`);
  return plan.rows.map((row) => Object.fromEntries(plan.columns.map(({ heading }, index) => [heading, String(row[index] ?? "")])));
}
