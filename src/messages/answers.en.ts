import type { answersZh } from "./answers.zh";

/** 认列: what the clerk said of the sheets, and what still waits for a word. In English. */
export const answersEn: Record<keyof typeof answersZh, string> = {
  "answers.kinds": "表: which table this row of headings is; 列: which column this heading is; 方向: how deductions are written; 词: what this word in a cell means; 重复: whether rows alike in everything count once or each; 不读: the sheet is not read.",
  "answers.assigned": "Assigned: sheet {sheets} is read that way. It stands on {answers}, where it can be seen, changed and deleted.",
  "answers.restored": "Automatic recognition restored: {rows} deleted from {answers}.",
  "answers.nothingToRestore": "Nothing was assigned.",
  "answers.sheetGone": "The sheet to be assigned is no longer there, so nothing was written. Press Refresh and look again.",
  "answers.takenAs": "“{written}” as “{meaning}”",
  "answers.andMore": " …",
  "answers.adopted": "{count} taken: {items}. They stand on {answers}, where they can be changed and deleted.",
  "answers.nothingToAdopt": "Nothing waits to be confirmed.",
  "answers.card": "To be confirmed: {count}",
  "answers.cardHint": "Until then, figures that depend on them are missing (缺). Once confirmed, every sheet with the same headings is read that way.",
  "answers.adopt": "Adopt",
  "answers.change": "Change",
  "answers.adoptAll": "Adopt all ({count})",
  "answers.moreCells": "and {count} more",
  "answers.changeTitle": "What “{written}” is",
  "answers.toProposals": "First see what is to be confirmed ({count})",
  "answers.open": "{count} readings wait to be confirmed: figures that depend on them are missing (缺). Confirm them in the pane's step Data, or press Adopt reading.",
};
