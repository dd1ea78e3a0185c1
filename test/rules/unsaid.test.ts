import { compile } from "../../src/rules/compile";
import { deductionsAsScores } from "../../src/rules/deductionsAsScores";
import { deputiesPaid } from "../../src/rules/deputiesPaid";
import { mechanisms } from "../../src/rules/mechanisms";
import { mixedPeriods } from "../../src/rules/mixedPeriods";
import type { Program, SchemeProblem } from "../../src/rules/program";
import { schemeOf } from "../../src/schemes/rows";
import { table, type Cells } from "./support";

const compiled = (lines: string, unit = ""): Program => {
  const program = compile(schemeOf("我校", `${lines}\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数|${unit}`), mechanisms);
  expect(program.problems).toEqual([]);
  return program;
};
const codes = (problems: readonly SchemeProblem[]): readonly string[] => problems.map(({ code, row }) => `${code} ${row?.rule ?? ""}`);

const PEOPLE: readonly Cells[] = [{ 姓名: "甲", 班级: "1班", 职务: "班主任" }, { 姓名: "乙", 班级: "1班", 职务: "副班主任" }];

describe("points taken off are no score", () => {
  const check = (lines: string, figure: number): readonly string[] => codes(deductionsAsScores(compiled(lines), [table("名册", PEOPLE), table("月考核", [{ 姓名: "甲", 班级: "1班", 扣分: figure, 得分: 90 }, { 姓名: "乙", 班级: "1班", 扣分: 0, 得分: 80 }])]));
  const COUNTED = "考勤扣|折算|登记|||考勤登记\n考勤扣||列|||情况\n考勤扣||值|迟到||";

  it.each([
    ["ranked", "数|名次|得分|||月考核.扣分", 3, ["deductionAsScore 数"]],
    ["summed and dealt into tiers", "合计|求和|加数|||月考核.扣分\n数|按比例分等|得分|||合计\n数||比例|优||30%\n数||比例|良||其余", 3, ["deductionAsScore 数"]],
    ["looked through for the last", "数|末位|得分|||月考核.扣分\n数||后几名|||1", 3, ["deductionAsScore 数"]],
    ["counted in positive numbers", `${COUNTED}1\n数|名次|得分|||考勤扣`, 3, ["deductionAsScore 数"]],
    ["counted in negative numbers", `${COUNTED}-1\n数|名次|得分|||考勤扣`, 3, []],
    ["written as negative numbers", "数|名次|得分|||月考核.扣分", -3, []],
    ["ranked with the end that comes first", "数|名次|得分|||月考核.扣分\n数||方向|||小的在前", 3, []],
    ["taken from a full mark", "分|扣分|满分|||100\n分||扣分|||月考核.扣分\n分||写法|||正数为扣分\n数|名次|得分|||分", 3, []],
  ])("%s", (_, lines, figure, expected) => {
    expect(check(lines, figure)).toEqual(expected);
  });
});

describe("a count of which 每月 is said is not the term's unasked", () => {
  const COUNT = (unit: string, more = ""): string => `扣款|折算|登记|||考勤登记\n扣款||列|||情况\n扣款||值|迟到||20\n扣款||上限|||60|${unit}\n${more}`;
  const check = (lines: string): readonly string[] => codes(mixedPeriods(compiled(lines), [table("名册", PEOPLE), table("月考核", [{ 姓名: "甲", 班级: "1班", 月份: "9月", 得分: 90 }])]));

  it.each([
    ["in the unit of its bound", `${COUNT("元/月")}数|求积|因数|||扣款`, ["monthSaid 扣款"]],
    ["in what its bound is called further up", `${COUNT("元")}每月扣款|限额|依据|||扣款\n每月扣款||上限|||60\n数|求积|因数|||每月扣款`, ["monthSaid 每月扣款"]],
    ["nowhere", `${COUNT("元")}数|求积|因数|||扣款`, []],
    ["beside 周期", `${COUNT("元/月", "扣款||周期|||学期\n")}数|求积|因数|||扣款`, []],
    ["where a monthly rule reads it", `${COUNT("元/月")}月得分|求和|加数|||月考核.得分\n数|差额|被减|||月得分\n数||减|||扣款`, []],
  ])("%s", (_, lines, expected) => {
    expect(check(lines)).toEqual(expected);
  });
});

describe("money that a deputy gets because nobody is told apart", () => {
  const check = (lines: string, people = PEOPLE): readonly string[] => codes(deputiesPaid(compiled(lines, "元"), [table("名册", people)]));

  it.each([
    ["is said once", "数|定值|值|||500", ["deputiesPaid 数"]],
    ["is said of each amount in a sum", "津贴|津贴|标准|||300\n津贴||得分|||90\n奖金|定值|值|||500\n数|求和|加数|津贴||津贴\n数||加数|奖金||奖金", ["deputiesPaid 奖金"]],
    ["is settled by 适用", "数|定值|值||职务=班主任|500\n数||值||其余|0", []],
    ["is settled by a share of the class's pay", "数|津贴|标准|||300\n数||得分|||90", []],
    ["is settled where deputies are not compared", "次|名次|得分|||月考核.得分\n数|名次分|依据|||次\n数||首名|||100\n数||每名递减|||10", []],
  ])("%s", (_, lines, expected) => {
    expect(check(lines)).toEqual(expected);
  });

  it("is nobody's where the roster has none", () => {
    expect(check("数|定值|值|||500", PEOPLE.slice(0, 1))).toEqual([]);
  });
});
