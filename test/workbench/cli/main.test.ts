import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MONTHLY, PARTS, run, runJson, sheetOf } from "./command";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const oneLine = (text: string): RegExp => new RegExp(`^[^\\n]*${text}[^\\n]*\\n$`);

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    for (const option of ["--scheme", "--set", "--assign", "--word", "--adopt", "--press", "--save", "--json", "--jobs", "--limit", "--table"]) expect(out).toContain(option);
  });

  it.each([
    ["no workbook", [], "没有给出工作簿"],
    ["an unknown option", [MONTHLY, "--frobnicate"], "参数有误"],
    ["a setting without a value", [MONTHLY, "--set", "奖金总额"], "--set “奖金总额”写法有误"],
    ["an assignment without a sheet", [MONTHLY, "--assign", "折合分=学年得分"], "--assign “折合分=学年得分”写法有误"],
    ["an assignment without a name", [MONTHLY, "--assign", "统测!折合分="], "--assign “统测!折合分=”写法有误"],
    ["a word without a meaning", [MONTHLY, "--word", "属实"], "--word “属实”写法有误"],
    ["no number of processes", [MONTHLY, "--jobs", "两个"], "--jobs “两个”写法有误"],
    ["no time at all", [MONTHLY, "--jobs", "2", "--limit", "0"], "--limit “0”写法有误"],
    ["a table that is no workbook", [MONTHLY, "--save", "结果", "--table", "汇总.csv"], "--table “汇总.csv”写法有误"],
    ["a table without results", [MONTHLY, "--table", "汇总.xlsx"], "--table 须同时给 --save"],
    ["one file to save several workbooks to", [MONTHLY, PARTS, "--save", "一份.xlsx"], "须是文件夹"],
  ])("refuses %s in one line", async (_what, argv, message) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(oneLine(message));
  });
});

describe("a workbook", () => {
  it("is printed with the values of every sheet", async () => {
    const { code, err, workbooks } = await runJson(MONTHLY);
    expect([code, err]).toEqual([0, ""]);
    expect(workbooks).toHaveLength(1);
    expect(Object.keys(workbooks[0] ?? {}).sort()).toEqual(["file", "messages", "milliseconds", "sheets", "syncs"]);
    expect(workbooks[0]?.file).toBe(MONTHLY);
    expect(workbooks[0]?.sheets.length).toBeGreaterThan(0);
  });

  it("is worked on in the order schemes, settings, buttons", async () => {
    const argv = ["--press", "Appraise", "--press", "BZR.Undo", "--set", "奖金总额=5000", "--scheme", "S1A"];
    const { code, err, workbooks } = await runJson(MONTHLY, ...argv);
    expect([code, err]).toEqual([0, ""]);
    expect(sheetOf(workbooks, "考核结果")).toEqual([["已撤回", 5000]]);
    expect(workbooks[0]?.messages).toEqual(["考核完成"]);
    // Scheme: look and write; appraise: look and write; undo: write.
    expect(workbooks[0]?.syncs).toBe(5);
  });

  it("is told of in a few words without --json", async () => {
    const { code, out } = await run(MONTHLY, "--scheme", "S1A", "--press", "Appraise");
    expect(code).toBe(0);
    expect(out).toContain(MONTHLY);
    expect(out).toContain("消息:考核完成");
    expect(out).toContain("考核结果 1 行");
  });

  it("fails by listing the buttons when there is no such button", async () => {
    const { code, err } = await run(MONTHLY, "--press", "Appraisal");
    expect(code).toBe(2);
    expect(err).toMatch(oneLine("没有按钮“Appraisal”.*BZR\\.Appraise、BZR\\.Undo"));
  });
});

describe("a workbook that the add-in opens beside", () => {
  it("is printed after the first one, saved next to it as it was made, and holds what that held then", async () => {
    const saved = join(folder, "结果.xlsx");
    const argv = ["--scheme", "S1A", "--press", "Archive", "--press", "Archive", "--press", "Appraise", "--save", saved];
    const { code, err, workbooks } = await runJson(MONTHLY, ...argv);
    expect([code, err]).toEqual([0, ""]);
    expect(workbooks.map((each) => each.file)).toEqual([MONTHLY, "结果-2.xlsx", "结果-3.xlsx"]);
    const sheets = (index: number) => workbooks[index]?.sheets.map(({ name }) => name) ?? [];
    expect(sheets(1)).toContain("考核方案");
    expect(sheets(0)).toEqual([...sheets(1), "考核结果"]);
    expect(readdirSync(folder).sort()).toEqual(["结果-2.xlsx", "结果-3.xlsx", "结果.xlsx"]);
    const again = await runJson(join(folder, "结果-2.xlsx"));
    expect(again.workbooks[0]?.sheets).toEqual(workbooks[1]?.sheets);
  });

  it("takes no other workbook's place in a folder", async () => {
    const inputs = join(folder, "入");
    mkdirSync(inputs);
    for (const name of ["表.xlsx", "表-2.xlsx"]) copyFileSync(MONTHLY, join(inputs, name));
    const { workbooks } = await runJson(inputs, "--press", "Archive", "--save", join(folder, "出"));
    expect(workbooks.map((each) => each.file)).toEqual([join(inputs, "表-2.xlsx"), "表-2-2.xlsx", join(inputs, "表.xlsx"), "表-3.xlsx"]);
    expect(readdirSync(join(folder, "出")).sort()).toEqual(["表-2-2.xlsx", "表-2.xlsx", "表-3.xlsx", "表.xlsx"]);
  });
});

describe("--scheme", () => {
  it("ticks every scheme named and waits for the pane", async () => {
    const { workbooks } = await runJson(MONTHLY, "--scheme", "S1A", "--scheme", "S1B");
    expect(sheetOf(workbooks, "考核方案")?.map(([scheme]) => scheme)).toEqual(["考核方案", "方案", ...Array<string>(6).fill("S1A"), "S1B"]);
  });

  it("lists the schemes when there is no such scheme", async () => {
    const { code, err } = await run(MONTHLY, "--scheme", "S9");
    expect(code).toBe(2);
    expect(err).toMatch(oneLine("没有方案“S9”,可用的有:S1A、S1B、S4"));
  });
});

describe("--set", () => {
  const setting = async (...settings: string[]): Promise<Awaited<ReturnType<typeof runJson>>> =>
    runJson(MONTHLY, "--scheme", "S1A", "--scheme", "S1B", ...settings.flatMap((one) => ["--set", one]));

  it("types the value into 设定值, by bare setting or by path, as a number where it is one", async () => {
    const { code, err, workbooks } = await setting("奖金总额=5000", "S1B/名次/并列=1,1,3", "S1A/奖次/比例/二等奖=0.35");
    expect([code, err]).toEqual([0, ""]);
    const values = sheetOf(workbooks, "考核方案")?.map((row) => row[6]);
    expect(values).toEqual(["", "设定值", 5000, 50, "1,1,3", "从宽", 0.3, 0.35, "1,1,3"]);
  });

  it("takes a path as the refusal lists it, with the cases it applies to", async () => {
    const path = "S4/评优结果/前几名(评优类别=优秀首席班主任)";
    expect((await run(MONTHLY, "--scheme", "S4", "--set", "前几名=1")).err).toContain(path);
    const { code, workbooks } = await runJson(MONTHLY, "--scheme", "S4", "--set", `${path}=2`);
    expect(code).toBe(0);
    expect(sheetOf(workbooks, "考核方案")?.map((row) => row[6])).toEqual(["", "设定值", 2, ""]);
  });

  it.each([
    ["a setting that occurs in several rules", "并列=从宽", "不止一处.*S1A/名次/并列、S1A/奖次/并列、S1B/名次/并列"],
    ["a setting with several names", "S1A/奖次/比例=1", "不止一处.*S1A/奖次/比例/一等奖、S1A/奖次/比例/二等奖"],
    ["an unknown setting", "奖金=1", "没有设置项“奖金”.*S1A/学年奖/奖金总额"],
  ])("refuses %s, listing paths, and types nothing", async (_what, one, message) => {
    const { code, err, workbooks } = await setting(one);
    expect(code).toBe(2);
    expect(err).toMatch(oneLine(message));
    expect(sheetOf(workbooks, "考核方案")?.map((row) => row[6])).toEqual(["", "设定值", "", 50, "1,1,3", "从宽", 0.3, 0.4, "1,1,2"]);
  });

  it("says so when there is no sheet to type into", async () => {
    const { code, err } = await run(MONTHLY, "--set", "奖金总额=5000");
    expect(code).toBe(2);
    expect(err).toMatch(oneLine("没有工作表“考核方案”.*--scheme"));
  });
});

describe("--assign and --word", () => {
  const HEADINGS = ["工作表", "类别", "原文", "当作", "自"];
  const rows = (workbooks: Parameters<typeof sheetOf>[0]): unknown => sheetOf(workbooks, "认列")?.map((row) => row.slice(0, 4));

  it("write rows of 认列, which is made for the first one, with everything as text", async () => {
    const { code, err, workbooks } = await runJson(MONTHLY, "--word", "1-1=成立", "--assign", "统测成绩!统测学年得分=统测成绩.学年得分", "--assign", "统测成绩!F列=加分");
    expect([code, err]).toEqual([0, ""]);
    expect(sheetOf(workbooks, "认列")?.[0]).toEqual(HEADINGS);
    expect(rows(workbooks)).toEqual([HEADINGS.slice(0, 4), ["统测成绩", "列", "统测学年得分", "统测成绩.学年得分"], ["统测成绩", "列", "F列", "加分"], ["", "词", "1-1", "成立"]]);
    expect(sheetOf(workbooks, "认列")?.[1]?.[4]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("write what blanks mean, and how rows alike count, with the sheet they are said of", async () => {
    const { code, err, workbooks } = await runJson(MONTHLY, "--assign", "统测成绩!空白=没有扣分", "--assign", "2026年9月!重复=计一次", "--assign", "2026年10月!重复=都计");
    expect([code, err]).toEqual([0, ""]);
    expect(rows(workbooks)).toEqual([HEADINGS.slice(0, 4), ["统测成绩", "空白", "空白", "没有扣分"], ["2026年9月", "重复", "重复", "计一次"], ["2026年10月", "重复", "重复", "都计"]]);
  });

  it("add to the rows that are there", async () => {
    const saved = join(folder, "一.xlsx");
    await run(MONTHLY, "--word", "属实=成立", "--save", saved);
    const { workbooks } = await runJson(saved, "--word", "查实=成立");
    expect(rows(workbooks)).toEqual([HEADINGS.slice(0, 4), ["", "词", "属实", "成立"], ["", "词", "查实", "成立"]]);
  });

  it.each([
    ["a sheet that is not there", "统测!得分=学年得分", "没有工作表“统测”,有的是:.*统测成绩"],
    ["blanks of a sheet that is not there", "统测!空白=没有扣分", "没有工作表“统测”,有的是:.*统测成绩"],
    ["what blanks cannot mean", "统测成绩!空白=0", "“空白”应为 没有扣分 或 没有记录"],
    ["what rows alike cannot count", "统测成绩!重复=两次", "“重复”应为 计一次 或 都计"],
    ["a column headed like that, where there is none", "统测成绩!空白=统测成绩.学年得分", "没有列“空白”"],
    ["a column that is not there", "统测成绩!折合分=学年得分", "工作表“统测成绩”里没有列“折合分”,有的是:.*班级"],
  ])("refuse %s in one line", async (_what, one, message) => {
    const { code, err } = await run(MONTHLY, "--assign", one);
    expect(code).toBe(2);
    expect(err).toMatch(oneLine(message));
  });
});

describe("--adopt", () => {
  it("presses AdoptReading before the other buttons", async () => {
    const { code, err } = await run(MONTHLY, "--press", "Nothing", "--adopt");
    expect(code).toBe(2);
    expect(err).toMatch(oneLine("没有按钮“AdoptReading”"));
  });
});

describe("--save", () => {
  it("writes one workbook to a file, which opens again with what was done", async () => {
    const saved = join(folder, "新", "结果.xlsx");
    expect((await run(MONTHLY, "--scheme", "S1A", "--save", saved)).code).toBe(0);
    const { workbooks } = await runJson(saved);
    expect(sheetOf(workbooks, "考核方案")?.[2]?.slice(0, 2)).toEqual(["S1A", "学年奖"]);
  });

  it("writes several workbooks into a folder under their names, and leaves the inputs alone", async () => {
    const before = readFileSync(MONTHLY);
    expect((await run(MONTHLY, PARTS, "--save", join(folder, "出"))).code).toBe(0);
    expect(readdirSync(join(folder, "出")).sort()).toEqual(["各种部件.xlsx", "学月与学年考核.xlsx"]);
    expect(readFileSync(MONTHLY).equals(before)).toBe(true);
  });

  it("writes nothing when something failed", async () => {
    const saved = join(folder, "结果.xlsx");
    expect((await run(MONTHLY, "--press", "Nothing", "--save", saved)).code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a file that cannot be processed", () => {
  const damaged = (): Uint8Array => readFileSync(MONTHLY).subarray(0, 5000);

  it.each([
    ["missing", () => join(folder, "没有.xlsx"), "没有\\.xlsx:找不到文件。"],
    ["empty", () => file("空.xlsx", ""), "空\\.xlsx:文件是空的"],
    ["cut off", () => file("断.xlsx", damaged()), "断\\.xlsx:文件不完整"],
    ["no workbook", () => file("文.xlsx", "姓名,得分\n甲,95\n"), "文\\.xlsx:不是 \\.xlsx 工作簿"],
  ])("because it is %s gives one line and exit code 2", async (_what, make, message) => {
    const { code, out, err } = await run(make());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(oneLine(message));
  });

  it("among several leaves the others to run, with exit code 1 and its error in the JSON", async () => {
    const { code, err, workbooks } = await runJson(file("空.xlsx", ""), MONTHLY);
    expect(code).toBe(1);
    expect(err).toMatch(oneLine("空\\.xlsx:文件是空的"));
    expect(workbooks.map(({ error }) => error)).toEqual([expect.stringContaining("文件是空的"), undefined]);
    expect(workbooks[0]).toMatchObject({ sheets: [], messages: [], syncs: 0 });
    expect(workbooks[1]?.sheets.length).toBeGreaterThan(0);
  });

  it("in a folder leaves the others to run; Excel's lock files and other files are passed over", async () => {
    copyFileSync(MONTHLY, join(folder, "甲.xlsx"));
    file("乙.xlsx", "");
    file("~$甲.xlsx", "lock");
    file("说明.txt", "不是工作簿");
    const { code, workbooks } = await runJson(folder);
    expect(code).toBe(1);
    expect(workbooks.map((one) => one.file)).toEqual([join(folder, "乙.xlsx"), join(folder, "甲.xlsx")]);
  });

  it("is not looked for in a folder without workbooks", async () => {
    const empty = join(folder, "空");
    mkdirSync(empty);
    const { code, err } = await run(empty);
    expect(code).toBe(2);
    expect(err).toMatch(oneLine("文件夹里没有 \\.xlsx 工作簿"));
  });
});
