import { activityReport } from "./activityReport";
import { charts } from "./charts";
import { eligibilityForms } from "./eligibilityForms";
import { financeList } from "./financeList";
import { interviewLetter } from "./interviewLetter";
import { payChanges } from "./payChanges";
import { payroll } from "./payroll";
import { personalNotice } from "./personalNotice";
import { progress } from "./progress";
import { publicNotice } from "./publicNotice";
import { rectificationLetter } from "./rectificationLetter";
import type { Report } from "./report";
import { summarySheet } from "./summarySheet";
import { trainingGaps, trainingLedger } from "./trainingLedger";
import { vetoList } from "./vetoList";
import { workshopBudget } from "./workshopBudget";

/** All printed reports, in the order in which their sheets stand in the workbook. */
export const REPORTS: readonly Report[] = [
  summarySheet,
  payroll,
  payChanges,
  financeList,
  charts,
  vetoList,
  publicNotice,
  personalNotice,
  interviewLetter,
  rectificationLetter,
  eligibilityForms,
  trainingLedger,
  trainingGaps,
  workshopBudget,
  activityReport,
  progress,
];
