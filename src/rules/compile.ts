import { madeOnce } from "../core/multimap";
import { appliesMeant, parseApplies } from "./applies";
import { expand } from "./expand";
import type { BoundRule, Mechanism, ResultTable } from "./mechanism";
import type { SchemeProblem, Version, CompiledRule, Program } from "./program";
import { isSlip, nearest } from "./nearNames";
import { placesAsScores } from "./places";
import { checkReferences, reachable, unusedRules } from "./references";
import { ROSTER } from "./roster";
import { ruleId, typedRow, type Scheme, type SettingRow } from "./scheme";
import { blankTold, inYuan, methodMeant, parseDay, parseNumber, type Reference, type SettingReader } from "./settings";
import { stepGaps } from "./stepGaps";
import { wantedTables } from "./wanted";
import { columnsOfYesNo, numbersForYesNo } from "./yesNo";

/** The mechanism that says what is put out. */
const RESULTS = "结果表";

/** The settings of a rule that fit one case, bound. */
interface Binding {
  readonly bound: BoundRule | undefined;
  readonly problems: readonly SchemeProblem[];
  readonly asked: readonly SettingRow[];
  readonly references: CompiledRule["references"];
}

/** Turns the rows of one scheme into rules. */
export const compile = (scheme: Scheme, mechanisms: ReadonlyMap<string, Mechanism>): Program => compileAll([scheme], mechanisms);

/** Turns the rows of all schemes of a workbook into rules, collecting every mistake instead of stopping at the first. */
export function compileAll(schemes: readonly Scheme[], mechanisms: ReadonlyMap<string, Mechanism>): Program {
  const problems: SchemeProblem[] = [];
  const rules = new Map<string, CompiledRule>();
  for (const scheme of schemes) {
    const rows = expand(scheme.rows, problems);
    const names = new Set(rows.map((row) => row.rule));
    const compiled = groupRules(rows, problems).map((own) => compileRule(own, mechanisms, names, problems));
    // One that is there and wrong has been told.
    if (!compiled.some(({ mechanism }) => mechanism === RESULTS)) problems.push({ code: "noResultTable", row: scheme.rows[0] });
    for (const rule of compiled) rules.set(rule.id, rule);
  }
  const ids = schemes.map(({ id }) => id);
  const namesRules = new Set(ids.filter((id) => !readsSheetCalled(id, rules)));
  linkSchemes(rules, namesRules);
  checkReferences(rules, problems);
  const strays = straySchemes(schemes, rules);
  problems.push(...placesAsScores(rules), ...numbersForYesNo(rules, mechanisms));
  const tables = [...rules.values()].flatMap(({ scheme, bound }) => (bound?.evaluation.kind === "table" ? [{ scheme, table: bound.evaluation.table }] : []));
  const outputs = withOwnNames(tables);
  // The first sheet of each scheme is what it is chosen for; the others come as far as the school keeps their tables.
  const results = ids.flatMap((id) => tables.find(({ scheme }) => scheme === id)?.table ?? []);
  const essential = reachable(rules, results);
  return {
    schemes: ids,
    namesRules,
    rules,
    outputs,
    problems: whatIsWrong(problems, strays),
    // Of rules that are not understood nobody knows what they read.
    notices: problems.length === 0 ? [...unusedRules(rules), ...stepGaps(rules)] : [],
    // A row that stands for several rules is asked for once.
    asked: [...new Set([...rules.values()].flatMap((rule) => rule.asked))],
    wanted: wantedTables(rules, essential, results, tables.map(({ table }) => table), columnsOfYesNo(rules, mechanisms)),
    essential,
  };
}

/** Schemes without a result of their own that are nearly called as one that has: a slip in 方案. */
function straySchemes(schemes: readonly Scheme[], rules: ReadonlyMap<string, CompiledRule>): readonly SchemeProblem[] {
  const withResults = new Set([...rules.values()].filter(({ mechanism }) => mechanism === RESULTS).map(({ scheme }) => scheme));
  return schemes.flatMap(({ id, rows: [row] }): SchemeProblem[] => {
    const meant = withResults.has(id) ? undefined : [...withResults].find((other) => isSlip(id, other));
    return row === undefined || meant === undefined ? [] : [{ code: "schemeStray", row, meant }];
  });
}

/** A slip in 方案 or 规则 makes more mistakes than it is: they are told when it is mended, if they are still there. */
function whatIsWrong(problems: readonly SchemeProblem[], strays: readonly SchemeProblem[]): readonly SchemeProblem[] {
  if (strays.length > 0) return strays;
  return problems.some(({ code }) => code === "ruleBlank") ? problems.filter(({ code }) => code !== "danglingRule") : problems;
}

/** Two regulations may both put out 考核结果: the second gets its scheme's name besides. */
function withOwnNames(outputs: readonly { readonly scheme: string; readonly table: ResultTable }[]): readonly ResultTable[] {
  return outputs.map(({ scheme, table }, index) => {
    const taken = outputs.slice(0, index).some((other) => other.table.sheet === table.sheet);
    return taken ? { ...table, sheet: `${table.sheet}(${scheme})` } : table;
  });
}

/** Whether a scheme itself names something by its own name and a dot: of its own rules it would just give the name. */
const readsSheetCalled = (scheme: string, rules: ReadonlyMap<string, CompiledRule>): boolean =>
  [...rules.values()].some((rule) => rule.scheme === scheme && rule.references.some(({ reference }) => reference.kind === "column" && reference.table === scheme));

/** What looks like a column of a table is a rule, where the table's name is that of a scheme of the workbook. */
function linkSchemes(rules: Map<string, CompiledRule>, schemes: ReadonlySet<string>): void {
  const linked = (reference: Reference, scheme: string): Reference => {
    if (reference.kind !== "column") return reference;
    if (schemes.has(reference.table)) return { kind: "rule", rule: ruleId(reference.table, reference.column) };
    // A rule whose name has a point in it is a mistake; no sheet is looked for besides.
    const pointed = ruleId(scheme, `${reference.table}.${reference.column}`);
    return rules.has(pointed) ? { kind: "rule", rule: pointed } : reference;
  };
  for (const [id, rule] of rules) rules.set(id, { ...rule, references: rule.references.map(({ reference, row }) => ({ reference: linked(reference, rule.scheme), row })) });
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
  if (first.rule === "") problems.push({ code: "ruleBlank", row: first });
  if (first.rule.includes(".")) problems.push({ code: "ruleNameWithPoint", row: first });
  const mechanismName = rows.find((row) => row.mechanism !== "")?.mechanism ?? "";
  const mechanism = mechanisms.get(mechanismName);
  if (mechanism === undefined) problems.push(mechanismName === "" ? { code: "mechanismMissing", row: first } : { code: "unknownMechanism", row: rows.find((row) => row.mechanism !== "") ?? first, meant: methodMeant(mechanismName, [...mechanisms.keys()]) });
  const unknown = mechanism ? rows.filter(({ setting }) => setting !== "" && !mechanism.settings.includes(setting)) : [];
  for (const row of rows) {
    if (mechanism && row.setting === "") problems.push({ code: "settingBlank", row, allowed: mechanism.settings.join("、") });
    if (parseApplies(row.applies) === undefined) problems.push({ code: "badApplies", row, meant: appliesMeant(row.applies) });
  }
  problems.push(...overlaps(rows), ...percentsBeside(rows), ...otherMoney(rows));
  const versions = versionsOf(rows, problems);
  const hasCases = mechanism?.choosesRows === false && rows.some((row) => row.applies !== "");
  const conditional = hasCases || versions.length > 1;
  const bindings = versions.flatMap(({ text }) => {
    const ofVersion = rows.filter(({ effective }) => effective === text);
    return (hasCases ? casesOf(ofVersion) : [ofVersion]).map((ofCase) => bindRows(mechanism, first, ofCase));
  });
  // How the school reckons is the same for everybody.
  if (hasCases && bindings.some(({ bound }) => bound?.evaluation.kind === "policy")) problems.push({ code: "badApplies", row: rows.find(({ applies }) => applies !== "") ?? first, meant: "" });
  if (new Set(bindings.flatMap(({ bound }) => bound?.counts ?? [])).size > 1) problems.push({ code: "spanDiffers", row: rows.find(({ setting }) => setting === "周期") ?? first });
  const [missed, found] = apart(bindings.flatMap((binding) => binding.problems), ({ code }) => code === "settingMissing");
  const lacking = [...new Set(missed.flatMap((problem) => (problem.code === "settingMissing" ? [problem.setting] : [])))];
  for (const row of mechanism ? withoutRepeats(unknown, ({ setting }) => setting) : []) {
    const settings = mechanism?.settings ?? [];
    problems.push({ code: "unknownSetting", row, allowed: settings.join("、"), meant: nearest(row.setting, settings) || (unknown.length === 1 && lacking.length === 1 ? (lacking[0] ?? "") : "") });
  }
  const partly = versions.length > 1 && lacking.some((setting) => rows.some((row) => row.setting === setting));
  const dated = rows.find(({ effective }) => effective !== "");
  if (partly && dated) problems.push({ code: "versionIncomplete", row: dated, settings: lacking.join("、") });
  // A setting that is misspelt, or whose name was not filled in, is not missing besides.
  else if (unknown.length === 0 && !rows.some(({ setting }) => setting === "")) problems.push(...withoutRepeats(missed, (problem) => (problem.code === "settingMissing" ? problem.setting : "")));
  problems.push(...withoutRepeats(found, ({ code, row }) => `${code}${rows.indexOf(row ?? first)}`));
  const references = bindings.flatMap((binding) => binding.references);
  return {
    id: ruleId(first.scheme, first.rule),
    scheme: first.scheme,
    name: first.rule,
    mechanism: mechanismName,
    clause: first.clause,
    first,
    rows,
    conditional,
    versions,
    bound: bindings.find(({ bound }) => bound !== undefined)?.bound,
    bind: (chosen) => bindRows(mechanism, first, chosen).bound,
    asked: [...new Set(bindings.flatMap((binding) => binding.asked).map(typedRow))],
    references: [...references, ...fieldsOf(rows, names, hasCases)],
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
    // Where a row holds in some cases only, a blank is a gap in these: the figure says so.
    reference: (reference, row) => references.push({ reference: row.applies === "" ? reference : blankTold(reference), row }),
  });
  const bound = mechanism?.bind(readerOf);
  for (const reference of [...(bound?.reads ?? []), ...(bound?.tells ?? [])]) references.push({ reference, row: first });
  return { bound, problems, asked, references };
}

/** The rows that hold in each of the cases that 适用 distinguishes, so that every row is checked once at least. */
function casesOf(rows: readonly SettingRow[]): SettingRow[][] {
  const cases = new Set(rows.map((row) => row.applies).filter((applies) => applies !== ""));
  const rivals = rivalsOf(rows);
  return [...cases].map((applies) =>
    rows.filter((row) => {
      const { words = new Set<string>(), first, otherwise } = rivals.get(placeOf(row)) ?? {};
      // What is told apart by another field stands in with one of its rows.
      const chosen = words.has(applies) ? applies : words.has("") ? "" : (otherwise ?? first);
      // A row for everybody holds beside any other, which is then one too many.
      return row.applies === "" || row.applies === chosen;
    }),
  );
}

/** Rows for the same: one of them holds. */
const placeOf = ({ setting, key }: SettingRow): string => `${setting}\n${key}`;

/** What the rows for the same are for: the first of them, and the one for all other cases. */
interface Rivals {
  readonly words: Set<string>;
  readonly first: string;
  otherwise?: string;
}

function rivalsOf(rows: readonly SettingRow[]): ReadonlyMap<string, Rivals> {
  const rivals = new Map<string, Rivals>();
  for (const row of rows) {
    const own = madeOnce(rivals, placeOf(row), (): Rivals => ({ words: new Set(), first: row.applies }));
    own.words.add(row.applies);
    if (own.otherwise === undefined && parseApplies(row.applies)?.kind === "otherwise") own.otherwise = row.applies;
  }
  return rivals;
}

/**
 * What 适用 asks of a person: a rule's outcome or a column of the roster.
 * @param ofPersons whether the cases are persons; those of a table of values may be rows of a register, whose columns the rule that looks them up names
 */
function fieldsOf(rows: readonly SettingRow[], names: ReadonlySet<string>, ofPersons: boolean): CompiledRule["references"] {
  const referenceOf = (field: string): Reference =>
    names.has(field) ? { kind: "rule", rule: ruleId(rows[0]?.scheme ?? "", field) } : { kind: "column", table: ROSTER, column: field, optional: true };
  return rows.flatMap((row) => {
    const applies = parseApplies(row.applies);
    if (applies?.kind !== "fields") return [];
    return applies.fields.filter(({ field }) => ofPersons || names.has(field)).map(({ field }) => ({ reference: referenceOf(field), row }));
  });
}

/** The versions of a rule, the earliest first. Without dates there is one that always holds. */
function versionsOf(rows: readonly SettingRow[], problems: SchemeProblem[]): readonly Version[] {
  const dates = new Map(rows.map((row) => [row.effective, row]));
  const versions = [...dates].flatMap(([text, row]): Version[] => {
    const from = text === "" ? -Infinity : parseDay(text);
    if (from === undefined) problems.push({ code: "badDate", row });
    return from === undefined ? [] : [{ text, from }];
  });
  return versions.sort((a, b) => a.from - b.from);
}

/** Two rows of one setting that name the same word of the same field: both would hold for the same people. */
function overlaps(rows: readonly SettingRow[]): SchemeProblem[] {
  const before = new Map<string, Map<string, Set<string>>>();
  return rows.flatMap((row): SchemeProblem[] => {
    const one = singleField(row.applies);
    if (one === undefined) return [];
    const byWord = madeOnce(before, `${placeOf(row)}\n${row.effective}\n${one.field}`, () => new Map<string, Set<string>>());
    const named = one.words.map((word) => ({ word, rivals: madeOnce(byWord, word, () => new Set<string>()) }));
    // The very same words are another mistake, and told as such.
    const common = named.filter(({ rivals }) => [...rivals].some((applies) => applies !== row.applies)).map(({ word }) => word);
    for (const { rivals } of named) rivals.add(row.applies);
    return common.length > 0 ? [{ code: "casesOverlap", row, words: common.join("、") }] : [];
  });
}

/** Settings whose entries are alike; 因数 may be 300 and 70%. */
const ALIKE: ReadonlySet<string> = new Set(["取值", "值", "权重", "比例"]);

/** A number from 1 up among entries of one setting that are written as shares: 70 beside 100%. */
function percentsBeside(rows: readonly SettingRow[]): SchemeProblem[] {
  return rows.flatMap((row): SchemeProblem[] => {
    const beside = rows.find((other) => ALIKE.has(row.setting) && other !== row && other.setting === row.setting && /^[\d.]+[%\uFF05]$/.test(String(other.value)));
    return beside && /^\d+(\.\d+)?$/.test(String(row.value)) && Number(row.value) > 1 ? [{ code: "percentBeside", row, figure: String(row.value), beside: String(beside.value) }] : [];
  });
}

/** Whatever a unit says, money is reckoned in 元: 5 in 角 would be paid as 5 元. */
function otherMoney(rows: readonly SettingRow[]): SchemeProblem[] {
  return rows.flatMap((row): SchemeProblem[] => {
    const [unit = ""] = row.unit.split(/[/每]/);
    const figure = parseNumber(row.value);
    const meant = figure && inYuan(figure, unit.trim());
    return meant ? [{ code: "unitNotYuan", row, unit: unit.trim(), meant: meant.toString() }] : [];
  });
}

/** The field and words of an 适用 that has one field only. */
function singleField(text: string): { readonly field: string; readonly words: readonly string[] } | undefined {
  const applies = parseApplies(text);
  return applies?.kind === "fields" && applies.fields.length === 1 ? applies.fields[0] : undefined;
}

/** Those of which something is so, and the others. */
function apart<T>(items: readonly T[], isSo: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isSo), items.filter((item) => !isSo(item))];
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
