import type { Note } from "../rules/note";
import type { Outcome } from "../rules/outcome";
import { decisionsOf, type Finding } from "./reasons";
import type { ReportSource } from "./report";

/** What was computed before anybody adjusted it (人工调整): the figure that has conditions, notes and parts of its own. */
export function asComputed(outcome: Outcome): Outcome {
  const before = adjustmentOf(outcome) && outcome.inputs[0]?.outcome;
  return before ? asComputed(before) : outcome;
}

/** How a figure was adjusted; undefined where it was not. */
export function adjustmentOf({ notes }: Outcome): Extract<Note, { code: "adjusted" }>["params"] | undefined {
  return notes.flatMap((note) => (note.code === "adjusted" ? [note.params] : []))[0];
}

/** Where a mechanism decided something, each once: as it was adjusted, where it was. */
export function settledDecisions(mechanism: string, { appraisal, program }: ReportSource): readonly Finding[] {
  const findings = decisionsOf(mechanism, appraisal, program);
  const replaced = new Set(findings.flatMap(({ outcome }) => (adjustmentOf(outcome) ? outcome.inputs.map((input) => input.outcome) : [])));
  return findings.filter(({ outcome }) => !replaced.has(outcome));
}
