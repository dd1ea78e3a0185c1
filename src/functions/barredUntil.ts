import { barredUntil as operation } from "../core/operations/barredUntil";
import { eachDay } from "./days";
import { defineArray } from "./define";
import { optional, scalar, vector } from "./parameters";
import { count, day, definite } from "./readers";

/** The last day of a period of years from a date on. */
export const barredUntil = defineArray({
  id: "BARREDUNTIL",
  parameters: { date: vector(day), years: vector(count), countFirstDay: optional(scalar(definite), true) },
  example: '=BZR.BARREDUNTIL("2023-05-10",3)',
  run: ({ date, years, countFirstDay }) => eachDay(date, years, (start, n) => operation(start, n, countFirstDay)),
});
