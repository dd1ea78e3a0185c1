import { explainable, explainPersonRun, explainSelectionRun } from "../appraisal/explainRun";
import type { ExplainablePerson, ExplanationAnswer } from "../appraisal/explanation";
import type { Texts } from "../messages";
import { readWorkbook } from "./read";
import { selectionIn } from "./selection";

/** Everybody whose figures can be explained. */
export function people(texts: Texts): Promise<readonly ExplainablePerson[]> {
  return Excel.run(async (context) => explainable(await readWorkbook(context), texts));
}

export function explainPerson(key: string, texts: Texts): Promise<ExplanationAnswer> {
  return Excel.run(async (context) => explainPersonRun(await readWorkbook(context), key, texts));
}

/** Explains the figure in the cell that is selected now. Why an input cell is marked the pane says by itself (`whyMarked`). */
export function explainSelection(texts: Texts): Promise<ExplanationAnswer> {
  return Excel.run(async (context) => {
    const selection = await selectionIn(context);
    return explainSelectionRun(await readWorkbook(context), selection, texts);
  });
}

/**
 * Calls back whenever the user selects cells, on any sheet. An Excel that cannot tell leaves the button.
 * @returns ends the calls
 */
export function onSelection(listener: () => void): () => void {
  const handler = Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => Promise.resolve(listener()));
    await context.sync();
    return added;
  }).catch(() => undefined);
  return () => {
    void handler.then(async (added) => {
      if (added === undefined) return;
      added.remove();
      await added.context.sync();
    });
  };
}
