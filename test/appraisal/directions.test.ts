import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { schemeSigns } from "../../src/appraisal/schemeSigns";
import { overviewOf } from "../../src/overview/overview";
import type { Snapshot } from "../../src/plan/snapshot";
import { compileAll } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInSchemes } from "../../src/schemes";
import type { SheetData } from "../../src/sheets";
import { answerSheet } from "../support/answerSheet";
import { sheet } from "../support/sheet";
import { texts, withScheme, withSetting, withSheet } from "./workbook";

const S1B = "月考核与学期考核.xlsx";
const inspections = (name: string, deductions: readonly number[]) =>
  sheet(name, [["日期", "周次", "班级", "项目", "扣分"], ...deductions.map((deduction, i) => [46266 + i, 1, `一(${i + 1})班`, "卫生", deduction])]);
/** S1B's workbook with daily inspections besides. */
const withInspections = (...sheets: Snapshot["sheets"]): Snapshot => {
  const snapshot = withScheme(S1B, "S1B");
  return { ...snapshot, sheets: [...snapshot.sheets, ...sheets] };
};
const WORDS = { takenOff: "扣分数", signed: "带正负号" } as const;
const direction = (name: string, answer: keyof typeof WORDS): SheetData => answerSheet([name, "方向", "扣分", `日常检查.${WORDS[answer]}`]);
const answered = (snapshot: Snapshot, ...answers: readonly SheetData[]): Snapshot => ({ ...snapshot, sheets: [...snapshot.sheets, ...answers] });

describe("the questions of the pane", () => {
  it("name each kind of writing once, with all its heading cells and what is assumed", () => {
    const sheets = [inspections("9月日检查", [2]), inspections("10月日检查", [1])];
    const snapshot: Snapshot = { sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map(), canProve: false };
    expect(overviewOf(snapshot, texts).questions).toEqual([
      {
        table: "日常检查",
        column: "扣分",
        heading: "扣分",
        writing: "positive",
        assumed: "takenOff",
        cells: [
          { sheet: "9月日检查", row: 0, column: 4 },
          { sheet: "10月日检查", row: 0, column: 4 },
        ],
      },
    ]);
    expect(overviewOf(answered(snapshot, direction("9月日检查", "takenOff")), texts).questions).toEqual([]);
  });

  it("leave to the scheme what the scheme asks or says, and ask again where a sheet says otherwise", () => {
    const positive = withInspections(inspections("日检查", [2]));
    expect(overviewOf(positive, texts).questions).toEqual([]);
    expect(overviewOf(positive, texts).asked.map(({ path }) => path)).toContain("S1B/周得分/写法");
    expect(overviewOf(withSetting(positive, "周得分", "写法", "正数为扣分"), texts).questions).toEqual([]);
    const [question] = overviewOf(withSetting(positive, "周得分", "写法", "负数为扣分"), texts).questions;
    expect(question).toMatchObject({ column: "扣分", writing: "positive", assumed: undefined });
  });
});

describe("the 写法 of schemes", () => {
  it("is that of the columns behind the rules of 扣分, and open while it is", () => {
    const signs = (value: string): unknown => {
      const scheme = builtInSchemes.S1B;
      const rows = scheme.rows.map((row) => (row.rule === "周得分" && row.setting === "写法" ? { ...row, value } : row));
      return schemeSigns(compileAll([{ ...scheme, rows }], mechanisms)).get("日常检查.扣分");
    };
    expect([signs(""), signs("正数为扣分"), signs("负数为扣分")]).toEqual(["open", "takenOff", "signed"]);
  });

  it("that differs between two schemes leaves the column as it is written", () => {
    const other = { ...builtInSchemes.S1B, id: "T", rows: builtInSchemes.S1B.rows.map((row) => ({ ...row, scheme: "T", value: row.setting === "写法" ? "负数为扣分" : row.value })) };
    const own = { ...builtInSchemes.S1B, rows: builtInSchemes.S1B.rows.map((row) => (row.setting === "写法" ? { ...row, value: "正数为扣分" } : row)) };
    expect(schemeSigns(compileAll([own, other], mechanisms)).get("日常检查.扣分")).toBe("varies");
  });
});

describe("an answered direction", () => {
  /** The 优秀班级 of week 1 in 低年级部, which has the classes 一(1)班 to 二(3)班. */
  const best = (snapshot: Snapshot): readonly unknown[] => {
    const plan = appraisalRun(snapshot, texts).plan.sheets.find(({ role }) => role === "output_评比名单");
    const [department = -1, name = -1, award = -1] = ["年级部", "班级", "第1周优秀班级"].map((heading) => plan?.columns.findIndex((column) => column.heading === heading));
    return (plan?.rows ?? []).flatMap((row) => (row[department] === "低年级部" && row[award] === "优秀班级" ? [row[name]] : []));
  };
  // Two off for 一(1)班 to 一(3)班 leaves them 98 and the other three 100; two added would make it 102 for them.
  const OTHERS = ["二(1)班", "二(2)班", "二(3)班"];
  const DEDUCTED = ["一(1)班", "一(2)班", "一(3)班"];

  it.each([
    [2, "takenOff", "正数为扣分", OTHERS],
    [2, "takenOff", "负数为扣分", OTHERS],
    [-2, "signed", "正数为扣分", OTHERS],
    [-2, "signed", "负数为扣分", OTHERS],
    [2, "signed", "正数为扣分", DEDUCTED],
    [2, "signed", "负数为扣分", DEDUCTED],
  ] as const)("of %s as %s counts the same where the scheme states %s", (written, answer, sign, winners) => {
    const snapshot = withSetting(withInspections(inspections("日检查", [written, written, written])), "周得分", "写法", sign);
    expect(best(answered(snapshot, direction("日检查", answer)))).toEqual(winners);
  });

  it("is waited for where the sheet contradicts the scheme: nobody gets two points added for two off", () => {
    const snapshot = withSetting(withInspections(inspections("日检查", [-2, -2, -2])), "周得分", "写法", "正数为扣分");
    expect(best(snapshot).filter((name) => DEDUCTED.some((deducted) => deducted === name))).toEqual([]);
    expect(overviewOf(snapshot, texts).groups.map(({ kind }) => kind)).toContain("deductionUnclear");
  });
});

describe("a sheet that is not read", () => {
  it("comes with its first rows and what it can be assigned to, and is read once it is assigned", () => {
    const renamed = withSheet(withScheme(S1B, "S1B"), "请假代班", (before) => ({
      ...before,
      name: "Sheet7",
      values: before.values.map((row, r) => (r === 0 ? row.map(() => "") : row.map((cell) => (cell === "代班人" ? "替的人" : cell)))),
    }));
    const unread = overviewOf(renamed, texts).unrecognised.find(({ sheet: name }) => name === "Sheet7");
    expect(unread?.tables[0]).toBe("请假代班");
    const headings = unread?.opening.find(({ cells }) => cells.some(({ text }) => text === "替的人"));
    const written = headings?.cells.map(({ text }) => text).join("、") ?? "";
    const { recognised } = overviewOf(answered(renamed, answerSheet(["Sheet7", "表", written, "请假代班"], ["Sheet7", "列", "替的人", "请假代班.代班人"])), texts);
    expect(recognised.find(({ sheet: name }) => name === "Sheet7")?.columns).toContainEqual(expect.objectContaining({ heading: "替的人", name: "代班人", assigned: true }));
  });
});
