import { addTo } from "../core/multimap";
import type { EditingTexts } from "../messages/editing";
import { mechanisms } from "../rules/mechanisms";
import { resultTable } from "../rules/mechanisms/resultTable";
import { parseApplies } from "../rules/applies";
import { ruleId, wordsOfRule, type Scheme, type SettingRow } from "../rules/scheme";
import { splitWords } from "../rules/settings";
import { piecesOf, sentenceOf, type Piece } from "./sentence";
import type { Part } from "./slot";

/** A rule as it is shown in the pane. */
export interface Card {
  readonly id: string;
  readonly scheme: string;
  readonly rule: string;
  /** Its 计算方法, as the sheet names it. */
  readonly mechanism: string;
  /** The sheet of a list of results; undefined for a figure. */
  readonly sheet: string | undefined;
  readonly clause: string;
  /** The regulation's own words, else what the clerk has to know. */
  readonly words: string;
  /** One sentence for each 生效日期; most rules have one. */
  readonly versions: readonly Version[];
  /** The rules that it names. */
  readonly uses: ReadonlySet<string>;
}

export interface Version {
  readonly effective: string;
  readonly parts: readonly Part[];
  /** The same with its lists by themselves, for paper; made when it is asked for. */
  readonly pieces: () => readonly Piece[];
}

/** The rules of regulations as cards, in the order of their sheet, which is that of the clauses. */
export const cardsOf = (schemes: readonly Scheme[], texts: EditingTexts): readonly Card[] => schemes.flatMap((scheme) => cardsOfScheme(scheme, texts));

function cardsOfScheme({ rows }: Scheme, texts: EditingTexts): readonly Card[] {
  const byRule = groupedBy(rows, ({ rule }) => rule);
  return [...byRule.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [cardOf(first, own, byRule, texts)];
  });
}

function cardOf(first: SettingRow, rows: readonly SettingRow[], rules: ReadonlyMap<string, unknown>, texts: EditingTexts): Card {
  const name = rows.find(({ mechanism }) => mechanism !== "")?.mechanism ?? "";
  const versions = groupedBy(rows, ({ effective }) => effective);
  return {
    id: ruleId(first.scheme, first.rule),
    scheme: first.scheme,
    rule: first.rule,
    mechanism: name,
    sheet: name === resultTable.name ? sheetOf(rows) : undefined,
    clause: first.clause,
    words: wordsOfRule(rows),
    versions: [...versions].map(([effective, ofVersion]) => ({ effective, parts: sentenceOf(ofVersion, mechanisms.get(name), texts), pieces: () => piecesOf(ofVersion, mechanisms.get(name), texts) })),
    uses: new Set(rows.flatMap(namesIn).filter((name) => rules.has(name))),
  };
}

/** Where a list of results is put. */
function sheetOf(rows: readonly SettingRow[]): string {
  const spec = resultTable.slots["sheet"];
  const row = rows.find(({ setting, value }) => setting === spec?.title && value !== "");
  return String(row?.value ?? (typeof spec?.blank === "object" ? spec.blank.fallback : ""));
}

/** What a row may name: rules among it are found by their names. */
function namesIn({ value, applies }: SettingRow): readonly string[] {
  const cases = parseApplies(applies);
  return [...splitWords(value), ...(cases?.kind === "fields" ? cases.fields.map(({ field }) => field) : [])];
}

function groupedBy(rows: readonly SettingRow[], keyOf: (row: SettingRow) => string): ReadonlyMap<string, readonly SettingRow[]> {
  const groups = new Map<string, SettingRow[]>();
  for (const row of rows) addTo(groups, keyOf(row), row);
  return groups;
}
