import { appraisalRun } from "../../src/appraisal/appraisalRun";
import type { OwnRole } from "../../src/plan/ownSheets";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { encode } from "../../src/schemes/codec";
import type { Raw } from "../../src/sheets";
import { sheet } from "../support/sheet";
import { texts } from "./workbook";

type Row = Readonly<Record<string, string>>;

/** What 一键考核 makes of the sheets: the rows of each sheet of results, and what has to be done. */
function appraised(scheme: BuiltInId, sheets: Readonly<Record<string, readonly (readonly Raw[])[]>>): { readonly row: (role: string, first: string) => Row | undefined; readonly lines: readonly string[] } {
  const all = [...Object.entries(sheets).map(([name, rows]) => sheet(name, rows)), sheet("考核方案", encode([builtInSchemes[scheme]]))];
  const snapshot: Snapshot = { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map<OwnRole, string>([["scheme", "考核方案"]]), canProve: false };
  const { plan } = appraisalRun(snapshot, texts);
  const rowsOf = (role: string): Row[] => {
    const { columns = [], rows = [] } = plan.sheets.find((one) => one.role === role) ?? {};
    return rows.map((row) => Object.fromEntries(columns.map(({ heading }, place) => [heading, String(row[place] ?? "")])));
  };
  const named = new Set(Object.keys(sheets));
  return {
    row: (role, first) => rowsOf(role).find((row) => Object.values(row)[0] === first),
    lines: rowsOf("problems").filter(({ 级别: level, 工作表: name }) => level !== "说明" && named.has(name ?? "")).map(({ 级别: level, 工作表: name, 单元格: cell }) => `${level} ${name}!${cell}`),
  };
}

const roster = [["姓名", "班级", "年级部"], ["方一鸣", "幼师1班", "一部"], ["郑小草", "幼师2班", "一部"], ["吕望", "汽修1班", "二部"]];

describe("a name merged over some rows, where most stand alone", () => {
  // 幼师1班 stands over two rows; nobody can tell whether the second is its own.
  const visits = [
    ["日期", "班级", "学生", "方式"],
    ["2026-10-24", "幼师1班", "丁小米", "家访"],
    ["2026-10-27", "", "卢小安", "电访"],
    ["2026-10-25", "幼师2班", "桂小圆", "电访"],
    ["2026-10-26", "汽修1班", "童小川", "家访"],
  ];

  it("leaves open what a row without one may count for: of the one above, and of nobody else", () => {
    const { row, lines } = appraised("S1C", { 名册: roster, 家访登记: visits });
    expect(row("output_班级工作登记", "方一鸣")).toMatchObject({ 家访: "1", 电访: "缺", 联系学生: "缺", 提示: expect.stringContaining("家访登记!B3") as string });
    expect(row("output_班级工作登记", "郑小草")).toMatchObject({ 家访: "0", 电访: "1", 联系学生: "1" });
    expect(row("output_班级工作登记", "吕望")).toMatchObject({ 家访: "1", 电访: "0" });
    expect(lines.filter((line) => line.includes("家访登记"))).toEqual(["错误 家访登记!A3"]);
  });

  it("says nothing of anybody where no row stands above", () => {
    const { row } = appraised("S1C", { 名册: roster, 家访登记: [visits[0] ?? [], ["2026-10-27", "", "卢小安", "电访"], ...visits.slice(3)] });
    expect(["方一鸣", "郑小草", "吕望"].map((name) => row("output_班级工作登记", name)?.["电访"])).toEqual(["0", "1", "0"]);
  });

  it("holds for groups: a meeting below one of 一部", () => {
    const { row } = appraised("S1C", {
      名册: roster,
      部会议登记: [["日期", "年级部", "会议类型"], ["2026-10-19", "一部", "班主任会"], ["2026-10-26", "", "家长会"], ["2026-10-21", "二部", "家长会"], ["2026-10-22", "一部", "班主任会"]],
    });
    expect(row("output_会议落实", "一部")).toMatchObject({ 家长会: "缺" });
    expect(row("output_会议落实", "二部")).toMatchObject({ 家长会: "1" });
  });

  it("makes no row of results where each row of the register has one", () => {
    const cases = [["情况", "姓名", "班级", "日期", "处理日"], ["停课", "甲老师", "一班", "2026-11-20", ""], ["罚站", "", "", "2026-11-21", ""], ["罚抄", "乙老师", "二班", "2026-11-22", ""], ["没收", "丙老师", "三班", "2026-11-23", ""]];
    const { row, lines } = appraised("S3", { 名册: [["姓名", "班级"], ["甲老师", "一班"], ["乙老师", "二班"], ["丙老师", "三班"]], 违规处置登记: cases });
    expect(["甲老师", "", "乙老师"].map((name) => row("output_处置办理", name)?.["情况"])).toEqual(["停课", undefined, "罚抄"]);
    expect(lines.filter((line) => line.includes("违规处置登记"))).toEqual(["错误 违规处置登记!A3"]);
  });
});
