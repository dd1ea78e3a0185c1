import type { Run } from "../appraisal/run";
import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import { collectionOf, type Collection } from "./collection";
import { importPlan } from "./importPlan";
import { missingListPlan } from "./missingList";
import type { CollectedFile } from "./shares";

/** 收入 the chosen shares of these files into the workbook as it is now. */
export const importRun = (snapshot: Snapshot, files: readonly CollectedFile[], chosen: ReadonlySet<string>, texts: Texts): Run =>
  runOf(snapshot, files, texts, (collection) => importPlan(snapshot, collection, chosen, texts));

/** 未交名单 of the workbook and these files. */
export const missingListRun = (snapshot: Snapshot, files: readonly CollectedFile[], texts: Texts): Run =>
  runOf(snapshot, files, texts, (collection) => missingListPlan(snapshot, collection, texts));

function runOf(snapshot: Snapshot, files: readonly CollectedFile[], texts: Texts, planned: (collection: Collection) => Run): Run {
  const collection = collectionOf(snapshot, files, texts);
  return collection.kind === "refused" ? { plan: { sheets: [] }, message: collection.message, outcome: "refused" } : planned(collection);
}
