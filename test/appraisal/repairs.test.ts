import { problemGroups } from "../../src/appraisal/problemGroups";
import { repairRun, repairsOf, type SafeRepair } from "../../src/appraisal/repairs";
import { addressOf } from "../../src/core/cell";
import { overviewOf } from "../../src/overview/overview";
import { type Raw, type Reading, type SheetData, readSheets } from "../../src/sheets";
import { content } from "../sheets/reading";
import { sheet, withCell } from "../support/sheet";
import { sheetsOf } from "../support/sheetData";
import { texts, withScheme } from "./workbook";

const read = (sheets: readonly SheetData[]): Reading => readSheets(sheets, { wanted: [] });
const repairs = (...sheets: readonly SheetData[]): readonly SafeRepair[] => repairsOf(sheets, read(sheets));
/** "C2: 95分 → 95 General" */
const shown = ({ cell, before, after, numberFormat = "" }: SafeRepair): string => `${addressOf(cell)}: ${before} → ${after} ${numberFormat}`.trim();

const exam = (heading: string, ...cells: readonly Raw[]): SheetData =>
  sheet("统测成绩", [["班级", "班主任", heading], ...cells.map((cell, i) => [`一(${i + 1})班`, `老师${i}`, cell])]);
const roster = (...names: readonly string[]): SheetData => sheet("名册", [["姓名", "班级"], ...names.map((name, i) => [name, `一(${i + 1})班`])]);

/** The sheets as they are once the repairs are written. */
const corrected = (sheets: readonly SheetData[], all: readonly SafeRepair[]): readonly SheetData[] =>
  sheets.map((data) => all.filter(({ cell }) => cell.sheet === data.name).reduce((before, { cell, after }) => withCell(before, addressOf(cell), after), data));

describe("a number that is text", () => {
  it("becomes the number it is read as", () => {
    expect(repairs(exam("得分", "９５", "95分", "８８．５ 分", "77")).map(shown)).toEqual([
      "C2: ９５ → 95 General",
      "C3: 95分 → 95 General",
      "C4: ８８．５ 分 → 88.5 General",
      "C5: 77 → 77 General",
    ]);
  });

  it("that is a percentage is still shown as one, and in a column of percentages is a number like the others", () => {
    expect(repairs(exam("合格率", "98%", "97.5%", "0.9")).map(shown)).toEqual(["C2: 98% → 0.98 0%", "C3: 97.5% → 0.975 0.0%", "C4: 0.9 → 0.9 General"]);
    expect(repairs(exam("合格率(%)", 95, "98%", "９７")).map(shown)).toEqual(["C3: 98% → 98 General", "C4: ９７ → 97 General"]);
    // 0.5 among 95 and 98 could be read as a share: it stays the 0.5% it says.
    expect(repairs(exam("合格率(%)", 95, "0.5%"))).toEqual([]);
  });

  it("stays where it is a formula's, where it is a word, and where it was not understood", () => {
    expect(repairs(exam("得分", '="9"&"5"→９５'))).toEqual([]);
    expect(repairs(exam("得分", "缺考", "85，5", "八十五", "½", "", "免"))).toEqual([]);
    expect(repairs(exam("得分(100分)", "101", "-3"))).toEqual([]);
    const words = sheet("日检查", [["日期", "班级", "项目", "扣分"], [46266, "一(1)班", "卫生", "扣2分"], [46267, "一(1)班", "卫生", "2分"]]);
    expect(repairs(words).map(shown)).toEqual(["D3: 2分 → 2 General"]);
  });

  it("stays where a cell cannot hold its digits", () => {
    expect(repairs(sheet("班级常规检查", [["日期", "班级", "出勤", "课间操", "单车摆放"], [46266, "一(1)班", "12345678901234567890", 1, 1]]))).toEqual([]);
  });
});

describe("a name with spaces in it", () => {
  const list = (name: string): SheetData => sheet("统测成绩", [["班级", "班主任", "得分"], ["一(1)班", name, 91]]);

  it("is written as the roster writes it", () => {
    expect(repairs(roster("张三"), list("张 三")).map(shown)).toEqual(["B2: 张 三 → 张三"]);
    expect(repairs(roster("张三"), list("张　 三")).map(shown)).toEqual(["B2: 张　 三 → 张三"]);
  });

  it("stays where the roster writes it so itself, or does not have it", () => {
    expect(repairs(roster("张 三"), list("张 三"))).toEqual([]);
    expect(repairs(roster("李四"), list("张 三"))).toEqual([]);
    expect(repairs(list("张 三"))).toEqual([]);
  });

  it("stays where it is not Chinese, a formula's, or has only spaces around it", () => {
    expect(repairs(roster("AnnaLee"), list("Anna Lee"))).toEqual([]);
    expect(repairs(roster("张三"), list('="张 "&"三"→张 三'))).toEqual([]);
    expect(repairs(roster("张三"), list("张三 "))).toEqual([]);
  });
});

describe("the sample workbooks, once corrected,", () => {
  it.each([
    ["学月与学年考核.xlsx", 10, ["罗  敏 → 罗敏", "李  静 → 李静"]],
    ["月考核与学期考核.xlsx", 11, []],
  ])("%s says the same without text numbers and spaced names", (fixture, numbers, names) => {
    const sheets = sheetsOf(fixture);
    const before = read(sheets);
    const all = repairsOf(sheets, before);
    const of = (reason: SafeRepair["reason"]): readonly SafeRepair[] => all.filter((one) => one.reason === reason);
    expect(of("textNumber")).toHaveLength(numbers);
    expect(of("nameSpaced").map((one) => `${one.before} → ${one.after}`)).toEqual(names);
    const after = read(corrected(sheets, all));
    expect(after.problems.filter(({ code }) => code === "textNumber")).toEqual([]);
    // Sums that skipped the texts are the sheet's own and stay until Excel calculates them.
    const figures = ({ tables }: Reading): unknown => tables.map(({ rows }) => rows.map((row) => [row.key, [...row.cells.keys()].map((column) => [column, content(row, column)])]));
    expect(figures(after)).toEqual(figures(before));
  });

  it("坏数据.xlsx is left alone where nothing is sure", () => {
    const sheets = sheetsOf("坏数据.xlsx");
    const sure = new Set(read(sheets).problems.filter(({ code }) => code === "textNumber").map(addressOf));
    expect(repairsOf(sheets, read(sheets)).map(({ cell }) => addressOf(cell))).toEqual([...sure]);
  });
});

describe("problems by kind", () => {
  it("are headed, the most urgent first, with their repairs", () => {
    const sheets = [roster("张三"), sheet("统测成绩", [["班级", "班主任", "得分"], ["一(1)班", "张 三", "９５"], ["一(2)班", "张三", "缺考"], ["一(3)班", "张三", "94分"]])];
    const reading = read(sheets);
    const groups = problemGroups([{ level: "warning", content: "", problem: "问题", advice: "建议" }], reading.problems, repairsOf(sheets, reading), texts);
    expect(groups.map(({ kind, title, level, problems, repairs: all }) => [kind, title, level, problems.length, all.length])).toEqual([
      ["classNotOnRoster", "名册上没有的班级", "error", 2, 0],
      ["readAsMissing", "按缺数据处理", "error", 1, 0],
      ["scheme", "方案待改", "warning", 1, 0],
      ["textNumber", "文本形式的数", "notice", 2, 2],
      ["nameSpaced", "姓名中有空格", "notice", 0, 1],
    ]);
  });

  it("hold every problem of the pane once", () => {
    const { groups, problems } = overviewOf(withScheme("学月与学年考核.xlsx", "S1A"), texts);
    expect(groups.flatMap((group) => group.problems)).toHaveLength(problems.length);
    expect(groups.find(({ kind }) => kind === "textNumber")?.repairs).toHaveLength(10);
  });
});

describe("改正", () => {
  it("writes what was confirmed and nothing else", () => {
    const all = repairs(exam("得分", "９５"));
    expect(repairRun(all, texts)).toEqual({ plan: { sheets: [], repairs: all }, message: "已改正 1 处,可撤回。", outcome: "done" });
    expect(repairRun([], texts).outcome).toBe("refused");
  });
});
