import type { Snapshot } from "../../src/plan/snapshot";
import type { SheetData } from "../../src/sheets";
import { newMonthRun } from "../../src/terms/newMonth";
import { texts } from "../appraisal/workbook";
import { finding, read } from "../sheets/reading";
import { sheet } from "../support/sheet";
import { sheetsOf } from "../support/sheetData";
import { carriedOut, rowsOf } from "./written";

const workbook = (...sheets: readonly SheetData[]): Snapshot => ({ sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map(), canProve: true });
const next = (...sheets: readonly SheetData[]): Snapshot => {
  const snapshot = workbook(...sheets);
  const run = newMonthRun(snapshot, texts);
  if (run.outcome !== "done") throw new Error(run.message);
  return carriedOut(snapshot, run.plan);
};

const ROWS = [
  ["某校2026年9月班主任月考核表"],
  ["序号", "班级", "班主任", "常规(60分)", "卫生(40分)", "扣分", "得分", "检查日期", "等级", "备注"],
  ["", "满分", "", 60, 40],
  [1, "一(1)班", "甲老师", 55, 35, -1, "=SUM(D4:F4)→89", 46280, "优", "9月好"],
  [2, "一(2)班", "乙老师", "缺", 30, "", "=SUM(D5:F5)→30", "", "", ""],
  ["", "平均", "", "=AVERAGE(D4:D5)→55", 32.5],
  ["制表人:王老师 9月30日"],
];

describe("新建下月", () => {
  it("makes the sheet once more with the next month, nobody scored", () => {
    expect(rowsOf(next(sheet("2026年9月", ROWS)), "2026年10月")).toEqual([
      ["某校2026年10月班主任月考核表", "", "", "", "", "", "", "", "", ""],
      ["序号", "班级", "班主任", "常规(60分)", "卫生(40分)", "扣分", "得分", "检查日期", "等级", "备注"],
      ["", "满分", "", 60, 40, "", "", "", "", ""],
      [1, "一(1)班", "甲老师", "", "", "", "=SUM(D4:F4)", "", "", ""],
      [2, "一(2)班", "乙老师", "", "", "", "=SUM(D5:F5)", "", "", ""],
      ["", "平均", "", "=AVERAGE(D4:D5)", "", "", "", "", "", ""],
      ["制表人:王老师 9月30日", "", "", "", "", "", "", "", "", ""],
    ]);
  });

  it("names what it did, and the day it did not touch", () => {
    expect(newMonthRun(workbook(sheet("2026年9月", ROWS)), texts).message).toBe(
      "已新建 2026年10月 的表:2026年10月。标题、班级、姓名和公式照旧,分数、扣分和备注已清空,请录入。 这些单元格写着日期,没有改动,请核对:2026年10月!A7。",
    );
  });

  it("goes on from the latest month of a workbook, into the next year", () => {
    const sheets = sheetsOf("学月与学年考核.xlsx").filter(({ name }) => name !== "2027年1月");
    const snapshot = workbook(...sheets);
    const { plan } = newMonthRun(snapshot, texts);
    expect(plan.copies?.map(({ from, role }) => [from, role])).toEqual([["2026年12月", "input_2027年1月"]]);
    const after = carriedOut(snapshot, plan);
    const reading = read(after.sheets);
    expect(finding(reading, "2027年1月").months).toEqual([{ year: 2027, month: 1 }]);
    expect(finding(reading, "2027年1月").rowCount).toBe(12);
    const [before, copy] = ["2026年12月", "2027年1月"].map((name) => rowsOf(after, name));
    expect(copy?.[0]?.[0]).toBe("云溪镇中心小学2027年1月班主任学月岗位考核表");
    copy?.slice(1).forEach((cells, index) => {
      const isData = index + 1 >= 4 && index + 1 <= 15;
      expect(cells).toEqual(before?.[index + 1]?.map((cell, column) => (isData && column >= 3 && column <= 7 ? "" : cell)));
    });
  });

  it.each([
    ["9月", "9月班主任月考核", "10月"],
    ["九月", "九月份班主任月考核", "十月"],
    ["202609", "2026年9月班主任月考核", "202610"],
    ["2026-09", "2026年9月班主任月考核", "2026-10"],
    ["考核表", "2026年9月班主任月考核", "考核表(10月)"],
  ])("calls the copy of %s (%s) %s", (name, title, expected) => {
    const rows = [[title], ...ROWS.slice(1)];
    const run = newMonthRun(workbook(sheet(name, rows)), texts);
    expect(run.plan.copies?.map(({ role }) => role)).toEqual([`input_${expected}`]);
    const reading = read(carriedOut(workbook(sheet(name, rows)), run.plan).sheets);
    expect(finding(reading, expected).months.map(({ month }) => month)).toEqual([10]);
    expect(reading.problems.filter(({ code }) => code === "monthConflict")).toEqual([]);
  });

  it("turns a column 月份 of a sheet named after its month", () => {
    const rows = [["月份", "班级", "班主任", "常规(100分)"], ["9月", "一(1)班", "甲老师", 90], [9, "一(2)班", "乙老师", 80]];
    expect(rowsOf(next(sheet("月考核9月", rows)), "月考核10月")).toEqual([["月份", "班级", "班主任", "常规(100分)"], ["10月", "一(1)班", "甲老师", ""], [10, "一(2)班", "乙老师", ""]]);
  });

  it("empties a register of the month, its numbers kept", () => {
    const leave = sheet("9月请假代班", [["序号", "原班主任", "班级", "天数", "代班人"], [1, "甲老师", "一(1)班", 3, "丁老师"], [2, "", "", "", ""]]);
    const after = next(sheet("2026年9月", ROWS), leave);
    expect(rowsOf(after, "10月请假代班")).toEqual([["序号", "原班主任", "班级", "天数", "代班人"], [1, "", "", "", ""], [2, "", "", "", ""]]);
  });

  it("leaves a list of many months alone and says to go on below", () => {
    const run = newMonthRun(workbook(...sheetsOf("月考核与学期考核.xlsx")), texts);
    expect(run).toEqual({ plan: { sheets: [] }, outcome: "refused", message: "“月考核”各月在同一张表上,请在原有的行下面接着录入,不另建表。" });
  });

  it("refuses a month that is there, by name", () => {
    const snapshot = workbook(...sheetsOf("学月与学年考核.xlsx"));
    const run = newMonthRun(snapshot, texts, { month: 11, year: 2026 });
    expect(run.outcome).toBe("refused");
    expect(run.message).toContain("2026年11月");
    expect(run.plan).toEqual({ sheets: [] });
  });

  it("refuses a month that is there under another kind of name", () => {
    const december = [["某校2026年12月班主任月考核表"], ...ROWS.slice(1)];
    const run = newMonthRun(workbook(sheet("九月", ROWS), sheet("考核表12月", december)), texts, { year: 2026, month: 9 });
    expect(run.outcome).toBe("refused");
    expect(run.message).toContain("已经有了:九月。");
  });

  it("refuses where a sheet of that name is in the way, hidden or not", () => {
    const run = newMonthRun(workbook(sheet("2026年9月", ROWS), sheet("2026年10月", [["草稿"]], { visible: false })), texts);
    expect(run.outcome).toBe("refused");
    expect(run.message).toContain("2026年10月");
  });

  it("refuses where nothing is kept by month", () => {
    expect(newMonthRun(workbook(sheet("班主任名册", [["姓名", "班级"], ["甲老师", "一(1)班"]])), texts).outcome).toBe("refused");
  });

  it("makes the month it is told, the next of its number", () => {
    const snapshot = workbook(...sheetsOf("学月与学年考核.xlsx"));
    const { plan } = newMonthRun(snapshot, texts, { month: 3 });
    expect(plan.copies?.map(({ role }) => role)).toEqual(["input_2027年3月"]);
    expect(rowsOf(carriedOut(snapshot, plan), "2027年3月")[0]?.[0]).toBe("云溪镇中心小学2027年3月班主任学月岗位考核表");
  });

  it("leaves out a month to which 校历 deals no day", () => {
    // 2027-01-25 and 2027-03-01: no teaching week in February.
    const calendar = sheet("校历", [["日期", "教学周", "考核月"], [46412, 20, "1月"], [46447, 21, "3月"], [46482, 26, "4月"]]);
    const rows = [["某校2027年1月班主任月考核表"], ...ROWS.slice(1)];
    const { plan } = newMonthRun(workbook(sheet("2027年1月", rows), calendar), texts);
    expect(plan.copies?.map(({ role }) => role)).toEqual(["input_2027年3月"]);
  });

  it("takes the next month where 校历 names nothing but holidays, or nothing but days and their kinds", () => {
    // 2026-09-25 and 2027-01-01.
    const holidays = sheet("校历", [["日期", "类型"], [46290, "节假日"], [46388, "节假日"]]);
    const days = sheet("校历", [["日期", "类型"], ...Array.from({ length: 130 }, (_, index) => [46266 + index, (46266 + index) % 7 < 2 ? "休息日" : "工作日"])]);
    const rows = [["某校2026年9月班主任月考核表"], ...ROWS.slice(1)];
    for (const calendar of [holidays, days]) {
      const { plan } = newMonthRun(workbook(sheet("2026年9月", rows), calendar), texts);
      expect(plan.copies?.map(({ role }) => role)).toEqual(["input_2026年10月"]);
    }
  });

  it("names the new term in the titles when the month begins one", () => {
    const rows = [["2026-2027学年第一学期1月班主任月考核表"], ...ROWS.slice(1)];
    const { plan } = newMonthRun(workbook(sheet("1月", rows)), texts, { month: 3 });
    expect(plan.copies?.[0]?.changes[0]).toEqual({ row: 0, column: 0, value: "2026-2027学年第二学期3月班主任月考核表" });
  });

  it("writes formulas again that name a sheet of the month, and points out those that read another month", () => {
    const rows = [ROWS[0], ROWS[1], ["", "一(1)班", "甲老师", 50, 40, "", "='2026年9月'!D3+累计!A1→90"], ["", "一(2)班", "乙老师", 50, 40, "", "='2026年8月'!G4+E4→90"]].map((row) => row ?? []);
    const august = [["某校2026年8月班主任月考核表"], ...ROWS.slice(1)];
    const run = newMonthRun(workbook(sheet("2026年8月", august), sheet("2026年9月", rows), sheet("累计", [[1]])), texts);
    expect(run.plan.copies?.map(({ from }) => from)).toEqual(["2026年9月"]);
    expect(run.plan.copies?.[0]?.formulas).toEqual([{ row: 2, column: 6, formula: "='2026年10月'!D3+'累计'!A1" }]);
    expect(run.message).toContain("这些公式引用其他月份的表,没有改动,请核对:2026年10月!G4。");
  });
});

describe("of every sample workbook", () => {
  it.each(["学月与学年考核.xlsx", "坏数据.xlsx", "各种部件.xlsx", "月考核与学期考核.xlsx"])("%s: only cells without formulas are changed, and only in copies", (fixture) => {
    const snapshot = workbook(...sheetsOf(fixture));
    const { plan } = newMonthRun(snapshot, texts);
    expect(Object.keys(plan).sort()).toEqual(plan.copies === undefined ? ["sheets"] : ["copies", "sheets"]);
    for (const { from, changes } of plan.copies ?? []) {
      const source = rowsOf(snapshot, from);
      for (const { row, column } of changes) expect(String(source[row]?.[column])).not.toMatch(/^=/);
    }
  });
});
