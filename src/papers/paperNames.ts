/** The names of papers that are told apart by them: they are known without the code that prints them, which is fetched with 生成报表. */

/** What prints the figures of 考核结果. */
export const OF_RESULTS = {
  summarySheet: "考核汇总表",
  payroll: "津贴发放表",
  payChanges: "变动表",
  financeList: "财务发放表",
  charts: "统计图",
  publicNotice: "公示",
  personalNotice: "个人通知单",
} as const;

/** Tells what was corrected when it was made. */
export const CORRECTION_SLIP = "更正单";

/** Made for whoever asks, and for nobody else. */
export const EXPLAINED_NOTICE = "考核说明单";
