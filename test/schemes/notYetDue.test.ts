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
