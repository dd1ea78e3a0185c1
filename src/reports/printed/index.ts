import type { Report } from "./report";

/** All printed reports, in the order in which their sheets stand in the workbook. */
export const REPORTS: readonly Report[] = [];
