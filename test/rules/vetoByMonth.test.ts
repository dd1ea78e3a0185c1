import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { mixedPeriods } from "../../src/rules/mixedPeriods";
import { schemeOf } from "../../src/schemes/rows";
import { day, monthly, run, table, type Cells, type Figures } from "./support";

/** 300 yuan a month, and a third of the month's 900 besides; 否决 says from when on it takes them. */
const schemeWith = (reach: string, bearsOn = "月津贴、月奖"): string =>
  [
    "月津贴|求积|因数|标准||300",
    "月津贴||因数|系数||月系数",
    "月津贴||取整|||四舍五入到分",
    "月系数|分段|依据|||月考核.得分",
    "月系数||起点|足||0",
    "月系数||取值|足||100%",
    "月奖|按点分配|总额|||900|元/月",
    "月奖||点数|||月系数",
    "学期津贴|汇总|来源|||月津贴",
    "否决|一票否决|登记|||一票否决登记",
    "否决||情形|①||体罚学生",
    `否决||影响|||${bearsOn}`,
    ...(reach === "" ? [] : [`否决||影响范围|||${reach}`]),
    "输出|结果表|列|月津贴||月津贴",
    "输出||列|月奖||月奖",
    "输出||列|学期津贴||学期津贴",
    "输出||列|否决||否决",
  ].join("\n");

const ROSTER: readonly Cells[] = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }, { 姓名: "丙", 班级: "三班" }];
const MONTHS = { "2026年9月": 90, "2026年10月": 90, "2026年11月": 90 };
const SCORES = [...monthly("一班", "甲", MONTHS), ...monthly("二班", "乙", MONTHS), ...monthly("三班", "丙", MONTHS)];

const tablesWith = (cases: readonly Cells[]) => [table("名册", ROSTER), table("月考核", SCORES), table("一票否决登记", cases.map((row) => ({ 姓名: "甲", 情形: "①体罚学生", 状态: "成立", ...row })))];
const appraised = (reach: string, ...cases: readonly Cells[]): Figures => run(schemeWith(reach), tablesWith(cases));

const payOf = ({ figure }: Figures, who = "甲"): readonly string[] => ["9月月津贴", "10月月津贴", "11月月津贴", "学期津贴"].map((heading) => figure(who, heading));

const IN_OCTOBER: Cells = { 日期: day("2026-10-12") };

describe("a case of October", () => {
  it("takes the pay of the whole school year where the regulation does not say from when on", () => {
    expect(payOf(appraised("", IN_OCTOBER))).toEqual(["0", "0", "0", "0"]);
    expect(payOf(appraised("全学年", IN_OCTOBER))).toEqual(["0", "0", "0", "0"]);
  });

  it("takes October's where it says 当月: 300+0+300", () => {
    const october = appraised("当月", IN_OCTOBER);
    expect(payOf(october)).toEqual(["300", "0", "300", "600"]);
    expect(payOf(october, "乙")).toEqual(["300", "300", "300", "900"]);
    expect(october.allNotes("甲", "10月月津贴")).toContain("vetoed");
    expect(october.allNotes("甲", "9月月津贴")).not.toContain("vetoed");
  });

  it("takes October's and all after it where it says 当月起: 300+0+0", () => {
    expect(payOf(appraised("当月起", IN_OCTOBER))).toEqual(["300", "0", "0", "300"]);
  });

  it("goes by the month that a row says where it has no day", () => {
    expect(payOf(appraised("当月", { 月份: "2026年10月" }))).toEqual(["300", "0", "300", "600"]);
    expect(payOf(appraised("当月起", { 月份: "10月" }))).toEqual(["300", "0", "0", "300"]);
  });
});

it("both ends of a month are the month's", () => {
  expect(payOf(appraised("当月", { 日期: day("2026-10-01") }))).toEqual(["300", "0", "300", "600"]);
  expect(payOf(appraised("当月", { 日期: day("2026-10-31") }))).toEqual(["300", "0", "300", "600"]);
  expect(payOf(appraised("当月起", { 日期: day("2026-10-31") }))).toEqual(["300", "0", "0", "300"]);
});

describe("a case of a month that is not appraised", () => {
  it("takes nothing where 当月 is said, and is named", () => {
    const august = appraised("当月", { 日期: day("2026-08-30") });
    expect(payOf(august)).toEqual(["300", "300", "300", "900"]);
    expect(august.allNotes("甲", "9月月津贴")).toContain("outsidePeriod");
  });

  it("of the same school year takes what comes after it where 当月起 is said", () => {
    expect(payOf(appraised("当月起", { 日期: day("2026-08-30") }))).toEqual(["0", "0", "0", "0"]);
    expect(payOf(appraised("当月起", { 日期: day("2026-12-03") }))).toEqual(["300", "300", "300", "900"]);
  });

  it("of another school year takes nothing", () => {
    for (const reach of ["当月", "当月起"]) expect(payOf(appraised(reach, { 日期: day("2025-10-12") }))).toEqual(["300", "300", "300", "900"]);
  });
});

it("a case without day and month takes no month's yet, holds every month's back, and is named", () => {
  for (const reach of ["当月", "当月起"]) {
    const undated = appraised(reach, { 日期: "缺" });
    for (const month of ["9月", "10月", "11月"]) {
      expect(undated.figure("甲", `${month}月津贴`)).toBe("300");
      expect(undated.notes("甲", `${month}月津贴`)).toContain("heldForPending");
      expect(undated.allNotes("甲", `${month}月津贴`)).toContain("undatedRows");
      expect(undated.notes("乙", `${month}月津贴`)).not.toContain("heldForPending");
    }
  }
});

describe("a case that is not decided yet", () => {
  const pending = { ...IN_OCTOBER, 状态: "待核" };

  it("holds October's figures only", () => {
    const held = (reach: string, who: string): readonly boolean[] => {
      const { notes } = appraised(reach, pending);
      return ["9月", "10月", "11月"].map((month) => notes(who, `${month}月津贴`).includes("heldForPending"));
    };
    expect(held("当月", "甲")).toEqual([false, true, false]);
    expect(held("当月起", "甲")).toEqual([false, true, true]);
    expect(held("", "甲")).toEqual([true, true, true]);
    expect(held("当月", "乙")).toEqual([false, false, false]);
  });

  it("holds everybody's share of what is dealt out in October", () => {
    const { notes } = appraised("当月", pending);
    expect(["9月", "10月", "11月"].map((month) => notes("乙", `${month}月奖`).includes("heldForPending"))).toEqual([false, true, false]);
  });
});

it("a case that names nobody there is holds everybody's October", () => {
  const { notes } = appraised("当月", { ...IN_OCTOBER, 姓名: "甲甲" });
  expect(["9月", "10月", "11月"].map((month) => notes("乙", `${month}月津贴`).includes("heldForPending"))).toEqual([false, true, false]);
});

it("what fell to the barred of October's pool stays in it, and that is said of October alone", () => {
  const { appraisal, figure } = appraised("当月", IN_OCTOBER);
  expect(["9月月奖", "10月月奖", "11月月奖"].map((heading) => figure("甲", heading))).toEqual(["300", "0", "300"]);
  expect(appraisal.remarks.filter(({ note }) => note.code === "barredShareLeft").map(({ note }) => note.params)).toEqual([{ names: "甲", left: "300" }]);
});

it("who compares by the month leaves out whom the month's case bars: a place moves up in October", () => {
  const scheme = ["名次|名次|得分|||月考核.得分", "名次||剔除|||否决", "否决|一票否决|登记|||一票否决登记", "否决||情形|①||体罚学生", "否决||影响|||名次", "否决||影响范围|||当月", "输出|结果表|列|名次||名次"].join("\n");
  const scores = [...monthly("一班", "甲", { "2026年9月": 95, "2026年10月": 95 }), ...monthly("二班", "乙", { "2026年9月": 90, "2026年10月": 90 })];
  const { figure } = run(scheme, [table("名册", ROSTER.slice(0, 2)), table("月考核", scores), table("一票否决登记", [{ 姓名: "甲", 情形: "①", 状态: "成立", ...IN_OCTOBER }])]);
  expect([figure("甲", "9月名次"), figure("乙", "9月名次")]).toEqual(["1", "2"]);
  expect([figure("甲", "10月名次"), figure("乙", "10月名次")]).toEqual(["不适用", "1"]);
});

it("the veto itself is one figure: whether there was a case", () => {
  expect(appraised("当月", IN_OCTOBER).figure("甲", "否决")).toBe("是");
  expect(appraised("当月", IN_OCTOBER).figure("乙", "否决")).toBe("否");
});

function problemsIn(lines: string, tables = tablesWith([IN_OCTOBER])) {
  const program = compile(schemeOf("T", lines), mechanisms);
  expect(program.problems).toEqual([]);
  return mixedPeriods(program, tables).map((problem) => ({ code: problem.code, setting: problem.row?.setting, name: "name" in problem ? problem.name : "said" in problem ? problem.said : "" }));
}

describe("what is not kept by the month", () => {
  const problemsOf = (reach: string, bearsOn: string) => problemsIn(schemeWith(reach, bearsOn));

  it("cannot be taken by the month: the row that says so is named", () => {
    expect(problemsOf("当月", "月津贴、学期津贴")).toEqual([{ code: "vetoNotByMonth", setting: "影响范围", name: "学期津贴" }]);
    expect(problemsOf("当月起", "学期津贴")).toEqual([{ code: "vetoNotByMonth", setting: "影响范围", name: "学期津贴" }]);
  });

  it("is taken as a whole where the school year is meant", () => {
    expect(problemsOf("", "月津贴、学期津贴")).toEqual([]);
    expect(problemsOf("全学年", "学期津贴")).toEqual([]);
    expect(problemsOf("当月", "月津贴、月奖")).toEqual([]);
  });

  it("is not spoken of while the sheet it is made of is not there", () => {
    const [roster, , cases] = tablesWith([IN_OCTOBER]);
    expect(problemsIn(schemeWith("当月"), [roster, cases].flatMap((one) => one ?? []))).toEqual([]);
  });
});

it("a rule to be mended first is one mistake: by what its readers are kept nobody knows yet", () => {
  const lines = schemeWith("当月").replace("月系数||起点|足||0", "月系数||起点|足||零");
  const program = compile(schemeOf("T", lines), mechanisms);
  expect(program.problems).toHaveLength(1);
  expect(mixedPeriods(program, tablesWith([IN_OCTOBER]))).toEqual([]);
});

describe("a regulation that says 当月 and not from when on", () => {
  const said = (row: string, reach = "") => problemsIn(schemeWith(reach).replace("否决||情形|①||体罚学生", row));

  it.each([
    ["否决||情形|①||体罚学生的,当月津贴不发", "当月津贴不发"],
    ["否决||情形|①||体罚学生||第五条|扣发当月津贴", "扣发当月"],
    ["否决||情形|①||体罚学生||第五条|查实的,从发生之月起停发津贴", "从发生之月起停发津贴"],
  ])("is asked at the row that says so: %s", (row, words) => {
    expect(said(row)).toEqual([{ code: "vetoMonthSaid", setting: "情形", name: words }]);
  });

  it("is not asked once it is said, nor where the month is the case's own", () => {
    for (const reach of ["全学年", "当月", "当月起"]) expect(said("否决||情形|①||体罚学生的,当月津贴不发", reach)).toEqual([]);
    expect(said("否决||情形|①||当月迟到三次以上")).toEqual([]);
  });
});
