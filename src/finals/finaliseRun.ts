import { formatMonth } from "../core/month";
import { changedPeople } from "../appraisal/preview";
import { refused, type Run } from "../appraisal/run";
import { Exact } from "../core/number/exact";
import type { Month, Table } from "../core/table";
import type { Texts } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";
import { wordsIn } from "../rules/mechanisms/entry";
import type { SheetFinding } from "../sheets";
import { figuresOf, samePeriod, TERM, type Figure } from "./figures";
import { Finals, finalsPlan, numbered, settlements, type FinalDraft } from "./finals";
import { printsOf } from "./prints";
import { withRecord } from "./record";
import { finalBasis, isRun, type ShownBasis } from "./shownBasis";
import { timeWords } from "../core/timeWords";

const OBJECTIONS = "异议登记";
/** So many are named in a message. */
const NAMED = 10;

/**
 * 定稿: publishes the figures of a month, or (without a month) those for the whole term, on 定稿记录, and settles with them
 * what earlier corrections owe. Refused while 考核结果 is outdated, a figure is 缺 or 待核, or an objection is open.
 */
export function finaliseRun(snapshot: Snapshot, month: Month | undefined, now: Date, texts: Texts): Run {
  const basis = finalBasis(snapshot, texts);
  if (isRun(basis)) return basis;
  const wanted = month === undefined ? TERM : formatMonth(month);
  const figures = figuresOf(basis).filter(({ period }) => samePeriod(period, wanted));
  const period = figures[0]?.period;
  if (period === undefined) return refused(texts("records.noFigures", { period: wanted }));
  const finals = Finals.of(snapshot);
  const obstacle = obstacleTo(figures, period, finals, basis, snapshot, texts);
  if (obstacle !== undefined) return refused(obstacle);

  const settled = figures.some(({ counts }) => counts !== "") ? settlements(finals, period) : [];
  const drafts = [...figures.map((figure): FinalDraft => ({ ...figure, period, working: figure.working(), reason: "" })), ...settled];
  const prints = printsOf(basis);
  const entries = numbered(finals, "定稿", drafts, timeWords(now), prints);
  const message = texts("records.finalised", {
    ...{ period, number: `定稿${finals.nextNumber}`, sheet: ownName(snapshot, "finals") },
    ...{ people: String(new Set(figures.map(({ row }) => row)).size), figures: String(figures.length) },
    settled: settled.length === 0 ? "" : String(settled.length),
    amount: Exact.sum(settled.flatMap(({ value }) => Exact.parse(value) ?? [])).toString(),
  });
  const plan = { sheets: [finalsPlan(snapshot, entries, texts)] };
  return { plan: withRecord(plan, snapshot, { ...basis, prints }, { operation: "finalise", now, remark: `定稿${finals.nextNumber} ${period}` }, texts), message, outcome: "done", basis };
}

/** What has to be done first; undefined where nothing stands in the way. */
function obstacleTo(figures: readonly Figure[], period: string, finals: Finals, { results, shown, tables, findings }: ShownBasis, snapshot: Snapshot, texts: Texts): string | undefined {
  if (finals.finalPeriod(period) !== undefined) return texts("records.alreadyFinal", { period });
  if (changedPeople(results, shown).length > 0) return texts("records.outdated", { sheet: ownName(snapshot, "results") });
  const open = figures.filter((figure) => figure.open !== undefined);
  if (open.length > 0) return texts("records.openFigures", { period, items: named(open.map((figure) => `${figure.line.name}·${figure.heading}${texts(`records.${figure.open ?? "missing"}`)}`), texts) });
  const objections = openObjections(tables, findings);
  return objections.length > 0 ? texts("records.openObjections", { count: String(objections.length), items: named(objections, texts) }) : undefined;
}

/** What is objected to and has no 结论 yet; where a row does not say to what, the row. */
function openObjections(tables: readonly Table[], findings: readonly SheetFinding[]): readonly string[] {
  const rows = tables.find(({ name }) => name === OBJECTIONS)?.rows ?? [];
  const unsaid = findings.flatMap((finding) => {
    if (finding.kind !== "read" || finding.table !== OBJECTIONS) return [];
    return finding.leftOut.flatMap(({ row, reason }) => (reason === "withoutSubject" ? [`${finding.sheet}!${row + 1}:${row + 1}`] : []));
  });
  return [...rows.filter((row) => wordsIn(row, "结论") === "").map((row) => wordsIn(row, "对象单元格")), ...unsaid];
}

/** The first of them, and how many there are where there are more. */
export function named(items: readonly string[], texts: Texts, most: number = NAMED): string {
  const words = items.slice(0, most).join("、");
  return items.length <= most ? words : texts("records.andMore", { items: words, count: String(items.length) });
}
