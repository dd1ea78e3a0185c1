import { mechanisms } from "../../rules/mechanisms";
import type { SettingRow } from "../../rules/scheme";
import type { Spec } from "../../rules/settings";

/** What schools write, by what it is about; the picker has them in this order. */
export const RECIPE_KINDS = ["score", "pay", "place", "condition"] as const;
export type RecipeKind = (typeof RECIPE_KINDS)[number];

/** What a figure can be counted in: points added or taken off, money due or taken off. */
export type Counted = "points" | "pointsOff" | "pay";

/** An entry of a list: a tier with its share and amount. */
export type Entry = Readonly<Record<string, string>>;

/** What stands in the blanks. */
export type Filled = Readonly<Record<string, string | readonly Entry[]>>;

/**
 * A clause that schools write, as rows with blanks. Its sentence is `recipe.<name>` and its example `example.<name>` in
 * `src/messages/editing.recipes.*`, its figures by hand are in `test/editing/recipes`.
 */
export interface Recipe {
  readonly name: string;
  readonly kind: RecipeKind;
  /**
   * Lines `规则|计算方法|设置项|名称|适用|设定值|单位`. 〈amount〉 is what is filled in; 〈tiers.share〉 that of each entry of a list, whose
   * line is there once an entry, 〈tiers.no〉 its number. All rules are called after 〈rule〉, but for how the school reckons.
   */
  readonly rows: string;
  /** What is in the blanks at first. */
  readonly start: Filled & { readonly rule: string };
  /** Blanks that may be left so: their rows are not there then. Others that are left blank are 待填. */
  readonly optional?: readonly string[];
  /** Blanks whose row is there even where they are left: what the school's sheets ask for later is answered in it. */
  readonly stays?: readonly string[];
  /** Blanks without which there would be no rule of that kind: they have to be filled in. */
  readonly needed?: readonly string[];
  /** The columns of the sheet of results, as lines `标题|设定值|单位`. */
  readonly columns: string;
  readonly counted?: Counted;
}

const LIST_BLANK = /〈(\w+)\.(\w+)〉/;
const BLANKS = /〈(\w+)(?:\.(\w+))?〉/g;

/** A line of a recipe, taken apart. */
interface Line {
  readonly rule: string;
  readonly mechanism: string;
  readonly setting: string;
  readonly key: string;
  readonly applies: string;
  readonly value: string;
  readonly unit: string;
}

const linesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split("|"));

export const recipeLines = ({ rows }: Recipe): readonly Line[] =>
  linesOf(rows).map(([rule = "", mechanism = "", setting = "", key = "", applies = "", value = "", unit = ""]) => ({ rule, mechanism, setting, key, applies, value, unit }));

/** The setting in which a blank stands as the value, of which it gets how it is given and what may be chosen; undefined for names and words. */
export function settingOf(recipe: Recipe, blank: string): { readonly name: string; readonly spec: Spec<unknown> } | undefined {
  const lines = recipeLines(recipe);
  const line = lines.find(({ value }) => value === `〈${blank}〉`);
  const mechanism = line && lines.find(({ rule, mechanism: named }) => rule === line.rule && named !== "")?.mechanism;
  const slots = Object.entries(mechanisms.get(mechanism ?? "")?.slots ?? {});
  const [name, spec] = slots.find(([, { title }]) => title === line?.setting) ?? [];
  return name === undefined || spec === undefined ? undefined : { name, spec };
}

/** The rules of a recipe, as they are called once 〈rule〉 is filled in; how the school reckons goes by its own name. */
export const rulesOf = (recipe: Recipe, name: string): readonly string[] => [...new Set(recipeLines(recipe).map(({ rule }) => rule.replaceAll("〈rule〉", name)))];

/** The rows of a recipe whose blanks are filled in. */
export function rowsOf(recipe: Recipe, filled: Filled, scheme: string, clause: string): readonly SettingRow[] {
  const rows = recipeLines(recipe).flatMap((line) =>
    entriesFor(recipe, line, filled).flatMap(({ list, entry, number }): readonly SettingRow[] => {
      const isLeft = (blank: string): boolean => wordsOf(blank, list, entry, number, filled) === "";
      const blanks = [...line.value.matchAll(BLANKS)].map(([whole]) => whole.slice(1, -1));
      const left = blanks.filter(isLeft);
      if (left.some((blank) => mayBeLeft(recipe, blank) && recipe.stays?.includes(blank) !== true)) return [];
      const put = (cell: string): string => cell.replaceAll(BLANKS, (whole) => wordsOf(whole.slice(1, -1), list, entry, number, filled));
      return [{ scheme, rule: put(line.rule), mechanism: "", setting: line.setting, key: keyOf(line.key, put, list, filled), applies: put(line.applies), value: left.length > 0 ? "" : put(line.value), unit: line.unit, clause, note: "", effective: "", words: "", id: "" }];
    }),
  );
  // 计算方法 stands on the first row of its rule, whichever that is.
  return rows.map((row, index) => (rows.findIndex(({ rule }) => rule === row.rule) === index ? { ...row, mechanism: mechanismOf(recipe, row.rule, filled) } : row));
}

/** The words in a blank that is no list. */
export function wordIn(filled: Filled, blank: string): string {
  const words = filled[blank];
  return typeof words === "string" ? words.trim() : "";
}

function mechanismOf(recipe: Recipe, rule: string, filled: Filled): string {
  return recipeLines(recipe).find((line) => line.mechanism !== "" && line.rule.replaceAll("〈rule〉", wordIn(filled, "rule")) === rule)?.mechanism ?? "";
}

/** The columns of results that a recipe adds. */
export const columnsOf = ({ columns }: Recipe, name: string): readonly { readonly heading: string; readonly value: string; readonly unit: string }[] =>
  linesOf(columns.replaceAll("〈rule〉", name)).map(([heading = "", value = "", unit = ""]) => ({ heading, value, unit }));

/** For whom a line is there: once, or once for each entry that says anything; one blank entry stands where something is to be asked for. */
function entriesFor(recipe: Recipe, line: Line, filled: Filled): readonly { readonly list: string; readonly entry: Entry; readonly number: number }[] {
  const [, list] = LIST_BLANK.exec(Object.values(line).join("|")) ?? [];
  if (list === undefined) return [{ list: "", entry: {}, number: 0 }];
  const entries = filled[list];
  if (typeof entries !== "object") return [];
  const said = entries.filter((entry) => Object.values(entry).some((word) => word !== ""));
  const there = said.length > 0 || recipe.optional?.includes(list) === true ? said : entries.slice(0, 1);
  return there.map((entry, index) => ({ list, entry, number: index + 1 }));
}

function wordsOf(blank: string, list: string, entry: Entry, number: number, filled: Filled): string {
  const [name = "", field] = blank.split(".");
  if (field === "no") return String(number);
  if (field !== undefined) return name === list ? (entry[field] ?? "") : "";
  return wordIn(filled, name);
}

function mayBeLeft(recipe: Recipe, blank: string): boolean {
  if (recipe.optional?.includes(blank) === true) return true;
  const spec = settingOf(recipe, blank)?.spec;
  return spec !== undefined && spec.blank !== "asked";
}

/** A list's entry goes by the column that it names, 得分项 of 学月考核.得分项; with its table where two are called alike. */
function keyOf(cell: string, put: (cell: string) => string, list: string, filled: Filled): string {
  const own = put(cell);
  const [, , field = ""] = LIST_BLANK.exec(cell) ?? [];
  const entries = filled[list];
  const alike = typeof entries === "object" ? entries.filter((entry) => shortened(entry[field] ?? "") === shortened(own)) : [];
  return alike.length > 1 ? own.replaceAll(".", "") : shortened(own);
}

const shortened = (key: string): string => key.slice(key.lastIndexOf(".") + 1);
