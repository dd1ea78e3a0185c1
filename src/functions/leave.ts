import { leave as operation } from "../core/operations/leave";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { vector } from "./parameters";
import { amount, paid, positive } from "./readers";
import { eachFigure } from "./rows";

/** What leave takes off a month's allowance. */
export const leave = defineArray({
  id: "LEAVE",
  parameters: { standard: vector(paid), days: vector(amount), workdays: vector(positive) },
  example: "=BZR.LEAVE(200,3,22)",
  run: ({ standard, days, workdays }) =>
    eachFigure([standard, days, workdays], (standard, days, workdays) => {
      if (days.compare(workdays) > 0) throw new Fault("wrong", "functionError.moreThanWorkdays", { parameter: "days" }, { text: days.toString() });
      return operation(standard, days, workdays);
    }),
});
