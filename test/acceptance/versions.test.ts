import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Book } from "../../workbench/book/types";
import { sheetsOf } from "../support/sheetData";
import { fixture, records } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

/** Workbooks that earlier versions have saved, made by scripts/makeVersion.mjs: nobody's workbook may become unreadable. */
const FOLDER = fixture("versions");
const FINALS = "定稿与更正.xlsx";
const SAMPLES = ["S0", "S1A", "S1B", "S1C", "S1D", "S1E", "S1F", "S2", "S3", "S4"].map((scheme) => `${scheme}-示例.xlsx`);

/** Rewritten by every appraisal, or worded by the version that wrote it. */
const NOT_FIGURES: ReadonlySet<string> = new Set(["考核方案", "考核记录", "问题清单"]);
const WORDED = ["提示", "说明"];

type Values = readonly (readonly (string | number | boolean)[])[];
type Sheets = ReadonlyMap<string, Values>;

/** What people see: without the journal and its copies, and without sheets on which nothing stands. */
function visible(sheets: readonly { readonly name: string; readonly values: Values }[]): Sheets {
  const own = sheets.filter(({ name }) => !name.startsWith("_BZR_")).map(({ name, values }) => [calledOnce(name), withoutBlankEdges(values)] as const);
  return new Map(own.filter(([, values]) => values.length > 0));
}

/** Version 1.0 called a sheet of results 工作坊成员表 beside the school's 工作坊成员; later ones tell them apart. */
const calledOnce = (name: string): string => name.replace(/\(结果\)$/, "");

const shown = (book: Book): Sheets => visible(book.sheetValues());

/** Formats reach further than what is written. */
const withoutBlankEdges = (values: Values): Values => upToLast(values.map((row) => upToLast(row, (value) => value !== "")), (row) => row.length > 0);

function upToLast<T>(items: readonly T[], isWritten: (item: T) => boolean): readonly T[] {
  const blank = [...items].reverse().findIndex(isWritten);
  return blank < 0 ? [] : items.slice(0, items.length - blank);
}

/** Version 1.0 cut a quotient off after 15 decimals (2/3 was 0.666666666666666), later ones write the nearest number. */
const comparable = (value: unknown): unknown => (typeof value === "number" ? Number(value.toFixed(14)) : value);

interface Mended {
  readonly sheet: string;
  readonly subject: string;
  readonly heading: string;
  readonly was: number | string;
  readonly is: number | string;
}

/** A studio belongs to the 学段 of its host, where its list has no such column: version 1.0 counted none. */
const studioOf = (subject: string): readonly Mended[] => [
  { sheet: "县级工作室核对", subject, heading: "县级工作室", was: 0, is: 1 },
  { sheet: "县级工作室核对", subject, heading: "尚差", was: 1, is: 0 },
];

/**
 * What version 1.0 had wrong: a notice of 28 September was October's, because the week's Friday is; a day not written down
 * because nothing is handed in yet was missing.
 */
const MENDED: Readonly<Record<string, readonly Mended[]>> = {
  "S0-示例.xlsx": [{ sheet: "工作坊催交表", subject: "启航工作坊", heading: "实交日", was: "缺", is: "" }],
  "S1E-示例.xlsx": [{ sheet: "部门通报", subject: "德育处", heading: "9月通报", was: 0, is: 1 }],
  "S4-示例.xlsx": [...studioOf("小学"), ...studioOf("初中")],
};

/**
 * What version 1.0 claimed to know and now is 缺: without 基准日 it called everything 未到期 and took days to come for
 * missed ones; of rows of a sheet without the column that groups them (年级, 学段, 区域) it counted none.
 */
const OPEN_NOW: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "S0-示例.xlsx": { 工作坊管理表: ["周期状态"], 工作坊考评表: ["年度考评", "综合考评"], 年级建坊表: ["工作坊数", "1-2个", "与全校6个"] },
  "S1C-示例.xlsx": { 值日落实: ["缺巡视"] },
  "S1D-示例.xlsx": { 德育日历落实: ["缺检点"] },
  "S2-示例.xlsx": { 班主任培训情况: ["轮训"] },
  "S4-示例.xlsx": { 培训场次分布: ["小学", "初中", "合计"] },
};

/** The saved sheets with 缺 wherever one of these columns is 缺 now; each of them is in at least one row. */
function opened(name: string, saved: Sheets, now: Sheets): Sheets {
  const open = OPEN_NOW[name] ?? {};
  for (const [sheet, headings] of Object.entries(open)) {
    const isOpenNow = (heading: string): boolean => records(now.get(sheet) ?? []).some((record, row) => record[heading] === "缺" && records(saved.get(sheet) ?? [])[row]?.[heading] !== "缺");
    expect([sheet, headings.filter(isOpenNow)]).toEqual([sheet, headings]);
  }
  return new Map(
    [...saved].map(([sheet, values]) => {
      const headings = values[0] ?? [];
      const isOpen = (row: number, column: number): boolean => row > 0 && open[sheet]?.includes(String(headings[column])) === true && now.get(sheet)?.[row]?.[column] === "缺";
      return [sheet, values.map((cells, row) => cells.map((cell, column) => (isOpen(row, column) ? "缺" : cell)))];
    }),
  );
}

/** The sheets as they were saved, but for what was wrong. */
const mended = (name: string, saved: Sheets): Sheets => (MENDED[name] ?? []).reduce(mend, saved);

function mend(sheets: Sheets, { sheet, subject, heading, was, is }: Mended): Sheets {
  const values = sheets.get(sheet) ?? [];
  const column = values.find((row) => row.includes(heading))?.indexOf(heading) ?? -1;
  const row = values.findIndex((cells) => cells[0] === subject && cells[column] === was);
  expect(values[row]?.[column]).toBe(was);
  return new Map([...sheets, [sheet, values.map((cells, index) => (index === row ? cells.map((cell, place) => (place === column ? is : cell)) : cells))]]);
}

/** Per sheet, its records without remarks. */
const figures = (sheets: Sheets): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...sheets].flatMap(([name, values]) =>
      NOT_FIGURES.has(name) ? [] : [[name, records(values).map((record) => Object.fromEntries(Object.entries(record).flatMap(([heading, value]) => (WORDED.includes(heading) ? [] : [[heading, comparable(value)]]))))]],
    ),
  );

/** Were they others for the same content, 核对结果 would call every older workbook changed. */
const fingerprints = (sheets: Sheets): readonly unknown[] =>
  records(sheets.get("考核记录") ?? []).map((record) => ["方案指纹", "数据指纹", "结果指纹"].map((heading) => record[heading]));

const without = (sheets: Sheets, ...names: readonly string[]): Sheets => new Map([...sheets].filter(([name]) => !names.includes(name)));

/** Presses 撤回, which has to take back this command; yields the sheets that are left and the names of those that went with it. */
async function takeBack(session: Session, command: string): Promise<{ readonly left: Sheets; readonly gone: readonly string[] }> {
  const before = shown(session.book);
  await session.client.press("Undo");
  expect(session.client.messages.at(-1)).toContain(`已撤回“${command}”`);
  const left = shown(session.book);
  return { left, gone: [...before.keys()].filter((name) => !left.has(name)) };
}

const versions = readdirSync(FOLDER);

it("there are files of version 1.0", () => expect(versions).toContain("1.0"));

describe.each(versions)("the files of version %s", (version) => {
  const open = (name: string): Promise<Session> => openSession(readFileSync(path.join(FOLDER, version, name)));
  /** What stands in the file: nothing is calculated. */
  const stored = (name: string): Sheets => visible(sheetsOf(path.join("versions", version, name)));

  it("are those of all samples, and one with 定稿", () => {
    expect(readdirSync(path.join(FOLDER, version))).toEqual(expect.arrayContaining([...SAMPLES, FINALS]));
  });

  it.each(readdirSync(path.join(FOLDER, version)).filter((name) => name !== FINALS))("%s opens as it was saved, is taken back, and gives the same figures again", async (name) => {
    const file = stored(name);
    const session = await open(name);
    expect(shown(session.book)).toEqual(file);

    const reports = await takeBack(session, "生成报表");
    expect(reports.gone).toContain("报表设置");
    expect(reports.left.get("考核记录")).toEqual(file.get("考核记录")?.slice(0, -1));
    expect(without(reports.left, "考核记录")).toEqual(without(file, "考核记录", ...reports.gone));

    const results = await takeBack(session, "一键考核");
    expect(results.gone).toEqual(expect.arrayContaining(["考核记录", "问题清单"]));
    expect(results.left).toEqual(without(file, ...reports.gone, ...results.gone));

    await session.client.press("Appraise");
    const [, sheet = ""] = /已按方案 \w+ 考核.+?,见“(.+?)”/.exec(session.client.messages.at(-1) ?? "") ?? [];
    expect(results.gone).toContain(sheet);
    expect(figures(shown(session.book))).toMatchObject(figures(opened(name, mended(name, without(file, ...reports.gone)), shown(session.book))));
    expect(fingerprints(shown(session.book))).toEqual(fingerprints(file).slice(0, 1));
    expect(session.client.errors).toEqual([]);
    session.close();
  });

  it(`${FINALS} still tells what is final and what was corrected`, async () => {
    const file = stored(FINALS);
    const session = await open(FINALS);
    const pane = new PaneDriver(session);
    const said = (): string => session.client.messages.at(-1) ?? "";
    const pay = (sheet: string): readonly string[] => session.values(sheet).filter((row) => row.includes("高子涵") && row.includes("津贴")).map((row) => row.join(" "));
    expect(shown(session.book)).toEqual(file);
    await pane.press("核对结果");
    expect(said()).toBe("“考核结果”与现在的数据、方案一致。 已定稿的数与现在的计算一致。");
    // 335 × 70% × 86.7 ÷ 100 = 203.31, with the point more 205.66.
    expect(pay("定稿记录")).toEqual([expect.stringContaining("203.31"), expect.stringContaining("205.66")]);

    const { gone } = await takeBack(session, "更正");
    expect(gone).toEqual(["更正单"]);
    expect(pay("定稿记录")).toEqual([expect.stringContaining("203.31")]);
    await pane.press("核对结果");
    expect(said()).toContain("与现在的计算不同,原数没有改动");

    await session.client.press("Appraise");
    expect(said()).toContain("已按方案 S1A 考核");
    expect(figures(shown(session.book))["考核结果"]).toMatchObject(figures(file)["考核结果"] as object);
    expect(pay("定稿记录")).toEqual([expect.stringContaining("203.31")]);
    expect(session.values("考核结果").find((row) => row[0] === "高子涵")?.join(" ")).toContain("已定稿:");

    await pane.press("更正");
    expect(said()).toContain("已更正");
    expect(pay("更正单")).toEqual([expect.stringMatching(/203\.31.*205\.66.*\+2\.35/)]);
    expect(session.client.errors).toEqual([]);
    session.close();
  });
});
