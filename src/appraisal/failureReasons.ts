import { wordOfValue } from "../core/value";
import type { Texts } from "../messages";
import { CONDITION_LISTS } from "../rules/mechanisms/conditions";
import type { Failure, Outcome } from "../rules/outcome";
import type { CellRef } from "../core/cell";
import { cellsBehind, clauseOf, nameOfCell, sourceOf } from "./evidence";

/** More reasons than that are read in the explanation. */
const MOST_REASONS = 4;

/**
 * Why a condition does not hold: the figure, its limit, the clause and the cell, for each comparison or tick that decided it.
 * @param name what is compared, where no list of conditions has a name for it
 */
export function failureReasons(condition: Outcome, texts: Texts, name = ""): readonly string[] {
  const reasons = new Set<string>();
  for (const decisive of decisiveIn(condition, { ...NOWHERE, name })) {
    const reason = reasonOf(decisive, texts);
    if (reason !== undefined) reasons.add(reason);
  }
  return [...reasons].slice(0, MOST_REASONS);
}

/** The cells of the comparisons and ticks that decided against it. */
export const decisiveCells = (condition: Outcome): readonly CellRef[] =>
  decisiveIn(condition, NOWHERE).flatMap(({ outcome }) => (outcome.failure ? cellsBehind(outcome.failure.compared) : outcome.origin.kind === "cell" ? [outcome.origin.cell] : []));

const isFalse = ({ value }: Outcome): boolean => value.kind === "truth" && !value.truth;

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

/** The failing parts that a condition does not owe to parts of their own. */
function decisiveIn(outcome: Outcome, within: Within): readonly Decisive[] {
  const clause = clauseOf(outcome) || within.clause;
  if (outcome.failure) return [{ name: within.name, clause, outcome }];
  const failing = outcome.inputs.filter(({ outcome: input }) => isFalse(input));
  const isList = outcome.origin.kind === "rule" && CONDITION_LISTS.has(outcome.origin.mechanism);
  return failing.length === 0 ? [{ name: within.name, clause, outcome }] : failing.flatMap(({ role, outcome: input }) => decisiveIn(input, { name: isList ? role : within.name, clause }));
}

function reasonOf({ name, clause, outcome }: Decisive, texts: Texts): string | undefined {
  const { failure, origin, value } = outcome;
  if (failure) {
    const { relation, kind, figure, limit, compared } = failure;
    return texts(SENTENCES[relation][kind], { what: name, figure, limit, source: sourceOf(outcome, compared, texts) });
  }
  if (origin.kind !== "cell") return undefined;
  return texts("reason.tick", { what: origin.column, word: wordOfValue(value) ?? "", source: [clause, nameOfCell(origin.cell)].filter(Boolean).join(texts("reason.and")) });
}

/** 不足 5 年, 低于 高级, 早于 2026-09-01. */
const SENTENCES = {
  atLeast: { number: "reason.less", word: "reason.lower", date: "reason.earlier" },
  above: { number: "reason.notMore", word: "reason.notHigher", date: "reason.notLater" },
  atMost: { number: "reason.more", word: "reason.higher", date: "reason.later" },
  below: { number: "reason.notLess", word: "reason.notLower", date: "reason.notEarlier" },
  equal: { number: "reason.other", word: "reason.other", date: "reason.other" },
  unequal: { number: "reason.same", word: "reason.same", date: "reason.same" },
} as const satisfies Readonly<Record<Failure["relation"], Readonly<Record<Failure["kind"], string>>>>;
