import type { taskpaneReportsZh } from "./taskpane.reports.zh";

/** The pane's step 报表. In English. */
export const taskpaneReportsEn: Readonly<Record<keyof typeof taskpaneReportsZh, string>> = {
  "step.reportsHint": "No report yet. After the appraisal press Make reports: pay list, public notice and others become sheets ready to print.",
  "step.reportSettings": "School name, term, signatures and groups are entered on",
  "finance.pick": "Columns from finance's file",
};
