import { addTo } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { isSamePeriod, isWeek } from "../../core/period";
import type { Row } from "../../core/table";
import { missing, notApplicable, number, truth } from "../../core/value";
import { isUnknownIn } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import type { ConcernedRows, Scope } from "../scope";
import { dayOperand, optional, required, tableName, withDefault, words, type Setting } from "../settings";
import type { At } from "../subject";
import { distinctPeriods } from "./buckets";
import { absentRegister, dayIn, entryOf, openEntries, wordsIn } from "./entry";

/** Between several names in a cell, as they are read. */
const AND = "、";

/** 值岗人数: how many persons a post has, in each week that the register names: of another week others may stand there. S1D-02 */
export const posts = defineMechanism({
  name: "值岗人数",
  sentence: "posts",
  settings: {
    register: required("登记", tableName),
    /** The column that says who: a name, or several. */
    person: withDefault("值日人列", words, "值日人"),
    date: withDefault("日期列", words, "日期"),
    /** Of a week that begins later nothing is asked yet. */
    asOf: optional("基准日", dayOperand),
  },
  bind: ({ register, person, date, asOf }) => ({
    reads: [{ kind: "column", table: register.value, column: person.value, blankTold: true }],
    periods: (scope) => distinctPeriods((scope.table(register.value)?.rows ?? []).flatMap((row) => scope.periodOf(row, "week", date.value) ?? [])),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const { present, certain, disputed } = rowsOf(register, at, date.value, scope);
        if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, person.value) }] }) };
        const today = asOf.setting && scope.value(asOf.setting, at).value;
        const nobodyAsked = certain.length + disputed.length === 0 || (today?.kind === "date" && today.serial < beginOf(at, scope));
        if (nobodyAsked) return { value: notApplicable, explain: () => ({ inputs: [] }) };
        const open = [...disputed, ...certain.filter((row) => isUnknownIn(row, person.value))];
        if (open.length > 0) return { value: missing, explain: () => ({ inputs: openEntries(register.value, open, [person.value, date.value]) }) };
        const explain = (): Explanation => ({ inputs: certain.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, person.value, truth(true)) })) });
        const counts = countsByDay(certain, person.value, date.value);
        const [first = 0] = counts;
        if (counts.every((count) => count === first)) return { value: number(Exact.of(first)), explain };
        const notes: Note[] = [{ code: "postCountsDiffer", params: { counts: counts.join(AND) } }];
        return { value: missing, notes, explain };
      },
    },
  }),
});

/** The rows of the week: those of a list may have their week by a date alone. */
function rowsOf(register: Setting<string>, at: At, date: string, scope: Scope): ConcernedRows {
  const { subject, period } = at;
  if (scope.isRegister(register.value) || period === undefined || !isWeek(period)) return scope.counted(register, at, "reader", { date });
  const found = scope.concerned(register, { subject });
  const isOfWeek = (row: Row): boolean => isSamePeriod(scope.periodOf(row, "week", date) ?? period, period);
  return { ...found, certain: found.certain.filter(isOfWeek), disputed: found.disputed.filter(isOfWeek) };
}

/** The week's Monday; a post without a week is there already. */
function beginOf({ period }: At, { calendar }: Scope): number {
  const friday = period && isWeek(period) ? calendar?.fridayOf(period.week) : undefined;
  return friday === undefined ? -Infinity : friday - 4;
}

/** How many different persons on each day; a row without one holds on all of them. */
function countsByDay(rows: readonly Row[], person: string, date: string): readonly number[] {
  const byDay = new Map<number | undefined, Row[]>();
  for (const row of rows) addTo(byDay, dayIn(row, date), row);
  const always = byDay.get(undefined) ?? [];
  const days = [...byDay].flatMap(([day, own]) => (day === undefined ? [] : [[...own, ...always]]));
  return (days.length === 0 ? [always] : days).map((own) => new Set(own.flatMap((row) => wordsIn(row, person).split(AND)).filter(Boolean)).size);
}
