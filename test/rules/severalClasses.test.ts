import { day, monthly, run, table, wordsOf, type Cells, type Figures } from "./support";

const scheme = (policy: string): string => `
  ${policy.split("\n").map((line, index) => `任职|${index === 0 ? "任职" : ""}|${line}`).join("\n")}
  得分|求和|加数|||月考核.得分
  总分|汇总|来源|||得分
  名次|名次|得分|||总分
  津贴|津贴|标准|||300
  津贴||得分|||得分
  输出|结果表|列|姓名||名册.姓名
  输出||列|班级||名册.班级
  输出||列|得分||得分
  输出||列|总分||总分
  输出||列|名次||名次
  输出||列|津贴||津贴
`;

/** 甲 has 一班 and 二班, 乙 has 三班. */
const twoClasses = (policy: string, roster: readonly Cells[] = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班" }, { 姓名: "乙", 班级: "三班" }]): Figures =>
  run(scheme(policy), [
    table("名册", roster),
    table("月考核", [
      ...monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 100 }),
      ...monthly("二班", "甲", { "2026年9月": 80, "2026年10月": 60 }),
      ...monthly("三班", "乙", { "2026年9月": 86, "2026年10月": 86 }),
    ]),
  ]);

describe("two classes of one teacher (G08)", () => {
  it("分别: each class has its own row, rank and allowance", () => {
    const { names, figure } = twoClasses("一人多班|||分别");
    expect(names()).toEqual(["甲/一班", "甲/二班", "乙/三班"]);
    expect([figure("甲/一班", "总分"), figure("甲/二班", "总分"), figure("乙", "总分")]).toEqual(["190", "140", "172"]);
    expect([figure("甲/一班", "名次"), figure("甲/二班", "名次"), figure("乙", "名次")]).toEqual(["1", "3", "2"]);
    expect([figure("甲/一班", "9月津贴"), figure("甲/二班", "9月津贴")]).toEqual(["270", "240"]);
  });

  it("取平均: one row of (90 + 80) ÷ 2 = 85 and (100 + 60) ÷ 2 = 80, behind 乙; both allowances are paid", () => {
    const { names, figure } = twoClasses("一人多班|||取平均");
    expect(names()).toEqual(["甲/一班、二班", "乙/三班"]);
    expect([figure("甲", "9月得分"), figure("甲", "10月得分"), figure("甲", "总分")]).toEqual(["85", "80", "165"]);
    expect([figure("甲", "名次"), figure("乙", "名次")]).toEqual(["2", "1"]);
    expect(figure("甲", "9月津贴")).toBe("510");
    expect(figure("甲", "班级")).toBe("一班、二班");
  });

  it("取高: 90 and 100, before 乙", () => {
    const { figure } = twoClasses("一人多班|||取高");
    expect([figure("甲", "9月得分"), figure("甲", "10月得分"), figure("甲", "总分")]).toEqual(["90", "100", "190"]);
    expect([figure("甲", "名次"), figure("乙", "名次")]).toEqual(["1", "2"]);
  });

  it("is missing as a whole where one class's score is", () => {
    const { figure } = run(scheme("一人多班|||取平均"), [
      table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班" }]),
      table("月考核", [...monthly("一班", "甲", { "9月": 90 }), ...monthly("二班", "甲", { "9月": "缺" })]),
    ]);
    expect(figure("甲", "9月得分")).toBe("缺");
    expect(figure("甲", "9月津贴")).toBe("缺");
  });

  it("averages only what was held: 二班 taken over in October", () => {
    const { figure } = twoClasses("一人多班|||取平均", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班", 任职起: day("2026-10-01") }, { 姓名: "乙", 班级: "三班" }]);
    expect([figure("甲", "9月得分"), figure("甲", "10月得分")]).toEqual(["90", "80"]);
    expect([figure("甲", "9月津贴"), figure("甲", "10月津贴")]).toEqual(["270", "480"]);
  });

  it("leaves a deputy's post out of it", () => {
    const { names, figure } = twoClasses("一人多班|||取平均\n副班主任份额|||20%", [
      { 姓名: "甲", 班级: "一班" },
      { 姓名: "甲", 班级: "三班", 职务: "副班主任" },
      { 姓名: "乙", 班级: "三班" },
      { 姓名: "丙", 班级: "二班" },
    ]);
    expect(names()).toEqual(["甲/一班", "甲/三班", "乙/三班", "丙/二班"]);
    expect(figure("甲/一班", "9月得分")).toBe("90");
    expect([figure("甲/一班", "名次"), figure("甲/三班", "名次")]).toEqual(["1", "不适用"]);
  });

  it("names a class once that was held at two times", () => {
    const { names } = twoClasses("一人多班|||取平均", [
      { 姓名: "甲", 班级: "一班", 任职止: day("2026-09-10") },
      { 姓名: "甲", 班级: "一班", 任职起: day("2026-10-12") },
    ]);
    expect(names()).toEqual(["甲/一班"]);
  });

  it("does not take rows without a name for one person", () => {
    expect(twoClasses("一人多班|||取平均", [{ 班级: "一班" }, { 班级: "二班" }]).names()).toEqual(["/一班", "/二班"]);
  });
});

describe("多班津贴", () => {
  it("每班一份: 270 and 240", () => {
    const { figure } = twoClasses("多班津贴|||每班一份");
    expect([figure("甲/一班", "9月津贴"), figure("甲/二班", "9月津贴")]).toEqual(["270", "240"]);
  });

  it("只发一份: 270 for the first class on the roster, 0 for the second", () => {
    const { figure } = twoClasses("多班津贴|||只发一份");
    expect([figure("甲/一班", "9月津贴"), figure("甲/二班", "9月津贴"), figure("乙", "9月津贴")]).toEqual(["270", "0", "258"]);
    expect(twoClasses("一人多班|||取平均\n多班津贴|||只发一份").figure("甲", "9月津贴")).toBe("270");
  });

  // 一班 to 15 October: 300 × 15 ÷ 31 = 145.16; 二班 from the 16th: 300 × 60% × 16 ÷ 31 = 92.90.
  it("只发一份 pays the second class from the day the first is given up", () => {
    const { figure } = twoClasses("多班津贴|||只发一份", [
      { 姓名: "甲", 班级: "一班", 任职止: day("2026-10-15") },
      { 姓名: "甲", 班级: "二班" },
      { 姓名: "乙", 班级: "三班" },
    ]);
    expect([figure("甲/一班", "9月津贴"), figure("甲/二班", "9月津贴")]).toEqual(["270", "0"]);
    expect([figure("甲/一班", "10月津贴"), figure("甲/二班", "10月津贴")]).toEqual(["145.16", "92.9"]);
  });

  it("只发一份 pays both times of one class", () => {
    const { appraisal } = twoClasses("多班津贴|||只发一份", [
      { 姓名: "甲", 班级: "一班", 任职止: day("2026-09-30") },
      { 姓名: "甲", 班级: "一班", 任职起: day("2026-10-01") },
    ]);
    // The last two columns are the allowances of September and October.
    expect(appraisal.people.map(({ outcomes }) => outcomes.slice(-2).map(({ value }) => wordsOf(value)))).toEqual([["270", "不适用"], ["不适用", "300"]]);
  });
});

describe("two persons of one name", () => {
  const roster = table("名册", [{ 姓名: "甲", 工号: "101", 班级: "一班" }, { 姓名: "甲", 工号: "102", 班级: "二班" }]);
  const awards = (rows: readonly Cells[]): Figures =>
    run(
      `
      加分|汇总|来源|||学生获奖.加分
      加分||无记录|||0
      输出|结果表|列|姓名||名册.姓名
      输出||列|加分||加分
      `,
      [roster, table("学生获奖", rows)],
    );

  it("are told apart by 工号, and never appraised as one", () => {
    const { figure } = awards([{ 姓名: "甲", 工号: "102", 加分: 3 }, { 姓名: "甲", 工号: "101", 加分: 1 }]);
    expect([figure("甲/101", "加分"), figure("甲/102", "加分")]).toEqual(["1", "3"]);
    expect(twoClasses("一人多班|||取平均", [{ 姓名: "甲", 工号: "101", 班级: "一班" }, { 姓名: "甲", 工号: "102", 班级: "二班" }]).names()).toEqual(["甲/一班", "甲/二班"]);
  });

  it("are told apart by their classes", () => {
    const { figure } = awards([{ 姓名: "甲", 班级: "二班", 加分: 3 }]);
    expect([figure("甲/101", "加分"), figure("甲/102", "加分")]).toEqual(["0", "3"]);
  });

  it("leave a row open that says neither", () => {
    const { figure } = awards([{ 姓名: "甲", 加分: 3 }]);
    expect([figure("甲/101", "加分"), figure("甲/102", "加分")]).toEqual(["缺", "缺"]);
  });

  it("are both paid under 只发一份", () => {
    const { figure } = twoClasses("多班津贴|||只发一份", [{ 姓名: "甲", 工号: "101", 班级: "一班" }, { 姓名: "甲", 工号: "102", 班级: "二班" }]);
    expect([figure("甲/101", "9月津贴"), figure("甲/102", "9月津贴")]).toEqual(["270", "240"]);
  });
});

describe("a row that names a class and somebody else", () => {
  it("is disputed for that class and that person, also where two classes are appraised as one", () => {
    const figures = (policy: string): Figures =>
      run(
        `
        任职|任职|一人多班|||${policy}
        加分|汇总|来源|||学生获奖.加分
        加分||无记录|||0
        输出|结果表|列|姓名||名册.姓名
        输出||列|加分||加分
        `,
        [
          table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "甲", 班级: "二班" }, { 姓名: "乙", 班级: "三班" }, { 姓名: "丙", 班级: "四班" }]),
          table("学生获奖", [{ 姓名: "乙", 班级: "二班", 加分: 3 }]),
        ],
      );
    const apart = figures("分别");
    expect([apart.figure("甲/一班", "加分"), apart.figure("甲/二班", "加分"), apart.figure("乙", "加分"), apart.figure("丙", "加分")]).toEqual(["0", "缺", "缺", "0"]);
    const merged = figures("取平均");
    expect([merged.figure("甲", "加分"), merged.figure("乙", "加分"), merged.figure("丙", "加分")]).toEqual(["缺", "缺", "0"]);
  });
});
