import type { taskpaneSchemeZh } from "./taskpane.scheme.zh";

/** The pane's step 方案. In English. */
export const taskpaneSchemeEn: Readonly<Record<keyof typeof taskpaneSchemeZh, string>> = {
  "pane.scheme": "Scheme",
  "pane.builtIn": "Whole regulations",
  "pane.schemeHint": "One that is ticked is written to the sheet 考核方案 as a whole, where each setting can be changed; several may be ticked.",
  "pane.arrange": "Arrange this sheet",
  "pane.arrangeHint": "Arranging gives each cell its list and its hint, and writes behind each row what it means. Press again after you have added rows.",
  "pane.schemePresent": "This workbook uses {ids}.",
  "pane.schemeCalled": "{title} ({id})",
  "pane.moreSchemes": "Use another regulation too",
  "pane.asked": "To be filled in",
  "pane.answer": "Fill in",

  "editing.notLoaded": "The rules in sentences could not be loaded: please close the pane and open it again. They can be changed on the sheet all the same.",

  "first.what": "Computes scores, tiers and allowances in your own workbook by your school's regulation, and explains every figure.",
  "first.where": "No data leaves the workbook; every step can be taken back.",
  "first.samples": "Try it with sample data",
  "first.notBlank": "In this workbook {count|sheet holds|sheets hold} data. To see the sample first, open this pane in a new, blank workbook.",
  "first.choose": "Choose your school's regulation",
  "first.look": "Look",
  "first.lookAt": "Look at {title}",
};
