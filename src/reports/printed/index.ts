import { financeList } from "./financeList";
import { interviewLetter } from "./interviewLetter";
import { payChanges } from "./payChanges";
import { payroll } from "./payroll";
import { personalNotice } from "./personalNotice";
import { publicNotice } from "./publicNotice";
import { rectificationLetter } from "./rectificationLetter";
import type { Report } from "./report";
import { summarySheet } from "./summarySheet";
import { vetoList } from "./vetoList";

/** All printed reports, in the order in which their sheets stand in the workbook. */
export const REPORTS: readonly Report[] = [
  summarySheet,
  payroll,
  payChanges,
  financeList,
  vetoList,
  publicNotice,
  personalNotice,
  interviewLetter,
  rectificationLetter,
];
