import { bottom as operation } from "../core/operations/bottom";
import { contest, groups } from "./contest";
import { defineArray } from "./define";
import { scalar, vector } from "./parameters";
import { count, figure, needed } from "./readers";

/** Whether each score is among the last n of its group. */
export const bottom = defineArray({
  id: "BOTTOM",
  parameters: { scores: vector(figure), n: scalar(needed(count)), groups },
  run: ({ scores, n, groups }) => contest({ scores, groups }, (members) => operation(members, n.toNumber())),
});
