import { Exact } from "../core/number/exact";
import { deduct as operation } from "../core/operations/deduct";
import { fromAll, type Figure } from "../core/operations/figure";
import { number } from "../core/value";
import { parseDeductionText } from "../sheets/parse/parseNumber";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { grid, optional, single, vector, type Grid } from "./parameters";
import { figure, type Reader } from "./readers";
import { cellOf, eachRow, linesOf } from "./rows";

/** 2, -2 or 扣2分. */
const deduction: Reader<Figure> = (cell, place) => {
  const amount = typeof cell === "string" ? parseDeductionText(cell) : undefined;
  return amount === undefined ? figure(cell, place) : number(amount);
};

/** Full mark less each row's deductions, not below the floor. */
export const deduct = defineArray({
  id: "DEDUCT",
  parameters: {
    full: vector(figure),
    deductions: grid(deduction),
    floor: optional(vector(figure), single<Figure>("floor", number(Exact.zero))),
  },
  example: "=BZR.DEDUCT(60,{1,1,70})",
  run({ full, deductions, floor }) {
    return eachRow([linesOf(withoutSign(deductions)), full, floor], (taken, of, least) =>
      cellOf(fromAll([of, least, ...taken], ([mark = Exact.zero, bottom = Exact.zero, ...amounts]) => operation(mark, amounts, bottom))),
    );
  },
});

/** Deductions are written without a sign or with a minus throughout: of both, one would be points given back. */
function withoutSign(deductions: Grid<Figure>): Grid<Figure> {
  const signs = new Set(deductions.rows.flat().flatMap((one) => (one.kind === "number" ? [one.number.sign()] : [])));
  if (!signs.has(-1)) return deductions;
  if (signs.has(1)) throw new Fault("wrong", "functionError.mixedSigns", { parameter: deductions.parameter });
  return { ...deductions, rows: deductions.rows.map((row) => row.map((one) => (one.kind === "number" ? number(one.number.negated()) : one))) };
}
