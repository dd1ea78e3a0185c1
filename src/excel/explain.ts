import type { ExplainablePerson, ExplanationAnswer } from "../appraisal/explanation";
import type { Texts } from "../messages";
import { look } from "./kept";
import { selectedCell } from "./selection";

/** Everybody whose figures can be explained. */
export const people = async (texts: Texts): Promise<readonly ExplainablePerson[]> => {
  const [{ explainable }, read] = await Promise.all([explaining(), look()]);
  return explainable(read, texts);
};

export const explainPerson = async (key: string, texts: Texts): Promise<ExplanationAnswer> => {
  const [{ explainPersonRun }, read] = await Promise.all([explaining(), look()]);
  return explainPersonRun(read, key, texts);
};

/** Explains the figure in the cell that is selected now. Why an input cell is marked the pane says by itself (`whyMarked`). */
export async function explainSelection(texts: Texts): Promise<ExplanationAnswer> {
  const [{ explainSelectionRun }, selection] = await Promise.all([explaining(), selectedCell()]);
  return explainSelectionRun(await look(), selection, texts);
}

const explaining = () => import("../appraisal/explainRun");

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
      // A workbook that is being closed no longer answers.
      await added.context.sync().catch(() => undefined);
    });
  };
}
