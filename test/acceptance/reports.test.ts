import { readFileSync } from "node:fs";
import { fixture } from "./commandLine";
import { differingParts } from "./sameWorkbook";
import { openSession, type Session } from "./session";

let saved: Uint8Array;
beforeAll(async () => {
  const session = await openSession(readFileSync(fixture("学月与学年考核.xlsx")));
  await session.choose("S1A");
  await session.set("奖金总额", "5000");
  await session.client.press("Appraise");
  saved = session.book.save();
  session.close();
});

/** S1A's workbook after an appraisal, saved and opened again. */
const appraised = (): Promise<Session> => openSession(saved);

/** The part that holds a sheet. */
function partOf(parts: ReadonlyMap<string, string>, sheet: string): string {
  const [, id = ""] = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="(\\w+)"`).exec(parts.get("xl/workbook.xml") ?? "") ?? [];
  const [relationship = ""] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(parts.get("xl/_rels/workbook.xml.rels") ?? "") ?? [];
  const [, target = ""] = /Target="(?:\/xl\/)?([^"]+)"/.exec(relationship) ?? [];
  return parts.get(`xl/${target}`) ?? "";
}

const column = (session: Session, sheet: string, heading: string): number => headingsOf(session, sheet).indexOf(heading);
const headingsOf = (session: Session, sheet: string): readonly unknown[] => session.values(sheet).find((row) => row.includes("姓名")) ?? [];
const rowOf = (session: Session, sheet: string, name: string): number => session.values(sheet).findIndex((row) => row.includes(name));
const addressAt = (row: number, at: number): string => `${String.fromCharCode(65 + at)}${row + 1}`;

/** The journal, behind the school's nine sheets, remembers three commands only: the first is forgotten when the fourth comes. */
const JOURNAL = "xl/worksheets/#10.xml";
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] => differingParts(a, b).filter((part) => part !== JOURNAL);

describe("生成报表", () => {
  it("sets the page through the API: A4, orientation, titles on every page, area, breaks, page n of N", async () => {
    const session = await appraised();
    await session.client.press("MakeReports");
    const parts = session.parts();
    const payroll = partOf(parts, "津贴发放表");
    expect(/<pageSetup [^>]*>/.exec(payroll)?.[0]).toMatch(/paperSize="9".*orientation="landscape"/);
    expect(/<rowBreaks [^>]*>/.exec(payroll)?.[0]).toContain('manualBreakCount="1"');
    expect(/<oddFooter>(.*?)<\/oddFooter>/.exec(payroll)?.[1]).toBe("&amp;C第 &amp;P 页,共 &amp;N 页");
    // Upright is what a file says by not saying otherwise.
    const [notices = ""] = /<pageSetup [^>]*>/.exec(partOf(parts, "个人通知单")) ?? [];
    expect(notices).toContain('paperSize="9"');
    expect(notices).not.toContain("landscape");
    // Six pages of two for twelve people: five breaks.
    expect(/<rowBreaks [^>]*>/.exec(partOf(parts, "个人通知单"))?.[0]).toContain('manualBreakCount="5"');
    const names = parts.get("xl/workbook.xml") ?? "";
    expect(names).toMatch(/_xlnm\.Print_Titles"[^>]*>'?津贴发放表'?!\$1:\$\d/);
    expect(names).toMatch(/_xlnm\.Print_Area"[^>]*>'?津贴发放表'?!\$A\$1:\$M\$\d+/);
    session.close();
  });

  it("is taken back part by part, the first time and the second", async () => {
    const session = await appraised();
    const before = session.parts();
    await session.client.press("MakeReports");
    const once = session.parts();
    await session.type("报表设置", "B2", "云溪镇中心小学");
    const named = session.parts();
    await session.client.press("MakeReports");
    expect(session.values("津贴发放表")[0]?.[0]).toContain("云溪镇中心小学");
    await session.client.press("Undo");
    expect(differing(named, session.parts())).toEqual([]);
    await session.type("报表设置", "B2", "");
    await session.client.press("Undo");
    expect(session.client.messages.at(-1)).toContain("已撤回“生成报表”");
    expect(differing(before, session.parts())).toEqual([]);
    expect(once.size).toBeGreaterThan(before.size);
    session.close();
  });

  it("keeps what was written into 签领 with its person when made again", async () => {
    const session = await appraised();
    await session.client.press("MakeReports");
    const signed = addressAt(rowOf(session, "津贴发放表", "罗敏"), column(session, "津贴发放表", "签领"));
    await session.type("津贴发放表", signed, "代领:冯丽娟");
    await session.client.press("MakeReports");
    const again = session.values("津贴发放表")[rowOf(session, "津贴发放表", "罗敏")];
    expect(again?.[column(session, "津贴发放表", "签领")]).toBe("代领:冯丽娟");
    session.close();
  });

  it("says on its face that the results are outdated, once an input has changed", async () => {
    const session = await appraised();
    await session.type("2026年9月", "E5", "1");
    await session.client.press("MakeReports");
    expect(session.values("津贴发放表")[0]?.[0]).toContain("已过时");
    expect(session.client.messages.at(-1)).toContain("考核结果已过时");
    session.close();
  });

  it("is asked for again when the figures have become others: till then its papers say so on each page, and 撤回 takes that back", async () => {
    const session = await appraised();
    await session.client.press("MakeReports");
    await session.type("2026年9月", "E5", "1");
    const edited = session.parts();
    await session.client.press("Appraise");
    expect(session.client.messages.at(-1)).toContain("标题上已注明“已过时”");
    expect(String(session.values("津贴发放表")[0]?.[0])).toMatch(/^【已过时】.*津贴发放表/);
    expect(session.values("个人通知单").filter(([first]) => String(first).startsWith("【已过时】"))).toHaveLength(12);
    await session.client.press("Undo");
    const undone = session.parts();
    for (const paper of ["津贴发放表", "个人通知单"]) expect(partOf(undone, paper)).toBe(partOf(edited, paper));
    await session.client.press("Appraise");
    await session.client.press("MakeReports");
    expect(session.values("津贴发放表").flat().some((cell) => String(cell).includes("已过时"))).toBe(false);
    session.close();
  });

  it("is refused before the first appraisal, and makes nothing", async () => {
    const session = await openSession(readFileSync(fixture("学月与学年考核.xlsx")));
    await session.choose("S1A");
    const before = session.sheetNames();
    await session.client.press("MakeReports");
    expect(session.client.messages.at(-1)).toContain("请先点“一键考核”");
    expect(session.sheetNames()).toEqual(before);
    session.close();
  });
});
