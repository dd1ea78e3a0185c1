import { serialToDay } from "../../core/calendar";
import { madeOnce } from "../../core/multimap";
import { streak } from "../../core/operations/streak";
import { periodNumber, type Period } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, truth } from "../../core/value";
import { filter, passes, sift, type Filter } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import type { ConcernedRows, Scope } from "../scope";
import { choice, count, optional, optionalList, required, tableName, withDefault, words, type Keyed, type Setting, type SettingType } from "../settings";
import { periodsBetween, type Unit } from "./buckets";
import { absentRegister, cellNameIn, dayIn, entryOf, openEntries, wordsIn } from "./entry";
import { rowsOf } from "./groupPeople";

type Way = "total" | "term" | "within" | "run" | "months" | "weeks";

/** Months of the year: 2、8. */
const months: SettingType<readonly number[]> = {
  parse(raw) {
    const value = String(raw).split(/[、,\uFF0C]/).map(Number);
    return value.every((month) => Number.isInteger(month) && month >= 1 && month <= 12) ? { value } : { fault: { code: "notACount" } };
  },
};

/** 预警: cases of a register that call for an interview: so many of them, or a single grave one. S3-03, S3-07 */
export const warning = defineMechanism({
  name: "预警",
  settings: {
    register: required("登记", tableName),
    date: withDefault("日期列", words, "日期"),
    filters: optionalList("筛选", filter),
    /** Words known not to count; others that 筛选 does not name are pointed out. */
    others: optionalList("不计", filter),
    reaches: required("达到", count),
    /** What 连续 means, which the text leaves open. */
    way: withDefault("计法", choice<Way>({ 累计: "total", 学期累计: "term", 若干天内: "within", 逐条连续: "run", 逐月连续: "months", 逐周连续: "weeks" }), "累计"),
    days: withDefault("天数", count, 30),
    /** The first month of each term. */
    terms: withDefault("学期起月", months, "2、8"),
    /** One such case is enough. */
    grave: optionalList("一例即", filter),
    /** Cases of one incident count once where this column says the same. */
    incident: optional("同案列", words),
    /** After an interview counting begins anew; without such a table there was none. */
    interviews: optional("约谈登记", words),
  },
  bind: ({ register, date, filters, others, reaches, way, days, terms, grave, incident, interviews }) => ({
    reads: [
      { kind: "column", table: register.value, column: date.value },
      ...(incident.setting ? [{ kind: "column", table: register.value, column: incident.setting.value, optional: true } as const] : []),
      ...[...filters, ...grave].map(({ key }) => ({ kind: "column", table: register.value, column: key }) as const),
      ...(interviews.setting ? [{ kind: "column", table: interviews.setting.value, column: date.value, optional: true } as const] : []),
    ],
    evaluation: {
      kind: "term",
      evaluate({ subject }, scope) {
        const found = rowsOf(register, subject, scope);
        if (!found.present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, date.value) }] }) };
        const dayOf = (row: Row): number | undefined => dayIn(row, date.value);
        const { since, open: openTalks } = talksIn(interviews.setting && rowsOf(interviews.setting, subject, scope), dayOf);
        const isAfter = (row: Row): boolean => (dayOf(row) ?? Infinity) > since;
        // Without its day nobody knows whether a case lies within, or after the interview.
        const isPlaced = (row: Row): boolean => dayOf(row) !== undefined || (way.value === "total" && since === -Infinity);
        const tellsIncident = (row: Row): boolean => incident.setting === undefined || row.unread?.has(incident.setting.value) !== true;
        const { passing, open } = sift(found, filters);
        const rows = [...found.certain].sort((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0)).filter(isAfter);
        const [all, graves] = [new Set(passing), grave.length > 0 ? sift(found, grave) : { passing: [], open: [] }];
        const cases = rows.filter((row) => all.has(row));
        const sure = cases.filter((row) => isPlaced(row) && tellsIncident(row));
        const once = distinctCases(sure, incident.setting?.value);
        const worst = graves.passing.filter((row) => isAfter(row) && isPlaced(row));
        const unknown = rows.filter((row) => others.some((other) => isUnknown(row, other, filters)));
        const reckoning = { days: days.value, terms: terms.value, dayOf, periodsOf: (unit: Unit) => runOfPeriods(once, unit, register, date.value, scope) };
        const counted = countOf(way.value, once, () => marksOf(rows, once, cases), reckoning);
        const fires = worst.length > 0 || counted >= reaches.value;
        const evidence = [...new Set([...worst, ...(counted >= reaches.value ? cases : [])])];
        const inputs = (): Explanation["inputs"] => cases.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, filters[0]?.key ?? date.value, truth(true)) }));
        const notes: Note[] = [
          ...(fires ? [{ code: "warned", params: { count: String(worst.length > 0 ? worst.length : counted), rule: register.row.rule, evidence: evidence.map((row) => `${row.source.sheet}!${row.source.row + 1}`).join("、") } } as const] : []),
          ...unknown.map((row): Note => unknownNote(row, others, filters)),
        ];
        // An interview of which nobody knows the day may have come after the cases.
        if (fires && openTalks.length > 0) return { value: missing, notes, explain: () => ({ inputs: [...inputs(), ...openEntries(interviews.setting?.value ?? "", openTalks, [date.value])] }) };
        // What is unclear could still make up the number: then nobody knows yet.
        const [mayCount, mayBeGrave] = [new Set([...cases.filter((row) => !sure.includes(row)), ...unknown, ...open.filter(isAfter)]), [...graves.open.filter(isAfter), ...graves.passing.filter((row) => isAfter(row) && !isPlaced(row))]];
        if (!fires && (mayBeGrave.length > 0 || (mayCount.size > 0 && once.length + mayCount.size >= reaches.value))) {
          return { value: missing, notes, explain: () => ({ inputs: [...inputs(), ...openEntries(register.value, [...new Set([...mayCount, ...mayBeGrave])], [...[...filters, ...grave].map(({ key }) => key), ...(incident.setting ? [incident.setting.value] : []), date.value])] }) };
        }
        return { value: truth(fires), notes, explain: () => ({ inputs: inputs() }) };
      },
    },
  }),
});

/** The day of the last interview; an interview of which nobody knows the day may be later still. */
function talksIn(talks: ConcernedRows | undefined, dayOf: (row: Row) => number | undefined): { readonly since: number; readonly open: readonly Row[] } {
  const certain = talks?.certain ?? [];
  return { since: Math.max(-Infinity, ...certain.flatMap((row) => dayOf(row) ?? [])), open: [...certain.filter((row) => dayOf(row) === undefined), ...(talks?.disputed ?? [])] };
}

/** One case of each incident; all of them where the school does not tell incidents apart. */
function distinctCases(cases: readonly Row[], incident: string | undefined): readonly Row[] {
  if (incident === undefined) return cases;
  const nameOf = (row: Row): string => wordsIn(row, incident) || JSON.stringify(row.source);
  const first = new Map<string, Row>();
  for (const row of cases) madeOnce(first, nameOf(row), () => row);
  return [...first.values()];
}

/** For each row in its order whether it is a case; further cases of one incident are no rows of their own. */
function marksOf(rows: readonly Row[], once: readonly Row[], cases: readonly Row[]): readonly boolean[] {
  const [counting, all] = [new Set(once), new Set(cases)];
  return rows.filter((row) => counting.has(row) || !all.has(row)).map((row) => counting.has(row));
}

interface Reckoning {
  readonly days: number;
  readonly terms: readonly number[];
  readonly dayOf: (row: Row) => number | undefined;
  /** For each appraised month or week in its order, whether a case belongs to it. */
  readonly periodsOf: (unit: Unit) => readonly boolean[];
}

/** A month or week without a row is one without a case. */
function runOfPeriods(cases: readonly Row[], unit: Unit, { row: { scheme } }: Setting<string>, date: string, scope: Scope): readonly boolean[] {
  const hits = cases.flatMap((row) => scope.periodOf(row, unit, date) ?? []);
  const weeks = (scope.calendar?.weeks() ?? []).map((week) => ({ week }));
  const appraised: readonly Period[] = unit === "week" ? weeks : scope.months(scheme);
  const periods = appraised.length > 0 ? appraised : periodsBetween(hits);
  const hit = new Set(hits.map(periodNumber));
  return periods.map((period) => hit.has(periodNumber(period)));
}

/** @param marks whether each row in its order is a case */
function countOf(way: Way, cases: readonly Row[], marks: () => readonly boolean[], { days, terms, dayOf, periodsOf }: Reckoning): number {
  switch (way) {
    case "total":
      return cases.length;
    case "term":
      return mostOfATerm(cases.flatMap((row) => termOf(dayOf(row), terms) ?? []));
    case "within":
      return mostWithin(days, cases.flatMap((row) => dayOf(row) ?? []));
    case "months":
      return streak(periodsOf("month"));
    case "weeks":
      return streak(periodsOf("week"));
    case "run":
      return streak(marks());
  }
}

function mostOfATerm(terms: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** How many of some days, the earliest first, lie within so many days at most. */
function mostWithin(span: number, days: readonly number[]): number {
  let [most, first] = [0, 0];
  days.forEach((day, index) => {
    while (first <= index && (days[first] ?? day) <= day - span) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** 2026-8 for the term that begins in August 2026, also for a day of January 2027. */
function termOf(serial: number | undefined, terms: readonly number[]): string | undefined {
  const day = serial === undefined ? undefined : serialToDay(serial);
  if (day === undefined) return undefined;
  const begun = terms.filter((month) => month <= day.month);
  return begun.length > 0 ? `${day.year}-${Math.max(...begun)}` : `${day.year - 1}-${Math.max(...terms)}`;
}

function isUnknown(row: Row, other: Keyed<Filter>, filters: readonly Keyed<Filter>[]): boolean {
  const value = row.cells.get(other.key)?.value ?? missing;
  return passes(other.value, value) !== true && filters.some((test) => test.key === other.key && passes(test.value, value) !== true);
}

function unknownNote(row: Row, others: readonly Keyed<Filter>[], filters: readonly Keyed<Filter>[]): Note {
  const column = others.find((other) => isUnknown(row, other, filters))?.key ?? "";
  const allowed = [...filters, ...others].filter(({ key }) => key === column).map(({ row: { value } }) => String(value)).join("、");
  return { code: "unknownCase", params: { text: wordsIn(row, column), cell: cellNameIn(row, column), allowed } };
}
