import { createRoot } from "react-dom/client";
import { associateRibbon } from "../commands/ribbon";
import { Session } from "../commands/session";
import { answerSetting } from "../excel/answerSetting";
import { collect, emptyForms, importShares, missingList } from "../excel/collect";
import { addScheme, adoptReading, appraise, assign, checkData, finalise, makeCorrections, makeReports, newMonth, newTerm, newWorkbook, repair, restoreReading, undo, verify } from "../excel/commands";
import { diagnostics } from "../excel/diagnostics";
import { explainPerson, explainSelection, onSelection, people } from "../excel/explain";
import { takeFinanceTemplate } from "../excel/financeTemplate";
import { freezeValues } from "../excel/freezeValues";
import { whyMarked } from "../excel/marked";
import { forgetRead, readOverview, watch } from "../excel/overview";
import { preview } from "../excel/preview";
import { addRule, begin, editScheme, needsOf, readBook, readSources, sourceSelected } from "../excel/editing";
import { selectCell, showSheet } from "../excel/selectCell";
import { selectedCell } from "../excel/selection";
import { summary } from "../excel/summary";
import { foreseeMonth, foreseeTerm } from "../excel/terms";
import { associateFunctions } from "../functions/associate";
import { App } from "./App";
import type { PaneActions } from "./parts/actions";

const actions: PaneActions = {
  readOverview,
  watch,
  forgetRead,
  addScheme,
  readBook,
  readSources,
  sourceSelected,
  editScheme,
  begin,
  needsOf,
  addRule,
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
  foreseeMonth,
  newMonth,
  foreseeTerm,
  newTerm,
  people,
  explainPerson,
  explainSelection,
  whyMarked,
  onSelection,
  selectedCell,
  selectCell,
  showSheet,
  diagnostics,
};

void Office.onReady().then(() => {
  const session = new Session(Office.context.displayLanguage);
  associateRibbon(session);
  associateFunctions(session.texts);
  document.documentElement.lang = session.texts("pane.language");
  document.title = session.texts("app.name");
  const container = document.getElementById("root");
  // Excel on the web has no theme, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (container) createRoot(container).render(<App session={session} actions={actions} officeBackground={theme?.bodyBackgroundColor} />);
});
