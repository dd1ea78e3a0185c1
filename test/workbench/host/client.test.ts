import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "../../../workbench/book";
import type { Scalar } from "../../../workbench/book/types";
import { PROFILES } from "../../../workbench/host";
import { nodeProcess } from "../../../workbench/host/jsdom";
import { ADDIN, cells, closeAll, messageOf, startTestAddin } from "./test-addin";

afterEach(closeAll);

/** The values of Sheet1 of a file. */
async function valuesOf(bytes: Uint8Array): Promise<readonly (readonly Scalar[])[]> {
  const book = await openBook(bytes, { fileName: "副本.xlsx", locale: "zh-CN" });
  const values = cells(book);
  book.dispose();
  return values;
}

describe.each([PROFILES.excel365, PROFILES.web])("the add-in in the client of $name", (profile) => {
  it("writes and reads cells", async () => {
    const { book, client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Write")).toBe('TST.Write:Sheet1!A1:B2 [["姓名","得分"],["甲",95.5]]');
    expect(cells(book)).toEqual([["姓名", "得分"], ["甲", 95.5]]);
    expect(client.syncs).toBe(2);
    expect(client.errors).toEqual([]);
  });

  it("gets collections, counts and null objects", async () => {
    const { client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Collections")).toBe('TST.Collections:[[["Sheet1","Visible"]],1,true]');
  });

  it("uses a range again in a later batch", async () => {
    const { book, client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Reuse")).toBe("TST.Reuse:2");
    expect(cells(book)).toEqual([["", "", 2]]);
  });

  it("sees an error's code and place, and what ran before it stays", async () => {
    const { book, client } = await startTestAddin({ profile });
    expect(await messageOf(client, "NotFound")).toMatch(/^ItemNotFound\|/);
    expect(cells(book)).toEqual([["", "", "", "之前"]]);
  });

  it("makes charts, finds them again and deletes them", async () => {
    const { client } = await startTestAddin({ profile });
    // D2 begins after three columns of 48 points; D2:H12 has 11 rows of 15.
    const said = [[["图表 1", "ColumnClustered"], ["饼图", "Pie"]], 2, true, "得分图", 144, 165, ["得分"], 1];
    expect(await messageOf(client, "Charts")).toBe(`TST.Charts:${JSON.stringify(said)}`);
    expect([...client.errors, ...client.unimplemented.keys()]).toEqual([]);
  });

  it("reads the workbook as a file in slices, with what it has just written, and only until it closes it", async () => {
    const { client } = await startTestAddin({ profile });
    const [, facts = ""] = /^TST\.GetFile:(.*)$/.exec((await messageOf(client, "GetFile")) ?? "") ?? [];
    const bytes = Uint8Array.from((client.window as unknown as { readonly lastFile: number[] }).lastFile);
    const { size, sliceCount, again } = JSON.parse(facts) as { size: number; sliceCount: number; again: string };
    expect([size, sliceCount]).toEqual([bytes.length, Math.ceil(bytes.length / 1000)]);
    expect(again).not.toBe("closed twice");
    expect(await valuesOf(bytes)).toEqual([["刚写的"]]);
    expect(client.errors).toEqual([]);
  });

  it("opens a further workbook, which the client collects", async () => {
    const { book, client } = await startTestAddin({ profile });
    book.type("Sheet1", "A1", "甲");
    await client.press("Create");
    expect(client.messages.at(-1)).toMatch(/^TST\.Create:\d+$/);
    expect(client.created).toHaveLength(1);
    expect(await valuesOf(client.created[0] ?? new Uint8Array())).toEqual([["甲"]]);
    expect([...client.errors, ...client.unimplemented.keys()]).toEqual([]);
  });

  it("is told by name what the workbench lacks", async () => {
    const { client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Unimplemented")).toMatch(/^ApiNotFound\|.*Range\.FlashFill/);
    expect(client.unimplemented.get("Range.FlashFill")).toBe(1);
  });

  it("hears of changes in the sheet it listens to, with the range, and of no other", async () => {
    const { book, client } = await startTestAddin({ profile });
    await client.press("AddSheet");
    await client.press("Listen");
    book.type("乙表", "A1", "别处");
    book.type("Sheet1", "A1", "9");
    await client.waitUntilIdle();
    expect(client.messages.slice(1)).toEqual(["TST.Listen:在听", "WorksheetChanged A1 Sheet1!A1 [[9]]"]);
  });

  it("hears of whatever happens to any sheet, after the batch that did it, and of a calculation whether it changes a value or not", async () => {
    const { book, client } = await startTestAddin({ profile });
    const told = (client.window as unknown as { readonly told: string[] }).told;
    const names = profile.client === "web";
    // Of names and visibility only the web's client library can tell so far: the other fails by name.
    expect(await messageOf(client, "Hear")).toMatch(names ? /在听$/ : /_RegisterEventNameChanged/);
    expect(await messageOf(client, "Rearrange")).toBe("TST.Rearrange:0");
    expect(told.splice(0)).toEqual([
      "WorksheetAdded 0002",
      "WorksheetChanged 0002 A1:B1 ThisLocalAddin",
      ...(names ? ["WorksheetNameChanged 新表 改名", "WorksheetVisibilityChanged Visible Hidden"] : []),
      "WorksheetDeleted 0002",
    ]);
    book.type("Sheet1", "A1", "2");
    book.type("Sheet1", "B1", "=A1*0");
    await client.waitUntilIdle();
    expect(told.splice(0)).toEqual(["WorksheetChanged 0001 A1 Unknown", "WorksheetChanged 0001 B1 Unknown", "WorksheetCalculated 0001"]);
    book.type("Sheet1", "A1", "3");
    await client.waitUntilIdle();
    expect(told).toEqual(["WorksheetChanged 0001 A1 Unknown", "WorksheetCalculated 0001"]);
    expect(client.errors).toEqual([]);
  });

  it("hears of each new selection once, a person's and its own, and of none after it has stopped listening", async () => {
    const { book, client } = await startTestAddin({ profile });
    await client.press("AddSheet");
    await client.press("Watch");
    const select = async (sheet: string, address: string): Promise<void> => {
      book.select(sheet, address);
      await client.waitUntilIdle();
    };
    await select("Sheet1", "C4");
    // The same cell again is no new selection.
    await select("Sheet1", "C4");
    await select("乙表", "2:3");
    await client.press("Select");
    const heard = [
      "WorksheetSelectionChanged C4 true Sheet1!C4 Sheet1 3 2",
      "WorksheetSelectionChanged 2:3 true 乙表!2:3 乙表 1 0",
      "WorksheetSelectionChanged B2:C3 true Sheet1!B2:C3 Sheet1 1 1",
    ];
    expect(client.messages).toContain(heard.join(";"));
    await client.press("Unwatch");
    const { syncs } = client;
    await select("Sheet1", "A1");
    expect([client.syncs, client.messages.at(-1)]).toEqual([syncs, "TST.Unwatch:不看了"]);
    expect(client.errors).toEqual([]);
  });

  it("inserts and deletes rows and columns, and hears of it", async () => {
    const { book, client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Lines")).toBe(
      'TST.Lines:Sheet1!2:3 Sheet1!B1:C3 [[1,"=B3*10"],["",""],[2,"=SUM(B1:B3)"]] RowInserted 2:3,ColumnInserted A:A,RowDeleted 2:2',
    );
    expect(cells(book)).toEqual([["", 1, 20], ["", "", ""], ["", 2, 3]]);
    expect(client.errors).toEqual([]);
  });

  it("copies a sheet and works on the copy in a later batch", async () => {
    const { client } = await startTestAddin({ profile });
    expect(await messageOf(client, "CopySheet")).toBe('TST.CopySheet:[["Sheet1","副本"],[["原件"],["改"]]]');
    expect([client.errors, client.unimplemented.size]).toEqual([[], 0]);
  });

  it("knows its host: language, document, declared requirement sets", async () => {
    const { client } = await startTestAddin({ profile });
    const [platform, language, url, sets] = JSON.parse((await messageOf(client, "Facts")) ?? "") as [string, string, string, string[]];
    expect(platform).toBe(profile.client === "web" ? "OfficeOnline" : "PC");
    expect(language).toBe("zh-CN");
    expect(decodeURIComponent(url)).toMatch(/测试\.xlsx$/);
    // 1.18 is left out: office-js 1.1.110 has no members of it.
    expect(sets).toEqual(["ExcelApi 1.9", "ExcelApi 1.15", "SharedRuntime 1.1", "CustomFunctionsRuntime 1.3"]);
  });

  it("cannot save document settings, which would be lost, and that is recorded", async () => {
    const { client } = await startTestAddin({ profile });
    expect(await messageOf(client, "Settings")).toBe("failed");
    expect(client.unimplemented.get("Office.context.document.settings.saveAsync")).toBe(1);
  });

  it("asks for the built files and office.js only, and gets them unchanged", async () => {
    const { client } = await startTestAddin({ profile });
    const bundle = profile.client === "web" ? "excel-web-16.00.js" : "excel-win32-16.01.js";
    expect(client.requests).toEqual(
      expect.arrayContaining(["https://localhost:3000/taskpane.js", `https://appsforoffice.microsoft.com/lib/1/hosted/${bundle}`]),
    );
    const hosts = new Set(client.requests.map((url) => new URL(url).host));
    expect([...hosts].sort()).toEqual(["appsforoffice.microsoft.com", "localhost:3000"]);
    const scripts = [...client.window.document.head.querySelectorAll("script")].map((script) => script.getAttribute("src"));
    expect(scripts).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(readFileSync(join(ADDIN, "taskpane.html"), "utf8")).toContain(scripts[0]);
  });
});

describe("the desktop client", () => {
  it("has a theme", async () => {
    const { client } = await startTestAddin();
    expect(await messageOf(client, "Theme")).toBe("#ffffff");
  });
});

describe("pressing a button", () => {
  it("accepts the id with and without its prefix, and does nothing for a pane that is open already", async () => {
    const { client } = await startTestAddin();
    await client.press("TST.OpenPane");
    await client.press("OpenPane");
    expect(client.syncs).toBe(0);
    expect(await messageOf(client, "ShowPane")).toBe("窗格已打开");
  });

  it("waits for a pane that is still busy after the command has completed", async () => {
    const { client } = await startTestAddin();
    expect(await messageOf(client, "Later")).toBe("后来");
  });

  it("lists the buttons when there is no such button", async () => {
    const { client } = await startTestAddin();
    await expect(client.press("Nothing")).rejects.toThrow(/没有按钮“Nothing”.*TST\.OpenPane、TST\.Write/);
  });

  it("fails when the add-in does not know the function", async () => {
    const { client } = await startTestAddin();
    await expect(client.press("Unknown")).rejects.toThrow(/函数 nowhere 在加载项里不存在/);
  });

  it("fails within the time limit when the command never completes, with what the page reported", async () => {
    // Within it the page must open, on a busy machine too.
    const { client } = await startTestAddin({ timeLimit: 10_000 });
    await expect(client.press("Never")).rejects.toThrow(/“TST\.Never”没有做完.*忘了 completed/);
  });

  it("leaves each message once", async () => {
    const { client } = await startTestAddin();
    await client.press("Reuse");
    await client.press("Reuse");
    expect(client.messages).toEqual(["TST.Reuse:2"]);
  });
});

describe("a promise rejection that nobody handles", () => {
  // Jest itself would fail the test for it.
  const listeners = nodeProcess.listeners("unhandledRejection");
  beforeEach(() => nodeProcess.removeAllListeners("unhandledRejection"));
  afterEach(() => listeners.forEach((listener) => nodeProcess.on("unhandledRejection", listener)));

  it("is found among the page's errors", async () => {
    const { client } = await startTestAddin();
    await client.press("Reject");
    expect(client.errors).toEqual(["unhandled rejection: Error: 没人接的错误"]);
  });
});

it("is told the language and the theme of the Excel that it is started in", async () => {
  const { client } = await startTestAddin({ look: { locale: "en-US", theme: "dark" } });
  const { displayLanguage, officeTheme } = (client.window as unknown as { readonly Office: typeof Office }).Office.context;
  expect([displayLanguage, officeTheme.bodyBackgroundColor]).toEqual(["en-US", "#262626"]);
});
