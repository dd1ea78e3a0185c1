import type { BoundRule, Mechanism, ResultColumn } from "./mechanism";
import type { Scheme, SettingRow } from "./scheme";
import type { Reference, SettingProblem, SettingReader } from "./settings";

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
  | { readonly code: "appliesUnsupported"; readonly row: SettingRow };

export interface CompiledRule {
  readonly name: string;
  readonly mechanism: string;
  readonly clause: string;
  readonly first: SettingRow;
  readonly rows: readonly SettingRow[];
  /** undefined while a setting is missing or wrong: the rule then yields 未录入. */
  readonly bound: BoundRule | undefined;
  readonly asked: readonly SettingRow[];
  readonly references: readonly { readonly reference: Reference; readonly row: SettingRow }[];
}

/** A scheme ready to be applied to data. */
export interface Program {
  readonly scheme: string;
  readonly rules: ReadonlyMap<string, CompiledRule>;
  readonly columns: readonly ResultColumn[];
  readonly problems: readonly SchemeProblem[];
  /** Settings left blank that only the school can fill in. */
  readonly asked: readonly SettingRow[];
  /** Every table and column the rules read: what the sheets are searched for. */
  readonly wanted: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** Turns the rows of a scheme into rules, collecting every mistake instead of stopping at the first. */
export function compile(scheme: Scheme, mechanisms: ReadonlyMap<string, Mechanism>): Program {
  const problems: SchemeProblem[] = [];
  const rules = new Map<string, CompiledRule>();
  for (const rows of groupRules(scheme.rows, problems)) {
    const rule = compileRule(rows, mechanisms, problems);
    rules.set(rule.name, rule);
  }
  checkReferences(rules, problems);
  const columns = [...rules.values()].flatMap(({ bound }) => (bound?.evaluation.kind === "table" ? bound.evaluation.columns : []));
  if (columns.length === 0) problems.push({ code: "noResultTable", row: scheme.rows[0] });
  return {
    scheme: scheme.id,
    rules,
    columns,
    problems,
    asked: [...rules.values()].flatMap((rule) => rule.asked),
    wanted: wantedColumns(rules),
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

function compileRule(rows: readonly SettingRow[], mechanisms: ReadonlyMap<string, Mechanism>, problems: SchemeProblem[]): CompiledRule {
  const [first] = rows;
  if (first === undefined) throw new Error("a rule has at least one row");
  const mechanismName = rows.find((row) => row.mechanism !== "")?.mechanism ?? "";
  const mechanism = mechanisms.get(mechanismName);
  const asked: SettingRow[] = [];
  const references: CompiledRule["references"][number][] = [];
  if (mechanism === undefined) problems.push({ code: mechanismName === "" ? "mechanismMissing" : "unknownMechanism", row: first });
  for (const row of rows) {
    if (mechanism && !mechanism.settings.includes(row.setting)) {
      problems.push({ code: "unknownSetting", row, allowed: mechanism.settings.join("、") });
    }
    if (row.applies !== "") problems.push({ code: "appliesUnsupported", row });
  }
  const readerOf = (title: string): SettingReader => ({
    rows: rows.filter((row) => row.setting === title),
    first,
    problem: (problem) => problems.push(problem),
    ask: (row) => asked.push(row),
    reference: (reference, row) => references.push({ reference, row }),
  });
  const bound = mechanism?.bind(readerOf);
  return { name: first.rule, mechanism: mechanismName, clause: first.clause, first, rows, bound, asked, references };
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
    for (const { reference } of rule.references) {
      // A veto names the rules it bears on; that is no input of its own.
      if (reference.kind !== "rule" || rule.bound?.bearsOn.includes(reference.rule)) continue;
      if (reference.rule === start.name) return [...path, reference.rule];
      const next = rules.get(reference.rule);
      if (next === undefined || visited.has(next.name)) continue;
      visited.add(next.name);
      const found = search(next, [...path, next.name]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, [start.name]);
}

function wantedColumns(rules: ReadonlyMap<string, CompiledRule>): Program["wanted"] {
  const wanted = new Map<string, Set<string>>();
  for (const { references } of rules.values()) {
    for (const { reference } of references) {
      if (reference.kind === "rule") continue;
      const columns = wanted.get(reference.table) ?? new Set();
      if (reference.kind === "column") columns.add(reference.column);
      wanted.set(reference.table, columns);
    }
  }
  return [...wanted].map(([name, columns]) => ({ name, columns: [...columns] }));
}
