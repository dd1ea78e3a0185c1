import { eligible as operation } from "../core/operations/eligible";
import { perPerson } from "./cases";
import { defineArray } from "./define";
import { grid, vector } from "./parameters";
import { answer, label, MISSING } from "./readers";
import { eachRow } from "./rows";

/** Whether all conditions hold, and which do not or are not known. */
export const eligible = defineArray({
  id: "ELIGIBLE",
  parameters: { conditions: vector(label), values: grid(answer) },
  example: '=BZR.ELIGIBLE({"年限","职称"},{TRUE,FALSE})',
  run({ conditions, values }) {
    return eachRow([perPerson(conditions, values)], (person) => {
      const result = operation(conditions.cells, person);
      switch (result.kind) {
        case "eligible":
          return "符合";
        case "failed":
          return `不符合:${result.conditions.join("、")}`;
        case "missing":
          return `${MISSING}:${result.conditions.join("、")}`;
      }
    });
  },
});
