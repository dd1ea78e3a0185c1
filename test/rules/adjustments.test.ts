import { monthly, run, table, type Cells, type Figures } from "./support";

const scheme = `
  得分|求和|加数|||月考核.得分
  总分|汇总|来源|||得分
  平均分|汇总|来源|||得分
  平均分||方式|||平均
  名次|名次|得分|||总分
  优秀班队|评选|得分|||总分
  优秀班队||前几名|||1
  优秀班队||称号|||优秀班队
  奖次|按比例分等|得分|||总分
  奖次||比例|一等奖||50%
  奖次||比例|二等奖||50%
  输出|结果表|列|姓名||名册.姓名
  输出||列|月得分||得分
  输出||列|总分||总分
  输出||列|平均分||平均分
  输出||列|名次||名次
  输出||列|优秀班队||优秀班队
  输出||列|奖次||奖次
`;

/** 甲: 90 + 80 + 80 = 250, in the mean 83.33…; 乙: 70 × 3 = 210. */
function adjusted(rows: readonly Cells[], more: { readonly roster?: readonly Cells[]; readonly policy?: string } = {}): Figures {
  const roster = more.roster ?? [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }];
  const second = roster === more.roster ? "甲" : "乙";
  return run(`${more.policy ?? ""}${scheme}`, [
    table("名册", roster),
    table("月考核", [...monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 80, "2026年11月": 80 }), ...monthly("二班", second, { "2026年9月": 70, "2026年10月": 70, "2026年11月": 70 })]),
    table("人工调整", rows),
  ]);
}

const approved = { 理由: "校务会决定", 批准人: "校长" };

describe("人工调整", () => {
  it("changes the figure and everything made of it: 210 becomes 260, before 250", () => {
    const { figure, notes } = adjusted([{ 姓名: "乙", 项目: "总分", 原值: "210", 改后: "260", ...approved }]);
    expect(figure("乙", "总分")).toBe("260");
    expect(notes("乙", "总分")).toEqual(["adjusted"]);
    expect([figure("甲", "名次"), figure("乙", "名次")]).toEqual(["2", "1"]);
    expect(figure("乙", "优秀班队")).toBe("优秀班队");
  });

  it.each([
    ["the rule with its month", "9月得分"],
    ["the heading with its month", "9月月得分"],
    ["the year besides", "2026年9月得分"],
    ["full-width digits and spaces", "9月 得分"],
  ])("finds a month's figure by %s", (_, item) => {
    const { figure } = adjusted([{ 姓名: "乙", 项目: item, 原值: 70, 改后: 75, ...approved }]);
    expect([figure("乙", "9月月得分"), figure("乙", "10月月得分"), figure("乙", "总分")]).toEqual(["75", "70", "215"]);
    expect(figure("甲", "9月月得分")).toBe("90");
  });

  it("applies nothing without an approver, and says so", () => {
    const { figure, notes } = adjusted([{ 姓名: "乙", 项目: "总分", 原值: 210, 改后: 260, 理由: "校务会决定" }]);
    expect(figure("乙", "总分")).toBe("210");
    expect(notes("乙", "总分")).toEqual(["adjustmentUnapproved"]);
  });

  it("applies nothing to a figure that has changed since it was approved", () => {
    const { figure, notes } = adjusted([{ 姓名: "乙", 项目: "总分", 原值: 209, 改后: 260, ...approved }]);
    expect(figure("乙", "总分")).toBe("210");
    expect(notes("乙", "总分")).toEqual(["adjustmentOutdated"]);
  });

  it("applies where no 原值 is given", () => {
    expect(adjusted([{ 姓名: "乙", 项目: "总分", 改后: 260, ...approved }]).figure("乙", "总分")).toBe("260");
  });

  it("takes 原值 as Excel shows it: 83.3333333333333 is 250 ÷ 3, 83.33 is not", () => {
    expect(adjusted([{ 姓名: "甲", 项目: "平均分", 原值: "83.3333333333333", 改后: 84, ...approved }]).figure("甲", "平均分")).toBe("84");
    expect(adjusted([{ 姓名: "甲", 项目: "平均分", 原值: "83.33", 改后: 84, ...approved }]).notes("甲", "平均分")).toEqual(["adjustmentOutdated"]);
  });

  it("fills in a figure that is missing, with 原值 blank or 缺", () => {
    const gap = [table("名册", [{ 姓名: "甲", 班级: "一班" }]), table("月考核", monthly("一班", "甲", { "9月": "缺" }))];
    for (const before of [{}, { 原值: { kind: "text", text: "缺" } as const }]) {
      const { figure } = run(scheme, [...gap, table("人工调整", [{ 姓名: "甲", 项目: "9月得分", 改后: 66, ...approved, ...before }])]);
      expect(figure("甲", "总分")).toBe("66");
    }
  });

  it("does not read words as a number", () => {
    const { figure, notes } = adjusted([{ 姓名: "乙", 项目: "总分", 改后: "很好", ...approved }]);
    expect(figure("乙", "总分")).toBe("210");
    expect(notes("乙", "总分")).toEqual(["adjustmentUnreadable"]);
  });

  it("takes 是 and 否 for an honour", () => {
    const { figure } = adjusted([
      { 姓名: "甲", 项目: "优秀班队", 原值: "优秀班队", 改后: "否", ...approved },
      { 姓名: "乙", 项目: "优秀班队", 原值: "否", 改后: "是", ...approved },
    ]);
    expect([figure("甲", "优秀班队"), figure("乙", "优秀班队")]).toEqual(["否", "优秀班队"]);
  });

  it("takes one of several tiers by its name only: neither 是 nor 否 is one", () => {
    expect(adjusted([{ 姓名: "乙", 项目: "奖次", 原值: "二等奖", 改后: "一等奖", ...approved }]).figure("乙", "奖次")).toBe("一等奖");
    for (const words of ["是", "否", "特等奖"]) {
      const { figure, notes } = adjusted([{ 姓名: "乙", 项目: "奖次", 改后: words, ...approved }]);
      expect(figure("乙", "奖次")).toBe("二等奖");
      expect(notes("乙", "奖次")).toContain("adjustmentUnreadable");
    }
  });

  it("reports rows that name no figure of anybody, by the cell of their 项目", () => {
    const { appraisal } = adjusted([
      { 姓名: "乙", 项目: "总分", 改后: 260, ...approved },
      { 姓名: "丁", 项目: "总分", 改后: 260, ...approved },
      { 姓名: "乙", 项目: "总评分", 改后: 260, ...approved },
      // A monthly figure without its month.
      { 姓名: "乙", 项目: "得分", 改后: 75, ...approved },
      { 姓名: "乙", 班级: "一班", 项目: "总分", 改后: 260, ...approved },
    ]);
    expect(appraisal.unusedAdjustments).toEqual([2, 3, 4, 5].map((row) => ({ sheet: "人工调整", row, column: 1 })));
  });
});

describe("人工调整 of somebody with two classes, or one of two of a name", () => {
  const twoClasses = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班" }];

  it("needs the class: without it nobody knows which, and it is reported as unused", () => {
    const { figure, appraisal } = adjusted([{ 姓名: "甲", 项目: "总分", 改后: 260, ...approved }], { roster: twoClasses });
    expect([figure("甲/一班", "总分"), figure("甲/二班", "总分")]).toEqual(["250", "210"]);
    expect(appraisal.unusedAdjustments).toHaveLength(1);
    const named = adjusted([{ 姓名: "甲", 班级: "二班", 项目: "总分", 改后: 260, ...approved }], { roster: twoClasses });
    expect([named.figure("甲/一班", "总分"), named.figure("甲/二班", "总分")]).toEqual(["250", "260"]);
  });

  it("is about the one figure where the classes are appraised as one: (90 + 70) ÷ 2 = 80 becomes 85, the classes keep theirs", () => {
    const { figure, allNotes, appraisal } = adjusted([{ 姓名: "甲", 项目: "9月得分", 原值: 80, 改后: 85, ...approved }], { roster: twoClasses, policy: "任职|任职|一人多班|||取平均" });
    expect(figure("甲", "9月月得分")).toBe("85");
    // 85 + 75 + 75.
    expect(figure("甲", "总分")).toBe("235");
    expect(allNotes("甲", "总分")).toEqual(["adjusted"]);
    expect(appraisal.unusedAdjustments).toEqual([]);
  });

  it("goes by 工号 for two of one name", () => {
    const roster = [{ 姓名: "甲", 工号: "101", 班级: "一班" }, { 姓名: "甲", 工号: "102", 班级: "二班" }];
    const named = adjusted([{ 姓名: "甲", 工号: "102", 项目: "总分", 改后: 260, ...approved }], { roster });
    expect([named.figure("甲/101", "总分"), named.figure("甲/102", "总分")]).toEqual(["250", "260"]);
    const unnamed = adjusted([{ 姓名: "甲", 项目: "总分", 改后: 260, ...approved }], { roster });
    expect([unnamed.figure("甲/101", "总分"), unnamed.figure("甲/102", "总分")]).toEqual(["250", "210"]);
    expect(unnamed.appraisal.unusedAdjustments).toHaveLength(1);
  });
});
