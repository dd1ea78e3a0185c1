import { sourceAt, sourcesOf } from "../../src/editing/sources";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { S1A } from "../../src/schemes/S1A";
import { encode } from "../../src/schemes/codec";
import type { Raw, SheetData } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");

const ROSTER = sheet("班主任名册", [["姓名", "班级", "津贴标准"], ["罗敏", "一(1)班", 300], ["陈静", "一(2)班", 350]]);
const MONTH = (name: string): SheetData => sheet(name, [["姓名", "班级", "常规(60分)", "活动(40分)", "总分"], ["罗敏", "一(1)班", 55, 36, 91], ["陈静", "一(2)班", 50, 40, 90]]);
const RUN: readonly (readonly Raw[])[] = [["晨跑情况一览"], ["班主任", "所带班级", "达标 率.%", "缺勤次数"], ["罗敏", "一(1)班", 0.98, 2], ["陈静", "一(2)班", 0.91, ""], ["", "", "", ""]];

function workbook(...sheets: readonly SheetData[]): Snapshot {
  const scheme = sheet("考核方案", encode([S1A]));
  const all = [scheme, ROSTER, MONTH("2026年9月"), MONTH("2026年10月"), ...sheets];
  return { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map([["scheme", scheme.name]]), canProve: true };
}

const pointed = (snapshot: Snapshot, name: string, row: number, column: number) => sourceAt(snapshot, { sheet: name, row, column }, texts);

describe("what a figure may be taken from", () => {
  it("are the regulation's rules and the columns of the school's own sheets, with what stands in their first rows", () => {
    const groups = sourcesOf(workbook(sheet("晨跑", RUN)), "S1A", texts);
    expect(groups.map(({ title, table }) => [title, table])).toEqual([["规则", undefined], ["班主任名册", "名册"], ["2026年9月 等 2 张表", "学月考核"], ["晨跑", "晨跑"]]);
    expect(groups[0]?.sources.map(({ name }) => name)).toContain("总评分");
    expect(groups[0]?.sources.map(({ name }) => name)).not.toContain("输出");
    expect(groups[1]?.sources).toContainEqual({ name: "名册.津贴标准", title: "津贴标准", sample: "300、350", words: [] });
    expect(groups[2]?.sources.slice(0, 1)).toEqual([{ name: "学月考核.得分项", title: "各得分项", sample: "", words: [] }]);
    expect(groups[3]?.sources).toContainEqual({ name: "晨跑.缺勤次数", title: "缺勤次数", sample: "2", words: [] });
  });

  it("is pointed at in the grid: the column of any cell in it", () => {
    for (const row of [0, 1, 4]) expect(pointed(workbook(), "班主任名册", row, 2)).toMatchObject({ kind: "source", source: { name: "名册.津贴标准" }, choices: [] });
  });

  it("may be a sheet that nobody has asked for: it is the school's own table then, by its name without the month", () => {
    expect(pointed(workbook(sheet("9月晨跑", RUN)), "9月晨跑", 3, 3)).toMatchObject({ kind: "source", source: { name: "晨跑.缺勤次数" }, choices: [] });
  });

  it("is said on 认列 where its name could not be read in 设定值", () => {
    const found = pointed(workbook(sheet("晨跑1.0", RUN)), "晨跑1.0", 3, 2);
    expect(found).toMatchObject({ kind: "source", source: { name: "晨跑10.达标率%", title: "达标 率.%" } });
    expect(found.kind === "source" && found.choices).toEqual([
      { assignment: { kind: "table", table: "晨跑10" }, cell: { sheet: "晨跑1.0", row: 1, column: 0 } },
      { assignment: { kind: "column", column: "达标率%", table: "晨跑10" }, cell: { sheet: "晨跑1.0", row: 1, column: 2 } },
    ]);
  });

  it("is no column beside the table, and no sheet of ours", () => {
    expect(pointed(workbook(), "班主任名册", 1, 7)).toMatchObject({ kind: "none", message: expect.stringContaining("没有列名") });
    expect(pointed(workbook(), "考核方案", 1, 1)).toMatchObject({ kind: "none", message: expect.stringContaining("不是可以取数的表") });
  });
});
