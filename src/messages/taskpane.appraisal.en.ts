import type { taskpaneAppraisalZh } from "./taskpane.appraisal.zh";

/** The pane's step 考核: the results, the what-if, why a figure is what it is. In English. */
export const taskpaneAppraisalEn: Readonly<Record<keyof typeof taskpaneAppraisalZh, string>> = {
  "pane.check": "Check data",
  "pane.appraise": "Appraise",
  "step.results": "The last results are on",
  "progress.writes": "Sheets to be written",
  "progress.newSheet": "new, {rows|row|rows}",
  "progress.replaced": "rewritten, {rows|row|rows}",

  "preview.title": "Try out",
  "preview.appraise": "Appraise like this",
  "preview.close": "Close",
  "preview.difference": "Difference {difference}",
  "preview.more": "{count} more",

  "summary.title": "Results",
  "summary.last": "Last appraisal",
  "summary.people": "People appraised",
  "summary.peopleCount": "{count}",
  "summary.others": "Appraised: {what}",
  "summary.othersCount": "{count}",
  "summary.othersMissing": "not included: {count} without a figure",
  "summary.vetoed": "Vetoed",
  "summary.pending": "Pending",
  "summary.nobody": "Nobody",
  "summary.money": "Totals (yuan)",
  "summary.paid": "Grand total",
  "summary.missing": "not included: {count} without a figure",
  "summary.problems": "Open {sheet}: {errors|error|errors}, {warnings|warning|warnings}, {notices|note|notes}",

  "chart.title": "{heading}: how many people each",

  "explain.title": "Why this figure",
  "explain.person": "Name or class",
  "explain.noPerson": "Nobody found. Try another name or class.",
  "explain.selection": "Explain selected cell",
  "explain.hint": "Select a cell of {sheet}, or find a teacher above, to see how each figure came about.",
  "explain.gone": "{person} is no longer among the results. Please choose again.",
  "explain.why": "Origin",
  "explain.gaps": "Missing, not applicable ({count})",
  "explain.missing": "Missing",
  "explain.notApplicable": "Not applicable",
  "explain.noGaps": "Nothing is missing or not applicable.",
  "explain.figures": "Figures",
  "explain.chooseFigure": "Choose a figure below to see how it came about.",
  "explain.active": "(applies)",
};
