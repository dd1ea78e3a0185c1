import { Exact } from "../../core/number/exact";
import { missing } from "../../core/value";
import type { Result } from "../mechanism";
import type { Outcome } from "../outcome";
import { choice, optional } from "../settings";
import { combine } from "./combine";
import { extremeOf } from "./extremeOf";
import { shortly } from "./working";

type Dropped = "highest" | "lowest" | "both";

/** 去掉: of the figures that a mean is made of, one highest, one lowest or one of each is left out first. */
export const dropped = optional("去掉", choice<Dropped>({ 一个最高: "highest", 一个最低: "lowest", 最高最低各一个: "both" }));

/** The mean of what is left: of several figures that are alike one is dropped. With nothing left it is not known. */
export function meanOf(inputs: Outcome["inputs"], drop: Dropped | undefined): Result {
  const gone = (numbers: readonly Exact[]): readonly Exact[] => (drop === undefined ? [] : (({ highest: [1], lowest: [-1], both: [1, -1] }) as const)[drop].map((direction) => extremeOf(numbers, direction)));
  const figures = inputs.filter(({ outcome }) => outcome.value.kind === "number").length;
  if (figures > 0 && figures <= gone([]).length) return { value: missing, notes: [{ code: "tooFewToDrop", params: { count: String(figures) } }], explain: () => ({ inputs }) };
  return combine(inputs, (numbers) => {
    const left = numbers.length - gone(numbers).length;
    const result = Exact.sum(numbers).minus(Exact.sum(gone(numbers))).dividedBy(Exact.of(left));
    const less = gone(numbers).map((one) => ` − ${shortly(one)}`).join("");
    return { number: result, working: () => `(${numbers.map(shortly).join(" + ")}${less}) ÷ ${left} = ${shortly(result)}` };
  });
}
