import type { OwnRole } from "../../src/plan/ownSheets";
import { ownName, ownSheetOf, type Snapshot } from "../../src/plan/snapshot";
import { sheet } from "../support/sheet";

const RULES = ["方案", "规则", "计算方法", "设置项", "名称", "设定值"];
const ANSWERS = ["工作表", "类别", "原文", "当作"];

function workbook(sheets: Snapshot["sheets"], own: readonly (readonly [OwnRole, string])[] = [], blank: readonly string[] = []): Snapshot {
  return { sheets, sheetNames: new Set([...sheets.map(({ name }) => name), ...blank]), own: new Map(own), canProve: false };
}

describe("what a sheet of ours is called", () => {
  it.each([
    ["as always, in a workbook without one of that name", workbook([]), "考核结果"],
    ["where it is, once it is there", workbook([sheet("结果", [["姓名"]])], [["results", "结果"]]), "结果"],
    ["with a number, where the school has a sheet of that name", workbook([sheet("考核结果", [["上学期考核结果"]])]), "考核结果 2"],
    ["so too where that sheet is blank", workbook([], [], ["考核结果"]), "考核结果 2"],
    ["with the next number, where that is taken too", workbook([], [], ["考核结果", "考核结果 2"]), "考核结果 3"],
  ] as const)("%s", (_, snapshot, name) => {
    expect(ownName(snapshot, "results")).toBe(name);
  });
});

describe("a sheet that somebody made with our name", () => {
  it("is ours by its headings, under the number that made its name free too", () => {
    expect(ownName(workbook([sheet("考核方案", [RULES])]), "scheme")).toBe("考核方案");
    expect(ownName(workbook([sheet("认列", [["本校认列办法"]]), sheet("认列 2", [ANSWERS])]), "answers")).toBe("认列 2");
  });

  it("is the school's where it has others", () => {
    const prose = workbook([sheet("考核方案", [["第一条 为加强班主任队伍建设"], ["方案", "规则", "分值"]])]);
    expect(ownSheetOf(prose, "scheme")).toBeUndefined();
    expect(ownName(prose, "scheme")).toBe("考核方案 2");
  });

  it("gives way to the one that is marked", () => {
    const both = workbook([sheet("考核方案", [RULES]), sheet("方案", [RULES])], [["scheme", "方案"]]);
    expect(ownSheetOf(both, "scheme")?.name).toBe("方案");
  });
});
