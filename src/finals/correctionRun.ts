import { changedPeople } from "../appraisal/preview";
import { refused, type Run } from "../appraisal/run";
import { dayToSerial } from "../core/calendar";
import type { Texts } from "../messages";
import type { ReportSource } from "../papers/report";
import { paperSettings } from "../papers/paperSettings";
import { ownName, type Snapshot } from "../plan/snapshot";
import { correctionsOfFinals, nameOfFigure, type Correction } from "./corrections";
import { correctionPaper } from "./correctionSlip";
import { figuresOf } from "./figures";
import { named } from "./finaliseRun";
import { Finals, finalsPlan, numbered } from "./finals";
import { printsOf } from "./prints";
import { withRecord } from "./record";
import { finalBasis, isRun, type ShownBasis } from "./shownBasis";
import { timeWords } from "../core/timeWords";

/**
 * 更正: publishes what published figures have become, on 定稿记录 and as a 更正单 to sign; what it changes in the pay is owed
 * from then on, until the next 定稿 settles it. Figures that are 缺 or 待核 now, or whose person is not there, stay as published.
 */
export function correctionRun(snapshot: Snapshot, now: Date, texts: Texts): Run {
  const basis = finalBasis(snapshot, texts);
  if (isRun(basis)) return basis;
  if (changedPeople(basis.results, basis.shown).length > 0) return refused(texts("records.outdated", { sheet: ownName(snapshot, "results") }));
  const finals = Finals.of(snapshot);
  const prints = printsOf(basis);
  const corrections = correctionsOfFinals(finals, figuresOf(basis), prints, texts);
  const changed = corrections.filter(({ state }) => state === "changed");
  const left = leftWords(corrections.filter(({ state }) => state !== "changed"), texts);
  if (changed.length === 0) return refused([texts(finals.entries.length === 0 ? "records.nothingFinal" : "records.nothingToCorrect"), ...left].join(" "));

  const number = `更正${finals.nextNumber}`;
  const entries = numbered(finals, "更正", changed.map(({ after, ...rest }) => ({ ...rest, value: after })), timeWords(now), prints);
  const paper = correctionPaper(finals.with(entries), sourceOf(basis, snapshot, now, texts));
  const plan = { sheets: [finalsPlan(snapshot, entries, texts)], papers: paper ? [paper] : [] };
  const message = texts("records.corrected", { number, figures: String(changed.length), sheet: paper ? ownName(snapshot, paper.role) : "" });
  return { plan: withRecord(plan, snapshot, { ...basis, prints }, { operation: "correct", now, remark: number }, texts), message: [message, ...left].join(" "), outcome: "done", basis };
}

const sourceOf = (basis: ShownBasis, snapshot: Snapshot, now: Date, texts: Texts): ReportSource => ({
  ...basis,
  ...{ snapshot, texts, outdated: false, settings: paperSettings(snapshot, { ...basis, months: basis.appraisal.months }) },
  today: dayToSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? 0,
});

/** What could not be corrected, and why. */
function leftWords(left: readonly Correction[], texts: Texts): readonly string[] {
  return (["open", "gone", "unclear"] as const).flatMap((state) => {
    const items = left.filter((one) => one.state === state).map((one) => `${one.line.name}·${nameOfFigure(one)}`);
    return items.length === 0 ? [] : [texts(`records.left.${state}`, { items: named(items, texts) })];
  });
}
