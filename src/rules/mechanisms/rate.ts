import { addressOf } from "../../core/cell";
import { Exact } from "../../core/number/exact";
import { notApplicable } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { NOTHING, type Outcome } from "../outcome";
import { blankTold, dayOperand, operand, optional, ratio, required } from "../settings";
import { closingDay } from "./closing";
import { combine } from "./combine";
import { isBlankCell } from "./entry";
import { notAsked, unaskedOf } from "./notAsked";
import { percent, written } from "./working";

function typedZero(outcome: Outcome | undefined): readonly Note[] {
  if (outcome?.origin.kind !== "cell") return [];
  const { column, cell } = outcome.origin;
  return [{ code: "wholeIsZero", params: { what: column, cell: `${cell.sheet}!${addressOf(cell)}` } }];
}

/** A target that must be reached may be overfulfilled; of papers or people counted on both sides none can be more than all. */
const mayExceed = (partUnit: string, wholeUnit: string, line: Exact | undefined): boolean => line !== undefined && line.compare(Exact.one) >= 0 && (partUnit === "" || partUnit !== wholeUnit);

/** 比率: a part of a whole, held against the rate it should reach, unrounded: targets, certificates, attendance. S4-06, S2-03 */
export const rate = defineMechanism({
  name: "比率",
  sentence: "rate",
  settings: {
    part: required("分子", operand),
    whole: required("分母", operand),
    line: optional("不低于", ratio),
    dueBy: optional("限期", dayOperand),
    asOf: optional("基准日", operand),
    waived: notAsked,
  },
  bind: ({ part, whole, line, dueBy, asOf, waived }) => ({
    reads: (dueBy.setting ?? waived.setting) && part.value.kind === "column" ? [blankTold(part.value)] : [],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const reached = scope.value(part, at);
        const inputs = [
          { role: "分子", outcome: reached },
          { role: "分母", outcome: scope.value(whole, at) },
        ];
        // What need not be reached, or not yet, and that nobody has written down so far is no gap.
        const [limit, today] = [closingDay(dueBy.setting, at, scope), closingDay(asOf.setting, at, scope)];
        const isAhead = limit !== undefined && today !== undefined && today < limit;
        const isWaived = unaskedOf(waived.setting, at, scope, asOf.setting && scope.value(asOf.setting, at).value)?.is === true;
        if ((isAhead || isWaived) && isBlankCell(reached)) return { value: notApplicable, explain: () => NOTHING };
        const of = inputs[1]?.outcome.value;
        // Of nobody there is no rate; a target of 0 that somebody typed is a slip.
        if (of?.kind === "number" && of.number.sign() === 0) return { value: notApplicable, notes: typedZero(inputs[1]?.outcome), explain: () => ({ inputs }) };
        return combine(inputs, ([some = Exact.zero, all = Exact.one]) => {
          const share = some.dividedBy(all);
          const least = line.setting?.value;
          const notes: Note[] = least && !isWaived && !isAhead && share.compare(least) < 0 ? [{ code: "rateBelow", params: { what: part.row.rule, rate: percent(share), line: percent(least) } }] : [];
          if (share.compare(Exact.one) > 0 && !mayExceed(part.row.unit, whole.row.unit, least)) notes.push({ code: "rateAboveWhole", params: { what: part.row.rule, rate: percent(share) } });
          return { number: share, notes, working: () => `${inputs.map(({ outcome }) => written(outcome)).join(" ÷ ")} = ${percent(share)}` };
        });
      },
    },
  }),
});
