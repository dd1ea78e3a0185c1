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

it("names every one of them, and what stands under no heading but counts the rows", () => {
  const marks = Array.from({ length: 40 }, (_, index) => `指标${index + 1}`);
  const [headings, row] = [["", "姓名", "班级", "", ...marks], (name: string, number: number): readonly (string | number)[] => [number, name, `${number}班`, number + 6, ...marks.map(() => 1)]];
  const [problem] = read([sheet("名册", [headings, row("甲一", 1), row("乙二", 2), ["制表人:", "", "", "", "x"]])], WANTED).problems.filter(({ code }) => code === "columnsUnused");
  expect(problem?.params["count"]).toBe("41");
  expect(problem?.params["columns"]).toMatch(/^D、E\(指标1\)、F\(指标2\).*、AR\(指标40\)$/);
});

it("names the sheets that are not read, all that are hidden in one line", () => {
  const timetable = sheet("课程表", [["周一", "周二"], ["语文", "数学"]]);
  const [draft, notes, blank] = [{ ...ROSTER, name: "旧名册", visible: false }, sheet("说明", [["隐藏的说明"]], { visible: false }), sheet("空", [[""]], { visible: false })];
  const { problems } = read([timetable, draft, notes, blank, ROSTER], WANTED);
  expect(problems.flatMap(({ code, sheet: name, params }) => (/Unread|Hidden/.test(code) ? [[code, name, params["sheets"]]] : []))).toEqual([
    ["sheetUnread", "课程表", undefined],
    ["sheetHidden", "旧名册", "旧名册、说明"],
  ]);
});

it("says nothing of what the clerk ignores, nor of a table or workbook that nobody asks for", () => {
  const assignments = [{ assignment: { kind: "ignore" } as const, cell: { sheet: "名册", row: 0, column: 0 } }];
  expect(unused(readSheets([ROSTER], { wanted: WANTED, assignments }))).toEqual([]);
  expect(unused(read([ROSTER]))).toEqual([]);
});
