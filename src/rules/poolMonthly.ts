import type { Kept } from "./kept";
import { SAYS_MONTH } from "./monthSaid";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import type { SettingRow } from "./scheme";

/** The setting of each mechanism that deals a sum of money out. */
const POOLS: ReadonlyMap<string, string> = new Map([
  ["奖金分配", "奖金总额"],
  ["按点分配", "总额"],
]);

/**
 * Sums that are dealt out month by month, in full each month, because the tiers or points they go by are kept by the month,
 * while nothing says whether the sum is a month's or the term's: five months would pay it five times.
 */
export function poolMonthly(program: Program, keptOf: (rule: CompiledRule) => Kept): readonly SchemeProblem[] {
  return [...program.rules.values()].flatMap((rule): SchemeProblem[] => {
    const setting = POOLS.get(rule.mechanism);
    const pool = rule.rows.find((row) => row.setting === setting);
    if (pool === undefined || !/^\d+(?:\.\d+)?$/.test(String(pool.value)) || rule.bound === undefined || !["month", "week"].includes(keptOf(rule))) return [];
    return [pool, ...rule.rows.filter((row) => row.setting === "")].some(saysMonth) ? [] : [{ code: "poolMonthly", row: pool, pool: String(pool.value) }];
  });
}

const saysMonth = ({ rule, unit, note, words, key }: SettingRow): boolean => SAYS_MONTH.test([rule, unit, note, words, key].join(" "));
