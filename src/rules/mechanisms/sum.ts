import { Exact } from "../../core/number/exact";
import { addColumns } from "../../core/operations/addColumns";
import type { Period } from "../../core/period";
import { PARTS, type ValueColumn } from "../../core/valueColumn";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import type { Scope } from "../scope";
import { list, operand, optional, quantity, type Setting } from "../settings";
import { combine } from "./combine";
import { aboveFullMark } from "../fullMark";
import { additionOf } from "./working";

/** 求和: the sum of its addends. S1A-03, S1A-06 */
export const sum = defineMechanism({
  name: "求和",
  sentence: "sum",
  settings: {
    addends: list("加数", operand),
    /** Above it the sum is shown and flagged, and nothing is reckoned from it. Its row left blank: there is no such mark. S1A-04 */
    fullMark: optional("满分", quantity),
  },
  bind: ({ addends, fullMark }) => ({
    adds: true,
    risesWith: addends.map((addend) => addend.value),
    coversOutside: true,
    fullMark: fullMark.setting ?? (fullMark.blank ? "none" : undefined),
    proof(cells, period) {
      const [only, ...others] = addends;
      if (only !== undefined && others.length === 0) return cells.collect(only.value, period);
      const columns = addends.map((addend) => cells.operand(addend, period));
      return columns.includes(undefined) ? undefined : `BZR.TOTAL(${columns.join(",")})`;
    },
    evaluation: {
      kind: "each",
      column(frame, scope) {
        const values = addColumns(addends.flatMap((addend) => frame.columns(addend, frame.period)), frame.subjects.length);
        const full = fullMark.setting?.value;
        return full === undefined ? { values } : { values, notes: notesAbove(values, frame.subjects.length, full, nameOf(addends, frame.period, scope)) };
      },
      evaluate(at, scope) {
        const inputs: Explanation["inputs"][number][] = [];
        for (const addend of addends) {
          for (const outcome of scope.values(addend, at)) inputs.push({ role: addend.key || (outcome.origin.kind === "cell" ? outcome.origin.column : "加数"), outcome });
        }
        return combine(inputs, (numbers) => {
          const total = Exact.sum(numbers);
          return { number: total, working: () => additionOf(inputs, total), notes: aboveFullMark(nameOf(addends, at.period, scope), total, fullMark.setting?.value) };
        });
      },
    },
  }),
});

/** What is said of sums above the full mark. */
function notesAbove(values: ValueColumn, size: number, full: Exact, what: string): ReadonlyMap<number, readonly Note[]> {
  const notes = new Map<number, readonly Note[]>();
  const most = full.inParts(PARTS);
  for (let place = 0; place < size; place++) {
    const parts = values.partsAt(place);
    if (parts !== undefined && most !== undefined && parts <= most) continue;
    const value = values.get(place);
    const said = value?.kind === "number" ? aboveFullMark(what, value.number, full) : [];
    if (said.length > 0) notes.set(place, said);
  }
  return notes;
}

/** What the sum is called: 9月学月得分. */
const nameOf = (addends: readonly Setting<unknown>[], period: Period | undefined, scope: Scope): string => `${period ? scope.labelOf(period) : ""}${addends[0]?.row.rule ?? ""}`;
