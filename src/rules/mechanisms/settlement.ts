import { Exact } from "../../core/number/exact";
import { notApplicable } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { list, operand, optionalList, type Keyed, type Operand } from "../settings";
import { combine } from "./combine";
import { shortly, written } from "./working";

/** 结算: what is due less what is deducted, never below 0, and what is paid besides; a deduction that finds nothing is carried over. S1B-05 */
export const settlement = defineMechanism({
  name: "结算",
  sentence: "settlement",
  settings: {
    due: list("应发", operand),
    deducted: optionalList("扣减", operand),
    added: optionalList("另加", operand),
  },
  bind: ({ due, deducted, added }) => ({
    pays: true,
    adds: true,
    coversOutside: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputsOf = (entries: readonly Keyed<Operand>[]): Outcome["inputs"] => entries.map((entry) => ({ role: entry.key || entry.row.setting, outcome: scope.value(entry, at) }));
        const [dues, deductions, additions] = [inputsOf(due), inputsOf(deducted), inputsOf(added)] as const;
        const inputs = [...dues, ...deductions, ...additions];
        // In a month in which nothing is due to somebody, and nothing paid besides, there is nothing to settle.
        const isIdle = at.period !== undefined && dues.every(({ outcome }) => outcome.value.kind === "notApplicable") && [...deductions, ...additions].every(({ outcome: { value } }) => value.kind === "notApplicable" || (value.kind === "number" && value.number.sign() === 0));
        if (isIdle) return { value: notApplicable, explain: () => ({ inputs }) };
        return combine(inputs, () => {
          const left = totalOf(dues).minus(totalOf(deductions));
          const paid = left.sign() < 0 ? Exact.zero : left;
          const notes: Note[] = left.sign() < 0 ? [{ code: "debtCarried", params: { amount: left.negated().toString() } }] : [];
          const number = paid.plus(totalOf(additions));
          return { number, notes, working: workingOf(dues, deductions, additions, number) };
        });
      },
    },
  }),
});

const totalOf = (inputs: Outcome["inputs"]): Exact => Exact.sum(inputs.flatMap(({ outcome: { value } }) => (value.kind === "number" ? [value.number] : [])));

function workingOf(dues: Outcome["inputs"], deductions: Outcome["inputs"], additions: Outcome["inputs"], result: Exact): string {
  const terms = (inputs: Outcome["inputs"], sign: string): string =>
    inputs.flatMap(({ outcome }) => (outcome.value.kind === "number" && outcome.value.number.sign() !== 0 ? [` ${sign} ${written(outcome)}`] : [])).join("");
  const sum = `${terms(dues, "+")}${terms(deductions, "−")}${terms(additions, "+")}`.replace(/^ \+ /, "");
  return sum.trim().includes(" ") ? `${sum.trim()} = ${shortly(result)}` : "";
}
