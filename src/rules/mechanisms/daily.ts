import { dayInWords } from "../../core/calendar";
import { addTo } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { missing, number, truth } from "../../core/value";
import { filter, filterReads, sift } from "../filter";
import { saysNotDone } from "../notDone";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import { dayOperand, optional, optionalList, required, tableName, withDefault, wordList, words } from "../settings";
import { absentRegister, dayIn, entryOf, openEntries, wordsIn } from "./entry";

/** So many of the days are named; the rest can be seen in the register. */
const NAMED = 5;

/** 逐日: on how many working days of the teaching weeks a register has nothing, or not everything. S1C-05, S1D-03 */
export const daily = defineMechanism({
  name: "逐日",
  sentence: "daily",
  settings: {
    register: required("登记", tableName),
    date: withDefault("日期列", words, "日期"),
    filters: optionalList("筛选", filter, { named: true }),
    /** A row that does not say all of this does not count. */
    filled: optional("必填", wordList),
    /** Words of a column all of which a day needs, not any one of them: every party that inspects. */
    all: optional("须全有", wordList),
    column: withDefault("须全有列", words, "类别"),
    /** The last day that is looked at; without it all days of the calendar. */
    asOf: optional("基准日", dayOperand),
  },
  bind: ({ register, date, filters, filled, all, column, asOf }) => ({
    counts: "term",
    reads: [
      ...[date.value, ...(all.setting ? [column.value] : [])].map((name) => ({ kind: "column", table: register.value, column: name }) as const),
      ...(filled.setting?.value ?? []).map((name) => ({ kind: "column", table: register.value, column: name, blankTold: true }) as const),
      ...filterReads(register.value, filters),
    ],
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const found = scope.concerned(register, { subject: at.subject });
        if (!found.present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, date.value) }] }) };
        const listed = scope.calendar?.teachingDays();
        const needsCalendar = { value: missing, notes: [{ code: "calendarNeeded", params: { what: register.row.rule } }], explain: () => ({ inputs: [] }) } as const;
        if (listed === undefined) return needsCalendar;
        const today = asOf.setting && scope.value(asOf.setting, at);
        if (today && today.value.kind !== "date") return { value: missing, explain: () => ({ inputs: [{ role: "基准日", outcome: today }] }) };
        const last = today?.value.kind === "date" ? today.value.serial : Infinity;
        const looked = listed.filter(({ serial }) => serial <= last);
        if (looked.some(({ isWorked }) => isWorked === undefined)) return needsCalendar;
        const days = looked.map(({ serial }) => serial);
        const isFilled = (row: Row): boolean => (filled.setting?.value ?? []).every((name) => wordsIn(row, name) !== "" && !saysNotDone(row.cells.get(name)?.value ?? missing));
        const lacksColumn = (row: Row): boolean => (filled.setting?.value ?? []).some((name) => !row.cells.has(name));
        const { passing, open } = sift(found, filters);
        const rows = passing.filter(isFilled);
        const needed = all.setting?.value ?? [];
        const byDay = new Map<number | undefined, Row[]>();
        for (const row of rows) addTo(byDay, dayIn(row, date.value), row);
        const isWhole = (day: number): boolean => {
          const ofDay = byDay.get(day) ?? [];
          return ofDay.length > 0 && needed.every((word) => ofDay.some((row) => wordsIn(row, column.value) === word));
        };
        const lacking = days.filter((day) => !isWhole(day));
        // What nobody could read may have been done on one of the days that seem to lack it.
        const unclear = [...open, ...passing.filter((row) => lacksColumn(row) || (needed.length > 0 && !row.cells.has(column.value)) || (isFilled(row) && dayIn(row, date.value) === undefined))];
        const decisive = unclear.filter((row) => mayFill(dayIn(row, date.value), lacking));
        if (decisive.length > 0) return { value: missing, explain: () => ({ inputs: openEntries(register.value, decisive, [...filters.map(({ key }) => key), ...(filled.setting?.value ?? []), ...(needed.length > 0 ? [column.value] : []), date.value]) }) };
        const named = `${lacking.slice(0, NAMED).map(dayInWords).join("、")}${lacking.length > NAMED ? "…" : ""}`;
        const notes: Note[] = lacking.length > 0 ? [{ code: "daysLacking", params: { what: register.row.rule, count: String(lacking.length), days: named } }] : [];
        const explain = (): Explanation => ({
          inputs: rows.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, date.value, truth(true)) })),
          working: `${days.length} − ${days.length - lacking.length} = ${lacking.length}`,
        });
        return { value: number(Exact.of(lacking.length)), notes, explain };
      },
    },
  }),
});

const mayFill = (day: number | undefined, lacking: readonly number[]): boolean => lacking.length > 0 && (day === undefined || lacking.includes(day));
