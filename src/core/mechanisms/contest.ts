import type { Result } from "../mechanism";
import type { Exact } from "../number/exact";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import type { Scope, Subject } from "../scope";
import type { Operand, Setting } from "../settings";
import { missing, notApplicable, type Value } from "../value";

export interface ContestRules {
  readonly score: Setting<Operand>;
  readonly group: Setting<Operand> | undefined;
  /** The veto whose established cases take no part. */
  readonly excluded: Setting<string> | undefined;
}

export interface Entrant {
  readonly subject: Subject;
  readonly score: Exact;
}

/** Decides among the entrants of one group; `members` counts all of the group, those who take no part included. */
type Decide = (entrants: readonly Entrant[], members: number) => readonly { readonly value: Value | undefined; readonly notes?: readonly Note[] }[];

/**
 * Compares people within their groups. Who is excluded takes no part (不适用); whose score is missing stays missing,
 * and everybody else's result in that group is marked as depending on it.
 */
export function contest(scope: Scope, rules: ContestRules, decide: Decide): Map<Subject, Result> {
  const results = new Map<Subject, Result>();
  for (const members of groups(scope, rules.group).values()) {
    const entrants: (Entrant & Pick<Result, "inputs">)[] = [];
    const absent: string[] = [];
    for (const subject of members) {
      const outcome = scope.value(rules.score, { subject });
      const veto = rules.excluded && scope.rule(rules.excluded.value, { subject });
      const inputs: Outcome["inputs"] = [{ role: "得分", outcome }, ...(veto ? [{ role: "剔除", outcome: veto }] : [])];
      if (isTrue(veto)) results.set(subject, { value: notApplicable, inputs });
      else if (outcome.value.kind === "number") entrants.push({ subject, score: outcome.value.number, inputs });
      else if (outcome.value.kind === "notApplicable") results.set(subject, { value: notApplicable, inputs });
      else {
        absent.push(subject.row.key.person ?? "");
        results.set(subject, { value: missing, inputs });
      }
    }
    const held: Note[] = absent.length > 0 ? [{ code: "heldForMissing", params: { names: absent.join("、") } }] : [];
    const decisions = decide(entrants, members.length);
    entrants.forEach(({ subject, inputs }, index) => {
      const decision = decisions[index];
      results.set(subject, { value: decision?.value ?? notApplicable, inputs, notes: [...(decision?.notes ?? []), ...held] });
    });
  }
  return results;
}

const isTrue = (outcome: Outcome | undefined): boolean => outcome?.value.kind === "truth" && outcome.value.truth;

function groups(scope: Scope, by: Setting<Operand> | undefined): Map<string, Subject[]> {
  const result = new Map<string, Subject[]>();
  for (const subject of scope.subjects) {
    const value = by && scope.value(by, { subject }).value;
    const name = value?.kind === "text" ? value.text : "";
    result.set(name, [...(result.get(name) ?? []), subject]);
  }
  return result;
}
