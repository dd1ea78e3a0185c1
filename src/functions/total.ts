import { total as operation } from "../core/operations/total";
import { defineArray } from "./define";
import { grid, ofOneUnit, repeating } from "./parameters";
import { figure } from "./readers";
import { cellOf, eachRow, linesOf } from "./rows";

/** The sum of each row over all arguments; 缺 if anything is missing. */
export const total = defineArray({
  id: "TOTAL",
  parameters: { columns: ofOneUnit(repeating(grid(figure))) },
  example: "=BZR.TOTAL({1;2},{10;20})",
  run: ({ columns }) => eachRow(columns.map(linesOf), (...parts) => cellOf(operation(parts.flat()))),
});
