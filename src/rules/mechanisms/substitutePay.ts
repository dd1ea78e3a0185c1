import { Exact } from "../../core/number/exact";
import { round } from "../../core/number/rounding";
import type { Row } from "../../core/table";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { NoteCode } from "../note";
import { walkTelling, type Explanation, type Outcome } from "../outcome";
import type { SettingRow } from "../scheme";
import type { LedgerEntry } from "../scope";
import { optional, quantity, required, ruleName, type Setting } from "../settings";
import { combine } from "./combine";
import { wordsIn } from "./entry";
import { LEAVE_COLUMNS } from "./leaveDays";
import { ledgerWithin } from "./leaveLedger";
import { span, spanOf } from "./span";
import { additionOf, shortly } from "./working";

/** 代班领取: what somebody gets for standing in: exactly what the leave took from the others, or an amount a day. S1B-05 */
export const substitutePay = defineMechanism({
  name: "代班领取",
  sentence: "substitutePay",
  settings: {
    settlement: required("结算", ruleName),
    /** What a day of standing in is paid, whatever the leave takes off, if anything. */
    perDay: optional("每天", quantity),
    span,
  },
  bind: ({ settlement, perDay, span: period }) => ({
    counts: spanOf(period),
    pays: true,
    coversOutside: true,
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const { person: name, id } = at.subject.row.key;
        // Without the register nobody knows who stood in.
        const taken = scope.rule(settlement.value, at);
        if (taken.value.kind === "missing" && taken.inputs.some(({ outcome }) => outcome.origin.kind === "noRow")) return { value: missing, explain: () => ({ inputs: taken.inputs }) };
        const named = ledgerWithin(scope.ledgerFor(settlement.value, name ?? ""), { row: rowOf(settlement) }, at, spanOf(period), scope);
        // A column that was not found or not confirmed may name anybody.
        const unread = ledgerWithin(scope.ledgerFor(settlement.value, undefined), { row: rowOf(settlement) }, at, spanOf(period), scope);
        if (unread.length > 0) return { value: missing, explain: () => ({ inputs: unread.map(({ outcome }) => ({ role: settlement.value, outcome })) }) };
        const entries = named.filter(({ row }) => id === undefined || [undefined, id].includes(idIn(row)));
        const inputs: Outcome["inputs"] = entries.map((entry) => ({ role: settlement.value, outcome: perDay.setting ? paidByDay(entry, perDay.setting.value) : asTaken(entry) }));
        if (inputs.length === 0) return { value: number(Exact.zero), explain: nothing };
        const bearers = scope.named(name ?? "");
        // With two persons of that name nobody knows who stood in, unless 代班人工号 says so.
        const unclear = entries.some(({ row }) => idIn(row) === undefined) && bearers.some((other) => other.row.key.id !== id);
        if (unclear) return { value: missing, notes: [{ code: "substituteUnclear", params: { name: name ?? "" } }], explain: () => ({ inputs }) };
        // One person's several classes share one name and one payment.
        if (bearers.find((other) => other.row.key.id === id) !== at.subject) return { value: number(Exact.zero), explain: nothing };
        return combine(inputs, (numbers) => ({ number: Exact.sum(numbers), working: () => additionOf(inputs, Exact.sum(numbers)) }));
      },
    },
  }),
});

/** The days of a row at so much a day, to 分. */
function paidByDay({ days }: LedgerEntry, perDay: Exact): Outcome {
  const { value } = days;
  if (value.kind !== "number") return days;
  const amount = round(value.number.times(perDay), 2, "halfAwayFromZero");
  return { ...days, value: number(amount), working: `${shortly(value.number)} × ${shortly(perDay)} = ${shortly(amount)}` };
}

/** What was taken from the other, with what of the other's it hangs on in a sentence of its own: a veto is nobody's but theirs. */
function asTaken({ row, outcome }: LedgerEntry): Outcome {
  const codes = new Set<NoteCode>();
  walkTelling(outcome, ({ notes }) => notes.forEach(({ code }) => codes.add(code)));
  const name = row.key.person ?? row.key.class ?? "";
  if (codes.has("vetoed")) return { ...outcome, inputs: [], notes: [...outcome.notes, { code: "standInVetoed", params: { name } }] };
  // Till it is decided it is not paid out either.
  if (codes.has("vetoPending")) return { ...outcome, inputs: [], notes: [...outcome.notes, { code: "standInPending", params: { name } }, { code: "heldForPending", params: {} }] };
  const waits = outcome.value.kind === "missing" && outcome.inputs.some(({ outcome: input }) => input.value.kind === "missing" && input.origin.kind === "rule");
  return waits ? { ...outcome, notes: [...outcome.notes, { code: "standInWaits", params: { name } }] } : outcome;
}

const nothing = (): Explanation => ({ inputs: [] });

/** What is given goes by the months that it is taken in: a row of the settling rule. */
const rowOf = ({ value, row }: Setting<string>): SettingRow => ({ ...row, rule: value.slice(row.scheme.length + 1) });

/** 代班人工号, where the register has it filled in. */
const idIn = (row: Row): string | undefined => wordsIn(row, LEAVE_COLUMNS.substituteId) || undefined;
