import { openPackage } from "../../../workbench/package";
import type { SheetRecord, XlsxPackage } from "../../../workbench/package/types";
import { smallWorkbook } from "../../support/smallWorkbook";

/** The small workbook with a formula, a rule that a person set, a number as text in a text cell, and a spaced name. */
export function plansWorkbook(): Uint8Array {
  const workbook = openPackage(smallWorkbook());
  const month = sheetOf(workbook, "2026年9月");
  month.setCell(2, 4, { value: { kind: "number", number: 90 }, style: 0, formula: { text: "C3+D3" } });
  month.setCell(3, 3, { value: { kind: "text", text: "３０" }, style: workbook.styles.derive(0, { numberFormat: "@" }) });
  month.conditionalFormats = [{ ranges: "E3:E5", type: "expression", formulas: ["$E3<60"], priority: 1, stopIfTrue: false, format: { fontColor: "#FF0000" } }];
  sheetOf(workbook, "班主任名册").setCell(1, 0, { value: { kind: "text", text: "甲 老师" }, style: 0 });
  return workbook.save();
}

export function sheetOf(workbook: XlsxPackage, name: string): SheetRecord {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}
