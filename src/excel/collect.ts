import type { Collection, CollectingRefused } from "../collecting/collection";
import type { CollectedFile } from "../collecting/shares";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { perform } from "./commands";
import { look } from "./kept";
import type { Report } from "./report";

/** 收表: what the workbook and these files hold of each department and month; writes nothing. */
export const collect = async (files: readonly CollectedFile[], texts: Texts): Promise<Collection | CollectingRefused> => {
  const [{ collectionOf }, read] = await Promise.all([import("../collecting/collection"), look()]);
  return collectionOf(read, files, texts);
};

/** 收入: the chosen shares of these files become sheets of the workbook. */
export const importShares = async (files: readonly CollectedFile[], chosen: ReadonlySet<string>, texts: Texts): Promise<Report> => {
  const { importRun } = await import("../collecting/runs");
  return perform("collect", (snapshot) => importRun(snapshot, files, chosen, texts), texts);
};

/** 未交名单: a sheet with who has not handed in, these files included. */
export const missingList = async (files: readonly CollectedFile[], texts: Texts): Promise<Report> => {
  const { missingListRun } = await import("../collecting/runs");
  return perform("missingList", (snapshot) => missingListRun(snapshot, files, texts), texts);
};

/** 分发空表: a sheet a department to fill in for the next month, unless another is named. */
export const emptyForms = async (texts: Texts, month?: Month): Promise<Report> => {
  const { emptyFormsPlan } = await import("../collecting/emptyForms");
  return perform("emptyForms", (snapshot) => emptyFormsPlan(snapshot, texts, month), texts);
};
