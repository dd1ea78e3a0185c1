import { examine, unreadable } from "../../appraisal/examine";
import { refused, type Run } from "../../appraisal/run";
import { withPrintRecord } from "../../finals/record";
import type { Texts } from "../../messages";
import { editingTexts } from "../../messages/editing";
import { paperSettings } from "../../papers/paperSettings";
import { regulationPaper } from "../../papers/regulation";
import { REGULATION_PAPER } from "../../plan/ownSheets";
import { ownName, type Snapshot } from "../../plan/snapshot";
import { cardsOf } from "../card";
import { printedRegulations } from "./regulationText";

/** 打印办法: the regulation on a sheet to be printed, and which it was on 考核记录. */
export function printRun(snapshot: Snapshot, today: number, now: Date, language: Texts): Run {
  const texts = editingTexts(language);
  const { decoded, program, reading } = examine(snapshot, language);
  if (decoded === undefined) return refused(texts("run.noScheme"));
  const { schemes } = decoded;
  if (program === undefined || schemes.length === 0) return refused(unreadable(decoded, ownName(snapshot, "scheme"), language));
  const settings = paperSettings(snapshot, { ...reading, months: [] });
  const paper = regulationPaper(printedRegulations(schemes), program.problems.length, { settings, today, texts: language });
  const open = cardsOf(schemes, texts).flatMap(({ versions }) => versions.flatMap(({ parts }) => parts.filter((part) => part.kind === "slot" && part.asked))).length;
  const message = texts("print.done", { sheet: ownName(snapshot, REGULATION_PAPER), ...(open > 0 ? { open: String(open) } : {}) });
  return { plan: withPrintRecord({ sheets: [], papers: [paper], shown: REGULATION_PAPER }, snapshot, schemes, now, language), message, outcome: "done" };
}
