import { schemeProblems } from "../../src/appraisal/schemeProblems";
import { addressOf } from "../../src/core/cell";
import { textsFor } from "../../src/messages";
import { compileAll } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { decode, encode } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";

const HEADINGS = "ABCDEFGHIJK";
const [RULE, METHOD, SETTING, KEY, APPLIES, VALUE, UNIT, EFFECTIVE] = [..."BCDEFGHK"];

/** What is said of a regulation on its sheet: where, what is in that cell, in which words. */
function saidOf(lines: string, change?: (cells: (string | number)[][]) => void): { readonly at: string; readonly level: string; readonly content: string; readonly problem: string }[] {
  const cells = encode([schemeOf("我校", `${lines}\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数`)]);
  change?.(cells);
  const { schemes, place } = decode(cells, { row: 0, column: 0 });
  const { problems, notices, asked } = compileAll(schemes, mechanisms);
  return schemeProblems([...problems, ...notices], asked, place, "考核方案", textsFor("zh-CN")).map(({ cell, level, content, problem }) => ({ at: cell ? addressOf(cell) : "", level, content, problem }));
}

/** The first line of the rules is row 2. */
describe("a slip on 考核方案 is said once, at its cell", () => {
  it.each<[what: string, lines: string, at: string, words: string]>([
    ["a method that is nearly one", "数|求合|加数|||1", `${METHOD}2`, "求和、"],
    ["a method that is none", "数|五子棋|加数|||1", `${METHOD}2`, "不认识计算方法“五子棋”。"],
    ["no method", "数||加数|||1", `${METHOD}2`, "没有填写计算方法"],
    ["a setting that is nearly one", "数|名次|得 分|||名册.班额", `${SETTING}2`, "可用:得分"],
    ["a row without its setting", "数|求和||||名册.班额", `${SETTING}2`, "这一行没有填写设置项。可用:加数"],
    ["a setting left out", "数|名次|并列|||1,1,2", `${RULE}2`, "缺少设置项“得分”"],
    ["a rule's name misspelt", "月考核得分|求和|加数|||名册.班额\n数|求和|加数|||月考核德分", `${VALUE}3`, "是不是“月考核得分”?"],
    ["a rule's name in part", "学期总评分|求和|加数|||名册.班额\n数|求和|加数|||总评分", `${VALUE}3`, "是不是“学期总评分”?"],
    ["arithmetic with a rule", "总分|求和|加数|||名册.班额\n数|求和|加数|||总分*0.7", `${VALUE}3`, "相乘请用求积"],
    ["arithmetic with two rules", "总分|求和|加数|||名册.班额\n数|求和|加数|||总分+总分", `${VALUE}3`, "不能写加减乘除"],
    ["a number with its unit", "数|定值|值|||400元", `${VALUE}2`, "只写数字 400"],
    ["a number with its unit in a table", "数|对照表|依据|||名册.职务\n数||值|组长||400元\n数||值|其余||0", `${VALUE}3`, "只写数字 400"],
    ["an amount in 角", "数|定值|值|||5角", `${VALUE}2`, "只写数字 0.5"],
    ["an amount in 万元", "数|定值|值|||2万元", `${VALUE}2`, "只写数字 20000"],
    ["the unit 角", "数|求积|因数|次||名册.班额\n数||因数|每次||5|角", `${UNIT}3`, "是不是 0.5 元?"],
    ["the unit 万元/学年", "数|定值|值|||2|万元/学年", `${UNIT}2`, "是不是 20000 元?"],
    ["a number with its unit where only numbers may be", "数|扣分|满分|||100分\n数||扣分|||名册.班额\n数||写法|||正数为扣分", `${VALUE}2`, "只写数字 100"],
    ["70 beside 100%", "数|分段|依据|||名册.班额\n数||起点|高||90\n数||起点|低||0\n数||取值|高||100%\n数||取值|低||70", `${VALUE}6`, "是不是 70%?"],
    ["tiers that make 90%", "数|按比例分等|得分|||名册.班额\n数||比例|一等||30%\n数||比例|二等||60%", `${VALUE}4`, "合计 90%"],
    ["tiers that make 110%", "数|按比例分等|得分|||名册.班额\n数||比例|一等||50%\n数||比例|二等||60%", `${VALUE}4`, "合计 110%"],
    ["a bound of a tier that there is not", "数|按比例分等|得分|||名册.班额\n数||比例|一等||30%\n数||比例|二等||其余\n数||名额上限|优||1", `${KEY}5`, "没有对应的“比例”"],
    ["an amount of every tier but one", "数|按比例分等|得分|||名册.班额\n数||比例|一等||30%\n数||比例|二等||其余\n数||金额|一等||300", `${KEY}4`, "没有对应的“金额”"],
    ["a table and its column with 。 between them", "数|求和|加数|||名册。班额", `${VALUE}2`, "是不是“名册.班额”?"],
    ["a table and its column with 、 between them", "数|求和|加数|||名册、班额", `${VALUE}2`, "是不是“名册.班额”?"],
    ["a column without its table", "数|求和|加数|||姓名", `${VALUE}2`, "是不是“名册.姓名”?"],
    ["a rule's name in marks", "月得分|求和|加数|||名册.班额\n数|求和|加数|||“月得分”", `${VALUE}3`, "是不是“月得分”?"],
    ["70%%", "数|津贴|标准|||300\n数||比例|||70%%\n数||得分|||95", `${VALUE}3`, "是不是“70%”?"],
    ["百分之七十", "数|津贴|标准|||300\n数||比例|||百分之七十\n数||得分|||95", `${VALUE}3`, "是不是“70%”?"],
    ["七成", "数|津贴|标准|||300\n数||比例|||七成\n数||得分|||95", `${VALUE}3`, "是不是“70%”?"],
    ["70 for a share", "数|津贴|标准|||300\n数||比例|||70\n数||得分|||95", `${VALUE}3`, "是不是“70%”?"],
    ["a number in words", "数|定值|值|||三百", `${VALUE}2`, "是不是“300”?"],
    ["a number by the month", "数|限额|依据|||名册.班额\n数||上限|||60元/月", `${VALUE}3`, "是不是“60”?"],
    ["前三名", "数|评选|得分|||名册.班额\n数||前几名|||前三名\n数||称号|||先进", `${VALUE}3`, "是不是“3”?"],
    ["a line with 以上", "数|等级|得分|||名册.班额\n数||分数线|优||90分以上\n数||分数线|其他||其余", `${VALUE}3`, "是不是“90”?"],
    ["a day that is none", "数|年数|起|||名册.任职日期\n数||止|||2026年13月1日", `${VALUE}3`, "那不是一天"],
    ["a number where a day belongs", "数|年数|起|||名册.任职日期\n数||止|||46266", `${VALUE}3`, "那不是一天"],
    ["a bound in words", "数|符合|依据|||名册.班额\n数||筛选|||90分以上", `${VALUE}3`, "是不是“≥90”?"],
    ["bounds on both sides", "数|符合|依据|||名册.班额\n数||筛选|||60-80", `${VALUE}3`, "一行 ≥60,一行 ≤80"],
    ["words told apart by a semicolon", "数|计数|登记|||考勤登记\n数||筛选|情况||迟到;旷课", `${VALUE}3`, "是不是“迟到、旷课”?"],
    ["words excepted by 不是", "数|计数|登记|||考勤登记\n数||筛选|情况||不是迟到", `${VALUE}3`, "是不是“除迟到”?"],
    ["a filter without its column", "数|计数|登记|||考勤登记\n数||筛选|||迟到", `${KEY}3`, "请在“名称”列填写"],
    ["a formula with IF", "数|求和|加数|||IF(月得分>90,1,0)", `${VALUE}2`, "写了公式"],
    ["a formula with a cell", "数|求和|加数|||=A1", `${VALUE}2`, "写了公式"],
    ["a relation in other words", "数|比较|左|||名册.班额\n数||关系|||大于\n数||右|||30", `${VALUE}3`, "是不是“高于”?"],
    ["a period in other words", "数|计数|登记|||考勤登记\n数||筛选|情况||迟到\n数||周期|||每学期", `${VALUE}4`, "是不是“学期”?"],
    ["rounding in short", "数|求积|因数|||名册.班额\n数||取整|||元", `${VALUE}3`, "是不是“四舍五入到元”?"],
    ["a condition where a rule belongs", "数|名次|得分|||名册.班额\n数||剔除|||职务=副班主任", `${VALUE}3`, "先用“符合”"],
    ["a number where yes or no is asked for", "名次|名次|得分|||名册.班额\n数|名次|得分|||名册.班额\n数||剔除|||名次", `${VALUE}4`, "只认得出“是”或“否”的"],
    ["a column where a rule belongs", "数|名次|得分|||名册.班额\n数||剔除|||名册.职务", `${VALUE}3`, "先用“符合”"],
    ["a column where a sheet belongs", "数|计数|登记|||考勤登记.情况\n数||筛选|情况||迟到", `${VALUE}2`, "是不是“考勤登记”?"],
    ["two addends of one name", "数|求和|加数|分||名册.班额\n数||加数|分||名册.工龄", `${KEY}3`, "名称都是“分”"],
    ["a value by a word without the word", "数|对照表|依据|||名册.职务\n数||值|||5", `${KEY}3`, "请在“名称”列填写"],
    ["a name that does not match its pair", "数|加权|项|甲||名册.班额\n数||项|乙||名册.工龄\n数||权重|甲||50%\n数||权重|丙||50%", `${KEY}5`, "(那里写的是“乙”)"],
    ["a name twice, so that another has no pair", "数|分段|依据|||名册.班额\n数||起点|高||90\n数||起点|低||0\n数||取值|高||1\n数||取值|高||2", `${KEY}6`, "名称都是“高”"],
    ["其余 in other words", "数|按比例分等|得分|||名册.班额\n数||比例|一等||30%\n数||比例|二等||其他", `${VALUE}4`, "是不是“其余”?"],
    ["适用 with a colon", "数|定值|值||年级:七年级|1", `${APPLIES}2`, "是不是“年级=七年级”?"],
    ["适用 with two fields and a comma", "数|定值|值||年级=七年级,职务=班主任|1", `${APPLIES}2`, "是不是“年级=七年级;职务=班主任”?"],
    ["适用 with another word for 其余", "数|定值|值||其他|1", `${APPLIES}2`, "是不是“其余”?"],
    ["months from one to another", "本学期|学期|月份|||9-1月\n数|定值|值|||1", `${VALUE}2`, "9月、10月、11月"],
    ["another word for a method", "数|相加|加数|||名册.班额", `${METHOD}2`, "是不是“求和”?"],
    ["another word for a setting, the only one that lacks", "数|求和|金额|||名册.班额", `${SETTING}2`, "是不是“加数”?"],
    ["a point in a rule's name", "月.得分|求和|加数|||名册.班额\n数|求和|加数|||月.得分", `${RULE}2`, "不能有点"],
    ["places that are none", "数|名次分|依据|||名册.名次\n数||分值|前三||5", `${KEY}3`, "1、4-6 或 其余"],
    ["places twice", "数|名次分|依据|||名册.名次\n数||分值|1-3||5\n数||分值|3||4", `${KEY}4`, "名称都是“3”"],
    ["both ways of 名次分", "数|名次分|依据|||名册.名次\n数||首名|||5\n数||每名递减|||1\n数||分值|1||4", `${SETTING}3`, "只能留一种"],
    ["a step that reaches the next", "数|分段|依据|||名册.班额\n数||起点|高||90\n数||终点|高||100\n数||起点|低||0\n数||终点|低||90\n数||取值|高||1\n数||取值|低||0", `${VALUE}6`, "终点不能低于起点"],
    ["适用 that cannot be read", "数|定值|值||年级|1", `${APPLIES}2`, "“适用”看不懂"],
    ["a word of a block where nothing says how often", "考试|分别|词|||期中、期末\n数|定值|值|||〔考试〕成绩.分", `${VALUE}3`, "〔考试〕"],
    ["a place where scores are ranked", "数|名次|得分|||期中.统测名次", `${VALUE}2`, "设定值写“小的在前”"],
    ["a sum of places where scores are dealt into tiers", "名次和|求和|加数|一||期中.名次\n名次和||加数|二||期末.名次\n数|按比例分等|得分|||名次和\n数||比例|优||30%", `${VALUE}4`, "“名次和”,那是名次"],
    ["a rule's place where scores are selected", "排|名次|得分|||期末.得分\n数|评选|得分|||排\n数||前几名|||3\n数||称号|||先进", `${VALUE}3`, "“排”,那是名次"],
    ["a place where the last are looked for", "数|末位|得分|||期末.排名\n数||后几名|||1", `${VALUE}2`, "设定值写“名次最大”"],
    ["a place where grades go by bands", "数|等级|得分|||期末.名次\n数||分数线|优||3\n数||分数线|合格||其余", `${VALUE}2`, "名次分"],
    ["a cycle", "甲|求和|加数|||数\n数|求和|加数|||甲", `${RULE}2`, "成了环"],
  ])("%s", (_, lines, at, words) => {
    const said = saidOf(lines).filter(({ problem }) => !problem.includes("成了环") || words === "成了环");
    expect(said.map((one) => one.at)).toContain(at);
    const [found] = said.filter((one) => one.at === at);
    expect(found?.problem).toContain(words);
    // Nothing else is said of it, and what is quoted stands in that cell.
    if (words !== "成了环") expect(said).toHaveLength(1);
    expect(found?.content).toBe(String(encode([schemeOf("我校", lines)])[Number(at.slice(1)) - 1]?.[HEADINGS.indexOf(at.charAt(0))] ?? ""));
  });

  it.each<[what: string, at: string, content: string, change: (cells: (string | number)[][]) => void, words: string]>([
    ["a scheme's name misspelt on one row", "A2", "我 校", (cells) => void ((cells[1] ?? [])[0] = "我 校"), "是不是“我校”?"],
    ["the first rule without its name", "B2", "", (cells) => void ((cells[1] ?? [])[1] = ""), "没有规则的名称"],
    ["a date on one row of a rule only", `${EFFECTIVE}4`, "2026-10-01", (cells) => void ((cells[3] ?? [])[10] = "2026-10-01"), "另一份缺少"],
  ])("%s", (_, at, content, change, words) => {
    const said = saidOf("得分|求和|加数|||名册.班额\n数|津贴|标准|||300\n数||得分|||得分", change);
    expect(said).toEqual([{ at, level: "error", content, problem: expect.stringContaining(words) as string }]);
  });

  it("a date that is none", () => {
    const [found] = saidOf("数|定值|值|||1", (cells) => void ((cells[1] ?? [])[10] = "明年"));
    expect(found).toMatchObject({ at: `${EFFECTIVE}2`, content: "明年" });
  });

  it("a block that is there for several words, once", () => {
    const said = saidOf("考试|分别|词|||期中、期末\n〔考试〕分|求合|加数|||1\n数|求和|加数|〔考试〕||〔考试〕分");
    expect(said.map(({ at }) => at)).toEqual([`${METHOD}3`]);
  });

  it("what is asked of a block, once, at the cell to be filled in", () => {
    const said = saidOf("考试|分别|词|||期中、期末\n〔考试〕分|定值|值||| \n数|求和|加数|〔考试〕||〔考试〕分");
    expect(said.map(({ at }) => at)).toEqual([`${VALUE}3`]);
  });

  it("a rule that nobody reads, as a notice", () => {
    const said = saidOf("基准日|定值|值|||2026-08-31\n别的|定值|值|||1\n数|定值|值|||1");
    expect(said).toEqual([{ at: `${RULE}3`, level: "notice", content: "别的", problem: "规则“别的”没有用到:结果表和别的规则都没有取它的数。" }]);
  });

  it("but not 70% as Excel keeps it, nor one tier alone, nor a figure above 1 among plain numbers", () => {
    expect(saidOf("数|按比例分等|得分|||名册.班额\n数||比例|优秀||20%")).toEqual([]);
    expect(saidOf("数|分段|依据|||名册.班额\n数||起点|高||90\n数||起点|低||0\n数||取值|高||30\n数||取值|低||0.5")).toEqual([]);
    expect(saidOf("数|求积|因数|标准||300\n数||因数|比例||70%")).toEqual([]);
  });

  it("nor a place with its direction, points of a place, or a sum of what only the first three got", () => {
    expect(saidOf("数|名次|得分|||期中.统测名次\n数||方向|||小的在前")).toEqual([]);
    expect(saidOf("数|末位|得分|||期中.统测名次\n数||后几名|||1\n数||末位为|||名次最大")).toEqual([]);
    expect(saidOf("分|名次分|依据|||期中.名次\n分||首名|||10\n分||每名递减|||1\n数|名次|得分|||分")).toEqual([]);
    expect(saidOf("加|汇总|来源|||竞赛登记.加分\n加||筛选|名次||≤3\n数|名次|得分|||加")).toEqual([]);
  });
});

describe("70% typed into a cell", () => {
  it("is a share, and shown as one", () => {
    const cells = encode([schemeOf("我校", "数|定值|值|||x")]);
    const [headings = [], row = []] = cells;
    row[6] = 0.7;
    const formats = [headings.map(() => "General"), headings.map((_, column) => (column === 6 ? "0%" : "General"))];
    expect(decode(cells, { row: 0, column: 0 }, formats).schemes[0]?.rows[0]?.value).toBe("70%");
    expect(decode(cells, { row: 0, column: 0 }).schemes[0]?.rows[0]?.value).toBe(0.7);
  });
});

describe("steps that leave figures out", () => {
  const steps = (...ranges: readonly (readonly [key: string, from: string, to: string])[]): string =>
    ["数|分段|依据|||名册.班额", ...ranges.flatMap(([key, from, to], index) => [`数||起点|${key}||${from}`, `数||终点|${key}||${to}`, `数||取值|${key}||${index}`])].join("\n");
  const noticed = (lines: string) => saidOf(lines).filter(({ level }) => level === "notice");

  it("are noticed where a whole figure lies between two", () => {
    expect(noticed(steps(["良", "60", "83"], ["优", "85", "94"]))).toEqual([{ at: `${VALUE}4`, level: "notice", content: "83", problem: "规则“数”的“良”到 83 为止,下一段从 85 开始:中间的数没有规定,谁是这样的数,结果就是“缺”。" }]);
    expect(noticed(steps(["良", "60%", "83%"], ["优", "85%", "94%"]))).toHaveLength(1);
  });

  it("are written for whole figures where none does: 94.5 is told of whoever has it", () => {
    expect(noticed(steps(["良", "85", "94"], ["优", "95", "100"]))).toEqual([]);
    expect(noticed(steps(["良", "85%", "94%"], ["优", "95%", "100%"]))).toEqual([]);
    expect(noticed(steps(["良", "85", "94.99"], ["优", "95", "100"]))).toEqual([]);
  });
});
