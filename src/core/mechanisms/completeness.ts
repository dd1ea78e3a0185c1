import { defineMechanism } from "../mechanism";
import { Exact } from "../number/exact";
import type { Note } from "../note";
import { optional, ratio, required, tableName, wordList } from "../settings";
import type { Row } from "../table";
import { missing, notApplicable, number, truth } from "../value";
import { absentRegister, cellNameIn, entryOf, wordsIn } from "./entry";
import { percent } from "./working";

/** 完整率: how much of what a log or checklist asks for is filled in or ticked. S0-31, S1E-07, S3-11, S3-12 */
export const completeness = defineMechanism({
  name: "完整率",
  settings: {
    register: required("登记", tableName),
    fields: required("必填", wordList),
    line: optional("不低于", ratio),
  },
  bind: ({ register, fields, line }) => ({
    reads: fields.value.map((column) => ({ kind: "column", table: register.value, column })),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const { present, certain } = scope.rows(register.value, at);
        const [first = ""] = fields.value;
        if (!present) return { value: missing, inputs: [{ role: register.value, outcome: absentRegister(register.value, first) }] };
        if (certain.length === 0) return { value: notApplicable, inputs: [] };
        const absent = certain.map((row) => fields.value.filter((column) => !isDone(row, column)));
        const all = certain.length * fields.value.length;
        const done = all - absent.flat().length;
        const reached = Exact.of(done).dividedBy(Exact.of(all));
        const notes: Note[] = certain.flatMap((row, index): Note[] => {
          const columns = absent[index] ?? [];
          return columns.length === 0 ? [] : [{ code: "fieldsBlank", params: { fields: columns.join("、"), cell: cellNameIn(row, columns[0] ?? first) } }];
        });
        const least = line.setting?.value;
        if (least && reached.compare(least) < 0) notes.push({ code: "rateBelow", params: { what: register.row.rule, rate: percent(reached), line: percent(least) } });
        const inputs = certain.map((row, index) => ({ role: register.value, outcome: entryOf(register.value, row, first, truth((absent[index] ?? []).length === 0)) }));
        return { value: number(reached), inputs, notes, working: `${done} ÷ ${all} = ${percent(reached)}` };
      },
    },
  }),
});

/** Filled in; a tick must say yes. */
function isDone(row: Row, column: string): boolean {
  const value = row.cells.get(column)?.value;
  return value?.kind === "truth" ? value.truth : wordsIn(row, column) !== "";
}
