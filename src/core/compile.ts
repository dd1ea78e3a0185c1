import { ADJUSTMENTS } from "./adjustments";
import { parseApplies } from "./applies";
import type { BoundRule, Mechanism, ResultTable, WhenAbsent } from "./mechanism";
import { ROSTER } from "./roster";
import type { Scheme, SettingRow } from "./scheme";
import type { Reference, SettingProblem, SettingReader } from "./settings";
import { TENURE_COLUMNS } from "./tenure";

/** What is wrong with a scheme's sheet, at the row it is wrong in. Sentences: `src/messages`, `scheme.<code>`. */
export type SchemeProblem =
  | SettingProblem
  | { readonly code: "unknownMechanism"; readonly row: SettingRow }
  | { readonly code: "mechanismMissing"; readonly row: SettingRow }
  | { readonly code: "unknownSetting"; readonly row: SettingRow; readonly allowed: string }
  | { readonly code: "ruleScattered"; readonly row: SettingRow }
  | { readonly code: "danglingRule"; readonly row: SettingRow; readonly name: string }
  | { readonly code: "cycle"; readonly row: SettingRow; readonly path: string }
  | { readonly code: "noResultTable"; readonly row: SettingRow | undefined }
  | { readonly code: "badApplies"; readonly row: SettingRow };

/** The settings of a rule that fit one case, bound. */
interface Binding {
  readonly bound: BoundRule | undefined;
  readonly problems: readonly SchemeProblem[];
  readonly asked: readonly SettingRow[];
  readonly references: CompiledRule["references"];
}

export interface CompiledRule {
  readonly name: string;
  readonly mechanism: string;
  readonly clause: string;
  readonly first: SettingRow;
  readonly rows: readonly SettingRow[];
  /** Whether some of its rows are for certain cases only (适用): then it is bound anew for each case. */
  readonly conditional: boolean;
  /** As it is for the first case; undefined while a setting is missing or wrong: the rule then yields 未录入. */
  readonly bound: BoundRule | undefined;
  bind(rows: readonly SettingRow[]): BoundRule | undefined;
  readonly asked: readonly SettingRow[];
  readonly references: readonly { readonly reference: Reference; readonly row: SettingRow }[];
}

/** A table that rules read, and what is said where no sheet holds it. */
export interface WantedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly optionalColumns: readonly string[];
  readonly whenAbsent: WhenAbsent | "silent";
}

/** A scheme ready to be applied to data. */
export interface Program {
  readonly scheme: string;
  readonly rules: ReadonlyMap<string, CompiledRule>;
  /** What is put out; the first is the result proper. */
  readonly outputs: readonly ResultTable[];
  readonly problems: readonly SchemeProblem[];
  /** Settings left blank that only the school can fill in. */
  readonly asked: readonly SettingRow[];
  /** Every table and column the rules read: what the sheets are searched for. */
  readonly wanted: readonly WantedTable[];
  /** The rules that the result proper depends on; the others only serve further sheets. */
  readonly essential: ReadonlySet<string>;
}

/** Turns the rows of a scheme into rules, collecting every mistake instead of stopping at the first. */
export function compile(scheme: Scheme, mechanisms: ReadonlyMap<string, Mechanism>): Program {
  const problems: SchemeProblem[] = [];
  const rules = new Map<string, CompiledRule>();
  const names = new Set(scheme.rows.map((row) => row.rule));
  for (const rows of groupRules(scheme.rows, problems)) {
    const rule = compileRule(rows, mechanisms, names, problems);
    rules.set(rule.name, rule);
  }
  checkReferences(rules, problems);
  const outputs = [...rules.values()].flatMap(({ bound }) => (bound?.evaluation.kind === "table" ? [bound.evaluation.table] : []));
  if (outputs.length === 0) problems.push({ code: "noResultTable", row: scheme.rows[0] });
  const essential = reachable(rules, outputs[0]);
  return {
    scheme: scheme.id,
    rules,
    outputs,
    problems,
    asked: [...rules.values()].flatMap((rule) => rule.asked),
    wanted: wantedTables(rules, essential, outputs[0]),
    essential,
  };
}

/** The rows of a rule stand together; one that turns up again elsewhere is a slip, not a second rule. */
function groupRules(rows: readonly SettingRow[], problems: SchemeProblem[]): SettingRow[][] {
  const groups = new Map<string, SettingRow[]>();
  let previous: string | undefined;
  for (const row of rows) {
    const group = groups.get(row.rule);
    if (group === undefined) groups.set(row.rule, [row]);
    else {
      if (previous !== row.rule) problems.push({ code: "ruleScattered", row });
      group.push(row);
    }
    previous = row.rule;
  }
  return [...groups.values()];
}

function compileRule(rows: readonly SettingRow[], mechanisms: ReadonlyMap<string, Mechanism>, names: ReadonlySet<string>, problems: SchemeProblem[]): CompiledRule {
  const [first] = rows;
  if (first === undefined) throw new Error("a rule has at least one row");
  const mechanismName = rows.find((row) => row.mechanism !== "")?.mechanism ?? "";
  const mechanism = mechanisms.get(mechanismName);
  if (mechanism === undefined) problems.push({ code: mechanismName === "" ? "mechanismMissing" : "unknownMechanism", row: first });
  for (const row of rows) {
    if (mechanism && !mechanism.settings.includes(row.setting)) {
      problems.push({ code: "unknownSetting", row, allowed: mechanism.settings.join("、") });
    }
    if (parseApplies(row.applies) === undefined) problems.push({ code: "badApplies", row });
  }
  const conditional = mechanism?.choosesRows === false && rows.some((row) => row.applies !== "");
  const bindings = (conditional ? casesOf(rows) : [rows]).map((ofCase) => bindRows(mechanism, first, ofCase));
  problems.push(...withoutRepeats(bindings.flatMap((binding) => binding.problems), ({ code, row }) => `${code}${rows.indexOf(row ?? first)}`));
  const references = bindings.flatMap((binding) => binding.references);
  return {
    name: first.rule,
    mechanism: mechanismName,
    clause: first.clause,
    first,
    rows,
    conditional,
    bound: bindings.find(({ bound }) => bound !== undefined)?.bound,
    bind: (chosen) => bindRows(mechanism, first, chosen).bound,
    asked: [...new Set(bindings.flatMap((binding) => binding.asked))],
    references: conditional ? [...references, ...fieldsOf(rows, names)] : references,
  };
}

function bindRows(mechanism: Mechanism | undefined, first: SettingRow, rows: readonly SettingRow[]): Binding {
  const problems: SchemeProblem[] = [];
  const asked: SettingRow[] = [];
  const references: CompiledRule["references"][number][] = [];
  const readerOf = (title: string): SettingReader => ({
    rows: rows.filter((row) => row.setting === title),
    first,
    problem: (problem) => problems.push(problem),
    ask: (row) => asked.push(row),
    reference: (reference, row) => references.push({ reference, row }),
  });
  const bound = mechanism?.bind(readerOf);
  for (const reference of bound?.reads ?? []) references.push({ reference, row: first });
  return { bound, problems, asked, references };
}

/** The rows that hold in each of the cases that 适用 distinguishes, so that every row is checked once at least. */
function casesOf(rows: readonly SettingRow[]): SettingRow[][] {
  const cases = new Set(rows.map((row) => row.applies).filter((applies) => applies !== ""));
  return [...cases].map((applies) =>
    rows.filter((row) => {
      if (row.applies === "" || row.applies === applies) return true;
      const rivals = rows.filter((other) => other.setting === row.setting && other.key === row.key);
      return parseApplies(row.applies)?.kind === "otherwise" && !rivals.some((rival) => rival.applies === applies);
    }),
  );
}

/** What 适用 asks of a person: a rule's outcome or a column of the roster. */
function fieldsOf(rows: readonly SettingRow[], names: ReadonlySet<string>): CompiledRule["references"] {
  const referenceOf = (field: string): Reference =>
    names.has(field) ? { kind: "rule", rule: field } : { kind: "column", table: ROSTER, column: field, optional: true };
  return rows.flatMap((row) => {
    const applies = parseApplies(row.applies);
    return applies?.kind === "fields" ? applies.fields.map(({ field }) => ({ reference: referenceOf(field), row })) : [];
  });
}

function withoutRepeats<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function checkReferences(rules: ReadonlyMap<string, CompiledRule>, problems: SchemeProblem[]): void {
  for (const rule of rules.values()) {
    for (const { reference, row } of rule.references) {
      if (reference.kind === "rule" && !rules.has(reference.rule)) problems.push({ code: "danglingRule", row, name: reference.rule });
    }
  }
  for (const rule of rules.values()) {
    const path = findCycle(rule, rules);
    if (path) problems.push({ code: "cycle", row: rule.first, path: path.join(" → ") });
  }
}

/** The way from a rule back to itself, if there is one. */
function findCycle(start: CompiledRule, rules: ReadonlyMap<string, CompiledRule>): string[] | undefined {
  const visited = new Set<string>();
  const search = (rule: CompiledRule, path: string[]): string[] | undefined => {
    for (const name of inputRules(rule)) {
      if (name === start.name) return [...path, name];
      const next = rules.get(name);
      if (next === undefined || visited.has(next.name)) continue;
      visited.add(next.name);
      const found = search(next, [...path, next.name]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, [start.name]);
}

/** The rules a rule computes from. Those a veto bears on are no input of its own. */
function inputRules(rule: CompiledRule): readonly string[] {
  return rule.references.flatMap(({ reference }) => (reference.kind === "rule" && rule.bound?.bearsOn.includes(reference.rule) !== true ? [reference.rule] : []));
}

/** Everything an output is made of: its columns' rules and what they compute from; all of it where nothing is put out. */
function reachable(rules: ReadonlyMap<string, CompiledRule>, output: ResultTable | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const enter = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const rule = rules.get(name);
    for (const next of rule ? inputRules(rule) : []) enter(next);
  };
  const roots = output?.columns.flatMap(({ source }) => (source.kind === "rule" ? [source.rule] : [])) ?? [...rules.keys()];
  for (const name of roots) enter(name);
  for (const rule of rules.values()) if (rule.bound?.bearsOn.some((name) => found.has(name))) enter(rule.name);
  return found;
}

const SEVERITY: readonly WantedTable["whenAbsent"][] = ["silent", "notice", "warning", "error"];

function wantedTables(rules: ReadonlyMap<string, CompiledRule>, essential: ReadonlySet<string>, result: ResultTable | undefined): WantedTable[] {
  const wanted = new Map<string, { columns: Set<string>; optional: Set<string>; whenAbsent: WantedTable["whenAbsent"] }>();
  const entryOf = (table: string) => {
    const entry = wanted.get(table) ?? { columns: new Set<string>(), optional: new Set<string>(), whenAbsent: "silent" };
    wanted.set(table, entry);
    return entry;
  };
  for (const rule of rules.values()) {
    const evaluation = rule.bound?.evaluation;
    const matters = essential.has(rule.name) || (evaluation?.kind === "table" && evaluation.table === result);
    for (const { reference } of rule.references) {
      if (reference.kind === "rule") continue;
      const entry = entryOf(reference.table);
      if (reference.kind === "column") (reference.optional ? entry.optional : entry.columns).add(reference.column);
      const said = matters ? (rule.bound?.whenAbsent ?? "error") : "notice";
      if (reference.kind === "table" || reference.optional !== true) entry.whenAbsent = graver(entry.whenAbsent, said);
    }
  }
  for (const column of Object.values(TENURE_COLUMNS)) entryOf(ROSTER).optional.add(column);
  entryOf(ADJUSTMENTS);
  entryOf(SCHOOL_CALENDAR);
  return [...wanted].map(([name, { columns, optional, whenAbsent }]) => ({
    name,
    columns: [...columns],
    optionalColumns: [...optional].filter((column) => !columns.has(column)),
    whenAbsent,
  }));
}

/** The sheet with teaching weeks, appraisal months and working days. */
export const SCHOOL_CALENDAR = "校历";

function graver(a: WantedTable["whenAbsent"], b: WantedTable["whenAbsent"]): WantedTable["whenAbsent"] {
  return SEVERITY.indexOf(a) > SEVERITY.indexOf(b) ? a : b;
}
