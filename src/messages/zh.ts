import { answersZh } from "./answers.zh";
import { appraisalZh } from "./appraisal.zh";
import { collectingPrinted } from "./collecting.printed";
import { collectingZh } from "./collecting.zh";
import { contentsRecognisedZh } from "./contents.recognised.zh";
import { contentsZh } from "./contents.zh";
import { excelZh } from "./excel.zh";
import { filesZh } from "./files.zh";
import { finalsPrinted } from "./finals.printed";
import { finalsZh } from "./finals.zh";
import { freezeZh } from "./freeze.zh";
import { functionsFaultsZh } from "./functions.faults.zh";
import { newsheetsZh } from "./newsheets.zh";
import { overviewZh } from "./overview.zh";
import { papersLettersPrinted } from "./papers.letters.printed";
import { papersMoneyPrinted } from "./papers.money.printed";
import { papersPrinted } from "./papers.printed";
import { papersZh } from "./papers.zh";
import { rulesZh } from "./rules.zh";
import { schemesZh } from "./schemes.zh";
import { sheetsZh } from "./sheets.zh";
import { taskpaneAppraisalZh } from "./taskpane.appraisal.zh";
import { taskpaneDataZh } from "./taskpane.data.zh";
import { taskpaneReportsZh } from "./taskpane.reports.zh";
import { taskpaneSchemeZh } from "./taskpane.scheme.zh";
import { taskpaneZh } from "./taskpane.zh";
import { termsZh } from "./terms.zh";

/** Everything a person reads, in Chinese. A sentence says what happened, where, and what to do. */
export const zh = {
  ...answersZh,
  ...appraisalZh,
  ...collectingPrinted,
  ...collectingZh,
  ...contentsRecognisedZh,
  ...contentsZh,
  ...excelZh,
  ...filesZh,
  ...finalsPrinted,
  ...finalsZh,
  ...freezeZh,
  ...functionsFaultsZh,
  ...newsheetsZh,
  ...overviewZh,
  ...papersLettersPrinted,
  ...papersMoneyPrinted,
  ...papersPrinted,
  ...papersZh,
  ...rulesZh,
  ...schemesZh,
  ...sheetsZh,
  ...taskpaneAppraisalZh,
  ...taskpaneDataZh,
  ...taskpaneReportsZh,
  ...taskpaneSchemeZh,
  ...taskpaneZh,
  ...termsZh,
} as const;
