import { resultsOf } from "./results";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInSchemes } from "../../src/schemes";
import { readSheets } from "../../src/sheets";
import { sheet } from "../support/sheet";

const STUDIOS = [
  ["工作室", "姓名", "挂牌日期", "周期起", "责任状签订", "第一年考核", "第二年考核", "周期考核"],
  ["晨光工作室", "林晓", "2024-09-10", "2024-09-10", "2024-09-12", "2025-09-05", "", ""],
];
const APPLICANTS = [
  ["姓名", "推荐单位", "单位类型", "班主任年限", "可任至", "师德示范认定", "影响力认定", "突出事迹", "典型案例数", "个人申报", "听取教师意见", "听取家长意见", "听取学生意见", "集体研究", "学校推荐", "县区审核", "县区公示", "市局评审", "市局公示", "授牌"],
  ["沈溪", "东湖区", "县区", 9, "2040-08-31", "是", "是", "是", 3, "2026-09-04", "是", "是", "是", "是", "2026-09-12", "2026-09-22", "2026-09-29", "", "", ""],
  ["孟江", "市一中", "直属学校", 9, "2040-08-31", "是", "是", "是", 3, "2026-09-04", "是", "是", "是", "是", "2026-09-12", "", "", "2026-10-15", "", ""],
  ["白鹤", "东湖区", "县区", "", "2040-08-31", "是", "是", "是", 3, "2026-09-04", "是", "是", "是", "是", "2026-09-12", "2026-09-22", "2026-09-29", "", "", ""],
];
const SETTINGS = { "基准日/值": "2026-09-30", "评选日/值": "2026-12-20" };

describe("what is not yet due is neither missing nor wrong", () => {
  it("of a register with due days a blank is 未到期 before and 逾期 after", () => {
    expect(resultsOf("S1F", "工作室核对", { 工作室名单: STUDIOS }, SETTINGS)[0]).toMatchObject({ 第一年考核: "已办", 第二年考核: "逾期", 周期考核: "未到期" });
  });

  it("of a procedure it is a step to come, and a step of other units is none", () => {
    expect(resultsOf("S1F", "主持人资格审核", { 主持人申报: APPLICANTS }, SETTINGS).map((row) => row["程序"])).toEqual(["县区公示", "市局评审", "县区公示"]);
  });

  it("asks for what a figure needs, and for nothing else", () => {
    const program = compile(builtInSchemes.S1F, mechanisms);
    const { problems } = readSheets([sheet("主持人申报", APPLICANTS), sheet("工作室名单", STUDIOS)], { wanted: program.wanted });
    expect(problems.filter(({ code }) => code === "blankValue").map(({ params }) => params["column"])).toEqual(["班主任年限"]);
  });
});

describe("who is asked", () => {
  const ROSTER = [
    ["姓名", "班级", "学段", "校区", "职务", "任职起", "任职止"],
    ["林晓", "一(1)班", "小学", "实验小学", "班主任", "2020-09-01", ""],
    ["陈明", "一(1)班", "小学", "实验小学", "副班主任", "2020-09-01", ""],
    ["王悦", "一(2)班", "小学", "实验小学", "班主任", "2020-09-01", "2026-01-15"],
    ["孙博", "一(2)班", "小学", "实验小学", "班主任", "2026-09-01", ""],
    ["周雪", "一(3)班", "小学", "实验小学", "班主任", "2020-09-01", "2026-06-30"],
  ];
  const TRAININGS = [
    ["姓名", "日期", "名称", "级别", "形式", "学时", "结果"],
    ["林晓", "2026-03-01", "集训", "区级", "集中", 30, "合格"],
    ["周雪", "2026-07-10", "集训", "区级", "集中", 30, "合格"],
    ["陈明", "2026-03-01", "集训", "区级", "集中", 30, "合格"],
  ];
  const sheets = { 名册: ROSTER, 培训学时: TRAININGS, 资格证书: [["姓名", "证书", "证号", "取得日"], ["林晓", "任职资格证", "1", "2020-01-01"]] };
  const settings = { "基准日/值": "2026-06-30", "持证制度起/值": "2020-09-01", "每学时学分/值": 0.1, "津贴标准/值": 300 };

  it("are the homeroom teachers in post on the day, the last day included; what is dated later has not taken place", () => {
    expect(resultsOf("S2", "班主任培训情况", sheets, settings).map((row) => [row["姓名"], row["累计学时"]])).toEqual([["林晓", "30"], ["周雪", "0"]]);
    expect(resultsOf("S2", "各学段培训", sheets, settings)[0]).toMatchObject({ 在岗人数: "2", 已训人数: "1", 参训率: "0.5" });
  });

  it("may be whom a misspelt name of a training is meant for", () => {
    const misspelt = { ...sheets, 培训学时: [...TRAININGS, ["周霄雪", "2026-03-01", "集训", "区级", "集中", 30, "合格"]] };
    expect(resultsOf("S2", "各学段培训", misspelt, settings)[0]).toMatchObject({ 在岗人数: "2", 参训率: "缺" });
  });
});
