import { Exact } from "../core/number/exact";
import type { Figure } from "../core/operations/figure";
import { Fault } from "./fault";
import type { Vector } from "./parameters";
import { eachFigure, type Cells } from "./rows";

/** A day computed from each day and whole number, as a serial. */
export function eachDay(days: Vector<Figure>, counts: Vector<Figure>, compute: (serial: number, count: number) => number | undefined): Cells {
  return eachFigure([days, counts], (serial, count) => {
    const day = compute(serial.toNumber(), count.toNumber());
    if (day === undefined) throw new Fault("wrong", "functionError.beyondCalendar", { parameter: counts.parameter }, { text: count.toString() });
    return Exact.of(day);
  });
}
