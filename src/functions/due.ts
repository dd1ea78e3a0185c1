import { due as operation, type DueUnit } from "../core/operations/due";
import { eachDay } from "./days";
import { defineArray } from "./define";
import { scalar, vector } from "./parameters";
import { choice, count, day } from "./readers";

const unit = choice<DueUnit>([
  ["天", "day"],
  ["日", "day"],
  ["月", "month"],
  ["个月", "month"],
  ["年", "year"],
]);

/** The day n days, months or years later. */
export const due = defineArray({
  id: "DUE",
  parameters: { date: vector(day), n: vector(count), unit: scalar(unit) },
  example: '=BZR.DUE("2026-01-31",1,"月")',
  run: ({ date, n, unit }) => eachDay(date, n, (start, count) => operation(start, count, unit)),
});
