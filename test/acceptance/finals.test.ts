import { readFileSync } from "node:fs";
import { fixture } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession } from "./session";

describe("定稿 and 更正", () => {
  it("keeps a published month as it was, says what would be another figure now, and corrects it on paper", async () => {
    const session = await openSession(readFileSync(fixture("学月与学年考核.xlsx")));
    await session.choose("S1A");
    await session.set("奖金总额", "5000");
    await session.client.press("Appraise");
    const pane = new PaneDriver(session);
    await pane.choose("定稿范围", "2026年9月");
    await pane.press("定稿");
    await pane.press("定稿");
    expect(session.client.messages.at(-1)).toContain("已定稿");
    const published = (): readonly (string | number | boolean)[] => session.values("定稿记录").find((row) => row.includes("高子涵") && row.includes("津贴")) ?? [];
    expect(published()).toContain("203.31");

    // One point more: 28.2 becomes 29.2, 86.7 becomes 87.7, and 335 × 70% × 87.7 ÷ 100 = 205.6565.
    await session.type("2026年9月", "D5", "29.2");
    await session.client.press("Appraise");
    const shown = session.values("考核结果").find((row) => row[0] === "高子涵") ?? [];
    expect(shown).toContain(205.66);
    expect(shown.join(" ")).toContain("已定稿");
    expect(published()).toContain("203.31");
    await pane.press("更正");
    expect(session.client.messages.at(-1)).toContain("已更正");
    const slip = session.values("更正单").find((row) => row.includes("高子涵") && row.includes("津贴")) ?? [];
    expect(slip).toEqual(expect.arrayContaining(["203.31", "205.66", "+2.35"]));

    await session.client.press("Undo");
    expect(session.client.messages.at(-1)).toContain("已撤回“更正”");
    expect(session.sheetNames()).not.toContain("更正单");
    session.close();
  });
});
