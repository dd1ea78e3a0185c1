import { Exact } from "../../core/number/exact";
import type { Figure } from "../../core/operations/figure";
import { makeWhole, weighted as operation } from "../../core/operations/weighted";
import { missing } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Explanation, Outcome } from "../outcome";
import { list, operand, ratio, type Keyed, type SettingProblem } from "../settings";
import { unpairedBoth } from "./pairs";
import { figureLeaf } from "./settingLeaf";
import { shortly, written } from "./working";

/** 加权: a score of weighted parts, whose weights make up 100%. S1B-01 */
export const weighted = defineMechanism({
  name: "加权",
  sentence: "weighted",
  settings: { parts: list("项", operand), weights: list("权重", ratio) },
  check: ({ parts, weights }) => [...unpairedBoth(parts, weights, ["项", "权重"]), ...notWhole(weights)],
  bind({ parts, weights }) {
    const pairs = parts.flatMap((part) => weights.filter(({ key }) => key === part.key).map((weight) => ({ part, weight })));
    const shares = pairs.map(({ weight }) => weight.value);
    return {
      carries: true,
      risesWith: parts.map((part) => part.value),
      proof(cells, period) {
        const columns = pairs.map(({ part }) => cells.operand(part, period));
        const list = cells.list(pairs.map(({ weight }) => weight));
        return columns.includes(undefined) || list === undefined ? undefined : `BZR.WEIGHTED(${list.values},${columns.join(",")})`;
      },
      evaluation: {
        kind: "each",
        evaluate(at, scope) {
          const scores = pairs.map(({ part }) => scope.value(part, at));
          const value = operation(shares, scores.map(figureOf));
          const inputs = (): Outcome["inputs"] =>
            pairs.flatMap(({ part, weight }, index) => {
              const score = scores[index];
              return score === undefined ? [] : [{ role: part.key, outcome: score }, { role: `${part.key}权重`, outcome: figureLeaf(weight) }];
            });
          return { value, explain: () => explained(inputs(), value) };
        },
      },
    };
  },
});

const explained = (inputs: Outcome["inputs"], value: Figure): Explanation => ({ inputs, working: value.kind === "number" ? workingOf(inputs, value.number) : "" });

function workingOf(inputs: Outcome["inputs"], result: Exact): string {
  const figures = inputs.map(({ outcome }) => written(outcome));
  const terms = figures.flatMap((figure, index) => (index % 2 === 0 ? [`${figure} × ${figures[index + 1] ?? ""}`] : []));
  return `${terms.join(" + ")} = ${shortly(result)}`;
}

/** A text or a date where a score belongs was reported when it was read; the score is missing. */
function figureOf({ value }: Outcome): Figure {
  return value.kind === "number" || value.kind === "notApplicable" ? value : missing;
}

function notWhole(weights: readonly Keyed<Exact>[]): readonly SettingProblem[] {
  const [first] = weights;
  const values = weights.map(({ value }) => value);
  if (first === undefined || makeWhole(values)) return [];
  return [{ code: "weightsNotWhole", row: first.row, sum: `${Exact.sum(values).times(Exact.of(100)).toString()}%` }];
}
