import { run, type ReadingCase } from "../reading/support";
import { sheetOf } from "../reading/grid";

/** 月得分 is 90% 材料 and 10% 常规, and is paid out of `full`. */
const RULES = (full: string, mechanism: "加权" | "求和"): readonly (readonly string[])[] => [
  ["方案", "规则", "计算方法", "设置项", "名称", "适用", "设定值", "单位", "依据", "说明", "生效日期"],
  ...(mechanism === "加权"
    ? [
        ["我校办法", "月得分", "加权", "项", "材料", "", "月考核.材料得分", "分"],
        ["", "月得分", "", "项", "常规", "", "月考核.常规得分", "分"],
        ["", "月得分", "", "权重", "材料", "", "90%"],
        ["", "月得分", "", "权重", "常规", "", "10%"],
      ]
    : [
        ["我校办法", "月得分", "求和", "加数", "材料", "", "月考核.材料得分", "分"],
        ["", "月得分", "", "加数", "常规", "", "月考核.常规得分", "分"],
      ]),
  ["", "月津贴", "津贴", "标准", "", "", "名册.津贴标准", "元"],
  ["", "月津贴", "", "得分", "", "", "月得分"],
  ...(full === "" ? [] : [["", "月津贴", "", "满分", "", "", full, "分"]]),
  ["", "输出", "结果表", "列", "姓名", "", "名册.姓名"],
  ["", "输出", "", "列", "得分", "", "月得分"],
  ["", "输出", "", "列", "津贴", "", "月津贴"],
];

/** 甲's 常规 is 25, typed as 250; 乙's figures are as they should be. */
const workbook = (routine: string, full: string, figures: readonly (string | number)[], mechanism: "加权" | "求和" = "加权"): ReadingCase => ({
  id: "",
  what: "",
  held: true,
  sheets: [
    { name: "班主任名册", rows: [["姓名", "班级", "津贴标准"], ["沈若兰", "一(1)班", 300], ["邱明川", "一(2)班", 300]] },
    { name: "月考核", rows: [["班级", "班主任", "月份", "材料得分", routine], ["一(1)班", "沈若兰", "9月", 80, 250], ["一(2)班", "邱明川", "9月", 90, 30]] },
    { name: "考核方案", rows: RULES(full, mechanism) },
  ].map(sheetOf),
  expected: {
    考核结果: [
      { 姓名: "沈若兰", "9月得分": figures[0] ?? "", "9月津贴": figures[1] ?? "" },
      // 90 × 90% + 30 × 10% = 84, of 300.
      ...(mechanism === "加权" ? [{ 姓名: "邱明川", "9月得分": 84, "9月津贴": figures[2] ?? 252 }] : []),
    ],
  },
});

describe("a score ten times what it can be, where no heading says what that is", () => {
  it("is refused where it is weighted into a score that is paid out of a full mark", () => {
    expect(run(workbook("常规得分", "", ["缺", "缺"]))).toMatchObject({ verdict: "asked", faults: [] });
  });

  it("is what the heading says that it can be: the school's word goes first", () => {
    // 80 × 90% + 250 × 10% = 97, of 300.
    expect(run({ ...workbook("常规得分(300分)", "", [97, 291]), held: false })).toMatchObject({ verdict: "right", faults: [] });
  });

  it("is what the scheme says that it can be", () => {
    // Out of 300: 97 ÷ 300 × 300.
    expect(run({ ...workbook("常规得分", "300", [97, 97, 84]), held: false })).toMatchObject({ verdict: "right", faults: [] });
  });

  it("is no matter of a sum, whose parts are out of their own marks: it is told there", () => {
    expect(run(workbook("常规得分", "", [330, "缺"], "求和"))).toMatchObject({ verdict: "asked", faults: [] });
  });
});
