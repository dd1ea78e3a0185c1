import { Exact } from "../../core/number/exact";
import { rank as placesOf, type RankTies } from "../../core/operations/rank";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { choice, operand, optional, required, withDefault, yesNoRule } from "../settings";
import { contest, counted, groupsInProof, unitColumn, type Decision, type Entrant } from "./contest";
import { direction } from "./direction";
import { tieKeys, tieOpenNote } from "./tieKeys";

/** 名次: places by score, the highest first unless 方向 says otherwise. S1A-07, G02 */
export const rank = defineMechanism({
  name: "名次",
  sentence: "rank",
  settings: {
    score: required("得分", operand),
    group: optional("分组", operand),
    /** Where this column is kept, each of its names is ranked by itself. S1A-02 */
    unit: optional("考核单位", unitColumn),
    ties: withDefault("并列", choice<RankTies>({ "1,1,3": "1,1,3", "1,1,2": "1,1,2" }), "1,1,3"),
    direction,
    tieKeys,
    excluded: optional("剔除", yesNoRule),
  },
  bind: ({ score, group, unit, ties, direction: { setting: first }, tieKeys: keys, excluded }) => ({
    places: true,
    undirected: first ? undefined : { setting: score.row.setting, instead: "direction" },
    periods: (scope) => scope.periodsOf(score.value) ?? [],
    proof(cells, period) {
      const parts = [
        cells.operand(score, period),
        groupsInProof(cells, unit.setting, group.setting),
        cells.setting(ties),
        excluded.setting ? cells.rule(excluded.setting.value) : "",
      ];
      return parts.includes(undefined) || !cells.everybodyRanked || keys.length > 0 || first?.value === "smallFirst" ? undefined : `BZR.RANK(${parts.join(",")})`;
    },
    evaluation: {
      kind: "group",
      evaluate: (members, scope) =>
        contest(members, scope, { score, unit: unit.setting, group: group.setting, direction: first?.value, tieKeys: keys, excluded: excluded.setting }, (entrants, { name }) =>
          placedAll(entrants, placesOf(entrants.map(({ standing }) => standing), ties.value), name),
        ),
    },
  }),
});

/** Who was compared is said with the place. */
function placedAll(entrants: readonly Entrant[], places: readonly (number | undefined)[], group: string): readonly Decision[] {
  const compared = counted(entrants, entrants.length);
  return places.map((place, index): Decision => {
    const open = tieOpenNote(entrants, index);
    if (open) return { value: missing, notes: [open] };
    if (place === undefined) return { value: undefined };
    return { value: number(Exact.of(place)), notes: [{ code: "rankOf", params: { place: String(place), group, ...compared } }] };
  });
}
