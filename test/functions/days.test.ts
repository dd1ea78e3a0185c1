import { serial } from "../core/operations/dates";
import { call, column, refusal } from "./support";

describe("BARREDUNTIL", () => {
  it("takes serials and dates as they are written", () => {
    const dates = column("2023-05-10", "2023年5月10日", "2023.5.10", serial("2023-05-10"), "");
    const end = serial("2026-05-09");
    expect(call("BARREDUNTIL", dates, [[3]])).toEqual(column(end, end, end, end, "缺"));
  });

  it("counts from the next day where the first does not count", () => {
    expect(call("BARREDUNTIL", [["2023-05-10"]], [[3]], false)).toEqual([[serial("2026-05-10")]]);
    expect(call("BARREDUNTIL", [["2024-02-29"]], [[3]], "否")).toEqual([[serial("2027-02-28")]]);
  });

  it("does not decide by itself whether the first day counts when that is not filled in", () => {
    expect(refusal("BARREDUNTIL", [["2023-05-10"]], [[3]], "缺")).toBe("#N/A 参数【起算日计入】还没有填写。请先填写,再看结果。");
    expect(call("BARREDUNTIL", [["2023-05-10"]], [[3]], null)).toEqual([[serial("2026-05-09")]]);
  });

  it("refuses what is no date", () => {
    expect(refusal("BARREDUNTIL", [["2023-02-30"]], [[3]])).toContain("“2023-02-30”不是 1950 至 2099 年间的日期");
    expect(refusal("BARREDUNTIL", [["5月10日"]], [[3]])).toContain("“5月10日”没有年份");
    expect(refusal("BARREDUNTIL", [["2023-05-10"]], [[1.5]])).toContain("参数【年数】“1.5”不是整数");
    expect(refusal("BARREDUNTIL", [["2023-05-10"]], [[300]])).toContain("日期超出了 2099 年");
  });
});

describe("DUE", () => {
  it.each([
    ["天", "2026-02-02"],
    ["月", "2026-02-28"],
    ["个月", "2026-02-28"],
    ["年", "2027-01-31"],
  ])("one or two %s later", (unit, day) => {
    expect(call("DUE", [["2026-01-31"]], [[unit === "天" ? 2 : 1]], unit)).toEqual([[serial(day)]]);
  });

  it("goes down a column", () => {
    expect(call("DUE", column("2026-01-31", "", "2024-02-29"), [[12]], "月")).toEqual(column(serial("2027-01-31"), "缺", serial("2025-02-28")));
  });

  it("wants a unit", () => {
    expect(refusal("DUE", [["2026-01-31"]], [[1]], "周")).toContain("可填:天、日、月、个月、年");
    expect(refusal("DUE", [["2026-01-31"]], [[1]], "")).toContain("#N/A 参数【单位】还没有填写");
  });
});

describe("NOTICEEND", () => {
  it("counts working days where holidays are given, blank cells aside", () => {
    // April 3rd 2026 is a Friday; April 6th was a holiday.
    expect(call("NOTICEEND", "2026-04-03", 5, column("2026-04-06", "", null))).toBe(serial("2026-04-10"));
    expect(call("NOTICEEND", "2026-04-03", 0, column("2026-04-06"))).toBe(serial("2026-04-14"));
    expect(call("NOTICEEND", "2026-04-03", 5)).toBe(serial("2026-04-07"));
  });

  it("refuses a notice of no days, or without a start", () => {
    expect(refusal("NOTICEEND", "2026-04-03", 367)).toContain("参数【天数】“367”不能作公示天数");
    expect(refusal("NOTICEEND", "2026-04-03", "缺")).toContain("#N/A 参数【天数】还没有填写");
    expect(refusal("NOTICEEND", "", 7)).toContain("#N/A 参数【开始日期】还没有填写");
    expect(refusal("NOTICEEND", "3月12日")).toContain("没有年份");
  });
});
