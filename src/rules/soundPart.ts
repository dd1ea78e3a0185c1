import { addTo } from "../core/multimap";
import { BASIS_DAY } from "./basisDay";
import { EACH_WORD } from "./expand";
import type { Mechanism, ResultTable } from "./mechanism";
import { mechanisms } from "./mechanisms";
import { calendarPolicy } from "./mechanisms/calendarPolicy";
import { resultTable } from "./mechanisms/resultTable";
import { tenurePolicy } from "./mechanisms/tenurePolicy";
import { termPolicy } from "./mechanisms/termPolicy";
import { veto } from "./mechanisms/veto";
import type { CompiledRule, Program } from "./program";
import { ROSTER } from "./roster";
import { ruleId } from "./scheme";
import { splitWords } from "./settings";

/** What of a program can be computed although rules of it are mistaken. */
export interface SoundPart {
  /** As if the mistaken rules, and all that is made of them, had no settings. */
  readonly program: Program;
  /** Of each rule that has no figure the rules to be mended first; it may be one of them itself. */
  readonly heldUp: ReadonlyMap<string, readonly CompiledRule[]>;
}

/**
 * A mistake blanks only what depends on it. What cannot be told is taken to depend: a veto of which nobody knows what it bars
 * from holds up all that it names, one of the rules that all figures go by holds up all of them.
 */
export function soundPart(program: Program): SoundPart {
  if (program.problems.length === 0) return { program, heldUp: new Map() };
  const mistaken = [...mistakenIn(program)].flatMap((id) => program.rules.get(id) ?? []);
  const dependants = dependantsIn(program, mistaken);
  const heldUp = new Map<string, CompiledRule[]>();
  for (const rule of mistaken) for (const id of dependentOn(rule, program, dependants)) addTo(heldUp, id, rule);
  const rules = new Map([...program.rules].map(([id, rule]) => [id, heldUp.has(id) ? blanked(rule) : rule]));
  return { program: { ...program, rules, outputs: withLists(program, mistaken) }, heldUp };
}

/** The rules whose rows are wrong. That no result is put out is a mistake of no rule. */
const mistakenIn = ({ problems }: Program): ReadonlySet<string> => new Set(problems.flatMap(({ code, row }) => (row === undefined || code === "noResultTable" ? [] : [ruleId(row.scheme, row.rule)])));

/** By a rule's id, what is computed from it or barred by it. */
function dependantsIn({ rules }: Program, mistaken: readonly CompiledRule[]): ReadonlyMap<string, readonly string[]> {
  const dependants = new Map<string, string[]>();
  for (const { id, references, bound } of rules.values()) {
    for (const { reference } of references) {
      if (reference.kind === "rule" && bound?.bearsOn.includes(reference.rule) !== true) addTo(dependants, reference.rule, id);
    }
    for (const barred of bound?.bearsOn ?? []) addTo(dependants, id, barred);
  }
  // Whatever it is that a mistaken veto says of them.
  for (const rule of mistaken) if (mayBe(rule, [veto])) for (const named of namedBy(rule, rules)) addTo(dependants, rule.id, named);
  return dependants;
}

function dependentOn(rule: CompiledRule, { rules }: Program, dependants: ReadonlyMap<string, readonly string[]>): Iterable<string> {
  if (rule.name === BASIS_DAY || rule.mechanism === EACH_WORD || mayBe(rule, [tenurePolicy, calendarPolicy, termPolicy])) return rules.keys();
  const found = new Set<string>();
  const enter = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of dependants.get(id) ?? []) enter(next);
  };
  enter(rule.id);
  return found;
}

/** Whether a rule is of one of these mechanisms; of a name that nobody knows it may be each that has all of its settings. */
function mayBe({ mechanism, rows }: CompiledRule, some: readonly Mechanism[]): boolean {
  if (mechanisms.has(mechanism)) return some.some(({ name }) => name === mechanism);
  return some.some(({ settings }) => rows.every(({ setting }) => settings.includes(setting)));
}

const namedBy = ({ scheme, rows }: CompiledRule, rules: Program["rules"]): readonly string[] =>
  rows.flatMap(({ value }) => splitWords(value).map((name) => ruleId(scheme, name))).filter((id) => rules.has(id));

const blanked = (rule: CompiledRule): CompiledRule => ({ ...rule, conditional: false, bound: undefined, bind: () => undefined, asked: [] });

/** Whom the figures are about is known although the columns of a list are not. */
function withLists({ outputs }: Program, mistaken: readonly CompiledRule[]): readonly ResultTable[] {
  const lists = mistaken.filter((rule) => rule.bound === undefined && mayBe(rule, [resultTable])).map(listOnly);
  const all = [...outputs, ...lists];
  return all.length > 0 ? all : [{ sheet: "", open: false, over: { table: ROSTER }, columns: [] }];
}

function listOnly({ rows }: CompiledRule): ResultTable {
  const [table = ROSTER, column] = String(rows.find(({ setting, value }) => setting === resultTable.slots["over"]?.title && value !== "")?.value ?? ROSTER).split(".");
  return { sheet: "", open: false, over: column === undefined ? { table } : { table, column }, columns: [] };
}
