import { firstMonthAfter, monthsOfTerm } from "../../src/terms/schemeOfTerm";
import { halfOf, isSameTerm, replaceTerm, replaceTermWord, termLabel } from "../../src/terms/schoolTerm";

/** From 第一学期 to 第二学期 of a school year, and from 第二学期 to the next school year. */
const inYear = { from: { year: 2027, month: 1 }, to: { year: 2027, month: 3 } };
const toNextYear = { from: { year: 2027, month: 6 }, to: { year: 2027, month: 9 } };
const yearUnknown = { from: { month: 6 }, to: { month: 9 } };

describe("a title that names the term", () => {
  it.each([
    ["2026-2027学年第一学期班主任考核", "2026-2027学年第二学期班主任考核"],
    ["2026-2027学年上学期", "2026-2027学年下学期"],
    ["第1学期", "第2学期"],
    ["第 一 学期", "第 二 学期"],
    ["2026年秋季学期", "2027年春季学期"],
    ["2026秋 考核总表", "2027春 考核总表"],
    ["秋季运动会", "春季运动会"],
  ])("%s becomes %s within the school year", (text, expected) => {
    expect(replaceTerm(text, inYear)).toBe(expected);
  });

  it.each([
    ["2026-2027学年第二学期班主任考核", "2027-2028学年第一学期班主任考核"],
    ["2026—2027学年度下学期", "2027—2028学年度上学期"],
    ["2026-27学年", "2027-28学年"],
    ["2026学年第二学期", "2027学年第一学期"],
    ["2027年春季", "2027年秋季"],
    ["2027春", "2027秋"],
  ])("%s becomes %s where the school year ends", (text, expected) => {
    expect(replaceTerm(text, toNextYear)).toBe(expected);
  });

  it.each(["2024-2027学年", "2025-2026学年", "第一学期", "学生上学期间", "下学期间", "2026-09", "2026级3班", "2026年6月"])("%s stays, for it is not the old term", (text) => {
    expect(replaceTerm(text, toNextYear)).toBe(text);
  });

  it("turns by the order of the months where the year is not known", () => {
    expect(replaceTerm("2026-2027学年第二学期", yearUnknown)).toBe("2027-2028学年第一学期");
  });

  it("stays within a term", () => {
    expect(replaceTerm("2026-2027学年第一学期", { from: { year: 2026, month: 12 }, to: { year: 2027, month: 1 } })).toBe("2026-2027学年第一学期");
  });
});

it.each([
  ["一", "二"],
  ["1", "2"],
  ["上", "下"],
  ["第一学期", "第二学期"],
  ["二", "二"],
])("the term %s on 报表设置 becomes %s", (before, after) => {
  expect(replaceTermWord(before, inYear)).toBe(after);
});

describe("terms", () => {
  it("go from 8月 to 1月 and from 2月 to 7月", () => {
    expect([8, 9, 12, 1].map((month) => halfOf({ month }))).toEqual(["first", "first", "first", "first"]);
    expect([2, 3, 7].map((month) => halfOf({ month }))).toEqual(["second", "second", "second"]);
    expect(isSameTerm({ year: 2026, month: 9 }, { year: 2027, month: 1 })).toBe(true);
    expect(isSameTerm({ year: 2026, month: 9 }, { year: 2027, month: 9 })).toBe(false);
  });

  it("are called by school year and number", () => {
    expect(termLabel({ year: 2027, month: 1 })).toBe("2026-2027第一学期");
    expect(termLabel({ year: 2027, month: 6 })).toBe("2026-2027第二学期");
    expect(termLabel({ month: 6 })).toBe("第二学期");
  });

  it("begin in 9月 and 3月, or in 2月 if the calendar has it", () => {
    const none = (): boolean => false;
    expect(firstMonthAfter({ year: 2027, month: 1 }, none)).toEqual({ year: 2027, month: 3 });
    expect(firstMonthAfter({ year: 2027, month: 1 }, ({ month }) => month === 2)).toEqual({ year: 2027, month: 2 });
    expect(firstMonthAfter({ year: 2026, month: 12 }, none)).toEqual({ year: 2027, month: 3 });
    expect(firstMonthAfter({ month: 6 }, none)).toEqual({ month: 9 });
    expect(firstMonthAfter({ year: 2027, month: 7 }, none)).toEqual({ year: 2027, month: 9 });
  });

  it("have these months", () => {
    expect(monthsOfTerm({ year: 2026, month: 9 })).toEqual([9, 10, 11, 12, 1]);
    expect(monthsOfTerm({ month: 3 })).toEqual([3, 4, 5, 6, 7]);
    expect(monthsOfTerm({ month: 2 })).toEqual([2, 3, 4, 5, 6, 7]);
  });
});
