import type { Basis } from "../appraisal/basis";
import { paidAppraisal } from "../appraisal/payColumns";
import { headingOf } from "../appraisal/results";
import { ShownResults } from "../appraisal/shown";
import type { Texts } from "../messages";
import { marksOnPapers } from "../papers/outdatedPapers";
import { CORRECTION_SLIP, OF_RESULTS } from "../papers/paperNames";
import { REGULATION_PAPER, reportRole, type OwnRole } from "../plan/ownSheets";
import type { CellRepair } from "../plan/plan";
import type { Snapshot } from "../plan/snapshot";
import type { Appraisal } from "../rules/appraise";
import type { Scheme } from "../rules/scheme";
import { placeOf, TERM } from "./figures";
import { Finals } from "./finals";
import { schemeFingerprint } from "./fingerprint";
import type { Prints } from "./prints";
import { lastRecord } from "./record";

/**
 * Papers made of other data or by another scheme than this appraisal say so on their face. Those of final periods stay as they
 * are (decision 8); what tells how matters stand (进度表, 学时台账, 一票否决清单) is of no period that is ever final.
 */
export function marksOnReports(snapshot: Snapshot, basis: Basis, { scheme, data }: Prints, texts: Texts): readonly CellRepair[] {
  const made = lastRecord(snapshot, "reports");
  if (made?.scheme === scheme && made.data === data) return [];
  // Of final periods papers show what was published.
  const published = showFinalsOnly(snapshot, basis.appraisal) ? namesOfResults(basis) : [];
  const stays = new Set<OwnRole>([REGULATION_PAPER, ...[CORRECTION_SLIP, ...published].map(reportRole)]);
  return marksOnPapers(snapshot, (role) => !stays.has(role), texts);
}

/** The papers that print 考核结果. Those that are paid by do not where the money stands on a further sheet, which is never final (decision 56). */
function namesOfResults(basis: Basis): readonly string[] {
  const { payroll, financeList, ...others } = OF_RESULTS;
  return [...Object.values(others), ...(paidAppraisal(basis) === basis.appraisal ? [payroll, financeList] : [])];
}

/** 考核办法 says so once the regulation is otherwise than when it was printed. */
export function marksOnRegulation(snapshot: Snapshot, schemes: readonly Scheme[], texts: Texts): readonly CellRepair[] {
  const printed = lastRecord(snapshot, "print");
  return printed === undefined || printed.scheme === schemeFingerprint(schemes) ? [] : marksOnPapers(snapshot, (role) => role === REGULATION_PAPER, texts);
}

/** Whether the term is final, or each month of which 考核结果 showed something when the papers were made. */
export function showFinalsOnly(snapshot: Snapshot, appraisal: Appraisal): boolean {
  const finals = Finals.of(snapshot);
  if (finals.finalPeriod(TERM) !== undefined) return true;
  const headings = ShownResults.of(snapshot)?.headings ?? [];
  const shown = appraisal.columns.filter((column) => column.period !== undefined && headings.includes(headingOf(column, appraisal.months)));
  return shown.length > 0 && shown.every((column) => finals.finalPeriod(placeOf(column, appraisal).period) !== undefined);
}
