import { assignmentsIn, nextName } from "../../src/excel/assignmentNames";
import { assign, clearAssignments } from "../../src/excel/assignments";
import { undo } from "../../src/excel/commands";
import { readWorkbook } from "../../src/excel/read";
import { writePlan } from "../../src/excel/write";
import { textsFor } from "../../src/messages";
import { inputRole } from "../../src/plan/ownSheets";
import type { PlacedAssignment } from "../../src/sheets";
import type { Session } from "../acceptance/session";
import { openPlans } from "./addin/session";

const texts = textsFor("zh-CN");
const ROSTER = "班主任名册";
const MONTH = "2026年9月";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** Lets the code under test reach the Excel of this session. */
async function open(): Promise<Session> {
  const session = await openPlans();
  const { Excel: excel, Office: office } = session.client.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel: excel, Office: office });
  return session;
}

const stored = (): Promise<readonly PlacedAssignment[]> =>
  Excel.run(async (context) => ((await readWorkbook(context)).assignments ?? []).map(({ assignment, cell }) => ({ assignment, cell })));
const shownNames = (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/visible");
    await context.sync();
    return names.items.filter(({ visible }) => visible).map(({ name }) => name);
  });
const inSheet = (act: (sheet: Excel.Worksheet) => void, name = ROSTER): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
const at = (column: number, sheet = ROSTER) => ({ sheet, row: 0, column });

describe("assignments", () => {
  it("are kept in hidden names and read back in the order of choice", async () => {
    await open();
    expect(await assign({ kind: "table", table: "名册" }, at(0), texts)).toEqual({ message: "已指定,工作表“班主任名册”按此读取。", outcome: "done" });
    await assign({ kind: "column", column: "姓名" }, at(1), texts);
    await assign({ kind: "direction", direction: "signed" }, at(2, MONTH), texts);
    expect(await stored()).toEqual([
      { assignment: { kind: "table", table: "名册" }, cell: at(0) },
      { assignment: { kind: "column", column: "姓名" }, cell: at(1) },
      { assignment: { kind: "direction", direction: "signed" }, cell: at(2, MONTH) },
    ]);
    expect(await shownNames()).toEqual([]);
  });

  it("are replaced by choosing again: one meaning a column, one choice of what a sheet is", async () => {
    await open();
    await assign({ kind: "column", column: "姓名" }, at(1), texts);
    await assign({ kind: "column", column: "班级" }, at(1), texts);
    await assign({ kind: "table", table: "名册" }, at(0), texts);
    await assign({ kind: "ignore" }, at(3), texts);
    expect((await stored()).map(({ assignment }) => assignment)).toEqual([{ kind: "column", column: "班级" }, { kind: "ignore" }]);
  });

  it("follow inserted columns and renamed sheets, and lead nowhere once their column is deleted", async () => {
    await open();
    await assign({ kind: "column", column: "姓名" }, at(1), texts);
    await assign({ kind: "column", column: "班级" }, at(0), texts);
    await inSheet((sheet) => {
      sheet.getRange("B:B").insert("Right");
      sheet.name = "教师's 名册";
    });
    expect((await stored()).map(({ cell }) => cell)).toEqual([at(2, "教师's 名册"), at(0, "教师's 名册")]);
    await inSheet((sheet) => sheet.getRange("C:C").delete("Left"), "教师's 名册");
    expect((await stored()).map(({ cell }) => cell)).toEqual([undefined, at(0, "教师's 名册")]);
  });

  it("hold for a copy of their sheet too, and go with it when it is taken back", async () => {
    await open();
    await assign({ kind: "column", column: "班级" }, at(0, MONTH), texts);
    const copy = { from: MONTH, role: inputRole("2026年10月"), changes: [] };
    await Excel.run(async (context) => writePlan(context, await readWorkbook(context), { sheets: [], copies: [copy] }, "newMonth"));
    const assignment = { kind: "column", column: "班级" };
    expect(await stored()).toEqual([MONTH, "2026年10月"].map((sheet) => ({ assignment, cell: at(0, sheet) })));
    await undo(texts);
    expect(await stored()).toEqual([{ assignment, cell: at(0, MONTH) }]);
  });

  it("are taken back by sheet, and where their cells are gone", async () => {
    await open();
    await assign({ kind: "column", column: "姓名" }, at(0), texts);
    await assign({ kind: "column", column: "班级" }, at(1), texts);
    await assign({ kind: "ignore" }, at(0, MONTH), texts);
    expect((await clearAssignments(ROSTER, texts)).message).toBe("已恢复自动识别。");
    expect(await clearAssignments(ROSTER, texts)).toEqual({ message: "没有指定过,无需恢复。", outcome: "refused" });
    expect((await stored()).map(({ assignment }) => assignment)).toEqual([{ kind: "ignore" }]);
    await inSheet((sheet) => sheet.getRange("A:A").delete("Left"), MONTH);
    await clearAssignments("", texts);
    expect(await stored()).toEqual([]);
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

describe("the names", () => {
  it("that are no assignment of ours are left alone", () => {
    const name = (suffix: string, comment: string, formula: unknown = "=Sheet1!$B$2") => ({ name: `_BZR_map_${suffix}`, comment, formula });
    const strange = [name("1", "not JSON"), name("2", "null"), name("3", '{"kind":"table"}'), name("4", '{"kind":"direction","direction":"up"}'), name("x", '{"kind":"ignore"}')];
    expect(assignmentsIn([...strange, name("10", '{"kind":"ignore"}'), name("9", '{"kind":"column","column":"得分"}', "='Sheet1'!#REF!")])).toEqual([
      { name: "_BZR_map_9", assignment: { kind: "column", column: "得分" }, cell: undefined },
      { name: "_BZR_map_10", assignment: { kind: "ignore" }, cell: { sheet: "Sheet1", row: 1, column: 1 } },
    ]);
  });

  it("grow, so that the last choice has the highest number", () => {
    expect([nextName([]), nextName([{ name: "_BZR_map_2" }, { name: "_BZR_map_10" }, { name: "_BZR_results" }])]).toEqual(["_BZR_map_1", "_BZR_map_11"]);
  });
});
