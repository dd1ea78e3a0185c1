import { formatMonth } from "../core/month";
import type { Month } from "../core/table";
import { fitting, type TakenNames } from "../plan/sheetNames";

/** What a sheet is about, in its name; `ending` tells a form from what is handed in. */
export interface DepartmentSheet {
  readonly department: string;
  readonly table: string;
  readonly month: Month;
  readonly ending?: string;
}

/**
 * What a department's sheet of a table and month is called: 低年级部_学月考核_9月, which is read as this table and month.
 * Only letters and digits besides the signs between them, as it is part of a defined name too; where it is longer than
 * Excel's 31 characters, the department is cut.
 */
export function departmentSheetName({ department, table, month, ending }: DepartmentSheet, number = 1): string {
  const words = [table, formatMonth(month), ...(ending === undefined ? [] : [ending]), ...(number === 1 ? [] : [String(number)])];
  return fitting(allowed(department), words.map((word) => `_${allowed(word)}`).join(""));
}

/** The name if no sheet has it, else the same with a number; it is taken from now on. */
export function freeName(sheet: DepartmentSheet, taken: TakenNames): string {
  let number = 1;
  while (taken.has(departmentSheetName(sheet, number))) number++;
  return taken.take(departmentSheetName(sheet, number));
}

const allowed = (word: string): string => word.replace(/[^\p{L}\p{N}]+/gu, "");
