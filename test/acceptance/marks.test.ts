import { readFileSync } from "node:fs";
import path from "node:path";
import { openPackage } from "../../workbench/package";
import type { SheetRecord } from "../../workbench/package/types";
import { until as untilIn } from "../../workbench/host/waiting";
import limits from "../support/limits.json";
import { smallWorkbook } from "../support/smallWorkbook";
import { PaneDriver } from "./paneDriver";
import { differingParts } from "./sameWorkbook";
import { openSession, partsOf, type Session } from "./session";

/** Our conditional formats of the saved workbook, as "cell: word", by sheet number. */
function marksOf(session: Session): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const [part, xml] of session.parts()) {
    const rules = [...xml.matchAll(/<conditionalFormatting sqref="([A-Z]+\d+)"><cfRule[^>]*type="expression"[^>]*><formula>LEN\("BZR:([^"]+)"\)&gt;0<\/formula>/g)];
    if (rules.length > 0) marks[part.replace("xl/worksheets/", "")] = rules.map(([, cell, word]) => `${cell}:${word}`).sort();
  }
  return marks;
}

async function appraised(bytes: Uint8Array): Promise<Session> {
  const session = await openSession(bytes);
  await session.choose("S1A");
  await session.set("奖金总额", "1000");
  await session.client.press("Appraise");
  return session;
}

describe("marks on the school's own cells", () => {
  let session: Session;
  beforeAll(async () => {
    session = await appraised(smallWorkbook());
  });
  afterAll(() => session.close());

  it("stand on what is missing and on registered cases", () => {
    // sheet2: the month with its blank score; sheet5: the register.
    expect(marksOf(session)).toEqual({ "sheet2.xml": ["C5:缺"], "sheet5.xml": ["D2:否决", "D3:待核"] });
  });

  it("carry a sign before the cell's content, so that they are never a colour alone", () => {
    const styles = session.parts().get("xl/styles.xml") ?? "";
    for (const sign of ["✖", "?", "○"]) expect(styles).toContain(`&quot;${sign}&quot;@`);
  });

  it("change no cell", () => {
    expect(session.values("2026年9月")[4]).toEqual(["一(3)班", "丙老师", "", 30, 30]);
    expect(session.values("一票否决登记")[1]?.[3]).toBe("④体罚");
  });

  it("are the same after a second run", async () => {
    const inputs = (parts: ReadonlyMap<string, string>): unknown => [1, 2, 3, 4, 5].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`));
    const before = inputs(session.parts());
    await session.client.press("Appraise");
    expect(inputs(session.parts())).toEqual(before);
    await session.client.press("Undo");
  });

  it("go when they are outdated, and come where they are due", async () => {
    await session.type("2026年9月", "C5", "50");
    await session.type("一票否决登记", "E3", "成立");
    await session.client.press("Appraise");
    expect(marksOf(session)["sheet2.xml"]).toEqual(["E5:存疑"]);
    expect(marksOf(session)["sheet5.xml"]).toEqual(["D2:否决", "D3:否决"]);
  });
});

describe("marks that are taken back", () => {
  it("stand as they stood, in their order, though only some of them had gone", async () => {
    const session = await appraised(smallWorkbook());
    await session.type("一票否决登记", "E2", "待核");
    const before = session.parts();
    await session.client.press("Appraise");
    expect(marksOf(session)["sheet5.xml"]).toEqual(["D2:待核", "D3:待核"]);
    await session.client.press("Undo");
    expect(marksOf(session)["sheet5.xml"]).toEqual(["D2:否决", "D3:待核"]);
    expect(differingParts(before, session.parts())).toEqual([]);
    session.close();
  });
});

/** The small workbook with something done to its month sheet. */
function withMonth(change: (sheet: SheetRecord) => void): Uint8Array {
  const workbook = openPackage(smallWorkbook());
  const month = workbook.sheets.find(({ name }) => name === "2026年9月");
  if (month === undefined) throw new Error("the small workbook has a month");
  change(month);
  return workbook.save();
}

describe("marks beside a user's own conditional formats", () => {
  it("leave those alone, and leave no trace when they are taken back", async () => {
    const bytes = withMonth((sheet) => {
      sheet.conditionalFormats = [{ ranges: "C3:C5", type: "expression", formulas: ["C3>54"], priority: 1, stopIfTrue: false, format: { fill: "#00FF00" } }];
    });
    const session = await openSession(bytes);
    const before = session.parts();
    await session.client.press("CheckData");
    expect(marksOf(session)).toEqual({ "sheet2.xml": ["C5:缺"] });
    expect(session.parts().get("xl/worksheets/sheet2.xml")).toContain("<formula>C3&gt;54</formula>");
    await session.client.press("Undo");
    expect(differingParts(before, session.parts())).toEqual([]);
    session.close();
  });

  it("keep out of protected sheets, which stay byte for byte", async () => {
    const bytes = withMonth((sheet) => {
      sheet.protection = { sheet: "1" };
    });
    const session = await openSession(bytes);
    await session.client.press("CheckData");
    expect(session.values("问题清单").some((row) => row[2] === "C5")).toBe(true);
    expect(session.parts().get("xl/worksheets/sheet2.xml")).toBe(partsOf(bytes).get("xl/worksheets/sheet2.xml"));
    session.close();
  });
});

describe("提示 on 考核结果", () => {
  it("stands out where it says something, a veto more than the rest", async () => {
    const session = await appraised(smallWorkbook());
    const results = [...session.parts()].find(([, xml]) => xml.includes("<t>9月津贴</t>") && xml.includes("一票否决:"))?.[1] ?? "";
    const style = (cell: string): string | undefined => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(results)?.[1];
    const column = String.fromCharCode(65 + (session.values("考核结果")[0]?.indexOf("提示") ?? 0));
    const [vetoed, pending, missing] = [2, 3, 4].map((row) => style(`${column}${row}`));
    expect(pending).toBe(missing);
    expect(vetoed).not.toBe(pending);
    const fills = session.parts().get("xl/styles.xml") ?? "";
    expect(fills).toContain("F8CBAD");
    session.close();
  });
});

const until = (condition: () => boolean): Promise<void> => untilIn(condition, limits.wait, () => "the pane does not say so");

/** What the pane says of the selected cell. */
const saidOfCell = (pane: PaneDriver): string => pane.page.querySelector("main > [aria-live]")?.textContent ?? "";

describe("a cell that decides", () => {
  it("is marked by its kind on the sheets of every regulation", async () => {
    const session = await openSession(readFileSync(path.join(__dirname, "../../assets/samples/S0-示例.xlsx")));
    await session.set("S0/基准日/值", "2026-11-30");
    await session.client.press("Appraise");
    // 周雪's half a year of the one that is asked for; what came a day after the last one.
    expect(Object.values(marksOf(session)).flat()).toEqual(expect.arrayContaining(["H6:不符合", "I3:逾期"]));
    // No sheet 考核结果 here: figure, limit, clause and cell are said all the same.
    const pane = new PaneDriver(session);
    await session.select("工作坊申报", "H6");
    await until(() => saidOfCell(pane) !== "");
    expect(saidOfCell(pane)).toMatch(/^工作坊申报!H6周雪:不符合:.*年限 0\.5 年,不足 1 年\(五\(二\)1,工作坊申报!H6\)/);
    session.close();
  });

  it("says why in the pane when it is selected", async () => {
    const session = await appraised(smallWorkbook());
    const pane = new PaneDriver(session);
    await session.select("一票否决登记", "D2");
    await until(() => saidOfCell(pane).startsWith("一票否决登记!D2"));
    expect(saidOfCell(pane)).toMatch(/老师:一票否决:④/);
    await session.select("2026年9月", "C5");
    await until(() => saidOfCell(pane).startsWith("2026年9月!C5"));
    expect(saidOfCell(pane)).toContain("“常规”没有录入,按缺数据处理,不是0分");
    // A cell without a mark has nothing to say.
    await session.select("2026年9月", "C4");
    await until(() => saidOfCell(pane) === "");
    session.close();
  });
});
