import { smallWorkbook } from "../support/smallWorkbook";
import { differingParts } from "./sameWorkbook";
import { openSession, partsOf } from "./session";

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
    const session = await openSession(smallWorkbook());
    await session.choose("S1A");
    await session.client.press("Appraise");
    const bytes = session.book.save();
    session.close();
    const renamed = await openSession(bytes);
    await renamed.client.press("Undo");
    renamed.close();
  });
});

describe("syncs", () => {
  it.each(["CheckData", "Appraise", "Undo"])("%s makes at most three for reading, one for writing and one for verifying", async (press) => {
    const session = await openSession(smallWorkbook());
    await session.choose("S1A");
    await session.client.press("Appraise");
    const before = session.client.syncs;
    await session.client.press(press);
    // The pane reads the workbook anew after every command: three more, which are not the command's.
    expect(session.client.syncs - before).toBeLessThanOrEqual(3 + 1 + 1 + 3);
    session.close();
  });
});
