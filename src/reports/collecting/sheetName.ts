import type { Month } from "../../core/table";
import { formatMonth } from "../../sheets";
import { fitting, type TakenNames } from "../terms/sheetNames";

/**
 * What a department's sheet of a table and month is called: 低年级部_学月考核_9月, which is read as this table and month.
 * Only letters and digits besides the signs between them: it is part of a defined name too. Cut to Excel's 31 characters.
 */
export function departmentSheetName(department: string, table: string, month: Month, ending = ""): string {
  const words = [table, formatMonth(month), ...(ending === "" ? [] : [ending])].map(allowed).join("_");
  return fitting(allowed(department), `_${words}`);
}

/** The name if no sheet has it, else with the next number behind it; it is taken from now on. */
export function freeName(name: string, taken: TakenNames): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = fitting(name, `_${number}`);
  return taken.take(free);
}

const allowed = (word: string): string => word.replace(/[^\p{L}\p{N}]+/gu, "");
