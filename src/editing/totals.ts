import { Exact } from "../core/number/exact";
import type { Period } from "../core/period";
import type { Slices } from "../core/slices";
import { wordOfValue, type Value } from "../core/value";
import type { EditingTexts } from "../messages/editing";
import { FIGURES_PER_SLICE } from "../rules/appraise";
import type { Evaluation } from "../rules/evaluate";
import { lookup } from "../rules/mechanisms/lookup";
import { quotaTiers } from "../rules/mechanisms/quotaTiers";
import { percent } from "../rules/mechanisms/working";
import type { CompiledRule } from "../rules/program";
import { parseNumber } from "../rules/settings";
import type { Subject } from "../rules/subject";

/** What the figures of a whole list come to. */
export class Totals {
  constructor(
    private readonly evaluation: Evaluation,
    private readonly texts: EditingTexts,
  ) {}

  /** Nothing for figures that neither sort people nor are money. */
  *of(rule: CompiledRule, subject: Subject, period: Period | undefined): Slices<readonly string[]> {
    const { bound } = rule;
    if (bound === undefined) return [];
    if (bound.pays) return this.money(yield* this.valuesOf(rule, subject, period));
    // Of one word only there is nothing to count.
    if (bound.levels.length > 1) return this.tiers(rule, subject, yield* this.valuesOf(rule, subject, period));
    return this.figureOf(rule, subject, period).kind === "truth" ? this.truths(yield* this.valuesOf(rule, subject, period)) : [];
  }

  private figureOf(rule: CompiledRule, subject: Subject, period: Period | undefined): Value {
    return this.evaluation.rule(rule.id, period ? { subject, period } : { subject }).value;
  }

  private *valuesOf(rule: CompiledRule, subject: Subject, period: Period | undefined): Slices<readonly Value[]> {
    const { lists } = this.evaluation.ground;
    const figures = this.evaluation.figures({ value: { kind: "rule", rule: rule.id }, row: rule.first }, period);
    const members = lists.listWith(subject);
    const values: Value[] = [];
    for (const member of members) {
      const number = lists.numberOf(member);
      figures.complete(number);
      values.push(figures.figure(number).value);
      if (values.length % FIGURES_PER_SLICE === 0) yield { done: values.length, total: members.length };
    }
    return values;
  }

  /** 合计 9000 元 */
  private money(values: readonly Value[]): readonly string[] {
    const paid = values.flatMap((value) => (value.kind === "number" ? [value.number] : []));
    return paid.length === 0 ? [] : [this.texts("live.money", { sum: Exact.sum(paid).toString(), open: openIn(values) })];
  }

  /** 是 12、否 3 */
  private truths(values: readonly Value[]): readonly string[] {
    const counted = (truth: boolean): string => String(values.filter((value) => value.kind === "truth" && value.truth === truth).length);
    return values.length < 2 ? [] : [this.texts("live.truth", { yes: counted(true), no: counted(false), open: openIn(values) })];
  }

  /** 合计 100% · 一等奖 3 人、二等奖 4 人 */
  private tiers(rule: CompiledRule, { row }: Subject, values: readonly Value[]): readonly string[] {
    const code = row.key.person === undefined ? "live.things" : "live.people";
    const counts = (rule.bound?.levels ?? []).map((level) => ({ level, count: values.filter((value) => wordOfValue(value) === level).length })).filter(({ count }) => count > 0 || rule.mechanism !== lookup.name);
    const told = counts.map(({ level, count }) => this.texts(code, { level, count: String(count) })).join(this.texts("sentence.comma"));
    const shares = sharesOf(rule);
    return [...(shares === undefined ? [] : [this.texts("live.shares", { sum: shares })]), this.texts("live.tiers", { tiers: told, open: openIn(values) })];
  }
}

const openIn = (values: readonly Value[]): string => {
  const count = values.filter(({ kind }) => kind === "missing").length;
  return count === 0 ? "" : String(count);
};

/** The shares together, where they are the same for everybody at any time. */
function sharesOf({ mechanism, rows, conditional }: CompiledRule): string | undefined {
  const shares = rows.filter(({ setting }) => setting === quotaTiers.slots["shares"]?.title).flatMap(({ value }) => parseNumber(value) ?? []);
  return mechanism !== quotaTiers.name || conditional || shares.length === 0 ? undefined : percent(Exact.sum(shares));
}
