import { makeWhole, weighted as operation } from "../core/operations/weighted";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { grid, repeating, vector, widthOf } from "./parameters";
import { figure, needed, ratio } from "./readers";
import { cellOf, eachRow, linesOf } from "./rows";

/** Each row's weighted score; the weights make up 100%. */
export const weighted = defineArray({
  id: "WEIGHTED",
  parameters: { weights: vector(needed(ratio)), columns: repeating(grid(figure)) },
  example: "=BZR.WEIGHTED({0.5,0.5},90,80)",
  run({ weights, columns }) {
    if (!makeWhole(weights.cells)) throw new Fault("wrong", "functionError.weightsNotWhole", { parameter: weights.parameter });
    const parts = columns.reduce((width, { rows }) => width + widthOf(rows), 0);
    if (parts !== weights.cells.length) {
      const params = { count: String(weights.cells.length), expected: String(parts) };
      throw new Fault("wrong", "functionError.weightsPerColumn", { parameter: weights.parameter }, params);
    }
    return eachRow(columns.map(linesOf), (...cells) => cellOf(operation(weights.cells, cells.flat())));
  },
});
