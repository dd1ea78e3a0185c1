import { madeOnce } from "../core/multimap";
import type { EditingTexts } from "../messages/editing";
import type { PlanInput } from "../plan/sheetPlan";
import { compileAll } from "../rules/compile";
import type { Mechanism } from "../rules/mechanism";
import { mechanisms } from "../rules/mechanisms";
import { ruleId, type Scheme, type SettingRow } from "../rules/scheme";
import type { Spec } from "../rules/settings";
import { SCHEME_COLUMNS, type SchemeColumn } from "../schemes/codec";
import type { ChoiceLists } from "./choiceLists";

type Aid = Pick<PlanInput, "rule" | "hint">;

/** In characters, with the commas between: more no drop-down holds by itself. */
const LONGEST_CHOICES = 255;

/**
 * What may stand in each cell of 考核方案, and what is said when it is selected: as few blocks as have the same.
 * @param rowOf where a row stands, counted from below the headings; the columns stand as we write them
 */
export function cellAids(schemes: readonly Scheme[], rowOf: (row: SettingRow) => number, lists: ChoiceLists, texts: EditingTexts): readonly PlanInput[] {
  const rows = schemes.flatMap((scheme) => scheme.rows).sort((one, other) => rowOf(one) - rowOf(other));
  const names = new Names(schemes);
  const mechanismOf = mechanismsBy(rows);
  const inColumn = (column: number, of: (row: SettingRow) => Aid): readonly PlanInput[] => blocksOf(rows.map((row) => ({ row: rowOf(row), rows: 1, column, ...of(row) })));
  return [
    ...SCHEME_COLUMNS.flatMap(([, field], column) => inColumn(column, (row) => aidOf(row, field, mechanismOf(row), { names, lists, texts }))),
    ...inColumn(SCHEME_COLUMNS.length, () => ({ rule: { kind: "hint" }, hint: texts("aid.meaning") })),
  ];
}

/** Cells below each other with the same aid as one. */
function blocksOf(cells: readonly PlanInput[]): readonly PlanInput[] {
  const blocks: PlanInput[] = [];
  const keyOf = ({ rule, hint }: Aid): string => JSON.stringify([rule, hint]);
  for (const cell of cells) {
    const last = blocks.at(-1);
    if (last !== undefined && last.row + last.rows === cell.row && keyOf(last) === keyOf(cell)) blocks[blocks.length - 1] = { ...last, rows: last.rows + 1 };
    else blocks.push(cell);
  }
  return blocks;
}

/** What figures may be taken from: each list is made once. */
class Names {
  readonly tables: readonly string[];
  private readonly columns: readonly string[];
  private readonly rules: ReadonlyMap<string, readonly string[]>;
  private readonly figures = new Map<string, readonly string[]>();

  constructor(schemes: readonly Scheme[]) {
    const { wanted } = compileAll(schemes, mechanisms);
    this.tables = wanted.map(({ name }) => name);
    this.columns = wanted.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`));
    this.rules = new Map(schemes.map(({ id, rows }) => [id, [...new Set(rows.map(({ rule }) => rule))]]));
  }

  /** A scheme's own rules. */
  rulesOf(scheme: string): readonly string[] {
    return this.rules.get(scheme) ?? [];
  }

  /** These words, its rules, those of the other schemes with their names, and the columns that the schemes read. */
  figuresFor(scheme: string, words: readonly string[]): readonly string[] {
    return madeOnce(this.figures, JSON.stringify([scheme, words]), () => {
      const others = [...this.rules].flatMap(([id, rules]) => (id === scheme ? [] : rules.map((rule) => `${id}.${rule}`)));
      return [...words, ...this.rulesOf(scheme), ...others, ...this.columns];
    });
  }
}

/** 计算方法 stands in the first row of a rule alone. */
function mechanismsBy(rows: readonly SettingRow[]): (row: SettingRow) => Mechanism | undefined {
  const names = new Map<string, string>();
  for (const { scheme, rule, mechanism } of rows) if (mechanism !== "" && !names.has(ruleId(scheme, rule))) names.set(ruleId(scheme, rule), mechanism);
  return ({ scheme, rule }) => mechanisms.get(names.get(ruleId(scheme, rule)) ?? "");
}

interface Sources {
  readonly names: Names;
  readonly lists: ChoiceLists;
  readonly texts: EditingTexts;
}

function aidOf(row: SettingRow, field: SchemeColumn, mechanism: Mechanism | undefined, sources: Sources): Aid {
  const { texts } = sources;
  switch (field) {
    case "mechanism":
      return oneOf([...mechanisms.keys()], texts("aid.mechanism"));
    case "setting":
      return mechanism === undefined ? { rule: { kind: "hint" }, hint: texts("aid.setting") } : oneOf(mechanism.settings, texts("aid.settingOf", { mechanism: mechanism.name }));
    case "value":
      return valueAid(row, Object.values(mechanism?.slots ?? {}).find(({ title }) => title === row.setting), sources);
    case "scheme":
    case "rule":
    case "key":
    case "applies":
    case "unit":
    case "clause":
    case "note":
    case "effective":
    case "words":
    case "id":
      return { rule: { kind: "hint" }, hint: texts(`aid.${field}`) };
  }
}

const oneOf = (choices: readonly string[], hint: string): Aid => ({ rule: choices.join(",").length <= LONGEST_CHOICES ? { kind: "choices", choices } : { kind: "hint" }, hint });

function valueAid(row: SettingRow, spec: Spec<unknown> | undefined, { names, lists, texts }: Sources): Aid {
  if (spec === undefined) return { rule: { kind: "hint" }, hint: texts("aid.value.words") };
  const { type, blank } = spec;
  const hint = texts(`aid.value.${type.slot}`) + (typeof blank === "object" ? texts("aid.blank.fallback", { value: String(blank.fallback) }) : texts(`aid.blank.${blank}`));
  const listed = (list: readonly string[]): Aid => ({ rule: list.length === 0 ? { kind: "hint" } : { kind: "listed", role: "choices", column: lists.columnOf(list), count: list.length }, hint });
  switch (type.slot) {
    case "choice":
      return oneOf(type.choices ?? [], hint);
    case "operand":
      return listed(names.figuresFor(row.scheme, type.choices ?? []));
    case "rule":
    case "ruleList":
      return listed(names.rulesOf(row.scheme));
    case "table":
      return listed(names.tables);
    case "number":
    case "share":
    case "count":
    case "words":
    case "wordList":
    case "filter":
      return { rule: { kind: "hint" }, hint };
  }
}
