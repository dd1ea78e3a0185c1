import { openPackage } from "../../workbench/package";
import { differingParts } from "../acceptance/sameWorkbook";
import { smallWorkbook } from "../support/smallWorkbook";
import { lastMessage, saved, savedSheet, plansRibbon } from "./addin/session";
import { plansWorkbook, sheetOf } from "./addin/workbook";

const openPlans = plansRibbon();

const MONTH = "2026年9月";
const ROSTER = "班主任名册";

describe("corrections", () => {
  it("change the cells, and 撤回 gives them back as they were", async () => {
    const session = await openPlans();
    const before = session.parts();
    await session.client.press("Correct");
    expect(savedSheet(session, MONTH).cell(3, 3)?.value).toEqual({ kind: "number", number: 30 });
    expect(savedSheet(session, ROSTER).cell(1, 0)?.value).toEqual({ kind: "text", text: "甲老师" });
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("已撤回“改正”");
    expect(differingParts(before, session.parts())).toEqual([]);
  });

  it("give a number that was text in an ordinary cell back as text", async () => {
    // Here D4 holds the text ３０ under General, and A2 no spaced name.
    const session = await openPlans(smallWorkbook());
    await session.client.press("Correct");
    expect(savedSheet(session, MONTH).cell(3, 3)?.value).toEqual({ kind: "number", number: 30 });
    await session.client.press("Undo");
    const cell = savedSheet(session, MONTH).cell(3, 3);
    expect(cell?.value).toEqual({ kind: "text", text: "３０" });
    expect(saved(session).styles.style(cell?.style ?? 0).numberFormat).toBe("General");
  });

  it("leave a cell alone that holds something else by now", async () => {
    const session = await openPlans();
    await session.type(ROSTER, "A2", "子老师");
    await session.client.press("Correct");
    expect(lastMessage(session)).toBe("Correct done, 1 skipped");
    expect(savedSheet(session, ROSTER).cell(1, 0)?.value).toEqual({ kind: "text", text: "子老师" });
    expect(savedSheet(session, MONTH).cell(3, 3)?.value).toEqual({ kind: "number", number: 30 });
    await session.client.press("Undo");
    expect(savedSheet(session, ROSTER).cell(1, 0)?.value).toEqual({ kind: "text", text: "子老师" });
  });

  it("are not taken back once somebody has changed a corrected cell, which is named", async () => {
    const session = await openPlans();
    await session.client.press("Correct");
    await session.type(MONTH, "D4", "31");
    const before = session.parts();
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("“2026年9月”的 D4");
    expect(differingParts(before, session.parts())).toEqual([]);
  });

  it("refuse a protected sheet by its name and write nothing", async () => {
    const workbook = openPackage(plansWorkbook());
    sheetOf(workbook, ROSTER).protection = { sheet: "1" };
    const session = await openPlans(workbook.save());
    const before = session.parts();
    await session.client.press("Correct");
    expect(lastMessage(session)).toContain("“班主任名册”受保护");
    expect(differingParts(before, session.parts())).toEqual([]);
  });
});
