import { Exact } from "../../core/number/exact";
import { notApplicable, number, type Value } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { choice, list, operand, optional, quantity, required, withDefault } from "../settings";
import { combine } from "./combine";
import { previous } from "./previous";
import { bounded, shortly, written } from "./working";

type Told = "left" | "exceeded" | "either" | "nothing";

/** 差额: what is left of a figure: hours still lacking, a budget's balance, places still free; between two days, the days from the second to the first. S0-05, S0-28, S2-02, S1F-11 */
export const difference = defineMechanism({
  name: "差额",
  sentence: "difference",
  settings: {
    from: required("被减", operand),
    less: list("减", operand),
    floor: optional("下限", quantity),
    /** What is flagged: a rest above 0 (hours short), one below 0 (budget overspent), either (a fixed number of posts), or neither. */
    told: withDefault("提示", choice<Told>({ 有差额: "left", 超出: "exceeded", 不等: "either", 不提示: "nothing" }), "不提示"),
  },
  bind: ({ from, less, floor, told }) => ({
    adds: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs = [{ role: "被减", outcome: scope.value(from, at) }, ...less.map((one) => ({ role: one.key || "减", outcome: scope.value(one, at) }))];
        // Of the first month there is no month before, and so no difference: the whole figure would be none.
        if (inputs.some(({ outcome }, index) => outcome.value.kind === "notApplicable" && (index === 0 || isPrevious(outcome)))) return { value: notApplicable, explain: () => ({ inputs }) };
        const days = daysBetween(inputs.map(({ outcome }) => outcome.value));
        if (days !== undefined) return { value: number(days), notes: notesOf(days, told.value, from.row.unit, NO_SIDES), explain: () => ({ inputs }) };
        return combine(inputs, ([whole = Exact.zero, ...parts]) => {
          const left = whole.minus(Exact.sum(parts));
          const bound = floor.setting?.value;
          const rest = bound && left.compare(bound) < 0 ? bound : left;
          const working = (): string => `${inputs.filter(({ outcome }) => outcome.value.kind === "number").map(({ outcome }) => written(outcome)).join(" − ")} = ${bounded(left, rest)}`;
          return { number: rest, working, notes: notesOf(left, told.value, from.row.unit, { figure: Exact.sum(parts), limit: whole }) };
        });
      },
    },
  }),
});

const isPrevious = ({ origin }: Outcome): boolean => origin.kind === "rule" && origin.mechanism === previous.name;

/** undefined where it is not two days that are compared. */
function daysBetween([later, earlier, ...others]: readonly Value[]): Exact | undefined {
  return later?.kind === "date" && earlier?.kind === "date" && others.length === 0 ? Exact.of(later.serial - earlier.serial) : undefined;
}

/** What is held against what; of two days that says nothing. */
type Sides = { readonly figure: Exact; readonly limit: Exact } | undefined;
const NO_SIDES: Sides = undefined;

function notesOf(left: Exact, told: Told, unit: string, sides: Sides): Note[] {
  const short = left.sign() > 0 && (told === "left" || told === "either");
  const over = left.sign() < 0 && (told === "exceeded" || told === "either");
  if (!short && !over) return [];
  const params = { amount: `${shortly(short ? left : left.negated())}${unit}`, figure: sides ? shortly(sides.figure) : "", limit: sides ? shortly(sides.limit) : "" };
  return [{ code: short ? "shortBy" : "exceededBy", params }];
}
