import { readFileSync } from "node:fs";
import path from "node:path";
import { newPackage } from "../../workbench/package";
import { PaneDriver } from "./paneDriver";
import { openSession, partsOf, type Session } from "./session";

const SAMPLE = path.join(__dirname, "../fixtures/versions/1.0/S1A-示例.xlsx");
const MEANING = 13;

let session: Session;
afterEach(() => session.close());

/** The part that the sheet with the filter would be saved as; "" where there is none. */
const partWithFilter = (): string => [...session.parts()].find(([name, text]) => name.startsWith("xl/worksheets/") && text.includes("<autoFilter "))?.[1] ?? "";
const validationsIn = (part: string): readonly string[] => part.match(/<dataValidation [^>]*>/g) ?? [];
const filterIn = (part: string): string => /<autoFilter ref="([^"]*)"/.exec(part)?.[1] ?? "";

describe("考核方案 as it is written", () => {
  it("has drop-downs, hints, a filter, and words that follow the rows; what is wrong is marked at its cell", async () => {
    session = await openSession(newPackage().save());
    const before = [...partsOf(session.book.save()).keys()].sort();
    await session.choose("S1A");
    const rows = session.values("考核方案");
    const part = partWithFilter();
    expect(filterIn(part)).toBe(`A1:N${rows.length}`);
    // By blocks: far fewer than the 14 cells of each row.
    expect(validationsIn(part).length).toBeGreaterThan(40);
    expect(validationsIn(part).length).toBeLessThan(rows.length * 1.5);
    // Warned of, never refused.
    expect(part).toContain('errorStyle="warning"');
    expect(validationsIn(part).filter((one) => one.includes("showErrorMessage") && !one.includes('errorStyle="warning"'))).toEqual([]);
    expect(part).toMatch(/_BZR_choices'?!\$[A-Z]+\$2:/);
    const pool = rows.findIndex((row) => row[3] === "奖金总额");
    expect(rows[pool]?.[MEANING]).toContain("【待填】");

    await session.choose("S2");
    expect(filterIn(partWithFilter())).toBe(`A1:N${session.values("考核方案").length}`);
    await session.client.press("Undo");
    expect(filterIn(partWithFilter())).toBe(`A1:N${rows.length}`);
    expect(validationsIn(partWithFilter()).length).toBe(validationsIn(part).length);

    await session.client.press("Undo");
    expect([...session.parts().keys()].sort()).toEqual(before);

    await session.choose("S1A");
    await session.type("考核方案", `G${pool + 1}`, "两千");
    await session.client.press("Appraise");
    expect(partWithFilter()).toContain("BZR:存疑");
    await session.type("考核方案", `G${pool + 1}`, "");
    await session.client.press("CheckData");
    expect(partWithFilter()).toContain("BZR:缺");
    expect(partWithFilter()).not.toContain("BZR:存疑");
    await session.type("考核方案", `G${pool + 1}`, "2000");
    await session.client.press("CheckData");
    expect(partWithFilter()).not.toContain("BZR:");
    expect(session.values("考核方案")[pool]?.[MEANING]).toContain("【2000】");
  });

  it("of an earlier version opens as before, and gets all of it by one press that changes none of its cells and can be taken back", async () => {
    session = await openSession(new Uint8Array(readFileSync(SAMPLE)));
    const before = session.parts();
    const values = session.values("考核方案");
    expect(partWithFilter()).toBe("");
    const pane = new PaneDriver(session);
    await pane.press("整理这张表");
    expect(filterIn(partWithFilter())).toBe(`A1:N${values.length}`);
    expect(session.values("考核方案").map((row) => row.slice(0, values[0]?.length))).toEqual(values);
    expect(session.values("考核方案")[1]?.[MEANING]).not.toBe("");
    await session.client.press("Undo");
    expect(partWithFilter()).toBe("");
    expect(session.values("考核方案")).toEqual(values);
    expect([...session.parts().keys()].sort()).toEqual([...before.keys()].sort());
  });
});
