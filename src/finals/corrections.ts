import { FLAG_HEADING } from "../appraisal/results";
import { addTo } from "../core/multimap";
import { normalName } from "../core/names";
import { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import type { SheetPlan } from "../plan/sheetPlan";
import { lineKey, samePeriod, TERM, type Figure, type Line, type PeriodWords } from "./figures";
import { amountOf, type FinalDraft, type Finals, type Published } from "./finals";
import type { Prints } from "./prints";

/**
 * A published figure that would be another one now. `changed` can be corrected; the others need somebody first:
 * `open` is 缺 or 待核, `gone` is not computed any more, `unclear` may be somebody published under another name or class.
 */
export interface Correction {
  readonly state: "changed" | "open" | "gone" | "unclear";
  /** As published, else as computed. */
  readonly line: Line;
  /** Of 考核结果; undefined where it has no such line now. */
  readonly row: number | undefined;
  readonly period: PeriodWords;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly counts: FinalDraft["counts"];
  readonly working: string;
  readonly reason: string;
}

/** Everything that the record and the computation say differently about what is final. */
export function correctionsOfFinals(finals: Finals, figures: readonly Figure[], prints: Prints, texts: Texts): readonly Correction[] {
  const byPeriod = new Map<PeriodWords, Published[]>();
  for (const published of finals.published()) addTo(byPeriod, published.latest.period, published);
  return [...byPeriod].flatMap(([period, published]) => correctionsOf(published, figures.filter((figure) => samePeriod(figure.period, period)), prints, texts));
}

function correctionsOf(published: readonly Published[], figures: readonly Figure[], prints: Prints, texts: Texts): readonly Correction[] {
  const lines = new Map<string, Figure[]>();
  for (const figure of figures) addTo(lines, lineKey(figure.line), figure);
  const matched = matchLines(distinct(published.map(({ latest }) => latest.line)), distinct(figures.map(({ line }) => line)));
  const known = published.flatMap(({ latest }): Correction[] => {
    const { line, period, item, value: before, counts } = latest;
    const now = matched.get(lineKey(line));
    const figure = now && lines.get(lineKey(now))?.find((one) => one.item === item);
    const about = { line, period, item, before, counts };
    if (figure === undefined) return before === "" ? [] : [{ ...about, state: "gone", row: undefined, after: "", working: "", reason: "" }];
    if (same(before, figure.value)) return [];
    const working = figure.working();
    return [{ ...about, state: figure.open ? "open" : "changed", row: figure.row, after: figure.value, working, reason: reasonOf(latest, working, prints, texts) }];
  });
  return [...known, ...newcomers(published, figures, matched, texts)];
}

/** Who has figures now of a period in which nothing was published about them. */
function newcomers(published: readonly Published[], figures: readonly Figure[], matched: ReadonlyMap<string, Line>, texts: Texts): readonly Correction[] {
  const taken = new Set([...matched.values()].map(lineKey));
  const unmatched = distinct(published.map(({ latest }) => latest.line)).filter((line) => !matched.has(lineKey(line)));
  return figures.flatMap(({ line, row, item, value: after, working, open }): Correction[] => {
    const like = published.find(({ latest }) => latest.item === item)?.latest;
    if (taken.has(lineKey(line)) || like === undefined || after === "") return [];
    const state = open ? "open" : unmatched.some((other) => mayBeSame(other, line)) ? "unclear" : "changed";
    return [{ state, line, row, period: like.period, item, before: "", after, counts: like.counts, working: working(), reason: texts("paper.correction.newcomer") }];
  });
}

/** By name and class; else by 工号, where the name or the class was corrected. */
function matchLines(published: readonly Line[], now: readonly Line[]): ReadonlyMap<string, Line> {
  const byKey = new Map(now.map((line) => [lineKey(line), line]));
  const matched = new Map(published.flatMap((line) => {
    const found = byKey.get(lineKey(line));
    return found ? [[lineKey(line), found] as const] : [];
  }));
  const taken = new Set([...matched.values()]);
  const rest = published.filter((line) => !matched.has(lineKey(line)));
  const free = now.filter((line) => !taken.has(line));
  for (const line of rest) {
    const [only, ...others] = free.filter(({ id }) => id !== undefined && id === line.id);
    if (only && others.length === 0 && rest.filter(({ id }) => id === line.id).length === 1) matched.set(lineKey(line), only);
  }
  return matched;
}

/** A name or class that was corrected: to pay both would be to pay twice. */
const mayBeSame = (a: Line, b: Line): boolean =>
  normalName(a.name) === normalName(b.name) || (a.class !== "" && normalName(a.class) === normalName(b.class)) || (a.id !== undefined && a.id === b.id);

const distinct = (lines: readonly Line[]): readonly Line[] => [...new Map(lines.map((line) => [lineKey(line), line])).values()];

function same(before: string, after: string): boolean {
  const [one, other] = [Exact.parse(before), Exact.parse(after)];
  return before === after || (one !== undefined && other !== undefined && one.equals(other));
}

/** The old inputs are not kept, the old working is: where both tell a computation, the difference shows. */
function reasonOf({ working: before, prints: old }: { readonly working: string; readonly prints: Prints }, after: string, prints: Prints, texts: Texts): string {
  const changed = old.scheme === prints.scheme ? "paper.correction.dataChanged" : old.data === prints.data ? "paper.correction.schemeChanged" : "paper.correction.bothChanged";
  const told = before !== after && before !== "" && after !== "";
  return told ? texts("paper.correction.workings", { what: texts(changed), before, after }) : texts(changed);
}

/** New less old, with its sign; "" between words, or where one of them is not there and it is no pay. */
export function differenceOf({ before, after, counts }: Pick<Correction, "before" | "after" | "counts">): string {
  const [one, other] = [Exact.parse(before), Exact.parse(after)];
  const isPay = counts !== "" && [before, after].every((value) => value === "" || Exact.parse(value) !== undefined);
  const difference = isPay ? amountOf(after).minus(amountOf(before)) : one && other && other.minus(one);
  if (difference === undefined) return "";
  return difference.sign() > 0 ? `+${difference.toString()}` : difference.toString();
}

/** As headed on paper and in messages: 2026年9月津贴. */
export const nameOfFigure = ({ period, item }: Pick<Correction, "period" | "item">): string => (period === TERM ? item : `${period}${item}`);

/** 考核结果 shows what is computed; that something else was published stands in 提示. */
export function withCorrections(results: SheetPlan, corrections: readonly Correction[], texts: Texts): SheetPlan {
  const flag = results.columns.findIndex(({ heading }) => heading === FLAG_HEADING);
  if (flag < 0 || corrections.length === 0) return results;
  const told = (row: number): readonly string[] => corrections.filter((one) => one.row === row).map((one) => flagText(one, texts));
  const rows = results.rows.map((cells, row) => cells.map((cell, index) => (index === flag ? [cell, ...told(row)].filter((words) => words !== "").join(texts("list.separator")) : cell)));
  const toned = new Set(results.tones.filter(({ column }) => column === flag).map(({ row }) => row));
  const held = results.rows.flatMap((_, row) => (told(row).length > 0 && !toned.has(row) ? [{ row, column: flag, tone: "held" } as const] : []));
  return { ...results, rows, tones: [...results.tones, ...held] };
}

const flagText = (correction: Correction, texts: Texts): string =>
  texts("records.flag", { item: nameOfFigure(correction), before: correction.before === "" ? texts("records.nothing") : correction.before, difference: differenceOf(correction) });
