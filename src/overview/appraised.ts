import type { Examination } from "../appraisal/examine";
import { NOTE_HEADING } from "../appraisal/results";
import { isOfPeople, ShownResults } from "../appraisal/shown";
import type { Slices } from "../core/slices";
import { printsOf, type Prints } from "../finals/prints";
import { lastRecord, plain } from "../finals/record";
import { recordedAppraisal } from "../finals/recorded";
import type { Texts } from "../messages";
import { isResultRole } from "../plan/ownSheets";
import type { SheetPlan } from "../plan/sheetPlan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { changesBetween, type Changes, type Look, type Seen } from "./changes";

/** What the workbook says of the last appraisal. */
export interface Appraised {
  /** On 考核结果; undefined where that is about something else than people, or the regulation puts its results on sheets of another name. */
  readonly people: number | undefined;
  /** What was appraised has been changed since, and something would come out otherwise; undefined where nothing would. */
  readonly outdated: Outdated | undefined;
}

/** Results that no longer follow from what is there. */
export interface Outdated {
  /** undefined where nobody has seen what was appraised: the workbook was changed before the pane was opened. */
  readonly changes: Changes | undefined;
  /** How much the sheet of results would be another one; undefined where nothing can be computed now. */
  readonly affected: { readonly sheet: string; readonly rows: number; readonly ofPeople: boolean } | undefined;
  /** Papers that an appraisal would mark as outdated. */
  readonly reports: readonly string[];
}

/** With what was seen of the appraised workbook, for the next look. */
export interface AppraisedLook {
  readonly appraised: Appraised | undefined;
  readonly seen: Seen | undefined;
}

/**
 * Compares with the last appraisal: rules and data by what 考核记录 says of them; only where they are others it is appraised
 * again, without writing, to know whether and for whom that matters.
 */
export function* appraisedLook(snapshot: Snapshot, examined: Examination, seen: Seen | undefined, now: Date, texts: Texts): Slices<AppraisedLook> {
  if (![...snapshot.own.keys()].some(isResultRole)) return { appraised: undefined, seen: undefined };
  const people = ShownResults.of(snapshot)?.people().length || undefined;
  const { decoded, program, reading } = examined;
  if (decoded === undefined || program === undefined) return { appraised: { people, outdated: undefined }, seen };
  const look: Look = { schemes: decoded.schemes, tables: reading.tables, sheets: snapshot.sheets };
  const recorded = lastRecord(snapshot, "appraise");
  const upToDate: AppraisedLook = { appraised: { people, outdated: undefined }, seen: { ...look, recorded } };
  if (recorded !== undefined && isSame(recorded, printsOf({ ...look, program }))) return upToDate;
  const { outcome, plan } = yield* recordedAppraisal(snapshot, now, texts, examined);
  const results = plan.sheets.filter(({ role }) => isResultRole(role));
  const rows = results.map((sheet) => differingRows(sheet, snapshot));
  if (outcome === "done" && rows.every((count) => count === 0)) return upToDate;
  const [first] = results;
  const affected = first && { sheet: ownName(snapshot, first.role), rows: rows[0] ?? 0, ofPeople: isOfPeople(first.columns) };
  const changes = seen !== undefined && isSame(seen.recorded, recorded) ? changesBetween(seen, look) : undefined;
  const reports = [...new Set((plan.repairs ?? []).map(({ cell }) => cell.sheet))];
  return { appraised: { people, outdated: { changes, affected: outcome === "done" ? affected : undefined, reports } }, seen };
}

const isSame = (one: Prints | undefined, other: Prints | undefined): boolean => one?.scheme === other?.scheme && one?.data === other?.data;

/** How many rows a sheet of results would have otherwise, in whatever order its rows and columns stand: figures and 提示; 说明 follows from them. */
function differingRows({ role, columns, rows }: SheetPlan, snapshot: Snapshot): number {
  const [headings = [], ...shown] = snapshot.sheets.find(({ name }) => name === snapshot.own.get(role))?.values ?? [];
  const compared = columns.flatMap(({ heading }, index) => (heading === NOTE_HEADING ? [] : [{ index, at: headings.indexOf(heading) }]));
  const counts = new Map<string, number>();
  for (const row of shown) {
    const words = JSON.stringify(compared.map(({ at }) => plain(row[at] ?? "")));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const others = rows.filter((row) => {
    const words = JSON.stringify(compared.map(({ index }) => plain(row[index] ?? "")));
    const left = counts.get(words) ?? 0;
    counts.set(words, left - 1);
    return left <= 0;
  });
  return Math.max(others.length, others.length + shown.length - rows.length);
}
