import { termPay as operation, type HalvingMode, type MonthGrade } from "../core/operations/termPay";
import { notApplicable, number } from "../core/value";
import { compact } from "../sheets/parse/text";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { grid, option, vector, widthOf, type Grid } from "./parameters";
import { MISSING, name, paid, type Reader } from "./readers";
import { cellOf, eachRow, linesOf } from "./rows";

const GRADES: Readonly<Record<string, MonthGrade>> = { 合格: "passed", 不合格: "failed", 不适用: "notServed", 不在任: "notServed" };

/** A month's grade; undefined where it is missing, which is never a failure. */
const monthGrade: Reader<MonthGrade | undefined> = (cell, place) => {
  const written = compact(name(cell, place));
  if (written === "" || written === MISSING) return undefined;
  const grade = GRADES[written];
  if (grade === undefined) {
    throw new Fault("wrong", "functionError.notAChoice", place, { text: written, choices: Object.keys(GRADES).join("、") });
  }
  return grade;
};

/** A term's allowance, halved when a month failed. */
export const termPay = defineArray({
  id: "TERMPAY",
  parameters: { grades: grid(monthGrade), monthly: vector(paid), mode: option<HalvingMode>(["A", "A"], ["B", "B"], ["C", "C"]) },
  example: '=BZR.TERMPAY({"合格","合格","不合格","合格","合格"},200,"B")',
  run: ({ grades, monthly, mode }) =>
    eachRow([linesOf(onePersonAsRow(grades)), monthly], (months, standard) => {
      const known = months.flatMap((month) => month ?? []);
      if (known.length < months.length) return MISSING;
      if (standard.kind !== "number") return cellOf(standard);
      const served = known.some((month) => month !== "notServed");
      return cellOf(served ? number(operation(known.map((month) => ({ grade: month, amount: standard.number })), mode)) : notApplicable);
    }),
});

/** A single column is one person's months: no term has one month only. */
function onePersonAsRow<T>({ parameter, rows }: Grid<T>): Grid<T> {
  return { parameter, rows: widthOf(rows) === 1 ? [rows.flat()] : rows };
}
