import { readFileSync } from "node:fs";
import { fixture } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { differingParts } from "./sameWorkbook";
import { openSession, type Session } from "./session";

/** S1B's workbook after an appraisal, with the pane. */
async function appraised(): Promise<{ readonly session: Session; readonly pane: PaneDriver }> {
  const session = await openSession(readFileSync(fixture("月考核与学期考核.xlsx")));
  await session.choose("S1B");
  await session.client.press("Appraise");
  return { session, pane: new PaneDriver(session) };
}

const unquoted = (parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...parts].map(([name, text]) => [name, text.replaceAll("'", "")]));

describe("转新学期", () => {
  it("puts the old term away as it is, makes the new one's sheets empty, and is taken back part by part", async () => {
    const { session, pane } = await appraised();
    const before = session.parts();
    const old = new Map(session.sheetNames().map((name) => [name, session.values(name)]));
    await pane.press("转新学期");
    await pane.press("转入新学期");
    expect(session.client.messages.at(-1)).toContain("新学期");
    const archived = session.sheetNames().filter((name) => name.endsWith("考核结果") && name !== "考核结果");
    expect(archived).toHaveLength(1);
    expect(session.values(archived[0] ?? "")).toEqual(old.get("考核结果"));
    // The roster goes on with the same people.
    expect(session.values("班主任名册").flat()).toEqual(expect.arrayContaining(["周静", "黄晓东"]));
    expect(session.sheetNames()).not.toContain("考核结果");
    await session.client.press("Undo");
    expect(session.client.messages.at(-1)).toContain("已撤回“转新学期”");
    // Renaming forth and back drops quotation marks around sheet names that need none, as Excel does.
    expect(differingParts(unquoted(before), unquoted(session.parts()))).toEqual([]);
    session.close();
  });
});

describe("分发空表 and 未交名单", () => {
  it("make a form for each department, which is taken back; a list of what is missing there is none", async () => {
    const { session, pane } = await appraised();
    const before = session.parts();
    await pane.press("分发空表");
    const forms = session.sheetNames().filter((name) => name.endsWith("_空表"));
    expect(forms.length).toBeGreaterThanOrEqual(2);
    const names = forms.flatMap((form) => session.values(form).flat());
    expect(names).toEqual(expect.arrayContaining(["周静", "黄晓东"]));
    await session.client.press("Undo");
    expect(differingParts(before, session.parts())).toEqual([]);
    await pane.press("未交名单");
    expect(session.client.messages.at(-1)).toContain("各部门都已交齐");
    session.close();
  });
});
