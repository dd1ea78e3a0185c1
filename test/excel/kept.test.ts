import { addScheme, appraise } from "../../src/excel/commands";
import { preview } from "../../src/excel/preview";
import { look } from "../../src/excel/kept";
import { readWorkbook, type WorkbookRead } from "../../src/excel/read";
import { watch } from "../../src/excel/watch";
import { textsFor } from "../../src/messages";
import type { Workbook } from "../../workbench/book/workbook";
import { PROFILES, type Fault, type Profile } from "../../workbench/host";
import { openPackage } from "../../workbench/package";
import type { Session } from "../acceptance/session";
import { smallWorkbook } from "../support/smallWorkbook";
import { plansRibbon } from "./addin/session";

const openPlans = plansRibbon();
const texts = textsFor("zh-CN");
const MONTH = "2026年9月";

/** The small workbook with sums in its month. */
function withFormulas(): Uint8Array {
  const workbook = openPackage(smallWorkbook());
  const month = workbook.sheets.find(({ name }) => name === MONTH);
  for (const row of [2, 3, 4]) month?.setCell(row, 4, { value: { kind: "number", number: 0 }, formula: { kind: "normal", text: `SUM(C${row + 1}:D${row + 1})` }, style: 0 } as never);
  return workbook.save();
}

interface Watched {
  readonly session: Session;
  readonly book: Workbook;
  /** How often Excel told of something. */
  readonly heard: () => number;
  /** What a look takes, and what it sees. */
  readonly looked: () => Promise<{ readonly read: WorkbookRead; readonly syncs: number; readonly characters: number }>;
  /** What everything read anew holds. */
  readonly anew: () => Promise<WorkbookRead["sheets"]>;
}

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  ["Excel", "Office", "window"].forEach((name) => Reflect.deleteProperty(globalThis, name));
});

async function openWatched(profile: Profile = PROFILES.excel365): Promise<Watched> {
  let characters = 0;
  const counting: Fault = (next) => async (request) => {
    const response = await next(request);
    characters += JSON.stringify(response).length;
    return response;
  };
  const session = await openPlans(withFormulas(), [counting], profile);
  const { Excel: excel, Office: office } = session.client.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel: excel, Office: office, window: session.client.window });
  let heard = 0;
  stop = watch(() => heard++);
  await session.client.waitUntilIdle();
  await look();
  return {
    session,
    book: session.book as Workbook,
    heard: () => heard,
    async looked() {
      const before = session.client.syncs;
      characters = 0;
      const read = await look();
      return { read, syncs: session.client.syncs - before, characters };
    },
    anew: async () => (await Excel.run((context) => readWorkbook(context))).sheets,
  };
}

it("is read once as long as nothing changes, whoever looks", async () => {
  const { session, looked } = await openWatched();
  const first = await looked();
  expect(first.syncs).toBe(0);
  await session.book.calculate();
  await session.client.waitUntilIdle();
  const second = await looked();
  // The sums were calculated: what they show was looked at, and is the same.
  expect(second).toEqual({ read: first.read, syncs: 1, characters: expect.any(Number) });
  expect(second.read).toBe(first.read);
});

it("costs one small read for an edit of one cell, and none for the next look", async () => {
  const { session, looked, heard, anew } = await openWatched();
  await session.type("统测成绩", "C2", "61");
  expect(heard()).toBe(1);
  const { syncs, characters, read } = await looked();
  expect(syncs).toBe(1);
  expect(characters).toBeLessThan(600);
  expect(read.sheets).toEqual(await anew());
  expect(await looked()).toEqual({ read, syncs: 0, characters: 0 });
});

it("is the same read where what was typed is what stood there", async () => {
  const { session, looked } = await openWatched();
  const { read } = await looked();
  await session.type("统测成绩", "C2", "60");
  const again = await looked();
  expect(again.read).toBe(read);
  expect(again.syncs).toBe(1);
});

describe("holds what a reading of everything would", () => {
  const PASTED = 1_000;
  it.each<readonly [string, (watched: Watched) => void | Promise<unknown>, number]>([
    ["a cell whose sum follows", ({ session }) => session.type(MONTH, "C5", "50"), 1],
    ["a cell beside the table", ({ session }) => session.type("统测成绩", "F9", "备注"), 1],
    ["the last cells emptied", ({ session }) => session.typeAll("学生获奖", [["D2", ""], ["C2", ""], ["B2", ""], ["A2", ""]]), 1],
    ["a percentage", ({ session }) => session.type("统测成绩", "C3", "98%"), 1],
    ["text for a formula", ({ session }) => session.type(MONTH, "E5", "缺考"), 1],
    [
      "5,000 cells pasted at once",
      ({ book, session }) => {
        const sheet = book.sheet("学生获奖");
        if (sheet) book.typeValues(sheet, { row: 2, column: 0, rows: PASTED, columns: 5 }, Array.from({ length: PASTED }, (_, row) => ["一(1)班", "甲老师", `第${row}项`, 1, "备"]), "user");
        return session.client.waitUntilIdle();
      },
      1,
    ],
    ["a cell of a sheet that was blank", async ({ book, session }) => {
      book.addSheet("新表");
      await session.client.waitUntilIdle();
      await session.type("新表", "B2", "有了");
    }, 3],
    ["a far cell", ({ session }) => session.type("学生获奖", "A90000", " "), 4],
    ["a sheet renamed and a cell of it", async ({ book, session }) => {
      const sheet = book.sheet("学生获奖");
      if (sheet) book.renameSheet(sheet, "获奖");
      book.addSheet("又一张");
      await session.type("获奖", "D2", "6");
    }, 3],
    ["a sheet deleted", ({ book, session }) => {
      const sheet = book.sheet("学生获奖");
      if (sheet) book.deleteSheet(sheet);
      return session.client.waitUntilIdle();
    }, 3],
    ["a scheme typed by hand", ({ session, book }) => {
      book.addSheet("考核方案");
      return session.typeAll("考核方案", [["A1", "方案"], ["B1", "规则"]]);
    }, 3],
  ])("after %s", async (_, change, syncs) => {
    const watched = await openWatched();
    await change(watched);
    const looked = await watched.looked();
    expect(looked.read.sheets).toEqual(await watched.anew());
    expect(looked.syncs).toBe(syncs);
  });
});

it("is read anew after a command that writes, once, whatever Excel tells of the writing; a command that only looks reads nothing", async () => {
  const { session, looked, anew } = await openWatched();
  await addScheme("S1A", texts);
  await appraise(texts);
  await session.client.waitUntilIdle();
  expect(await looked()).toMatchObject({ syncs: 3 });
  await session.client.waitUntilIdle();
  const { read, syncs } = await looked();
  expect(syncs).toBe(0);
  expect(read.sheets).toEqual(await anew());
  const before = session.client.syncs;
  expect((await preview(texts)).outcome).toBe("same");
  expect(session.client.syncs - before).toBe(0);
});

it("is not relied on where nobody listens", async () => {
  const { session, looked } = await openWatched();
  stop?.();
  stop = undefined;
  await session.client.waitUntilIdle();
  expect((await looked()).syncs).toBe(3);
  await session.type("统测成绩", "C2", "61");
  expect((await looked()).syncs).toBe(3);
});

describe("after a sheet is renamed and the pane gets the focus", () => {
  async function renamed(profile: Profile): Promise<{ readonly known: readonly boolean[]; readonly syncs: number }> {
    const { session, book, looked } = await openWatched(profile);
    const sheet = book.sheets.find(({ name }) => name === MONTH);
    if (sheet === undefined) throw new Error(`no sheet ${MONTH}`);
    book.renameSheet(sheet, "九月");
    await session.client.waitUntilIdle();
    const { read: before } = await looked();
    window.dispatchEvent(new (window as unknown as typeof globalThis).Event("focus"));
    await session.client.waitUntilIdle();
    const { read: after, syncs } = await looked();
    return { known: [before, after].map(({ sheets }) => sheets.some(({ name }) => name === "九月")), syncs };
  }

  it("is read anew by an Excel that did not tell of the new name", async () => {
    expect(await renamed(PROFILES.excel365)).toEqual({ known: [false, true], syncs: 3 });
  });

  it("has been read before by an Excel that told, and is not read again", async () => {
    expect(await renamed(PROFILES.web)).toEqual({ known: [true, true], syncs: 0 });
  });
});
