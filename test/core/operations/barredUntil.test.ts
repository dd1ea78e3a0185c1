import { barredUntil } from "../../../src/core/operations/barredUntil";
import { serial } from "./dates";

describe("barredUntil (G06, S3-06)", () => {
  it.each([
    ["2023-05-10", 3, true, "2026-05-09"],
    ["2023-05-10", 3, false, "2026-05-10"],
    ["2024-02-29", 3, true, "2027-02-28"],
    ["2024-02-29", 3, false, "2027-02-28"],
    ["2024-02-29", 4, true, "2028-02-28"],
    ["2024-03-01", 3, true, "2027-02-28"],
    ["2026-01-01", 1, true, "2026-12-31"],
  ])("%s + %d years, first day counted %s, is %s", (start, years, countFirstDay, end) => {
    expect(barredUntil(serial(start), years, countFirstDay)).toBe(serial(end));
  });

  it("ends with the calendar", () => {
    expect(barredUntil(serial("2098-05-10"), 3, true)).toBeUndefined();
  });
});
