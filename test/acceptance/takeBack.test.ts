import type { Workbook } from "../../workbench/book/workbook";
import { openPackage } from "../../workbench/package";
import { addSheet, smallWorkbook } from "../support/smallWorkbook";
import { differingParts } from "./sameWorkbook";
import { openSession, partsOf } from "./session";
import { syncsOf } from "./syncs";

describe("撤回", () => {
  it("after saving and reopening leaves the workbook equal to the original, part by part and byte for byte", async () => {
    const session = await openSession(smallWorkbook());
    const original = session.book.save();
    await session.client.press("CheckData");
    const saved = session.book.save();
    session.close();

    const later = await openSession(saved);
    await later.client.press("Undo");
    expect(later.client.messages.at(-1)).toContain("已撤回“检查数据”");
    expect(differingParts(partsOf(original), later.parts())).toEqual([]);
    later.close();
  });

  it("takes back several commands one after the other, then says that there is nothing left", async () => {
    const session = await openSession(smallWorkbook());
    const states = [session.parts()];
    for (const press of ["CheckData", "CheckData"]) {
      await session.client.press(press);
      states.push(session.parts());
    }
    await session.choose("S1A");
    for (const expected of states.reverse()) {
      await session.client.press("Undo");
      expect(differingParts(expected, session.parts())).toEqual([]);
    }
    await session.client.press("Undo");
    expect(session.client.messages).toContain("没有可以撤回的操作。");
    session.close();
  });

  it("refuses when somebody has typed into what it would delete, and loses nothing", async () => {
    const session = await openSession(smallWorkbook());
    await session.choose("S1A");
    await session.client.press("Appraise");
    await session.type("考核结果", "A6", "备注:已核对");
    const before = session.parts();
    await session.client.press("Undo");
    expect(session.client.messages.at(-1)).toContain("没有撤回");
    expect(differingParts(before, session.parts())).toEqual([]);
    session.close();
  });

  it("a second run keeps what somebody typed beside the results, and refuses to cover it", async () => {
    const session = await openSession(smallWorkbook());
    await session.choose("S1A");
    await session.client.press("Appraise");
    const width = session.values("考核结果")[0]?.length ?? 0;
    const beside = String.fromCharCode(65 + width);
    await session.type("考核结果", `${beside}2`, "已谈话");
    await session.client.press("Appraise");
    expect(session.values("考核结果")[1]?.[width]).toBe("已谈话");

    // A fourth person would need the row below the block.
    await session.type("考核结果", "A5", "校长:");
    await session.typeAll("班主任名册", [["A5", "丁老师"], ["B5", "一(4)班"], ["C5", "300"]]);
    await session.client.press("Appraise");
    expect(session.client.messages.at(-1)).toContain("A5");
    expect(session.values("考核结果")[4]?.[0]).toBe("校长:");
    session.close();
  });

  it("never writes over a sheet of the user's that has one of our names", async () => {
    const session = await openSession(workbookWith("考核结果", [["我自己的表"]]));
    await session.choose("S1A");
    await session.client.press("Appraise");
    expect(session.client.messages.at(-1)).toContain("考核结果 2");
    expect(session.values("考核结果")).toEqual([["我自己的表"]]);
    expect(session.values("考核结果 2")[0]?.[0]).not.toBe("我自己的表");
    await session.client.press("Undo");
    expect(session.sheetNames()).not.toContain("考核结果 2");
    expect(session.values("考核结果")).toEqual([["我自己的表"]]);
    session.close();
  });
});

describe("the sheet that the user sees", () => {
  it("is 考核结果 after an appraisal, and after 撤回 the one before, part by part; who has gone on to another stays there", async () => {
    const session = await openSession(smallWorkbook());
    const seen = (): string => (session.book as Workbook).activeSheet.name;
    await session.choose("S1A");
    await session.select("统测成绩", "B2");
    const before = session.parts();
    await session.client.press("Appraise");
    expect(seen()).toBe("考核结果");
    await session.client.press("Undo");
    expect(seen()).toBe("统测成绩");
    expect(differingParts(before, session.parts())).toEqual([]);

    await session.client.press("Appraise");
    await session.select("学生获奖", "A1");
    await session.client.press("Appraise");
    expect(seen()).toBe("考核结果");
    await session.select("2026年9月", "C3");
    await session.client.press("Undo");
    await session.client.press("Undo");
    expect(seen()).toBe("2026年9月");
    session.close();
  });
});

describe("syncs", () => {
  const OF_THE_PANE = ["reading", "reading", "reading"];

  it.each(["CheckData", "Appraise"])("%s takes three for reading, one for writing and one for verifying", async (press) => {
    expect(await syncsOf(smallWorkbook(), press)).toEqual(["reading", "reading", "reading", "writing", "reading", ...OF_THE_PANE]);
  });

  it("Undo takes three for reading and one for writing", async () => {
    expect(await syncsOf(smallWorkbook(), "Undo")).toEqual(["reading", "reading", "reading", "writing", ...OF_THE_PANE]);
  });

  it("take another one for reading where the sheets hold more than one answer may carry", async () => {
    const large = workbookWith("其他数据", Array.from({ length: 5001 }, (_, row) => Array.from({ length: 20 }, (__, column) => row + column)));
    const reading = ["reading", "reading", "reading", "reading"];
    expect(await syncsOf(large, "CheckData")).toEqual([...reading, "writing", "reading", ...reading]);
  });
});

/** The small workbook with another sheet. */
function workbookWith(name: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const workbook = openPackage(smallWorkbook());
  addSheet(workbook, name, rows);
  return workbook.save();
}
