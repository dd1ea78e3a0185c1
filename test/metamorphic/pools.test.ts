import fc from "fast-check";
import { payroll } from "../../src/papers/payroll";
import type { Scalar } from "../../src/plan/scalar";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { fenOf, linesOf, made, sourceOf } from "../papers/source";
import { withRows, withSetting } from "../appraisal/workbook";
import { figuresOf, type Figures } from "./support/figures";
import { withTyped } from "./support/grid";
import { otherScores } from "./support/scores";
import { WORKBOOKS } from "./support/workbooks";

const CASES = 4;
const SCHOOLS = WORKBOOKS.filter(({ scheme }) => scheme === "S1A");

const sumOf = (amounts: readonly (Scalar | undefined)[]): bigint => amounts.reduce((sum: bigint, amount) => sum + (typeof amount === "number" ? (fenOf(amount) ?? 0n) : 0n), 0n);
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

const prizesOf = (figures: Figures): readonly (Scalar | undefined)[] => (figures.get("考核结果") ?? []).map((line) => line.get("学年奖"));

/** What 问题清单 says of the pool. */
const remarksOf = (figures: Figures): readonly string[] => (figures.get("问题清单") ?? []).filter((line) => line.get("工作表") === "考核结果" && line.get("内容") === "学年奖").map((line) => String(line.get("问题")));

/** What the pay sheet pays of it: all that is due, less the months' allowances. */
function printedPrizes(snapshot: Snapshot): bigint {
  const source = sourceOf({ ...snapshot, canProve: false });
  const due = sumOf(linesOf(made(payroll, source)).map((line) => line.get("应发")));
  const months = (source.shown?.people() ?? []).flatMap(({ figures }) => [...figures].flatMap(([heading, amount]) => (/^\d+月津贴$/.test(heading) ? [amount] : [])));
  return due - sumOf(months);
}

/** The workbook where 学年奖 is made by other rows: 计算方法, 设置项, 设定值. */
function withPrizeRule(snapshot: Snapshot, rule: readonly (readonly [string, string, Raw])[]): Snapshot {
  return withRows(snapshot, "考核方案", (rows) => {
    const own = (row: readonly Raw[]): boolean => row[1] === "学年奖" && row[0] === "S1A";
    const first = rows.findIndex(own);
    const written = rule.map(([mechanism, setting, value]): readonly Raw[] => ["S1A", "学年奖", mechanism, setting, "", "", value, "元", "S1A-05", "", ""]);
    return [...rows.slice(0, first), ...written, ...rows.slice(first).filter((row) => !own(row))];
  });
}

describe.each(SCHOOLS)("the year's prize of $name", ({ snapshot }) => {
  /** In the school's own workbook a case is established against somebody, whose share stays: 问题清单 says how much that is. */
  const expectDealt = (figures: Figures, whole: bigint): void => {
    const [, left = "0"] = /分到的 ([\d.]+) 元没有发放/.exec(remarksOf(figures).join()) ?? [];
    expect(sumOf(prizesOf(figures)) + (fenOf(left) ?? 0n)).toBe(whole);
  };
  const scores = otherScores(snapshot, /学年得分$/, 40, 100);

  it("never exceeds its pool where it is dealt out by steps, and what is left is said to the 分", () => {
    const rounding = fc.constantFrom("向下取整到分", "向下取整到角", "向下取整到元");
    const forfeited = fc.constantFrom("其余人均分", "留作结余");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), rounding, forfeited, scores, (fen, places, share, typed) => {
        const settled = [["奖金总额", yuan(fen)], ["取整", places], ["剔除份额", share]] as const;
        const changed = settled.reduce((before, [setting, value]) => withSetting(before, "学年奖", setting, value), withTyped(snapshot, typed));
        const figures = figuresOf(changed);
        const dealt = sumOf(prizesOf(figures));
        const pool = BigInt(fen);
        expect(dealt).toBeLessThanOrEqual(pool);
        expect(printedPrizes(changed)).toBeLessThanOrEqual(pool);
        const [said = ""] = remarksOf(figures);
        const [, left = "0"] = /后余 ([\d.]+) 元/.exec(said) ?? [];
        if (said.includes("不足以")) expect(prizesOf(figures).filter((prize) => typeof prize === "number" && prize !== 0)).toEqual([]);
        else expect(dealt + (fenOf(left) ?? 0n)).toBe(pool);
      }),
      { numRuns: CASES },
    );
  });

  it("is its pool to the last 分 where it is shared by points", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), scores, (fen, typed) => {
        const changed = withPrizeRule(withTyped(snapshot, typed), [["按点分配", "总额", yuan(fen)], ["", "点数", "总评分"]]);
        expectDealt(figuresOf(changed), BigInt(fen));
        expect(printedPrizes(changed)).toBeLessThanOrEqual(BigInt(fen));
      }),
      { numRuns: CASES },
    );
  });

  it("never exceeds its pool where the points are claims", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), scores, (fen, typed) => {
        const changed = withPrizeRule(withTyped(snapshot, typed), [["按点分配", "总额", yuan(fen)], ["", "点数", "总评分"], ["", "分法", "封顶"]]);
        const figures = figuresOf(changed);
        const claims = sumOf((figures.get("考核结果") ?? []).map((line) => line.get("总评分")));
        expectDealt(figures, claims < BigInt(fen) ? claims : BigInt(fen));
      }),
      { numRuns: CASES },
    );
  });
});
