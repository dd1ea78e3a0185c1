import { noticeEnd as operation, noticeEndInWorkingDays } from "../core/operations/noticeEnd";
import { defineScalar } from "./define";
import { Fault } from "./fault";
import { grid, optionalNonzero, scalar } from "./parameters";
import { count, day, needed } from "./readers";

const WEEK = 7;
/** A notice of more days than this is a slip of the pen. */
const LONGEST = 366;

/** The last day of a public notice; in working days if holidays are given. */
export const noticeEnd = defineScalar({
  id: "NOTICEEND",
  parameters: { start: scalar(needed(day)), days: optionalNonzero(scalar(needed(count)), undefined), holidays: optionalNonzero(grid(day), undefined) },
  example: '=BZR.NOTICEEND("2026-03-12")',
  run({ start, days, holidays }) {
    const length = days?.toNumber() ?? WEEK;
    if (length < 1 || length > LONGEST) throw new Fault("wrong", "functionError.noticeLength", { parameter: "days" }, { text: String(length) });
    if (holidays === undefined) return operation(start.toNumber(), length);
    const off = holidays.rows.flat().flatMap((one) => (one.kind === "number" ? [one.number.toNumber()] : []));
    return noticeEndInWorkingDays(start.toNumber(), length, new Set(off));
  },
});
