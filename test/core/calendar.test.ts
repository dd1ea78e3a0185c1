import fc from "fast-check";
import { dayToSerial, serialToDay } from "../../src/core/calendar";

describe("days and Excel's serials", () => {
  it("knows the serials that Excel shows", () => {
    expect(dayToSerial({ year: 1950, month: 1, day: 1 })).toBe(18264);
    expect(dayToSerial({ year: 2000, month: 2, day: 29 })).toBe(36585);
    expect(dayToSerial({ year: 2023, month: 5, day: 10 })).toBe(45056);
    expect(serialToDay(45056)).toEqual({ year: 2023, month: 5, day: 10 });
  });

  it("refuses a day that does not exist, or lies outside 1950 to 2099", () => {
    expect(dayToSerial({ year: 2026, month: 2, day: 29 })).toBeUndefined();
    expect(serialToDay(0)).toBeUndefined();
    expect(serialToDay(73051)).toBeUndefined();
  });

  it("agrees with the Gregorian calendar on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 18264, max: 73050 }), (serial) => {
        const date = new Date((serial - 25_569) * 86_400_000);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(serialToDay(serial)).toEqual(day);
        expect(dayToSerial(day)).toBe(serial);
      }),
    );
  });
});
