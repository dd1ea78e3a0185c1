import { perPerson } from "./cases";
import { defineArray } from "./define";
import { grid, vector } from "./parameters";
import { label, mark, PENDING, VETOED, type Mark } from "./readers";
import { eachRow } from "./rows";

/** Names the veto cases that are established, else those not decided yet; blank for none. */
export const veto = defineArray({
  id: "VETO",
  parameters: { cases: vector(label), marks: grid(mark) },
  example: '=BZR.VETO({"③不努力","④体罚"},{"","是"})',
  run({ cases, marks }) {
    return eachRow([perPerson(cases, marks)], (person) => {
      const named = (wanted: Mark): string => cases.cells.filter((_, index) => person[index] === wanted).join("、");
      const established = named("marked");
      const open = named("pending");
      if (established !== "") return `${VETOED}:${established}`;
      return open === "" ? "" : `${PENDING}:${open}`;
    });
  },
});
