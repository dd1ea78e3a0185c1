import { addTo } from "../../core/multimap";
import type { Exact } from "../../core/number/exact";
import type { Period } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, notApplicable, wordOfValue, type Value } from "../../core/value";
import type { Result } from "../mechanism";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";
import type { ProofCells } from "../proof";
import type { Scope } from "../scope";
import { operand, type Operand, type Setting, type SettingType } from "../settings";
import type { Subject } from "../subject";

export interface ContestRules {
  readonly score: Setting<Operand>;
  /** Whose people are compared by themselves, as far as the sheets tell such units apart: a school, a campus. S1A-02 */
  readonly unit?: Setting<Operand> | undefined;
  readonly group: Setting<Operand> | undefined;
  /** The veto whose established cases take no part. */
  readonly excluded: Setting<string> | undefined;
}

export interface Entrant {
  readonly subject: Subject;
  readonly score: Exact;
}

export interface Decision {
  readonly value: Value | undefined;
  readonly notes?: readonly Note[];
  /** What it was decided by beyond the score. */
  explain?(): Partial<Explanation>;
}

/** How many of a group are appraised, whether or not their score is known yet: with those who are excluded, and without. */
export interface Headcount {
  readonly all: number;
  readonly takingPart: number;
}

/** Decides among the entrants of one group. */
type Decide = (entrants: readonly Entrant[], members: Headcount, group: string) => readonly Decision[];

/**
 * Compares people within their groups. Who is excluded takes no part (不适用); whose score is missing stays missing,
 * and everybody else's result in that group is marked as depending on it. A deputy, or for a term somebody with too few
 * months in post, does not count as a member either, nor does who has no score because another holds the class at the
 * end. Who names no group where there are some cannot be placed.
 */
export function contest(members: readonly Subject[], period: Period | undefined, scope: Scope, rules: ContestRules, decide: Decide): Map<Subject, Result> {
  const results = new Map<Subject, Result>();
  for (const [group, subjects] of groups(members, scope, rules, results)) {
    const entrants: (Entrant & { readonly inputs: () => Explanation["inputs"] })[] = [];
    const absent: string[] = [];
    const appraised: Subject[] = [];
    const vetoed = new Set<Subject>();
    let undecided = false;
    for (const subject of subjects) {
      const at = period ? { subject, period } : { subject };
      const outcome = scope.value(rules.score, at);
      const veto = rules.excluded && scope.rule(rules.excluded.value, at);
      const inputs = (): Explanation["inputs"] => [{ role: "得分", outcome }, ...(veto ? [{ role: "剔除", outcome: veto }] : [])];
      const explain = (): Explanation => ({ inputs: inputs() });
      const excuse = excuseFor(subject, period, scope);
      undecided ||= excuse === undefined && veto?.value.kind === "missing" && outcome.value.kind === "number";
      if (excuse === undefined && (isTrue(veto) || outcome.value.kind !== "notApplicable")) appraised.push(subject);
      if (excuse) results.set(subject, { value: notApplicable, notes: [excuse], explain });
      else if (isTrue(veto)) {
        vetoed.add(subject);
        results.set(subject, { value: notApplicable, explain });
      } else if (outcome.value.kind === "number") entrants.push({ subject, score: outcome.value.number, inputs });
      else if (outcome.value.kind === "notApplicable") results.set(subject, { value: notApplicable, explain });
      else {
        absent.push(subject.row.key.person ?? "");
        results.set(subject, { value: missing, explain });
      }
    }
    // Whether somebody takes part nobody knows: everybody's place hangs on it.
    if (undecided) {
      for (const { subject, inputs } of entrants) results.set(subject, { value: missing, explain: () => ({ inputs: inputs() }) });
      continue;
    }
    const held: Note[] = absent.length > 0 ? [{ code: "heldForMissing", params: { names: absent.join("、") } }] : [];
    const competing = new Map(entrants.map((entrant) => [competitor(entrant.subject, period), entrant]));
    const headcount = (subjects: readonly Subject[]): number => new Set(subjects.map((subject) => competitor(subject, period))).size;
    const members = { all: headcount(appraised), takingPart: headcount(appraised.filter((subject) => !vetoed.has(subject))) };
    const decided = decide([...competing.values()], members, group);
    const decisions = new Map([...competing.keys()].map((one, index) => [one, decided[index]]));
    for (const { subject, inputs } of entrants) {
      const decision = decisions.get(competitor(subject, period));
      const notes = decision?.notes ?? [];
      results.set(subject, {
        value: decision?.value ?? notApplicable,
        notes: held.length === 0 ? notes : [...notes, ...held],
        explain: () => {
          const more = decision?.explain?.();
          return { ...more, inputs: [...inputs(), ...(more?.inputs ?? [])] };
        },
      });
    }
  }
  return results;
}

/** 考核单位: a column that a school of one unit need not keep, or leaves blank. */
export const unitColumn: SettingType<Operand> = {
  parse: (raw, row) => operand.parse(raw, row),
  references: (value) => (operand.references?.(value) ?? []).map((reference) => (reference.kind === "column" ? { ...reference, optional: true } : reference)),
};

/** The groups as an argument of BZR.RANK and BZR.TIER: "" where all are compared together. */
export function groupsInProof(cells: ProofCells, unit: Setting<Operand> | undefined, group: Setting<Operand> | undefined): string | undefined {
  const units = unit && cells.operand(unit, undefined);
  // Blank throughout, it is one unit.
  const byUnit = units && `IF(${units}="","·",${units})`;
  if (group === undefined) return byUnit ?? "";
  const byGroup = cells.operand(group, undefined);
  return byUnit === undefined || byGroup === undefined ? byGroup : `${byUnit}&"·"&${byGroup}`;
}

export const isTrue = (outcome: Outcome | undefined): boolean => outcome?.value.kind === "truth" && outcome.value.truth;

/** In a month or week a class takes one place, whoever of two teachers held it on which days. */
const competitor = ({ row }: Subject, period: Period | undefined): string | Row => (period === undefined ? row : (row.key.class ?? row));

/** Too few months, or not holding the class at the end, bar from what a term is judged by; the class's single month or week is judged all the same. */
function excuseFor(subject: Subject, period: Period | undefined, scope: Scope): Note | undefined {
  const excuse = scope.excused(subject);
  return period === undefined || excuse?.code === "deputyNotRanked" ? excuse : undefined;
}

/** @param results gets those whose group nobody has filled in */
function groups(members: readonly Subject[], scope: Scope, { unit, group }: ContestRules, results: Map<Subject, Result>): Map<string, Subject[]> {
  const by = [...(unit !== undefined && (unit.value.kind !== "column" || scope.isFilled(unit.value.table, unit.value.column)) ? [unit] : []), ...(group === undefined ? [] : [group])];
  const found = new Map<string, Subject[]>();
  for (const subject of members) {
    const inputs = by.map((one) => ({ role: one.row.setting, outcome: scope.value(one, { subject }) }));
    const names = inputs.flatMap(({ outcome }) => wordOfValue(outcome.value) ?? []);
    const unnamed = inputs.some(({ outcome }) => outcome.value.kind === "notApplicable") ? notApplicable : missing;
    if (names.length < by.length) results.set(subject, { value: unnamed, explain: () => ({ inputs }) });
    else addTo(found, names.join("·"), subject);
  }
  return found;
}
