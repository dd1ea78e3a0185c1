import { Exact } from "../../core/number/exact";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { choice, operand, quantity, required, withDefault } from "../settings";
import { combine } from "./combine";
import { figureLeaf } from "./settingLeaf";
import { bounded, shortly } from "./working";

/** 扣分: a full mark less what was taken off, never below the floor. S1B-04, S1C-04 */
export const deduction = defineMechanism({
  name: "扣分",
  sentence: "deduction",
  settings: {
    full: required("满分", quantity),
    taken: required("扣分", operand),
    /** Whether 2 means two off or two added: only who keeps the sheet knows. */
    sign: required("写法", choice<"positive" | "negative">({ 正数为扣分: "positive", 负数为扣分: "negative" })),
    floor: withDefault("下限", quantity, 0),
  },
  bind: ({ full, taken, sign, floor }) => ({
    carries: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs: Outcome["inputs"] = [
          { role: "满分", outcome: figureLeaf(full) },
          { role: "扣分", outcome: scope.value(taken, at) },
        ];
        return combine(inputs, ([whole = Exact.zero, written = Exact.zero]) => {
          const off = sign.value === "positive" ? written : written.negated();
          const left = whole.minus(off);
          const score = left.compare(floor.value) < 0 ? floor.value : left;
          const notes: Note[] = score.equals(left) ? [] : [{ code: "limited", params: { figure: shortly(left), bound: shortly(score) } }];
          return { number: score, notes, working: () => `${shortly(whole)} − ${shortly(off)} = ${bounded(left, score)}` };
        });
      },
    },
  }),
});
