import { differingParts } from "../acceptance/sameWorkbook";
import type { Session } from "../acceptance/session";
import { lastMessage, plansRibbon, savedSheet } from "./addin/session";

const openPlans = plansRibbon();

const SHEET = "考核结果";
const shown = (session: Session): string[] => {
  const rows: string[][] = [];
  for (const [row, column, { value }] of savedSheet(session, SHEET).cells()) (rows[row] ??= [])[column] = value.kind === "text" ? value.text : "";
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? "").join(" ").trim());
};

/** The sheet that rows are put into, and the workbook as it was then. */
async function withTable(): Promise<{ readonly session: Session; readonly before: ReturnType<Session["parts"]> }> {
  const session = await openPlans();
  await session.client.press("Table");
  return { session, before: session.parts() };
}

/** All but the journal, which has its own sheets. */
const differing = (session: Session, before: ReturnType<Session["parts"]>): readonly string[] => differingParts(before, session.parts());

describe("rows put between others", () => {
  it("move the rest down, as text, and 撤回 takes them out with what was changed in the same session", async () => {
    const { session, before } = await withTable();
    await session.client.press("Insert");
    expect(shown(session)).toEqual(["姓名 得分", "乙老师 80 八十", "丙老师 001 一", "甲老师 90", "丁老师"]);
    await session.client.press("Edit");
    expect(shown(session)).toEqual(["姓名 得分", "乙老师 85 八十", "丙老师 001 一", "甲老师 95", "丁老师"]);
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("修改方案");
    expect(shown(session)).toEqual(["姓名 得分", "甲老师 90"]);
    expect(differing(session, before)).toEqual([]);
    // Our block is as long as it was: the next 考核 writes over all of it.
    await session.client.press("Table");
    expect(shown(session)).toEqual(["姓名 得分", "甲老师 90"]);
  });

  it("do not hide where a cell was that was changed before", async () => {
    const { session, before } = await withTable();
    await session.client.press("EditFirst");
    await session.client.press("Insert");
    expect(shown(session)).toEqual(["姓名 得分", "乙老师 80 八十", "丙老师 001 一", "甲老师 91", "丁老师"]);
    await session.client.press("Undo");
    expect(shown(session)).toEqual(["姓名 得分", "甲老师 90"]);
    expect(differing(session, before)).toEqual([]);
  });

  it("stay where somebody has typed into them since", async () => {
    const { session } = await withTable();
    await session.client.press("Insert");
    await session.type(SHEET, "B2", "81");
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("B2");
    expect(shown(session)[1]).toBe("乙老师 81 八十");
  });

  it("bring their drop-downs along; over what we say of them ourselves anybody may write", async () => {
    const { session, before } = await withTable();
    await session.client.press("Insert");
    const part = [...session.parts().values()].find((text) => text.includes("<dataValidation ")) ?? "";
    expect(/<dataValidation [^>]*>/.exec(part)?.[0]).toContain('sqref="B3"');
    expect(part).toContain("001,002");
    await session.type(SHEET, "C2", "问过了");
    await session.client.press("Undo");
    expect(shown(session)).toEqual(["姓名 得分", "甲老师 90"]);
    expect(differing(session, before)).toEqual([]);
  });
});
