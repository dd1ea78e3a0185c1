import { Exact } from "../../core/number/exact";
import { addColumns } from "../../core/operations/addColumns";
import { comparePeriods, isSamePeriod, isWeek, periodKey, type Period } from "../../core/period";
import { partsIn, valueIn, type Row } from "../../core/table";
import { missing, notApplicable, number, type Value } from "../../core/value";
import { ValueColumn } from "../../core/valueColumn";
import { filter, filterReads, passes, sift, type Filter } from "../filter";
import type { Frame } from "../frame";
import { defineMechanism, type Result } from "../mechanism";
import type { Note } from "../note";
import { leaf, NOTHING, type Outcome } from "../outcome";
import type { ProofCells } from "../proof";
import type { SchoolCalendar } from "../schoolCalendar";
import { wholeTable, type ConcernedRows, type Scope, type Series } from "../scope";
import type { Span } from "../span";
import { choice, operand, optional, optionalList, quantity, required, withDefault, wordList, type Keyed, type Operand, type Setting } from "../settings";
import type { At, Subject } from "../subject";
import { distinctPeriods, periodOfPeriod, periodsBetween, saidPeriods, type Unit } from "./buckets";
import { closingDay, dateColumn, until, upTo } from "./closing";
import { combine, type Combined } from "./combine";
import { meanOf } from "./dropped";
import { absentRegister, cellNameIn, openEntries, wordsIn } from "./entry";
import { extremeIn } from "./extremeOf";
import { heldByGroup, isNotHeld } from "./notHeld";
import { severalOf, span, spanOf } from "./span";
import { additionOf, shortly } from "./working";

type Way = "total" | "mean" | "highest" | "lowest";

/** 汇总: days and weeks into months, months into a term or year, rows of a register into a person's sum. S1A-06, S1B-08, S3-19 */
export const aggregate = defineMechanism({
  name: "汇总",
  sentence: "aggregate",
  settings: {
    source: required("来源", operand),
    /** Which rows of a register count. */
    filters: optionalList("筛选", filter, { named: true }),
    way: withDefault("方式", choice<Way>({ 合计: "total", 平均: "mean", 最高: "highest", 最低: "lowest" }), "合计"),
    /** Of weeks or months one figure each, of a term or year one altogether; left out: of what is kept by months all of them, of a register's rows what the reader is about. */
    span,
    /** What somebody gets who has no row in a register; a list without a row is missing instead. */
    none: optional("无记录", quantity),
    heldBy: heldByGroup,
    /** Words that no filter knows, or none at all: simply not counted, or unclear until somebody looks at them. */
    unknown: withDefault("未列内容", choice<"ignored" | "unclear">({ 不计: "ignored", 待核: "unclear" }), "不计"),
    /** With 筛选: columns that together name one occurrence, which counts once however many rows have it. S2-02 */
    once: optional("去重", wordList),
    until,
    date: dateColumn,
  },
  bind({ source, filters, way, span: period, none, heldBy, unknown, once, until: closing, date }) {
    const said = spanOf(period);
    const unit = said === "week" || said === "month" ? said : undefined;
    const nothing = none.setting;
    const table = source.value.kind === "column" ? source.value.table : "";
    const register = { value: table, row: source.row };
    return {
      counts: unit === undefined ? said : undefined,
      totals: source.value,
      risesWith: [source.value],
      reads: [...filterReads(table, filters), ...(once.setting?.value ?? []).map((column) => ({ kind: "column", table, column }) as const), ...(closing.setting ? [{ kind: "column", table, column: date.value, optional: true } as const] : [])],
      proof(cells: ProofCells, at) {
        const months = cells.periods(source, said);
        if (way.value !== "total" || unit !== undefined || at !== undefined || filters.length > 0) return undefined;
        return months ? `BZR.TOTAL(${months.join(",")})` : cells.collect(source.value, undefined, nothing && cells.setting(nothing));
      },
      ...(unit === undefined ? {} : { periods: (scope: Scope) => bucketsOf(source, unit, nothing !== undefined, closing.setting, scope) }),
      evaluation: {
        kind: unit === undefined ? "term" : "each",
        column(frame, scope) {
          if (unit !== undefined || filters.length > 0 || way.value !== "total" || closing.setting !== undefined) return undefined;
          if (scope.isRegister(table)) return once.setting === undefined ? { values: sumsOfRows(frame, register, source.value, said, nothing?.value) } : undefined;
          const periods = scope.periodsOf(source.value);
          const own = periods && scope.periodsWithin(periods, said);
          if (own === undefined || scope.hasUndated(source.value)) return undefined;
          const isPay = scope.pays(source.value);
          const months = own.flatMap((period) => frame.columns(source, period));
          // A term in which the post changed hands is reckoned one by one.
          return { values: addColumns(months, frame.subjects.length, (place) => isPay || holdsAlone(frame.subjects[place], scope)) };
        },
        evaluate(at: At, scope: Scope): Result {
          // Without the register nobody knows whether there are records.
          if (filters.length > 0 && scope.table(table) === undefined) return noRows(undefined, source);
          const whole = unit === undefined && filters.length === 0 && !scope.isRegister(table);
          if (whole) return overall(source, way.value, said, nothing, at, scope);
          const ofSource = partsOfSource(source, unit, at, scope);
          if (ofSource === "calendar") return { value: missing, notes: [{ code: "calendarNeeded", params: { what: source.row.rule } }], explain: () => NOTHING };
          const rows: ConcernedRows = ofSource === undefined ? upTo(scope.counted(register, at, said, { asCells: true, asScore: true }), date.value, closingDay(closing.setting, at, scope)) : { present: true, certain: [], disputed: [] };
          const { passing, open } = sift(rows, filters);
          const apart = once.setting?.value ?? [];
          // An open row that is like one that counts would not count either way.
          const repeats = [...repeatedRows([...passing, ...open], apart)].filter(([, like]) => passing.includes(like));
          const again = new Set(repeats.map(([row]) => row));
          const [counting, stillOpen] = [passing.filter((row) => !again.has(row)), open.filter((row) => !again.has(row))];
          const inputs = ofSource ?? inputsOfRows(table, source.value, counting, stillOpen, filters.map(({ key }) => key), scope);
          const notes = unknown.value === "unclear" ? unclearRows(rows.certain, filters) : [];
          if (notes.length > 0) return { value: missing, notes, explain: () => ({ inputs }) };
          const [column = ""] = once.setting?.value ?? [];
          const alike = repeats.map(([row, like]): Note => ({ code: "rowsAlike", params: { one: cellNameIn(like, column), other: cellNameIn(row, column) } }));
          if (inputs.length === 0 && heldBy.setting && isNotHeld(at.subject, sift(wholeTable(scope.table(table)), filters).passing, heldBy.setting.value, scope)) return { value: notApplicable, explain: () => NOTHING };
          const ofTerm: readonly Note[] = rows.ofTerm === undefined ? [] : [{ code: "termOfLastHolder", params: {} }];
          if (inputs.length === 0 && rows.ofTerm === "none") return { value: notApplicable, notes: ofTerm, explain: () => NOTHING };
          return inputs.length === 0 ? noRows(nothing, source) : withNotes(inOne(way.value, inputs), [...alike, ...ofTerm]);
        },
      },
    };
  },
});

/** What the rows of a register come to, for those whose rows are all in order. */
function sumsOfRows(frame: Frame, register: Setting<string>, source: Operand, span: Span, none: Exact | undefined): ValueColumn {
  const column = source.kind === "column" ? source.column : "";
  const sums = new ValueColumn(frame.subjects.length);
  const ofNone = none && number(none);
  const counted = frame.counted(register, span);
  for (let place = 0; place < frame.subjects.length; place++) {
    const rows = counted(place);
    const parts = rows === undefined || rows.length === 0 ? undefined : partsOfRows(rows, column);
    if (parts !== undefined) {
      sums.setParts(place, parts);
      continue;
    }
    const sum = rows?.length === 0 ? ofNone : rows && sumOfRows(rows, column);
    if (sum) sums.set(place, sum);
  }
  return sums;
}

/** In parts of 1/10,000; undefined where a row has something else than a number of these. */
function partsOfRows(rows: readonly Row[], column: string): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const parts = partsIn(row, column);
    if (parts === undefined) return undefined;
    sum += parts;
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** undefined where a row has no number: that is looked at by itself. */
function sumOfRows(rows: readonly Row[], column: string): Value | undefined {
  let sum = Exact.zero;
  for (const row of rows) {
    const value = valueIn(row, column);
    if (value?.kind !== "number") return undefined;
    sum = sum.plus(value.number);
  }
  return number(sum);
}

const holdsAlone = (subject: Subject | undefined, scope: Scope): boolean => subject !== undefined && scope.holdsAlone(subject);

/** Over all months or all rows; for months, by who was in post. G08 */
function overall(source: Setting<Operand>, way: Way, span: Span, nothing: Setting<Exact> | undefined, at: At, scope: Scope): Result {
  const whole = scope.series(source, at);
  if (whole.kind === "rows") {
    const inputs = whole.outcomes.map((outcome) => ({ role: "来源", outcome }));
    return inputs.length === 0 ? noRows(nothing, source) : inOne(way, inputs);
  }
  const periods = whole.outcomes.map(({ period }) => period);
  const own = scope.periodsWithin(periods, span);
  if (own === undefined) return { value: missing, notes: [severalOf(periods, scope)], explain: () => NOTHING };
  const inOwn = ({ period }: { readonly period: Period }): boolean => own.includes(period);
  const series = { kind: "periods", outcomes: whole.outcomes.filter(inOwn) } as const;
  const share = scope.pays(source.value) ? undefined : scope.termOf(at.subject, series.outcomes.map(({ period }) => period));
  switch (share?.kind) {
    case "unknown":
      return { value: missing, notes: [{ code: own.some(isWeek) ? "calendarNeeded" : "yearNeeded", params: { what: source.row.rule } }], explain: () => ({ inputs: inputsOf(series) }) };
    case "none":
      return { value: notApplicable, notes: [{ code: "termOfLastHolder", params: {} }], explain: () => ({ inputs: inputsOf(series) }) };
    case "wholeClass": {
      const ofClass = scope.series(source, { ...at, ofClass: true });
      const inputs = inputsOf(ofClass.kind === "periods" ? { ...ofClass, outcomes: ofClass.outcomes.filter(inOwn) } : ofClass);
      return withNotes(inOne(way, inputs), [{ code: "termOfLastHolder", params: {} }]);
    }
    case "own":
    case undefined: {
      const inputs = inputsOf(series);
      const served = inputs.filter(({ outcome }) => outcome.value.kind !== "notApplicable").length;
      const scaled = share?.scaled === true && way === "total" && served < inputs.length ? inputs.length : undefined;
      return scaled === undefined ? inOne(way, inputs) : combine(inputs, (numbers) => scaledTo(scaled, numbers));
    }
  }
}

const inputsOf = (series: Series): Outcome["inputs"] =>
  series.kind === "periods" ? series.outcomes.map(({ period, outcome }) => ({ role: periodKey(period), outcome })) : series.outcomes.map((outcome) => ({ role: "来源", outcome }));

function inOne(way: Way, inputs: Outcome["inputs"]): Result {
  switch (way) {
    case "total":
      return combine(inputs, (numbers) => ({ number: Exact.sum(numbers), working: () => additionOf(inputs, Exact.sum(numbers)) }));
    case "mean":
      return meanOf(inputs, undefined);
    case "highest":
    case "lowest":
      return extremeIn(inputs, way);
  }
}

/** What holds of the rows only once they make a figure. */
const withNotes = (result: Result, notes: readonly Note[]): Result => (result.value.kind === "number" ? { ...result, notes } : result);

/** Own months converted to a whole term: their mean, as often as the term has months. */
function scaledTo(count: number, numbers: readonly Exact[]): Combined {
  const scaled = Exact.sum(numbers).times(Exact.of(count)).dividedBy(Exact.of(numbers.length));
  return {
    number: scaled,
    working: () => `(${numbers.map(shortly).join(" + ")}) ÷ ${numbers.length} × ${count} = ${shortly(scaled)}`,
    notes: [{ code: "termScaled", params: { served: String(numbers.length), all: String(count) } }],
  };
}

/** Nobody wrote anything down: what that means, the scheme says. */
function noRows(nothing: Setting<Exact> | undefined, { value: source }: Setting<Operand>): Result {
  if (nothing === undefined) return { value: missing, explain: () => ({ inputs: source.kind === "column" ? [{ role: "来源", outcome: absentRegister(source.table, source.column) }] : [] }) };
  const outcome = leaf(number(nothing.value), { kind: "setting", row: nothing.row });
  return { value: outcome.value, explain: () => ({ inputs: [{ role: "无记录", outcome }] }) };
}

/** The weeks or months that a rule's weeks fall into; of what has none of its own those that are appraised, else those of its rows. */
function bucketsOf({ value, row }: Setting<Operand>, unit: Unit, noneIsSaid: boolean, closing: Setting<Operand> | undefined, scope: Scope): readonly Period[] {
  if (value.kind === "number" || value.kind === "date") return [];
  const ofSource = scope.periodsOf(value);
  if (ofSource !== undefined) return distinctPeriods(ofSource.map((period) => periodOfPeriod(period, unit, scope.calendar)));
  const appraised = unit === "month" ? scope.months(row.scheme) : [];
  if (appraised.length > 0 || value.kind === "rule") return appraised;
  const rows = scope.table(value.table)?.rows ?? [];
  if (unit === "month") return saidPeriods(rows);
  const weeks = distinctPeriods(rows.map((one) => scope.periodOf(one, "week")));
  if (!noneIsSaid) return weeks;
  const [somebody] = scope.people;
  const day = somebody && closingDay(closing, { subject: somebody }, scope);
  const last = day === undefined ? undefined : scope.calendar?.weekOf(day);
  return withThoseBetween(last === undefined ? weeks : distinctPeriods([...weeks, { week: last }]), scope.calendar);
}

/** A week in which nobody wrote anything down is one too, where the scheme says what that means: the calendar's up to the last one written down, or to 截至. */
function withThoseBetween(weeks: readonly Period[], calendar: SchoolCalendar | undefined): readonly Period[] {
  const last = weeks.at(-1);
  if (last === undefined || calendar === undefined) return periodsBetween(weeks);
  return distinctPeriods([...weeks, ...calendar.weeks().map((week) => ({ week })).filter((week) => comparePeriods(week, last) < 0)]);
}

/** Of what is kept by months or weeks, or made for its reader, the parts that fall into the week or month asked for; undefined where rows are to be counted. */
function partsOfSource(source: Setting<Operand>, unit: Unit | undefined, at: At, scope: Scope): Outcome["inputs"] | "calendar" | undefined {
  const { period } = at;
  if (unit === undefined) return undefined;
  if (period === undefined) return "calendar";
  const series = scope.series(source, at);
  const belongs = (one: Period): boolean => {
    const own = periodOfPeriod(one, unit, scope.calendar);
    return own !== undefined && isSamePeriod(own, period);
  };
  if (series.kind === "periods") return series.outcomes.filter((one) => belongs(one.period)).map((one) => ({ role: periodKey(one.period), outcome: one.outcome }));
  if (source.value.kind === "rule") return [{ role: "来源", outcome: scope.value(source, at) }];
  return source.value.kind === "column" ? undefined : "calendar";
}

/**
 * The cells of the rows that count; of disputed rows what leaves them open.
 * @param looked the columns that say whether a row counts
 */
function inputsOfRows(table: string, source: Operand, certain: readonly Row[], disputed: readonly Row[], looked: readonly string[], scope: Scope): Outcome["inputs"] {
  const column = source.kind === "column" ? source.column : "";
  const cells = (rows: readonly Row[]): readonly Outcome[] => rows.flatMap((row) => scope.cells(table, column, row));
  return [...cells(certain).map((outcome) => ({ role: column, outcome })), ...openEntries(table, disputed, [...looked, column])];
}

/** Rows about an occurrence that an earlier row is about, each with that row; one that leaves a column blank is like no other. */
function repeatedRows(passing: readonly Row[], columns: readonly string[]): ReadonlyMap<Row, Row> {
  if (columns.length === 0) return new Map();
  const rows = passing.filter((row) => columns.every((column) => wordsIn(row, column) !== ""));
  const isLike = (one: Row, other: Row): boolean => columns.every((column) => wordsIn(one, column) === wordsIn(other, column));
  return new Map(
    rows.flatMap((row, index) => {
      const like = rows.slice(0, index).find((other) => isLike(other, row));
      return like === undefined ? [] : [[row, like] as const];
    }),
  );
}

/** Rows of which no filter can say whether they count. */
function unclearRows(rows: readonly Row[], filters: readonly Keyed<Filter>[]): Note[] {
  return rows.flatMap((row): Note[] => {
    const test = filters.find(({ key, value }) => value.kind === "words" && passes(value, row.cells.get(key)?.value ?? missing, key) !== true);
    return test === undefined ? [] : [{ code: "unknownCase", params: { text: wordsIn(row, test.key), cell: cellNameIn(row, test.key), allowed: String(test.row.value) } }];
  });
}
