import fc from "fast-check";
import { due } from "../../../src/core/operations/due";
import { serial } from "./dates";

describe("due (G06)", () => {
  it.each([
    ["2026-03-12", 7, "day", "2026-03-19"],
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2026-03-31", 3, "month", "2026-06-30"],
    ["2026-11-30", 3, "month", "2027-02-28"],
    ["2026-12-15", 1, "month", "2027-01-15"],
    ["2018-03-12", 2, "year", "2020-03-12"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2024-02-29", 4, "year", "2028-02-29"],
    ["2026-03-12", 0, "year", "2026-03-12"],
  ] as const)("%s and %d %s lead to %s", (start, n, unit, end) => {
    expect(due(serial(start), n, unit)).toBe(serial(end));
  });

  it("ends with the calendar", () => {
    expect(due(serial("2099-12-31"), 1, "day")).toBeUndefined();
    expect(due(serial("2026-01-31"), 80, "year")).toBeUndefined();
  });

  it("takes twelve months for a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 60_000 }), fc.integer({ min: 0, max: 20 }), (start, years) => {
        expect(due(start, years, "year")).toBe(due(start, 12 * years, "month"));
      }),
    );
  });
});
