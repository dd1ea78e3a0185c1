import { addressOf } from "../core/cell";
import { wordOfValue } from "../core/value";
import type { Texts } from "../messages";
import { CONDITION_LISTS } from "../rules/mechanisms/conditions";
import { walk, type Failure, type Outcome } from "../rules/outcome";

/** More cells than that are no evidence to look up one by one. */
const MOST_CELLS = 2;
/** More reasons than that are read in the explanation. */
const MOST_REASONS = 4;

/** Why a condition does not hold: the figure, its limit, the clause and the cell, for each comparison or tick that decided it. */
export function reasonsOf(condition: Outcome, texts: Texts): readonly string[] {
  const reasons = new Set<string>();
  for (const decisive of decisiveIn(condition, "")) {
    const reason = reasonOf(decisive, texts);
    if (reason !== undefined) reasons.add(reason);
  }
  return [...reasons].slice(0, MOST_REASONS);
}

const isFalse = ({ value }: Outcome): boolean => value.kind === "truth" && !value.truth;

/** A part that decides, by the name that the innermost list of conditions has for it. */
interface Decisive {
  readonly name: string;
  readonly outcome: Outcome;
}

/** The failing parts that a condition does not owe to parts of their own. */
function decisiveIn(outcome: Outcome, name: string): readonly Decisive[] {
  if (outcome.failure) return [{ name, outcome }];
  const failing = outcome.inputs.filter(({ outcome: input }) => isFalse(input));
  const isList = outcome.origin.kind === "rule" && CONDITION_LISTS.has(outcome.origin.mechanism);
  return failing.length === 0 ? [{ name, outcome }] : failing.flatMap(({ role, outcome: input }) => decisiveIn(input, isList ? role : name));
}

function reasonOf({ name, outcome: { failure, origin, value } }: Decisive, texts: Texts): string | undefined {
  if (failure) {
    const { relation, kind, figure, limit, compared } = failure;
    const clause = origin.kind === "rule" ? origin.clause : "";
    return texts(SENTENCES[relation][kind], { what: name, figure, limit, source: [clause, ...cellsOf(compared)].filter(Boolean).join(texts("reason.and")) });
  }
  if (origin.kind !== "cell") return undefined;
  return texts("reason.tick", { what: origin.column, word: wordOfValue(value) ?? "", source: nameOfCell(origin.cell) });
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

/** The cells that a figure was made of, if they are few. */
function cellsOf(figure: Outcome): readonly string[] {
  const cells = new Set<string>();
  walk(figure, ({ origin }) => {
    if (origin.kind === "cell" || origin.kind === "entry") cells.add(nameOfCell(origin.cell));
  });
  return cells.size > MOST_CELLS ? [] : [...cells];
}

const nameOfCell = (cell: { readonly sheet: string; readonly row: number; readonly column: number }): string => `${cell.sheet}!${addressOf(cell)}`;
