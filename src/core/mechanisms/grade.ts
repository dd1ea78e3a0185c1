import { defineMechanism, type Result } from "../mechanism";
import { grade as operation } from "../operations/grade";
import type { Choice, Outcome } from "../outcome";
import { operand, operandOr, optional, optionalList, type Keyed, type Operand, type SettingProblem } from "../settings";
import { missing, notApplicable, text } from "../value";
import { isTrue } from "./contest";

const otherwise = operandOr({ 其余: "otherwise" } as const);
type OrOtherwise = Keyed<Operand | { readonly kind: "word"; readonly word: "otherwise" }>;

/** 等级: a grade by score bands, or by the first condition that holds. S1B-03, S0-23 */
export const grade = defineMechanism({
  name: "等级",
  settings: {
    score: optional("得分", operand),
    bands: optionalList("分数线", otherwise),
    conditions: optionalList("条件", otherwise),
  },
  check({ score, bands, conditions }): readonly SettingProblem[] {
    const entries = score.setting ? bands : conditions;
    const [first] = [...bands, ...conditions];
    const row = first?.row ?? score.setting?.row;
    if (entries.length === 0 && row) return [{ code: "alternativesMissing", row, settings: score.setting ? "分数线" : "条件" }];
    // A score below all bands, or a case that no condition fits, would have no grade.
    return row && !entries.some(isOtherwise) ? [{ code: "bandGap", row }] : [];
  },
  bind: ({ score, bands, conditions }) => ({
    levels: (score.setting ? bands : conditions).map(({ key }) => key),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const scored = score.setting;
        if (scored) return byBands(scope.value(scored, at), bands);
        const inputs = conditions.flatMap(({ key, value, row }) => (value.kind === "word" ? [] : [{ role: key, outcome: scope.value({ value, row }, at) }]));
        return byConditions(conditions, inputs);
      },
    },
  }),
});

const isOtherwise = ({ value }: OrOtherwise): boolean => value.kind === "word";

function byBands(outcome: Outcome, bands: readonly OrOtherwise[]): Result {
  const inputs = [{ role: "得分", outcome }];
  if (outcome.value.kind !== "number") return { value: outcome.value.kind === "notApplicable" ? notApplicable : missing, inputs };
  const reached = operation(
    outcome.value.number,
    bands.flatMap(({ key, value }) => (value.kind === "number" ? [{ name: key, from: value.number }] : [])),
  );
  const name = reached ?? bands.find(isOtherwise)?.key ?? "";
  const choices = bands.map(({ key, value }): Choice => ({ label: key, detail: value.kind === "number" ? `≥${value.number.toString()}` : "", active: key === name }));
  return { value: text(name), inputs, choices };
}

/** A condition that nobody knows yet leaves the grade open, unless one before it holds. */
function byConditions(conditions: readonly OrOtherwise[], inputs: Outcome["inputs"]): Result {
  for (const { role, outcome } of inputs) {
    if (isTrue(outcome)) return { value: text(role), inputs, choices: chosen(conditions, role) };
    if (outcome.value.kind !== "truth" && outcome.value.kind !== "notApplicable") return { value: missing, inputs, choices: chosen(conditions, "") };
  }
  const rest = conditions.find(isOtherwise)?.key ?? "";
  return { value: text(rest), inputs, choices: chosen(conditions, rest) };
}

const chosen = (conditions: readonly OrOtherwise[], name: string): readonly Choice[] => conditions.map(({ key }) => ({ label: key, detail: "", active: key === name }));
