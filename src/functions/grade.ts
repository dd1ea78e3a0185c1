import { grade as operation } from "../core/operations/grade";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { grid, vector } from "./parameters";
import { figure } from "./readers";
import { cellOf, eachRow } from "./rows";
import { namedNumbers, unread } from "./tables";

/** The grade of each score by lowest scores. */
export const grade = defineArray({
  id: "GRADE",
  parameters: { scores: vector(figure), bands: grid(unread) },
  example: '=BZR.GRADE(84,{"优",90;"良",80;"差",0})',
  run({ scores, bands }) {
    const named = namedNumbers(bands, figure)?.map(({ name, number }) => ({ name, from: number }));
    if (named === undefined) throw new Fault("wrong", "functionError.notBands", { parameter: bands.parameter });
    return eachRow([scores], (score) => {
      if (score.kind !== "number") return cellOf(score);
      const found = operation(score.number, named);
      if (found === undefined) throw new Fault("wrong", "functionError.belowBands", { parameter: bands.parameter }, { score: score.number.toString() });
      return found;
    });
  },
});
