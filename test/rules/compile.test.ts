import { compile } from "../../src/rules/compile";
import { rulesTold } from "../../src/rules/missingRegisters";
import { openSettings } from "../../src/rules/openSettings";
import { mechanisms } from "../../src/rules/mechanisms";
import type { Program, SchemeProblem } from "../../src/rules/program";
import { settingPath } from "../../src/rules/scheme";
import { schemeOf } from "../../src/schemes/rows";
import { S1A } from "../../src/schemes/S1A";
import { S1B } from "../../src/schemes/S1B";
import { table } from "./support";

const OUTPUT = `
  输出|结果表|列|姓名||名册.姓名
`;

const compiled = (lines: string, output = OUTPUT): Program => compile(schemeOf("T", `${lines}${output}`), mechanisms);

/** Every mistake with the row it is at: code 规则/设置项/名称, and what else it says. */
function problems(lines: string, output?: string): string[] {
  return compiled(lines, output).problems.map((problem) => {
    const [, ...path] = problem.row ? settingPath(problem.row).split("/") : [];
    return [problem.code, path.join("/"), detail(problem)].filter(Boolean).join(" ");
  });
}

function detail(problem: SchemeProblem): string {
  switch (problem.code) {
    case "badValue":
      return problem.fault.code;
    case "settingMissing":
      return problem.setting;
    case "danglingRule":
      return problem.name;
    case "cycle":
      return problem.path;
    case "weightsNotWhole":
      return problem.sum;
    case "keyWithoutPartner":
      return problem.other;
    case "alternativesMissing":
      return problem.settings;
    case "casesOverlap":
      return problem.words;
    default:
      return "";
  }
}

const SCORE = `
  得分|求和|加数|||月考核.得分
`;

it.each([["S1A", S1A], ["S1B", S1B]] as const)("%s is without a mistake", (_, scheme) => {
  expect(compile(scheme, mechanisms).problems).toEqual([]);
});

describe("mistakes in a scheme's sheet", () => {
  it.each([
    ["a method that does not exist", "得分|相加|加数|||月考核.得分", ["unknownMechanism 得分/加数"]],
    ["no method on any row of a rule", "得分||加数|||月考核.得分", ["mechanismMissing 得分/加数"]],
    ["a setting the method does not have", `${SCORE}得分||封顶|||100`, ["unknownSetting 得分/封顶"]],
    ["a required setting without a row", "津贴|津贴|标准|||300", ["settingMissing 津贴/标准 得分"]],
    ["a rule that does not exist", "总分|汇总|来源|||得分", ["danglingRule 总分/来源 得分"]],
    ["a rule that computes from itself", "甲|求和|加数|||甲", ["cycle 甲/加数 甲 → 甲"]],
    ["two rules that compute from each other", "甲|求和|加数|||乙\n乙|求和|加数|||甲", ["cycle 甲/加数 甲 → 乙 → 甲", "cycle 乙/加数 乙 → 甲 → 乙"]],
    ["a rule that needs itself to tell whom its row is for", `${SCORE}津贴|津贴|标准||档次=高|300\n津贴||得分|||得分\n档次|等级|得分|||津贴\n档次||分数线|高||200\n档次||分数线|低||其余`, ["cycle 津贴/标准 津贴 → 档次 → 津贴", "cycle 档次/得分 档次 → 津贴 → 档次"]],
    ["rows of a rule that do not stand together", `${SCORE}总分|汇总|来源|||得分\n得分||满分|||100`, ["ruleScattered 得分/满分"]],
    ["weights of 90%", `${SCORE}综合|加权|项|甲||得分\n综合||项|乙||80\n综合||权重|甲||50%\n综合||权重|乙||40%`, ["weightsNotWhole 综合/权重/甲 90%"]],
    ["a part without a weight, a weight without a part", `${SCORE}综合|加权|项|甲||得分\n综合||项|乙||80\n综合||权重|甲||60%\n综合||权重|丙||40%`, ["keyWithoutPartner 综合/权重/丙 项"]],
    ["a grade without 其余", `${SCORE}等级|等级|得分|||得分\n等级||分数线|优||90\n等级||分数线|良||60`, ["bandGap 等级/分数线/良"]],
    ["a grade of conditions without 其余", "等级|等级|条件|优||评优条件.优", ["bandGap 等级/条件/优"]],
    ["a grade with a score and without bands", `${SCORE}等级|等级|得分|||得分`, ["alternativesMissing 等级/得分 分数线"]],
    ["a share above 1: 70 is not taken for 70%", `${SCORE}津贴|津贴|标准|||300\n津贴||比例|||70\n津贴||得分|||得分`, ["badValue 津贴/比例 ratioOutOfRange"]],
    ["a share below 0", `${SCORE}津贴|津贴|标准|||300\n津贴||比例|||-0.1\n津贴||得分|||得分`, ["badValue 津贴/比例 ratioOutOfRange"]],
    ["a negative amount", `${SCORE}得分||满分|||-100`, ["badValue 得分/满分 negative"]],
    ["words for a number", `${SCORE}得分||满分|||一百`, ["badValue 得分/满分 notANumber"]],
    ["half a month", "任职|任职|最低任职月数|||2.5", ["badValue 任职/最低任职月数 notACount"]],
    ["a word that is no choice", "任职|任职|一人多班|||取低", ["badValue 任职/一人多班 notAChoice"]],
    ["a reference of three parts", "得分|求和|加数|||月考核.得分.九月", ["badValue 得分/加数 notAReference"]],
    ["a column where a table belongs", "次数|计数|登记|||月考核.得分\n次数||筛选|级别||县级以上", ["badValue 次数/登记 notATable"]],
    ["a filter of a level that is none", "次数|计数|登记|||奖励加分\n次数||筛选|级别||村组以上", ["badValue 次数/筛选/级别 notAFilter"]],
    ["适用 that is no list of fields", `${SCORE}津贴|津贴|标准||低年级|300\n津贴||得分|||得分`, ["badApplies 津贴/标准"]],
    ["a setting twice", `${SCORE}得分||满分|||100\n得分||满分|||120`, ["settingTwice 得分/满分"]],
    ["two rows for one case", `${SCORE}津贴|津贴|标准||学段=低|300\n津贴||标准||学段=低|400\n津贴||得分|||得分`, ["settingTwice 津贴/标准"]],
    ["two rows that share a word", `${SCORE}津贴|津贴|标准||学段=低、中|300\n津贴||标准||学段=中、高|400\n津贴||得分|||得分`, ["casesOverlap 津贴/标准 中"]],
    ["a row for all beside a row for some", `${SCORE}津贴|津贴|标准|||300\n津贴||标准||学段=低|400\n津贴||得分|||得分`, ["settingTwice 津贴/标准"]],
    ["two rows of one case in a table of values", "线|对照表|值||学段=低|90%\n线||值||学段=低|80%", ["settingTwice 线/值"]],
    ["a list without names", "总评分|求和|加数|||月考核.得分\n总评分||加数|||统测成绩.得分", ["keyMissing 总评分/加数", "keyMissing 总评分/加数"]],
    ["a name twice in a list", "总评分|求和|加数|月||月考核.得分\n总评分||加数|月||统测成绩.得分", ["keyTwice 总评分/加数/月"]],
  ])("%s", (_, lines, expected) => {
    expect(problems(lines)).toEqual(expected);
  });

  it("finds all of them, not only the first", () => {
    expect(problems("得分|相加|加数|||月考核.得分\n总分|汇总|来源|||分数\n总分||方式|||中位数")).toEqual(["unknownMechanism 得分/加数", "badValue 总分/方式 notAChoice", "danglingRule 总分/来源 分数"]);
  });

  it("misses the result sheet", () => {
    expect(problems(SCORE, "")).toEqual(["noResultTable 得分/加数"]);
  });

  it("says a mistake once, although several cases share the row", () => {
    expect(problems(`${SCORE}津贴|津贴|标准||学段=低|300\n津贴||标准||学段=高|400\n津贴||比例|||70\n津贴||得分|||得分`)).toEqual(["badValue 津贴/比例 ratioOutOfRange"]);
  });

  it("does not take what a veto bears on for what it computes from", () => {
    expect(problems(`${SCORE}否决|一票否决|登记|||一票否决登记\n否决||情形|①||体罚\n否决||影响|||名次\n名次|名次|得分|||得分\n名次||剔除|||否决`)).toEqual([]);
  });
});

describe("settings left blank", () => {
  it("are asked for, and no mistake", () => {
    const program = compiled(`${SCORE}津贴|津贴|标准|||\n津贴||得分|||得分`);
    expect(program.problems).toEqual([]);
    expect(program.asked.map(settingPath)).toEqual(["T/津贴/标准"]);
  });

  it("fall back on the default where there is one, and are not asked for", () => {
    expect(compiled(`${SCORE}津贴|津贴|标准|||300\n津贴||比例|||\n津贴||得分|||得分`).asked).toEqual([]);
  });

  const further = `
    ${SCORE}
    周得分|扣分|满分|||100
    周得分||扣分|||日常检查.扣分
    周得分||写法|||
  `;
  const outputs = `
    输出|结果表|列|得分||得分
    评比|结果表|工作表|||评比名单
    评比||列|周得分||周得分
  `;

  it("for a further sheet are asked for only where the school keeps its tables", () => {
    const program = compiled(further, outputs);
    const own = [table("名册", []), table("月考核", [])];
    expect(openSettings(program, own)).toEqual([]);
    expect(openSettings(program, [...own, table("日常检查", [])]).map(settingPath)).toEqual(["T/周得分/写法"]);
    expect(rulesTold(program, own)("T/周得分")).toBe(false);
    expect(rulesTold(program, own)("T/得分")).toBe(true);
  });

  it("tell what the result proper needs from what only serves further sheets", () => {
    const program = compiled(further, outputs);
    expect([...program.essential]).toEqual(["T/得分"]);
    expect(program.wanted.find(({ name }) => name === "日常检查")?.whenAbsent).toBe("silent");
    expect(program.wanted.find(({ name }) => name === "月考核")?.whenAbsent).toBe("error");
  });
});

it("always looks for the roster's dates, the calendar and manual adjustments, and never misses them", () => {
  const { wanted } = compiled(SCORE);
  expect(wanted.find(({ name }) => name === "名册")?.optionalColumns).toEqual(expect.arrayContaining(["任职起", "任职止", "职务", "津贴份额"]));
  expect(["校历", "人工调整"].map((name) => wanted.find((one) => one.name === name)?.whenAbsent)).toEqual(["silent", "silent"]);
});

it("looks for the columns that 适用 asks of a person", () => {
  const { wanted } = compiled(`${SCORE}津贴|津贴|标准||学段=低|300\n津贴||标准||其余|200\n津贴||得分|||得分`);
  expect(wanted.find(({ name }) => name === "名册")?.optionalColumns).toContain("学段");
});
