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

  it("of a register are no slip where it only has other things", () => {
    expect(saidOf(COUNTED, ["初一"], [{ 姓名: "甲", 班级: "1班", 类别: "教师论文" }])).toEqual([]);
    expect(saidOf(COUNTED, ["初一"], [])).toEqual([]);
  });
});
