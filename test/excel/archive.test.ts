import { openPackage } from "../../workbench/package";
import { differingParts } from "../acceptance/sameWorkbook";
import type { Session } from "../acceptance/session";
import { lastMessage, savedSheet, plansRibbon } from "./addin/session";
import { plansWorkbook } from "./addin/workbook";

const openPlans = plansRibbon();

const [MONTH, ARCHIVED, RESULTS] = ["2026年9月", "上学期 2026年9月", "考核结果"];

async function nextTerm(): Promise<{ readonly session: Session; readonly before: ReadonlyMap<string, string> }> {
  const session = await openPlans();
  await session.client.press("Table");
  const before = session.parts();
  await session.client.press("NextTerm");
  expect(lastMessage(session)).toBe("NextTerm done, 0 skipped");
  return { session, before };
}

describe("sheets that are put away", () => {
  it("are renamed and hidden; copies of them are to be seen, and one of ours is made anew", async () => {
    const { session } = await nextTerm();
    expect(session.sheetNames()).not.toContain(MONTH);
    expect(savedSheet(session, ARCHIVED).state).toBe("hidden");
    expect(savedSheet(session, `上学期 ${RESULTS}`).state).toBe("hidden");
    expect(savedSheet(session, "2027年2月").state).toBe("visible");
    expect(session.values(`上学期 ${RESULTS}`)[1]).toEqual(["甲老师", "90"]);
    expect(session.values(RESULTS)[1]).toEqual(["丁老师", "80"]);
  });

  it("leave their name to a copy, which formulas of other copies mean", async () => {
    const { session } = await nextTerm();
    expect(savedSheet(session, "新统测成绩").cell(1, 2)).toMatchObject({ formula: { text: "'2027年2月'!D3" }, value: { kind: "number", number: 35 } });
  });

  it("stay as they are when the command that made one of them is pressed again", async () => {
    const { session } = await nextTerm();
    await session.client.press("Table");
    expect(session.values(`上学期 ${RESULTS}`)[1]).toEqual(["甲老师", "90"]);
    expect(session.values(RESULTS)[1]).toEqual(["甲老师", "90"]);
  });

  it("come back, and what was made in their stead goes", async () => {
    const { session, before } = await nextTerm();
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("已撤回“转新学期”");
    expect(differingParts(before, session.parts())).toEqual([]);
    // The sheet of ours is ours again.
    await session.client.press("Undo");
    expect(session.sheetNames()).not.toContain(RESULTS);
  });

  it("are not put away under a name that is taken", async () => {
    const workbook = openPackage(plansWorkbook());
    workbook.addSheet(ARCHIVED);
    const session = await openPlans(workbook.save());
    await session.client.press("Table");
    const before = session.parts();
    await session.client.press("NextTerm");
    expect(lastMessage(session)).toContain(`已有工作表“${ARCHIVED}”`);
    expect(differingParts(before, session.parts())).toEqual([]);
  });
});
