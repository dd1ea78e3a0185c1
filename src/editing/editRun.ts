import { assignRun } from "../answers/answersRun";
import { decodeScheme } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import { schemeProblems } from "../appraisal/schemeProblems";
import { addressOf } from "../core/cell";
import type { Texts } from "../messages";
import { editingTexts, type EditingTexts } from "../messages/editing";
import type { CellRepair } from "../plan/plan";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";
import type { SchemeProblem } from "../rules/program";
import { typedRow, type SettingRow } from "../rules/scheme";
import type { DecodedSchemes, SchemeColumn } from "../schemes/codec";
import { contentAt, isComputed, type SheetData } from "../sheets";
import type { SlotEdit } from "./book";

/**
 * Writes what was typed into a sentence. Refused are a cell that says something else by now, and what could never stand
 * there; what is only wrong together with other rows (shares of 110%) is written and told beside the rule, for the next
 * value may put it right.
 */
export function editRun(snapshot: Snapshot, { label, typed, cells, choices }: SlotEdit, now: Date, language: Texts): Run {
  const texts = editingTexts(language);
  const data = ownSheetOf(snapshot, "scheme");
  const decoded = decodeScheme(snapshot);
  if (data === undefined || decoded === undefined) return refused(texts("editing.moved", { label }));
  const changes = new Map<SettingRow, Partial<Record<SchemeColumn, string>>>();
  const repairs: CellRepair[] = [];
  for (const { cell, before, after } of cells) {
    const found = rowAt(decoded, cell.row, cell.column);
    if (found === undefined || String(found.row[found.field]) !== before) return refused(texts("editing.moved", { label }));
    if (isComputed(data, cell)) return refused(texts("editing.formula", { label, cell: `${cell.sheet}!${addressOf(cell)}` }));
    changes.set(found.row, { ...changes.get(found.row), [found.field]: after });
    repairs.push({ cell, before: contentAt(data, cell), ...writtenAs(data, cell, after) });
  }
  const mistake = mistakeOf(decoded, changes, ownName(snapshot, "scheme"), texts);
  if (mistake !== undefined) return refused(mistake);
  const sheets = choices.length === 0 ? [] : assignRun(withChanges(snapshot, data, repairs), choices, now, language).plan.sheets;
  return { plan: { sheets, repairs }, message: texts("editing.done", { label, typed: typed === "" ? texts("sentence.asked") : typed }), outcome: "done" };
}

/** The workbook with these contents in its regulation: what is said on 认列 is shown as it will be. */
function withChanges(snapshot: Snapshot, data: SheetData, repairs: readonly CellRepair[]): Snapshot {
  const values = data.values.map((cells) => [...cells]);
  for (const { cell, after } of repairs) {
    const row = values[cell.row - data.row];
    if (row) row[cell.column - data.column] = after;
  }
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet === data ? { ...data, values, formulas: values } : sheet)) };
}

function rowAt({ place }: DecodedSchemes, row: number, column: number): { readonly row: SettingRow; readonly field: SchemeColumn } | undefined {
  for (const [setting, at] of place) {
    if (at.row !== row) continue;
    const [field] = Object.entries(at.columns).find(([, index]) => index === column) ?? [];
    return field === undefined ? undefined : { row: setting, field: field as SchemeColumn };
  }
  return undefined;
}

/** A number stays a number where one stands; everything else is text, so that Excel makes nothing else of it. */
function writtenAs(data: SheetData, cell: CellRepair["cell"], after: string): Pick<CellRepair, "after" | "numberFormat"> {
  const isPercent = (data.formats?.[cell.row - data.row]?.[cell.column - data.column] ?? "").includes("%");
  if (typeof contentAt(data, cell) === "number") {
    if (!isPercent && /^-?\d+(\.\d+)?$/.test(after)) return { after: Number(after) };
    const [, percent] = /^(\d+(?:\.\d+)?)[%\uFF05]$/.exec(after) ?? [];
    if (isPercent && percent !== undefined) return { after: Number((Number(percent) / 100).toPrecision(15)) };
  }
  return { after, numberFormat: "@" };
}

/** Mistakes that no other value can put right. */
const HOPELESS: ReadonlySet<SchemeProblem["code"]> = new Set<SchemeProblem["code"]>(["badValue", "danglingRule", "cycle", "badApplies", "keyMissing", "settingTwice"]);

/** What would be wrong with these rows, and was not before. */
function mistakeOf({ schemes, place }: DecodedSchemes, changes: ReadonlyMap<SettingRow, Partial<SettingRow>>, sheet: string, texts: EditingTexts): string | undefined {
  const changed = new Map([...changes].map(([row, change]) => [row, { ...row, ...change }]));
  const tried = compileAll(schemes.map((scheme) => ({ ...scheme, rows: scheme.rows.map((row) => changed.get(row) ?? row) })), mechanisms);
  const rows = new Set<SettingRow>(changed.values());
  const [mistake] = tried.problems.filter(({ code, row }) => HOPELESS.has(code) && row !== undefined && rows.has(typedRow(row)));
  return mistake && schemeProblems([mistake], [], place, sheet, texts)[0]?.problem;
}
