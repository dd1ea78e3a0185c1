import { madeOnce } from "../core/multimap";
import { valueIn, type Table } from "../core/table";
import { missing, wordOfValue } from "../core/value";
import { parseApplies } from "./applies";
import { filter, passes, type Filter } from "./filter";
import { nearest } from "./nearNames";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import { ROSTER } from "./roster";
import { ruleId, typedRow, type SettingRow } from "./scheme";

/** The settings whose rows name a column of the rule's register, and words of it. */
const FILTERS: ReadonlySet<string> = new Set(["筛选", "不计", "一例即"]);

/**
 * Words of 适用 and 筛选 that nobody has, while others have words that no row names: 年级=初三 where the roster says 九年级.
 * Where all words that are there are named, a word more is one that nobody has this term.
 */
export function unmatchedWords(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  const words = new Words(tables);
  const named = [...program.rules.values()].flatMap((rule) => [...fieldsNamed(rule, program), ...filtersNamed(rule)]);
  const problems = named.flatMap((one): SchemeProblem[] => {
    const there = words.in(one.table, one.column);
    const rivals = named.filter(({ table, column }) => table === one.table && column === one.column);
    const isNamed = (word: string): boolean => rivals.some(({ names }) => names(word));
    const nobody = one.words.filter((word) => !there.some((found) => one.fits(word, found)));
    const unnamed = there.filter((word) => !isNamed(word));
    if (nobody.length === 0 || nobody.length < one.words.length || unnamed.length === 0) return [];
    // What a register has not had yet is no slip, unless it has something nearly the same.
    if (one.field === "value" && nobody.every((word) => nearest(word, unnamed) === "")) return [];
    return [{ code: "wordsUnmatched", row: one.row, field: one.field, words: nobody.join("、"), place: `${one.table}.${one.column}`, there: [...there].sort().slice(0, SHOWN).join("、") }];
  });
  return onceARow(problems);
}

/** So many words of a column are told. */
const SHOWN = 8;

/** Words that a row of the scheme looks for in a column. */
interface Named {
  readonly row: SettingRow;
  readonly field: "applies" | "value";
  readonly table: string;
  readonly column: string;
  readonly words: readonly string[];
  readonly fits: (word: string, found: string) => boolean;
  /** Whether the row means a word that is there, by one of its words or by what it excepts. */
  readonly names: (found: string) => boolean;
}

function fieldsNamed(rule: CompiledRule, program: Program): readonly Named[] {
  return rule.rows.flatMap((row): readonly Named[] => {
    const applies = parseApplies(row.applies);
    if (applies?.kind !== "fields") return [];
    return applies.fields
      .filter(({ field }) => !program.rules.has(ruleId(rule.scheme, field)))
      .map(({ field, words }): Named => ({ row, field: "applies", table: ROSTER, column: field, words, fits: (word, found) => word === found, names: (found) => words.includes(found) }));
  });
}

function filtersNamed(rule: CompiledRule): readonly Named[] {
  const table = String(rule.rows.find(({ setting }) => setting === "登记")?.value ?? "");
  if (table === "") return [];
  return rule.rows.filter(({ setting, key }) => FILTERS.has(setting) && key !== "").flatMap((row): readonly Named[] => {
    const parsed = filter.parse(row.value, row);
    if ("fault" in parsed) return [];
    const test = parsed.value;
    const names = (found: string): boolean => passes(test, { kind: "text", text: found }, row.key) !== false;
    const oneOf = (word: string, found: string): boolean => passes({ kind: "words", words: [word], but: false }, { kind: "text", text: found }, row.key) === true;
    return [{ row, field: "value", table, column: row.key, words: wordsOf(test), fits: oneOf, names }];
  });
}

/** Only words can be misspelt; what is excepted is looked for too. */
const wordsOf = (test: Filter): readonly string[] => (test.kind === "words" ? test.words : []);

/** The words that stand in a column. */
class Words {
  private readonly byTable: ReadonlyMap<string, Table>;
  private readonly found = new Map<string, Map<string, readonly string[]>>();

  constructor(tables: readonly Table[]) {
    this.byTable = new Map(tables.map((table) => [table.name, table]));
  }

  /** Looked for once, however many rows of the scheme name words of the column. */
  in(table: string, column: string): readonly string[] {
    return madeOnce(madeOnce(this.found, table, () => new Map<string, readonly string[]>()), column, () => this.lookedFor(table, column));
  }

  private lookedFor(table: string, column: string): readonly string[] {
    const words = new Set<string>();
    for (const row of this.byTable.get(table)?.rows ?? []) {
      const word = wordOfValue(valueIn(row, column) ?? missing)?.trim();
      if (word !== undefined) words.add(word);
    }
    return [...words];
  }
}

function onceARow(problems: readonly SchemeProblem[]): readonly SchemeProblem[] {
  const seen = new Set<SettingRow | undefined>();
  return problems.filter(({ row }) => {
    const typed = row && typedRow(row);
    const isNew = !seen.has(typed);
    seen.add(typed);
    return isNew;
  });
}
