import type { Run } from "../../src/appraisal/run";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { collectionOf, sharesIn, type CellState, type Collection } from "../../src/collecting/collection";
import { defaultChoice } from "../../src/collecting/defaultChoice";
import { emptyFormsPlan } from "../../src/collecting/emptyForms";
import { importPlan } from "../../src/collecting/importPlan";
import { missingListPlan } from "../../src/collecting/missingList";
import type { CollectedFile } from "../../src/collecting/shares";
import { inputRole, reportRole, sheetNameOf } from "../../src/plan/ownSheets";
import { valuesOfPaper, type PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes } from "../../src/schemes";
import { readSheets, type Raw, type SheetData } from "../../src/sheets";
import { texts } from "../appraisal/workbook";
import { sheet } from "../support/sheet";

type Rows = readonly (readonly Raw[])[];

/** 低年级部: 一(1)班, 一(2)班. 高年级部: 五(1)班, which changed hands on 2026-10-15, and 五(2)班. */
const ROSTER: Rows = [
  ["姓名", "年级部", "年级", "班级", "津贴标准", "任职起", "任职止"],
  ["甲老师", "低年级部", "一年级", "一(1)班", 300, "", ""],
  ["乙老师", "低年级部", "一年级", "一(2)班", 300, "", ""],
  ["丙老师", "高年级部", "五年级", "五(1)班", 300, "", 46310],
  ["戊老师", "高年级部", "五年级", "五(1)班", 300, 46311, ""],
  ["丁老师", "高年级部", "五年级", "五(2)班", 300, "", ""],
];
const HEADINGS = ["序号", "班级", "班主任", "常规(60分)", "卫生(40分)", "得分"];
const LOW: Rows = [
  [1, "一(1)班", "甲老师", 55, 35, 90],
  [2, "一(2)班", "乙老师", 50, 30, 80],
];
const HIGH: Rows = [
  [1, "五(1)班", "丙老师", 58, 38, 96],
  [2, "五(2)班", "丁老师", 40, 33, 73],
];

const monthSheet = (month: string, rows: Rows, name = "考核表"): SheetData => sheet(name, [[`2026年${month}班主任学月岗位考核表`], HEADINGS, ...rows]);

/** S1A reads 学月考核 by month. */
function workbook(sheets: readonly SheetData[], roster: Rows = ROSTER): Snapshot {
  const { columns, rows } = schemePlan([builtInSchemes.S1A], texts);
  const scheme = sheet("考核方案", [columns.map(({ heading }) => heading), ...rows]);
  const all = [sheet("名册", roster), ...sheets, scheme];
  return { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
}

const september = monthSheet("9月", [...LOW, ...HIGH], "9月");
const file = (name: string, ...sheets: readonly SheetData[]): CollectedFile => ({ name, sheets });

function collected(snapshot: Snapshot, files: readonly CollectedFile[]): Collection {
  const collection = collectionOf(snapshot, files, texts);
  if (collection.kind === "refused") throw new Error(collection.message);
  return collection;
}

/** 低年级部: 9月 complete, 10月 partial 一(2)班 */
function matrix(collection: Collection): readonly string[] {
  const words = (state: CellState): string => {
    const missing = state.kind === "complete" ? [] : state.missing.map(({ name }) => name);
    return [state.kind, ...(state.kind === "repeated" ? state.classes : missing)].join(" ");
  };
  return collection.matrices.flatMap(({ rows }) => rows.map(({ department, cells }) => `${department}: ${cells.map(({ month, state }) => `${month.month}月 ${words(state)}`).join(", ")}`));
}

const papersOf = ({ plan }: Run): readonly PaperSheet[] => plan.papers ?? [];

/** The paper as the sheet it becomes. */
const written = (paper: PaperSheet): SheetData => sheet(sheetNameOf(paper.role), valuesOfPaper(paper));

describe("the matrix 部门 × 月份", () => {
  it("says what is handed in, what is missing, and which classes", () => {
    const files = [file("a.xlsx", monthSheet("10月", LOW)), file("b.xlsx", monthSheet("10月", HIGH.slice(0, 1)))];
    const collection = collected(workbook([september]), files);
    expect(matrix(collection)).toEqual(["低年级部: 9月 complete, 10月 complete", "高年级部: 9月 complete, 10月 partial 五(2)班"]);
    expect(collection.matrices.map(({ table }) => table)).toEqual(["学月考核"]);
  });

  it("tells the department by the rows, not by the name of the file", () => {
    const collection = collected(workbook([september]), [file("低年级部.xlsx", monthSheet("10月", HIGH, "低年级部"))]);
    expect(matrix(collection)).toEqual(["低年级部: 9月 complete, 10月 absent 一(1)班 一(2)班", "高年级部: 9月 complete, 10月 complete"]);
  });

  it("finds the class of a row that only names the teacher", () => {
    const rows = [["班主任", "常规(60分)", "卫生(40分)"], ["甲老师", 55, 35]];
    const collection = collected(workbook([september]), [file("a.xlsx", sheet("10月学月考核", rows))]);
    expect(matrix(collection)[0]).toBe("低年级部: 9月 complete, 10月 partial 一(2)班");
  });

  it("takes 9月 of a file for the 2026年9月 of the workbook: both have it, so it is repeated", () => {
    const other = sheet("9月", [["9月班主任学月考核表"], HEADINGS, ...LOW]);
    expect(matrix(collected(workbook([september]), [file("a.xlsx", other)]))).toEqual(["低年级部: 9月 repeated 一(1)班 一(2)班", "高年级部: 9月 complete"]);
  });

  it("joins two files of different classes, and shows where two speak of one", () => {
    const first = file("a.xlsx", monthSheet("10月", LOW.slice(0, 1)));
    expect(matrix(collected(workbook([september]), [first, file("b.xlsx", monthSheet("10月", LOW.slice(1)))]))[0]).toBe("低年级部: 9月 complete, 10月 complete");
    expect(matrix(collected(workbook([september]), [first, file("a.xlsx", monthSheet("10月", LOW))]))[0]).toBe("低年级部: 9月 complete, 10月 repeated 一(1)班");
  });

  it("does not take a form that is still empty for handed in, though its sums already show 0", () => {
    const empty = LOW.map(([number = "", name = "", teacher = ""]) => [number, name, teacher, "", "", "=SUM(D3:E3)→0"]);
    const whole = monthSheet("10月", [...empty, ...HIGH]);
    expect(matrix(collected(workbook([september]), [file("a.xlsx", whole)]))).toEqual(["低年级部: 9月 complete, 10月 absent 一(1)班 一(2)班", "高年级部: 9月 complete, 10月 complete"]);
  });

  it("counts rows and problems of each source", () => {
    const [row = [], other = []] = LOW;
    const tooMuch = [row.map((cell, column) => (column === 3 ? 61 : column === 5 ? 96 : cell)), other.map((cell, column) => (column === 5 ? 81 : cell))];
    const shares = sharesIn(collected(workbook([]), [file("a.xlsx", monthSheet("10月", tooMuch))]));
    // 61 of 60, and the sheet's own sum 81 is not 50 + 30.
    expect(shares.map(({ origin, sheet: { name }, rows, problemCount }) => [origin, name, rows.length, problemCount])).toEqual([[{ kind: "file", file: "a.xlsx", index: 0 }, "考核表", 2, 2]]);
  });

  it("reports what it cannot place: unknown classes, no month, hidden and other sheets", () => {
    const unknown = [...LOW, [3, "九(9)班", "某老师", 50, 30, 80]];
    const monthless = sheet("学月考核", [HEADINGS, ...LOW]);
    const collection = collected(workbook([september]), [file("a.xlsx", monthSheet("10月", unknown), { ...monthSheet("10月", LOW, "旧表"), visible: false }, sheet("名册", ROSTER), monthless)]);
    expect(collection.files).toEqual([
      {
        file: "a.xlsx",
        unread: [{ kind: "unread", sheet: "旧表", reason: "hidden" }],
        others: [{ sheet: "名册", table: "名册" }],
        unknownClasses: ["九(9)班"],
        rowsWithoutMonth: 2,
        rowsWithoutDepartment: 1,
      },
    ]);
  });

  it("goes by 年级 where the roster has no 年级部, and is refused where it has neither", () => {
    const without = (headings: readonly string[]): Rows => ROSTER.map((row) => row.filter((_, column) => !headings.includes(String(ROSTER[0]?.[column]))));
    expect(matrix(collected(workbook([september], without(["年级部"])), []))).toEqual(["一年级: 9月 complete", "五年级: 9月 complete"]);
    expect(collectionOf(workbook([september], without(["年级部", "年级"])), [], texts)).toEqual({ kind: "refused", message: texts("collect.noDepartments") });
  });
});

describe("importing", () => {
  const snapshot = workbook([september]);
  const october = monthSheet("10月", [...LOW, ...HIGH, ["", "合计", "", "", "", 339]]);

  it("makes a sheet a department that is read as the file's rows are", () => {
    const collection = collected(snapshot, [file("全校.xlsx", october)]);
    const run = importPlan(snapshot, collection, defaultChoice(collection), texts);
    expect(papersOf(run).map(({ role }) => role)).toEqual([inputRole("低年级部_学月考核_2026年10月"), inputRole("高年级部_学月考核_2026年10月")]);
    expect(papersOf(run).map(valuesOfPaper)).toEqual([LOW, HIGH].map((rows) => [["2026年10月班主任学月岗位考核表", "", "", "", "", ""], HEADINGS, ...rows]));
    const imported = { ...snapshot, sheets: [...snapshot.sheets, ...papersOf(run).map(written)] };
    expect(matrix(collected(imported, []))).toEqual(["低年级部: 9月 complete, 10月 complete", "高年级部: 9月 complete, 10月 complete"]);
    const { problems } = readSheets(papersOf(run).map(written), { wanted: [] });
    expect(problems).toEqual([]);
  });

  it("keeps two rows of headings, unknown columns and dates", () => {
    const rows: Rows = [
      ["2026年10月班主任学月岗位考核表", "", "", "", ""],
      ["班级", "班主任", "考核项目(满分100分)", "", "检查日期"],
      ["", "", "常规(60分)", "卫生(40分)", ""],
      ["一(1)班", "甲老师", 55, 35, 46300],
      ["一(2)班", "乙老师", "", "30", 46301],
    ];
    const collection = collected(snapshot, [file("a.xlsx", sheet("Sheet1", rows, { row: 2, column: 1 }))]);
    const [paper] = papersOf(importPlan(snapshot, collection, defaultChoice(collection), texts));
    expect(paper && valuesOfPaper(paper)).toEqual(rows);
    expect(paper?.rows[1]?.cells.map(({ column, span }) => [column, span])).toEqual([[0, 1], [1, 1], [2, 2], [4, 1]]);
    expect(paper?.rows[4]?.cells.map(({ numberFormat }) => numberFormat)).toEqual(["@", "@", "General", "@", "yyyy-mm-dd"]);
    // A figure typed into a blank cell later is to be a figure.
    expect(paper?.rows[4]?.cells[2]).toMatchObject({ value: "", numberFormat: "General" });
  });

  it("leaves what is repeated to the user, and says what will stand there twice", () => {
    const collection = collected(snapshot, [file("a.xlsx", monthSheet("9月", LOW))]);
    expect(importPlan(snapshot, collection, defaultChoice(collection), texts)).toEqual({ plan: { sheets: [] }, message: texts("collect.nothingChosen"), outcome: "refused" });
    const chosen = new Set(sharesIn(collection).flatMap(({ id, origin }) => (origin.kind === "file" ? [id] : [])));
    const run = importPlan(snapshot, collection, chosen, texts);
    expect(run.message).toContain(texts("collect.stillTwice", { classes: "一(1)班、一(2)班" }));
    expect(papersOf(run)).toHaveLength(1);
  });

  it("takes no name that a sheet has, whatever its case, nor one that Excel refuses", () => {
    const roster = ROSTER.map((row) => row.map((cell) => (cell === "低年级部" ? "Low/Part[1] and a name far too long for Excel" : cell)));
    const taken = sheet("lowpart1andanamef_学月考核_2026年10月", [["x"]]);
    const there = workbook([september, taken], roster);
    const collection = collected(there, [file("a.xlsx", monthSheet("10月", LOW))]);
    // 31 characters; the department is cut, table and month are not.
    expect(papersOf(importPlan(there, collection, defaultChoice(collection), texts)).map(({ role }) => sheetNameOf(role))).toEqual(["LowPart1andanam_学月考核_2026年10月_2"]);
  });
});

describe("分发空表", () => {
  it("is the school's own sheet of the latest month for the next, a sheet a department, with its classes and nothing else", () => {
    const run = emptyFormsPlan(workbook([september, monthSheet("10月", LOW, "10月")]), texts);
    expect(papersOf(run).map(({ role }) => role)).toEqual([reportRole("低年级部_学月考核_2026年11月_空表"), reportRole("高年级部_学月考核_2026年11月_空表")]);
    // 五(1)班 is 戊老师's since 15 October.
    expect(papersOf(run).map(valuesOfPaper)[1]).toEqual([
      ["2026年11月班主任学月岗位考核表", "", "", "", "", ""],
      ["部门：高年级部", "", "", "", "", ""],
      HEADINGS,
      [1, "五(1)班", "戊老师", "", "", ""],
      [2, "五(2)班", "丁老师", "", "", ""],
    ]);
  });

  it("comes back filled in and is read as handed in; empty it is not", () => {
    const snapshot = workbook([september]);
    const [form] = papersOf(emptyFormsPlan(snapshot, texts));
    if (form === undefined) throw new Error("there is no form");
    const filled = valuesOfPaper(form).map((row, index) => (index < 3 ? row : row.map((cell, column) => (column === 3 || column === 4 ? 20 : cell))));
    expect(matrix(collected(snapshot, [file("a.xlsx", sheet(sheetNameOf(form.role), filled))]))[0]).toBe("低年级部: 9月 complete, 10月 complete");
    expect(matrix(collected(snapshot, [file("a.xlsx", written(form))]))[0]).toBe("低年级部: 9月 complete, 10月 absent 一(1)班 一(2)班");
  });

  it("has the columns of 新建考核表 where the workbook has no such sheet; then the month has to be chosen", () => {
    expect(emptyFormsPlan(workbook([]), texts)).toEqual({ plan: { sheets: [] }, message: texts("collect.chooseMonth"), outcome: "refused" });
    const [form, high] = papersOf(emptyFormsPlan(workbook([]), texts, { year: 2026, month: 9 }));
    const [title, , headings = [], first = []] = form ? valuesOfPaper(form) : [];
    expect(title?.[0]).toBe("2026年9月学月考核表");
    const cells = Object.fromEntries(headings.map((heading, column) => [String(heading), first[column]]));
    expect(cells).toMatchObject({ 月份: "2026年9月", 班级: "一(1)班", 班主任: "甲老师", "项目一(50分)": "" });
    // In September 五(1)班 was still 丙老师's.
    expect(high && valuesOfPaper(high)[3]).toEqual(expect.arrayContaining(["五(1)班", "丙老师"]));
  });

  it("gives each department its own name where the school's sheet bears another's", () => {
    const low = sheet("9月", [["低年级部2026年9月班主任学月考核表"], HEADINGS, ...LOW]);
    const titles = papersOf(emptyFormsPlan(workbook([low]), texts)).map((paper) => valuesOfPaper(paper)[0]?.[0]);
    expect(titles).toEqual(["低年级部2026年10月班主任学月考核表", "高年级部2026年10月班主任学月考核表"]);
  });

  it("writes over the forms of the last press, not over a sheet of the user's", () => {
    const name = "低年级部_学月考核_2026年10月_空表";
    const users = workbook([september, sheet(name, [["x"]])]);
    expect(papersOf(emptyFormsPlan(users, texts))[0]?.role).toBe(reportRole(`${name}_2`));
    const ours = { ...users, own: new Map([...users.own, [reportRole(name), name] as const]) };
    expect(papersOf(emptyFormsPlan(ours, texts))[0]?.role).toBe(reportRole(name));
  });
});

describe("未交名单", () => {
  it("lists department and month with the missing classes and their teachers", () => {
    const snapshot = workbook([september, monthSheet("11月", HIGH.slice(1), "11月")]);
    const run = missingListPlan(snapshot, collected(snapshot, []), texts);
    const [paper] = papersOf(run);
    expect(paper?.role).toBe(reportRole("未交名单"));
    expect(paper && valuesOfPaper(paper).slice(2)).toEqual([
      ["低年级部", "学月考核", "2026年11月", "未交", "一(1)班（甲老师）、一(2)班（乙老师）"],
      ["高年级部", "学月考核", "2026年11月", "未交齐", "五(1)班（戊老师）"],
    ]);
    expect(run.message).toBe(texts("collect.missingListed", { sheet: "未交名单", count: "2" }));
  });

  it("is not made where nothing is missing", () => {
    const snapshot = workbook([september]);
    expect(missingListPlan(snapshot, collected(snapshot, []), texts)).toEqual({ plan: { sheets: [] }, message: texts("collect.allHandedIn"), outcome: "refused" });
  });
});
