import { differingParts } from "../acceptance/sameWorkbook";
import { lastMessage, savedSheet, plansRibbon } from "./addin/session";

const openPlans = plansRibbon();

const [MONTH, NEXT] = ["2026年9月", "2026年10月"];

describe("a copy of one of the school's sheets", () => {
  it("stands beside it with other contents, formulas and rules of the school's, and none of our marks", async () => {
    const session = await openPlans();
    await session.client.press("Flag");
    expect(savedSheet(session, MONTH).conditionalFormats).toHaveLength(2);
    await session.client.press("NextMonth");
    expect(lastMessage(session)).toBe("NextMonth done, 0 skipped");
    const names = session.sheetNames();
    expect(names.indexOf(NEXT)).toBe(names.indexOf(MONTH) + 1);
    const copy = savedSheet(session, NEXT);
    expect(session.values(NEXT)[0]?.[0]).toBe("2026年10月班主任学月岗位考核表");
    expect(session.values(NEXT)[2]?.slice(1, 4)).toEqual(["甲老师", "", 35]);
    expect(copy.cell(2, 4)?.formula?.text).toBe("C3+D3");
    expect(copy.conditionalFormats.map(({ formulas }) => formulas)).toEqual([["$E3<60"]]);
    expect(savedSheet(session, MONTH).conditionalFormats).toHaveLength(2);
  });

  it("is taken back as if it had never been", async () => {
    const session = await openPlans();
    await session.client.press("Flag");
    const before = session.parts();
    await session.client.press("NextMonth");
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("已撤回“新建下月”");
    expect(differingParts(before, session.parts())).toEqual([]);
  });

  it("is not taken back once somebody has filled it in", async () => {
    const session = await openPlans();
    await session.client.press("NextMonth");
    // What the formula shows changes with it, and is not looked at.
    await session.type(NEXT, "C3", "58");
    const before = session.parts();
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("没有撤回");
    expect(differingParts(before, session.parts())).toEqual([]);
    await session.type(NEXT, "C3", "");
    await session.client.press("Undo");
    expect(session.sheetNames()).not.toContain(NEXT);
  });

  it("is not made where a sheet has its name", async () => {
    const session = await openPlans();
    await session.client.press("NextMonth");
    const before = session.parts();
    await session.client.press("NextMonth");
    expect(lastMessage(session)).toContain(`已有工作表“${NEXT}”`);
    expect(differingParts(before, session.parts())).toEqual([]);
  });
});
