import { Exact } from "../core/number/exact";
import type { Figure } from "../core/operations/figure";
import { pay as operation } from "../core/operations/pay";
import { number } from "../core/value";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { optional, optionalNonzero, single, vector } from "./parameters";
import { amount, paid, positive, share } from "./readers";
import { eachFigure } from "./rows";

/** An allowance by score: standard × share × score ÷ full mark, to 分; a score above its full mark is refused. */
export const pay = defineArray({
  id: "PAY",
  parameters: {
    standard: vector(paid),
    score: vector(amount),
    share: optional(vector(share), single<Figure>("share", number(Exact.one))),
    full: optionalNonzero(vector(positive), single<Figure>("full", number(Exact.of(100)))),
  },
  example: "=BZR.PAY(300,95.5,0.7)",
  run: ({ standard, score, share, full }) =>
    eachFigure([standard, score, share, full], (standard, score, share, full) => {
      if (score.compare(full) > 0) throw new Fault("wrong", "functionError.aboveFullMark", { parameter: "score" }, { score: score.toString(), full: full.toString() });
      return operation(standard, share, score, full, { places: 2, mode: "halfAwayFromZero" });
    }),
});
