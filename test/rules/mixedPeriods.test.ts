import { schemeProblems } from "../../src/appraisal/schemeProblems";
import { textsFor } from "../../src/messages";
import { compile } from "../../src/rules/compile";
import type { Table } from "../../src/core/table";
import { mechanisms } from "../../src/rules/mechanisms";
import { mixedPeriods } from "../../src/rules/mixedPeriods";
import { schemeOf } from "../../src/schemes/rows";

/** 班额月报, a sheet of September and October. */
const MONTHLY_SHEET: Table = {
  name: "班额月报",
  kind: "list",
  columns: [{ name: "人数", item: false }],
  rows: [9, 10].map((month) => ({ key: { class: "一班", month: { year: 2026, month } }, cells: new Map(), source: { sheet: "班额月报", row: month } })),
};

/** What a clerk is told of the scheme: at which row, and in which words. */
function told(lines: string): { readonly at: string; readonly words: string }[] {
  const output = `
    输出|结果表|列|姓名||名册.姓名
  `;
  const program = compile(schemeOf("我校", `${lines}${output}`), mechanisms);
  const problems = [...program.problems, ...mixedPeriods(program, [MONTHLY_SHEET])];
  const listed = schemeProblems(problems, [], new Map(), "考核方案", textsFor("zh-CN"));
  return problems.map(({ row }, index) => ({ at: [row?.rule, row?.setting, row?.key].filter(Boolean).join("/"), words: [listed[index]?.problem, listed[index]?.advice].join("") }));
}

const fines = (span: string): string => `
  罚款|计数|登记|||罚扣登记
  罚款||筛选|数||≥1
  ${span === "" ? "" : `罚款||周期|||${span}`}
`;
const leave = (span: string): string => `
  扣|请假代班|登记|||请假代班
  扣||月标准|||220
  扣||计薪天数|||22
  ${span === "" ? "" : `扣||周期|||${span}`}
`;
const RUN = `
  罚款|连续|依据|||班额月报.人数
  罚款||筛选|||≥50
`;
const DAYS = `
  罚款|逐日|登记|||巡视登记
`;
const MEETINGS = `
  罚款|活动频次|登记|||会议登记
  罚款||至少|||1
`;
const MONTHLY_SUM = `
  津贴|求和|加数|生||班额月报.人数
  津贴||加数|罚||罚款
`;
const MONTHLY_SETTLEMENT = `
  应|求和|加数|生||班额月报.人数
  实|结算|应发|应||应
  实||扣减|扣||扣
`;
const TERM_SUM = `
  生|汇总|来源|||班额月报.人数
  总评|求和|加数|生||生
  总评||加数|罚||罚款
`;

describe("a figure of the term beside figures of the months", () => {
  it.each([
    ["a term's count in a monthly sum", `${fines("学期")}${MONTHLY_SUM}`, "津贴/加数/罚", ["津贴", "罚款", "周期"]],
    ["a school year's count in a monthly sum", `${fines("学年")}${MONTHLY_SUM}`, "津贴/加数/罚", ["津贴", "罚款", "周期"]],
    ["a run of months in a monthly sum", `${RUN}${MONTHLY_SUM}`, "津贴/加数/罚", ["津贴", "罚款"]],
    ["days of the term without a record in a monthly sum", `${DAYS}${MONTHLY_SUM}`, "津贴/加数/罚", ["津贴", "罚款"]],
    ["a term's meetings in a monthly sum", `${MEETINGS}${MONTHLY_SUM}`, "津贴/加数/罚", ["津贴", "罚款"]],
    ["a count of all there is in a monthly sum", `${fines("不限")}${MONTHLY_SUM}`, "津贴/加数/罚", ["津贴", "罚款", "周期"]],
    ["a term's leave taken from monthly pay", `${leave("学期")}${MONTHLY_SETTLEMENT}`, "实/扣减/扣", ["实", "扣", "周期"]],
    ["a month's count in a term's sum", `${fines("月")}${TERM_SUM}`, "总评/加数/罚", ["总评", "罚款", "汇总"]],
  ])("%s is refused at its row, with both names and the way out", (_, lines, at, words) => {
    const found = told(lines);
    expect(found.map((one) => one.at)).toEqual([at]);
    for (const word of words) expect(found[0]?.words).toContain(word);
  });

  it.each([["限额", "依据", "上限|||3"], ["按量", "依据", "每|||1\n限||计|||5"], ["扣分", "扣分", "满分|||100\n限||写法|||正数为扣分"]])("%s of a term's count in a monthly sum is refused too", (mechanism, setting, more) => {
    const found = told(`${fines("学期")}限|${mechanism}|${setting}|||罚款\n限||${more}\n津贴|求和|加数|生||班额月报.人数\n津贴||加数|限||限`);
    expect(found.map((one) => one.at)).toEqual(["津贴/加数/限"]);
  });

  it.each([
    ["a count left to its reader, the month", `${fines("")}${MONTHLY_SUM}`],
    ["a count left to its reader, the term", `${fines("")}${TERM_SUM}`],
    ["a month's count in a monthly sum", `${fines("月")}${MONTHLY_SUM}`],
    ["a term's count in a term's sum", `${fines("学期")}${TERM_SUM}`],
    ["a count with a reader by the month and one by the term", `${fines("")}${MONTHLY_SUM}${TERM_SUM}`],
    ["a month's leave taken from monthly pay", `${leave("月")}${MONTHLY_SETTLEMENT}`],
    ["leave left to its reader, monthly pay", `${leave("")}${MONTHLY_SETTLEMENT}`],
  ])("%s is accepted", (_, lines) => {
    expect(told(lines)).toEqual([]);
  });
});

describe("适用 of a rule of the whole term by a figure that is each month's own", () => {
  const FULL = "满员|比较|左|||班额月报.人数\n满员||右|||45\n";
  const BY = (setting: string, value: string, field = "满员"): string => `奖||${setting}||${field}=是|${value}\n奖||${setting}||其余|0\n`;

  it.each([
    ["months added up", `${FULL}奖|汇总|来源|||班额月报.人数\n${BY("无记录", "5")}`, "奖/无记录"],
    ["a count of the term", `${FULL}奖|计数|登记|||罚扣登记\n奖||筛选|数||≥1\n奖||周期|||学期\n${BY("至少", "5")}`, "奖/至少"],
    ["points for awards that nothing by months reads", `${FULL}表|对照表|值|省级||6\n奖|加分|登记|||获奖登记\n奖||分值|||表\n${BY("上限", "5")}`, "奖/上限"],
  ])("%s is refused at the row, with both names and the ways out", (_, lines, at) => {
    const found = told(lines);
    expect(found.map((one) => one.at)).toEqual([at]);
    for (const word of ["奖", "满员", "汇总", "连续", "“适用”列"]) expect(found[0]?.words).toContain(word);
  });

  it.each([
    ["a figure of the month", `${FULL}奖|定值|值||满员=是|5\n奖||值||其余|0\n`],
    ["points that are read by the month", `${FULL}表|对照表|值|省级||6\n奖|加分|登记|||获奖登记\n奖||分值|||表\n${BY("上限", "5")}总|求和|加数|生||班额月报.人数\n总||加数|奖||奖\n`],
    ["what is so of the term", `${FULL}连满|连续|依据|||满员\n连满||至少|||2\n奖|汇总|来源|||班额月报.人数\n${BY("无记录", "5", "连满")}`],
    ["a column of the roster", `奖|汇总|来源|||班额月报.人数\n${BY("无记录", "5", "骨干")}`],
  ])("%s is accepted", (_, lines) => {
    expect(told(lines)).toEqual([]);
  });
});

describe("a sum of money that is dealt out month by month", () => {
  const shares = (unit: string, note = ""): string => `
  月奖|按点分配|总额|||2000|${unit}||${note}
  月奖||点数|||班额月报.人数
`;
  const prizes = (unit: string): string => `
  档|按比例分等|得分|||班额月报.人数
  档||比例|好||50%
  档||比例|差||50%
  月奖|奖金分配|等级|||档
  月奖||奖金总额|||2000|${unit}
  月奖||级差|||50|元
`;

  it.each([
    ["by points", shares("元"), "月奖/总额"],
    ["by tiers", prizes("元"), "月奖/奖金总额"],
  ])("%s is asked whether it is a month's: five months would pay it five times", (_, lines, at) => {
    const found = told(lines).filter((one) => one.words.includes("按月分钱"));
    expect(found).toEqual([{ at, words: expect.stringContaining("每个月都会分出 2000 元") as string }]);
  });

  it.each([
    ["元/月", shares("元/月")],
    ["a note that says 每月", shares("元", "每月 2000 元")],
    ["元/月 of prizes", prizes("元/月")],
  ])("is dealt out where it says so: %s", (_, lines) => {
    expect(told(lines).filter((one) => one.words.includes("按月分钱"))).toEqual([]);
  });
});
