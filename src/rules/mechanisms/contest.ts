import { addTo } from "../../core/multimap";
import type { Exact } from "../../core/number/exact";
import type { Period } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, notApplicable, wordOfValue, type Value } from "../../core/value";
import type { ValueColumn } from "../../core/valueColumn";
import type { Frame } from "../frame";
import type { GroupResult } from "../mechanism";
import type { Counted, Note } from "../note";
import { NOTHING, type Explanation } from "../outcome";
import type { ProofCells } from "../proof";
import type { Scope } from "../scope";
import { operand, type Operand, type Setting, type SettingType } from "../settings";
import type { Subject } from "../subject";
import { subjectName } from "../subjects";
import { isDeputy } from "../tenure";
import type { Direction } from "./direction";
import { isBlankCell } from "./entry";
import { standingsOf } from "./tieKeys";

export interface ContestRules {
  readonly score: Setting<Operand>;
  /** Whose people are compared by themselves, as far as the sheets tell such units apart: a school, a campus. S1A-02 */
  readonly unit?: Setting<Operand> | undefined;
  readonly group: Setting<Operand> | undefined;
  /** The veto whose established cases take no part. */
  readonly excluded: Setting<string> | undefined;
  /** Whether `decide` looks itself at those of whom the veto says nothing yet; else everybody waits for it. */
  readonly decidesPending?: boolean;
  /** A group in which everybody's score is blank has not been scored so far: nobody stands anywhere in it (不适用). */
  readonly mayBeUnscored?: true;
  /** 同分看: what tells people of one score apart, the first that does. */
  readonly tieKeys?: readonly Setting<Operand>[] | undefined;
  /** Which end comes first; left out, the largest. */
  readonly direction?: Direction | undefined;
}

export interface Entrant {
  readonly subject: Subject;
  readonly score: Exact;
  /** What people are put in order by, the highest first: the score (the other way round where small comes first), and among equal ones what 同分看 says. */
  readonly standing: Exact;
  /** Whether 同分看 would tell this one from another of the same score, were it filled in. */
  readonly tieOpen: boolean;
}

export interface Decision {
  readonly value: Value | undefined;
  readonly notes?: readonly Note[];
  /** What it was decided by beyond the score. */
  explain?(): Partial<Explanation>;
}

/** How many are compared, as notes say it. */
export function counted(entrants: readonly Pick<Entrant, "subject">[], count: number): Counted {
  const ofPersons = entrants.some(({ subject: { row } }) => row.key.person !== undefined || row.key.id !== undefined);
  return ofPersons ? { persons: String(count), others: "" } : { persons: "", others: String(count) };
}

/** How many of a group are appraised, whether or not their score is known yet: with those who are excluded, and without. */
export interface Headcount {
  readonly all: number;
  readonly takingPart: number;
}

/** A group that is compared by itself. */
export interface Division {
  /** The unit and the group, as they stand on the sheets; "" where all are compared together. */
  readonly name: string;
  readonly unit: string;
  readonly headcount: Headcount;
  /** The names of those who may belong to it, as nobody knows to which group they do: how many it has is not known either. */
  readonly open: Readonly<Record<keyof Headcount, readonly string[]>>;
}

/**
 * Decides among the entrants of one group.
 * @param siblings all groups of its unit in the order of the sheet, itself among them
 */
type Decide = (entrants: readonly Entrant[], division: Division, siblings: readonly Division[]) => readonly Decision[];

/**
 * Compares people within their groups. Who is excluded takes no part (不适用); whose score is missing stays missing,
 * and everybody else's result in that group is marked as depending on it. A deputy, or for a term somebody with too few
 * months in post, does not count as a member either, nor does who has no score because another holds the class at the
 * end; a deputy may get what the class's homeroom teacher gets. Who names no group where there are some cannot be placed,
 * and may belong to any of them.
 * @param remarks what `decide` has to say of whole groups
 */
export function contest(members: Frame, scope: Scope, rules: ContestRules, decide: Decide, remarks: readonly Note[] = []): GroupResult {
  const { subjects, period } = members;
  const decisions = new Array<Decision | undefined>(subjects.length);
  const by = dividing(rules, scope);
  const { groups, unplaced } = divided(members, by);
  for (const [place, { value }] of unplaced) decisions[place] = { value };
  const scores = members.column(rules.score, period);
  const vetoes = rules.excluded && members.rule(rules.excluded.value, period);
  const strays = [...unplaced].flatMap(([place, { value, unit }]) => (value.kind === "missing" ? strayAt(members, place, unit, { scores, vetoes }, scope) : []));
  const isBlank = (place: number): boolean => {
    const subject = subjects[place];
    return subject !== undefined && isBlankCell(scope.value(rules.score, period ? { subject, period } : { subject }));
  };
  const fields = groups.map(({ name, unit, places }) => {
    const field = fieldOf(members, places, { scores, vetoes }, scope, decisions, rules.decidesPending === true);
    if (rules.mayBeUnscored === true && field.entrants.length === 0 && field.absent.every((place) => isBlank(place))) for (const place of field.absent) decisions[place] = BARRED;
    const perhaps = strays.filter((stray) => stray.unit === undefined || stray.unit === unit);
    const open = { all: perhaps.map((stray) => stray.name), takingPart: perhaps.filter(({ takesPart }) => takesPart).map((stray) => stray.name) };
    const division: Division = { name, unit, headcount: field.headcount, open };
    return { ...field, division, entrants: inStanding(field.entrants, rules, members, scope) };
  });
  const siblingsOf = new Map<string, Division[]>();
  for (const { division } of fields) addTo(siblingsOf, division.unit, division);
  for (const field of fields) compete(field, siblingsOf.get(field.division.unit) ?? [], members, decide, decisions);
  if (scope.deputiesGoWithClass) withTheirClass(members, scores, scope, decisions);
  return {
    valueAt: (place) => decisions[place]?.value ?? notApplicable,
    notesAt: (place) => decisions[place]?.notes ?? NO_NOTES,
    explain(place) {
      const subject = subjects[place];
      if (subject === undefined) return NOTHING;
      const at = period ? { subject, period } : { subject };
      if (unplaced.has(place)) return { inputs: dividers(by).map((one) => ({ role: one.row.setting, outcome: scope.value(one, at) })) };
      const more = decisions[place]?.explain?.();
      const veto = rules.excluded && scope.rule(rules.excluded.value, at);
      const keys = (rules.tieKeys ?? []).map((key) => ({ role: "同分看", outcome: scope.value(key, at) }));
      return { ...more, inputs: [{ role: "得分", outcome: scope.value(rules.score, at) }, ...keys, ...(veto ? [{ role: "剔除", outcome: veto }] : []), ...(more?.inputs ?? [])] };
    },
    remarks,
  };
}

const NO_NOTES: readonly Note[] = [];
const BARRED: Decision = { value: notApplicable };
const UNKNOWN: Decision = { value: missing };

/** Who of a group takes part. */
interface Field {
  readonly entrants: readonly Scored[];
  /** The places of those whose score nobody knows yet. */
  readonly absent: readonly number[];
  readonly headcount: Headcount;
  /** Whether somebody takes part nobody knows: everybody's place hangs on it. */
  readonly undecided: boolean;
}

interface Scored {
  readonly subject: Subject;
  readonly score: Exact;
  readonly place: number;
}

type Standing = Entrant & Scored;

function inStanding(entrants: readonly Scored[], { tieKeys, direction }: ContestRules, members: Frame, scope: Scope): readonly Standing[] {
  const scored = direction === "smallFirst" ? entrants.map(({ place, score }) => ({ place, score: score.negated() })) : entrants;
  const standings = standingsOf(scored, tieKeys ?? [], members, scope);
  return entrants.map(({ subject, score, place }, index) => {
    const { standing, tieOpen } = standings[index] ?? { standing: score, tieOpen: false };
    return { subject, score, place, standing, tieOpen };
  });
}

/** 随本班: a deputy gets what the homeroom teacher of the class gets, whatever group the deputy stands in. */
function withTheirClass({ subjects, period }: Frame, scores: ValueColumn, scope: Scope, decisions: (Decision | undefined)[]): void {
  const heads = new Map<string, number[]>();
  subjects.forEach((subject, place) => {
    if (isDeputy(subject) || !takesPart(decisions[place])) return;
    for (const { row } of subject.parts ?? [subject]) if (row.key.class !== undefined) addTo(heads, row.key.class, place);
  });
  subjects.forEach((subject, place) => {
    if (!isDeputy(subject) || excuseFor(subject, period, scope)?.code !== "deputyNotRanked") return;
    // Who is not in post has no score.
    if (scores.get(place)?.kind === "notApplicable") {
      decisions[place] = BARRED;
      return;
    }
    const [first, ...others] = heads.get(subject.row.key.class ?? "") ?? [];
    if (first === undefined) decisions[place] = { value: notApplicable, notes: [{ code: "deputyWithoutClass", params: {} }] };
    // In a month or week those who held the class one after the other have its one place.
    else if (others.length === 0 || period !== undefined) decisions[place] = decisions[first];
    else decisions[place] = { value: missing, notes: [{ code: "deputyOfSeveral", params: { names: [first, ...others].flatMap((one) => subjects.slice(one, one + 1).map(subjectName)).join("、") } }] };
  });
}

const takesPart = (decision: Decision | undefined): boolean => decision !== undefined && decision.value?.kind !== "notApplicable";

interface Read {
  readonly scores: ValueColumn;
  readonly vetoes: ValueColumn | undefined;
}

/** @param decisions gets those who take no part */
function fieldOf({ subjects, period }: Frame, places: readonly number[], { scores, vetoes }: Read, scope: Scope, decisions: (Decision | undefined)[], decidesPending: boolean): Field {
  const entrants: Scored[] = [];
  const absent: number[] = [];
  const [all, takingPart] = [new Heads(period), new Heads(period)];
  let undecided = false;
  for (const place of places) {
    const subject = subjects[place];
    if (subject === undefined) continue;
    const score = scores.get(place) ?? missing;
    const veto = vetoes?.get(place);
    const isVetoed = veto?.kind === "truth" && veto.truth;
    const excuse = excuseFor(subject, period, scope);
    if (excuse === undefined) {
      undecided ||= !decidesPending && veto?.kind === "missing" && score.kind === "number";
      if (isVetoed || score.kind !== "notApplicable") all.add(subject);
      if (!isVetoed && score.kind !== "notApplicable") takingPart.add(subject);
    }
    if (excuse) decisions[place] = { value: notApplicable, notes: [excuse] };
    else if (isVetoed || score.kind === "notApplicable") decisions[place] = BARRED;
    else if (score.kind === "number") entrants.push({ subject, score: score.number, place });
    else {
      absent.push(place);
      decisions[place] = UNKNOWN;
    }
  }
  return { entrants, absent, headcount: { all: all.count, takingPart: takingPart.count }, undecided };
}

/** Somebody of whom nobody knows to which group: the name, the unit where that is known, and whether a veto leaves that one among those who compete. */
interface Stray {
  readonly name: string;
  readonly unit: string | undefined;
  readonly takesPart: boolean;
}

/** None where it makes no difference to any group. */
function strayAt({ subjects, period }: Frame, place: number, unit: string | undefined, { scores, vetoes }: Read, scope: Scope): readonly Stray[] {
  const subject = subjects[place];
  const veto = vetoes?.get(place);
  const isVetoed = veto?.kind === "truth" && veto.truth;
  if (subject === undefined || (!isVetoed && scores.get(place)?.kind === "notApplicable") || excuseFor(subject, period, scope) !== undefined) return [];
  return [{ name: subjectName(subject), unit, takesPart: !isVetoed }];
}

interface Competing extends Field {
  readonly division: Division;
  readonly entrants: readonly Standing[];
}

/**
 * @param siblings all groups of its unit
 * @param decisions gets those who take part
 */
function compete({ entrants, absent, undecided, division }: Competing, siblings: readonly Division[], { subjects, period }: Frame, decide: Decide, decisions: (Decision | undefined)[]): void {
  if (undecided) {
    for (const { place } of entrants) decisions[place] = UNKNOWN;
    return;
  }
  const names = [...absent.flatMap((place) => subjects.slice(place, place + 1).map(subjectName)), ...division.open.takingPart];
  const held: readonly Note[] = names.length > 0 ? [{ code: "heldForMissing", params: { names: names.join("、") } }] : NO_NOTES;
  const { competing, indexOf } = competitors(entrants, period);
  const decided = decide(competing, division, siblings);
  entrants.forEach(({ place }, index) => {
    const decision = decided[indexOf(index)];
    decisions[place] = held.length === 0 ? decision : { ...decision, value: decision?.value, notes: [...(decision?.notes ?? []), ...held] };
  });
}

/** In a month or week a class takes one place, whoever of two teachers held it on which days; in a term everybody takes their own. */
function competitors(entrants: readonly Standing[], period: Period | undefined): { readonly competing: readonly Standing[]; readonly indexOf: (entrant: number) => number } {
  if (period === undefined) return { competing: entrants, indexOf: (entrant) => entrant };
  const byCompetitor = new Map(entrants.map((entrant) => [competitor(entrant.subject), entrant]));
  const competing = [...byCompetitor.values()];
  const places = new Map([...byCompetitor.keys()].map((one, index) => [one, index]));
  const indexes = entrants.map(({ subject }) => places.get(competitor(subject)) ?? -1);
  return { competing, indexOf: (entrant) => indexes[entrant] ?? -1 };
}

/** How many compete: people, or in a month or week classes. */
class Heads {
  private readonly seen: Set<string | Row> | undefined;
  private people = 0;

  constructor(period: Period | undefined) {
    this.seen = period === undefined ? undefined : new Set();
  }

  add(subject: Subject): void {
    this.people += 1;
    this.seen?.add(competitor(subject));
  }

  get count(): number {
    return this.seen?.size ?? this.people;
  }
}

/** 考核单位: a column that a school of one unit need not keep, or leaves blank. */
export const unitColumn: SettingType<Operand> = {
  slot: "operand",
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

const competitor = ({ row }: Subject): string | Row => row.key.class ?? row;

/** Too few months, or not holding the class at the end, bar from what a term is judged by; the class's single month or week is judged all the same. */
function excuseFor(subject: Subject, period: Period | undefined, scope: Scope): Note | undefined {
  const excuse = scope.excused(subject);
  return period === undefined || excuse?.code === "deputyNotRanked" ? excuse : undefined;
}

/** What divides people into groups that are compared by themselves. */
interface Dividing {
  readonly unit: Setting<Operand> | undefined;
  readonly group: Setting<Operand> | undefined;
}

const dividing = ({ unit, group }: ContestRules, scope: Scope): Dividing => ({
  unit: unit !== undefined && (unit.value.kind !== "column" || scope.isFilled(unit.value.table, unit.value.column)) ? unit : undefined,
  group,
});

const dividers = ({ unit, group }: Dividing): readonly Setting<Operand>[] => [unit, group].flatMap((one) => one ?? []);

interface Group {
  readonly name: string;
  readonly unit: string;
  readonly places: readonly number[];
}

/** Who cannot be placed: what they get, and their unit where that is known. */
interface Unplaced {
  readonly value: Value;
  readonly unit: string | undefined;
}

/** The groups, divided by unit and then by group, and those who cannot be placed. */
function divided(members: Frame, by: Dividing): { readonly groups: readonly Group[]; readonly unplaced: ReadonlyMap<number, Unplaced> } {
  const [units, groups] = [by.unit, by.group].map((one) => one && members.column(one, members.period));
  const columns = [units, groups].flatMap((column) => column ?? []);
  const unplaced = new Map<number, Unplaced>();
  const places = members.subjects.map((_, place) => place).filter((place) => {
    const value = whereUnplaced(columns, place);
    if (value !== undefined) unplaced.set(place, { value, unit: units === undefined ? "" : wordOfValue(units.get(place) ?? missing) });
    return value === undefined;
  });
  const parts = parted(places, units).flatMap(({ word: unit, places: ofUnit }) =>
    parted(ofUnit, groups).map(({ word, places: own }): Group => ({ unit, name: [unit, word].filter(Boolean).join("·"), places: own })),
  );
  return { groups: parts, unplaced };
}

/** What somebody gets whom no group has; undefined where one has. */
function whereUnplaced(columns: readonly ValueColumn[], place: number): Value | undefined {
  const values = columns.map((column) => column.get(place) ?? missing);
  if (values.every((value) => wordOfValue(value) !== undefined)) return undefined;
  return values.some(({ kind }) => kind === "notApplicable") ? notApplicable : missing;
}

function parted(places: readonly number[], column: ValueColumn | undefined): readonly { readonly word: string; readonly places: readonly number[] }[] {
  if (column === undefined) return [{ word: "", places }];
  const parts = new Map<string, number[]>();
  for (const place of places) addTo(parts, wordOfValue(column.get(place) ?? missing) ?? "", place);
  return [...parts].map(([word, own]) => ({ word, places: own }));
}
