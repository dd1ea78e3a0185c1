import { Exact } from "../core/number/exact";
import type { Figure } from "../core/operations/figure";
import { hoursGap as operation } from "../core/operations/hoursGap";
import { number } from "../core/value";
import { defineArray } from "./define";
import { optionalNonzero, single, vector } from "./parameters";
import { amount, positive } from "./readers";
import { eachFigure } from "./rows";

/** The 30 hours of S2-02. */
const REQUIRED = Exact.of(30);

/** How many training hours are lacking. */
export const hoursGap = defineArray({
  id: "HOURSGAP",
  parameters: { hours: vector(amount), required: optionalNonzero(vector(positive), single<Figure>("required", number(REQUIRED))) },
  example: "=BZR.HOURSGAP(26)",
  run: ({ hours, required }) => eachFigure([hours, required], operation),
});
