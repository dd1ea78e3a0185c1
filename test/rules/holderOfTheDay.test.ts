import { day, run, table, wordsOf, type Cells, type Figures } from "./support";

/** A month's count, sum, points and conversion of a register that names classes; 10月 and 11月 are scored. */
const RULES = `
  得分|求和|加数|||月考核.得分
  件数|计数|登记|||日常登记
  件数||筛选|事项||迟到
  件数||周期|||月
  人次|汇总|来源|||日常登记.数量
  人次||筛选|事项||迟到
  人次||无记录|||0
  人次||周期|||月
  全部|汇总|来源|||日常登记.数量
  全部||无记录|||0
  全部||周期|||月
  扣分|折算|登记|||日常登记
  扣分||列|||事项
  扣分||值|迟到||1
  扣分||值|手机||3
  扣分||周期|||月
  输出|结果表|列|姓名||名册.姓名
  输出||列|件数||件数
  输出||列|人次||人次
  输出||列|全部||全部
  输出||列|扣分||扣分
`;

const TWO: readonly Cells[] = [
  { 姓名: "甲", 班级: "一班", 任职止: day("2026-10-15") },
  { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-16") },
  { 姓名: "丙", 班级: "二班" },
];

const late = (on: string, count: number, more: Cells = {}): Cells => ({ 班级: "一班", 事项: "迟到", 数量: count, ...(on === "" ? {} : { 日期: day(on) }), ...more });

function figures(roster: readonly Cells[], register: readonly Cells[], policy = "", rules = RULES): Figures {
  const scores = roster.flatMap(({ 班级 }) => (typeof 班级 === "string" ? [班级] : []));
  return run(`${policy}${rules}`, [
    table("名册", roster),
    table("月考核", [...new Set(scores)].flatMap((名) => ["2026年10月", "2026年11月"].map((月份) => ({ 月份, 班级: 名, 得分: 90 })))),
    table("日常登记", register),
  ]);
}

const COLUMNS = ["件数", "人次", "全部", "扣分"];
const october = ({ figure }: Figures, who: string): readonly string[] => COLUMNS.map((column) => figure(who, `10月${column}`));
const november = ({ figure }: Figures, who: string): readonly string[] => COLUMNS.map((column) => figure(who, `11月${column}`));

describe("a dated row that names only the class is whose the class was on that day", () => {
  // The 14th and 15th are 甲's, his last day too; the 16th, the day of the change, is 乙's.
  it("gives the last day to the one who leaves and the day of the change to the one who comes", () => {
    const found = figures(TWO, [late("2026-10-14", 1), late("2026-10-15", 2), late("2026-10-16", 4), late("2026-11-03", 8), { 班级: "一班", 事项: "手机", 数量: 16, 日期: day("2026-10-20") }]);
    expect(october(found, "甲")).toEqual(["2", "3", "3", "2"]);
    expect(october(found, "乙")).toEqual(["1", "4", "20", "4"]);
    expect(november(found, "甲")).toEqual(["不适用", "不适用", "不适用", "不适用"]);
    expect(november(found, "乙")).toEqual(["1", "8", "8", "1"]);
    expect(found.allNotes("乙", "10月件数")).toContain("heldByAnother");
    expect(found.allNotes("乙", "11月件数")).not.toContain("heldByAnother");
  });

  it("leaves a row that names somebody to whoever is named, on whatever day", () => {
    const found = figures(TWO, [late("2026-10-20", 5, { 姓名: "甲" }), late("", 7, { 月份: "2026年10月", 姓名: "乙" })]);
    expect(october(found, "甲")).toEqual(["1", "5", "5", "1"]);
    expect(october(found, "乙")).toEqual(["1", "7", "7", "1"]);
  });

  it("asks about a row without a date in the month of the change, for both, and in no other month", () => {
    const found = figures(TWO, [late("", 1, { 月份: "2026年10月" }), late("", 8, { 月份: "2026年11月" })]);
    expect(october(found, "甲")).toEqual(["缺", "缺", "缺", "缺"]);
    expect(october(found, "乙")).toEqual(["缺", "缺", "缺", "缺"]);
    expect(found.allNotes("甲", "10月件数")).toContain("holderUnclear");
    expect(november(found, "乙")).toEqual(["1", "8", "8", "1"]);
  });

  it("asks nothing where the row is none that is counted", () => {
    const found = figures(TWO, [{ 班级: "一班", 事项: "手机", 数量: 16, 月份: "2026年10月" }]);
    expect(["件数", "人次"].map((column) => found.figure("甲", `10月${column}`))).toEqual(["0", "0"]);
    expect(found.allNotes("甲", "10月件数")).not.toContain("holderUnclear");
    expect(found.figure("甲", "10月全部")).toBe("缺");
  });

  // 10-01 to 10-09, 10-10 to 10-20, from 10-21.
  it("tells three holders of one month apart", () => {
    const three = [
      { 姓名: "甲", 班级: "一班", 任职止: day("2026-10-09") },
      { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-10"), 任职止: day("2026-10-20") },
      { 姓名: "丁", 班级: "一班", 任职起: day("2026-10-21") },
    ];
    const found = figures(three, [late("2026-10-09", 1), late("2026-10-10", 2), late("2026-10-20", 4), late("2026-10-21", 8)]);
    expect(["甲", "乙", "丁"].map((who) => found.figure(who, "10月人次"))).toEqual(["1", "6", "8"]);
  });

  it("asks about a day on which nobody held the class", () => {
    const gap = [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-09") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-12") }];
    const found = figures(gap, [late("2026-10-10", 1), late("2026-10-12", 2)]);
    expect([found.figure("甲", "10月人次"), found.figure("乙", "10月人次")]).toEqual(["缺", "缺"]);
    expect([found.figure("甲", "10月件数"), found.figure("乙", "10月件数")]).toEqual(["缺", "缺"]);
  });

  // The teacher is in post throughout; the deputy from the 16th on.
  it("counts for a deputy from the first day, and for the class's teacher always", () => {
    const deputy = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "副", 班级: "一班", 职务: "副班主任", 任职起: day("2026-10-16") }];
    const found = figures(deputy, [late("2026-10-15", 1), late("2026-10-16", 2)]);
    expect([found.figure("甲", "10月人次"), found.figure("副", "10月人次")]).toEqual(["3", "2"]);
    const undated = figures(deputy, [late("", 1, { 月份: "2026年10月" })]);
    expect([undated.figure("甲", "10月人次"), undated.figure("副", "10月人次")]).toEqual(["1", "缺"]);
  });

  it("goes by the month that a row says where its date is of another", () => {
    const found = figures([{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-31") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-11-01") }], [late("2026-11-02", 3, { 月份: "2026年10月" })]);
    expect([found.figure("甲", "10月人次"), found.figure("乙", "11月人次")]).toEqual(["3", "0"]);
  });

  it("counts for both who hold a class at the same time", () => {
    const both = [{ 姓名: "甲", 班级: "一班", 任职起: day("2026-09-01") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-09-01") }];
    const found = figures(both, [late("2026-10-09", 1), late("", 2, { 月份: "2026年10月" })]);
    expect([found.figure("甲", "10月人次"), found.figure("乙", "10月人次")]).toEqual(["3", "3"]);
  });

  it("counts per class what is counted per class", () => {
    const rules = `
      得分|求和|加数|||月考核.得分
      人次|汇总|来源|||日常登记.数量
      人次||周期|||月
      输出|结果表|对象|||名册.班级
      输出||列|班级||名册.班级
      输出||列|人次||人次
    `;
    const { appraisal } = figures(TWO, [late("2026-10-14", 1), late("2026-10-16", 2), late("", 4, { 月份: "2026年10月" })], "", rules);
    const [ofOne] = appraisal.people;
    expect(ofOne?.outcomes.map(({ value }) => wordsOf(value))).toEqual(["一班", "7", "缺"]);
  });
});

/** The sum of the months' deductions, 90 each less the class's. */
const TERM = `
  得分|求和|加数|||月考核.得分
  人次|汇总|来源|||日常登记.数量
  人次||无记录|||0
  人次||周期|||月
  月分|差额|被减|||得分
  月分||减|迟到||人次
  学期分|汇总|来源|||月分
  学期次|汇总|来源|||日常登记.数量
  学期次||无记录|||0
  奖|计数|登记|||日常登记
  奖||筛选|事项||奖
  输出|结果表|列|姓名||名册.姓名
  输出||列|学期分||学期分
  输出||列|学期次||学期次
  输出||列|奖||奖
`;

describe("the term of a class that changed hands, whose score is", () => {
  const register = [late("2026-10-14", 1), late("2026-10-16", 2), late("2026-11-03", 4), { 班级: "一班", 事项: "奖", 数量: 0, 日期: day("2026-10-05") }];
  const term = (policy: string): readonly (readonly string[])[] => {
    const { figure } = figures(TWO, register, policy, TERM);
    return ["甲", "乙"].map((who) => ["学期分", "学期次", "奖"].map((column) => figure(who, column)));
  };

  // The class's: (90 - 3) + (90 - 4) = 173, and all 7 of the term's; its award of 5 October is his whose the class was.
  it("who is in post at the end: the score has all of the class's rows, once; what is counted is whose the class was", () => {
    expect(term("")).toEqual([["不适用", "不适用", "1"], ["173", "7", "0"]]);
  });

  // 90 - 1 = 89; (90 - 2) + (90 - 4) = 174.
  it("each for the own months: each the rows of the own days", () => {
    expect(term("任职|任职|学期得分|||各算各")).toEqual([["89", "1", "1"], ["174", "6", "0"]]);
  });

  it("still counts what names the one who left", () => {
    const { figure } = figures(TWO, [late("2026-10-14", 1), late("2026-10-16", 2, { 姓名: "甲" })], "", TERM);
    expect([figure("甲", "学期次"), figure("乙", "学期次")]).toEqual(["2", "1"]);
  });
});
