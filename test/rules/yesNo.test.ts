import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { schemeOf } from "../../src/schemes/rows";

const VETOED = "被否决次数|活动频次|登记|||一票否决登记\n被否决次数||周期|||学期\n被否决次数||至少|||1\n被否决|比较|左|||被否决次数\n被否决||右|||1\n";
const TIERS = "等次|按比例分等|得分|||统测成绩.得分\n等次||比例|一等||50%\n等次||比例|二等||其余\n";
const SHOWN = "\n输出|结果表|列|姓名||名册.姓名\n输出||列|甲||等次";

const wrong = (lines: string) => compile(schemeOf("T", lines), mechanisms).problems.map((problem) => [problem.row?.setting, problem.row?.value, problem.code === "badValue" ? problem.fault : problem.code]);

it("refuses a count where 剔除 wants yes or no, with the name that is meant: nobody would be left out", () => {
  expect(wrong(`${VETOED}${TIERS}等次||剔除|||被否决次数${SHOWN}`)).toEqual([["剔除", "被否决次数", { code: "notYesNo", name: "被否决次数", meant: "被否决" }]]);
  expect(wrong(`${VETOED}${TIERS}等次||剔除|||被否决${SHOWN}`)).toEqual([]);
});

const SCORE = "分|求和|加数|||统测成绩.得分\n";
const NUMBER = { code: "notYesNo", name: "分", meant: "" };
const RESULT = "\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数";

it.each([
  ["名次", "剔除", "数|名次|得分|||统测成绩.得分\n数||剔除|||分"],
  ["组内", "剔除", "数|组内|依据|||统测成绩.得分\n数||方式|||最高\n数||剔除|||分"],
  ["按点分配", "剔除", "数|按点分配|总额|||100\n数||点数|||名册.点\n数||剔除|||分"],
  ["评选", "剔除", "数|评选|得分|||统测成绩.得分\n数||称号|优||1\n数||剔除|||分"],
  ["评选", "入围", "数|评选|得分|||统测成绩.得分\n数||前几名|||1\n数||称号|||优\n数||入围|||分"],
  ["全部满足", "条件", "数|全部满足|条件|甲||分"],
  ["任一满足", "条件", "数|任一满足|条件|甲||分"],
  ["至少满足", "条件", "数|至少满足|条件|甲||分\n数||至少|||1"],
  ["资格", "条件", "数|资格|条件|甲||分"],
  ["资格", "自动入选", "数|资格|条件|甲||名册.甲\n数||自动入选|||分"],
  ["认定", "字段", "数|认定|字段|||分"],
  ["放宽", "条件", "数|放宽|条件|||分\n数||登记|||放宽登记"],
  ["人数占比", "条件", "数|人数占比|条件|||分"],
  ["等级", "条件", "数|等级|条件|优||分\n数||条件|其他||其余"],
])("refuses a number in %s, %s", (_, setting, lines) => {
  expect(wrong(`${SCORE}${lines}${RESULT}`)).toContainEqual([setting, "分", NUMBER]);
});

it.each(["90", "2026-09-01"])("refuses %s itself as a condition", (value) => {
  expect(wrong(`数|全部满足|条件|甲||${value}${RESULT}`)).toEqual([["条件", value, { code: "notYesNo", name: value, meant: "" }]]);
});

it.each(["90", "2026-09-01"])("refuses %s itself as what somebody judged", (value) => {
  expect(wrong(`数|认定|字段|||${value}${RESULT}`)).toEqual([["字段", value, { code: "notYesNo", name: value, meant: "" }]]);
  expect(wrong(`数|认定|字段|||视为满足${RESULT}`)).toEqual([]);
});

it("refuses a number where 不要求 takes yes, no or a day", () => {
  const due = (value: string) => wrong(`数|台账|应办|||名册.应办\n数||不要求|||${value}${RESULT}`);
  expect(due("90")).toEqual([["不要求", "90", { code: "notYesNo", name: "90", meant: "" }]]);
  expect([due("2026-09-01"), due("名册.撤销")]).toEqual([[], []]);
});

it.each([
  "是|计数|登记|||学生获奖\n是||筛选|级别||市级\n是||至少|||1",
  "是|符合|依据|||名册.职务\n是||筛选|||班主任",
  "是|预警|登记|||违纪处分\n是||筛选|处分||记过\n是||达到|||2",
  "是|认定|字段|||名册.合格",
])("takes what comes to yes or no: %s", (rule) => {
  expect(wrong(`${rule}\n数|全部满足|条件|甲||是${RESULT}`)).toEqual([]);
});

it("takes a title or a grade for 入围", () => {
  expect(wrong(`${TIERS}数|评选|得分|||统测成绩.得分\n数||前几名|||1\n数||称号|||优\n数||入围|||等次${RESULT}`)).toEqual([]);
});

it("takes 其余 and yes or no as the conditions of grades, and refuses a number", () => {
  const grades = (value: string) => wrong(`是|计数|登记|||学生获奖\n是||筛选|级别||市级\n是||至少|||1\n数|等级|条件|优||${value}\n数||条件|其他||其余${RESULT}`);
  expect(grades("是")).toEqual([]);
  expect(grades("90")).toContainEqual(["条件", "90", { code: "notYesNo", name: "90", meant: "" }]);
});

it("refuses a count without 至少", () => {
  expect(wrong(`是|计数|登记|||学生获奖\n是||筛选|级别||市级\n数|全部满足|条件|甲||是${RESULT}`)).toEqual([["条件", "是", { code: "notYesNo", name: "是", meant: "" }]]);
});
