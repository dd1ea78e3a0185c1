import { defineMechanism } from "../mechanism";
import { list, operand } from "../settings";
import { notApplicable } from "../value";

/** 结果表: which rules and cells become columns of 考核结果, in this order. A monthly one becomes a column a month. */
export const resultTable = defineMechanism({
  name: "结果表",
  settings: { columns: list("列", operand) },
  bind: ({ columns }) => ({
    whenVetoed: notApplicable,
    evaluation: { kind: "table", columns: columns.map(({ key, value, row }) => ({ heading: key, source: value, row })) },
  }),
});
