import { dayInWords } from "../../core/calendar";
import { isWeek } from "../../core/period";
import { missing, text } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Explanation } from "../outcome";
import { choice, required, tableName, withDefault, words } from "../settings";
import { absentRegister, entryOf, openEntries } from "./entry";

/** The last day for a week's report, counted from its Friday. */
const DUE = { 周五: 0, 周六: 1, 周日: 2, 下周一: 3 } as const;

/** 按期报送: whether a report came in for every teaching week, and in time. S1B-02 */
export const punctual = defineMechanism({
  name: "按期报送",
  sentence: "punctual",
  settings: {
    register: required("登记", tableName),
    date: withDefault("日期列", words, "报送日"),
    due: withDefault("截止", choice<number>(DUE), "周五"),
  },
  bind: ({ register, date, due }) => ({
    levels: ["按时", "迟报", "未报"],
    reads: [{ kind: "column", table: register.value, column: date.value }],
    periods: (scope) => (scope.calendar?.weeks() ?? []).map((week) => ({ week })),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const week = at.period && isWeek(at.period) ? at.period.week : undefined;
        const friday = week === undefined ? undefined : scope.calendar?.fridayOf(week);
        if (week === undefined || friday === undefined) return { value: missing, notes: [{ code: "calendarNeeded", params: { what: register.row.rule } }], explain: () => ({ inputs: [] }) };
        const { present, certain, disputed } = scope.concerned(register, { subject: at.subject });
        if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, date.value) }] }) };
        const rows = certain.filter(({ key }) => key.week === week);
        // Of what week a report is may be what nobody could read.
        const open = [...disputed, ...certain].filter(({ key }) => key.week === undefined).concat(disputed.filter(({ key }) => key.week === week));
        const days = rows.flatMap((row) => {
          const value = row.cells.get(date.value)?.value;
          return value?.kind === "date" ? [value.serial] : [];
        });
        const explain = (): Explanation => ({ inputs: rows.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, date.value, text("")) })) });
        if (open.length > 0 && !days.some((day) => day <= friday + due.value)) return { value: missing, explain: () => ({ inputs: openEntries(register.value, open, ["周次", date.value]) }) };
        if (rows.length === 0) return { value: text("未报"), notes: [{ code: "reportAbsent", params: { week: String(week) } }], explain };
        if (days.length < rows.length) return { value: missing, explain };
        const late = Math.min(...days) - (friday + due.value);
        return late > 0 ? { value: text("迟报"), notes: [{ code: "reportLate", params: { week: String(week), days: String(late), due: dayInWords(friday + due.value) } }], explain } : { value: text("按时"), explain };
      },
    },
  }),
});
