import { madeOnce } from "../../core/multimap";
import type { Period } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, truth } from "../../core/value";
import { filter, filterReads, passes, sift, type Filter } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import type { ConcernedRows, Scope } from "../scope";
import { choice, count, months, optional, optionalList, required, tableName, withDefault, words, type Keyed, type Setting, type SettingProblem } from "../settings";
import { periodsBetween, type Unit } from "./buckets";
import { absentRegister, cellNameIn, dayIn, entryOf, openEntries, wordsIn } from "./entry";
import { times, TIMES_COLUMN, timesOf, timesReads } from "./times";
import { mostOf, type Way } from "./warningCases";

/** 预警: cases of a register that call for an interview: so many of them, or a single grave one. S3-03, S3-07 */
export const warning = defineMechanism({
  name: "预警",
  sentence: "warning",
  settings: {
    register: required("登记", tableName),
    date: withDefault("日期列", words, "日期"),
    filters: optionalList("筛选", filter, { named: true }),
    /** Words known not to count; others that 筛选 does not name are pointed out. */
    others: optionalList("不计", filter, { named: true }),
    reaches: required("达到", count),
    /** What 连续 means, which the text leaves open. */
    way: withDefault("计法", choice<Way>({ 累计: "total", 学期累计: "term", 若干天内: "within", 逐条连续: "run", 逐月连续: "months", 逐周连续: "weeks" }), "累计"),
    days: withDefault("天数", count, 30),
    /** The first month of each term. */
    terms: withDefault("学期起月", months(), "2、8"),
    /** One such case is enough. */
    grave: optionalList("一例即", filter, { named: true }),
    /** Cases of one incident count once where this column says the same. */
    incident: optional("同案列", words),
    times,
    /** After an interview counting begins anew; without such a table there was none. */
    interviews: optional("约谈登记", words),
  },
  check: ({ times: { setting }, incident }): readonly SettingProblem[] => (setting?.value !== undefined && incident.setting ? [{ code: "eitherOr", row: setting.row, one: TIMES_COLUMN, other: "同案列" }] : []),
  bind: ({ register, date, filters, others, reaches, way, days, terms, grave, incident, times: many, interviews }) => ({
    answers: true,
    reads: [
      { kind: "column", table: register.value, column: date.value },
      ...(incident.setting ? [{ kind: "column", table: register.value, column: incident.setting.value } as const] : []),
      ...filterReads(register.value, [...filters, ...grave]),
      ...timesReads(register, many),
      ...(interviews.setting ? [{ kind: "column", table: interviews.setting.value, column: date.value, optional: true } as const] : []),
    ],
    tells: ["学生", "文号"].map((column) => ({ kind: "column", table: register.value, column, optional: true }) as const),
    evaluation: {
      kind: "term",
      evaluate({ subject }, scope) {
        const found = scope.concerned(register, { subject });
        if (!found.present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, date.value) }] }) };
        const dayOf = (row: Row): number | undefined => dayIn(row, date.value);
        const { since, open: openTalks } = talksIn(interviews.setting && scope.concerned(interviews.setting, { subject }), dayOf);
        const isAfter = (row: Row): boolean => (dayOf(row) ?? Infinity) > since;
        // Without its day nobody knows whether a case lies within, or after the interview.
        const isPlaced = (row: Row): boolean => dayOf(row) !== undefined || (way.value === "total" && since === -Infinity);
        const tellsIncident = (row: Row): boolean => incident.setting === undefined || (row.cells.has(incident.setting.value) && row.unread?.has(incident.setting.value) !== true);
        const { passing, open } = sift(found, filters);
        const rows = [...found.certain].sort((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0)).filter(isAfter);
        const [all, graves] = [new Set(passing), grave.length > 0 ? sift(found, grave) : { passing: [], open: [] }];
        const cases = rows.filter((row) => all.has(row));
        const often = (row: Row): number | undefined => timesOf(row, many.setting?.value)?.toNumber();
        const sure = cases.filter((row) => isPlaced(row) && tellsIncident(row) && often(row) !== undefined);
        // A row of several times is several cases of one day.
        const repeated = (row: Row): readonly Row[] => new Array<Row>(Math.floor(often(row) ?? 1)).fill(row);
        const once = distinctCases(sure, incident.setting?.value).flatMap(repeated);
        const worst = graves.passing.filter((row) => isAfter(row) && isPlaced(row));
        const unknown = rows.filter((row) => others.some((other) => isUnknown(row, other, filters)));
        const further = cases.filter((row) => !once.includes(row));
        const unit: Unit = way.value === "weeks" ? "week" : "month";
        const periodOf = (row: Row): Period | undefined => scope.periodOf(row, unit, date.value);
        const periods = (): readonly Period[] => periodsLookedAt(once.flatMap((row) => periodOf(row) ?? []), unit, register, scope);
        const most = mostOf(way.value, once, { rows: rows.filter((row) => !further.includes(row)).flatMap((row) => (once.includes(row) ? repeated(row) : [row])), days: days.value, terms: terms.value, dayOf, periods, periodOf });
        const reached = most.count >= reaches.value;
        const fires = worst.length > 0 || reached;
        const evidence = rows.filter((row) => worst.includes(row) || (reached && isOneOf(row, most.cases, further, incident.setting?.value)));
        const inputs = (): Explanation["inputs"] => cases.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, filters[0]?.key ?? date.value, truth(true)) }));
        const notes: Note[] = [
          ...(fires ? [{ code: "warned", params: { count: String(distinctCases(evidence, incident.setting?.value).flatMap(repeated).length), rule: register.row.rule, limit: reached ? String(reaches.value) : "", evidence: evidence.map((row) => [wordsIn(row, date.value), cellNameIn(row, filters[0]?.key ?? date.value)].filter(Boolean).join(" ")).join("、"), rows: evidence.map((row) => `${row.source.sheet}!${row.source.row + 1}`).join("、") } } as const] : []),
          ...unknown.map((row): Note => unknownNote(row, others, filters)),
        ];
        // An interview of which nobody knows the day may have come after the cases.
        if (fires && openTalks.length > 0) return { value: missing, notes, explain: () => ({ inputs: [...inputs(), ...openEntries(interviews.setting?.value ?? "", openTalks, [date.value])] }) };
        // What is unclear could still make up the number: then nobody knows yet.
        const [mayCount, mayBeGrave] = [new Set([...cases.filter((row) => !sure.includes(row)), ...unknown, ...open.filter(isAfter)]), [...graves.open.filter(isAfter), ...graves.passing.filter((row) => isAfter(row) && !isPlaced(row))]];
        if (!fires && (mayBeGrave.length > 0 || (mayCount.size > 0 && (many.setting?.value !== undefined || once.length + mayCount.size >= reaches.value)))) {
          return { value: missing, notes, explain: () => ({ inputs: [...inputs(), ...openEntries(register.value, [...new Set([...mayCount, ...mayBeGrave])], [...[...filters, ...grave].map(({ key }) => key), ...[incident.setting?.value, many.setting?.value].flatMap((column) => column ?? []), date.value])] }) };
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

/** Whether it is one of these cases, or a further case of the same incident. */
function isOneOf(row: Row, cases: readonly Row[], further: readonly Row[], incident: string | undefined): boolean {
  return cases.includes(row) || (incident !== undefined && further.includes(row) && cases.some((one) => wordsIn(one, incident) === wordsIn(row, incident)));
}

/** The appraised months, or the calendar's weeks; without either those from the first case to the last. */
function periodsLookedAt(hits: readonly Period[], unit: Unit, { row: { scheme } }: Setting<string>, scope: Scope): readonly Period[] {
  const appraised: readonly Period[] = unit === "week" ? (scope.calendar?.weeks() ?? []).map((week) => ({ week })) : scope.months(scheme);
  return appraised.length > 0 ? appraised : periodsBetween(hits);
}

function isUnknown(row: Row, other: Keyed<Filter>, filters: readonly Keyed<Filter>[]): boolean {
  const value = row.cells.get(other.key)?.value ?? missing;
  return passes(other.value, value, other.key) !== true && filters.some((test) => test.key === other.key && passes(test.value, value, test.key) !== true);
}

function unknownNote(row: Row, others: readonly Keyed<Filter>[], filters: readonly Keyed<Filter>[]): Note {
  const column = others.find((other) => isUnknown(row, other, filters))?.key ?? "";
  const allowed = [...filters, ...others].filter(({ key }) => key === column).map(({ row: { value } }) => String(value)).join("、");
  return { code: "unknownCase", params: { text: wordsIn(row, column), cell: cellNameIn(row, column), allowed } };
}
