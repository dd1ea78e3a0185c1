import type { SheetData } from "../../src/sheets";
import { sheet } from "./sheet";

/** The sheet 认列 with these rows: 工作表, 类别, 原文, 当作. */
export const answerSheet = (...rows: readonly (readonly [sheet: string, kind: string, written: string, meaning: string])[]): SheetData =>
  sheet("认列", [["工作表", "类别", "原文", "当作", "自"], ...rows.map((row) => [...row, "2026-11-30"])]);
