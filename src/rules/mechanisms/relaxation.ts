import type { Row } from "../../core/table";
import { missing, truth } from "../../core/value";
import { isUnknownIn } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { optional, required, tableName, withDefault, words, yesNo } from "../settings";
import { entryOf, openEntries, wordsIn } from "./entry";

const ITEM = "项目";

/** 放宽: a condition that may be waived, with a reason and whoever approved it. S0-07 */
export const relaxation = defineMechanism({
  name: "放宽",
  sentence: "relaxation",
  settings: {
    condition: required("条件", yesNo),
    register: required("登记", tableName),
    /** Which rows of the register are about this condition; all of them without it. */
    item: optional("项目", words),
    reason: withDefault("理由列", words, "理由"),
    approver: withDefault("批准人列", words, "批准人"),
  },
  bind: ({ condition, register, item, reason, approver }) => ({
    answers: true,
    whenAbsent: "notice",
    reads: [{ kind: "table", table: register.value }, ...[reason.value, approver.value, ITEM].map((column) => ({ kind: "column", table: register.value, column, optional: true }) as const)],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(condition, at);
        const inputs = [{ role: "条件", outcome }];
        if (outcome.value.kind !== "truth" || outcome.value.truth) return { value: outcome.value, explain: () => ({ inputs }) };
        const about = item.setting?.value;
        const found = scope.concerned(register, { subject: at.subject });
        const isAbout = (row: Row): boolean => about === undefined || wordsIn(row, ITEM) === about;
        const asked = [...(about === undefined ? [] : [ITEM]), reason.value, approver.value];
        const rows = found.certain.filter(isAbout);
        const open = [...found.disputed, ...found.certain].filter((row) => asked.some((column) => isUnknownIn(row, column)) && (isAbout(row) || isUnknownIn(row, ITEM)));
        const approved = rows.find((row) => wordsIn(row, reason.value) !== "" && wordsIn(row, approver.value) !== "");
        const params = { what: about ?? condition.row.rule };
        if (approved === undefined && open.length > 0) return { value: missing, explain: () => ({ inputs: [...inputs, ...openEntries(register.value, open, asked)] }) };
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
