import { addScheme, adoptReading, assign, checkData, restoreReading, undo } from "../../src/excel/commands";
import { readWorkbook } from "../../src/excel/read";
import { writePlan } from "../../src/excel/write";
import { textsFor } from "../../src/messages";
import { inputRole } from "../../src/plan/ownSheets";
import { ownSheetOf } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { examine } from "../../src/appraisal/examine";
import type { Session } from "../acceptance/session";
import { plansRibbon } from "./addin/session";

const openPlans = plansRibbon();

const texts = textsFor("zh-CN");
const ROSTER = "班主任名册";
const MONTH = "2026年9月";
const ANSWERS = "认列";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** Lets the code under test reach the Excel of this session. */
async function open(bytes?: Uint8Array): Promise<Session> {
  const session = await openPlans(bytes);
  const { Excel: excel, Office: office } = session.client.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel: excel, Office: office });
  return session;
}

/** The rows of 认列 without the day; undefined where there is no such sheet. */
const stored = (): Promise<readonly (readonly Raw[])[] | undefined> =>
  Excel.run(async (context) => ownSheetOf(await readWorkbook(context), "answers")?.values.slice(1).map((row) => row.slice(0, 4)).filter((row) => row.some((cell) => cell !== "")));
/** The columns of a sheet that were assigned, by their letters' places. */
const assigned = (sheet: string): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { reading } = examine(await readWorkbook(context), texts);
    return reading.findings.flatMap((finding) => (finding.kind === "read" && finding.sheet === sheet ? finding.columns.filter((column) => column.assigned).map(({ column, name }) => `${column} ${name}`) : []));
  });
const inSheet = (act: (sheet: Excel.Worksheet) => void, name = ROSTER): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
const at = (column: number, sheet = ROSTER) => ({ sheet, row: 0, column });
const column = (name: string) => ({ kind: "column", column: name }) as const;

describe("answers", () => {
  it("stand on the sheet 认列, which is made for the first one, and are replaced by choosing again", async () => {
    await open();
    expect(await stored()).toBeUndefined();
    expect(await assign([{ assignment: column("津贴标准"), cell: at(1) }], texts)).toMatchObject({ message: "已指定,工作表“班主任名册”按此读取;记在“认列”,可在那里查看、修改或删去。", outcome: "done" });
    const heading = (await stored())?.[0]?.[2];
    expect(await stored()).toEqual([[ROSTER, "列", heading, "名册.津贴标准"]]);
    expect(await assigned(ROSTER)).toEqual(["1 津贴标准"]);
    await assign([{ assignment: column("职务"), cell: at(1) }], texts);
    expect(await stored()).toEqual([[ROSTER, "列", heading, "名册.职务"]]);
  });

  it("hold where a column was inserted and both sheets were renamed, and are lost with a word once the column is deleted", async () => {
    await open();
    await assign([{ assignment: column("职务"), cell: at(1) }], texts);
    await inSheet((sheet) => {
      sheet.getRange("B:B").insert("Right");
      sheet.name = "教师's 名册";
    });
    await inSheet((sheet) => (sheet.name = "我的认列"), ANSWERS);
    expect(await assigned("教师's 名册")).toEqual(["2 职务"]);
    await assign([{ assignment: { kind: "word", word: "属实", meaning: "成立" }, cell: at(0, "教师's 名册") }], texts);
    expect(await stored()).toHaveLength(2);
    await inSheet((sheet) => {
      sheet.getRange("C:C").delete("Left");
      sheet.name = ROSTER;
    }, "教师's 名册");
    const problems = await Excel.run(async (context) => examine(await readWorkbook(context), texts).reading.problems.filter(({ code }) => code === "assignmentLost"));
    expect(problems.map(({ sheet, row, column: place }) => [sheet, row, place])).toEqual([["我的认列", 1, 2]]);
  });

  it("hold for a copy of their sheet too", async () => {
    await open();
    await assign([{ assignment: column("得分项"), cell: at(2, MONTH) }], texts);
    const before = await assigned(MONTH);
    expect(before).toHaveLength(1);
    const copy = { from: MONTH, role: inputRole("2026年10月"), changes: [] };
    await Excel.run(async (context) => writePlan(context, await readWorkbook(context), { sheets: [], copies: [copy] }, "newMonth"));
    expect(await assigned("2026年10月")).toEqual(before);
  });

  it("are taken back by sheet, by deleting their row, and with 撤回, which leaves nothing of a sheet that it made", async () => {
    await open();
    await assign([{ assignment: column("职务"), cell: at(0) }], texts);
    await assign([{ assignment: { kind: "ignore" }, cell: at(0, MONTH) }], texts);
    expect((await restoreReading(ROSTER, texts)).message).toMatch(/^已恢复自动识别:从“认列”删去了/);
    expect(await restoreReading(ROSTER, texts)).toMatchObject({ message: "没有指定过,无需恢复。", outcome: "refused" });
    expect((await stored())?.map(([sheet, kind]) => [sheet, kind])).toEqual([[MONTH, "不读"]]);
    await undo(texts);
    expect(await stored()).toHaveLength(2);
    await inSheet((sheet) => sheet.getRange("3:3").delete("Up"), ANSWERS);
    expect((await stored())?.map(([sheet, kind]) => [sheet, kind])).toEqual([[ROSTER, "列"]]);
    await inSheet((sheet) => sheet.delete(), ANSWERS);
    expect(await assigned(ROSTER)).toEqual([]);
  });

  it("typed by hand into a sheet with these headings count, and stay where the next one is added", async () => {
    await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(ANSWERS);
      sheet.getRange("A1:D2").values = [["工作表", "类别", "原文", "当作"], ["", "词", "属实", "成立"]];
      await context.sync();
    });
    await assign([{ assignment: column("职务"), cell: at(1) }], texts);
    await inSheet((sheet) => (sheet.getRange("A4:D4").values = [["", "词", "查实", "成立"]]), ANSWERS);
    await restoreReading(ROSTER, texts);
    expect(await stored()).toEqual([["", "词", "属实", "成立"], ["", "词", "查实", "成立"]]);
  });

  it("stand beside a sheet 认列 of the school's own, which stays as it is", async () => {
    await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(ANSWERS).getRange("A1").values = [["认列办法"]];
      await context.sync();
    });
    expect((await assign([{ assignment: column("职务"), cell: at(1) }], texts)).message).toContain("本加载项的表改叫“认列 2”");
    expect((await assign([{ assignment: column("职务"), cell: at(0) }], texts)).message).not.toContain("改叫");
    expect(await stored()).toHaveLength(2);
  });

  it("to nothing are none", async () => {
    await open();
    expect(await adoptReading(texts)).toMatchObject({ outcome: "refused", message: "没有待确认的读法,不必采用。" });
    expect(await stored()).toBeUndefined();
  });
});

describe("what became of the sheets", () => {
  const EXAM = "统测成绩";
  /** A workbook in which one column is only proposed. */
  async function openProposed(): Promise<void> {
    await open();
    await addScheme("S1A", texts);
    await Excel.run(async (context) => {
      const exam = context.workbook.worksheets.getItem(EXAM);
      exam.getRange().clear();
      exam.getRange("A1:C2").values = [["班级", "班主任", "统测折合分"], ["一(1)班", "甲老师", 45.5]];
      await context.sync();
    });
  }
  /** What 认列 says of the proposed column. */
  const state = (): Promise<unknown> =>
    Excel.run(async (context) => ownSheetOf(await readWorkbook(context), "answers")?.values.map((row) => row.slice(7)).find(([sheet, heading]) => sheet === EXAM && heading === "统测折合分"));

  it("stands beside the answers, anew after every command, and goes with 撤回", async () => {
    await openProposed();
    await checkData(texts);
    expect(await state()).toEqual([EXAM, "统测折合分", "C1", "学年得分", "待采用"]);
    expect(await stored()).toEqual([]);
    await adoptReading(texts);
    expect(await state()).toEqual([EXAM, "统测折合分", "C1", "学年得分", "已采用"]);
    expect(await stored()).toContainEqual([EXAM, "列", "统测折合分", "统测成绩.学年得分"]);
    await undo(texts);
    expect(await state()).toEqual([EXAM, "统测折合分", "C1", "学年得分", "待采用"]);
    await undo(texts);
    expect(await stored()).toBeUndefined();
  });

  it("takes nothing from what somebody typed beside it: a row of an answer, a note", async () => {
    await openProposed();
    await checkData(texts);
    await inSheet((sheet) => (sheet.getRange("A2:G2").values = [[EXAM, "列", "统测折合分", "统测成绩.不读", "", "李老师说的", "旁注"]]), ANSWERS);
    await checkData(texts);
    expect(await state()).toEqual([EXAM, "统测折合分", "C1", "不读", "未用"]);
    expect(await stored()).toEqual([[EXAM, "列", "统测折合分", "统测成绩.不读"]]);
    const note = await Excel.run(async (context) => ownSheetOf(await readWorkbook(context), "answers")?.values[1]?.[5]);
    expect(note).toBe("李老师说的 旁注");
    await undo(texts);
    expect(await state()).toEqual([EXAM, "统测折合分", "C1", "学年得分", "待采用"]);
    await expect(undo(texts)).rejects.toMatchObject({ code: "undo.typed" });
  });

  it("leaves the school's own sheet of that name alone", async () => {
    await openProposed();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(ANSWERS).getRange("A1").values = [["认列办法"]];
      await context.sync();
    });
    expect(await checkData(texts)).toMatchObject({ outcome: "done" });
    expect(await Excel.run(async (context) => (await readWorkbook(context)).sheets.find(({ name }) => name === ANSWERS)?.values)).toEqual([["认列办法"]]);
  });
});

describe("a sheet", () => {
  it("is read with what hides some of its rows", async () => {
    await open();
    const hidden = (): Promise<unknown> => Excel.run(async (context) => (await readWorkbook(context)).sheets.map(({ name, hiddenRows, filtered, tables }) => [name, hiddenRows, filtered, tables]));
    expect(await hidden()).toContainEqual([ROSTER, false, false, []]);
    await inSheet((sheet) => (sheet.getRange("2:2").rowHidden = true));
    expect(await hidden()).toContainEqual([ROSTER, true, false, []]);
  });
});
