import { missing, notApplicable, wordOfValue } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { leaf } from "../outcome";
import { choice, operand, required, tableName, withDefault, words } from "../settings";
import { whenAbsent } from "./absence";
import { isBlankCell, wordsIn } from "./entry";

/** 查找: what another table has in a column of the row that is about a word of this one: the leader of an applicant's workshop. S0-16, S0-28 */
export const reference = defineMechanism({
  name: "查找",
  sentence: "reference",
  settings: {
    of: required("依据", operand),
    register: required("登记", tableName),
    /** The column that holds the word. */
    by: required("对照列", words),
    column: required("取列", words),
    /** What a blank there means: not filled in, or that there is nothing of the kind. */
    blank: withDefault("空白", choice<"missing" | "none">({ 缺: "missing", 不适用: "none" }), "缺"),
    whenAbsent,
  },
  bind: ({ of, register, by, column, blank, whenAbsent: absence }) => ({
    whenAbsent: absence.value,
    reads: [
      { kind: "column", table: register.value, column: by.value },
      { kind: "column", table: register.value, column: column.value, ...(blank.value === "none" ? { blankTold: true } : {}) },
    ],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(of, at);
        const inputs = [{ role: "依据", outcome }];
        const word = wordOfValue(outcome.value);
        if (word === undefined) return { value: outcome.value.kind === "notApplicable" ? notApplicable : missing, explain: () => ({ inputs }) };
        const table = scope.table(register.value);
        if (table === undefined && absence.value === "notice") return { value: notApplicable, explain: () => ({ inputs }) };
        const rows = (table?.rows ?? []).filter((row) => wordsIn(row, by.value) === word);
        if (rows.length === 0) return { value: missing, notes: [{ code: "notInTable", params: { rule: register.value, word } }], explain: () => ({ inputs }) };
        const cells = rows.flatMap((row) => row.cells.get(column.value) ?? []);
        const differing = new Set(cells.map(({ value }) => wordOfValue(value)));
        if (differing.size > 1) return { value: missing, notes: [{ code: "severalRowsFit", params: { table: register.value, word } }], explain: () => ({ inputs }) };
        const [cell] = cells;
        const unread = rows.some((row) => row.unread?.has(column.value) === true) ? ({ unread: true } as const) : {};
        const origin = cell ? ({ kind: "cell", table: register.value, column: column.value, cell: cell.source, ...unread } as const) : ({ kind: "noRow", table: register.value, column: column.value } as const);
        const found = leaf(cell?.value ?? missing, origin);
        if (blank.value === "none" && isBlankCell(found)) return { value: notApplicable, explain: () => ({ inputs }) };
        return { value: found.value, explain: () => ({ inputs: [...inputs, { role: column.value, outcome: found }] }) };
      },
    },
  }),
});
