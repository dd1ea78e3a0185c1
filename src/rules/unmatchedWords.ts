import { madeOnce } from "../core/multimap";
import { levelOf } from "../core/operations/level";
import { valueIn, type Table } from "../core/table";
import { missing, wordOfValue } from "../core/value";
import { parseApplies } from "./applies";
import { filter, passes, type Filter } from "./filter";
import { isSlip } from "./nearNames";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import { ROSTER } from "./roster";
import { ruleId, typedRow, type SettingRow } from "./scheme";

/** The settings whose rows name a column of the rule's register, and words of it. */
const FILTERS: ReadonlySet<string> = new Set(["筛选", "不计", "一例即"]);

const REST = "其余";

/**
 * Words of 适用, 筛选 and of tables by words (对照表, 折算) that nobody has, while others have words that no row names:
 * 年级=初三 where the roster says 九年级. Where all words that are there are named, a word more is one that nobody has this
 * term. What a register has not had yet, or a table has besides, is no slip, unless something nearly the same is there.
 */
export function unmatchedWords(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  const words = new Words(tables);
  const named = [...program.rules.values()].flatMap((rule) => [...fieldsNamed(rule, program, words), ...filtersNamed(rule, words), ...keysNamed(rule, program, words)]);
  const problems = named.flatMap((one): SchemeProblem[] => {
    const rivals = named.filter(({ place }) => place === one.place);
    const nobody = one.words.filter((word) => !one.there.some((found) => one.fits(word, found)));
    const unnamed = one.there.filter((word) => !rivals.some(({ names }) => names(word)));
    if (nobody.length === 0 || nobody.length < one.words.length || unnamed.length === 0) return [];
    if (one.field !== "applies" && one.complete !== true && !nobody.some((word) => unnamed.some((found) => isSlip(word, found)))) return [];
    return [{ code: "wordsUnmatched", row: one.row, field: one.field, words: nobody.join("、"), place: one.place, there: [...one.there].sort().slice(0, SHOWN).join("、") }];
  });
  return onceARow(problems);
}

/** So many words of a column are told. */
const SHOWN = 8;

/** Words that a row of the scheme looks for. */
interface Named {
  readonly row: SettingRow;
  readonly field: "applies" | "value" | "key";
  /** Where: 表.列, or the rule whose grades they are. */
  readonly place: string;
  /** The words that stand there. */
  readonly there: readonly string[];
  /** Whether nothing else can ever stand there: a word besides is wrong however little it is like them. */
  readonly complete?: boolean;
  readonly words: readonly string[];
  readonly fits: (word: string, found: string) => boolean;
  /** Whether the row means a word that is there, by one of its words or by what it excepts. */
  readonly names: (found: string) => boolean;
}

function fieldsNamed(rule: CompiledRule, program: Program, words: Words): readonly Named[] {
  return rule.rows.flatMap((row): readonly Named[] => {
    const applies = parseApplies(row.applies);
    if (applies?.kind !== "fields") return [];
    return applies.fields
      .filter(({ field }) => !program.rules.has(ruleId(rule.scheme, field)))
      .map((one): Named => ({ row, field: "applies", ...words.in(ROSTER, one.field), words: one.words, fits: (word, found) => word === found, names: (found) => one.words.includes(found) }));
  });
}

function filtersNamed(rule: CompiledRule, words: Words): readonly Named[] {
  const table = valueOf(rule, "登记");
  if (table === "") return [];
  return rule.rows.filter(({ setting, key }) => FILTERS.has(setting) && key !== "").flatMap((row): readonly Named[] => {
    const parsed = filter.parse(row.value, row);
    if ("fault" in parsed) return [];
    const test = parsed.value;
    const names = (found: string): boolean => passes(test, { kind: "text", text: found }, row.key) !== false;
    const oneOf = (word: string, found: string): boolean => passes({ kind: "words", words: [word], but: false }, { kind: "text", text: found }, row.key) === true;
    return [{ row, field: "value", ...words.in(table, row.key), words: wordsOf(test), fits: oneOf, names }];
  });
}

/** Only words can be misspelt; what is excepted is looked for too. */
const wordsOf = (test: Filter): readonly string[] => (test.kind === "words" ? test.words : []);

/** The words of a table, each once: of 其余 nobody is looked for, and it means no word in particular. */
function keysNamed(rule: CompiledRule, program: Program, words: Words): readonly Named[] {
  const looked = lookedUpIn(rule, program, words);
  if (looked === undefined) return [];
  const rows = new Map(rule.rows.filter(({ setting, key }) => setting === "值" && key !== "" && key !== REST).reverse().map((row) => [row.key, row]));
  return [...rows].map(([key, row]): Named => ({ row, field: "key", ...looked, words: [key], fits: isSameWord, names: (found) => isSameWord(key, found) }));
}

/** 县级, 区级 and 县(市、区)级 are one level. */
const isSameWord = (word: string, found: string): boolean => word === found || (levelOf(word) !== undefined && levelOf(word) === levelOf(found));

type Place = Pick<Named, "place" | "there" | "complete">;

/** They yield the grades that their rows name, and no other. */
const GRADING: ReadonlySet<string> = new Set(["按比例分等", "等级"]);

/** Where the words of a rule's table stand. */
function lookedUpIn(rule: CompiledRule, program: Program, words: Words): Place | undefined {
  if (rule.mechanism === "折算") return words.in(valueOf(rule, "登记"), valueOf(rule, "列"));
  if (rule.mechanism !== "对照表") return undefined;
  const [by] = rule.references.filter(({ row }) => row.setting === "依据");
  if (by?.reference.kind === "column") return words.in(by.reference.table, by.reference.column);
  if (by?.reference.kind === "rule") {
    const graded = program.rules.get(by.reference.rule);
    return graded && { place: `“${graded.name}”`, there: graded.bound?.levels ?? [], complete: GRADING.has(graded.mechanism) && !graded.conditional };
  }
  // Points of awards: by the level column of the registers that are looked up in it.
  const readers = [...program.rules.values()].filter(({ mechanism, references }) => mechanism === "加分" && references.some(({ reference }) => reference.kind === "rule" && reference.rule === rule.id));
  const places = readers.map((reader) => words.in(valueOf(reader, "登记"), valueOf(reader, "级别列") || "级别"));
  return { place: [...new Set(places.map(({ place }) => place))].join("、"), there: [...new Set(places.flatMap(({ there }) => there))] };
}

const valueOf = (rule: CompiledRule, setting: string): string => String(rule.rows.find((row) => row.setting === setting)?.value ?? "");

/** The words that stand in a column. */
class Words {
  private readonly byTable: ReadonlyMap<string, Table>;
  private readonly found = new Map<string, Place>();

  constructor(tables: readonly Table[]) {
    this.byTable = new Map(tables.map((table) => [table.name, table]));
  }

  /** Looked for once, however many rows of the scheme name words of the column. */
  in(table: string, column: string): Place {
    return madeOnce(this.found, `${table}.${column}`, () => ({ place: `${table}.${column}`, there: this.lookedFor(table, column) }));
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
