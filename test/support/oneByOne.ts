import type { Appraisal } from "../../src/rules/appraise";
import type { CompiledRule, Program } from "../../src/rules/program";
import { wordOfValue } from "../../src/core/value";

/** The program without what computes a whole list at once: each figure from its own inputs. */
export const oneByOne = (program: Program): Program => ({ ...program, rules: new Map([...program.rules].map(([id, rule]) => [id, withoutColumns(rule)])) });

function withoutColumns(rule: CompiledRule): CompiledRule {
  const { bound } = rule;
  if (bound?.evaluation.kind !== "each" && bound?.evaluation.kind !== "term") return rule;
  const { evaluation } = bound;
  return { ...rule, bound: { ...bound, evaluation: { kind: evaluation.kind, evaluate: (at, scope) => evaluation.evaluate(at, scope) } } };
}

/** Every figure of an appraisal with what is said of it. */
export function figuresOf({ people, others }: Appraisal): readonly string[] {
  return [people, ...others.map((table) => table.people)].flat().flatMap(({ outcomes }) =>
    outcomes.map(({ value, notes, quiet }) => JSON.stringify([value.kind, wordOfValue(value), notes, quiet])),
  );
}
