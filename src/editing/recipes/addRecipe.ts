import { resultTable } from "../../rules/mechanisms/resultTable";
import { ROSTER } from "../../rules/roster";
import type { Scheme, SettingRow } from "../../rules/scheme";
import type { PointedChoice } from "../sources";
import { columnsOf, recipeLines, rowsOf, rulesOf, wordIn, type Counted, type Filled, type Recipe } from "./recipe";

/** A recipe as it is to be added. */
export interface Addition {
  readonly recipe: Recipe;
  readonly filled: Filled;
  /** 依据 of its rows; "" where the clerk has not said. */
  readonly clause: string;
  /** The rule of results that gets its columns; undefined: none, "": one that is there, else a new one. */
  readonly results: string | undefined;
  /** The rule that counts it in; undefined: none. */
  readonly countedIn: string | undefined;
  /** What has to be said on 认列 for what was pointed at. */
  readonly choices: readonly PointedChoice[];
}

/** New rows, which stand before that row of the regulation as it was (its length: at the end). */
export interface Insertion {
  readonly before: number;
  readonly rows: readonly SettingRow[];
}

/** How the school reckons is said once, in one rule. */
const POLICIES: ReadonlySet<string> = new Set(["任职"]);

/** What the regulation says already of how the school reckons, and a recipe would have otherwise: it is the school's to decide. */
export function policyConflict({ id, rows }: Scheme, { recipe, filled }: Addition): { readonly said: SettingRow; readonly wanted: SettingRow } | undefined {
  for (const wanted of rowsOf(recipe, filled, id, "")) {
    const said = rows.find((row) => row.rule === policyIn(rows, wanted) && row.setting === wanted.setting);
    if (said !== undefined && said.value !== wanted.value) return { said, wanted };
  }
  return undefined;
}

/** The rule in which the school says already how it reckons. */
const policyIn = (rows: readonly SettingRow[], { mechanism }: SettingRow): string | undefined => (POLICIES.has(mechanism) ? rows.find((row) => row.mechanism === mechanism)?.rule : undefined);

/** What such a rule does not say yet. */
const policyInsertions = (rows: readonly SettingRow[], wanted: readonly SettingRow[]): readonly Insertion[] =>
  wanted.flatMap((row) => {
    const rule = policyIn(rows, row);
    return rule === undefined || rows.some((other) => other.rule === rule && other.setting === row.setting) ? [] : [{ before: lastOf(rows, rule) + 1, rows: [{ ...row, rule, mechanism: "" }] }];
  });

/** What is added where, in the order of the regulation. */
export function insertionsOf({ id, rows }: Scheme, addition: Addition): readonly Insertion[] {
  const { recipe, clause, countedIn } = addition;
  const name = nameOf({ id, rows }, addition);
  const all = rowsOf(recipe, { ...addition.filled, rule: name }, id, clause);
  const own = all.filter((row) => policyIn(rows, row) === undefined);
  const table = tableFor(rows, addition.results);
  const columns = addition.results === undefined ? [] : columnsOf(recipe, name).map(({ heading, value, unit }): SettingRow => ({ ...blankRow(id, table?.rule ?? newResultsName(rows)), setting: "列", key: heading, value, unit, clause }));
  const counting = countedIn === undefined ? undefined : countingRow(rows, countedIn, recipe, name, clause);
  const first = (rule: string | undefined): number => (rule === undefined ? -1 : rows.findIndex((row) => row.rule === rule));
  const place = [first(countedIn), first(table?.rule)].filter((index) => index >= 0);
  const before = place.length > 0 ? Math.min(...place) : rows.length;
  const insertions: Insertion[] = [{ before, rows: own }, ...policyInsertions(rows, all)];
  if (counting) insertions.push({ before: lastOf(rows, countedIn) + 1, rows: [counting] });
  if (columns.length > 0) insertions.push({ before: table?.before ?? rows.length, rows: table ? columns : newResults(id, rows, columns) });
  return insertions.filter((one) => one.rows.length > 0).sort((a, b) => a.before - b.before);
}

/** The regulation with what is added to it. */
export function withInsertions({ id, rows }: Scheme, insertions: readonly Insertion[]): Scheme {
  const at = (index: number): readonly SettingRow[] => insertions.flatMap(({ before, rows: added }) => (before === index ? added : []));
  return { id, rows: [...rows.flatMap((row, index) => [...at(index), row]), ...at(rows.length)] };
}

export const addRecipe = (scheme: Scheme, addition: Addition): Scheme => withInsertions(scheme, insertionsOf(scheme, addition));

/** What the rule of an addition is going to be called. */
export const nameOf = ({ rows }: Scheme, { recipe, filled }: Addition): string => freeName(rows, recipe, wordIn(filled, "rule"));

/** A name under which none of the recipe's rules meets one that is there: 月津贴, 月津贴2 … */
export function freeName(rows: readonly SettingRow[], recipe: Recipe, wanted: string): string {
  const taken = new Set(rows.map(({ rule }) => rule));
  const own = (name: string): readonly string[] => rulesOf(recipe, name).filter((rule) => recipeLines(recipe).some((line) => line.rule.includes("〈rule〉") && line.rule.replaceAll("〈rule〉", name) === rule));
  const wished = wanted === "" ? wordIn(recipe.start, "rule") : wanted;
  for (let number = 1; ; number++) {
    const name = number === 1 ? wished : `${wished}${number}`;
    if (!own(name).some((rule) => taken.has(rule)) && !taken.has(`${name}金额`)) return name;
  }
}

/** The rules that may count a recipe's figure in, by the setting that each has for it. */
export function countingRules(rows: readonly SettingRow[], counted: Counted | undefined): readonly string[] {
  if (counted === undefined) return [];
  return [...new Set(rows.filter(({ mechanism }) => settingFor(counted, mechanism) !== undefined).map(({ rule }) => rule))];
}

/** The sheets of results that list persons, each by its rule. */
export const resultRules = (rows: readonly SettingRow[]): readonly string[] => [...new Set(rows.filter(({ mechanism }) => mechanism === resultTable.name).map(({ rule }) => rule))].filter((rule) => overOf(rows, rule) === ROSTER);

function settingFor(counted: Counted, mechanism: string): string | undefined {
  switch (counted) {
    case "points":
      return mechanism === "求和" ? "加数" : undefined;
    case "pointsOff":
      return mechanism === "差额" ? "减" : undefined;
    case "pay":
      return mechanism === "结算" ? "应发" : undefined;
  }
}

function countingRow(rows: readonly SettingRow[], rule: string, { counted }: Recipe, name: string, clause: string): SettingRow | undefined {
  const first = rows.find((row) => row.rule === rule && row.mechanism !== "");
  const setting = first && counted && settingFor(counted, first.mechanism);
  return first && setting ? { ...blankRow(first.scheme, rule), setting, key: name, value: name, unit: first.unit, clause, effective: first.effective } : undefined;
}

const overOf = (rows: readonly SettingRow[], rule: string): string => String(rows.find((row) => row.rule === rule && row.setting === resultTable.slots["over"]?.title)?.value ?? ROSTER);

/** Where columns go: behind the last of the sheet. */
function tableFor(rows: readonly SettingRow[], wanted: string | undefined): { readonly rule: string; readonly before: number } | undefined {
  const rule = wanted === "" ? resultRules(rows)[0] : wanted;
  const last = lastIndex(rows, (row) => row.rule === rule && row.setting === "列");
  return rule === undefined || last < 0 ? undefined : { rule, before: last + 1 };
}

/** A sheet of results of its own, which begins with who it is about. */
function newResults(scheme: string, rows: readonly SettingRow[], columns: readonly SettingRow[]): readonly SettingRow[] {
  const rule = newResultsName(rows);
  const who = ["姓名", "班级"].map((key): SettingRow => ({ ...blankRow(scheme, rule), setting: "列", key, value: `${ROSTER}.${key}` }));
  return [...who, ...columns].map((row, index) => (index === 0 ? { ...row, mechanism: resultTable.name } : row));
}

const newResultsName = (rows: readonly SettingRow[]): string => (rows.some(({ rule }) => rule === "输出") ? "输出2" : "输出");

const lastOf = (rows: readonly SettingRow[], rule: string | undefined): number => lastIndex(rows, (row) => row.rule === rule);

const lastIndex = (rows: readonly SettingRow[], fits: (row: SettingRow) => boolean): number => rows.reduce((last, row, index) => (fits(row) ? index : last), -1);

const blankRow = (scheme: string, rule: string): SettingRow => ({ scheme, rule, mechanism: "", setting: "", key: "", applies: "", value: "", unit: "", clause: "", note: "", effective: "", words: "", id: "" });

/** A regulation without rules: it lists the head teachers, and rules can be added to it. */
export const emptyScheme = (id: string): Scheme => ({ id, rows: newResults(id, [], []) });
