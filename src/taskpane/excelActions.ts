import { answerSetting } from "../excel/answerSetting";
import { collect, emptyForms, importShares, missingList } from "../excel/collect";
import { addScheme, adoptReading, appraise, arrangeScheme, assign, checkData, finalise, makeCorrections, makeReports, newMonth, newTerm, newWorkbook, printExplained, printScheme, repair, restoreReading, undo, verify } from "../excel/commands";
import { makeCounty, readSchool } from "../excel/county";
import { diagnostics } from "../excel/diagnostics";
import { explainPerson, explainSelection, onSelection, people } from "../excel/explain";
import { takeFinanceTemplate } from "../excel/financeTemplate";
import { freezeValues } from "../excel/freezeValues";
import { whyMarked } from "../excel/marked";
import { forgetRead, readOverview, watch } from "../excel/overview";
import { preview } from "../excel/preview";
import { addRule, begin, editScheme, needsOf, readBook, readLive, readSources, readTotals, sourceSelected, whoChanges } from "../excel/editing";
import { selectCell, showSheet } from "../excel/selectCell";
import { selectedCell } from "../excel/selection";
import { summary } from "../excel/summary";
import { foreseeMonth, foreseeTerm } from "../excel/terms";
import type { PaneActions } from "./parts/actions";

/** Everything that reads, computes and writes. It is a chunk of its own, so that the pane is drawn before it is there. */
export const excelActions: PaneActions = {
  readOverview,
  watch,
  forgetRead,
  addScheme,
  arrangeScheme,
  printScheme,
  readBook,
  readSources,
  sourceSelected,
  editScheme,
  begin,
  needsOf,
  addRule,
  readLive,
  readTotals,
  whoChanges,
  answerSetting,
  newWorkbook,
  checkData,
  preview,
  appraise,
  summary,
  makeReports,
  finalise,
  makeCorrections,
  verify,
  takeFinanceTemplate,
  freezeValues,
  undo,
  adoptReading,
  assign,
  restoreReading,
  repair,
  collect,
  importShares,
  missingList,
  emptyForms,
  readSchool,
  makeCounty,
  foreseeMonth,
  newMonth,
  foreseeTerm,
  newTerm,
  people,
  explainPerson,
  explainSelection,
  printExplained,
  whyMarked,
  onSelection,
  selectedCell,
  selectCell,
  showSheet,
  diagnostics,
};
