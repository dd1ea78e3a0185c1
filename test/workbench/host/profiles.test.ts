import { PROFILES, withoutCustomFunctions } from "../../../workbench/host";
import { cells, closeAll, messageOf, startTestAddin } from "./test-addin";

afterEach(closeAll);

describe("a profile", () => {
  it("refuses members of a newer requirement set, though the workbench has them", async () => {
    // Range.hasSpill came with ExcelApi 1.12 (Microsoft's reference).
    const older = { ...PROFILES.excel2021, sets: { ...PROFILES.excel2021.sets, ExcelApi: "1.11" } };
    const { client } = await startTestAddin({ profile: older });
    expect(await messageOf(client, "Newer")).toMatch(/^ApiNotFound\|.*ExcelApi 1\.12.*\|Range\.hasSpill$/);
    expect(client.unimplemented.size).toBe(0);
  });

  it("refuses an event of a newer requirement set when a handler is added", async () => {
    // WorksheetCollection.onSelectionChanged came with ExcelApi 1.9 (Microsoft's reference).
    const older = { ...PROFILES.excel2021, sets: { ...PROFILES.excel2021.sets, ExcelApi: "1.8" } };
    const { client } = await startTestAddin({ profile: older });
    expect(await messageOf(client, "Watch")).toMatch(/^ApiNotFound\|.*ExcelApi 1\.9/);
  });

  it("allows what its requirement set has", async () => {
    const { client } = await startTestAddin({ profile: PROFILES.excel2021 });
    expect(await messageOf(client, "Newer")).toBe("TST.Newer:false");
  });

  it("declares ExcelApi 1.10 as more than 1.9", async () => {
    const profile = { ...PROFILES.excel2021, sets: { ...PROFILES.excel2021.sets, ExcelApi: "1.10" } };
    const { client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Facts")).toContain("ExcelApi 1.9");
    expect(client.messages.at(-1)).not.toContain("ExcelApi 1.15");
  });

  it.each([
    [PROFILES.excel365, "0"],
    [PROFILES.web, "null"],
  ])("$name installs the custom functions of functions.json with its own blank", async (profile, blank) => {
    const { book, client } = await startTestAddin({ profile });
    book.type("Sheet1", "A1", "7");
    book.type("Sheet1", "A2", "=TST.BLANKS(A1:B1)");
    book.type("Sheet1", "A3", "=TST.ADD(A1,2)");
    await client.waitUntilIdle();
    expect(cells(book).map((row) => row.slice(0, 2))).toEqual([[7, ""], ["7", blank], [9, ""]]);
  });

  it("without custom functions installs none, and the add-in can tell", async () => {
    const { book, client } = await startTestAddin({ profile: withoutCustomFunctions(PROFILES.excel365) });
    book.type("Sheet1", "A1", "=TST.ADD(1,2)");
    await client.waitUntilIdle();
    expect(cells(book)).toEqual([["#NAME?"]]);
    expect(await messageOf(client, "Facts")).not.toContain("CustomFunctionsRuntime");
  });
});
