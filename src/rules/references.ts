import type { ResultTable } from "./mechanism";
import { OTHERWISE } from "./applies";
import { BASIS_DAY } from "./basisDay";
import { nearest } from "./nearNames";
import type { CompiledRule, SchemeProblem } from "./program";
import { ROSTER } from "./roster";
import type { SettingRow } from "./scheme";
import { choiceMeant, numberMeant, type SettingFault } from "./settings";

const VETO = "一票否决";

/** Rules that refer to none that there is, or back to themselves. */
export function checkReferences(rules: ReadonlyMap<string, CompiledRule>, problems: SchemeProblem[]): void {
  for (const rule of rules.values()) {
    for (const { reference, row } of rule.references) {
      if (reference.kind === "rule" && !rules.has(reference.rule)) problems.push(dangling(row, nameIn(reference.rule, row.scheme), rules));
    }
  }
  for (const rule of rules.values()) {
    const path = findCycle(rule, rules);
    if (path) problems.push({ code: "cycle", row: rule.first, path: path.map((id) => nameIn(id, rule.scheme)).join(" → ") });
  }
}

const namesOf = (rules: ReadonlyMap<string, CompiledRule>, scheme: string): readonly string[] => [...rules.values()].filter((rule) => rule.scheme === scheme).map(({ name }) => name);

/** What columns the scheme names, as it names them. */
function columnsOf(rules: ReadonlyMap<string, CompiledRule>, scheme: string): readonly string[] {
  const named = [...rules.values()].filter((rule) => rule.scheme === scheme).flatMap(({ references }) => references.flatMap(({ reference }) => (reference.kind === "column" ? [`${reference.table}.${reference.column}`] : [])));
  return [...new Set([`${ROSTER}.姓名`, `${ROSTER}.班级`, ...named])];
}

function dangling(row: SettingRow, name: string, rules: ReadonlyMap<string, CompiledRule>): SchemeProblem {
  const names = namesOf(rules, row.scheme);
  const written = String(row.value);
  const wrong = (fault: SettingFault): SchemeProblem => ({ code: "badValue", row, fault });
  if (isArithmetic(written, names)) return wrong({ code: "arithmetic", written });
  if (AS_DAY.test(name)) return wrong({ code: "notADay", written: name });
  if (CONDITION.test(name)) return wrong({ code: "notARule" });
  const meant = nameMeant(name, names) || nearest(name, columnsOf(rules, row.scheme));
  const number = meant === "" ? numberMeant(name) : "";
  return number === "" ? { code: "danglingRule", row, name, meant } : wrong({ code: "notANumber", meant: number });
}

/** 2026年13月1日, 9月1日, 2026年9月: meant as a day, and none. */
const AS_DAY = /^(?:\d{4}[-年./])?\d{1,2}[-月./]\d{1,2}日?$|^\d{4}年\d{1,2}月$/;

/** 职务=副班主任: what is so of whom, where the rule that says it belongs. */
const CONDITION = /^[^=＝≥≤><]+[=＝≥≤><].+$/;

/** 名册。班额: a table and its column with another mark between them. */
const OTHER_POINT = /^([^\s。．、,，:：·!！/]+)[。．、,，:：·!！/]([^\s。．、,，:：·!！/]+)$/;

const MARKS = /[\s“”"'‘’《》〈〉「」『』【】[\]()（）]/g;

/** A name with marks around it, or nearly the same; a column with another mark than the point. */
function nameMeant(name: string, names: readonly string[]): string {
  const bare = name.replace(MARKS, "");
  if (names.includes(bare)) return bare;
  if (choiceMeant(name, [OTHERWISE]) === OTHERWISE) return OTHERWISE;
  const near = nearest(name, names);
  const [, table, column] = numberMeant(name) === "" ? (OTHER_POINT.exec(name) ?? []) : [];
  return near === "" && table !== undefined && column !== undefined ? `${table}.${column}` : near;
}

/** 学月总分*0.7: names and numbers with signs between them, at least one of which is there. */
function isArithmetic(written: string, names: readonly string[]): boolean {
  const parts = written.normalize("NFKC").replace(/^=/, "").split(/[-+*/×÷−()]/).map((part) => part.trim()).filter(Boolean);
  return parts.length > 1 && parts.some((part) => names.includes(part) || part.includes(".") && Number.isNaN(Number(part)));
}

/** Rules that neither a result nor another rule reads. */
export function unusedRules(rules: ReadonlyMap<string, CompiledRule>): readonly SchemeProblem[] {
  const read = new Set([...rules.values()].flatMap(({ references }) => references.flatMap(({ reference }) => (reference.kind === "rule" ? [reference.rule] : []))));
  const counts = ({ id, name, bound }: CompiledRule): boolean => bound === undefined || bound.evaluation.kind === "table" || bound.evaluation.kind === "policy" || bound.bearsOn.length > 0 || name === BASIS_DAY || read.has(id);
  return [...rules.values()].filter((rule) => !counts(rule)).map(({ first }) => ({ code: "ruleUnused", row: first }));
}

/** How a rule is called within a scheme: its name, with the scheme's where that is another. */
const nameIn = (id: string, scheme: string): string => (id.startsWith(`${scheme}/`) ? id.slice(scheme.length + 1) : id.replace("/", "."));

/** The way from a rule back to itself, if there is one. */
function findCycle(start: CompiledRule, rules: ReadonlyMap<string, CompiledRule>): string[] | undefined {
  const visited = new Set<string>();
  const search = (rule: CompiledRule, path: string[]): string[] | undefined => {
    // A veto computes from no rule; of a mistaken one nobody knows which of those it names it bars from.
    for (const name of rule.bound === undefined && rule.mechanism === VETO ? [] : inputRules(rule)) {
      if (name === start.id) return [...path, name];
      const next = rules.get(name);
      if (next === undefined || visited.has(next.id)) continue;
      visited.add(next.id);
      const found = search(next, [...path, next.id]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, [start.id]);
}

/** The rules a rule computes from. Those a veto bears on are no input of its own. */
function inputRules(rule: CompiledRule): readonly string[] {
  return rule.references.flatMap(({ reference }) => (reference.kind === "rule" && rule.bound?.bearsOn.includes(reference.rule) !== true ? [reference.rule] : []));
}

/** Everything the results are made of: their columns' rules and what they compute from. */
export function reachable(rules: ReadonlyMap<string, CompiledRule>, results: readonly ResultTable[]): ReadonlySet<string> {
  const found = madeOf(rules, results.flatMap(({ columns }) => columns.flatMap(({ source }) => (source.kind === "rule" ? [source.rule] : []))));
  const vetoes = [...rules.values()].filter((rule) => rule.bound?.bearsOn.some((name) => found.has(name)));
  return new Set([...found, ...madeOf(rules, vetoes.map(({ id }) => id))]);
}

/** Rules with everything they compute from, by their ids. */
export function madeOf(rules: ReadonlyMap<string, CompiledRule>, ids: readonly string[]): ReadonlySet<string> {
  // A set that is added to while it is gone through is gone through to its end.
  const found = new Set(ids);
  for (const id of found) {
    const rule = rules.get(id);
    for (const next of rule ? inputRules(rule) : []) found.add(next);
  }
  return found;
}
