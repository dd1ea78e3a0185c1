import { Exact } from "../../core/number/exact";
import { addColumns } from "../../core/operations/addColumns";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import { list, operand, optional, quantity } from "../settings";
import { combine } from "./combine";
import { additionOf } from "./working";

/** 求和: the sum of its addends. S1A-03, S1A-06 */
export const sum = defineMechanism({
  name: "求和",
  settings: {
    addends: list("加数", operand),
    /** Above it the sum is kept, because the text sets no cap, and flagged. S1A-04 */
    fullMark: optional("满分", quantity),
  },
  bind: ({ addends, fullMark }) => ({
    adds: true,
    coversOutside: true,
    proof(cells, period) {
      const [only, ...others] = addends;
      if (only !== undefined && others.length === 0) return cells.collect(only.value, period);
      const columns = addends.map((addend) => cells.operand(addend, period));
      return columns.includes(undefined) ? undefined : `BZR.TOTAL(${columns.join(",")})`;
    },
    evaluation: {
      kind: "each",
      column(frame) {
        const values = addColumns(addends.flatMap((addend) => frame.columns(addend, frame.period)), frame.subjects.length);
        const notes = new Map<number, readonly Note[]>();
        const full = fullMark.setting?.value;
        for (let place = 0; full !== undefined && place < frame.subjects.length; place++) {
          const value = values.get(place);
          if (value?.kind === "number" && value.number.compare(full) > 0) notes.set(place, [aboveFullMark(value.number, full)]);
        }
        return { values, notes };
      },
      evaluate(at, scope) {
        const inputs: Explanation["inputs"][number][] = [];
        for (const addend of addends) {
          for (const outcome of scope.values(addend, at)) inputs.push({ role: addend.key || (outcome.origin.kind === "cell" ? outcome.origin.column : "加数"), outcome });
        }
        const full = fullMark.setting?.value;
        return combine(inputs, (numbers) => {
          const total = Exact.sum(numbers);
          const notes = full !== undefined && total.compare(full) > 0 ? [aboveFullMark(total, full)] : [];
          return { number: total, working: () => additionOf(inputs, total), notes };
        });
      },
    },
  }),
});

const aboveFullMark = (score: Exact, full: Exact): Note => ({ code: "aboveFullMark", params: { score: score.toString(), full: full.toString() } });
