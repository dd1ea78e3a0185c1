import fc from "fast-check";
import { SchoolCalendar, type StraddlingWeek } from "../../src/rules/schoolCalendar";
import { day, monthOf, serialOf, table, type Cells } from "./support";

/** 2026-09-28 is a Monday; its week has Thursday the first and Friday the second of October. */
const straddling = (policy: StraddlingWeek, rows: readonly Cells[] = mondays): SchoolCalendar => new SchoolCalendar(table("校历", rows), policy);

/** Weeks 1 to 6, only the Mondays: 31 August to 5 October 2026. */
const mondays: readonly Cells[] = ["2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05"].map((iso, index) => ({ 日期: day(iso), 教学周: index + 1 }));

const september = { year: 2026, month: 9 };
const october = { year: 2026, month: 10 };

describe("校历: the days of a week that lies in two months (G06)", () => {
  it.each([
    ["friday", october, october],
    ["monday", september, september],
    ["date", september, october],
  ] as const)("归%s: Wednesday 30 September and Thursday 1 October of week 5", (policy, wednesday, thursday) => {
    const calendar = straddling(policy);
    expect(calendar.monthOf(serialOf("2026-09-30"))).toEqual(wednesday);
    expect(calendar.monthOf(serialOf("2026-10-01"))).toEqual(thursday);
  });

  it("takes week 1 for September by its Friday, for August by its Monday", () => {
    expect(straddling("friday").monthOfWeek(1)).toEqual(september);
    expect(straddling("monday").monthOfWeek(1)).toEqual({ year: 2026, month: 8 });
  });

  it("takes a week whose Friday a sheet that lists day by day does not have for the month of the last day it has", () => {
    const worked = ["2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24", "2026-09-25"].map((iso) => ({ 日期: day(iso), 教学周: 1 }));
    const calendar = straddling("date", [...worked, { 日期: day("2026-09-28"), 教学周: 2 }, { 日期: day("2026-09-30"), 教学周: 2 }]);
    expect([1, 2, 3].map((week) => calendar.monthOfWeek(week))).toEqual([september, september, undefined]);
  });

  it("lets the sheet's own 考核月 on the Monday stand for the whole week, whatever the setting", () => {
    const calendar = straddling("friday", [{ 日期: day("2026-09-28"), 教学周: 5, 考核月: "9月" }]);
    expect(calendar.monthOfWeek(5)).toEqual(september);
    expect(calendar.monthOf(serialOf("2026-10-04"))).toEqual(september);
  });

  it("lets what is written on a day go before what is written on its Friday", () => {
    const calendar = straddling("friday", [
      { 日期: day("2026-09-28"), 教学周: 5, 考核月: "9月" },
      { 日期: day("2026-10-02"), 教学周: 5, 考核月: "10月" },
    ]);
    expect(calendar.monthOf(serialOf("2026-09-28"))).toEqual(september);
    // Not listed: as the Friday, which stands for the week.
    expect(calendar.monthOf(serialOf("2026-09-29"))).toEqual(october);
  });

  it("takes a month without a year for the one nearest to the date", () => {
    const calendar = straddling("friday", [
      { 日期: day("2027-01-01"), 教学周: 18, 考核月: "12月" },
      { 日期: day("2027-12-27"), 教学周: 17, 考核月: "1月" },
    ]);
    expect(calendar.monthOf(serialOf("2027-01-01"))).toEqual({ year: 2026, month: 12 });
    expect(calendar.monthOf(serialOf("2027-12-27"))).toEqual({ year: 2028, month: 1 });
  });
});

describe("校历: teaching weeks and working days", () => {
  it("reads a sheet of Mondays as whole weeks, and the last Sunday is covered", () => {
    const calendar = straddling("friday");
    expect(calendar.weekOf(serialOf("2026-10-11"))).toBe(6);
    expect(calendar.weeks()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(calendar.fridayOf(5)).toBe(serialOf("2026-10-02"));
  });

  it("does not guess beyond the sheet", () => {
    const calendar = straddling("friday");
    expect(calendar.weekOf(serialOf("2026-10-12"))).toBeUndefined();
    expect(calendar.monthOf(serialOf("2026-08-30"))).toBeUndefined();
    expect(calendar.isWorkday(serialOf("2026-10-12"))).toBeUndefined();
    expect(calendar.workdays(serialOf("2026-10-09"), serialOf("2026-10-12"))).toBeUndefined();
  });

  it("counts Monday to Friday, less the holidays, plus the days made up for", () => {
    const calendar = straddling("friday", [
      ...mondays.slice(0, -1),
      { 日期: day("2026-10-05"), 教学周: 6, 类型: "节假日" },
      ...["2026-10-01", "2026-10-02", "2026-10-06", "2026-10-07"].map((iso) => ({ 日期: day(iso), 类型: "节假日" })),
      { 日期: day("2026-10-10"), 类型: "调休" },
    ]);
    // 28, 29, 30 September; 8, 9 and Saturday 10 October.
    expect(calendar.workdays(serialOf("2026-09-28"), serialOf("2026-10-11"))).toBe(6);
    expect(calendar.weekOf(serialOf("2026-10-07"))).toBe(6);
  });

  it("knows no week whose number comes twice: both terms on one sheet", () => {
    const calendar = straddling("friday", [...mondays, { 日期: day("2027-03-01"), 教学周: 1 }]);
    expect(calendar.weekOf(serialOf("2026-09-01"))).toBeUndefined();
    expect(calendar.fridayOf(1)).toBeUndefined();
    expect(calendar.weekOf(serialOf("2026-09-08"))).toBe(2);
    expect(calendar.monthOf(serialOf("2027-03-03"))).toEqual({ year: 2027, month: 3 });
  });
});

describe("校历: the days of an appraisal month", () => {
  it("September 2026 by Fridays is 31 August to 27 September: 28 days", () => {
    const days = straddling("friday").daysOf(september);
    expect([days[0], days.at(-1), days.length]).toEqual([serialOf("2026-08-31"), serialOf("2026-09-27"), 28]);
  });

  it("finds it without a year, unless the sheet has two of that number", () => {
    expect(straddling("friday").daysOf(monthOf("9月"))).toHaveLength(28);
    expect(straddling("friday", [...mondays, { 日期: day("2027-09-06"), 教学周: 41 }]).daysOf(monthOf("9月"))).toEqual([]);
  });

  it("counts a week without teaching that the sheet leaves out in between", () => {
    // Weeks of 28 September and 12 October; the holiday week between them is not listed.
    const calendar = straddling("date", [
      { 日期: day("2026-09-28"), 教学周: 5 },
      { 日期: day("2026-10-12"), 教学周: 6 },
    ]);
    // 1 to 18 October.
    expect(calendar.daysOf(october)).toHaveLength(18);
  });

  it("does not take a sheet that only names holidays for the whole month", () => {
    expect(straddling("friday", [{ 日期: day("2026-10-01"), 类型: "节假日" }]).daysOf(october)).toEqual([]);
  });
});

describe("校历 with days and their kinds, and neither weeks nor months", () => {
  const from = serialOf("2026-09-28");
  const HOLIDAYS = new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map(serialOf));
  /** Every day from 28 September to 1 November 2026, with the National Day week off. */
  const listed = Array.from({ length: 35 }, (_, index) => from + index).map((serial): Cells => ({ 日期: { kind: "date", serial }, 类型: serial % 7 < 2 ? "休息日" : HOLIDAYS.has(serial) ? "节假日" : "工作日" }));

  it("deals its days to the calendar's months", () => {
    const calendar = straddling("friday", listed);
    expect(calendar.months().map(({ month }) => month)).toEqual([september, october]);
    const days = calendar.daysOf(october);
    // 22 weekdays in October 2026, five of them holidays.
    expect([days[0], days.length, days.filter((day) => calendar.isWorkday(day)).length]).toEqual([serialOf("2026-10-01"), 31, 17]);
  });

  it("has its working days for teaching days, since nobody numbers the weeks", () => {
    expect(straddling("friday", listed).teachingDays()).toHaveLength(3 + 17);
    expect(straddling("friday").teachingDays()).toHaveLength(30);
  });

  it("has no teaching days where it only names holidays", () => {
    expect(straddling("friday", [{ 日期: day("2026-10-01"), 类型: "节假日" }]).teachingDays()).toBeUndefined();
  });

  it("does not know whether a day is worked whose kind nobody understands", () => {
    const calendar = straddling("friday", listed.map((cells, index) => (index === 14 ? { ...cells, 类型: "秋季运动会" } : cells)));
    expect(calendar.isWorkday(serialOf("2026-10-12"))).toBeUndefined();
    expect(calendar.workdays(serialOf("2026-10-12"), serialOf("2026-10-16"))).toBeUndefined();
    expect(calendar.workdays(serialOf("2026-10-13"), serialOf("2026-10-16"))).toBe(4);
  });
});

it("covers whole weeks, whichever of their days are listed: one week number, one month by Friday or Monday", () => {
  const monday = fc.integer({ min: 0, max: 60 }).map((n) => serialOf("2026-08-31") + 7 * n);
  const listed = fc.uniqueArray(fc.record({ monday, offset: fc.integer({ min: 0, max: 6 }) }), { minLength: 1, maxLength: 12, selector: ({ monday: of }) => of });
  fc.assert(
    fc.property(listed, fc.constantFrom<StraddlingWeek>("friday", "monday"), (weeks, policy) => {
      const calendar = new SchoolCalendar(
        table("校历", weeks.map(({ monday: of, offset }, index) => ({ 日期: { kind: "date", serial: of + offset }, 教学周: index + 1 }))),
        policy,
      );
      weeks.forEach(({ monday: of }, index) => {
        const days = Array.from({ length: 7 }, (_, n) => of + n);
        expect(calendar.daysOfWeek(index + 1)).toEqual(days);
        expect(new Set(days.map((serial) => calendar.weekOf(serial)))).toEqual(new Set([index + 1]));
        expect(new Set(days.map((serial) => JSON.stringify(calendar.monthOf(serial)))).size).toBe(1);
        expect(calendar.monthOf(of)).toEqual(calendar.monthOfWeek(index + 1));
        expect(calendar.workdays(of, of + 6)).toBe(5);
      });
    }),
  );
});
