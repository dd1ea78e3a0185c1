import { rank as operation, type RankTies } from "../core/operations/rank";
import { contest, excluded, groups } from "./contest";
import { defineArray } from "./define";
import { option, vector } from "./parameters";
import { figure } from "./readers";

/** Places, the highest score first. */
export const rank = defineArray({
  id: "RANK",
  parameters: { scores: vector(figure), groups, ties: option<RankTies>(["1,1,3", "1,1,3"], ["1,1,2", "1,1,2"]), excluded },
  run: ({ scores, groups, ties, excluded }) => contest({ scores, groups, excluded }, (entrants) => operation(entrants, ties)),
});
