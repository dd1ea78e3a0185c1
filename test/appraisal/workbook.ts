import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { textsFor } from "../../src/messages";
import { isResultRole, sheetNameOf } from "../../src/plan/ownSheets";
import type { SheetPlan } from "../../src/plan/sheetPlan";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import type { Raw, SheetData } from "../../src/sheets";
import { sheet } from "../support/sheet";
import { sheetsOf } from "../support/sheetData";

export const texts = textsFor("zh-CN");

const SCHEME = "考核方案";
export const RESULTS = "考核结果";
/** 方案, 规则, 计算方法, 设置项, 名称, 适用, 设定值 */
const [RULE, SETTING, VALUE] = [1, 3, 6];

const chosen = new Map<string, Snapshot>();

/** A sample workbook after a scheme was chosen: its sheets, and the scheme as its sheet. The same one whenever it is asked for. */
export function withScheme(fixture: string, scheme: BuiltInId): Snapshot {
  const key = `${scheme} ${fixture}`;
  const snapshot = chosen.get(key) ?? choose(fixture, scheme);
  chosen.set(key, snapshot);
  return snapshot;
}

function choose(fixture: string, scheme: BuiltInId): Snapshot {
  const plan = schemePlan([builtInSchemes[scheme]], texts);
  const sheets = [...sheetsOf(fixture), written(plan, SCHEME)];
  return { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map([["scheme", SCHEME]]), canProve: true };
}

/** The sheet as it is once a plan was written. */
const written = ({ columns, rows }: SheetPlan, name: string): SheetData => sheet(name, [columns.map(({ heading }) => heading), ...rows]);

const appraisedOnce = new WeakMap<Snapshot, Snapshot>();

/** The workbook after 一键考核: with its sheets of results. A workbook is appraised once, however often it is asked for. */
export function appraised(snapshot: Snapshot): Snapshot {
  const after = appraisedOnce.get(snapshot) ?? appraise(snapshot);
  appraisedOnce.set(snapshot, after);
  return after;
}

function appraise(snapshot: Snapshot): Snapshot {
  const { plan } = appraisalRun(snapshot, texts);
  const results = plan.sheets.filter(({ role }) => isResultRole(role)).map((sheet) => ({ sheet, name: sheetNameOf(sheet.role) }));
  if (results.length === 0) throw new Error("the workbook cannot be appraised");
  const kept = snapshot.sheets.filter(({ name }) => results.every((one) => one.name !== name));
  return { ...snapshot, sheets: [...kept, ...results.map(({ sheet, name }) => written(sheet, name))], own: new Map([...snapshot.own, ...results.map(({ sheet: { role }, name }) => [role, name] as const)]) };
}

/** The workbook with a sheet of it changed. */
export const withSheet = (snapshot: Snapshot, name: string, change: (before: SheetData) => SheetData): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((before) => (before.name === name ? change(before) : before)),
});

/** The workbook with other rows on a sheet of values, headings included. */
export const withRows = (snapshot: Snapshot, name: string, change: (rows: readonly (readonly Raw[])[]) => readonly (readonly Raw[])[]): Snapshot =>
  withSheet(snapshot, name, (before) => sheet(name, change(before.values)));

/** The workbook with another 设定值 in the one row of 考核方案 with this 规则 and 设置项. */
export function withSetting(snapshot: Snapshot, rule: string, setting: string, value: string): Snapshot {
  let found = 0;
  const changed = withRows(snapshot, SCHEME, (rows) =>
    rows.map((row) => {
      if (row[RULE] !== rule || row[SETTING] !== setting) return row;
      found++;
      return row.map((cell, column) => (column === VALUE ? value : cell));
    }),
  );
  if (found !== 1) throw new Error(`${rule}/${setting} stands in ${found} rows`);
  return changed;
}

/** The cell of 考核方案 that holds the 设定值 of the one row with this 规则 and 设置项. */
export function settingCell({ sheets }: Snapshot, rule: string, setting: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const rows = sheets.find(({ name }) => name === SCHEME)?.values ?? [];
  return { sheet: SCHEME, row: rows.findIndex((row) => row[RULE] === rule && row[SETTING] === setting), column: VALUE };
}

/** The content of a cell, "" where there is none. */
export function contentOf({ sheets }: Snapshot, cell: { readonly sheet: string; readonly row: number; readonly column: number }): Raw {
  const data = sheets.find(({ name }) => name === cell.sheet);
  if (data === undefined) throw new Error(`there is no sheet ${cell.sheet}`);
  return data.values[cell.row - data.row]?.[cell.column - data.column] ?? "";
}
