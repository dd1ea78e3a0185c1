import { rank as operation, type RankTies } from "../core/operations/rank";
import { contest, excluded, groups } from "./contest";
import { defineArray } from "./define";
import { optional, scalar, vector } from "./parameters";
import { choice, figure } from "./readers";

const ties = choice<RankTies>(["1,1,3", "1,1,3"], ["1,1,2", "1,1,2"]);

/** Places, the highest score first. */
export const rank = defineArray({
  id: "RANK",
  parameters: { scores: vector(figure), groups, ties: optional(scalar(ties), "1,1,3" as const), excluded },
  run: ({ scores, groups, ties, excluded }) => contest({ scores, groups, excluded }, (entrants) => operation(entrants, ties)),
});
