import { SETTING_ITEMS } from "../papers/reportSettings";
import type { CellRepair } from "../plan/plan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { contentAt, isComputed } from "../sheets";
import { replaceTerm, replaceTermWord } from "./schoolTerm";
import type { Turn } from "./writtenMonth";

/** 学年 and 学期 on 报表设置, where they are those of the old term. */
export function reportSettingsOfTerm(snapshot: Snapshot, turn: Turn): readonly CellRepair[] {
  const sheet = snapshot.sheets.find(({ name }) => name === ownName(snapshot, "reportSettings"));
  const [headings = [], ...rows] = sheet?.values ?? [];
  const item = headings.indexOf("项目");
  const value = headings.indexOf("值");
  if (sheet === undefined || item < 0 || value < 0) return [];
  return rows.flatMap((row, index) => {
    const position = { row: sheet.row + 1 + index, column: sheet.column + value };
    const before = contentAt(sheet, position);
    const turned = turnedSetting(String(row[item] ?? "").trim(), String(before), turn);
    if (turned === undefined || turned === String(before) || isComputed(sheet, position)) return [];
    return [{ cell: { sheet: sheet.name, ...position }, before, after: typeof before === "number" ? Number(turned) : turned }];
  });
}

function turnedSetting(item: string, value: string, turn: Turn): string | undefined {
  if (item === SETTING_ITEMS.schoolYear) return replaceTerm(value, turn);
  return item === SETTING_ITEMS.term ? replaceTermWord(value, turn) : undefined;
}
