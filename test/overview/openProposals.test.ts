import { openProposals } from "../../src/overview/openProposals";
import { readSheets, type WantedTable } from "../../src/sheets";
import { sheet } from "../support/sheet";

const WANTED: readonly WantedTable[] = [{ name: "学生获奖", columns: ["加分", "级别"], optionalColumns: ["获奖日期"], whenAbsent: "notice" }];
const SHEETS = [sheet("学生获奖", [["班级", "班主任", "获奖项目", "奖励分"], ["一(1)班", "甲老师", "歌咏", 5], ["一(2)班", "乙老师", "书法", 3]])];

it("what a column may be instead begins with what the sheets miss, and leaves out what was proposed", () => {
  const [asked, another] = openProposals(readSheets(SHEETS, { wanted: WANTED }), SHEETS, WANTED);
  expect([asked?.written, asked?.meaning, another]).toEqual(["奖励分", "加分", undefined]);
  expect(asked?.options[0]).toBe("级别");
  expect(asked?.options).not.toContain("加分");
  expect(asked?.options).toContain("获奖日期");
});
