import type { Appraisal } from "../../src/rules/appraise";
import { isFlag } from "../../src/rules/note";
import { isQuiet, walk, type Outcome } from "../../src/rules/outcome";

/** Figures that say they, or what they are made of, have nothing to tell, and yet something of it is missing, flagged or a row of a register. */
export function quietButTelling({ people, others }: Appraisal): readonly string[] {
  const found = new Set<string>();
  for (const { outcomes } of [people, ...others.map((table) => table.people)].flat()) {
    for (const outcome of outcomes) walk(outcome, (one) => saidQuiet(one).filter(tells).forEach((part) => found.add(`${nameOf(one)} ← ${nameOf(part)}`)));
  }
  return [...found];
}

/** Of what a figure says that it has nothing to tell. */
const saidQuiet = (one: Outcome): readonly Outcome[] => (isQuiet(one) ? [one, ...partsOf(one)] : one.quietInputs === true ? partsOf(one) : []);

function partsOf(outcome: Outcome): readonly Outcome[] {
  const parts: Outcome[] = [];
  for (const input of outcome.inputs) walk(input.outcome, (part) => parts.push(part));
  return parts;
}

const tells = ({ value, origin, notes }: Outcome): boolean => value.kind === "missing" || origin.kind === "entry" || notes.some(isFlag);

function nameOf({ origin }: Outcome): string {
  switch (origin.kind) {
    case "rule":
      return `${origin.scheme}/${origin.rule} (${origin.mechanism})`;
    case "setting":
      return origin.row.setting;
    case "cell":
    case "entry":
    case "noRow":
      return `${origin.kind} ${origin.table}`;
  }
}
