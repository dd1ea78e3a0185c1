import { Exact } from "../../core/number/exact";
import { periodKey, type Period } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, notApplicable, number } from "../../core/value";
import { filter, passes, passesAll, sievesOf, type Filter } from "../filter";
import { defineMechanism, type Result } from "../mechanism";
import type { Note } from "../note";
import { leaf, type Outcome } from "../outcome";
import type { ProofCells } from "../proof";
import type { Scope, Series } from "../scope";
import { choice, operand, optional, optionalList, quantity, required, withDefault, wordList, type Keyed, type Operand, type Setting } from "../settings";
import type { At } from "../subject";
import { distinctPeriods, periodOfPeriod, periodOfRow, type Unit } from "./buckets";
import { combine } from "./combine";
import { absentRegister, cellNameIn, wordsIn } from "./entry";
import { additionOf, shortly } from "./working";

type Way = "total" | "mean";
/** Of weeks or months one figure each, of a term or year one altogether. */
type Span = Unit | "term" | "year";

/** 汇总: days and weeks into months, months into a term or year, rows of a register into a person's sum. S1A-06, S1B-08, S3-19 */
export const aggregate = defineMechanism({
  name: "汇总",
  settings: {
    source: required("来源", operand),
    /** Which rows of a register count. */
    filters: optionalList("筛选", filter),
    way: withDefault("方式", choice<Way>({ 合计: "total", 平均: "mean" }), "合计"),
    period: withDefault("周期", choice<Span>({ 周: "week", 月: "month", 学期: "term", 学年: "year" }), "学年"),
    /** What somebody gets who has no row in a register; a list without a row is missing instead. */
    none: optional("无记录", quantity),
    /** Words that no filter knows, or none at all: simply not counted, or unclear until somebody looks at them. */
    unknown: withDefault("未列内容", choice<"ignored" | "unclear">({ 不计: "ignored", 待核: "unclear" }), "不计"),
    /** With 筛选: columns that together name one occurrence, which counts once however many rows have it. S2-02 */
    once: optional("去重", wordList),
  },
  bind({ source, filters, way, period, none, unknown, once }) {
    const span = period.value;
    const unit = span === "term" || span === "year" ? undefined : span;
    const nothing = none.setting;
    const table = source.value.kind === "column" ? source.value.table : "";
    return {
      sieves: sievesOf(table, filters),
      reads: filters.map(({ key }) => ({ kind: "column", table, column: key }) as const),
      proof(cells: ProofCells) {
        const months = cells.periods(source, span === "term");
        if (way.value !== "total" || unit !== undefined || filters.length > 0) return undefined;
        return months ? `BZR.TOTAL(${months.join(",")})` : cells.collect(source.value, undefined, nothing && cells.setting(nothing));
      },
      ...(unit === undefined ? {} : { periods: (scope: Scope) => bucketsOf(source, unit, scope) }),
      evaluation: {
        kind: unit === undefined ? "term" : "each",
        evaluate(at: At, scope: Scope): Result {
          // Without the register nobody knows whether there are records.
          if (filters.length > 0 && scope.table(table) === undefined) return noRows(undefined, source);
          const columns = once.setting?.value ?? [];
          const repeats = columns.length > 0 ? repeatedRows(table, filters, columns, at, scope) : new Map<Row, Row>();
          const inputs = unit !== undefined ? inputsOfBucket(source, filters, unit, at, scope) : filters.length > 0 ? filteredRows(source, (row) => passesAll(row, filters) && !repeats.has(row), at, scope) : undefined;
          if (inputs === "calendar") return { value: missing, inputs: [], notes: [{ code: "calendarNeeded", params: { what: source.row.rule } }] };
          if (inputs === undefined) return overall(source, way.value, span, nothing, at, scope);
          const notes = unknown.value === "unclear" ? unclearRows(table, filters, at, scope) : [];
          if (notes.length > 0) return { value: missing, inputs, notes };
          const alike = [...repeats].map(([row, like]): Note => ({ code: "rowsAlike", params: { one: cellNameIn(like, columns[0] ?? ""), other: cellNameIn(row, columns[0] ?? "") } }));
          return inputs.length === 0 ? noRows(nothing, source) : combine(inputs, (numbers) => ({ ...combined(way.value, numbers, inputs), notes: alike }));
        },
      },
    };
  },
});

/** Over all months or all rows; for months, by who was in post. G08 */
function overall(source: Setting<Operand>, way: Way, span: Span, nothing: Setting<Exact> | undefined, at: At, scope: Scope): Result {
  const whole = scope.series(source, at);
  if (whole.kind === "rows") {
    const inputs = whole.outcomes.map((outcome) => ({ role: "来源", outcome }));
    return inputs.length === 0 ? noRows(nothing, source) : combine(inputs, (numbers) => combined(way, numbers, inputs));
  }
  const periods = whole.outcomes.map(({ period }) => period);
  const own = span === "term" ? scope.termPeriods(periods) : periods;
  if (own === undefined) return { value: missing, inputs: [], notes: [{ code: "severalTerms", params: {} }] };
  const inOwn = ({ period }: { readonly period: Period }): boolean => own.includes(period);
  const series = { kind: "periods", outcomes: whole.outcomes.filter(inOwn) } as const;
  const share = scope.pays(source.value) ? undefined : scope.termOf(at.subject, series.outcomes.map(({ period }) => period));
  switch (share?.kind) {
    case "unknown":
      return { value: missing, inputs: inputsOf(series), notes: [{ code: "calendarNeeded", params: { what: source.row.rule } }] };
    case "none":
      return { value: notApplicable, inputs: inputsOf(series), notes: [{ code: "termOfLastHolder", params: {} }] };
    case "wholeClass": {
      const ofClass = scope.series(source, { ...at, ofClass: true });
      const inputs = inputsOf(ofClass.kind === "periods" ? { ...ofClass, outcomes: ofClass.outcomes.filter(inOwn) } : ofClass);
      return combine(inputs, (numbers) => ({ ...combined(way, numbers, inputs), notes: [{ code: "termOfLastHolder", params: {} }] }));
    }
    case "own":
    case undefined: {
      const inputs = inputsOf(series);
      const served = inputs.filter(({ outcome }) => outcome.value.kind !== "notApplicable").length;
      const scaled = share?.scaled === true && way === "total" && served < inputs.length ? inputs.length : undefined;
      return combine(inputs, (numbers) => (scaled === undefined ? combined(way, numbers, inputs) : scaledTo(scaled, numbers)));
    }
  }
}

const inputsOf = (series: Series): Outcome["inputs"] =>
  series.kind === "periods" ? series.outcomes.map(({ period, outcome }) => ({ role: periodKey(period), outcome })) : series.outcomes.map((outcome) => ({ role: "来源", outcome }));

function combined(way: Way, numbers: readonly Exact[], inputs: Outcome["inputs"]): { number: Exact; working: string } {
  const total = Exact.sum(numbers);
  switch (way) {
    case "total":
      return { number: total, working: additionOf(inputs, total) };
    case "mean": {
      const mean = total.dividedBy(Exact.of(numbers.length));
      return { number: mean, working: `(${numbers.map(shortly).join(" + ")}) ÷ ${numbers.length} = ${shortly(mean)}` };
    }
  }
}

/** Own months converted to a whole term: their mean, as often as the term has months. */
function scaledTo(count: number, numbers: readonly Exact[]): { number: Exact; working: string; notes: readonly Note[] } {
  const scaled = Exact.sum(numbers).times(Exact.of(count)).dividedBy(Exact.of(numbers.length));
  return {
    number: scaled,
    working: `(${numbers.map(shortly).join(" + ")}) ÷ ${numbers.length} × ${count} = ${shortly(scaled)}`,
    notes: [{ code: "termScaled", params: { served: String(numbers.length), all: String(count) } }],
  };
}

/** Nobody wrote anything down: what that means, the scheme says. */
function noRows(nothing: Setting<Exact> | undefined, { value: source }: Setting<Operand>): Result {
  if (nothing === undefined) return { value: missing, inputs: source.kind === "column" ? [{ role: "来源", outcome: absentRegister(source.table, source.column) }] : [] };
  const outcome = leaf(number(nothing.value), { kind: "setting", row: nothing.row });
  return { value: outcome.value, inputs: [{ role: "无记录", outcome }] };
}

/** The weeks or months that the rows of a table, or the weeks of a rule, fall into. */
function bucketsOf({ value }: Setting<Operand>, unit: Unit, scope: Scope): readonly Period[] {
  if (value.kind === "number" || value.kind === "date") return [];
  const ofSource = scope.periodsOf(value);
  if (ofSource !== undefined) return distinctPeriods(ofSource.map((period) => periodOfPeriod(period, unit, scope.calendar)));
  if (value.kind === "rule") return [];
  return distinctPeriods((scope.table(value.table)?.rows ?? []).map((row) => periodOfRow(row, unit, scope.calendar)));
}

/** The cells of the rows that pass, those of disputed rows as missing. */
function filteredRows({ value }: Setting<Operand>, passesRow: (row: Row) => boolean, at: At, scope: Scope): Outcome["inputs"] {
  if (value.kind !== "column") return [];
  const { certain, disputed } = scope.rows(value.table, { subject: at.subject });
  const cells = (rows: readonly Row[]): readonly Outcome[] => rows.filter(passesRow).flatMap((row) => scope.cells(value.table, value.column, row));
  return [...cells(certain), ...cells(disputed).map((outcome) => ({ ...outcome, value: missing }))].map((outcome) => ({ role: value.column, outcome }));
}

/** Rows about an occurrence that an earlier row is about, each with that row; one that leaves a column blank is like no other. */
function repeatedRows(table: string, filters: readonly Keyed<Filter>[], columns: readonly string[], { subject }: At, scope: Scope): ReadonlyMap<Row, Row> {
  const rows = scope.rows(table, { subject }).certain.filter((row) => passesAll(row, filters) && columns.every((column) => wordsIn(row, column) !== ""));
  const isLike = (one: Row, other: Row): boolean => columns.every((column) => wordsIn(one, column) === wordsIn(other, column));
  return new Map(
    rows.flatMap((row, index) => {
      const like = rows.slice(0, index).find((other) => isLike(other, row));
      return like === undefined ? [] : [[row, like] as const];
    }),
  );
}

/** Rows of which no filter can say whether they count. */
function unclearRows(table: string, filters: readonly Keyed<Filter>[], { subject }: At, scope: Scope): Note[] {
  return scope.rows(table, { subject }).certain.flatMap((row): Note[] => {
    const test = filters.find(({ key, value }) => value.kind === "words" && passes(value, row.cells.get(key)?.value ?? missing) !== true);
    return test === undefined ? [] : [{ code: "unknownCase", params: { text: wordsIn(row, test.key), cell: cellNameIn(row, test.key), allowed: String(test.row.value) } }];
  });
}

function inputsOfBucket(source: Setting<Operand>, filters: readonly Keyed<Filter>[], unit: Unit, at: At, scope: Scope): Outcome["inputs"] | "calendar" {
  if (at.period === undefined) return "calendar";
  const key = periodKey(at.period);
  const belongs = (period: Period | undefined): boolean => period !== undefined && periodKey(period) === key;
  const series = scope.series(source, at);
  if (series.kind === "periods") {
    return series.outcomes.filter(({ period }) => belongs(periodOfPeriod(period, unit, scope.calendar))).map(({ period, outcome }) => ({ role: periodKey(period), outcome }));
  }
  if (source.value.kind !== "column") return "calendar";
  return filteredRows(source, (row) => passesAll(row, filters) && belongs(periodOfRow(row, unit, scope.calendar)), at, scope);
}
