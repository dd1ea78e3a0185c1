import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADDIN, cells, closeAll, startTestAddin } from "./test-addin";

describe("starting an add-in", () => {
  let dist: string;
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), "addin-"));
    cpSync(ADDIN, dist, { recursive: true });
  });
  afterEach(() => {
    closeAll();
    rmSync(dist, { recursive: true });
  });

  function changePage(from: string, to: string): void {
    const file = join(dist, "taskpane.html");
    const page = readFileSync(file, "utf8");
    expect(page).toContain(from);
    writeFileSync(file, page.replace(from, to));
  }

  it.each(["https://example.com/telemetry.js", "missing.js"])("fails when the page asks for %s, naming it", async (address) => {
    changePage("<body>", `<body><script src="${address}"></script>`);
    const url = new URL(address, "https://localhost:3000/").href;
    await expect(startTestAddin({ dist })).rejects.toThrow(`本机没有的资源:${url}`);
  });

  it("fails when the page does not load office.js", async () => {
    changePage('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>', "");
    await expect(startTestAddin({ dist })).rejects.toThrow(/没有载入 office\.js.*Office is not defined/);
  });

  it("records an exception of the page", async () => {
    changePage("<body>", '<body><script>throw new Error("页面错误")</script>');
    const { client } = await startTestAddin({ dist });
    expect(client.errors).toEqual(["Error: 页面错误"]);
  });

  it("does without custom functions when there is no functions.json", async () => {
    rmSync(join(dist, "functions.json"));
    const { book, client } = await startTestAddin({ dist });
    book.type("Sheet1", "A1", "=TST.ADD(1,2)");
    await client.waitUntilIdle();
    expect(cells(book)).toEqual([["#NAME?"]]);
  });
});
