import { agree, findMonths, formatMonth, parseMonth } from "../../src/sheets/parseMonth";

const show = (raw: string | number | boolean): string | undefined => {
  const month = parseMonth(raw);
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
  ])("%j is %s", (raw, month) => {
    expect(show(raw)).toBe(month);
  });

  it.each(["十三月", "13月", "0月", "月", "", "9月、10月", "第一学期", "二十月", 0, 13, 9.5, -1, 202613, true])("%j is no month", (raw) => {
    expect(show(raw)).toBeUndefined();
  });
});

describe("the months that a title speaks of", () => {
  const titles = (title: string): readonly string[] => findMonths(title).map(formatMonth);

  it("are found within other words", () => {
    expect(titles("云溪镇中心小学2026年9月班主任学月岗位考核表")).toEqual(["2026年9月"]);
    expect(titles("十一月份常规检查")).toEqual(["11月"]);
    expect(titles("2026-09")).toEqual(["2026年9月"]);
    expect(titles("9月至1月")).toEqual(["9月", "1月"]);
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
