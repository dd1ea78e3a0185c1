import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { missing, notApplicable, number, truth } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import { operand, optional, ratio, required, tableName, wordList } from "../settings";
import { absentRegister, cellNameIn, entryOf, openEntries, wordsIn } from "./entry";
import { percent } from "./working";

/** 完整率: how much of what a log or checklist asks for is filled in or ticked. S0-31, S1E-07, S3-11, S3-12 */
export const completeness = defineMechanism({
  name: "完整率",
  sentence: "completeness",
  settings: {
    register: required("登记", tableName),
    fields: required("必填", wordList),
    line: optional("不低于", ratio),
    /** How many rows there should be, one a day: those lacking are not done. Without it, as many as there are. */
    expected: optional("应有", operand),
  },
  bind: ({ register, fields, line, expected }) => ({
    reads: fields.value.map((column) => ({ kind: "column", table: register.value, column, blankTold: true })),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const { present, certain, disputed } = scope.concerned(register, at);
        const [first = ""] = fields.value;
        if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, first) }] }) };
        const wanted = expected.setting && scope.value(expected.setting, at);
        if (wanted && wanted.value.kind !== "number") return { value: missing, explain: () => ({ inputs: [{ role: "应有", outcome: wanted }] }) };
        const unclear = [...disputed, ...certain.filter((row) => fields.value.some((column) => !row.cells.has(column)))];
        if (unclear.length > 0) return { value: missing, explain: () => ({ inputs: openEntries(register.value, unclear, fields.value) }) };
        const rowCount = Math.max(certain.length, wanted?.value.kind === "number" ? wanted.value.number.toNumber() : 0);
        if (rowCount === 0) return { value: notApplicable, explain: () => ({ inputs: [] }) };
        const absent = certain.map((row) => fields.value.filter((column) => !isDone(row, column)));
        const all = rowCount * fields.value.length;
        const done = certain.length * fields.value.length - absent.flat().length;
        const reached = Exact.of(done).dividedBy(Exact.of(all));
        const notes: Note[] = certain.flatMap((row, index): Note[] => {
          const columns = absent[index] ?? [];
          return columns.length === 0 ? [] : [{ code: "fieldsBlank", params: { fields: columns.join("、"), cell: cellNameIn(row, columns[0] ?? first) } }];
        });
        if (rowCount > certain.length) notes.push({ code: "rowsLacking", params: { count: String(certain.length), required: String(rowCount) } });
        const least = line.setting?.value;
        if (least && reached.compare(least) < 0) notes.push({ code: "rateBelow", params: { what: register.row.rule, rate: percent(reached), line: percent(least) } });
        const explain = (): Explanation => ({
          inputs: certain.map((row, index) => ({ role: register.value, outcome: entryOf(register.value, row, first, truth((absent[index] ?? []).length === 0)) })),
          working: `${done} ÷ ${all} = ${percent(reached)}`,
        });
        return { value: number(reached), notes, explain };
      },
    },
  }),
});

/** Filled in; a tick must say yes. */
function isDone(row: Row, column: string): boolean {
  const value = row.cells.get(column)?.value;
  return value?.kind === "truth" ? value.truth : wordsIn(row, column) !== "";
}
