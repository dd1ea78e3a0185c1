import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Outcome } from "../outcome";
import { required, ruleName } from "../settings";
import { combine } from "./combine";
import { wordsIn } from "./entry";
import { LEAVE_COLUMNS } from "./leaveLedger";
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
        const { person: name, id } = subject.row.key;
        const named = scope.people.flatMap((other) => scope.ledger(settlement.value, other)).filter(({ substitute }) => name !== undefined && substitute === name);
        const entries = named.filter(({ row }) => id === undefined || [undefined, id].includes(idIn(row)));
        const inputs: Outcome["inputs"] = entries.map(({ outcome }) => ({ role: settlement.value, outcome }));
        if (inputs.length === 0) return { value: number(Exact.zero), inputs };
        const bearers = scope.named(name ?? "");
        // With two persons of that name nobody knows who stood in, unless 代班人工号 says so.
        const unclear = entries.some(({ row }) => idIn(row) === undefined) && bearers.some((other) => other.row.key.id !== id);
        if (unclear) return { value: missing, inputs, notes: [{ code: "substituteUnclear", params: { name: name ?? "" } }] };
        // One person's several classes share one name and one payment.
        if (bearers.find((other) => other.row.key.id === id) !== subject) return { value: number(Exact.zero), inputs: [] };
        return combine(inputs, (numbers) => ({ number: Exact.sum(numbers), working: additionOf(inputs, Exact.sum(numbers)) }));
      },
    },
  }),
});

/** 代班人工号, where the register has it filled in. */
const idIn = (row: Row): string | undefined => wordsIn(row, LEAVE_COLUMNS.substituteId) || undefined;
