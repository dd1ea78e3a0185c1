import { newPackage } from "../../workbench/package";
import { addSheet } from "../support/smallWorkbook";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

jest.setTimeout(600_000);

/** What a school may have written on a sheet that is called like one of ours: sentences, and numbers in columns of its own. */
const SCHOOLS: readonly (readonly (string | number)[])[] = [
  ["本校关于班主任工作的说明(试行)"],
  ["第一条 本说明由德育处解释。"],
  ["附", "件数", "页码"],
  ["", 3, 28],
];
/** Schemes that together make sheets of every kind: results, further results, ledgers, sheets to fill in, reports. */
const SCHEMES = ["S1A", "S2", "S4"];

/** Everything a clerk presses, from an empty workbook to the printed reports. */
async function pressAll(session: Session): Promise<void> {
  const pane = new PaneDriver(session);
  for (const scheme of SCHEMES) await session.choose(scheme);
  await pane.press("登记表");
  await pane.tick("registers");
  await pane.tick("samples");
  await pane.press("新建考核表");
  await session.client.press("CheckData");
  await session.client.press("AdoptReading");
  await session.client.press("Appraise");
  await session.client.press("MakeReports");
}

const isJournal = (name: string): boolean => name.startsWith("_BZR_");

describe("the school's sheets that are called like ours", () => {
  it("stay byte for byte, ours are made beside them, said once, and found again", async () => {
    const names = await ourNames();
    expect(names).toEqual(expect.arrayContaining(["考核方案", "考核结果", "核算", "问题清单", "考核记录", "报表设置", "认列", "定稿记录", "名册", "考核汇总表", "公示", "评选安排", "六大系统建设"]));
    const schools = [...names, "_BZR_journal", "_BZR_backup_1"];
    const workbook = newPackage();
    for (const name of schools) addSheet(workbook, name, SCHOOLS);
    const file = workbook.save();
    const session = await openSession(file);
    const before = partsOf(session, schools);
    expect([...before.values()].filter((part) => !part.includes("<sheetData>"))).toEqual([]);
    await pressAll(session);
    const { messages } = session.client;
    const renamed = (name: string): readonly string[] => messages.filter((message) => /改叫(.*)。/.exec(message)?.[1]?.includes(`“${name} 2”`));
    // 认列 and 定稿记录 are only made by what is not pressed here.
    const made = session.sheetNames().filter((name) => !isJournal(name) && !schools.includes(name) && name !== "Sheet1");
    expect(made.filter((name) => !name.endsWith(" 2"))).toEqual([]);
    for (const name of ["目录", "考核方案", "考核结果", "问题清单", "考核记录", "名册", "考核汇总表", "报表设置"]) expect([name, renamed(name).length]).toEqual([name, 1]);
    expect(session.values("考核结果 2").length).toBeGreaterThan(3);
    expect(partsOf(session, schools)).toEqual(before);

    const reopened = await openSession(session.book.save());
    session.close();
    const results = reopened.values("考核结果 2");
    await reopened.client.press("Appraise");
    await reopened.client.press("MakeReports");
    expect(reopened.client.messages.join(" ")).not.toContain("改叫");
    expect(reopened.sheetNames().filter((name) => name.endsWith(" 3"))).toEqual([]);
    expect(reopened.values("考核结果 2")).toEqual(results);
    for (let press = 0; press < 3; press++) await reopened.client.press("Undo");
    expect(reopened.sheetNames()).toEqual(expect.arrayContaining(schools));
    expect(partsOf(reopened, schools)).toEqual(before);
    reopened.close();
  });
});

/** What our sheets are called in a workbook that has none of these names, and those two that take further presses. */
async function ourNames(): Promise<readonly string[]> {
  const session = await openSession(newPackage().save());
  await pressAll(session);
  const names = session.sheetNames().filter((name) => name !== "Sheet1" && !isJournal(name));
  session.close();
  return [...names, "认列", "定稿记录"];
}

/** The parts that these sheets would be saved in. */
function partsOf(session: Session, names: readonly string[]): ReadonlyMap<string, string> {
  const parts = session.parts();
  return new Map(
    names.map((name) => {
      const id = new RegExp(`<sheet [^>]*name="${name.replace(/[()]/g, "\\$&")}"[^>]*r:id="([^"]+)"`).exec(parts.get("xl/workbook.xml") ?? "")?.[1] ?? "";
      const relationship = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(parts.get("xl/_rels/workbook.xml.rels") ?? "")?.[0] ?? "";
      const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relationship)?.[1] ?? "";
      return [name, parts.get(`xl/${target}`) ?? ""] as const;
    }),
  );
}
