import fc from "fast-check";
import { Exact } from "../../src/core/number/exact";
import { missing, number, text, truth } from "../../src/core/value";
import { filter, passes, type Filter } from "../../src/rules/filter";
import type { SettingRow } from "../../src/rules/scheme";
import { schemeOf } from "../../src/schemes/rows";
import { day, monthly, run, table, type Cell, type Cells, type Figures } from "./support";

const [row] = schemeOf("T", "规则|计数|筛选|级别||").rows as [SettingRow];

function filterOf(written: string): Filter {
  const parsed = filter.parse(written, row);
  if ("fault" in parsed) throw new Error(parsed.fault.code);
  return parsed.value;
}

describe("筛选 (G05, G07)", () => {
  it.each([
    ["县级以上", "区级", true],
    ["县级以上", "县(市、区)级", true],
    ["县级以上", "校级", false],
    ["县级及以上", "县级", true],
    ["省级(含)以上", "省级", true],
    ["省级(含)以上", "市级", false],
    ["县级以上", "优秀", undefined],
    ["主持、参与", "参与", true],
    ["主持", "参与", false],
    ["除语文、数学", "音乐", true],
    ["除语文、数学", "数学", false],
    ["④", "④体罚", true],
    ["是", "否", false],
  ])("%s of %s is %s", (written, cell, expected) => {
    expect(passes(filterOf(written), text(cell))).toBe(expected);
  });

  it("compares numbers, the bound included by ≥ and not by >", () => {
    expect([4.9, 5, 5.1].map((figure) => passes(filterOf("≥5"), number(Exact.of(figure))))).toEqual([false, true, true]);
    expect([4.9, 5, 5.1].map((figure) => passes(filterOf(">5"), number(Exact.of(figure))))).toEqual([false, false, true]);
    expect(passes(filterOf("<=98"), text("98"))).toBeUndefined();
  });

  it("knows a number and a truth by their words", () => {
    expect(passes(filterOf("3、4"), number(Exact.of(3)))).toBe(true);
    expect(passes(filterOf("除3"), number(Exact.of(3)))).toBe(false);
    expect(passes(filterOf("是"), truth(true))).toBe(true);
  });

  it("says nothing of a blank cell, neither that it passes nor, with 除, that it does", () => {
    for (const written of ["县级以上", "主持", "除语文", "≥5"]) expect(passes(filterOf(written), missing)).toBeUndefined();
  });
});

const people = (groups: readonly Cell[]): Cells[] => groups.map((group, index) => ({ 姓名: "甲乙丙丁戊".charAt(index), 班级: `${index + 1}班`, 年级: group }));
const scored = (scores: readonly Cell[]): Cells[] => scores.flatMap((score, index) => monthly(`${index + 1}班`, "甲乙丙丁戊".charAt(index), { "2026年10月": score }));

describe("comparisons within groups", () => {
  const ranks = (groups: readonly Cell[], scores: readonly Cell[]): readonly string[] => {
    const { figure } = run(
      `
      得分|求和|加数|||月考核.得分
      名次|名次|得分|||得分
      名次||分组|||名册.年级
      输出|结果表|列|姓名||名册.姓名
      输出||列|名次||名次
      `,
      [table("名册", people(groups)), table("月考核", scored(scores))],
    );
    return groups.map((_, index) => figure("甲乙丙丁戊".charAt(index), "10月名次"));
  };

  it("tell groups apart that are numbers: 年级 1 and 2", () => {
    expect(ranks([1, 1, 2, 2], [90, 80, 70, 60])).toEqual(["1", "2", "1", "2"]);
  });

  it("do not rank somebody whose group nobody filled in, among others like that", () => {
    expect(ranks(["低", "缺", "缺", "低"], [90, 80, 70, 60])).toEqual(["1", "缺", "缺", "2"]);
  });
});

describe("a class that changes hands within a month", () => {
  // 一班 scores 90 under 甲 to the 14th and 乙 from the 15th; 二班 scores 80.
  const october = (policy = ""): Figures =>
    run(
      `
      ${policy}
      得分|求和|加数|||月考核.得分
      名次|名次|得分|||得分
      窗口班级|评选|得分|||得分
      窗口班级||前几名|||1
      窗口班级||称号|||窗口班级
      输出|结果表|列|姓名||名册.姓名
      输出||列|名次||名次
      输出||列|窗口||窗口班级
      `,
      [
        table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-14") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-15") }, { 姓名: "丙", 班级: "二班" }]),
        table("月考核", [...monthly("一班", "甲", { "2026年9月": 70, "2026年10月": 90 }), ...monthly("二班", "丙", { "2026年9月": 80, "2026年10月": 80 })]),
      ],
    );

  it("takes one place in the month, so that 二班 is second of two", () => {
    const { figure, notes } = october();
    expect(["甲", "乙", "丙"].map((who) => figure(who, "10月名次"))).toEqual(["1", "1", "2"]);
    expect(["甲", "乙", "丙"].map((who) => figure(who, "10月窗口"))).toEqual(["窗口班级", "窗口班级", "否"]);
    expect(notes("甲", "10月窗口")).not.toContain("tieAtCut");
    // September was 甲's alone: 70 against 80, whoever has the class at the end of the term.
    expect(["甲", "乙", "丙"].map((who) => figure(who, "9月名次"))).toEqual(["2", "不适用", "1"]);
  });

  it("is not barred from the month by 最低任职月数, which is about the term", () => {
    expect(october("任职|任职|最低任职月数|||5").figure("丙", "10月名次")).toBe("2");
  });

  // 30% of four classes is 1.2, so one first tier; of five heads it would be two.
  it("counts once among those appraised: one first tier of four", () => {
    const { figure } = run(
      `
      得分|求和|加数|||月考核.得分
      总分|汇总|来源|||得分
      奖次|按比例分等|得分|||总分
      奖次||比例|一等奖||30%
      奖次||比例|二等奖||70%
      输出|结果表|列|姓名||名册.姓名
      输出||列|奖次||奖次
      `,
      [
        table("名册", [{ 姓名: "前", 班级: "1班", 任职止: day("2026-09-30") }, ...people(["", "", "", ""]).map((one, index) => (index === 0 ? { ...one, 任职起: day("2026-10-01") } : one))]),
        table("月考核", ["甲", "乙", "丙", "丁"].flatMap((who, index) => monthly(`${index + 1}班`, who, { "2026年9月": 90 - index, "2026年10月": 90 - index }))),
      ],
    );
    expect(["前", "甲", "乙", "丙", "丁"].map((who) => figure(who, "奖次"))).toEqual(["不适用", "一等奖", "二等奖", "二等奖", "二等奖"]);
  });
});

describe("比较", () => {
  const compared = (left: Cell, relation: string, right: string, more: Cells = {}): string =>
    run(
      `
      达标|比较|左|||名册.左
      达标||关系|||${relation}
      达标||右|||${right}
      达标||次序|||初级、中级、高级
      输出|结果表|列|达标||达标
      `,
      [table("名册", [{ 姓名: "甲", 左: left, ...more }])],
    ).figure("甲", "达标");

  it.each([
    [60, "不低于", "60", "是"],
    [59.99, "不低于", "60", "否"],
    [60, "高于", "60", "否"],
    [60, "不高于", "60", "是"],
    [60, "低于", "60", "否"],
    [0.9796, "不低于", "98%", "否"],
    ["缺", "不低于", "60", "缺"],
    ["不适用", "不低于", "60", "不适用"],
    [60, "低于", "不设", "不适用"],
  ] as const)("%s %s %s: %s", (left, relation, right, expected) => {
    expect(compared(left, relation, right)).toBe(expected);
  });

  it("goes by 次序 for titles, and does not know one that is not in it", () => {
    expect(compared("高级", "不低于", "名册.右", { 右: "中级" })).toBe("是");
    expect(compared("初级", "不低于", "名册.右", { 右: "中级" })).toBe("否");
    expect(compared("特级", "不低于", "名册.右", { 右: "中级" })).toBe("缺");
  });

  it("does not apply where the line does not", () => {
    expect(compared(60, "不低于", "名册.右", { 右: "不适用" })).toBe("不适用");
    expect(compared(60, "不低于", "名册.右", { 右: "缺" })).toBe("缺");
  });

  it("compares days, the last one included", () => {
    expect(compared(day("2026-03-05"), "不高于", "名册.右", { 右: day("2026-03-05") })).toBe("是");
    expect(compared(day("2026-03-06"), "不高于", "名册.右", { 右: day("2026-03-05") })).toBe("否");
  });
});

describe("conditions", () => {
  type State = "是" | "否" | "缺" | "不适用";
  const valueOf = (state: State): Cell => (state === "是" || state === "否" ? truth(state === "是") : state);
  const judged = (mechanism: string, states: readonly State[], more = ""): string =>
    run(
      `
      ${states.map((_, index) => `条${index}|认定|字段|||名册.条${index}`).join("\n")}
      ${states.map((_, index) => `判断|${index === 0 ? mechanism : ""}|条件|${index}||条${index}`).join("\n")}
      ${more}
      输出|结果表|列|判断||判断
      `,
      [table("名册", [{ 姓名: "甲", ...Object.fromEntries(states.map((state, index) => [`条${index}`, valueOf(state)])) }])],
    ).figure("甲", "判断");

  const states = fc.array(fc.constantFrom<State>("是", "否", "缺", "不适用"), { minLength: 1, maxLength: 4 });
  const count = (all: readonly State[], state: State): number => all.filter((one) => one === state).length;

  it("全部满足: one that fails decides, one that is missing leaves it open, what does not apply is no condition", () => {
    fc.assert(
      fc.property(states, (all) => {
        const expected = count(all, "不适用") === all.length ? "不适用" : count(all, "否") > 0 ? "否" : count(all, "缺") > 0 ? "缺" : "是";
        expect(judged("全部满足", all)).toBe(expected);
      }),
    );
  });

  it("任一满足: one that holds decides, one that is missing leaves it open", () => {
    fc.assert(
      fc.property(states, (all) => {
        const expected = count(all, "不适用") === all.length ? "不适用" : count(all, "是") > 0 ? "是" : count(all, "缺") > 0 ? "缺" : "否";
        expect(judged("任一满足", all)).toBe(expected);
      }),
    );
  });

  it("至少满足 2: open only where those missing could still make it two", () => {
    fc.assert(
      fc.property(states, (all) => {
        const [met, open] = [count(all, "是"), count(all, "缺")];
        const expected = count(all, "不适用") === all.length ? "不适用" : met >= 2 ? "是" : met + open >= 2 ? "缺" : "否";
        expect(judged("至少满足", all, "判断||至少|||2")).toBe(expected);
      }),
    );
  });

  it("refuses nothing while the scheme itself has a condition left blank", () => {
    const { figure } = run(
      `
      条件4|认定|字段|||
      条件1|认定|字段|||名册.条件1
      判断|全部满足|条件|1||条件1
      判断||条件|4||条件4
      输出|结果表|列|判断||判断
      `,
      [table("名册", [{ 姓名: "甲", 条件1: truth(false) }, { 姓名: "乙", 条件1: truth(true) }])],
    );
    expect([figure("甲", "判断"), figure("乙", "判断")]).toEqual(["缺", "缺"]);
  });
});

describe("津贴 (S1A-04)", () => {
  const paid = (cells: Cells, rules = ""): Figures =>
    run(
      `
      津贴|津贴|标准|||名册.标准
      津贴||比例|||70%
      津贴||得分|||名册.得分
      ${rules}
      输出|结果表|列|津贴||津贴
      `,
      [table("名册", [{ 姓名: "甲", ...cells }])],
    );

  // 350 × 70% × 91.3 ÷ 100 = 223.685, a tie.
  it.each([
    ["四舍五入到分", "223.69"],
    ["四舍五入到角", "223.7"],
    ["四舍五入到元", "224"],
  ])("%s: %s", (rounding, expected) => {
    expect(paid({ 标准: 350, 得分: 91.3 }, `津贴||取整|||${rounding}`).figure("甲", "津贴")).toBe(expected);
  });

  it("is missing without a standard or a score, and does not apply where either does not", () => {
    expect(paid({ 标准: 350, 得分: "缺" }).figure("甲", "津贴")).toBe("缺");
    expect(paid({ 得分: 91.3 }).figure("甲", "津贴")).toBe("缺");
    expect(paid({ 标准: "不适用", 得分: 91.3 }).figure("甲", "津贴")).toBe("不适用");
  });

  it("cannot be reckoned by a full mark of 0", () => {
    const { figure, notes } = paid({ 标准: 350, 得分: 91.3 }, "津贴||满分|||0");
    expect(figure("甲", "津贴")).toBe("缺");
    expect(notes("甲", "津贴")).toEqual([]);
  });

  // 350 × 70% × 100 ÷ 100 = 245; 350 × 70% × 110 ÷ 120 = 224.58
  it.each([
    ["exactly at the full mark it is paid", {}, 100, "", "245", []],
    ["a hundredth above it is not", {}, 100.01, "", "缺", ["aboveFullMark"]],
    ["a decimal point forgotten is not", {}, 955, "", "缺", ["aboveFullMark"]],
    ["nor above a full mark that no ten-thousandths make up", {}, 33.4, "津贴||满分|||33.33333", "缺", ["aboveFullMark"]],
    ["nor above one that stands in the sheet", { 满分: 90 }, 91, "津贴||满分|||名册.满分", "缺", ["aboveFullMark"]],
    ["a higher full mark is paid by", {}, 110, "津贴||满分|||120", "224.58", []],
  ])("%s", (_, cells, score, rules, expected, codes) => {
    const { figure, notes } = paid({ 标准: 350, 得分: score, ...cells }, rules);
    expect(figure("甲", "津贴")).toBe(expected);
    expect(notes("甲", "津贴")).toEqual(codes);
  });

  describe("by a score that is summed up", () => {
    // 350 × 70% × 110 ÷ 100 = 269.5
    it.each([
      ["a full mark of its own allows what is above the one it is paid by", "得分||满分|||120", "269.5", "110"],
      ["its full mark left blank sets none", "得分||满分|||", "269.5", "110"],
      ["without a word of its own the one it is paid by holds", "", "缺", "110"],
      ["above its own it is shown, not paid and not added up", "得分||满分|||109", "缺", "缺"],
    ])("%s", (_, rules, pay, year) => {
      const { figure } = run(
        `
        得分|求和|加数|||名册.得分
        ${rules}
        津贴|津贴|标准|||350
        津贴||比例|||70%
        津贴||得分|||得分
        总分|求和|加数|||得分
        输出|结果表|列|得分||得分
        输出||列|津贴||津贴
        输出||列|总分||总分
        `,
        [table("名册", [{ 姓名: "甲", 得分: 110 }])],
      );
      expect([figure("甲", "得分"), figure("甲", "津贴"), figure("甲", "总分")]).toEqual(["110", pay, year]);
    });
  });
});

describe("days into weeks and months (校历)", () => {
  const rules = `
    周扣分|汇总|来源|||日常检查.扣分
    周扣分||周期|||周
    周扣分||无记录|||0
    月扣分|汇总|来源|||周扣分
    月扣分||周期|||月
    月得分|求和|加数|扣||月扣分
    月得分||加数|基||月考核.得分
    输出|结果表|列|姓名||名册.姓名
    输出||列|周扣分||周扣分
    输出||列|月得分||月得分
  `;
  // Wednesday 23 September (week 4); Wednesday 30 September and Thursday 1 October (week 5, whose Friday is in October).
  const tables = [
    table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }]),
    table("日常检查", [
      { 班级: "一班", 日期: day("2026-09-23"), 扣分: 1 },
      { 班级: "一班", 日期: day("2026-09-30"), 扣分: 2 },
      { 班级: "一班", 日期: day("2026-10-01"), 扣分: 4 },
    ]),
    table("月考核", [...monthly("一班", "甲", { "9月": 100, "10月": 200 }), ...monthly("二班", "乙", { "9月": 100, "10月": 200 })]),
  ];
  const calendar = table("校历", ["2026-09-21", "2026-09-28", "2026-10-12"].map((iso, index) => ({ 日期: day(iso), 教学周: index + 4 })));

  it("by the teaching week, the week by its Friday's month; 9月 of a sheet is the calendar's September", () => {
    const { figure } = run(rules, [...tables, calendar]);
    expect([figure("甲", "第4周周扣分"), figure("甲", "第5周周扣分"), figure("乙", "第5周周扣分")]).toEqual(["1", "6", "0"]);
    expect([figure("甲", "9月月得分"), figure("甲", "10月月得分"), figure("乙", "9月月得分")]).toEqual(["101", "206", "100"]);
  });

  it("归周一所在月: week 5 counts for September", () => {
    const { figure } = run(`校历|校历|跨月的周|||归周一所在月\n${rules}`, [...tables, calendar]);
    expect(figure("甲", "9月月得分")).toBe("107");
  });

  it("asks for the calendar where there is none, and guesses no week", () => {
    const { figure, notes } = run(rules, tables);
    expect(figure("甲", "周扣分")).toBe("缺");
    expect(notes("甲", "周扣分")).toEqual(["calendarNeeded"]);
  });

  it("guesses no week for a day that the calendar does not cover either", () => {
    const { figure, notes } = run(rules, [...tables, table("校历", [{ 日期: day("2026-09-21"), 教学周: 4 }])]);
    expect(figure("甲", "周扣分")).toBe("缺");
    expect(notes("甲", "周扣分")).toEqual(["calendarNeeded"]);
  });
});
