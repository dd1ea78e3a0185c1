import type { Texts } from "../messages";
import type { SheetData } from "../sheets";
import { perform } from "./commands";
import type { Report } from "./report";

/** Takes the columns of 财务发放表 from the finance office's own file. */
export const takeFinanceTemplate = async (sheets: readonly SheetData[], texts: Texts): Promise<Report> => {
  const { financeTemplateRun } = await import("../papers/financeTemplate");
  return perform("reportSettings", (snapshot) => financeTemplateRun(snapshot, sheets, texts), texts);
};
