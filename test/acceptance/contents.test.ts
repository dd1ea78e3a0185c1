import { newPackage, openPackage } from "../../workbench/package";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

/** Half of what three regulations came to before: every tab counts, the school's and the blank one too. */
const MOST_TABS = 42;

const tabs = (session: Session): readonly string[] => session.sheetNames().filter((name) => !name.startsWith("_BZR_"));

/** The parts of the worksheets by their names. */
function sheetParts(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  return new Map(
    [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]+)"[^>]*r:id="([^"]+)"/g)].map(([, name = "", id = ""]) => {
      const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relationships)?.[0] ?? "")?.[1] ?? "";
      return [name, parts.get(`xl/${target}`) ?? ""] as const;
    }),
  );
}

const coloured = (session: Session): readonly string[] => [...sheetParts(session.parts())].flatMap(([name, part]) => (part.includes('<tabColor rgb="FF2F5597"/>') ? [name] : []));

/** The tabs in their order, with their parts; what the journal keeps of commands before is its own. */
const visibleParts = (session: Session): unknown => [...sheetParts(session.parts())].filter(([name]) => !name.startsWith("_BZR_"));

/** From an empty workbook to the printed reports, with the invented data. */
async function threeRegulations(schemes: readonly string[]): Promise<Session> {
  const session = await openSession(newPackage().save());
  const pane = new PaneDriver(session);
  for (const scheme of schemes) await session.choose(scheme);
  await pane.tick("samples");
  await pane.press("新建考核表");
  await session.client.press("Appraise");
  return session;
}

// Those that come to the most tabs, and those that a school of S1A and S1B would add to.
describe.each([[["S0", "S3", "S4"]], [["S1A", "S1B", "S3"]]])("a workbook of %s", (schemes) => {
  let session: Session;
  beforeAll(async () => {
    session = await threeRegulations(schemes);
  });
  afterAll(() => session.close());

  it("has no more tabs than half of what it had, 目录 first among ours, ours in one colour and the school's in none", async () => {
    const original = visibleParts(session);
    await session.client.press("MakeReports");
    expect(session.client.messages.at(-1)).toContain("已生成");
    const names = tabs(session);
    expect(names.length).toBeLessThanOrEqual(MOST_TABS);
    const listed = session.values("目录").slice(1).map(([name]) => String(name));
    expect(names[names.indexOf("目录") + 1]).toBe("考核方案");
    expect(names.indexOf("目录")).toBe(names.indexOf("Sheet1") + 1);
    expect(coloured(session)).toEqual(["目录", ...listed]);
    expect(names.filter((name) => !listed.includes(name))).toEqual(expect.arrayContaining(["Sheet1", "校历"]));
    const links = [...(sheetParts(session.parts()).get("目录") ?? "").matchAll(/<hyperlink ref="A\d+" location="'([^']+)'!A1"/g)].map(([, name]) => name);
    expect(links).toEqual(listed);
    const { sheets, styles } = openPackage(session.book.save());
    const cells = [...(sheets.find(({ name }) => name === "目录")?.cells() ?? [])];
    expect(cells.filter(([row, , { style }]) => row > 0 && styles.style(style ?? 0).font.underline).map(([row, column]) => [row, column])).toEqual(listed.map((_, row) => [row + 1, 0]));

    await session.client.press("Undo");
    expect(visibleParts(session)).toEqual(original);
  });

  it("keeps colours and 目录 when it is saved and opened again, where taking back leaves nothing of them", async () => {
    const [contents, colours] = [session.values("目录"), coloured(session)];
    const reopened = await openSession(session.book.save());
    expect([reopened.values("目录"), coloured(reopened)]).toEqual([contents, colours]);
    await reopened.client.press("Undo");
    expect(reopened.client.messages.at(-1)).toContain("已撤回“一键考核”");
    expect(tabs(reopened)).not.toContain("目录");
    expect(coloured(reopened)).toEqual(["考核方案"]);
    reopened.close();
  });
});
