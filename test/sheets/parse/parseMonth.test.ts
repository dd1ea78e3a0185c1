import { agree, formatMonth } from "../../../src/core/month";
import { findMonths, parseMonth } from "../../../src/sheets/parse/parseMonth";

const show = (raw: string | number | boolean, format?: string): string | undefined => {
  const month = parseMonth(raw, format);
  return month && formatMonth(month);
};

describe("a cell of a month column", () => {
  it.each([
    ["9月", "9月"],
    ["９月份", "9月"],
    ["九月", "9月"],
    ["十月", "10月"],
    ["十一月", "11月"],
    ["十二月份", "12月"],
    ["2026年9月", "2026年9月"],
    ["26年9月", "2026年9月"],
    ["2026-09", "2026年9月"],
    ["2026.9", "2026年9月"],
    ["202609", "2026年9月"],
    ["9", "9月"],
    [9, "9月"],
    [202609, "2026年9月"],
    // Excel makes a date of "2026年9月": 46266 is 2026-09-01.
    [46266, "2026年9月"],
    ["2026/9/1", "2026年9月"],
    ["2026-09-01", "2026年9月"],
    ["2026年9月1日", "2026年9月"],
    ["2026.10", "2026年10月"],
    ["2026.1", "2026年1月"],
    ["26.9", "2026年9月"],
    ["第9月", "9月"],
    ["九月份", "9月"],
    ["九", "9月"],
    ["二〇二六年九月", "2026年9月"],
    ["2026/9月", "2026年9月"],
    [2026.9, "2026年9月"],
    [2026.09, "2026年9月"],
    [2026.11, "2026年11月"],
  ])("%j is %s", (raw, month) => {
    expect(show(raw)).toBe(month);
  });

  it.each(["十三月", "13月", "0月", "月", "", "9月、10月", "第一学期", "二十月", 0, 13, 9.5, -1, 202613, true, "9-10月", "9月至10月", 2026, 2026.1, 26.1, 2026.13, "9月30日", "10-11", "12.3"])("%j is no month", (raw) => {
    expect(show(raw)).toBeUndefined();
  });
});

describe("the number 2026.1 in a month column", () => {
  it("is October where its cell shows 2026.10, and cannot be told where it shows 2026.1", () => {
    expect([show(2026.1, "0.00"), show(2026.01, "0.00"), show(2026.1, "0.0"), show(2026.1, "General")]).toEqual(["2026年10月", "2026年1月", undefined, undefined]);
  });

  it("is a date where its cell shows one", () => {
    expect([show(46266, 'yyyy"年"m"月"'), show(46266, "m/d")]).toEqual(["2026年9月", "2026年9月"]);
  });
});

describe("the months that a title speaks of", () => {
  const titles = (title: string): readonly string[] => findMonths(title).map(formatMonth);

  it("are found within other words", () => {
    expect(titles("云溪镇中心小学2026年9月班主任学月岗位考核表")).toEqual(["2026年9月"]);
    expect(titles("十一月份常规检查")).toEqual(["11月"]);
    expect(titles("2026-09")).toEqual(["2026年9月"]);
    expect(titles("9月至1月")).toEqual(["9月", "1月"]);
    expect(["2026.9", "26.9", "202609", "第9月", "九月份"].map(titles)).toEqual([["2026年9月"], ["2026年9月"], ["2026年9月"], ["9月"], ["9月"]]);
  });

  it("are several where a range or a list of them is named", () => {
    for (const title of ["9-10月", "9~10月", "9、10月", "9月、10月", "九、十月份考核", "9至10月", "9—10月"]) expect(titles(title)).toEqual(["9月", "10月"]);
    expect(titles("2026年9-10月班主任考核")).toEqual(["2026年9月", "2026年10月"]);
    expect(["1、9月", "一、9月考核", "2.10月"].map(titles)).toEqual([["9月"], ["9月"], ["10月"]]);
  });

  it("are not days, nor parts of longer numbers, nor 学月", () => {
    expect(titles("填表时间:2026年9月30日")).toEqual([]);
    expect(titles("十三月")).toEqual([]);
    expect(titles("第三学月考核")).toEqual([]);
    expect(titles("Sheet9")).toEqual([]);
  });
});

describe("two months", () => {
  it("agree unless they cannot be the same", () => {
    expect(agree({ month: 9 }, { year: 2026, month: 9 })).toBe(true);
    expect(agree({ year: 2025, month: 9 }, { year: 2026, month: 9 })).toBe(false);
    expect(agree({ month: 9 }, { month: 10 })).toBe(false);
  });
});
