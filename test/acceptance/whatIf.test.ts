import { readFileSync } from "node:fs";
import { fixture, records } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

let session: Session;
let pane: PaneDriver;

beforeAll(async () => {
  session = await openSession(new Uint8Array(readFileSync(fixture("学月与学年考核.xlsx"))));
  pane = new PaneDriver(session);
  await session.choose("S1A");
  await session.set("奖金总额", "5000");
  await session.client.press("Appraise");
});

afterAll(() => session.close());

const section = (title: string): Element | null | undefined => [...pane.page.querySelectorAll("h2")].find(({ textContent }) => textContent === title)?.closest("section");
const firstOf = (heading: string): unknown => records(session.values("考核结果"))[0]?.[heading];

/** Presses a button that must not write: every part of the saved workbook is the same text afterwards. */
async function pressWithoutWriting(words: string): Promise<void> {
  const before = session.parts();
  await pane.press(words);
  expect([...session.parts()]).toEqual([...before]);
}

describe("试算 in the pane", () => {
  it("says that nothing would change, and writes nothing", async () => {
    await pressWithoutWriting("试算");
    expect(session.client.messages.at(-1)).toBe("按现在的方案和数据考核,结果与“考核结果”一致,没有变化。");
    expect(section("试算")).toBeUndefined();
  });

  it("shows before and after of a changed setting, and writes nothing", async () => {
    await session.set("S1A/学月津贴/比例", "25%");
    await pressWithoutWriting("试算");
    expect(session.client.messages.at(-1)).toBe("按现在的方案和数据,有 12 人的 60 个数字会变,还没有写入。");
    expect(section("试算")?.textContent).toMatch(/高子涵 一\(1\)班.*9月津贴\s*203\.31\s*→\s*变为\s*72\.61/);
    expect(firstOf("9月津贴")).toBe(203.31);
  });

  it("makes it so with 按此考核, and the preview is gone", async () => {
    await pane.press("按此考核");
    // 335 × 25% × 86.7 ÷ 100 = 72.61125
    expect(firstOf("9月津贴")).toBe(72.61);
    expect(section("试算")).toBeUndefined();
  });

  it("is refused with a mistake in the scheme, and writes nothing, not even the list of problems", async () => {
    await session.set("S1A/学月津贴/比例", "170%");
    await pressWithoutWriting("试算");
    expect(session.client.messages.at(-1)).toContain("没有考核");
    await session.set("S1A/学月津贴/比例", "25%");
  });
});

describe("为什么是这个数 in the pane", () => {
  it("explains the selected cell, leads to an input cell, and writes nothing", async () => {
    await session.select("考核结果", "H2");
    await pressWithoutWriting("为什么是这个数");
    await pressWithoutWriting("解释所选单元格");
    const [root] = pane.page.querySelectorAll('[role="treeitem"]');
    expect(root?.textContent).toContain("335 × 25% × 86.7 ÷ 100 = 72.61");
    const standard = [...pane.page.querySelectorAll<HTMLElement>('[role="treeitem"]')].find(({ textContent }) => textContent?.startsWith("名册·津贴标准"));
    expect(standard?.textContent).toBe("名册·津贴标准 335转到 班主任名册!G3");
    standard?.click();
    await session.client.waitUntilIdle();
    expect(await pane.activeCell()).toBe("班主任名册!G3");
    expect(session.client.errors).toEqual([]);
    expect([...session.client.unimplemented]).toEqual([]);
  });

  it("says so where the sheet no longer shows what the inputs give", async () => {
    await session.type("2026年9月", "D5", "27.2");
    await session.select("考核结果", "H2");
    await pane.press("解释所选单元格");
    expect(pane.page.body.textContent).toContain("“9月得分”在表中是 86.7,按现在的方案和数据算得 85.7。输入已变,请重新考核。");
  });
});
