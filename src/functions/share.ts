import { Exact } from "../core/number/exact";
import { round } from "../core/number/rounding";
import type { MoneyRounding } from "../core/operations/pay";
import { share as operation } from "../core/operations/share";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { option, scalar, vector } from "./parameters";
import { amount, MISSING, needed, paid } from "./readers";
import { cellOf, lay } from "./rows";

const UNITS: Readonly<Record<MoneyRounding["places"], string>> = { 0: "元", 1: "角", 2: "分" };

/** A pool shared out by points. While one person's points are missing, nobody's part is known. */
export const share = defineArray({
  id: "SHARE",
  parameters: {
    pool: scalar(needed(paid)),
    points: vector(amount),
    rounding: option<MoneyRounding["places"]>(["分", 2], ["角", 1], ["元", 0]),
  },
  example: "=BZR.SHARE(500,{30,10,6})",
  run({ pool, points, rounding }) {
    if (points.cells.some((cell) => cell.kind === "missing")) return lay(points.cells.map(() => MISSING), points.across);
    const known = points.cells.map((cell) => (cell.kind === "number" ? cell.number : Exact.zero));
    if (!known.some((one) => one.sign() > 0)) throw new Fault("wrong", "functionError.noPoints", { parameter: points.parameter });
    if (!round(pool, rounding, "towardZero").equals(pool)) throw new Fault("wrong", "functionError.poolNotWhole", { parameter: "pool" }, { pool: pool.toString(), unit: UNITS[rounding] });
    const parts = operation(pool, known, rounding);
    return lay(points.cells.map((cell, index) => (cell.kind === "number" ? (parts[index] ?? Exact.zero).toNumber() : cellOf(cell))), points.across);
  },
});
