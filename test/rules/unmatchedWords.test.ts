import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { unmatchedWords } from "../../src/rules/unmatchedWords";
import { schemeOf } from "../../src/schemes/rows";
import { table, type Cells } from "./support";

const PEOPLE = (...grades: readonly string[]): Cells[] => grades.map((年级, index) => ({ 姓名: "甲乙丙丁".charAt(index), 班级: `${index + 1}班`, 年级 }));

function saidOf(lines: string, grades: readonly string[], cases: readonly Cells[] = []): readonly string[] {
  const program = compile(schemeOf("我校", `${lines}\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数`), mechanisms);
  expect(program.problems).toEqual([]);
  return unmatchedWords(program, [table("名册", PEOPLE(...grades)), table("竞赛登记", cases)]).map((problem) => (problem.code === "wordsUnmatched" ? `${problem.field} ${problem.words}: ${problem.place} ${problem.there}` : problem.code));
}

const BY_GRADE = "数|定值|值||年级=初三|1.1\n数||值||其余|1";

describe("words that nobody has", () => {
  it("are said where others have words that no row names", () => {
    expect(saidOf(BY_GRADE, ["七年级", "九年级"])).toEqual(["applies 初三: 名册.年级 七年级、九年级"]);
  });

  it("are no slip where somebody has them", () => {
    expect(saidOf(BY_GRADE, ["初一", "初三"])).toEqual([]);
  });

  it("are no slip where every word that is there is named: this year has no such class", () => {
    expect(saidOf("数|定值|值||年级=初三|1.1\n数||值||年级=初一、初二|1", ["初一", "初二"])).toEqual([]);
  });

  const COUNTED = "数|计数|登记|||竞赛登记\n数||筛选|类别||学生竞赛";

  it("of a register are said where it has nearly the same", () => {
    expect(saidOf(COUNTED, ["初一"], [{ 姓名: "甲", 班级: "1班", 类别: "学生竟赛" }])).toEqual(["value 学生竞赛: 竞赛登记.类别 学生竟赛"]);
  });

  it("of a register are said where it has others that no row names", () => {
    expect(saidOf(COUNTED, ["初一"], [{ 姓名: "甲", 班级: "1班", 类别: "教师论文" }])).toEqual(["value 学生竞赛: 竞赛登记.类别 教师论文"]);
    expect(saidOf(`${COUNTED}\n论文|计数|登记|||竞赛登记\n论文||筛选|类别||教师论文`, ["初一"], [{ 姓名: "甲", 班级: "1班", 类别: "教师论文" }])).toEqual([]);
  });

  it("of a register are no slip where it is empty, or has the level", () => {
    expect(saidOf(COUNTED, ["初一"], [])).toEqual([]);
    // Another level is another thing.
    expect(saidOf("数|计数|登记|||竞赛登记\n数||筛选|级别||省级一等奖", ["初一"], [{ 姓名: "甲", 班级: "1班", 级别: "市级一等奖" }])).toEqual([]);
  });

  const TABLE = "数|对照表|依据|||竞赛登记.奖次\n数||值|一等奖||5\n数||值|特等奖||9\n数||值|其余||0";
  const won = (...words: readonly string[]): readonly Cells[] => words.map((奖次) => ({ 姓名: "甲", 班级: "1班", 奖次 }));

  it.each([
    ["without one of its characters", TABLE, won("一等"), ["key 一等奖: 竞赛登记.奖次 一等"]],
    ["with another character", "数|折算|登记|||竞赛登记\n数||列|||奖次\n数||值|优胜奖||5\n数||值|其他||0", won("优胜桨", "其他"), ["key 优胜奖: 竞赛登记.奖次 优胜桨、其他"]],
    ["by points of awards", "分|对照表|值|全国赛||5\n数|加分|登记|||竞赛登记\n数||分值|||分", [{ 姓名: "甲", 班级: "1班", 项目名称: "作文", 级别: "全国赛事", 类别: "学生" }], ["key 全国赛: 竞赛登记.级别 全国赛事"]],
    ["by grades of another rule, which are known", "等|等级|得分|||竞赛登记.分\n等||分数线|优秀等次||90\n等||分数线|其他||其余\n数|对照表|依据|||等\n数||值|优秀等级||5\n数||值|其他||0", [], ["key 优秀等级: “等” 优秀等次、其他"]],
    ["by grades of another rule, in marks only", "等|等级|得分|||竞赛登记.分\n等||分数线|优秀(A)||90\n等||分数线|其他||其余\n数|对照表|依据|||等\n数||值|优秀（A）||5\n数||值|其他||0", [], ["key 优秀（A）: “等” 优秀(A)、其他"]],
  ])("of a table by words are said once, at their 名称: %s", (_, lines, rows, expected) => {
    expect(saidOf(lines, ["初一"], rows)).toEqual(expected);
  });

  const SEEN = "罚|符合|依据|||竞赛登记.分\n罚||筛选|||≥90\n";
  it.each([
    ["another word for 是", `${SEEN}数|定值|值||罚=对|1\n数||值||其余|2`, [], "applies 对: “罚” 否、是"],
    ["two words with 或 between them", "数|计数|登记|||竞赛登记\n数||筛选|类别||甲或乙", [{ 姓名: "甲", 班级: "1班", 类别: "甲" }, { 姓名: "乙", 班级: "2班", 类别: "乙" }], "value 甲或乙: 竞赛登记.类别 乙、甲"],
    ["a grade that the rule does not give", "等|等级|得分|||竞赛登记.分\n等||分数线|优秀||90\n等||分数线|其他||其余\n数|符合|依据|||等\n数||筛选|||优", [], "value 优: “等” 优秀、其他"],
    ["of a sum's register", "数|汇总|来源|||竞赛登记.分\n数||筛选|类别||教师", [{ 姓名: "甲", 班级: "1班", 类别: "学生", 分: 3 }], "value 教师: 竞赛登记.类别 学生"],
    ["a range of scores in a table by words", "数|对照表|依据|||竞赛登记.分\n数||值|90-100||1\n数||值|其余||0", [{ 姓名: "甲", 班级: "1班", 分: 95 }], "rangeAsWord"],
  ])("are said of %s", (_, lines, rows, expected) => {
    expect(saidOf(lines, ["初一"], rows)).toEqual([expected]);
  });

  it("of a table for several words are found one by one", () => {
    expect(saidOf("数|对照表|依据|||竞赛登记.奖次\n数||值|一等奖、二等奖||5\n数||值|其余||0", ["初一"], won("一等奖", "二等奖"))).toEqual([]);
  });

  it("of 适用 may be the field itself, where the roster has one of nearly that name", () => {
    const program = compile(schemeOf("我校", "数|定值|值||年纪=初一|1\n数||值||其余|2\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数"), mechanisms);
    expect(unmatchedWords(program, [table("名册", PEOPLE("初一"))])).toMatchObject([{ code: "fieldUnknown", name: "年纪", meant: "年级" }]);
  });

  it("of a table are no slip where somebody has them, where only other things are there, or where a character tells them apart", () => {
    expect(saidOf(TABLE, ["初一"], won("一等奖", "一等"))).toEqual([]);
    expect(saidOf(TABLE, ["初一"], won("二等奖", "参与"))).toEqual([]);
    expect(saidOf("数|对照表|依据|||名册.年级\n数||值|教研组长||2\n数||值|其余||0", ["副教研组长"])).toEqual([]);
    expect(saidOf("分|对照表|值|县级||5\n数|加分|登记|||竞赛登记\n数||分值|||分", ["初一"], [{ 姓名: "甲", 班级: "1班", 项目名称: "作文", 级别: "区级", 类别: "学生" }])).toEqual([]);
  });
});
