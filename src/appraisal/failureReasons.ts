import type { CellRef } from "../core/cell";
import { wordOfValue } from "../core/value";
import type { Texts } from "../messages";
import { CONDITION_LISTS } from "../rules/mechanisms/conditions";
import type { Comparison, Outcome, Relation } from "../rules/outcome";
import { cellsBehind, clauseOf, nameOfCell, sourceOf } from "./evidence";

/** More reasons than that are read in the explanation. */
const MOST_REASONS = 4;

/**
 * Why a condition does not hold: the figure, its limit, the clause and the cell, for each comparison or tick that decided it.
 * @param name what is compared, where no list of conditions has a name for it
 */
export const failureReasons = (condition: Outcome, texts: Texts, name = ""): readonly string[] => reasonsOf(decisiveIn(condition, false, { ...NOWHERE, name }), texts);

/** What a grade rests on: the line that was reached or missed, or the condition that holds; nothing where somebody wrote it. */
export const groundsOf = (grade: Outcome, texts: Texts): readonly string[] => reasonsOf(decisiveIn(grade, true, NOWHERE), texts);

function reasonsOf(decisive: readonly Decisive[], texts: Texts): readonly string[] {
  const reasons = new Set<string>();
  for (const one of decisive) {
    const reason = reasonOf(one, texts);
    if (reason !== undefined) reasons.add(reason);
  }
  return [...reasons].slice(0, MOST_REASONS);
}

/** The cells of the comparisons and ticks that decided against it. */
export const decisiveCells = (condition: Outcome): readonly CellRef[] =>
  decisiveIn(condition, false, NOWHERE).flatMap(({ outcome }) => (outcome.comparison ? cellsBehind(outcome.comparison.compared.slice(0, 1)) : outcome.origin.kind === "cell" ? [outcome.origin.cell] : []));

/** Where in a condition a part stands: the name that the innermost list of conditions has for it, and the clause of the innermost rule. */
interface Within {
  readonly name: string;
  readonly clause: string;
}

const NOWHERE: Within = { name: "", clause: "" };

/** A part that decides. */
interface Decisive extends Within {
  readonly outcome: Outcome;
}

/** The parts that a condition owes its answer to, and that do not owe it to parts of their own. */
function decisiveIn(outcome: Outcome, answer: boolean, within: Within): readonly Decisive[] {
  const clause = clauseOf(outcome) || within.clause;
  if (outcome.comparison) {
    const [compared] = outcome.comparison.compared;
    // 惩处情形 = 否 rests on what 惩处情形 rests on.
    return compared?.value.kind === "truth" ? decisiveIn(compared, compared.value.truth, { name: within.name, clause }) : [{ name: within.name, clause, outcome }];
  }
  const deciding = outcome.inputs.filter(({ outcome: { value } }) => value.kind === "truth" && value.truth === answer);
  const isList = outcome.origin.kind === "rule" && CONDITION_LISTS.has(outcome.origin.mechanism);
  return deciding.length === 0 ? [{ name: within.name, clause, outcome }] : deciding.flatMap(({ role, outcome: input }) => decisiveIn(input, answer, { name: isList ? role : within.name, clause }));
}

function reasonOf({ name, clause, outcome }: Decisive, texts: Texts): string | undefined {
  const { comparison, origin, value } = outcome;
  if (comparison) {
    const { kind, holds, figure, limit, compared } = comparison;
    const [first] = compared;
    return texts(kind === "lastPlace" ? LAST_PLACES[holds ? "within" : "outside"] : SENTENCES[observed(comparison)][kind], { what: name || (first && nameOf(first)) || nameOf(outcome), figure, limit, source: sourceOf(clauseOf(outcome) || clause, first === undefined ? [outcome] : compared, texts) });
  }
  if (origin.kind !== "cell" || value.kind !== "truth") return undefined;
  return texts("reason.tick", { what: origin.column, word: wordOfValue(value) ?? "", source: [clause, nameOfCell(origin.cell)].filter(Boolean).join(texts("reason.and")) });
}

function nameOf({ origin }: Outcome): string {
  switch (origin.kind) {
    case "rule":
      return origin.rule;
    case "cell":
    case "entry":
      return origin.column;
    case "setting":
    case "noRow":
      return "";
  }
}

/** 应为: what was asked for and is not so. */
type Observed = Relation | "asked";

/** How the figure stands to the limit, whatever was asked of it. */
function observed({ relation, holds }: Comparison): Observed {
  if (holds) return relation;
  return relation === "equal" ? "asked" : OPPOSITE[relation];
}

const OPPOSITE = { atLeast: "below", above: "atMost", atMost: "above", below: "atLeast", unequal: "equal" } as const satisfies Readonly<Record<Exclude<Relation, "equal">, Relation>>;

/** 不足 5 年, 低于 高级, 早于 2026-09-01. */
const SENTENCES = {
  below: { number: "reason.less", word: "reason.lower", date: "reason.earlier" },
  atMost: { number: "reason.notMore", word: "reason.notHigher", date: "reason.notLater" },
  above: { number: "reason.more", word: "reason.higher", date: "reason.later" },
  atLeast: { number: "reason.notLess", word: "reason.notLower", date: "reason.notEarlier" },
  equal: { number: "reason.same", word: "reason.same", date: "reason.same" },
  unequal: { number: "reason.differs", word: "reason.differs", date: "reason.differs" },
  asked: { number: "reason.other", word: "reason.other", date: "reason.other" },
} as const satisfies Readonly<Record<Observed, Readonly<Record<Exclude<Comparison["kind"], "lastPlace">, string>>>>;

const LAST_PLACES = { within: "reason.amongLast", outside: "reason.notAmongLast" } as const;
