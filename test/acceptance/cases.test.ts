import { fixture, records, workbench } from "./commandLine";

/** Small workbooks with a regulation of their own, as a clerk writes it first: what its words give the first teacher. */
const OWN_REGULATION = [
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

it.each(OWN_REGULATION)("$file: $what", async ({ file, expected }) => {
  const done = await workbench(fixture(`cases/${file}.xlsx`), "--press", "Appraise");
  expect(done).toMatchObject({ code: 0, errors: "" });
  expect(records(done.sheet("考核结果"))[0]).toMatchObject(expected);
});

it("takes 3 of 22 days: the calendar lists every day from 1 September, so 31 August is none; the month of October that it reaches into has not been scored", async () => {
  const done = await workbench(fixture("cases/14-calendar-working-days.xlsx"), "--scheme", "S1B", "--press", "Appraise");
  const rows = records(done.sheet("考核结果")).map((row) => [row["姓名"], row["学期津贴"], row["代班扣发"], row["代班领取"], row["实发"]]);
  // 200 ÷ 22 × 3, rounded once; whoever stood in receives exactly that.
  expect(rows).toEqual([["高子涵", 200, 27.27, 0, 172.73], ["许志强", 200, 0, 27.27, 227.27], ["杨立新", 200, 0, 0, 200]]);
});
