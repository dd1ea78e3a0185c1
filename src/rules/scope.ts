import { keptFor } from "../core/multimap";
import type { Exact } from "../core/number/exact";
import type { MoneyRounding } from "../core/operations/pay";
import type { Period } from "../core/period";
import { ITEMS, type Month, type Row, type Table } from "../core/table";
import { date, missing, number, type Value } from "../core/value";
import type { Chosen } from "./applies";
import type { Note } from "./note";
import { isUnknownIn } from "./filter";
import { leaf, type Outcome } from "./outcome";
import type { SettingRow } from "./scheme";
import type { SchoolCalendar } from "./schoolCalendar";
import type { Operand, Setting } from "./settings";
import type { Span, Verdict } from "./span";
import type { Subject, At } from "./subject";

/** The rows of a register or list that concern a subject. */
export interface ConcernedRows {
  /** Whether any sheet holds the table. */
  readonly present: boolean;
  readonly certain: readonly Row[];
  /** Rows that name the person or the class, but not both rightly: nobody knows whom they concern. */
  readonly disputed: readonly Row[];
  /** Of a term's score that goes to whoever holds the class at the end: whether the rows about the class are all this one's, or none is. */
  readonly ofTerm?: "wholeClass" | "none";
}

/** Which rows of a register are counted. */
export interface CountedRows {
  /** Those of the whole table, whomever they concern. */
  readonly all?: boolean;
  /** What is made of them are their cells, which say by themselves whether they have something to tell: not the rows. */
  readonly asCells?: boolean;
  /** They make a score: that of a whole term goes by 学期得分 where the class changed hands, and not by the day. */
  readonly asScore?: boolean;
  /** The column that dates a row; without it, or where it is blank, the first day the row has. */
  readonly date?: string;
}

/** What a money rule pays somebody who held the post for part of the month. */
export interface PartOfPay {
  readonly amount: Exact;
  /** The part of the month's pay, 1 for a whole month. */
  readonly share: Exact;
}

/** What mechanisms may ask for while they evaluate. */
export interface Scope {
  /** The sheet 校历, where there is one: dates are then told, and never guessed. */
  readonly calendar: SchoolCalendar | undefined;
  /** A single value: a number of the scheme, another rule's outcome, or a cell. */
  value(operand: Setting<Operand>, at: At): Outcome;
  /** All values an operand stands for: every item for 得分项, else the one value. */
  values(operand: Setting<Operand>, at: At): readonly Outcome[];
  /** All values over the appraisal's months or weeks, or all rows of a register that concern the person. */
  series(operand: Setting<Operand>, at: At): Series;
  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  periodsOf(operand: Operand): readonly Period[] | undefined;
  /** Whether what an operand is made of has rows of which nobody knows the month: a series lacks these. */
  hasUndated(operand: Operand): boolean;
  /** The leaves a column stands for in a row of a table. */
  cells(table: string, column: string, row: Row): readonly Outcome[];
  /** Whether an operand is a place, of which 1 is the best: a rule 名次, a column headed so, or a sum of such. */
  isPlace(operand: Operand): boolean;
  /** Whether an operand is money, which belongs to who earned it and not to the class. */
  pays(operand: Operand): boolean;
  /** Whether the scheme says of a score itself how high it can be. */
  saysFullMark(operand: Operand): boolean;
  rule(name: string, at: At): Outcome;
  /** Everybody who is appraised. */
  readonly people: readonly Subject[];
  /** What a settling rule took from somebody, row by row, whatever the month. */
  ledger(rule: string, subject: Subject): readonly LedgerEntry[];
  /** What a settling rule gives to whoever stood in under that name; to undefined, to somebody whose name could not be read. */
  ledgerFor(rule: string, substitute: string | undefined): readonly LedgerEntry[];
  /** How a period is called in sentences: 9月. */
  labelOf(period: Period): string;
  /** What a table of values has for a word; `wordOf` says what the case at hand has in a field of 适用. */
  lookUp(rule: string, word: string, wordOf: (field: string) => string | undefined): Chosen<Setting<Value>>;
  /** What a person has in a field of 适用: of a figure kept by the month, in the month. */
  wordOf(field: string, scheme: string, at: At): string | undefined;
  /** The figure that a field of 适用 is; undefined where it is a column of the person's row. */
  figureOf(field: string, scheme: string, at: At): Outcome | undefined;
  /** The tiers or grades another rule can yield, best first. */
  levelsOf(rule: string): readonly string[];
  rows(table: string, at: At): ConcernedRows;
  /** The same for a rule: rows in which nobody could read what stands in a column that the rule looks at are disputed. */
  concerned(register: Setting<string>, at: At): ConcernedRows;
  /**
   * The rows that a counting rule counts: of a register those of the period or span asked for, what says nothing of its
   * time being disputed where a period is asked for; of a list the subject's.
   */
  counted(register: Setting<string>, at: At, span: Span, which?: CountedRows): ConcernedRows;
  /** Whether a register's row counts for a period, or over a span. */
  verdict(row: Row, at: Pick<At, "period">, span: Span, counting: SettingRow): Verdict;
  /** The appraised months of a scheme, in their order; none where it goes by no months. */
  months(scheme: string): readonly Month[];
  /** The month or week a row belongs to. */
  periodOf(row: Row, unit: "week" | "month", dateColumn?: string): Period | undefined;
  /** All rows of a table, whomever they concern; undefined if no sheet holds it. */
  table(name: string): Table | undefined;
  /** Whether a table lists occurrences, so that no row means that nothing happened. */
  isRegister(table: string): boolean;
  /** Whether anybody has filled in a column: one that nobody has tells nothing apart. */
  isFilled(table: string, column: string): boolean;
  /** Whether a row names neither a person nor a class of all that are appraised. */
  isAboutNobody(row: Row): boolean;
  /** Everybody a row of a register names in a column that is not its subject's: the substitute of 代班人. */
  named(name: string): readonly Subject[];
  /** Why somebody takes no part in comparisons although there is a score: a deputy, too few months in post. */
  excused(subject: Subject): Note | undefined;
  /** Whether a deputy gets in comparisons what the class's homeroom teacher gets. */
  readonly deputiesGoWithClass: boolean;
  /** Whether somebody alone holds the class throughout, with nothing to share or to reckon by days. */
  holdsAlone(subject: Subject): boolean;
  /** A month's pay by the days in post, so rounded that the holders of one class together get the whole; undefined where that cannot be told. */
  payByTenure(at: At, amountFor: (subject: Subject) => Exact | undefined, rounding: MoneyRounding): PartOfPay | undefined;
  /**
   * Those of the periods that a span has; undefined where they are of several school years, or for the term of both
   * terms of one, and the scheme does not say which.
   */
  periodsWithin(periods: readonly Period[], span: Span): readonly Period[] | undefined;
  /** How a term's score is reckoned for somebody who was in post for part of it; undefined where everybody served throughout. */
  termOf(subject: Subject, periods: readonly Period[]): TermShare | undefined;
}

/** A row of a register that takes from one person and gives to another. */
export interface LedgerEntry {
  readonly row: Row;
  /** Who gets it; undefined where nobody is named. */
  readonly substitute: string | undefined;
  /** Whether somebody may be named where nobody could read it. */
  readonly substituteUnread: boolean;
  /** What it takes from whoever was absent. */
  readonly outcome: Outcome;
  /** The days that somebody stood in, whether or not they take something off. */
  readonly days: Outcome;
}

/** G08: a term's score where the post changed hands. */
export type TermShare =
  /** Whoever is in post at the end gets the class's whole term, whoever was before gets none. */
  | { readonly kind: "wholeClass" | "none" }
  /** Own months only; `scaled`: converted to a whole term. */
  | { readonly kind: "own"; readonly scaled: boolean }
  /** The dates of the months are not known. */
  | { readonly kind: "unknown" };

export type Series =
  | { readonly kind: "periods"; readonly outcomes: readonly { readonly period: Period; readonly outcome: Outcome }[] }
  | { readonly kind: "rows"; readonly present: boolean; readonly outcomes: readonly Outcome[] };

/** All rows of a table, whomever they concern. */
export const wholeTable = (table: Table | undefined): ConcernedRows => (table === undefined ? { present: false, certain: [], disputed: [] } : rowsOfTable(table));

const rowsOfTable = keptFor(({ rows }: Table): ConcernedRows => ({ present: true, certain: rows.filter(({ contradicted }) => contradicted !== true), disputed: rows.filter(({ contradicted }) => contradicted === true) }));

/** The leaves a column stands for in one row: the items of an assessment, or the one cell. */
export function cellsOf(table: Table, column: string, row: Row | undefined): readonly Outcome[] {
  const names = column === ITEMS ? table.columns.filter((c) => c.item && (row === undefined || row.cells.has(c.name))).map((c) => c.name) : [column];
  return names.map((name) => {
    const input = row?.cells.get(name);
    return input === undefined
      ? leaf(missing, { kind: "noRow", table: table.name, column: name })
      : leaf(input.value, { kind: "cell", table: table.name, column: name, cell: input.source, ...(row !== undefined && isUnknownIn(row, name) ? { unread: true } : {}), ...(row?.unfilled?.has(name) === true ? { unfilled: true } : {}) });
  });
}

export function settingLeaf({ value, row }: Setting<Operand>): Outcome {
  const figure = value.kind === "number" ? number(value.number) : value.kind === "date" ? date(value.serial) : missing;
  return leaf(figure, { kind: "setting", row });
}
