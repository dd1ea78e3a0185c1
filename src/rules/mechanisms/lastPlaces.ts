import type { Exact } from "../../core/number/exact";
import { bottom } from "../../core/operations/bottom";
import { missing, truth } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Comparison } from "../outcome";
import { choice, count, operand, optional, required, withDefault } from "../settings";
import { contest, counted } from "./contest";
import type { Direction } from "./direction";
import { dividedTie, tieAtCut, tieKeys } from "./tieKeys";

/** 末位: whether somebody stands among the last so many of a group. Of a tie that reaches beyond them the school decides, or its regulation. S3-05 */
export const lastPlaces = defineMechanism({
  name: "末位",
  sentence: "lastPlaces",
  settings: {
    score: required("得分", operand),
    group: optional("分组", operand),
    places: required("后几名", count),
    tieKeys,
    ties: withDefault("并列", choice<"all" | "none" | "open">({ 待定: "open", 都算: "all", 都不算: "none" }), "待定"),
    /** A sheet may have ranks instead of scores: then the largest are the last. Left out, the lowest scores are. */
    worst: optional("末位为", choice<Direction>({ 得分最低: "largeFirst", 名次最大: "smallFirst" })),
  },
  bind: ({ score, group, places, tieKeys: keys, ties, worst: { setting: worst } }) => ({
    answers: true,
    undirected: worst ? undefined : { setting: score.row.setting, instead: "lastPlaces" },
    periods: (scope) => scope.periodsOf(score.value) ?? [],
    evaluation: {
      kind: "group",
      evaluate: (members, scope) =>
        contest(members, scope, { score, group: group.setting, direction: worst?.value, tieKeys: keys, excluded: undefined, mayBeUnscored: true }, (entrants, { headcount }) => {
          // Whose score nobody knows yet may stand below anybody.
          const unknown = headcount.takingPart - entrants.length;
          const scores = entrants.map(({ standing }) => standing);
          const last = bottom(scores, places.value);
          const taken = last.filter((one) => one === true).length;
          // In a group no larger than the number of last places the rule says nothing.
          if (headcount.takingPart <= places.value) {
            const notes: Note[] = [{ code: "groupTooSmall", params: { places: String(places.value), ...counted(entrants, headcount.takingPart) } }];
            return entrants.map(() => ({ value: truth(false), notes }));
          }
          const cut = scores.reduce<Exact | undefined>((best, score, index) => (last[index] === true && (best === undefined || score.compare(best) > 0) ? score : best), undefined);
          const isTied = (index: number): boolean => taken > places.value && cut !== undefined && scores[index]?.compare(cut) === 0;
          const notes: Note[] = [tieAtCut(entrants.filter((_, index) => isTied(index)))];
          const isUncertain = (own: Exact): boolean => {
            const [below, upTo] = [scores.filter((score) => score.compare(own) < 0).length, scores.filter((score) => score.compare(own) <= 0).length];
            return unknown > 0 && below < places.value && upTo + unknown > places.value;
          };
          return entrants.map(({ standing }, index) => {
            if (isUncertain(standing)) return { value: missing };
            const open = dividedTie(entrants, index, (other) => last[other] === true);
            if (open) return { value: missing, notes: [open] };
            const decided = isTied(index) ? ties.value === "all" : last[index] === true;
            if (isTied(index) && ties.value === "open") return { value: missing, notes };
            return { value: truth(decided), explain: () => (unknown > 0 ? {} : { comparison: placeFromLast(standing, scores, places.value, decided) }) };
          });
        }),
    },
  }),
});

/** The place from the last, which only full scores tell. */
const placeFromLast = (own: Exact, scores: readonly Exact[], places: number, holds: boolean): Comparison => ({
  relation: "atMost",
  holds,
  kind: "lastPlace",
  figure: String(scores.filter((score) => score.compare(own) < 0).length + 1),
  limit: String(places),
  compared: [],
});
