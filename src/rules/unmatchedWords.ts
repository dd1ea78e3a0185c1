import { madeOnce } from "../core/multimap";
import { levelOf } from "../core/operations/level";
import { valueIn, type Table } from "../core/table";
import { missing, wordOfValue } from "../core/value";
import { parseApplies } from "./applies";
import { filter, passes, type Filter } from "./filter";
import { isSlip, nearest } from "./nearNames";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import { ROSTER } from "./roster";
import { ruleId, typedRow, type SettingRow } from "./scheme";
import { FILTERS, tableOf, valueOf } from "./wordsNamed";

const REST = "其余";

/**
 * Words of 适用, 筛选 and of tables by words (对照表, 折算) that nobody has, while others have words that no row names:
 * 年级=初三 where the roster says 九年级. Where all words that are there are named, a word more is one that nobody has this
 * term. What a table has besides is no slip, unless something nearly the same is there. What nobody can ever have is a
 * mistake: 受通报=对, where that rule yields 是 or 否; 迟到或旷课, where each of the two is there.
 */
export function unmatchedWords(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  const words = new Words(tables);
  const named = [...program.rules.values()].flatMap((rule) => [...fieldsNamed(rule, program, words), ...filtersNamed(rule, program, words), ...keysNamed(rule, program, words)]);
  const problems = named.flatMap((one): SchemeProblem[] => {
    const nobody = one.words.filter((word) => !one.there.some((found) => one.fits(word, found)));
    if (nobody.length === 0) return [];
    if (one.field === "key" && nobody.some((word) => RANGE.test(word.normalize("NFKC"))) && one.there.every(isFigure)) return [{ code: "rangeAsWord", row: one.row }];
    const told = { code: "wordsUnmatched", row: one.row, field: one.field, words: nobody.join("、"), place: one.place, there: [...one.there].sort().slice(0, SHOWN).join("、") } as const;
    const together = nobody.map((word) => partsOf(word, one.there)).find((parts) => parts.length > 1);
    if (together) return [{ ...told, certain: true, meant: together.join("、") }];
    if (nobody.length < one.words.length || one.there.length === 0) return [];
    const rivals = named.filter(({ place }) => place === one.place);
    const unnamed = one.there.filter((word) => !rivals.some(({ names }) => names(word)));
    const certain = one.complete === true && one.field !== "key";
    // Of a level that nobody has reached this term there is nothing to say.
    if (!certain && (unnamed.length === 0 || (one.field === "value" && nobody.every((word) => /^(?:国家|省|市|[县区]|校)级/.test(word))))) return [];
    const slip = unnamed.find((found) => nobody.some((word) => isSlip(word, found))) ?? "";
    if (one.field === "key" && one.complete !== true && slip === "") return [];
    return [{ ...told, certain, meant: slip }];
  });
  return onceARow([...fieldsUnknown(program, tables), ...problems]);
}

/** 90-100, 60分以上, ≥90: scores, not words. */
const RANGE = /^(?:[≥≤<>]=?\s*\d|\d+(?:\.\d+)?分?(?:[-~—–至到]+\d+(?:\.\d+)?分?|及?以[上下])$)/;

const isFigure = (word: string): boolean => /^-?\d+(?:\.\d+)?$/.test(word);

/** Words that are there, written together in a way that makes another word of them: 迟到/旷课, 迟到或旷课. */
function partsOf(word: string, there: readonly string[]): readonly string[] {
  const parts = word.split(/[\s/／|或和及与+]+/).filter(Boolean);
  return parts.length > 1 && parts.every((part) => there.includes(part)) ? parts : [];
}

/**
 * Fields of 适用 that no sheet has as a column, while the roster or a rule has one of nearly that name: each said once. Others
 * may stand on a sheet that is still to come.
 */
function fieldsUnknown(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  const roster = tables.find(({ name }) => name === ROSTER);
  const isThere = (name: string): boolean => tables.some((table) => table.name === name);
  if (roster === undefined || program.wanted.some(({ name, whenAbsent }) => whenAbsent !== "silent" && !isThere(name))) return [];
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const told = new Set<string>();
  return [...program.rules.values()].filter(({ id }) => program.essential.has(id)).flatMap((rule) =>
    rule.references.flatMap(({ reference, row }): SchemeProblem[] => {
      if (reference.kind !== "column" || reference.table !== ROSTER || reference.optional !== true || columns.has(reference.column) || told.has(reference.column)) return [];
      told.add(reference.column);
      const rules = [...program.rules.values()].filter(({ scheme }) => scheme === rule.scheme).map(({ name }) => name);
      const meant = nearest(reference.column, [...roster.columns.map(({ name }) => name), ...rules]);
      return meant === "" ? [] : [{ code: "fieldUnknown", row, name: reference.column, meant }];
    }),
  );
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
    return applies.fields.map((one): Named => {
      const asked = program.rules.get(ruleId(rule.scheme, one.field));
      return { row, field: "applies", ...(asked ? yieldedBy(asked) : words.in(ROSTER, one.field)), words: one.words, fits: (word, found) => word === found, names: (found) => one.words.includes(found) };
    });
  });
}

function filtersNamed(rule: CompiledRule, program: Program, words: Words): readonly Named[] {
  const table = valueOf(rule, "登记");
  const by = table === "" ? lookedUpBy(rule, program, words) : undefined;
  return rule.rows.filter(({ setting }) => FILTERS.has(setting)).flatMap((row): readonly Named[] => {
    const place = by ?? (row.key === "" ? undefined : words.in(table || tableOf(rule), row.key));
    const parsed = filter.parse(row.value, row);
    if (place === undefined || "fault" in parsed) return [];
    const test = parsed.value;
    const names = (found: string): boolean => passes(test, { kind: "text", text: found }, row.key) !== false;
    const oneOf = (word: string, found: string): boolean => passes({ kind: "words", words: [word], but: false }, { kind: "text", text: found }, row.key) === true;
    return [{ row, field: "value", ...place, words: wordsOf(test), fits: oneOf, names }];
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

/** They yield 是 or 否. */
const JUDGING: ReadonlySet<string> = new Set(["比较", "符合", "末位", "达标率", "一票否决", "全部满足", "任一满足", "至少满足", "放宽", "认定", "预警", "活动频次", "等距抽样"]);

/** The words that a rule yields, as far as they are known. */
function yieldedBy({ name, mechanism, bound, conditional, rows }: CompiledRule): Place {
  const place = `“${name}”`;
  if (JUDGING.has(mechanism) || (["计数", "连续"].includes(mechanism) && rows.some(({ setting }) => setting === "至少"))) return { place, there: ["是", "否"], complete: true };
  return { place, there: bound?.levels ?? [], complete: GRADING.has(mechanism) && !conditional };
}

/** Where the words stand that 依据 names. */
function lookedUpBy(rule: CompiledRule, program: Program, words: Words): Place | undefined {
  const [by] = rule.references.filter(({ row }) => row.setting === "依据");
  if (by?.reference.kind === "column") return words.in(by.reference.table, by.reference.column);
  const graded = by?.reference.kind === "rule" ? program.rules.get(by.reference.rule) : undefined;
  return graded && yieldedBy(graded);
}

/** Where the words of a rule's table stand. */
function lookedUpIn(rule: CompiledRule, program: Program, words: Words): Place | undefined {
  if (rule.mechanism === "折算") return words.in(valueOf(rule, "登记"), valueOf(rule, "列"));
  if (rule.mechanism !== "对照表") return undefined;
  const by = lookedUpBy(rule, program, words);
  if (by) return by;
  // Points of awards: by the level column of the registers that are looked up in it.
  const readers = [...program.rules.values()].filter(({ mechanism, references }) => mechanism === "加分" && references.some(({ reference }) => reference.kind === "rule" && reference.rule === rule.id));
  const places = readers.map((reader) => words.in(valueOf(reader, "登记"), valueOf(reader, "级别列") || "级别"));
  return { place: [...new Set(places.map(({ place }) => place))].join("、"), there: [...new Set(places.flatMap(({ there }) => there))] };
}

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
