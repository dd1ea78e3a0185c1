import { examine, unreadable } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import type { Texts } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";
import { inputSheetPlans } from "./inputSheets";
import { absentRegisters } from "./registers";

/** What is made besides the sheets that the results proper need. */
export interface NewSheets {
  readonly withSamples?: boolean;
  /** The registers of further sheets that the school keeps; undefined: nobody has chosen, and none is made. */
  readonly registers?: readonly string[];
}

/** 新建考核表: the sheets that the schemes need and the workbook does not have. */
export function newSheetsRun(snapshot: Snapshot, { withSamples = false, registers: chosen = [] }: NewSheets, texts: Texts): Run {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  const present = new Set(reading.tables.map(({ name }) => name));
  const registers = absentRegisters(program.wanted, present);
  const left = registers.filter((name) => !chosen.includes(name));
  const sheets = inputSheetPlans(program.wanted, new Set([...present, ...left]), withSamples, texts);
  const others = left.length === 0 ? "" : String(left.length);
  if (sheets.length === 0) return refused(texts("run.noSheetsNeeded", { others }));
  const names = sheets.map(({ role }) => ownName(snapshot, role)).join("、");
  return { plan: { sheets }, message: texts("run.sheetsMade", { count: String(sheets.length), sheets: names, others }), outcome: "done" };
}
