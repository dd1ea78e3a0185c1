import { barredUntil as operation } from "../core/operations/barredUntil";
import { defineArray } from "./define";
import { optional, scalar, vector } from "./parameters";
import { answer, count, day } from "./readers";
import { eachDay } from "./days";

/** The last day of a period of years from a date on. */
export const barredUntil = defineArray({
  id: "BARREDUNTIL",
  parameters: { date: vector(day), years: vector(count), countFirstDay: optional(scalar(answer), true) },
  run: ({ date, years, countFirstDay }) => eachDay(date, years, (start, n) => operation(start, n, countFirstDay ?? true)),
});
