import { defineMechanism } from "../mechanism";
import { Exact } from "../number/exact";
import type { Outcome } from "../outcome";
import { required, ruleName } from "../settings";
import { missing, number } from "../value";
import { combine } from "./combine";
import { additionOf } from "./working";

/** 代班领取: what somebody gets for standing in: exactly what the leave took from the others. S1B-05 */
export const substitutePay = defineMechanism({
  name: "代班领取",
  settings: { settlement: required("结算", ruleName) },
  bind: ({ settlement }) => ({
    pays: true,
    coversOutside: true,
    evaluation: {
      kind: "term",
      evaluate({ subject }, scope) {
        const name = subject.row.key.person;
        const [first, ...others] = scope.named(name ?? "");
        const entries = scope.people.flatMap((other) => scope.ledger(settlement.value, other)).filter(({ substitute }) => name !== undefined && substitute === name);
        const inputs: Outcome["inputs"] = entries.map(({ outcome }) => ({ role: settlement.value, outcome }));
        if (inputs.length === 0) return { value: number(Exact.zero), inputs };
        // With two persons of that name nobody knows who stood in; one person's several classes share one name and one payment.
        if (others.some((other) => other.row.key.id !== first?.row.key.id)) return { value: missing, inputs, notes: [{ code: "substituteUnclear", params: { name: name ?? "" } }] };
        if (first !== subject) return { value: number(Exact.zero), inputs: [] };
        return combine(inputs, (numbers) => ({ number: Exact.sum(numbers), working: additionOf(inputs, Exact.sum(numbers)) }));
      },
    },
  }),
});
