import type { CompiledRule, SchemeProblem } from "./program";
import { ruleId } from "./scheme";
import type { Operand, Reference } from "./settings";

type Rules = ReadonlyMap<string, CompiledRule>;

/** How what holds a place is called. */
const CALLED_PLACE = /(名次|位次|排名|排位|排序|次序)$/;

/** Whether what is referred to is a place, of which 1 is the best: a rule 名次, a rule or column called so, a sum or mean of such. */
export function isPlace(reference: Reference, rules: Rules): boolean {
  const seen = new Set<string>();
  const isOne = (of: Operand | Reference): boolean => {
    if (of.kind === "column" && CALLED_PLACE.test(of.column)) return true;
    const rule = of.kind === "rule" ? rules.get(of.rule) : of.kind === "column" ? rules.get(ruleId(of.table, of.column)) : undefined;
    if (rule === undefined || seen.has(rule.id)) return false;
    seen.add(rule.id);
    return rule.bound?.places === true || CALLED_PLACE.test(rule.name) || rule.bound?.risesWith.some(isOne) === true;
  };
  return isOne(reference);
}

/** Places in the place of scores, where the rule does not say which end comes first: the best would come last. */
export function placesAsScores(rules: Rules): readonly SchemeProblem[] {
  return [...rules.values()].flatMap((rule): SchemeProblem[] => {
    const undirected = rule.bound?.undirected;
    if (undirected === undefined) return [];
    return rule.references
      .filter(({ row, reference }) => row.rule === rule.name && row.setting === undirected.setting && isPlace(reference, rules))
      .map(({ row }) => ({ code: "placeAsScore", row, name: String(row.value), instead: undirected.instead }));
  });
}
