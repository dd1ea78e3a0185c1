import type { answersZh } from "./answers.zh";

/** 认列: what the clerk said of the sheets, and what still waits for a word. In English. */
export const answersEn: Record<keyof typeof answersZh, string> = {
  "answers.kinds": "表: which table this row of headings is; 列: which column this heading is; 方向: how deductions are written; 词: what this word in a cell means; 不读: the sheet is not read.",
  "answers.assigned": "Assigned: sheet {sheets} is read that way. It stands on {answers}, where it can be seen, changed and deleted.",
  "answers.restored": "Automatic recognition restored: {rows} deleted from {answers}.",
  "answers.nothingToRestore": "Nothing was assigned.",
  "answers.sheetGone": "The sheet to be assigned is no longer there, so nothing was written. Press Refresh and look again.",
  "answers.takenAs": "“{written}” as “{meaning}”",
  "answers.andMore": " …",
  "answers.adopted": "{count} taken: {items}. They stand on {answers}, where they can be changed and deleted.",
  "answers.nothingToAdopt": "Nothing waits to be confirmed.",
};
