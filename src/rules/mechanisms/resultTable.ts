import { defineMechanism } from "../mechanism";
import { ROSTER } from "../roster";
import { choice, dayOperand, list, mayBeBlank, optional, withDefault, words } from "../settings";

/** The sheet of the result proper. */
const RESULTS = "考核结果";

/** 结果表: which rules and cells become columns of 考核结果 or a further sheet, in this order. A monthly one becomes a column a month. */
export const resultTable = defineMechanism({
  name: "结果表",
  sentence: "resultTable",
  settings: {
    columns: list("列", mayBeBlank, { named: true }),
    sheet: withDefault("工作表", words, RESULTS),
    /** A list whose rows are appraised, or 表.列 for every name of a column. */
    over: withDefault("对象", words, ROSTER),
    /** The day on which those listed from the roster hold their post: who has left, is still to come or is a deputy has no row. */
    inPostOn: optional("在任日", dayOperand),
    /** What is put on the notice board: names and results only, no flags and no reasons. G11 */
    open: withDefault("公开", choice<boolean>({ 否: false, 是: true }), "否"),
  },
  bind({ columns, sheet, over, inPostOn, open }) {
    const [table = ROSTER, column] = over.value.split(".");
    return {
      reads: [column === undefined ? { kind: "table", table } : { kind: "column", table, column }],
      evaluation: {
        kind: "table",
        table: {
          sheet: sheet.value,
          open: open.value,
          over: column === undefined ? { table } : { table, column },
          ...(inPostOn.setting ? { inPostOn: inPostOn.setting } : {}),
          columns: columns.map(({ key, value, row }) => ({ heading: key, source: value, row })),
        },
      },
    };
  },
});
