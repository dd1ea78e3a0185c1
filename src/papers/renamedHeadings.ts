import type { CellRepair } from "../plan/plan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { SETTING_ITEMS } from "./reportSettings";

/** What names columns of 考核结果 on 报表设置: one, or several with signs between them. */
const NAMING: ReadonlySet<string> = new Set([SETTING_ITEMS.groupBy, SETTING_ITEMS.financeColumns]);

/** The cells of 报表设置 that name columns of results, where these are called otherwise from now on. */
export function renamedHeadings(snapshot: Snapshot, renamed: readonly { readonly from: string; readonly to: string }[]): readonly CellRepair[] {
  const sheet = renamed.length === 0 ? undefined : snapshot.sheets.find(({ name }) => name === ownName(snapshot, "reportSettings"));
  if (sheet === undefined) return [];
  const [headings = []] = sheet.values;
  const [item, value] = [headings.indexOf("项目"), headings.indexOf("值")];
  if (item < 0 || value < 0) return [];
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  return sheet.values.flatMap((row, index): CellRepair[] => {
    const before = row[value] ?? "";
    const after = String(before).replace(/[^、,\uFF0C;\uFF1B\s]+/g, (word) => names.get(word) ?? word);
    if (!NAMING.has(String(row[item]).trim()) || after === String(before)) return [];
    return [{ cell: { sheet: sheet.name, row: sheet.row + index, column: sheet.column + value }, before, after, wherePossible: true }];
  });
}
