import { rank as operation, type RankTies } from "../core/operations/rank";
import { contest, contestants, excluded, groups } from "./contest";
import { defineArray } from "./define";
import { option } from "./parameters";

/** Places, the highest score first. */
export const rank = defineArray({
  id: "RANK",
  parameters: { scores: contestants("=BZR.RANK(D3:D14)"), groups, ties: option<RankTies>(["1,1,3", "1,1,3"], ["1,1,2", "1,1,2"]), excluded },
  example: "=BZR.RANK({90;90;80})",
  run: ({ scores, groups, ties, excluded }) => contest({ scores, groups, excluded }, (entrants) => operation(entrants, ties)),
});
