import fc from "fast-check";
import { dayToSerial, serialToDay } from "../../../src/core/calendar";
import { findSchoolYear, parseDate } from "../../../src/sheets/parse/parseDate";

describe("a date as Excel counts days", () => {
  // Serials as Excel shows them for these days.
  it.each([
    [{ year: 1950, month: 1, day: 1 }, 18264],
    [{ year: 2000, month: 2, day: 29 }, 36585],
    [{ year: 2024, month: 2, day: 29 }, 45351],
    [{ year: 2026, month: 12, day: 3 }, 46359],
    [{ year: 2099, month: 12, day: 31 }, 73050],
  ])("%j is %d", (day, serial) => {
    expect(dayToSerial(day)).toBe(serial);
    expect(serialToDay(serial)).toEqual(day);
  });

  it("does not exist on the 30th of February", () => {
    expect(dayToSerial({ year: 2026, month: 2, day: 30 })).toBeUndefined();
    expect(dayToSerial({ year: 2026, month: 2, day: 29 })).toBeUndefined();
    expect(dayToSerial({ year: 2026, month: 13, day: 1 })).toBeUndefined();
    expect(dayToSerial({ year: 2026, month: 9, day: 0 })).toBeUndefined();
  });

  it("agrees with the calendar of the platform on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 18264, max: 73050 }), (serial) => {
        const day = new Date((serial - 25569) * 86_400_000);
        expect(serialToDay(serial)).toEqual({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() });
        expect(dayToSerial({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() })).toBe(serial);
      }),
    );
  });
});

describe("a cell of a date column", () => {
  const december3 = { kind: "date", serial: 46359 };

  it.each([46359, 46359.75, "2026-12-03", "2026-12-3", "2026年12月3日", "2026.12.3", "2026/12/03", "２０２６年１２月３日", "20261203", 20261203])(
    "%j is 3 December 2026",
    (raw) => {
      expect(parseDate(raw, {})).toEqual(december3);
    },
  );

  it.each(["2026-02-30", "2026年12月", "昨天", "12", 12, 20261303, true])("%j is no date", (raw) => {
    expect(parseDate(raw, {})).toEqual({ kind: "notADate" });
  });

  it("lacks its year where the sheet does not tell it", () => {
    expect(parseDate("12月3日", {})).toEqual({ kind: "withoutYear" });
    expect(parseDate("12月3日", { month: { year: 2026, month: 11 } })).toEqual({ kind: "withoutYear" });
  });

  it("takes its year from the sheet's month or school year", () => {
    expect(parseDate("12月3日", { month: { year: 2026, month: 12 } })).toEqual(december3);
    expect(parseDate("12月3日", { schoolYear: 2026 })).toEqual(december3);
    expect(parseDate("1.15", { schoolYear: 2026 })).toEqual(parseDate("2027-01-15", {}));
    expect(parseDate("2月29日", { schoolYear: 2026 })).toEqual({ kind: "notADate" });
  });
});

describe("a school year in a title", () => {
  it("is the year in which it begins", () => {
    expect(findSchoolYear("2026-2027学年第一学期获奖登记")).toBe(2026);
    expect(findSchoolYear("2026—2027 学年")).toBe(2026);
    expect(findSchoolYear("2026年秋季")).toBeUndefined();
  });
});
