import type { CellRef } from "../core/cell";
import type { Period } from "../core/period";
import type { Value } from "../core/value";
import { isFlag, type Note } from "./note";
import type { SettingRow } from "./scheme";

/** Where a value comes from: a rule of the scheme, one of its settings, a cell, a row of a register, or a table without a row for this person. */
export type Origin =
  | { readonly kind: "rule"; readonly scheme: string; readonly rule: string; readonly mechanism: string; readonly clause: string; readonly period?: Period }
  | { readonly kind: "setting"; readonly row: SettingRow }
  | { readonly kind: "cell"; readonly table: string; readonly column: string; readonly cell: CellRef; /** Something stands there that nobody could read: it says neither yes nor no. */ readonly unread?: true; /** Nothing stands there, and something must. */ readonly unfilled?: true }
  | { readonly kind: "entry"; readonly table: string; readonly column: string; readonly cell: CellRef; readonly words: string }
  | { readonly kind: "noRow"; readonly table: string; readonly column: string };

/** One of several possibilities (tiers, bands, conditions); the ones in force are active. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly active: boolean;
}

/** What is told of a figure when somebody looks at it. */
export interface Explanation {
  /** The part each input plays (标准, 比例, 得分 …), in the order of the computation. */
  readonly inputs: readonly { readonly role: string; readonly outcome: Outcome }[];
  /** The computation as it would be written down to check it by hand: 335 × 70% × 86.7 ÷ 100 = 203.31. */
  readonly working?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  /** Of what a comparison decided: by which figure, held against which limit. */
  readonly comparison?: Comparison | undefined;
}

export type Relation = "atLeast" | "above" | "atMost" | "below" | "equal" | "unequal";

/** A figure held against a limit, and whether the relation holds. */
export interface Comparison {
  readonly relation: Relation;
  readonly holds: boolean;
  /** lastPlace: the figure is a place counted from the last, the limit how many last places there are. */
  readonly kind: "number" | "date" | "word" | "lastPlace";
  /** In words, with their unit. */
  readonly figure: string;
  readonly limit: string;
  /** The figure, and a limit that is a figure too: their cells are the evidence; none where all of the inputs are. */
  readonly compared: readonly Outcome[];
}

/** Of what nothing is to be told. */
export const NOTHING: Explanation = { inputs: [] };

/** A value together with what it was computed from: the evaluated tree. That of a rule's figure is made when somebody looks. */
export interface Outcome extends Explanation {
  readonly value: Value;
  readonly origin: Origin;
  /** What a reader has to know about this figure. Notes of inputs stay with the inputs. */
  readonly notes: readonly Note[];
  /** Whether neither the figure nor anything it was computed from is missing, flagged or a row of a register; told by rules' figures. */
  readonly quiet?: boolean;
  /** The same of what it was computed from alone. */
  readonly quietInputs?: boolean;
}

const NONE: readonly never[] = [];

export const isTrue = (outcome: Outcome | undefined): boolean => outcome?.value.kind === "truth" && outcome.value.truth;

export const leaf = (value: Value, origin: Origin): Outcome => ({ value, origin, inputs: NONE, notes: NONE });

/** Whether nothing in the tree has anything to say: a search for flags, gaps and entries need not enter it. */
export function isQuiet(outcome: Outcome): boolean {
  if (outcome.quiet !== undefined) return outcome.quiet;
  return outcome.value.kind !== "missing" && outcome.origin.kind !== "entry" && !outcome.notes.some(isFlag) && outcome.inputs.every((input) => isQuiet(input.outcome));
}

/** Every outcome of the tree, each once, inputs before what is made of them. */
export const walk = (root: Outcome, visit: (outcome: Outcome) => void): void => enter(root, ({ inputs }) => inputs, visit, new Set());

/** The same for those that have something to say, and what is made of them. */
export function walkTelling(root: Outcome, visit: (outcome: Outcome) => void): void {
  if (!isQuiet(root)) enter(root, tellingInputs, visit, new Set());
}

/** Of a figure that has something to tell only by itself no inputs need be made. */
const tellingInputs = (outcome: Outcome): Outcome["inputs"] => (outcome.quietInputs === true ? NONE : outcome.inputs.filter((input) => !isQuiet(input.outcome)));

function enter(outcome: Outcome, inputsOf: (outcome: Outcome) => Outcome["inputs"], visit: (outcome: Outcome) => void, seen: Set<Outcome>): void {
  if (seen.has(outcome)) return;
  seen.add(outcome);
  for (const input of inputsOf(outcome)) enter(input.outcome, inputsOf, visit, seen);
  visit(outcome);
}
