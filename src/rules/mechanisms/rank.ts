import { Exact } from "../../core/number/exact";
import { rank as placesOf, type RankTies } from "../../core/operations/rank";
import { number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { choice, operand, optional, required, ruleName, withDefault } from "../settings";
import { contest, groupsInProof, unitColumn } from "./contest";

/** 名次: places by score, the highest first. S1A-07, G02 */
export const rank = defineMechanism({
  name: "名次",
  settings: {
    score: required("得分", operand),
    group: optional("分组", operand),
    /** Where this column is kept, each of its names is ranked by itself. S1A-02 */
    unit: optional("考核单位", unitColumn),
    ties: withDefault("并列", choice<RankTies>({ "1,1,3": "1,1,3", "1,1,2": "1,1,2" }), "1,1,3"),
    excluded: optional("剔除", ruleName),
  },
  bind: ({ score, group, unit, ties, excluded }) => ({
    periods: (scope) => scope.periodsOf(score.value) ?? [],
    proof(cells, period) {
      const parts = [
        cells.operand(score, period),
        groupsInProof(cells, unit.setting, group.setting),
        cells.setting(ties),
        excluded.setting ? cells.rule(excluded.setting.value) : "",
      ];
      return parts.includes(undefined) || !cells.everybodyRanked ? undefined : `BZR.RANK(${parts.join(",")})`;
    },
    evaluation: {
      kind: "group",
      evaluate: (members, scope) =>
        contest(members, scope, { score, unit: unit.setting, group: group.setting, excluded: excluded.setting }, (entrants) =>
          placesOf(entrants.map((entrant) => entrant.score), ties.value).map((place) => ({
            value: place === undefined ? undefined : number(Exact.of(place)),
            notes: place === undefined ? [] : [{ code: "rankOf", params: { place: String(place), count: String(entrants.length) } }],
          })),
        ),
    },
  }),
});
