import { truth } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { operand, optional, required, tableName, withDefault, words } from "../settings";
import { entryOf, wordsIn } from "./entry";

/** 放宽: a condition that may be waived, with a reason and whoever approved it. S0-07 */
export const relaxation = defineMechanism({
  name: "放宽",
  settings: {
    condition: required("条件", operand),
    register: required("登记", tableName),
    /** Which rows of the register are about this condition; all of them without it. */
    item: optional("项目", words),
    reason: withDefault("理由列", words, "理由"),
    approver: withDefault("批准人列", words, "批准人"),
  },
  bind: ({ condition, register, item, reason, approver }) => ({
    whenAbsent: "notice",
    reads: [{ kind: "table", table: register.value }, ...[reason.value, approver.value, "项目"].map((column) => ({ kind: "column", table: register.value, column, optional: true }) as const)],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(condition, at);
        const inputs = [{ role: "条件", outcome }];
        if (outcome.value.kind !== "truth" || outcome.value.truth) return { value: outcome.value, explain: () => ({ inputs }) };
        const about = item.setting?.value;
        const rows = scope.rows(register.value, { subject: at.subject }).certain.filter((row) => about === undefined || wordsIn(row, "项目") === about);
        const approved = rows.find((row) => wordsIn(row, reason.value) !== "" && wordsIn(row, approver.value) !== "");
        const params = { what: about ?? condition.row.rule };
        if (approved === undefined) {
          const note: Note = rows.length > 0 ? { code: "relaxationIncomplete", params } : { code: "relaxationNeeded", params };
          return { value: truth(false), notes: [note], explain: () => ({ inputs }) };
        }
        const relaxed: Note = { code: "relaxed", params: { ...params, reason: wordsIn(approved, reason.value), approver: wordsIn(approved, approver.value) } };
        return { value: truth(true), notes: [relaxed], explain: () => ({ inputs: [...inputs, { role: register.value, outcome: entryOf(register.value, approved, reason.value, truth(true)) }] }) };
      },
    },
  }),
});
