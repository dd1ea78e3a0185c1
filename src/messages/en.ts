import { answersEn } from "./answers.en";
import { appraisalEn } from "./appraisal.en";
import { collectingEn } from "./collecting.en";
import { collectingPrinted } from "./collecting.printed";
import { contentsRecognisedEn } from "./contents.recognised.en";
import { contentsEn } from "./contents.en";
import { excelEn } from "./excel.en";
import { filesEn } from "./files.en";
import { finalsEn } from "./finals.en";
import { finalsPrinted } from "./finals.printed";
import { freezeEn } from "./freeze.en";
import { functionsFaultsEn } from "./functions.faults.en";
import { newsheetsEn } from "./newsheets.en";
import { overviewEn } from "./overview.en";
import { papersEn } from "./papers.en";
import { papersLettersPrinted } from "./papers.letters.printed";
import { papersMoneyPrinted } from "./papers.money.printed";
import { papersPrinted } from "./papers.printed";
import { rulesEn } from "./rules.en";
import { schemesEn } from "./schemes.en";
import { sheetsEn } from "./sheets.en";
import { taskpaneAppraisalEn } from "./taskpane.appraisal.en";
import { taskpaneDataEn } from "./taskpane.data.en";
import { taskpaneEn } from "./taskpane.en";
import { taskpaneReportsEn } from "./taskpane.reports.en";
import { taskpaneSchemeEn } from "./taskpane.scheme.en";
import { termsEn } from "./terms.en";
import type { zh } from "./zh";

/** Everything a person reads, in English. Sheet and column names stay as they are in the workbook. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...answersEn,
  ...appraisalEn,
  ...collectingEn,
  ...collectingPrinted,
  ...contentsRecognisedEn,
  ...contentsEn,
  ...excelEn,
  ...filesEn,
  ...finalsEn,
  ...finalsPrinted,
  ...freezeEn,
  ...functionsFaultsEn,
  ...newsheetsEn,
  ...overviewEn,
  ...papersEn,
  ...papersLettersPrinted,
  ...papersMoneyPrinted,
  ...papersPrinted,
  ...rulesEn,
  ...schemesEn,
  ...sheetsEn,
  ...taskpaneAppraisalEn,
  ...taskpaneDataEn,
  ...taskpaneEn,
  ...taskpaneReportsEn,
  ...taskpaneSchemeEn,
  ...termsEn,
};
