import { keptFor } from "../../core/multimap";
import type { Row, Table } from "../../core/table";
import { missing, notApplicable, wordOfValue } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { leaf, type Outcome } from "../outcome";
import { choice, operand, optional, required, tableName, withDefault, words, type SettingProblem } from "../settings";
import { groupsOf } from "../subjects";
import { whenAbsent } from "./absence";
import { isBlankCell, wordsIn } from "./entry";

/**
 * 查找: what another table has in the row that is about a word of this one: a column, as the leader of an applicant's
 * workshop, or what a rule makes of that row, as the day on which the workshop was revoked. S0-16, S0-28, S1F-08
 */
export const reference = defineMechanism({
  name: "查找",
  sentence: "reference",
  settings: {
    of: required("依据", operand),
    register: required("登记", tableName),
    /** The column that holds the word. */
    by: required("对照列", words),
    column: optional("取列", words),
    figure: optional("取规则", operand),
    /** What a blank there means: not filled in, or that there is nothing of the kind. */
    blank: withDefault("空白", choice<"missing" | "none">({ 缺: "missing", 不适用: "none" }), "缺"),
    whenAbsent,
  },
  check({ of, column, figure }): readonly SettingProblem[] {
    if (column.setting && figure.setting) return [{ code: "eitherOr", row: figure.setting.row, one: "取列", other: "取规则" }];
    return column.setting ?? figure.setting ? [] : [{ code: "alternativesMissing", row: of.row, settings: "取列、取规则" }];
  },
  bind: ({ of, register, by, column, figure, blank, whenAbsent: absence }) => {
    const groups = keptFor((table: Table) => new Map(groupsOf(table, by.value).map((group) => [wordsIn(group.row, by.value), group])));
    return {
      answers: true,
      whenAbsent: absence.value,
      reads: [
        { kind: "column", table: register.value, column: by.value },
        ...(column.setting ? [{ kind: "column", table: register.value, column: column.setting.value, ...(blank.value === "none" ? ({ blankTold: true } as const) : {}) } as const] : []),
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
          const group = table && groups(table).get(word);
          if (table === undefined || group === undefined) return { value: missing, notes: [{ code: "notInTable", params: { rule: register.value, word } }], explain: () => ({ inputs }) };
          if (figure.setting) {
            const found = scope.value(figure.setting, { subject: group });
            return { value: found.value, explain: () => ({ inputs: [...inputs, { role: "取规则", outcome: found }] }) };
          }
          const cells = cellsIn(table.rows.filter((row) => wordsIn(row, by.value) === word), register.value, column.setting?.value ?? "");
          const [cell] = cells;
          if (cell === undefined || new Set(cells.map(({ value }) => wordOfValue(value))).size > 1) return { value: missing, notes: [{ code: "severalRowsFit", params: { table: register.value, word } }], explain: () => ({ inputs }) };
          if (blank.value === "none" && isBlankCell(cell)) return { value: notApplicable, explain: () => ({ inputs }) };
          return { value: cell.value, explain: () => ({ inputs: [...inputs, { role: column.setting?.value ?? "", outcome: cell }] }) };
        },
      },
    };
  },
});

/** What the rows say in the column; of several that say the same, each is enough. */
function cellsIn(rows: readonly Row[], table: string, column: string): readonly Outcome[] {
  const unread = rows.some((row) => row.unread?.has(column) === true) ? ({ unread: true } as const) : {};
  const cells = rows.flatMap((row) => row.cells.get(column) ?? []);
  if (cells.length === 0) return [leaf(missing, { kind: "noRow", table, column })];
  return cells.map(({ value, source }) => leaf(value, { kind: "cell", table, column, cell: source, ...unread }));
}
