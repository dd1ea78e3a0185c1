import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freezeValues } from "../../src/excel/freezeValues";
import { UserError } from "../../src/excel/userError";
import { textsFor } from "../../src/messages";
import { openBook } from "../../workbench/book";
import type { SheetValues } from "../../workbench/book/types";
import { PROFILES, type Profile } from "../../workbench/host";
import type { Fault } from "../../workbench/host/faults";
import limits from "../support/limits.json";
import { fixture, temporaryFolder } from "./commandLine";
import { openSession, partsOf, type Session } from "./session";

const bytes = readFileSync(fixture("学月与学年考核.xlsx"));

/** A workbook in which every kind of thing the add-in writes stands. */
async function reported(profile: Profile): Promise<Session> {
  const session = await openSession(bytes, { profile });
  await session.choose("S1A");
  await session.set("奖金总额", "5000");
  await session.client.press("Appraise");
  await session.client.press("MakeReports");
  return session;
}

const isOwn = (sheet: string): boolean => sheet.startsWith("_BZR_");

async function valuesIn(file: Uint8Array): Promise<readonly SheetValues[]> {
  const book = await openBook(file, { fileName: "副本.xlsx", locale: "zh-CN" });
  try {
    return book.sheetValues();
  } finally {
    book.dispose();
  }
}

/** Sheets by name; a number to 12 digits, for other programs write the last ones differently. */
const table = (sheets: readonly SheetValues[]): Record<string, unknown> =>
  Object.fromEntries(sheets.map(({ name, values }) => [name, values.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)))]));

const BOTH = [PROFILES.excel365, PROFILES.web];
/** The copy made in each client, by the client's name. */
const copies = new Map<string, Uint8Array>();

describe.each(BOTH)("转为数值 in $name", (profile) => {
  let session: Session;
  let before: ReadonlyMap<string, string>;
  let copy: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    session = await reported(profile);
    before = session.parts();
    await session.client.press("FreezeValues");
    [copy = new Uint8Array()] = session.client.created;
    copies.set(profile.name, copy);
    parts = partsOf(copy);
  });
  afterAll(() => session.close());

  it("opens one further workbook, says how to keep it, and changes nothing in this one", () => {
    expect(session.client.created).toHaveLength(1);
    expect(session.client.messages.at(-1)).toContain("已打开一份数值副本");
    expect(session.parts()).toEqual(before);
  });

  it("shows on every sheet what the workbook shows, the live proof included", async () => {
    expect(session.sheetNames().filter(isOwn)).toContain("_BZR_journal");
    const shown = table(session.book.sheetValues().filter(({ name }) => !isOwn(name)));
    expect((shown["核算"] as unknown[][])[1]).toContain("一致");
    expect(table(await valuesIn(copy))).toEqual(shown);
  });

  it("has no formula and no trace of the add-in in any part", () => {
    const traces = /<f[\s>]|BZR|_xldudf|cm="|metadata.xml|calcChain/;
    const found = (file: ReadonlyMap<string, string>): string[] => [...file].flatMap(([name, text]) => (traces.test(name + text) ? [name] : []));
    expect(found(before).length).toBeGreaterThan(5);
    expect(found(parts)).toEqual([]);
  });

  it("leaves untouched parts to the byte: styles, theme, sheets without formulas and marks", () => {
    const same = [...parts].filter(([name, text]) => before.get(name) === text).map(([name]) => name);
    expect(same).toEqual(expect.arrayContaining(["xl/styles.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml"]));
  });
});

describe("the copies in LibreOffice", () => {
  const fileOf = (folder: string, name: string): string => path.join(folder, `${name}.xlsx`);
  const folder = temporaryFolder();
  const opened = path.join(folder, "out");

  beforeAll(() => {
    for (const [name, copy] of copies) writeFileSync(fileOf(folder, name), copy);
    // It starts slowly: once for all.
    execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", opened, ...[...copies.keys()].map((name) => fileOf(folder, name))], { stdio: "ignore", timeout: limits.wait });
  });

  it.each(BOTH)("show the same values, that of $name", async ({ name }) => {
    expect(table(await valuesIn(readFileSync(fileOf(opened, name))))).toEqual(table(await valuesIn(readFileSync(fileOf(folder, name)))));
  });
});

describe("转为数值 that cannot be done", () => {
  const noNewTab: Fault = (next) => (request) =>
    /createWorkbook|CreateAndOpenWorkbook/i.test(JSON.stringify(request))
      ? Promise.resolve({ Results: [], TraceIds: [], Error: { Code: "GeneralException", Message: "Blocked.", Location: "", ActionIndex: 0, HttpStatusCode: 500 } })
      : next(request);

  it.each(BOTH)("says so when $name opens no further workbook", async (profile) => {
    const session = await openSession(bytes, { profile, faults: [noNewTab] });
    await session.client.press("FreezeValues");
    expect(session.client.created).toEqual([]);
    expect(session.client.messages.at(-1)).toMatch(/^数值副本已做好.*没有打开它/);
    session.close();
  });

  it("says so, with the code, when Office does not hand the file over", async () => {
    const session = await openSession(bytes);
    const { Excel, Office: office } = session.client.window as unknown as { Excel: unknown; Office: typeof Office };
    const getFileAsync = (_type: unknown, _options: unknown, answer: (result: object) => void): void => answer({ status: "failed", error: { code: 5001 } });
    const context = { requirements: office.context.requirements, document: { getFileAsync } };
    Object.assign(globalThis, { Excel, Office: { FileType: office.FileType, AsyncResultStatus: office.AsyncResultStatus, context } });
    await expect(freezeValues(textsFor("zh-CN"))).rejects.toEqual(new UserError("freeze.noFile", { code: "5001" }));
    expect(session.client.created).toEqual([]);
    ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name));
    session.close();
  });
});
