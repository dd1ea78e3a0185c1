import { editMode, failAfter, failBefore, slow } from "../../../workbench/host";
import { cells, closeAll, messageOf, startTestAddin } from "./test-addin";

afterEach(closeAll);

describe("a host fault", () => {
  it("can fail the nth sync before anything of it is done", async () => {
    const { book, client } = await startTestAddin({ faults: [failBefore(1)] });
    expect(await messageOf(client, "Write")).toMatch(/^GeneralException\|/);
    expect(cells(book).flat().join("")).toBe("");
  });

  it("can fail the nth sync after all of it is done", async () => {
    const { book, client } = await startTestAddin({ faults: [failAfter(1)] });
    expect(await messageOf(client, "Write")).toMatch(/^GeneralException\|/);
    expect(cells(book)).toEqual([["姓名", "得分"], ["甲", 95.5]]);
  });

  it("hits only the sync it is meant for", async () => {
    const { book, client } = await startTestAddin({ faults: [failBefore(2)] });
    await client.press("Write");
    expect(cells(book)).toEqual([["姓名", "得分"], ["甲", 95.5]]);
    expect(client.messages[0]).toMatch(/^GeneralException\|/);
    expect(client.syncs).toBe(2);
    await client.press("Reuse");
    expect(client.messages).toContain("TST.Reuse:2");
  });

  it("refuses every sync while a cell is edited, as Excel does", async () => {
    let editing = true;
    const { client } = await startTestAddin({ faults: [editMode(() => editing)] });
    expect(await messageOf(client, "Reuse")).toMatch(/^InvalidOperationInCellEditMode\|/);
    editing = false;
    await client.press("Reuse");
    expect(client.messages).toContain("TST.Reuse:2");
  });

  it("can make every sync slow", async () => {
    const { client } = await startTestAddin({ faults: [slow(120)] });
    const start = Date.now();
    await client.press("Write");
    expect(client.syncs).toBe(2);
    expect(Date.now() - start).toBeGreaterThanOrEqual(240);
  });
});
