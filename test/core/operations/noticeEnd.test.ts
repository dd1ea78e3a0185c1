import { noticeEnd, noticeEndInWorkingDays } from "../../../src/core/operations/noticeEnd";
import { serial } from "./dates";

describe("noticeEnd (G06, S0-32)", () => {
  it("counts the first day: seven days from March 12th end on the 18th", () => {
    expect(noticeEnd(serial("2018-03-12"), 7)).toBe(serial("2018-03-18"));
    expect(noticeEnd(serial("2018-03-12"), 1)).toBe(serial("2018-03-12"));
  });

  // March 12th 2018 was a Monday.
  it.each([
    ["2018-03-12", 5, [], "2018-03-16"],
    ["2018-03-12", 7, [], "2018-03-20"],
    ["2018-03-12", 1, [], "2018-03-12"],
    ["2018-03-17", 1, [], "2018-03-19"],
    ["2018-03-12", 5, ["2018-03-14"], "2018-03-19"],
    ["2018-03-12", 5, ["2018-03-12", "2018-03-17"], "2018-03-19"],
  ])("counts working days: %s, %d days without %j end on %s", (start, days, holidays, end) => {
    expect(noticeEndInWorkingDays(serial(start), days, new Set(holidays.map(serial)))).toBe(serial(end));
  });
});
