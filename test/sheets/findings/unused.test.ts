import type { Reading, WantedTable } from "../../../src/sheets";
import { readSheets } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { read } from "../reading";

const WANTED: readonly WantedTable[] = [{ name: "名册", columns: ["姓名"], optionalColumns: [], whenAbsent: "error" }];
const ROSTER = sheet("名册", [["序号", "姓名", "班级", "课时费", "任教学科", "年级名次", "备注", "空"], [1, "甲一", "一班", 880, "语文", 1, "新任", ""]]);
const unused = ({ problems }: Reading): readonly unknown[] => problems.flatMap(({ level, code, sheet: name, params }) => (/Unused|Unread|Hidden/.test(code) ? [[level, code, name, params["columns"] ?? ""]] : []));

it("names the filled columns that nothing reads in one line, but neither ordinals nor remarks", () => {
  expect(unused(read([ROSTER], WANTED))).toEqual([["notice", "columnsUnused", "名册", "D(课时费)、E(任教学科)"]]);
});

it("names the sheets that are not read, a hidden one only if it looks like a table", () => {
  const timetable = sheet("课程表", [["周一", "周二"], ["语文", "数学"]]);
  const [draft, notes] = [{ ...ROSTER, name: "旧名册", visible: false }, sheet("说明", [["隐藏的说明"]], { visible: false })];
  expect(unused(read([timetable, draft, notes], WANTED))).toEqual([["notice", "sheetUnread", "课程表", ""], ["notice", "sheetHidden", "旧名册", ""]]);
});

it("says nothing of what the clerk ignores, nor of a table or workbook that nobody asks for", () => {
  const assignments = [{ assignment: { kind: "ignore" } as const, cell: { sheet: "名册", row: 0, column: 0 } }];
  expect(unused(readSheets([ROSTER], { wanted: WANTED, assignments }))).toEqual([]);
  expect(unused(read([ROSTER]))).toEqual([]);
});
