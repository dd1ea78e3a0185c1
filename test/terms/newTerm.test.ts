import type { OwnRole } from "../../src/plan/ownSheets";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw, SheetData } from "../../src/sheets";
import { newTermRun, type TermChoices } from "../../src/terms/newTerm";
import { texts, withScheme, withSetting } from "../appraisal/workbook";
import { finding, read, rowsOf as tableRows } from "../sheets/reading";
import { sheet } from "../support/sheet";
import { carriedOut, rowsOf } from "./written";

const workbook = (sheets: readonly SheetData[], own: readonly (readonly [OwnRole, string])[] = []): Snapshot => ({ sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map(own), canProve: true });

const ROSTER = sheet("班主任名册", [
  ["2026-2027学年班主任名册"],
  ["序号", "姓名", "年级", "班级", "学段", "班主任年限", "任职起"],
  [1, "甲老师", "一年级", "一(1)班", "小学", 3, "2025-09-01"],
  [2, "乙老师", "五年级", "五(1)班", "小学", 12, "2022-09-01"],
  [3, "丙老师", "六年级", "六(1)班", "小学", 8, "2021-09-01"],
]);
const JUNE = sheet("2027年6月", [
  ["2026-2027学年第二学期2027年6月班主任月考核表"],
  ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分", "任教以来"],
  ["一(1)班", "甲老师", 55, 35, "=SUM(C3:D3)→90", "=VLOOKUP(B3,班主任名册!B:F,5,0)→3"],
  ["五(1)班", "乙老师", 50, 30, "=SUM(C4:D4)→80", "=VLOOKUP(B4,班主任名册!B:F,5,0)→12"],
  ["六(1)班", "丙老师", 50, 40, "=SUM(C5:D5)→90", "=VLOOKUP(B5,班主任名册!B:F,5,0)→8"],
]);
const MAY = sheet("2027年5月", JUNE.formulas.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace("6月", "5月") : cell))));
const VETO = sheet("一票否决登记", [
  ["序号", "姓名", "班级", "日期", "情形", "状态"],
  [1, "乙老师", "五(1)班", "2027-05-03", "④体罚", "成立"],
  [2, "甲老师", "一(1)班", "2027-06-20", "①意见", "待核"],
  [3, "", "", "", "", ""],
]);
const TRAINING = sheet("培训学时", [["姓名", "班级", "日期", "培训名称", "学时"], ["甲老师", "一(1)班", "2026-11-02", "岗前培训", 16], ["丙老师", "六(1)班", "2027-03-01", "心理", 8]]);
const PENALTY = sheet("违纪处分", [
  ["班级", "班主任", "学生", "日期", "处分", "期限"],
  ["一(1)班", "甲老师", "学生1", "2027-03-01", "警告", "2027-06-30"],
  ["五(1)班", "乙老师", "学生2", "2027-04-01", "记过", "2027-12-31"],
  ["五(1)班", "乙老师", "学生3", "2027-04-02", "记过", "12个月"],
]);
const RECTIFY = sheet("整改通知", [["班级", "问题", "发函日", "限期", "完成日"], ["一(1)班", "卫生角", "2027-05-01", "2027-05-15", "2027-05-10"], ["五(1)班", "图书角", "2027-06-01", "2027-06-30", ""]]);
const CALENDAR = sheet("校历", [["2026-2027学年第二学期校历"], ["日期", "教学周", "考核月"], [46447, 1, "3月"], [46454, 2, "3月"]]);
const SPRING = [ROSTER, MAY, JUNE, VETO, TRAINING, PENALTY, RECTIFY, CALENDAR];

function turned(snapshot: Snapshot, choices: TermChoices = {}): { readonly run: ReturnType<typeof newTermRun>; readonly after: Snapshot } {
  const run = newTermRun(snapshot, texts, choices);
  if (run.outcome !== "done") throw new Error(run.message);
  return { run, after: carriedOut(snapshot, run.plan) };
}

describe("转新学期 at the end of a school year", () => {
  const { run, after } = turned(workbook(SPRING));

  it("puts every sheet of the old term away under its term, and nothing in it changes", () => {
    expect(run.plan.archived).toEqual(SPRING.map(({ name }) => ({ sheet: name, as: `2026-2027第二学期 ${name}` })));
    for (const { name, values, formulas } of SPRING) {
      const kept = after.sheets.find((one) => one.name === `2026-2027第二学期 ${name}`);
      expect(kept).toMatchObject({ visible: false, values, formulas });
    }
  });

  it("copies from the sheets by their new names", () => {
    expect(run.plan.copies?.map(({ from, role }) => [from, role])).toEqual([
      ["2026-2027第二学期 班主任名册", "input_班主任名册"],
      ["2026-2027第二学期 一票否决登记", "input_一票否决登记"],
      ["2026-2027第二学期 培训学时", "input_培训学时"],
      ["2026-2027第二学期 违纪处分", "input_违纪处分"],
      ["2026-2027第二学期 整改通知", "input_整改通知"],
      ["2026-2027第二学期 校历", "input_校历"],
      ["2026-2027第二学期 2027年6月", "input_2027年9月"],
    ]);
  });

  it("moves the classes up a grade, keeps seniority, and empties those that left", () => {
    expect(rowsOf(after, "班主任名册")).toEqual([
      ["2027-2028学年班主任名册", "", "", "", "", "", ""],
      ["序号", "姓名", "年级", "班级", "学段", "班主任年限", "任职起"],
      [1, "甲老师", "二年级", "二(1)班", "小学", 3, "2025-09-01"],
      [2, "乙老师", "六年级", "六(1)班", "小学", 12, "2022-09-01"],
      [3, "丙老师", "", "", "小学", 8, "2021-09-01"],
    ]);
    expect(run.left.map(({ person, words }) => [person, words.class])).toEqual([["丙老师", "六(1)班"]]);
    expect(run.message).toContain("请在名册中给这些老师填上新的班级:丙老师(六(1)班)");
  });

  it("makes the first month, with the classes as they are called now", () => {
    expect(rowsOf(after, "2027年9月").map((row) => row.slice(0, 5))).toEqual([
      ["2027-2028学年第一学期2027年9月班主任月考核表", "", "", "", ""],
      ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"],
      ["二(1)班", "甲老师", "", "", "=SUM(C3:D3)"],
      ["六(1)班", "乙老师", "", "", "=SUM(C4:D4)"],
      ["", "丙老师", "", "", "=SUM(C5:D5)"],
    ]);
  });

  it("has formulas that read another sheet read its copy", () => {
    const [month] = run.plan.copies?.filter(({ role }) => role === "input_2027年9月") ?? [];
    expect(month?.formulas?.map(({ row, column, formula }) => [row, column, formula])).toEqual([
      [2, 5, "=VLOOKUP(B3,'班主任名册'!B:F,5,0)"],
      [3, 5, "=VLOOKUP(B4,'班主任名册'!B:F,5,0)"],
      [4, 5, "=VLOOKUP(B5,'班主任名册'!B:F,5,0)"],
    ]);
  });

  it("carries the pending case to the top of its register, and no other", () => {
    expect(rowsOf(after, "一票否决登记")).toEqual([
      ["序号", "姓名", "班级", "日期", "情形", "状态"],
      [1, "甲老师", "二(1)班", "2027-06-20", "①意见", "待核"],
      [2, "", "", "", "", ""],
      [3, "", "", "", "", ""],
    ]);
  });

  it("carries training whole", () => {
    expect(rowsOf(after, "培训学时").slice(1)).toEqual([["甲老师", "二(1)班", "2026-11-02", "岗前培训", 16], ["丙老师", "", "2027-03-01", "心理", 8]]);
  });

  it("carries what is not over: a period that ends later, or whose end nobody can tell", () => {
    expect(rowsOf(after, "违纪处分").slice(1)).toEqual([["六(1)班", "乙老师", "学生2", "2027-04-01", "记过", "2027-12-31"], ["六(1)班", "乙老师", "学生3", "2027-04-02", "记过", "12个月"], ["", "", "", "", "", ""]]);
  });

  it("carries the task that is not done", () => {
    expect(rowsOf(after, "整改通知").slice(1)).toEqual([["六(1)班", "图书角", "2027-06-01", "2027-06-30", ""], ["", "", "", "", ""]]);
  });

  it("empties the calendar", () => {
    expect(rowsOf(after, "校历")).toEqual([["2027-2028学年第一学期校历", "", ""], ["日期", "教学周", "考核月"], ["", "", ""], ["", "", ""]]);
  });

  it("leaves a workbook that reads as the new term only", () => {
    const reading = read(after.sheets);
    expect(finding(reading, "2027年9月").months).toEqual([{ year: 2027, month: 9 }]);
    expect(reading.findings.filter(({ kind }) => kind === "read").map((one) => one.sheet)).not.toContainEqual(expect.stringContaining("第二学期"));
    expect(tableRows(reading, "名册").map(({ key }) => key.class)).toEqual(["二(1)班", "六(1)班", undefined]);
    expect(tableRows(reading, "一票否决登记")).toHaveLength(1);
  });

  it("can be done again a term later", () => {
    const second = turned(after);
    expect(second.run.plan.archived?.map(({ as }) => as)).toContain("2027-2028第一学期 班主任名册");
    // No promotion within the school year.
    expect(rowsOf(second.after, "班主任名册").map((row) => row[3])).toEqual(rowsOf(after, "班主任名册").map((row) => row[3]));
    expect(second.run.plan.copies?.map(({ role }) => role)).toContain("input_2028年3月");
  });
});

describe("a date without a year", () => {
  it("gets the year that the old title gave it", () => {
    const veto = sheet("一票否决登记", [["2026-2027学年一票否决登记"], ["姓名", "班级", "日期", "情形", "状态"], ["甲老师", "一(1)班", "12月20日", "①意见", "待核"]]);
    const { after } = turned(workbook([ROSTER, JUNE, veto]));
    expect(rowsOf(after, "一票否决登记")[2]).toEqual(["甲老师", "二(1)班", "2026-12-20", "①意见", "待核"]);
  });
});

describe("our own sheets", () => {
  const own: readonly (readonly [OwnRole, string])[] = [
    ["scheme", "考核方案"],
    ["results", "考核结果"],
    ["problems", "问题清单"],
    ["report_津贴表", "津贴表"],
    ["input_班主任名册", "班主任名册"],
    ["reportSettings", "报表设置"],
    ["records", "考核记录"],
  ];
  const settings = sheet("报表设置", [["项目", "值", "说明"], ["学校名称", "某校", ""], ["学年", "2026-2027", ""], ["学期", "二", ""]]);
  const scheme = withSetting(withScheme("月考核与学期考核.xlsx", "S1B"), "本学期", "月份", "3、4、5、6、7").sheets.filter(({ name }) => name === "考核方案");
  const snapshot = workbook([...SPRING, ...scheme, ...["考核结果", "问题清单", "津贴表", "考核记录"].map((name) => sheet(name, [["x"]])), settings], own);
  const { run, after } = turned(snapshot);

  it("are put away without their markers if they are of the term; settings and records go on", () => {
    expect(run.plan.archived?.flatMap(({ sheet: name, role }) => (role === undefined ? [] : [[name, role]]))).toEqual([
      ["班主任名册", "input_班主任名册"],
      ["考核方案", "scheme"],
      ["考核结果", "results"],
      ["问题清单", "problems"],
      ["津贴表", "report_津贴表"],
    ]);
  });

  it("begin with the same scheme, for the months of the new term", () => {
    const [before, now] = [rowsOf(snapshot, "考核方案"), rowsOf(after, "考核方案")];
    const months = before.findIndex((row) => row[1] === "本学期");
    expect(now[months]?.[6]).toBe("9、10、11、12、1");
    const otherRows = (rows: readonly (readonly Raw[])[]): readonly (readonly Raw[])[] => rows.filter((_, index) => index !== months);
    expect(otherRows(now)).toEqual(otherRows(before));
  });

  it("name the new term on 报表设置", () => {
    expect(rowsOf(after, "报表设置")).toEqual([["项目", "值", "说明"], ["学校名称", "某校", ""], ["学年", "2027-2028", ""], ["学期", "一", ""]]);
    expect(run.plan.repairs?.map(({ before, after: now }) => [before, now])).toEqual([["2026-2027", "2027-2028"], ["二", "一"]]);
  });
});

describe("within a school year", () => {
  it("a list of many months goes on with the people of its last month, moved to the top", () => {
    const snapshot = withScheme("月考核与学期考核.xlsx", "S1B");
    const { run, after } = turned(snapshot);
    const before = rowsOf(snapshot, "月考核");
    const rows = rowsOf(after, "月考核");
    const january = before.filter((row) => row[0] === "1月");
    expect(january).toHaveLength(18);
    expect(rows.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(rows.slice(2, 20)).toEqual(january.map(([, department, name, teacher]) => ["3月", department, name, teacher, "", "", ""]));
    expect(rows.slice(20, 92).flat().every((cell) => cell === "")).toBe(true);
    expect(rows.at(-1)).toEqual(before.at(-1));
    expect(run.left).toEqual([]);
    expect(run.plan.archived?.[0]).toEqual({ sheet: "班主任名册", as: "第一学期 班主任名册" });
  });

  it("is named by the school year of 报表设置 where the sheets do not tell it", () => {
    const snapshot = withScheme("月考核与学期考核.xlsx", "S1B");
    const settings = sheet("报表设置", [["项目", "值"], ["学年", "2026-2027"]]);
    const { run } = turned({ ...snapshot, sheets: [...snapshot.sheets, settings], own: new Map([...snapshot.own, ["reportSettings", "报表设置"]]) });
    expect(run.plan.archived?.[0]?.as).toBe("2026-2027第一学期 班主任名册");
    expect(run.message).toContain("已转入 2026-2027第二学期");
  });

  it("keeps the months where the scheme adds the school year up, and makes the first of the new ones", () => {
    const snapshot: Snapshot = { ...withScheme("学月与学年考核.xlsx", "S1A") };
    const withResults: Snapshot = { ...snapshot, sheets: [...snapshot.sheets, sheet("考核结果", [["x"]])], own: new Map([...snapshot.own, ["results", "考核结果"]]) };
    const { run, after } = turned(withResults);
    expect(run.plan.archived?.map(({ sheet: name }) => name)).toEqual(["考核方案", "考核结果"]);
    expect(run.plan.copies?.map(({ from, role }) => [from, role])).toEqual([["2027年1月", "input_2027年3月"]]);
    expect(finding(read(after.sheets), "2026年9月").kind).toBe("read");
    expect(run.message).toContain("累计两个学期");
  });
});

describe("what is asked or refused", () => {
  const fifth = sheet("班主任名册", ROSTER.formulas.slice(0, 4));

  it("asks which grade leaves where the roster ends with the fifth", () => {
    const run = newTermRun(workbook([fifth, JUNE]), texts);
    expect(run).toMatchObject({ outcome: "refused", plan: { sheets: [] }, question: { kind: "topGrade", choices: ["五年级", "六年级"] } });
    const { after } = turned(workbook([fifth, JUNE]), { topGrades: ["五年级"] });
    expect(rowsOf(after, "班主任名册").map((row) => row[3])).toEqual(["", "班级", "二(1)班", ""]);
  });

  it("asks for the first month where no sheet tells the term", () => {
    const run = newTermRun(workbook([ROSTER, TRAINING]), texts);
    expect(run).toMatchObject({ outcome: "refused", question: { kind: "firstMonth" } });
    const { after } = turned(workbook([ROSTER, TRAINING]), { firstMonth: { year: 2027, month: 9 } });
    expect(rowsOf(after, "班主任名册")[2]?.[3]).toBe("二(1)班");
  });

  it("refuses a month of the same term", () => {
    const run = newTermRun(workbook(SPRING), texts, { firstMonth: { year: 2027, month: 7 } });
    expect(run.outcome).toBe("refused");
    expect(run.plan).toEqual({ sheets: [] });
  });

  it("refuses where a sheet that stays has the name of a new one", () => {
    const run = newTermRun(workbook([...SPRING, sheet("2027年9月", [["草稿"]])]), texts);
    expect(run.outcome).toBe("refused");
    expect(run.message).toContain("2027年9月");
  });

  it("names classes that do not tell their grade", () => {
    const roster = sheet("班主任名册", [["姓名", "班级"], ["甲老师", "向阳班"], ["乙老师", "二(1)班"]]);
    const { run, after } = turned(workbook([roster, JUNE]));
    expect(run.unclear.map(({ person }) => person)).toEqual(["甲老师"]);
    expect(rowsOf(after, "班主任名册")).toEqual([["姓名", "班级"], ["甲老师", "向阳班"], ["乙老师", "三(1)班"]]);
  });

  it("says where an older month's register has cases open that nobody would find", () => {
    const leave = (name: string, rows: readonly (readonly Raw[])[]): SheetData => sheet(name, [["原班主任", "班级", "起", "止", "代班人"], ...rows]);
    const may = leave("5月请假代班", [["甲老师", "一(1)班", "2027-05-20", "2027-10-31", "丁老师"]]);
    const june = leave("6月请假代班", [["乙老师", "五(1)班", "2027-06-01", "2027-06-03", "戊老师"]]);
    const { run, after } = turned(workbook([ROSTER, JUNE, may, june]));
    expect(run.message).toContain("请转录到新表:5月请假代班");
    expect(rowsOf(after, "9月请假代班")[1]).toEqual(["", "", "", "", ""]);
  });
});

describe("what is not like the rest", () => {
  it("a register that was last kept in an earlier month goes on from that", () => {
    const may = sheet("5月请假代班", [["2027年5月请假代班登记"], ["原班主任", "班级", "起", "止", "代班人"], ["甲老师", "一(1)班", "2027-05-20", "2027-05-21", "丁老师"]]);
    const { after } = turned(workbook([ROSTER, JUNE, may]));
    expect(rowsOf(after, "9月请假代班").map((row) => row[0])).toEqual(["2027年9月请假代班登记", "原班主任", ""]);
  });

  it("a sheet 考核方案 that cannot be read stays where it is", () => {
    const { run } = turned(workbook([...SPRING, sheet("考核方案", [["草稿"]])], [["scheme", "考核方案"]]));
    expect(run.plan.archived?.map(({ sheet: name }) => name)).not.toContain("考核方案");
    expect(run.plan.sheets).toEqual([]);
  });
});

describe("names of archived sheets", () => {
  it("fit what Excel takes, and stay different", () => {
    const long = "某某市第一实验中心小学班主任队伍建设违纪处分登记";
    const first = sheet(`${long}甲`, PENALTY.formulas);
    const second = sheet(`${long}乙`, PENALTY.formulas);
    const { run } = turned(workbook([ROSTER, JUNE, first, second]));
    const names = run.plan.archived?.map(({ as }) => as) ?? [];
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });
});

describe("of every sample workbook", () => {
  it.each([
    ["学月与学年考核.xlsx", 9],
    ["月考核与学期考核.xlsx", 3],
  ])("%s: no formula and no old cell is changed by a new term that begins in month %d", (fixture, month) => {
    const snapshot = withScheme(fixture, "S1B");
    const { run, after } = turned(snapshot, { firstMonth: { month } });
    const names = new Map(run.plan.archived?.map(({ sheet: name, as }) => [name, as]));
    for (const { name, formulas } of snapshot.sheets) expect(rowsOf(after, names.get(name) ?? name)).toEqual(formulas);
    for (const { from, changes } of run.plan.copies ?? []) {
      for (const { row, column } of changes) expect(String(rowsOf(after, from)[row]?.[column])).not.toMatch(/^=/);
    }
  });
});
