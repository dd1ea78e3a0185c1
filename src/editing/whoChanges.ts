import { previewRun, rulesPreview, type Preview } from "../appraisal/preview";
import type { Slices } from "../core/slices";
import { lastRecord } from "../finals/record";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { isResultRole } from "../plan/ownSheets";
import { ownSheetOf, type Snapshot } from "../plan/snapshot";
import type { SheetData } from "../sheets";

/** 考核方案 as it was before somebody began to change it. */
export interface RulesBefore {
  readonly sheet: SheetData;
  /** The last appraisal by then: what was appraised since by other rules is what later changes begin with. */
  readonly appraised: string;
}

/** What changes are compared with: as it was, until something is appraised or another regulation taken. */
export function rulesBefore(snapshot: Snapshot, known: RulesBefore | undefined): RulesBefore | undefined {
  const sheet = ownSheetOf(snapshot, "scheme");
  const appraised = JSON.stringify(lastRecord(snapshot, "appraise") ?? "");
  const goesOn = known !== undefined && sheet !== undefined && known.appraised === appraised && schemesOn(known.sheet) === schemesOn(sheet);
  return goesOn ? known : sheet && { sheet, appraised };
}

const schemesOn = ({ values }: SheetData): string => [...new Set(values.slice(1).map(([scheme]) => String(scheme ?? "").trim()))].sort().join();

/** 试算: whose figures the changed rules change; where none was changed, what an appraisal would change on its sheet. Writes nothing. */
export function* whoChanges(snapshot: Snapshot, known: RulesBefore | undefined, texts: Texts): Slices<Preview> {
  const before = rulesBefore(snapshot, known);
  const sheet = ownSheetOf(snapshot, "scheme");
  if (before !== undefined && sheet !== undefined && !isSame(before.sheet, sheet)) return yield* rulesPreview({ ...snapshot, sheets: snapshot.sheets.map((one) => (one === sheet ? { ...before.sheet, name: sheet.name } : one)) }, snapshot, texts);
  if ([...snapshot.own.keys()].some(isResultRole)) return previewRun(snapshot, texts);
  return { outcome: "same", message: editingTexts(texts)("live.unchanged"), writes: [], people: [], totals: [] };
}

const isSame = (one: SheetData, other: SheetData): boolean => one === other || JSON.stringify(one.values) === JSON.stringify(other.values);
