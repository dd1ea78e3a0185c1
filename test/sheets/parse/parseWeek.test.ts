import { parseWeek } from "../../../src/sheets/parse/parseWeek";

describe("a cell of a week column", () => {
  it.each<[string | number, number]>([
    ["第3周", 3],
    [" 第 ３ 周 ", 3],
    ["3周", 3],
    ["3", 3],
    [3, 3],
    ["三", 3],
    ["第三周", 3],
    ["第十周", 10],
    ["第十二周", 12],
    ["二十", 20],
    ["第二十一教学周", 21],
    ["第3周(9.14-9.18)", 3],
    ["第3周（9月14日—18日）", 3],
    [1, 1],
    [53, 53],
    ["五十三", 53],
  ])("%j is week %d", (raw, week) => {
    expect(parseWeek(raw)).toBe(week);
  });

  it.each(["", "周", "第周", "第3-4周", "3、4周", "二三", "十十", "周三", "期末", "9月", 0, "零", 54, "五十四", 3.5, -3, 46266, true])("%j is no week", (raw) => {
    expect(parseWeek(raw)).toBeUndefined();
  });
});
