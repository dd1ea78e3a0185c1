import { replaceMonthCell, replaceMonths } from "../../src/terms/writtenMonth";

const september = { from: { year: 2026, month: 9 }, to: { year: 2026, month: 10 } };
const december = { from: { year: 2026, month: 12 }, to: { year: 2027, month: 1 } };
const withoutYear = { from: { month: 12 }, to: { month: 1 } };

describe("a text that names the month", () => {
  it.each([
    ["9月", "10月"],
    ["09月", "10月"],
    ["9 月份", "10 月份"],
    ["９月", "１０月"],
    ["九月", "十月"],
    ["九月份常规检查", "十月份常规检查"],
    ["2026年9月", "2026年10月"],
    ["2026 年 9 月", "2026 年 10 月"],
    ["２０２６年９月", "２０２６年１０月"],
    ["26年9月", "26年10月"],
    ["2026-09", "2026-10"],
    ["2026.9", "2026.10"],
    ["2026/9", "2026/10"],
    ["202609", "202610"],
    ["考核表(2026-09)", "考核表(2026-10)"],
    ["云溪镇中心小学2026年9月班主任学月岗位考核表", "云溪镇中心小学2026年10月班主任学月岗位考核表"],
  ])("%s goes on as %s", (text, expected) => {
    expect(replaceMonths(text, september)).toBe(expected);
  });

  it.each([
    ["12月", "1月"],
    ["十二月", "一月"],
    ["2026年12月", "2027年1月"],
    ["26年12月", "27年1月"],
    ["2026-12", "2027-01"],
    ["202612", "202701"],
    ["2026年班主任12月考核", "2027年班主任1月考核"],
  ])("%s goes on in the next year as %s", (text, expected) => {
    expect(replaceMonths(text, december)).toBe(expected);
  });

  it("goes on in the next year as well where only the text tells it", () => {
    expect(replaceMonths("2026年12月", withoutYear)).toBe("2027年1月");
    expect(replaceMonths("12月", withoutYear)).toBe("1月");
  });

  it("keeps the zero of 01月", () => {
    expect(replaceMonths("01月", { from: { month: 1 }, to: { month: 3 } })).toBe("03月");
  });

  it.each(["8月", "19月", "十九月", "2025年9月", "2026-09-30", "截止9月30日", "2026年9月30日", "20260930", "第9周", "常规管理(9分)", ""])("%s stays", (text) => {
    expect(replaceMonths(text, september)).toBe(text);
  });

  it("stays where it is of a school year or an 年度, which the month does not turn", () => {
    expect(replaceMonths("2026年度12月考核", december)).toBe("2026年度1月考核");
    expect(replaceMonths("2026-2027学年12月", december)).toBe("2026-2027学年1月");
  });
});

describe("a cell of a column 月份", () => {
  it.each([
    ["9月", "10月"],
    ["9", "10"],
    ["９", "１０"],
    [9, 10],
    [202609, 202610],
    // 2026-09-01 and 2026-10-01
    [46266, 46296],
    ["", ""],
    [true, true],
  ])("%j becomes %j", (raw, expected) => {
    expect(replaceMonthCell(raw, september)).toBe(expected);
  });

  it("turns the year", () => {
    expect(replaceMonthCell(202612, december)).toBe(202701);
    expect(replaceMonthCell(12, december)).toBe(1);
    // 2026-12-01 and 2027-01-01
    expect(replaceMonthCell(46357, december)).toBe(46388);
  });
});
