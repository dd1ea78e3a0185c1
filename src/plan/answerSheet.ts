import { isAnswerSheet, type SheetData } from "../sheets";
import { ownName, type Snapshot } from "./snapshot";

/** The sheet 认列: ours, or one that somebody made with its headings. A school's own sheet of that name is neither. */
export function answerSheetOf(snapshot: Snapshot): SheetData | undefined {
  const sheet = snapshot.sheets.find(({ name }) => name === ownName(snapshot, "answers"));
  return sheet !== undefined && (snapshot.own.has("answers") || isAnswerSheet(sheet)) ? sheet : undefined;
}
