import { assignRun } from "../answers/answersRun";
import { decodeScheme } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import { schemeProblems } from "../appraisal/schemeProblems";
import { addressOf } from "../core/cell";
import { renamedItems } from "../finals/renamedItems";
import type { Texts } from "../messages";
import { editingTexts, type EditingTexts } from "../messages/editing";
import { renamedHeadings } from "../papers/renamedHeadings";
import { rowAfter, withInserted } from "../plan/inserted";
import type { CellRepair, InsertedRows } from "../plan/plan";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";
import type { SchemeProblem } from "../rules/program";
import { typedRow, type SettingRow } from "../rules/scheme";
import type { DecodedSchemes, SchemeColumn } from "../schemes/codec";
import { contentAt, isComputed, type Raw, type SheetData } from "../sheets";
import type { SlotEdit } from "./book";

/**
 * Writes what was typed into a sentence, or done with a rule. Refused are a cell that says something else by now, and what
 * could never stand there; what is only wrong together with other rows (shares of 110%) is written and told beside the
 * rule, for the next value may put it right.
 */
export function editRun(snapshot: Snapshot, edit: SlotEdit, now: Date, language: Texts): Run {
  const texts = editingTexts(language);
  const { label, cells, choices, inserted = [], headings = [] } = edit;
  const data = ownSheetOf(snapshot, "scheme");
  const decoded = decodeScheme(snapshot);
  if (data === undefined || decoded === undefined) return refused(texts("editing.moved", { label }));
  const repairs: CellRepair[] = [];
  for (const { cell, before, after } of cells) {
    const found = rowAt(decoded, cell.row, cell.column);
    if (found === undefined || String(found.row[found.field]) !== before) return refused(texts("editing.moved", { label }));
    if (isComputed(data, cell)) return refused(texts("editing.formula", { label, cell: `${cell.sheet}!${addressOf(cell)}` }));
    repairs.push({ cell, before: contentAt(data, cell), ...writtenAs(data, cell, after) });
  }
  const changed = withChanges(snapshot, data, repairs, inserted);
  const mistake = mistakeOf(decoded, decodeScheme(changed), new Set(repairs.map(({ cell }) => rowAfter(cell.row, inserted))), ownName(snapshot, "scheme"), texts);
  if (mistake !== undefined) return refused(mistake);
  const record = renamedItems(snapshot, headings, language);
  const answers = choices.length === 0 ? [] : assignRun(changed, choices, now, language).plan.sheets;
  return { plan: { sheets: [...(record ? [record] : []), ...answers], repairs: [...repairs, ...renamedHeadings(snapshot, headings)], inserted }, message: doneText(edit, texts), outcome: "done" };
}

function doneText({ label, typed, said }: SlotEdit, texts: EditingTexts): string {
  if (said === undefined) return texts("editing.done", { label, typed: typed === "" ? texts("sentence.asked") : typed });
  return texts(`editing.${said}`, { label, typed });
}

/** The workbook with these contents and rows in its regulation. */
function withChanges(snapshot: Snapshot, data: SheetData, repairs: readonly CellRepair[], inserted: readonly InsertedRows[]): Snapshot {
  const changed: Raw[][] = data.values.map((cells) => [...cells]);
  for (const { cell, after } of repairs) {
    const row = changed[cell.row - data.row];
    if (row) row[cell.column - data.column] = after;
  }
  const written = withInserted({ ...data, values: changed, formulas: changed }, inserted);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet === data ? written : sheet)) };
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
const HOPELESS: ReadonlySet<SchemeProblem["code"]> = new Set<SchemeProblem["code"]>(["badValue", "danglingRule", "cycle", "badApplies", "keyMissing", "keyTwice", "settingTwice"]);

/** What would be wrong with these rows, or with others that was not before. */
function mistakeOf(before: DecodedSchemes, after: DecodedSchemes | undefined, rows: ReadonlySet<number>, sheet: string, texts: EditingTexts): string | undefined {
  if (after === undefined) return undefined;
  const told = (decoded: DecodedSchemes): readonly { readonly at: number | undefined; readonly text: string }[] =>
    compileAll(decoded.schemes, mechanisms)
      .problems.filter(({ code, row }) => HOPELESS.has(code) && row !== undefined)
      .flatMap((problem) => schemeProblems([problem], [], decoded.place, sheet, texts).map(({ problem: text }) => ({ at: problem.row && decoded.place.get(typedRow(problem.row))?.row, text })));
  const known = new Set(told(before).map(({ text }) => text));
  return told(after).find(({ at, text }) => !known.has(text) || (at !== undefined && rows.has(at)))?.text;
}
