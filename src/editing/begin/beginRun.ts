import { decodeScheme, unreadable } from "../../appraisal/examine";
import { refused, type Run } from "../../appraisal/run";
import { schemePlan } from "../../appraisal/schemeSheet";
import type { Texts } from "../../messages";
import { editingTexts } from "../../messages/editing";
import { ownName, type Snapshot } from "../../plan/snapshot";
import { insertedRows } from "../recipes/insertedRows";
import { OWN_SCHEME } from "../recipes/typical";
import { begun, type Beginning } from "./beginning";

/** Writes what a school begins with on 考核方案; what stands there stays as it is. */
export function beginRun(snapshot: Snapshot, beginning: Beginning, title: string, language: Texts): Run {
  const texts = editingTexts(language);
  const decoded = decodeScheme(snapshot);
  if (decoded && decoded.missingHeadings.length > 0) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  const scheme = begun(decoded?.schemes ?? [], beginning);
  if (scheme === undefined) return refused(texts("begin.present", { id: beginning.kind === "whole" ? beginning.scheme.id : OWN_SCHEME }));
  const message = texts("begin.taken", { title });
  const inserted = decoded && insertedRows(decoded, scheme);
  return { plan: inserted ? { sheets: [], inserted } : { sheets: [schemePlan([scheme], texts)] }, message, outcome: "done" };
}
