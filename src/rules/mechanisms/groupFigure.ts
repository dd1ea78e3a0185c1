import { Exact } from "../../core/number/exact";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { choice, operand, optional, required, yesNoRule } from "../settings";
import { contest, counted, unitColumn, type Entrant } from "./contest";
import { extremeOf } from "./extremeOf";
import { shortly } from "./working";

type Way = "highest" | "lowest" | "mean" | "total" | "belowHighest" | "aboveLowest" | "fromMean";

/** 组内: what a whole group comes to, or how far each is from its best. */
export const groupFigure = defineMechanism({
  name: "组内",
  sentence: "groupFigure",
  settings: {
    score: required("依据", operand),
    way: required(
      "方式",
      choice<Way>({ 最高: "highest", 最低: "lowest", 平均: "mean", 合计: "total", 与最高的差: "belowHighest", 与最低的差: "aboveLowest", 与平均的差: "fromMean" }),
    ),
    group: optional("分组", operand),
    /** Where this column is kept, each of its names is a whole of its own. S1A-02 */
    unit: optional("考核单位", unitColumn),
    excluded: optional("剔除", yesNoRule),
  },
  bind: ({ score, way, group, unit, excluded }) => ({
    carries: true,
    periods: (scope) => scope.periodsOf(score.value) ?? [],
    evaluation: {
      kind: "group",
      evaluate: (members, scope) =>
        contest(members, scope, { score, unit: unit.setting, group: group.setting, excluded: excluded.setting }, (entrants, { name, headcount, open }) => {
          // One figure that nobody knows may be the highest, and is part of every sum.
          if (open.takingPart.length > 0 || entrants.length < headcount.takingPart) return entrants.map(() => ({ value: missing }));
          const whole = wholeOf(entrants, way.value);
          const compared = counted(entrants, entrants.length);
          return entrants.map((entrant) => {
            const figure = figureOf(entrant.score, whole, way.value);
            const [from, less] = way.value === "belowHighest" ? [whole, entrant.score] : [entrant.score, whole];
            const working = figure === whole ? "" : `${shortly(from)} − ${shortly(less)} = ${shortly(figure)}`;
            return {
              value: number(figure),
              notes: [{ code: "withinGroup", params: { group: name, ...compared, way: String(way.row.value), figure: shortly(figure) } } as const],
              explain: () => ({ working }),
            };
          });
        }),
    },
  }),
});

function wholeOf(entrants: readonly Entrant[], way: Way): Exact {
  const scores = entrants.map(({ score }) => score);
  const total = Exact.sum(scores);
  switch (way) {
    case "highest":
    case "belowHighest":
      return extremeOf(scores, 1);
    case "lowest":
    case "aboveLowest":
      return extremeOf(scores, -1);
    case "mean":
    case "fromMean":
      return scores.length === 0 ? Exact.zero : total.dividedBy(Exact.of(scores.length));
    case "total":
      return total;
  }
}

/** A distance is never below 0, but for the one from the mean: below it is below 0. */
function figureOf(score: Exact, whole: Exact, way: Way): Exact {
  switch (way) {
    case "highest":
    case "lowest":
    case "mean":
    case "total":
      return whole;
    case "belowHighest":
      return whole.minus(score);
    case "aboveLowest":
    case "fromMean":
      return score.minus(whole);
  }
}
