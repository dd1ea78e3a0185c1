import { newPackage } from "../../workbench/package";
import type { SheetRecord, XlsxPackage } from "../../workbench/package/types";

type Cell = string | number;

/** A workbook of a few people: quick to appraise, with a veto, a pending case, a blank score and a text number. */
export function smallWorkbook(): Uint8Array {
  const workbook = newPackage();
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error("a new package has a sheet");
  first.name = "班主任名册";
  put(first, [["姓名", "班级", "津贴标准"], ["甲老师", "一(1)班", 300], ["乙老师", "一(2)班", 300], ["丙老师", "一(3)班", 300]]);
  addSheet(workbook, "2026年9月", [
    ["2026年9月班主任学月岗位考核表"],
    ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"],
    ["一(1)班", "甲老师", 55, 35, 90],
    ["一(2)班", "乙老师", 50, "３０", 80],
    ["一(3)班", "丙老师", "", 30, 30],
  ]);
  addSheet(workbook, "统测成绩", [["班级", "班主任", "学年得分"], ["一(1)班", "甲老师", 60], ["一(2)班", "乙老师", 50], ["一(3)班", "丙老师", 40]]);
  addSheet(workbook, "学生获奖", [["班级", "班主任", "获奖项目", "加分"], ["一(2)班", "乙老师", "合唱节", 5]]);
  addSheet(workbook, "一票否决登记", [["姓名", "班级", "日期", "情形", "状态"], ["甲老师", "一(1)班", "2026-12-03", "④体罚", "成立"], ["乙老师", "一(2)班", "2026-12-04", "①意见", "待核"]]);
  return workbook.save();
}

export function addSheet(workbook: XlsxPackage, name: string, rows: readonly (readonly Cell[])[]): void {
  put(workbook.addSheet(name), rows);
}

function put(sheet: SheetRecord, rows: readonly (readonly Cell[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === "") return;
      const value = typeof cell === "number" ? ({ kind: "number", number: cell } as const) : ({ kind: "text", text: cell } as const);
      sheet.setCell(row, column, { value, style: 0 });
    }),
  );
}
