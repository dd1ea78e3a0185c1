import { largeSchool } from "../support/largeSchool";
import { describePrinted, printedPages } from "../support/pdf";
import { workbookOf } from "../support/schoolWorkbook";
import { temporaryFolder } from "./commandLine";
import { openSession } from "./session";

/** The reports of a school of so many people, saved. */
async function reportsOf(people: number): Promise<Uint8Array> {
  const session = await openSession(workbookOf(largeSchool(people)));
  await session.choose("S1A");
  await session.set("奖金总额", "100000");
  await session.client.press("Appraise");
  await session.client.press("MakeReports");
  const file = session.book.save();
  session.close();
  return file;
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

  it("keeps every report one page wide: no page without its title", () => {
    const reports = pages.slice(pages.findIndex((page) => page.includes("考核汇总表") && !isContents(page)));
    const titles = ["考核汇总表", "津贴发放表", "津贴变动表", "财务发放表", "一票否决清单", "的公示", "考核结果通知单", "统计图"];
    expect(reports.filter((page) => !titles.some((title) => page.includes(title)))).toEqual([]);
  });
});
