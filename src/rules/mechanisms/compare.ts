import { dayInWords } from "../../core/calendar";
import { reaches } from "../../core/operations/level";
import { missing, notApplicable, truth, wordOfValue, type Value } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Comparison, Outcome, Relation } from "../outcome";
import { settingLeaf } from "../scope";
import { choice, operand, operandOr, optional, required, withDefault, wordList } from "../settings";
import { written } from "./working";

/** The words for a relation. */
export const RELATIONS: Readonly<Record<string, Relation>> = { 不低于: "atLeast", 高于: "above", 不高于: "atMost", 低于: "below", 等于: "equal", 不等于: "unequal" };
const SIGNS: Readonly<Record<Relation, string>> = { atLeast: "≥", above: ">", atMost: "≤", below: "<", equal: "=", unequal: "≠" };

/** 比较: whether a figure, a date, a level or a title reaches another. G05, G07, S0-07 */
export const compare = defineMechanism({
  name: "比较",
  sentence: "compare",
  settings: {
    left: required("左", operand),
    relation: withDefault("关系", choice<Relation>(RELATIONS), "不低于"),
    /** 不设: the school has no such line. */
    right: required("右", operandOr({ 不设: "off" } as const)),
    /** From the lowest to the highest, for titles and grades that are words. */
    order: optional("次序", wordList),
  },
  bind: ({ left, relation, right, order }) => ({
    answers: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        if (right.value.kind === "word") return { value: notApplicable, explain: () => ({ inputs: [] }) };
        const bound: Outcome = right.value.kind === "number" ? settingLeaf({ value: right.value, row: right.row }) : scope.value({ value: right.value, row: right.row }, at);
        const compared = scope.value(left, at);
        const inputs = [
          { role: "左", outcome: compared },
          { role: "右", outcome: bound },
        ];
        if (compared.value.kind === "notApplicable" || bound.value.kind === "notApplicable") return { value: notApplicable, explain: () => ({ inputs }) };
        const holds = relationHolds(compared.value, bound.value, relation.value, order.setting?.value ?? []);
        if (holds === undefined) return { value: missing, explain: () => ({ inputs }) };
        const working = (): string => inputs.map(({ outcome }) => inWords(outcome, "")).join(` ${SIGNS[relation.value]} `);
        return { value: truth(holds), explain: () => ({ inputs, working: working(), comparison: comparisonOf(relation.value, holds, compared, bound) }) };
      },
    },
  }),
});

function comparisonOf(relation: Relation, holds: boolean, compared: Outcome, bound: Outcome): Comparison {
  const unit = bound.origin.kind === "setting" && bound.value.kind === "number" ? bound.origin.row.unit : "";
  const { kind } = compared.value;
  return { relation, holds, kind: kind === "number" || kind === "date" ? kind : "word", figure: inWords(compared, unit), limit: inWords(bound, unit), compared: [compared, bound] };
}

function inWords(outcome: Outcome, unit: string): string {
  if (outcome.value.kind === "date") return dayInWords(outcome.value.serial);
  const figure = written(outcome);
  if (figure === "") return wordOfValue(outcome.value) ?? "";
  return unit === "" || unit === "%" || figure.endsWith("%") ? figure : `${figure} ${unit}`;
}

/** undefined where the two cannot be compared. */
function relationHolds(one: Value, other: Value, relation: Relation, order: readonly string[]): boolean | undefined {
  if (one.kind === "number" && other.kind === "number") return signFits(one.number.compare(other.number), relation);
  if (one.kind === "date" && other.kind === "date") return signFits(one.serial - other.serial, relation);
  const [left, right] = [wordOfValue(one), wordOfValue(other)];
  if (left === undefined || right === undefined) return undefined;
  if (relation === "equal" || relation === "unequal") return (left === right) === (relation === "equal");
  const places = [order.indexOf(left), order.indexOf(right)] as const;
  if (order.length > 0) return places.includes(-1) ? undefined : signFits(places[0] - places[1], relation);
  return levelsFit(left, right, relation);
}

function levelsFit(left: string, right: string, relation: Relation): boolean | undefined {
  const up = reaches(left, right);
  const down = reaches(right, left);
  return up === undefined || down === undefined ? undefined : signFits(Number(up) - Number(down), relation);
}

function signFits(sign: number, relation: Relation): boolean {
  switch (relation) {
    case "atLeast":
      return sign >= 0;
    case "above":
      return sign > 0;
    case "atMost":
      return sign <= 0;
    case "below":
      return sign < 0;
    case "equal":
      return sign === 0;
    case "unequal":
      return sign !== 0;
  }
}
