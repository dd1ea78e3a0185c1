import { addressOf } from "../../core/cell";
import { addTo, madeOnce } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import type { Month, Row, RowKey } from "../../core/table";
import { type Value, missing, number } from "../../core/value";
import { PARTS, ValueColumn } from "../../core/valueColumn";
import { numberFormatKind } from "../../core/numberFormat";
import { isNothing } from "../arithmetic/scoreColumns";
import type { Period } from "../parse/parseDate";
import { completeMonth, parseMonth } from "../parse/parseMonth";
import { namesSeveral } from "../roster/personNotation";
import { type Issue, type Problem, levelOf, problemAt } from "../findings/problem";
import { type CellReading, plainNumbers, readCell } from "./readCell";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { respell } from "../roster/respell";
import type { RosterWords } from "../roster/rosterWords";
import { type ReadColumn, type ReadColumns, RowCells } from "./rowCells";
import { type Raw, type SheetData, cellOf, contentAt, formatOf, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";
import type { ColumnType, TableDefinition } from "../tables/tableDefinition";
import { compact, isBlank, textOf } from "../parse/text";
import { DEPUTY, TENURE_COLUMNS } from "../../rules/tenure";

/** A row and where it stands on the sheet as it is read, which for a table turned round is not where its cells really are. */
export interface ReadRow extends Row {
  readonly at: number;
}

export interface RowsReading {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
}

/** The months of a sheet's rows: the sheet's own, else what they name themselves, if anything. */
export interface MonthsOfRows {
  readonly ofSheet: Month | undefined;
  /** The rows that should have one which nobody can tell. */
  readonly unknown: ReadonlySet<number>;
}

/** Reads the rows of data, column by column. `period` tells the years that are not written, `words` how the roster calls whom the rows are about. */
export function readRows(rows: readonly number[], recognised: RecognisedSheet, months: MonthsOfRows, period: Period, words: RosterWords | undefined): RowsReading {
  const { sheet, columns } = recognised;
  const byName = new Map<string, ReadColumn>();
  const problems: Problem[] = [];
  const [unreadIn, unfilledIn] = [new Map<number, Set<string>>(), new Map<number, Set<string>>()];
  for (const column of usedFirst(columns)) {
    if (column.type === "ordinal" || byName.has(column.name)) continue;
    const { values, unread, unfilled } = readColumn(column, rows, recognised, period, problems);
    for (const name of [column.name, ...column.alsoNamed]) {
      for (const index of unread) madeOnce(unreadIn, index, () => new Set<string>()).add(name);
      for (const index of unfilled) madeOnce(unfilledIn, index, () => new Set<string>()).add(name);
      byName.set(name, { name, column: column.column, values });
    }
  }
  const read: ReadColumns = { sheet, rows, byName };
  respell(recognised, read, words, problems);
  checkTotals(recognised, read, problems);
  const first = columns[0]?.column ?? sheet.column;
  const keys = new KeyReader(columns, byName, months.ofSheet, period);
  const found: ReadRow[] = [];
  const isUndated = undatedRows(recognised);
  rows.forEach((row, index) => {
    const place = sheet.origin?.(row, first);
    const [unread, unfilled] = [unreadIn.get(index), unfilledIn.get(index)];
    const isUnknown = months.unknown.has(row);
    const plain: ReadRow = { key: keys.keyOf(index, isUnknown), cells: new RowCells(read, index), source: { sheet: place?.sheet ?? sheet.name, row: place?.row ?? row }, at: row };
    const one = unread === undefined ? plain : { ...plain, unread, ...(unfilled === undefined ? {} : { unfilled }) };
    found.push(isUndated(one.key, isUnknown) || isNobodys(one, recognised.definition) ? withoutValues(one, recognised) : one);
  });
  return { rows: found, problems };
}

/** Whether a row should be of a month and nobody knows of which. What a register has no month for, its day may tell. */
function undatedRows({ definition, columns }: RecognisedSheet): (key: RowKey, isUnknown: boolean) => boolean {
  const isMonthly = definition.monthly === "always" || (definition.kind === "list" && columns.some(({ type }) => type === "month"));
  return ({ month }, isUnknown) => month === undefined && definition.monthly !== "never" && (isMonthly || isUnknown);
}

/** On the roster, but of two persons: whose values they are, nobody knows. */
const isNobodys = ({ key }: Row, { name }: TableDefinition): boolean => name === ROSTER && key.person !== undefined && namesSeveral(key.person);

/** A row that is about neither a person nor a class is called by its first words: not by what an office notes beside the table for itself. */
const usedFirst = (columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] => [...columns].sort((a, b) => Number(b.used) - Number(a.used));

interface ColumnReading {
  readonly values: ValueColumn;
  /** The rows, by their index, in which something stands that nobody understands yet, or must stand and does not. */
  readonly unread: readonly number[];
  /** Of these, those in which nothing stands. */
  readonly unfilled: readonly number[];
}

/** The values of a column, each content looked at once. */
function readColumn(column: RecognisedColumn, rows: readonly number[], { sheet, definition, columns }: RecognisedSheet, period: Period, problems: Problem[]): ColumnReading {
  const values = new ValueColumn(rows.length);
  // What nobody has confirmed is not "nothing" where something stands.
  if (column.open === true) {
    for (const index of rows.keys()) values.set(index, missing);
    return { values, unread: rows.flatMap((row, index) => (isBlank(cellOf(sheet, row, column.column)) ? [] : [index])), unfilled: [] };
  }
  const read = cellReader(column, sheet, period);
  const isPlain = plainCells(column, sheet);
  const mayBeNothing = column.blankIsNothing === true || column.blankOpen === true;
  // Of a deputy the roster says who it is: what is asked of homeroom teachers may stand there or not.
  const posts = definition.name === ROSTER ? columns.find(({ name }) => name === TENURE_COLUMNS.post) : undefined;
  const [unread, unfilled] = [new Array<number>(), new Array<number>()];
  const proposals = new Map<Issue, number[]>();
  const unknownMonths: { readonly row: number; readonly issue: Issue }[] = [];
  rows.forEach((row, index) => {
    const content = cellOf(sheet, row, column.column);
    if (typeof content === "number" && isPlain(row, content)) {
      values.setParts(index, Math.round(content * PARTS));
      return;
    }
    if (mayBeNothing && (column.blankIsNothing === true ? isNothing(content) : isBlank(content))) {
      values.set(index, column.blankIsNothing === true && isRecorded(sheet, row, column, columns) ? NOTHING : missing);
      return;
    }
    const { reading, first } = read(row, index, content);
    if (first === index) values.set(index, reading.value);
    else values.repeat(index, first);
    const { issue } = reading;
    if (issue === undefined && reading.unread !== true) return;
    const isNeedless = issue !== undefined && isBlank(content) && ((column.unless !== undefined && hasInstead(sheet, row, column.unless, columns)) || (posts !== undefined && !KEY_TYPES.has(column.type) && isDeputys(sheet, row, posts)));
    if (reading.unread === true || (isRefused(reading) && !isNeedless)) unread.push(index);
    if (isBlank(content) && unread.at(-1) === index) unfilled.push(index);
    if (issue === undefined || !column.used || isNeedless) return;
    if (issue.code === "wordProposed") addTo(proposals, issue, row);
    else if (issue.code === "unknownMonth") unknownMonths.push({ row, issue });
    else problems.push(problemAt(sheet, { row, column: column.column }, { code: issue.code, params: { column: column.name, ...issue.params } }));
  });
  for (const [issue, places] of proposals) problems.push(proposedWord(sheet, column, issue, places));
  const isWhole = unknownMonths.length > 1 && rows.every((_, index) => values.isMissing(index));
  problems.push(...monthProblems(sheet, column, unknownMonths, isWhole));
  return { values, unread, unfilled };
}

/** Whether the number in a cell stands for itself, as nearly all do: there is nothing else to read, nor anything to say of it. */
function plainCells(column: RecognisedColumn, sheet: SheetData): (row: number, content: number) => boolean {
  const plain = column.factor === undefined ? plainNumbers(column) : undefined;
  if (plain === undefined) return () => false;
  const { least, most } = plain;
  return (row, content) => {
    const parts = Math.round(content * PARTS);
    if (parts < least || parts > most || parts / PARTS !== content) return false;
    const format = sheet.formats === undefined ? undefined : formatOf(sheet, row, column.column);
    return format === undefined || numberFormatKind(format) === "number";
  };
}

/** What a cell says, and the row, by its index, that said it first. */
interface Known {
  readonly content: Raw;
  readonly reading: CellReading;
  readonly first: number;
}

/** Reads the cells of a column: each content once, in each of its number formats. */
function cellReader(column: RecognisedColumn, sheet: SheetData, period: Period): (row: number, index: number, content: Raw) => Known {
  const byFormat = new Map<string | undefined, Map<Raw, Known>>();
  const unformatted = madeOnce(byFormat, undefined, () => new Map<Raw, Known>());
  let before: Known | undefined;
  const learn = (known: Map<Raw, Known>, content: Raw, format: string | undefined, first: number): Known => {
    const learnt = { content, reading: counted(readCell(content, column, period, format), column), first };
    known.set(content, learnt);
    return learnt;
  };
  return (row, index, content) => {
    const format = sheet.formats === undefined ? undefined : formatOf(sheet, row, column.column);
    // Months mostly repeat the row above.
    if (format === undefined && before?.content === content) return before;
    const known = format === undefined ? unformatted : madeOnce(byFormat, format, () => new Map<Raw, Known>());
    const found = known.get(content) ?? learn(known, content, format, index);
    before = format === undefined ? found : undefined;
    return found;
  };
}

/** Something stands there, or must and does not, that leaves the cell without a value. */
const isRefused = ({ value, issue }: CellReading): boolean => value.kind === "missing" && issue !== undefined && levelOf(issue.code) === "error";

/** A whole column of months in a notation that nobody knows is one problem; a slip here and there is one each. */
function monthProblems(sheet: SheetData, { name, column }: RecognisedColumn, unknown: readonly { readonly row: number; readonly issue: Issue }[], isWhole: boolean): readonly Problem[] {
  const said = isWhole ? unknown.slice(0, 1) : unknown;
  return said.map(({ row, issue: { code, params } }) => problemAt(sheet, { row, column }, { code, params: { column: name, count: isWhole ? String(unknown.length) : "", ...params } }));
}

/** A word is asked about once, not in every row that has it. */
function proposedWord(sheet: SheetData, { name, column }: RecognisedColumn, { code, params }: Issue, [row = 0, ...others]: readonly number[]): Problem {
  const count = others.length === 0 ? "" : String(others.length + 1);
  return problemAt(sheet, { row, column }, { code, params: { column: name, count, ...params } });
}

const NOTHING: Value = number(Exact.of(0));

/** A row in which nothing is filled has not been scored, whatever blanks are taken for. */
const isRecorded = (sheet: SheetData, row: number, { column: at }: RecognisedColumn, columns: readonly RecognisedColumn[]): boolean =>
  sheet.recorded?.(row, at) ?? columns.some(({ item, blankIsNothing, column }) => (item || blankIsNothing === true) && !isBlank(cellOf(sheet, row, column)));

/** By its weight, or with the sign that the sheet's own total gives it. */
function counted(reading: CellReading, { factor }: RecognisedColumn): CellReading {
  const { value } = reading;
  return factor === undefined || value.kind !== "number" ? reading : { ...reading, value: number(value.number.times(factor)) };
}

/** Whether the row has filled what makes a column needless: 起 and 止 instead of 天数. */
function hasInstead(sheet: SheetData, row: number, unless: readonly (readonly string[])[], columns: readonly RecognisedColumn[]): boolean {
  const filled = (wanted: string): boolean => columns.some(({ name, alsoNamed, column }) => (name === wanted || alsoNamed.includes(wanted)) && !isBlank(contentAt(sheet, { row, column })));
  return unless.some((names) => names.every(filled));
}

const isDeputys = (sheet: SheetData, row: number, { column }: RecognisedColumn): boolean => compact(textOf(contentAt(sheet, { row, column }))) === DEPUTY;

const KEY_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month", "week"]);

/**
 * The row with nothing left but what it is about: its figures belong to nobody until the problem is solved. Of a day of
 * 校历 not even its month and week are left.
 */
export function withoutValues(row: ReadRow, { definition, columns }: Pick<RecognisedSheet, "definition" | "columns">): ReadRow {
  const ownSubject = definition.subject !== undefined;
  const kept = new Set(columns.filter(({ type, subject }) => (ownSubject ? subject : KEY_TYPES.has(type))).flatMap(({ name, alsoNamed }) => [name, ...alsoNamed]));
  const cells = [...row.cells].map(([name, input]) => [name, kept.has(name) ? input : { ...input, value: missing }] as const);
  return { ...row, key: ownSubject ? {} : row.key, cells: new Map(cells), contradicted: true };
}

type Values = ValueColumn | undefined;

/** What identifies the rows of a sheet. */
class KeyReader {
  private readonly persons: Values;
  private readonly ids: Values;
  private readonly classes: Values;
  private readonly weeks: Values;
  private readonly monthWords: Values;
  private readonly hasMonths: boolean;
  private readonly schoolYear: number | undefined;
  private readonly ofSheet: Month | undefined;
  private readonly months = new Map<string, Month | undefined>();

  constructor(columns: readonly RecognisedColumn[], read: ReadColumns["byName"], ofSheet: Month | undefined, { schoolYear }: Period) {
    const valuesOf = (type: ColumnType): Values => read.get(columns.find((column) => column.type === type)?.name ?? "")?.values;
    [this.persons, this.ids, this.classes, this.weeks, this.monthWords] = [valuesOf("person"), valuesOf("id"), valuesOf("class"), valuesOf("week"), valuesOf("month")];
    this.hasMonths = columns.some(({ type }) => type === "month");
    // A day of 校历 itself tells the year of its appraisal month.
    this.schoolYear = columns.some(({ type, subject }) => type === "date" && subject) ? undefined : schoolYear;
    this.ofSheet = ofSheet && completeMonth(ofSheet, this.schoolYear);
  }

  keyOf(index: number, isMonthUnknown: boolean): RowKey {
    const key: { -readonly [part in keyof RowKey]: RowKey[part] } = {};
    const person = this.persons?.textAt(index);
    const id = this.ids?.textAt(index);
    const className = this.classes?.textAt(index);
    const month = isMonthUnknown ? undefined : this.hasMonths ? this.monthOf(this.monthWords?.textAt(index) ?? "") : this.ofSheet;
    const week = this.weeks?.get(index);
    if (person !== undefined) key.person = person;
    if (id !== undefined) key.id = id;
    if (className !== undefined) key.class = className;
    if (month !== undefined) key.month = month;
    if (week?.kind === "number") key.week = week.number.toNumber();
    return key;
  }

  /** Each word of a month column is looked at once. */
  private monthOf(words: string): Month | undefined {
    const known = this.months.get(words);
    if (known !== undefined) return known;
    const month = parseMonth(words);
    const complete = month && completeMonth(month, this.schoolYear);
    this.months.set(words, complete);
    return complete;
  }
}

/**
 * The sheet's own sums against the items as they are read here. A SUM skips numbers that are stored as text; such a
 * total is not used, and the cells it skipped are named.
 */
function checkTotals({ sheet, columns, items: { total: ofItems } }: RecognisedSheet, { rows, byName }: ReadColumns, problems: Problem[]): void {
  const items = columns.filter(({ item }) => item);
  const total = byName.get(columns.find(({ column }) => column === ofItems)?.name ?? "");
  if (total === undefined) return;
  const read = items.flatMap(({ name }) => byName.get(name) ?? []);
  for (const [index, row] of rows.entries()) {
    const written = total.values.get(index);
    const numbers = read.flatMap(({ values }) => numberIn(values, index) ?? []);
    if (written?.kind !== "number" || numbers.length < items.length) continue;
    const sum = Exact.sum(numbers);
    if (sum.equals(written.number)) continue;
    total.values.set(index, missing);
    const skipped = items.filter(({ column }) => typeof contentAt(sheet, { row, column }) === "string");
    const params = {
      column: total.name,
      written: written.number.toString(),
      computed: sum.toString(),
      cells: skipped.map(({ column }) => addressOf(placeOf(sheet, { row, column }))).join("、"),
    };
    problems.push(problemAt(sheet, { row, column: total.column }, { code: "totalDisagrees", params }));
  }
}

function numberIn(values: ValueColumn, index: number): Exact | undefined {
  const value = values.get(index);
  return value?.kind === "number" ? value.number : undefined;
}
