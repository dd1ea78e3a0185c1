import type { overviewZh } from "./overview.zh";

/** What to do next. In English. */
export const overviewEn: Readonly<Record<keyof typeof overviewZh, string>> = {
  "next.chooseScheme": "Choose a scheme",
  "next.chooseFirst": "No scheme is chosen yet: choose one under “Choose your school's regulation” first.",
  "next.mendScheme": "Open {sheet} to correct it",
  "next.addRules": "Add rules",
  "next.answerSettings": "Fill in what is open",
  "next.confirmReadings": "Confirm what sheets mean",
  "next.makeSheets": "Make the sheets",
  "next.solveProblems": "See the problems",
  "next.appraise": "Appraise",
  "next.appraiseAgain": "Appraise again",
  "next.makeReports": "Make reports",
  "next.openReport": "Open {sheet}",
};
