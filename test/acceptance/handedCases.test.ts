import { readFileSync } from "node:fs";
import type { Expected, ReadingCase } from "../reading/support";
import { faultsOf, readingCases } from "../reading/support";
import { sheetsOf } from "../support/sheetData";
import { fixture, records } from "./commandLine";
import { putSheets } from "./otherSheets";
import { openSession, type Session } from "./session";

const SCHEME_SHEET = "考核方案";

/** Small workbooks with a regulation of their own, as a clerk writes it first: what its words give the first teacher. */
const OWN_REGULATION: readonly { readonly file: string; readonly what: string; readonly expected: Expected }[] = [
  { file: "T1", what: "a month's count is of that month: 45 + 20 × 1", expected: { "9月津贴": 65, "10月津贴": 65, 学期: 130 } },
  { file: "T2", what: "September's bonus points are not added to October: 45 + 10, 45", expected: { "9月津贴": 55, "10月津贴": 45, 学期: 100 } },
  { file: "T3", what: "200 a month less 5 a fine is paid in a month without fines too: 190 + 200", expected: { "9月津贴": 190, "10月津贴": 200, 学期: 390 } },
  { file: "T4", what: "月考核.得分 is the column 得分, though the shipped regulation says 月得分", expected: { "9月数": 95 } },
  { file: "T5", what: "学月考核.得分 is on the sheet of that very name, though 月考核 would fit it", expected: { "9月数": 95 } },
  { file: "T6", what: "名册.人数 is the column 人数, though the shipped regulation says 班额", expected: { 数: 45 } },
  { file: "T7", what: "家访登记 is the school's own, though a shipped table of that name has other columns: 2 + 3", expected: { 数: 5 } },
  { file: "T8", what: "人数占比 tells how many homeroom teachers there are", expected: { 数: 2 } },
  { file: "T9", what: "two days' leave of September are taken from September's pay: 220 − 220 ÷ 22 × 2", expected: { "9月实": 200, "10月实": 220 } },
  { file: "T10", what: "a roster of coaches has no class", expected: { 数: 30 } },
];

/** Sheets as offices have them, for a shipped regulation. */
const SHEETS = readingCases().filter(({ file }) => file !== undefined);

/** All of them in one host: the add-in is started once, and each workbook's sheets take the place of the one's before. */
describe("the handed workbooks, by the built add-in", () => {
  let session: Session;
  const results = (): Record<string, string | number | boolean>[] => records(session.values("考核结果"));

  beforeAll(async () => {
    session = await openSession(readFileSync(fixture("cases/T1.xlsx")));
  });
  afterAll(() => session.close());

  async function appraise(file: string, keep: readonly string[], adopting = false): Promise<void> {
    await putSheets(session, sheetsOf(`cases/${file}.xlsx`), keep);
    if (adopting) await session.client.press("AdoptReading");
    await session.client.press("Appraise");
    expect(session.client.errors).toEqual([]);
    // What is on 核算 is counted anew by formulas from the school's own cells.
    for (const { 核对: proof = "一致" } of records(session.values("核算"))) expect(proof).toBe("一致");
  }

  it.each(OWN_REGULATION)("$file: $what", async ({ file, expected }) => {
    await appraise(file, []);
    expect(results()[0]).toMatchObject(expected);
  });

  describe("by S1A", () => {
    beforeAll(async () => {
      await putSheets(session, sheetsOf("cases/reading/03a-subtotals-in-groups.xlsx"), []);
      await session.choose("S1A");
      await session.set("奖金总额", "5000");
    });

    it.each(SHEETS.map((one) => [one.id, one.what, one] as const))("%s: %s", async (_, __, one) => {
      await appraise(one.file ?? "", [SCHEME_SHEET], one.presses !== 0 && one.held !== true);
      expect(faultsOf(one, { sheets: new Map([["考核结果", results()]]) }).filter((fault) => !mayBeMissing(one, fault))).toEqual([]);
    });
  });

  it("14: takes 3 of 22 days: the calendar lists every day from 1 September, so 31 August is none; the month of October that it reaches into has not been scored", async () => {
    await putSheets(session, sheetsOf("cases/reading/14-calendar-working-days.xlsx"), []);
    await session.choose("S1B");
    await session.client.press("Appraise");
    const rows = results().map((row) => [row["姓名"], row["学期津贴"], row["代班扣发"], row["代班领取"], row["实发"]]);
    // 200 ÷ 22 × 3, rounded once; whoever stood in receives exactly that.
    expect(rows).toEqual([["高子涵", 200, 27.27, 0, 172.73], ["许志强", 200, 0, 27.27, 227.27], ["杨立新", 200, 0, 0, 200]]);
  });
});

/** What nobody could know may be missing with a question, never wrong. */
const mayBeMissing = ({ ask }: ReadingCase, fault: string): boolean => ask === true && fault.endsWith(" 缺");
