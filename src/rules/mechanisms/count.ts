import { Exact } from "../../core/number/exact";
import type { Row, Table } from "../../core/table";
import { missing, notApplicable, number, truth, type Value } from "../../core/value";
import { filter, filterReads, isUnknownIn, isUnreadBy, passes, saysNothing, type Filter } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Comparison, Explanation, Outcome } from "../outcome";
import type { ConcernedRows } from "../scope";
import { blankTold, choice, count as wholeNumber, dayOperand, list, optional, required, tableName, withDefault, words, type Keyed, type SettingProblem } from "../settings";
import { whenAbsent } from "./absence";
import { carriedOver, withCarriedOver } from "./carriedOver";
import { absentRegister, cellNameIn, dayIn, entryOf, openEntries, wordsIn } from "./entry";
import { extent } from "./extent";
import { span, spanOf } from "./span";
import { times, TIMES_COLUMN, timesOf, timesReads } from "./times";

/** 计数: how many rows of a register or list fit all filters, or whether there are enough. S1B-03, S0-08, S1F-04 */
export const count = defineMechanism({
  name: "计数",
  sentence: "count",
  settings: {
    register: required("登记", tableName),
    filters: list("筛选", filter, { named: true }),
    extent,
    /** Only rows that 日期列 dates up to this day: how many there were by then. */
    until: optional("截至", dayOperand),
    date: withDefault("日期列", words, "日期"),
    atLeast: optional("至少", wholeNumber),
    /** A column whose words count once however many rows have them. */
    distinct: optional("去重", words),
    times,
    carriedOver,
    /** Words that no filter knows: simply not counted, or unclear until somebody looks at them. */
    unknown: withDefault("未列内容", choice<"ignored" | "unclear">({ 不计: "ignored", 待核: "unclear" }), "不计"),
    /** 0: a list without a row counts none: a year without a workshop. */
    none: withDefault("无记录", choice<"missing" | "zero">({ 缺: "missing", 0: "zero" }), "缺"),
    /** What a blank means where a filter looks: that it is still to be filled in, or that this has not been done yet. */
    blank: withDefault("空白", choice<"missing" | "toCome">({ 缺: "missing", 未办: "toCome" }), "缺"),
    span,
    whenAbsent,
  },
  check: ({ times: { setting }, distinct }): readonly SettingProblem[] => (setting?.value !== undefined && distinct.setting ? [{ code: "eitherOr", row: setting.row, one: TIMES_COLUMN, other: "去重" }] : []),
  bind: ({ register, filters, extent: which, until, date, atLeast, distinct, times: many, carriedOver: years, unknown, none, blank, span: period, whenAbsent: absence }) => ({
    counts: spanOf(period),
    answers: atLeast.setting !== undefined,
    whenAbsent: absence.value,
    reads: [...filterReads(register.value, filters).map((read) => (blank.value === "toCome" ? blankTold(read) : read)), ...[...(until.setting ? [date.value] : []), ...(distinct.setting ? [distinct.setting.value] : [])].map((column) => ({ kind: "column", table: register.value, column }) as const), ...timesReads(register, many)],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const last = until.setting && scope.value(until.setting, at);
        if (last && last.value.kind !== "date") return { value: last.value.kind === "notApplicable" ? notApplicable : missing, explain: () => ({ inputs: [{ role: "截至", outcome: last }] }) };
        const lastDay = last?.value.kind === "date" ? last.value.serial : undefined;
        const found = scope.counted(register, at, spanOf(period), { all: which.value === "all", date: date.value });
        const counted = withCarriedOver(found, scope.table(register.value), at, years.setting?.value);
        const rows = rowsFor(counted, scope.table(register.value), none.value === "zero")?.filter((row) => isBy(row, date.value, lastDay) !== false);
        const [column, once, often] = [filters[0]?.key ?? "", distinct.setting?.value, many.setting?.value];
        if (rows === undefined && absence.value !== "notice") return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, column) }] }) };
        // A list has a row of its own for everybody; of a register, what may be this person's may count, and of any table what may be this group's.
        const mayCount = scope.table(register.value)?.kind === "register" || at.subject.by !== undefined ? counted.disputed : counted.disputed.filter(({ unread }) => unread !== undefined);
        const { matching, open: disputed } = sortOut(rows ?? [], mayCount, filters, { once, often, date: date.value, lastDay });
        const unclear = unknown.value === "unclear" ? (rows ?? []).filter((row) => filters.some((test) => isUnknown(row, test))) : [];
        const entry = (row: Row, value: Value): Outcome["inputs"][number] => ({ role: register.value, outcome: entryOf(register.value, row, often ?? column, value) });
        const valueOf = (row: Row): Value => (often === undefined ? truth(matching.includes(row)) : number((matching.includes(row) ? timesOf(row, often) : undefined) ?? Exact.zero));
        const explain = (): Explanation => ({
          inputs: [...(matching.length > 0 ? matching : (rows ?? [])).map((row) => entry(row, valueOf(row))), ...openEntries(register.value, disputed, [...filters.map(({ key }) => key), ...[once, often].flatMap((one) => one ?? []), ...(until.setting ? [date.value] : [])])],
        });
        const allowed = filters.flatMap(({ row }) => String(row.value)).join("、");
        const notes: Note[] = [
          ...(rows === undefined ? [{ code: "registerAbsent", params: { table: register.value } } as const] : []),
          ...unclear.map((row): Note => ({ code: "unknownCase", params: { text: wordsIn(row, column), cell: cellNameIn(row, column), allowed } })),
        ];
        const words = new Set(once === undefined ? [] : matching.map((row) => wordsIn(row, once)));
        const total = once === undefined ? Exact.sum(matching.map((row) => timesOf(row, often) ?? Exact.zero)) : Exact.of(words.size);
        const enough = atLeast.setting && total.compare(Exact.of(atLeast.setting.value)) >= 0;
        // What nobody could read leaves it open where it could still change the answer.
        const more = unclear.length + (once === undefined ? disputed : disputed.filter((row) => !words.has(wordsIn(row, once)))).length;
        const mayReach = atLeast.setting === undefined || often !== undefined || total.plus(Exact.of(more)).compare(Exact.of(atLeast.setting.value)) >= 0;
        if (more > 0 && enough !== true && mayReach) return { value: missing, notes, explain };
        if (enough === undefined || atLeast.setting === undefined) return { value: number(total), notes, explain };
        const { value: least, row } = atLeast.setting;
        const explainAnswer = (): Explanation => {
          const told = explain();
          return { ...told, comparison: heldAgainst({ total, least, unit: row.unit, holds: enough }, register.value, column, told.inputs) };
        };
        return { value: truth(enough), notes, explain: explainAnswer };
      },
    },
  }),
});

/** What the register comes to and what 至少 asks for; its rows are the evidence. */
function heldAgainst({ total, least, unit, holds }: { readonly total: Exact; readonly least: number; readonly unit: string; readonly holds: boolean }, table: string, column: string, inputs: Outcome["inputs"]): Comparison {
  const words = (count: number | Exact): string => [String(count), unit].filter(Boolean).join(" ");
  const register: Outcome = { value: number(total), origin: { kind: "noRow", table, column }, inputs, notes: [] };
  return { relation: "atLeast", holds, kind: "number", figure: words(total), limit: words(least), compared: [register] };
}

/**
 * undefined where there is no table, or where a list should have a row for this person and month and has none. A row
 * with a word that nobody understands is theirs; one that the roster contradicts may be anybody's.
 */
const rowsFor = ({ present, certain, disputed }: ConcernedRows, table: Table | undefined, mayBeNone: boolean): readonly Row[] | undefined =>
  !present || (table?.kind === "list" && certain.length === 0 && !disputed.some(isUnreadOnly) && !mayBeNone) ? undefined : certain;

const isUnreadOnly = ({ unread, contradicted }: Row): boolean => unread !== undefined && contradicted !== true;

/** What a row must tell to count: its day where there is a last one, its word where each counts once, and how many times where a column says so. */
interface Telling {
  readonly once: string | undefined;
  readonly often: string | undefined;
  readonly date: string;
  readonly lastDay: number | undefined;
}

/** Rows that count for sure, and those of which nobody knows. */
function sortOut(rows: readonly Row[], disputed: readonly Row[], filters: readonly Keyed<Filter>[], { once, often, date, lastDay }: Telling): { readonly matching: readonly Row[]; readonly open: readonly Row[] } {
  const passing = new Set(rows.filter((row) => filters.every((test) => passesIn(row, test) === true)));
  const isTold = (row: Row): boolean => isBy(row, date, lastDay) === true && (once === undefined || wordsIn(row, once) !== "") && timesOf(row, often) !== undefined;
  const matching = new Set([...passing].filter(isTold));
  const mayBe = (row: Row): boolean => isBy(row, date, lastDay) !== false && filters.every((test) => isUnreadBy(row, test) || passesIn(row, test) !== false);
  // A blank of this very person's row is one; only what could not be read may be anything.
  const isUnclear = (row: Row): boolean => passing.has(row) || filters.every((test) => isUnreadBy(row, test) || passesIn(row, test) === true);
  return { matching: [...matching], open: [...disputed.filter(mayBe), ...rows.filter((row) => !matching.has(row) && isUnclear(row))] };
}

/** Whether the row is dated on the last day or before, if there is one; what has no date has not happened yet, of what nobody could read nobody knows. */
function isBy(row: Row, column: string, lastDay: number | undefined): boolean | undefined {
  if (lastDay === undefined) return true;
  const day = dayIn(row, column);
  return day === undefined ? (isUnknownIn(row, column) ? undefined : false) : day <= lastDay;
}

function passesIn(row: Row, { key, value }: Keyed<Filter>): boolean | undefined {
  const cell = row.cells.get(key)?.value ?? missing;
  return saysNothing(value, cell) ? false : passes(value, cell, key);
}

/** Something is written there that none of the words is; 无 is nothing, and what 除 names is known. */
function isUnknown(row: Row, { key, value }: Keyed<Filter>): boolean {
  const cell = row.cells.get(key)?.value ?? missing;
  return value.kind === "words" && !value.but && wordsIn(row, key) !== "" && !saysNothing(value, cell) && passes(value, cell, key) === false;
}
