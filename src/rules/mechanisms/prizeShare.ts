import { Exact } from "../../core/number/exact";
import { prize } from "../../core/operations/prize";
import { missing, MISSING_TEXT, notApplicable, number } from "../../core/value";
import type { ValueColumn } from "../../core/valueColumn";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { choice, optional, quantity, required, ruleName, withDefault, yesNoRule } from "../settings";
import { subjectName } from "../subjects";
import { figureLeaf } from "./settingLeaf";
import { bounded, shortly } from "./working";

/** 奖金分配: prizes a fixed step apart within a pool, what cannot be dealt out is shown. S1A-05 */
export const prizeShare = defineMechanism({
  name: "奖金分配",
  sentence: "prizeShare",
  settings: {
    tier: required("等级", ruleName),
    pool: required("奖金总额", quantity),
    step: required("级差", quantity),
    rounding: withDefault("取整", choice<0 | 1 | 2>({ 向下取整到分: 2, 向下取整到角: 1, 向下取整到元: 0 }), "向下取整到分"),
    /** The veto whose established cases get no prize. */
    excluded: optional("剔除", yesNoRule),
    /** What becomes of their equal share of the pool. S1A-09 */
    forfeited: withDefault("剔除份额", choice<"dealt" | "kept">({ 其余人均分: "dealt", 留作结余: "kept" }), "其余人均分"),
  },
  bind: ({ tier, pool, step, rounding, excluded, forfeited }) => ({
    pays: true,
    periods: (scope) => scope.periodsOf({ kind: "rule", rule: tier.value }) ?? [],
    proof(cells) {
      const tiers = cells.rule(tier.value);
      const names = cells.levels(tier.value);
      const parts = [cells.setting(pool), cells.setting(step)];
      if (tiers === undefined || names === undefined || parts.includes(undefined) || rounding.value !== 2 || forfeited.value === "kept") return undefined;
      // Counts the people of each tier, in a row. Unlike COUNTIF it passes on #BUSY!, so that PRIZE is called once, when the tiers are there.
      const counts = `MMULT(TRANSPOSE(ROW(${tiers})^0),--(${tiers}=TRANSPOSE(${names})))`;
      // With somebody's tier missing nobody's prize is known.
      return `IF(${tiers}="",0,IF(SUM(--(${tiers}="${MISSING_TEXT}"))>0,"${MISSING_TEXT}",XLOOKUP(${tiers},${names},TRANSPOSE(BZR.PRIZE(${counts},${parts.join(",")})),"${MISSING_TEXT}")))`;
    },
    evaluation: {
      kind: "group",
      evaluate(members, scope) {
        const names = scope.levelsOf(tier.value);
        const { period } = members;
        const tiers = members.rule(tier.value, period);
        const levels = members.subjects.map((_, place) => levelAt(tiers, place, names));
        const counts = names.map(() => 0);
        for (const level of levels) if (level >= 0) counts[level] = (counts[level] ?? 0) + 1;
        const barred = excluded.setting && forfeited.value === "kept" ? countTrue(members.rule(excluded.setting.value, period), levels.length) : 0;
        const dealt = withoutShares(pool.value, barred, counts);
        const prizes = prize(counts, dealt, step.value, rounding.value);
        const left = prizes && pool.value.minus(dealt).plus(prizes.left);
        // Whoever has no tier yet will share the pool too: till then no prize is known.
        const open = members.subjects.filter((_, place) => (tiers.get(place) ?? missing).kind === "missing").map(subjectName);
        const amounts = open.length > 0 ? [] : (prizes?.amounts.map(number) ?? []);
        const held: readonly Note[] = open.length > 0 ? [{ code: "heldForMissing", params: { names: open.join("、") } }] : [];
        return {
          valueAt: (place) => amounts[levels[place] ?? -1] ?? (tiers.get(place)?.kind === "notApplicable" ? notApplicable : missing),
          notesAt: (place) => ((levels[place] ?? -1) < 0 ? [] : held),
          explain(place) {
            const subject = members.subjects[place];
            const working = prizes && amounts.length > 0 ? workingOf(levels[place] ?? -1, { pool: pool.value, dealt, step: step.value, counts, amounts: prizes.amounts }) : undefined;
            return { working, inputs: [...(subject ? [{ role: "等级", outcome: scope.rule(tier.value, period ? { subject, period } : { subject }) }] : []), { role: "奖金总额", outcome: figureLeaf(pool) }, { role: "级差", outcome: figureLeaf(step) }] };
          },
          remarks: open.length > 0 ? [] : remarks(left, pool.value, pool.value.minus(dealt), counts),
        };
      },
    },
  }),
});

interface Dealt {
  readonly pool: Exact;
  /** Of the pool, less the shares that are kept. */
  readonly dealt: Exact;
  readonly step: Exact;
  readonly counts: readonly number[];
  readonly amounts: readonly Exact[];
}

/** (5000 + 150 + 300) ÷ 11 = ≈495.4545 → 495.45;495.45 − 50 × 2 = 395.45 */
function workingOf(level: number, { pool, dealt, step, counts, amounts: [first, ...others] }: Dealt): string | undefined {
  if (level < 0 || first === undefined) return undefined;
  const winners = counts.reduce((sum, count) => sum + count, 0);
  const steps = counts.map((count, tier) => step.times(Exact.of(count * tier))).filter((one) => one.sign() !== 0);
  const whole = Exact.sum([dealt, ...steps]);
  const addends = [dealt, ...steps].map(shortly).join(" + ");
  const kept = pool.equals(dealt) ? [] : [`${shortly(pool)} × ${winners} ÷ ${shortly(Exact.of(winners).times(pool).dividedBy(dealt))} = ${shortly(dealt)}`];
  const best = `${steps.length > 0 ? `(${addends})` : addends} ÷ ${winners} = ${bounded(whole.dividedBy(Exact.of(winners)), first)}`;
  const own = others[level - 1];
  return [...kept, best, ...(own === undefined ? [] : [`${shortly(first)} − ${shortly(step)} × ${level} = ${shortly(own)}`])].join(";");
}

function levelAt(tiers: ValueColumn, place: number, names: readonly string[]): number {
  const value = tiers.get(place);
  return value?.kind === "text" ? names.indexOf(value.text) : -1;
}

function countTrue(vetoes: ValueColumn, size: number): number {
  let count = 0;
  for (let place = 0; place < size; place++) {
    const value = vetoes.get(place);
    if (value?.kind === "truth" && value.truth) count += 1;
  }
  return count;
}

/** The pool less the equal shares of those who get nothing. */
function withoutShares(pool: Exact, barred: number, counts: readonly number[]): Exact {
  const winners = counts.reduce((sum, count) => sum + count, 0);
  return winners === 0 ? pool : pool.times(Exact.of(winners)).dividedBy(Exact.of(winners + barred));
}

function remarks(left: Exact | undefined, pool: Exact, kept: Exact, counts: readonly number[]): Note[] {
  if (left === undefined) return counts.some((n) => n > 0) ? [{ code: "poolTooSmall", params: { pool: pool.toString() } }] : [];
  return left.sign() === 0 ? [] : [{ code: "poolLeftOver", params: { left: shortly(left), pool: pool.toString(), kept: kept.sign() === 0 ? "" : shortly(kept) } }];
}
