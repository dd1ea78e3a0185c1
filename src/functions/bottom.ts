import { bottom as operation } from "../core/operations/bottom";
import { contest, contestants, groups } from "./contest";
import { defineArray } from "./define";
import { scalar } from "./parameters";
import { count, needed } from "./readers";

/** Whether each score is among the last n of its group. */
export const bottom = defineArray({
  id: "BOTTOM",
  parameters: { scores: contestants("=BZR.BOTTOM(D3:D14,3)"), n: scalar(needed(count)), groups },
  example: "=BZR.BOTTOM({9;8;8},1)",
  run: ({ scores, n, groups }) => contest({ scores, groups }, (members) => operation(members, n.toNumber())),
});
