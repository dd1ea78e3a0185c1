import { addressOf } from "../../core/cell";
import { Exact } from "../../core/number/exact";
import { notApplicable } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { operand, optional, ratio, required } from "../settings";
import { combine } from "./combine";
import { percent, written } from "./working";

function typedZero(outcome: Outcome | undefined): readonly Note[] {
  if (outcome?.origin.kind !== "cell") return [];
  const { column, cell } = outcome.origin;
  return [{ code: "wholeIsZero", params: { what: column, cell: `${cell.sheet}!${addressOf(cell)}` } }];
}

/** 比率: a part of a whole, held against the rate it should reach, unrounded: targets, certificates, attendance. S4-06, S2-03 */
export const rate = defineMechanism({
  name: "比率",
  settings: { part: required("分子", operand), whole: required("分母", operand), line: optional("不低于", ratio) },
  bind: ({ part, whole, line }) => ({
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs = [
          { role: "分子", outcome: scope.value(part, at) },
          { role: "分母", outcome: scope.value(whole, at) },
        ];
        const of = inputs[1]?.outcome.value;
        // Of nobody there is no rate; a target of 0 that somebody typed is a slip.
        if (of?.kind === "number" && of.number.sign() === 0) return { value: notApplicable, notes: typedZero(inputs[1]?.outcome), explain: () => ({ inputs }) };
        return combine(inputs, ([some = Exact.zero, all = Exact.one]) => {
          const reached = some.dividedBy(all);
          const least = line.setting?.value;
          const notes: Note[] = least && reached.compare(least) < 0 ? [{ code: "rateBelow", params: { what: part.row.rule, rate: percent(reached), line: percent(least) } }] : [];
          return { number: reached, notes, working: () => `${inputs.map(({ outcome }) => written(outcome)).join(" ÷ ")} = ${percent(reached)}` };
        });
      },
    },
  }),
});
