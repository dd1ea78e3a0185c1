import { dayInWords } from "../../core/calendar";
import { addTo } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { missing, number, truth } from "../../core/value";
import { filter, passesAll } from "../filter";
import { saysNotDone } from "../notDone";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import type { SchoolCalendar } from "../schoolCalendar";
import { operand, optional, optionalList, required, tableName, withDefault, wordList, words } from "../settings";
import { absentRegister, dayIn, entryOf, wordsIn } from "./entry";

/** So many of the days are named; the rest can be seen in the register. */
const NAMED = 5;

/** 逐日: on how many working days of the teaching weeks a register has nothing, or not everything. S1C-05, S1D-03 */
export const daily = defineMechanism({
  name: "逐日",
  settings: {
    register: required("登记", tableName),
    date: withDefault("日期列", words, "日期"),
    filters: optionalList("筛选", filter),
    /** A row that does not say all of this does not count. */
    filled: optional("必填", wordList),
    /** Words of a column all of which a day needs, not any one of them: every party that inspects. */
    all: optional("须全有", wordList),
    column: withDefault("须全有列", words, "类别"),
    /** The last day that is looked at; without it all days of the calendar. */
    asOf: optional("基准日", operand),
  },
  bind: ({ register, date, filters, filled, all, column, asOf }) => ({
    counts: "term",
    reads: [date.value, ...filters.map(({ key }) => key), ...(filled.setting?.value ?? []), ...(all.setting ? [column.value] : [])].map((name) => ({ kind: "column", table: register.value, column: name }) as const),
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const { present, certain } = scope.rows(register.value, { subject: at.subject });
        if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, date.value) }] }) };
        const { calendar } = scope;
        if (calendar === undefined) return { value: missing, notes: [{ code: "calendarNeeded", params: { what: register.row.rule } }], explain: () => ({ inputs: [] }) };
        const today = asOf.setting && scope.value(asOf.setting, at).value;
        const days = workdaysOf(calendar).filter((day) => today?.kind !== "date" || day <= today.serial);
        const rows = certain.filter((row) => passesAll(row, filters) && (filled.setting?.value ?? []).every((name) => wordsIn(row, name) !== "" && !saysNotDone(row.cells.get(name)?.value ?? missing)));
        const needed = all.setting?.value ?? [];
        const byDay = new Map<number | undefined, Row[]>();
        for (const row of rows) addTo(byDay, dayIn(row, date.value), row);
        const isWhole = (day: number): boolean => {
          const ofDay = byDay.get(day) ?? [];
          return ofDay.length > 0 && needed.every((word) => ofDay.some((row) => wordsIn(row, column.value) === word));
        };
        const lacking = days.filter((day) => !isWhole(day));
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

const workdaysOf = (calendar: SchoolCalendar): readonly number[] =>
  calendar.weeks().flatMap((week) => (calendar.daysOfWeek(week) ?? []).filter((day) => calendar.isWorkday(day) === true));
