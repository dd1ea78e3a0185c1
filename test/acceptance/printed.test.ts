import { cardsOf } from "../../src/editing/card";
import { textsFor } from "../../src/messages";
import { editingTexts } from "../../src/messages/editing";
import { builtInSchemes } from "../../src/schemes";
import { until } from "../../workbench/host/waiting";
import { largeSchool } from "../support/largeSchool";
import { describePrinted, printedPages } from "../support/pdf";
import { workbookOf } from "../support/schoolWorkbook";
import limits from "../support/limits.json";
import { temporaryFolder } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

/** The reports of a school of so many people, saved. */
async function reportsOf(people: number): Promise<Uint8Array> {
  const session = await openSession(workbookOf(largeSchool(people)));
  await session.choose("S1A");
  await session.set("奖金总额", "100000");
  if (people === SCHOOLS[0]) await printRegulation(session);
  await session.client.press("Appraise");
  await session.client.press("MakeReports");
  const file = session.book.save();
  session.close();
  return file;
}

/** Its button comes with the rules, once the step is looked at. */
async function printRegulation(session: Session): Promise<void> {
  const pane = new PaneDriver(session);
  await pane.press("1 方案");
  await until(() => [...pane.page.querySelectorAll("button")].some(({ textContent }) => textContent === "打印办法"), limits.wait, () => "the step 方案 has no 打印办法");
  await pane.press("打印办法");
}

/** 目录 names all sheets: what follows it are their pages. */
const isContents = (page: string): boolean => page.includes("写入时间");

const withTitle = (pages: readonly string[], title: string): readonly string[] => pages.filter((page) => page.includes(title) && !isContents(page));

const SCHOOLS = [1, 12, 50, 500];
/** All schools' pages, as LibreOffice prints them; made once. */
let printed: Promise<readonly (readonly string[])[]> | undefined;

async function printAll(): Promise<readonly (readonly string[])[]> {
  const files: Uint8Array[] = [];
  for (const people of SCHOOLS) files.push(await reportsOf(people));
  return printedPages(files, temporaryFolder());
}

describePrinted.each(SCHOOLS)("the reports of a school of %i, printed", (people) => {
  let pages: readonly string[];
  beforeAll(async () => {
    printed ??= printAll();
    pages = (await printed)[SCHOOLS.indexOf(people)] ?? [];
  });

  it("puts two notices on a page, cut apart in the middle", () => {
    const notices = withTitle(pages, "班主任考核结果通知单");
    expect(notices).toHaveLength(Math.ceil(people / 2));
    expect(notices.slice(0, Math.floor(people / 2)).filter((page) => page.split("班主任考核结果通知单").length - 1 !== 2)).toEqual([]);
  });

  it("gives everybody one line on the pay sheet, on pages that all carry the headings and their subtotal", () => {
    const payroll = withTitle(pages, "津贴发放表");
    const names = payroll.flatMap((page) => page.match(/教师\d{4}/g) ?? []);
    expect(names).toEqual(Array.from({ length: people }, (_, index) => `教师${String(index + 1).padStart(4, "0")}`));
    for (const page of payroll) {
      expect(page).toContain("签领");
      expect(page).toContain("本页小计");
    }
    expect(payroll.filter((page) => page.includes("大写"))).toEqual([payroll.at(-1)]);
  });

  it("has a 核算 that says why it proves nothing: LibreOffice has no add-in", () => {
    const verdicts = pages.filter((page) => page.includes("结果行")).flatMap((page) => page.match(/加载项未加载|有单元格看不懂|输入已变|一致/g) ?? []);
    expect(verdicts).toEqual(Array.from({ length: people }, () => "加载项未加载"));
  });

  it("keeps every report one page wide: no page without its title", () => {
    const reports = pages.slice(pages.findIndex((page) => page.includes("考核汇总表") && !isContents(page)));
    const titles = ["考核汇总表", "津贴发放表", "津贴变动表", "财务发放表", "一票否决清单", "的公示", "考核结果通知单", "统计图"];
    expect(reports.filter((page) => !titles.some((title) => page.includes(title)))).toEqual([]);
  });
});

/** Letters and figures alone: lines are broken, and papers have punctuation of their own. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}%]/gu, "");

describePrinted("考核办法, printed", () => {
  it("has every rule's sentence to its end", async () => {
    printed ??= printAll();
    const [pages = []] = await printed;
    const first = pages.findIndex((page) => page.includes("班主任考核办法") && !isContents(page));
    const paper = pages.slice(first, pages.findIndex((page) => page.includes("考核汇总表") && !isContents(page)));
    const text = letters(paper.map((page) => page.replace(/^.*第 \d+ 页.*$/m, "")).join(""));
    const cards = cardsOf([{ ...builtInSchemes.S1A, rows: builtInSchemes.S1A.rows.map((row) => (row.setting === "奖金总额" ? { ...row, value: 100000 } : row)) }], editingTexts(textsFor("zh-CN")));
    const sentences = cards.map(({ rule, versions }) => letters(rule + versions.flatMap(({ parts }) => parts.map((part) => (part.kind === "text" ? part.text : part.shown))).join("")));
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
    expect(cards.length).toBeGreaterThan(20);
  });
});
