import { Exact } from "../core/number/exact";
import type { ColumnHeading, Headings, Vocabulary } from "./headings";
import { parseNumberText } from "./parseNumber";
import { parseYesNo } from "./readCell";
import type { DeductionWriting } from "./finding";
import type { ProblemLevel } from "./problem";
import { monthOfSheet } from "./sheetMonth";
import { type Raw, type SheetData, contentAt, extent } from "./sheetData";
import { COMMON_COLUMNS, TABLE_CATALOGUE, ownTable } from "./tableCatalogue";
import type { ColumnDefinition, ColumnRules, ColumnType, TableDefinition } from "./tableDefinition";
import { compact, isBlank } from "./text";

/** A table that a scheme refers to: 名册 with 津贴标准, 学月考核 with 得分项. */
export interface WantedTable {
  readonly name: string;
  /** What it must have. */
  readonly columns: readonly string[];
  /** What is read if it is there, and not missed if it is not. */
  readonly optionalColumns: readonly string[];
  /** How much it matters that no sheet holds the table; "silent" is not at all. */
  readonly whenAbsent: ProblemLevel | "silent";
}

export interface RecognisedColumn extends ColumnRules {
  readonly column: number;
  /** As the sheet has it. */
  readonly heading: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly item: boolean;
  /** Says what a row is about: a row in which no such column is filled is no data. */
  readonly subject: boolean;
  readonly fullMark?: Exact;
  readonly percent: boolean;
  readonly deduction?: DeductionWriting;
  /** Whether anything depends on it: the problems of a column nobody uses are not shown. */
  readonly used: boolean;
}

export interface RecognisedSheet {
  readonly definition: TableDefinition;
  readonly columns: readonly RecognisedColumn[];
}

/** What stands merged over both rows of headings. */
const MERGED_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month"]);

/** The headings that the catalogue and the wanted tables know. */
export function vocabularyOf(wanted: readonly WantedTable[]): Vocabulary {
  const all = [...TABLE_CATALOGUE.flatMap(({ columns }) => columns), ...COMMON_COLUMNS];
  const names = (columns: readonly ColumnDefinition[]): string[] => columns.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const known = new Set([...names(all), ...wanted.flatMap(({ columns, optionalColumns }) => [...columns, ...optionalColumns])].map(compact));
  const subjects = new Set(names(all.filter(({ type }) => MERGED_TYPES.has(type))).map(compact));
  return { knows: (heading) => known.has(heading), isSubject: (heading) => subjects.has(heading) };
}

/** Which table the sheet is, and what its columns are; undefined if it is none that the catalogue or a scheme knows. */
export function recognise(sheet: SheetData, headings: Headings, wanted: readonly WantedTable[]): RecognisedSheet | undefined {
  const definition = findDefinition(sheet, headings, wanted);
  if (definition === undefined) return undefined;
  const asked = wanted.find(({ name }) => name === definition.name);
  return { definition, columns: columnsAs(definition, sheet, headings, asked) };
}

/** By the sheet's name before its titles, by these before its headings alone. */
function findDefinition(sheet: SheetData, headings: Headings, wanted: readonly WantedTable[]): TableDefinition | undefined {
  const name = compact(sheet.name);
  const titles = headings.titles.map(({ text }) => text);
  const own = wanted.filter((table) => TABLE_CATALOGUE.every((known) => known.name !== table.name));
  const exact = own.find((table) => compact(table.name) === name);
  if (exact !== undefined) return ownTable(exact.name);
  return (
    bestFit(headings, ({ title }) => title.test(name)) ??
    bestFit(headings, ({ title }) => titles.some((text) => title.test(text))) ??
    own.filter((table) => [name, ...titles].some((text) => text.includes(compact(table.name)))).map((table) => ownTable(table.name))[0] ??
    bestFit(headings, (definition) => givesAway(definition, sheet, headings))
  );
}

/** Of the tables that come into question, the one most of whose columns the sheet has. */
function bestFit(headings: Headings, comesIntoQuestion: (definition: TableDefinition) => boolean): TableDefinition | undefined {
  let best: { readonly definition: TableDefinition; readonly columns: number } | undefined;
  for (const definition of TABLE_CATALOGUE.filter(comesIntoQuestion)) {
    const matches = matchColumns(definition, headings);
    const hasSubject = [...matches.values()].some((column) => isSubject(definition, column));
    const columns = matches.size + itemColumns(definition, headings, matches).size;
    if (hasSubject && columns >= 2 && columns > (best?.columns ?? 0)) best = { definition, columns };
  }
  return best?.definition;
}

const SUBJECT_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class"]);

const isSubject = (definition: TableDefinition, { name, type }: Pick<ColumnDefinition, "name" | "type">): boolean =>
  definition.subject === undefined ? SUBJECT_TYPES.has(type) : name === definition.subject;

function givesAway(definition: TableDefinition, sheet: SheetData, headings: Headings): boolean {
  const names = headings.columns.map(({ name }) => name);
  const hasDistinctive = definition.distinctive.some((words) => words.every((word) => names.some((name) => name.includes(word))));
  if (!hasDistinctive || !definition.itemised) return hasDistinctive;
  const hasMonth = monthOfSheet(sheet, headings.titles).month !== undefined;
  return hasMonth && headings.columns.some(({ fullMark }) => fullMark !== undefined);
}

/** The definition of each column that has one; the column's own name before a synonym, the first column before a second. */
function matchColumns(definition: TableDefinition, headings: Headings): ReadonlyMap<ColumnHeading, ColumnDefinition> {
  const matches = new Map<ColumnHeading, ColumnDefinition>();
  const match = (isNamed: (column: ColumnDefinition, heading: string) => boolean): void => {
    for (const heading of headings.columns) {
      const taken = new Set(matches.values());
      const found = definition.columns.find((column) => !taken.has(column) && isNamed(column, heading.name));
      if (!matches.has(heading) && found !== undefined) matches.set(heading, found);
    }
  };
  match(({ name }, heading) => compact(name) === heading);
  match(({ synonyms }, heading) => synonyms.some((synonym) => compact(synonym) === heading));
  match(({ name, synonyms }, heading) => [name, ...synonyms].some((known) => compact(known) === heading.replace(/\(.*\)$/, "")));
  return matches;
}

/** The scored items: the columns with a full mark of their own, else those under a common heading. */
function itemColumns(
  definition: TableDefinition,
  headings: Headings,
  matches: ReadonlyMap<ColumnHeading, ColumnDefinition>,
): ReadonlySet<ColumnHeading> {
  if (!definition.itemised) return new Set();
  const open = headings.columns.filter((heading) => !matches.has(heading) && !isDeduction(heading.name));
  const marked = open.filter(({ fullMark }) => fullMark !== undefined);
  return new Set(marked.length > 0 ? marked : open.filter(({ group }) => group !== undefined));
}

function columnsAs(
  definition: TableDefinition,
  sheet: SheetData,
  headings: Headings,
  wanted: WantedTable | undefined,
): readonly RecognisedColumn[] {
  const needed = new Set(wanted?.columns.map(compact));
  const optional = new Set(wanted?.optionalColumns.map(compact));
  const matches = matchColumns(definition, headings);
  const items = itemColumns(definition, headings, matches);
  const firstRow = Math.max(...headings.rows) + 1;
  return headings.columns.map((heading) => {
    const known = matches.get(heading);
    const item = items.has(heading);
    const contents = contentsBelow(sheet, firstRow, heading.position.column);
    const type = known?.type ?? (item ? "score" : typeByContent(heading, contents));
    const name = known?.name ?? distinctName(heading, headings);
    const isNeeded = needed.has(compact(name));
    const fullMark = heading.fullMark ?? (known?.fullMark === undefined ? undefined : Exact.of(known.fullMark));
    return {
      column: heading.position.column,
      heading: String(contentAt(sheet, heading.position)),
      name,
      type,
      required: item || known?.required === true || (isNeeded && type !== "text"),
      item,
      subject: isSubject(definition, { name, type }),
      percent: heading.percent && contents.some((content) => typeof content === "number" && content > 1),
      used: item || known !== undefined || isNeeded || optional.has(compact(name)),
      ...(fullMark === undefined ? {} : { fullMark }),
      ...known?.rules,
      ...(type === "deduction" ? { deduction: deductionWriting(contents) } : {}),
    };
  });
}

/** The heading's own name, with its group's before it where two groups have items of one name: 上半月卫生, 下半月卫生. */
function distinctName({ name, group }: ColumnHeading, headings: Headings): string {
  const repeated = headings.columns.filter((other) => other.name === name).length > 1;
  return repeated && group !== undefined ? group.name + name : name;
}

function contentsBelow(sheet: SheetData, firstRow: number, column: number): readonly Raw[] {
  const rows = Array.from({ length: Math.max(0, extent(sheet).endRow - firstRow) }, (_, i) => firstRow + i);
  return rows.map((row) => contentAt(sheet, { row, column })).filter((content) => !isBlank(content));
}

const isDeduction = (heading: string): boolean => heading.includes("扣");

/** A column nobody defined is what most of its cells are. */
function typeByContent({ name, fullMark }: ColumnHeading, contents: readonly Raw[]): ColumnType {
  if (isDeduction(name)) return "deduction";
  if (fullMark !== undefined) return "score";
  if (/日期$/.test(name)) return "date";
  const most = (holds: (content: Raw) => boolean): boolean => contents.filter(holds).length * 2 > contents.length;
  if (most((content) => parseYesNo(content) !== undefined)) return "yesNo";
  return most(isNumeric) ? "number" : "text";
}

const isNumeric = (content: Raw): boolean =>
  typeof content === "number" || (typeof content === "string" && parseNumberText(content, { units: ["分"], money: false }) !== undefined);

function deductionWriting(contents: readonly Raw[]): DeductionWriting {
  const numbers = contents.flatMap((content) => (typeof content === "number" ? [content] : []));
  const positive = numbers.some((n) => n > 0);
  const negative = numbers.some((n) => n < 0);
  return positive && negative ? "mixed" : positive ? "positive" : negative ? "negative" : "none";
}
