import { day, monthly, run, table, type Cells } from "./support";

const scheme = (standard: string, workdays: string): string =>
  `扣|请假代班|登记|||请假代班\n扣||月标准|||${standard}\n扣||计薪天数|||${workdays}\n领|代班领取|结算|||扣\n输出|结果表|列|姓名||名册.姓名\n输出||列|扣||扣\n输出||列|领||领`;
const ROSTER: readonly Cells[] = [{ 姓名: "甲", 班级: "一班", 标准: 0 }, { 姓名: "乙", 班级: "二班", 标准: 200 }];
const settled = (row: Cells, standard = "220", workdays = "22") =>
  run(scheme(standard, workdays), [table("名册", ROSTER), table("请假代班", [{ 姓名: "甲", 班级: "一班", 假别: "事假", 起: day("2026-09-08"), 止: day("2026-09-09"), 天数: 2, 代班人: "乙", ...row }])]);

it("takes off and gives what the leave is worth: 220 ÷ 22 × 2 = 20", () => {
  const { figure } = settled({});
  expect([figure("甲", "扣"), figure("乙", "领")]).toEqual(["20", "20"]);
});

it("computes nothing where the substitute is the absent teacher, and says so", () => {
  const { figure, allNotes } = settled({ 代班人: "甲" });
  expect([figure("甲", "扣"), figure("甲", "领")]).toEqual(["缺", "缺"]);
  expect(allNotes("甲", "扣")).toContain("leaveOwnSubstitute");
});

it("says that a standard of 0 takes nothing off, and that 0 paid days make no rate", () => {
  expect(settled({}, "名册.标准").allNotes("甲", "扣")).toContain("leaveStandardZero");
  const { figure, allNotes } = settled({}, "220", "0");
  expect(figure("甲", "扣")).toBe("缺");
  expect(allNotes("甲", "扣")).toContain("leaveWorkdaysZero");
});

it("adds up a month's leave whether or not its rows say the year: 15 + 10 days are more than 22", () => {
  const scores = table("月考核", monthly("一班", "甲", { "9月": 90 }));
  const rows: readonly Cells[] = [{ 姓名: "甲", 班级: "一班", 月份: "9月", 假别: "事假", 天数: 15, 代班人: "乙" }, { 姓名: "甲", 班级: "一班", 起: day("2026-09-20"), 假别: "事假", 天数: 10, 代班人: "乙" }];
  const { figure, allNotes } = run(`分|求和|加数|||月考核.得分\n${scheme("220", "22")}\n输出||列|分||分`, [table("名册", ROSTER), scores, table("请假代班", rows)]);
  expect(figure("甲", "扣")).toBe("缺");
  expect(allNotes("甲", "扣")).toContain("leaveTooLong");
});

describe("leave of somebody with two classes that names none", () => {
  const roster = table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班" }, { 姓名: "乙", 班级: "三班" }]);
  const leave = table("请假代班", [{ 姓名: "甲", 假别: "事假", 起: day("2026-09-08"), 天数: 2, 代班人: "乙" }]);
  const paid = (policy: string) => run(`任职|任职|${policy}\n${scheme("220", "22")}`, [roster, leave]);

  it("is taken once from the one allowance a person has, and given once", () => {
    const apart = paid("多班津贴|||只发一份");
    expect([apart.figure("甲/一班", "扣"), apart.figure("甲/二班", "扣"), apart.figure("乙", "领")]).toEqual(["20", "0", "20"]);
    const together = paid("多班津贴|||只发一份\n任职||一人多班|||取平均");
    expect([together.figure("甲", "扣"), together.figure("乙", "领")]).toEqual(["20", "20"]);
  });

  it("is taken from each class's allowance, and whoever stands in in both gets both", () => {
    const apart = paid("多班津贴|||每班一份");
    expect([apart.figure("甲/一班", "扣"), apart.figure("甲/二班", "扣"), apart.figure("乙", "领")]).toEqual(["20", "20", "40"]);
    const together = paid("多班津贴|||每班一份\n任职||一人多班|||取平均");
    expect([together.figure("甲", "扣"), together.figure("乙", "领")]).toEqual(["40", "40"]);
  });

  it("is of the class held that month, where one followed the other", () => {
    const moved = table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-08-31") }, { 姓名: "甲", 班级: "二班", 任职起: day("2026-09-01") }, { 姓名: "乙", 班级: "三班" }]);
    const { figure } = run(scheme("220", "22"), [moved, leave]);
    expect([figure("甲/一班", "扣"), figure("甲/二班", "扣"), figure("乙", "领")]).toEqual(["0", "20", "20"]);
  });
});

describe("a register of leave without a column of kinds", () => {
  const limited = (more: string): string => scheme("220", `22\n${more}`);
  const leave = table("请假代班", [{ 姓名: "甲", 班级: "一班", 天数: 3, 代班人: "乙" }]);
  const without = (more: string, heading?: string, ...words: readonly string[]) =>
    run(limited(more), [table("名册", ROSTER), heading === undefined ? leave : { ...leave, unrecognised: new Map([["请假代班", [{ heading, words: new Set(words) }]]]) }]);

  it.each(["扣||扣发假别|||事假", "扣||扣发假别|||事假、病假\n扣||扣发比例|病假||50%", "扣||其他假别|||不扣"])("leaves both figures missing where a column was not recognised, with %s: it may say the kind", (limit) => {
    const { figure, allNotes } = without(limit, "事由", "病假");
    expect([figure("甲", "扣"), figure("乙", "领")]).toEqual(["缺", "缺"]);
    expect(allNotes("甲", "扣")).toContain("leaveKindUnread");
  });

  it("takes off what every kind takes off alike: 220 ÷ 22 × 3 = 30", () => {
    const { figure } = without("扣||其他假别|||照扣", "事由", "病假");
    expect([figure("甲", "扣"), figure("乙", "领")]).toEqual(["30", "30"]);
  });

  it("is one of the leave that is taken off where every column is known", () => {
    expect(without("扣||扣发假别|||事假").figure("甲", "扣")).toBe("30");
  });

  it("is not in doubt for a column that says who approved it, or where somebody went", () => {
    expect(without("扣||扣发假别|||事假", "审批人", "王主任").figure("甲", "扣")).toBe("30");
    expect(without("扣||扣发假别|||探亲", "缘由", "探亲").figure("甲", "扣")).toBe("缺");
  });
});

describe("who stood in for somebody whose allowance a veto takes or holds back, or nobody knows yet", () => {
  const lines = "津|津贴|标准|||440\n津||得分|||月考核.得分\n否|一票否决|登记|||一票否决登记\n否||情形|1||有偿补课\n否||影响|||津\n";
  const monthlyScheme = scheme("津", "22\n扣||周期|||月").replace("领|代班领取|结算|||扣", "领|代班领取|结算|||扣\n领||周期|||月");
  const stoodIn = (score: number | string, cases: readonly Cells[]) =>
    run(`${lines}${monthlyScheme}`, [
      table("名册", ROSTER),
      table("月考核", [...monthly("一班", "甲", { "2026年9月": score }), ...monthly("二班", "乙", { "2026年9月": 80 })]),
      table("请假代班", [{ 姓名: "甲", 班级: "一班", 假别: "事假", 起: day("2026-09-08"), 天数: 2, 代班人: "乙" }]),
      table("一票否决登记", cases.map((row) => ({ 姓名: "甲", 班级: "一班", 日期: day("2026-09-10"), 情形: "有偿补课", ...row }))),
    ]);

  it("is not reproached with it, and told whose it is", () => {
    const { figure, allNotes } = stoodIn(100, [{ 状态: "成立" }]);
    expect([figure("甲", "9月扣"), figure("乙", "9月领")]).toEqual(["0", "0"]);
    expect(allNotes("甲", "9月扣")).toContain("vetoed");
    expect(allNotes("乙", "9月领")).toContain("standInVetoed");
    expect(allNotes("乙", "9月领")).not.toContain("vetoed");
  });

  it("waits with them for a case under review", () => {
    const { allNotes } = stoodIn(100, [{ 状态: "待核" }]);
    expect(allNotes("甲", "9月扣")).toContain("vetoPending");
    expect(allNotes("乙", "9月领")).toEqual(expect.arrayContaining(["standInPending", "heldForPending"]));
    expect(allNotes("乙", "9月领")).not.toContain("vetoPending");
  });

  it("waits with them for a score: the substitute's own sentence names the other", () => {
    const { figure, allNotes } = stoodIn("缺", []);
    expect(figure("乙", "9月领")).toBe("缺");
    expect(allNotes("乙", "9月领")).toContain("standInWaits");
    expect(allNotes("甲", "9月扣")).not.toContain("standInWaits");
  });
});
