import { numberFormatKind } from "../../../src/core/numberFormat";
import { shownText } from "../../../src/sheets/parse/numberFormat";

describe("what a number format shows", () => {
  it.each([
    ["General", "number"],
    ["@", "number"],
    ["0.00", "number"],
    ["#,##0.00_);[Red](#,##0.00)", "number"],
    ["0.00E+00", "number"],
    ['0"天"', "number"],
    ["0\\d", "number"],
    ["¥#,##0.00", "number"],
    ["0%", "percent"],
    ["0.00%", "percent"],
    ['0"%"', "number"],
    ["yyyy/m/d", "date"],
    ["m/d/yyyy", "date"],
    ['m"月"d"日"', "date"],
    ['yyyy"年"m"月"', "date"],
    ["[$-804]aaaa", "date"],
    ["[DBNum1][$-804]yyyy年m月d日", "date"],
    ["d-mmm", "date"],
    ["h:mm", "date"],
    ["[h]:mm:ss", "date"],
    ["General;yyyy", "date"],
  ])("%s: %s", (format, kind) => {
    expect(numberFormatKind(format)).toBe(kind);
  });
});

describe("a cell's content as it is shown", () => {
  it.each<[string | number | boolean, string, string]>([
    [46146, "yyyy/m/d", "2026/5/4"],
    [46266.5, 'm"月"d"日"', "2026/9/1"],
    [0.5, "h:mm", "0.5"],
    [0.95, "0%", "95%"],
    [0.1234, "0.00%", "12.34%"],
    [2026.1, "0.00", "2026.10"],
    [1.1, "0.00", "1.10"],
    [2026.1, "General", "2026.1"],
    [95, "@", "95"],
    ["一班", "yyyy/m/d", "一班"],
  ])("%j in %s is %s", (raw, format, shown) => {
    expect(shownText(raw, format)).toBe(shown);
  });
});
