import { fixture, records, workbench, type CommandResult } from "./commandLine";

const appraise = (file: string): Promise<CommandResult> => workbench(fixture(`cases/reading/${file}.xlsx`), "--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise");
const column = (done: CommandResult, name: string): unknown[] => records(done.sheet("考核结果")).map((row) => row[name]);
const said = (done: CommandResult, sheet: string): unknown[] => records(done.sheet("问题清单")).flatMap((row) => (row["工作表"] === sheet ? [`${row["级别"]} ${row["单元格"]} ${row["问题"]}`] : []));

it("11: a date and a percentage among scores are refused, and are missing", async () => {
  const done = await appraise("11-date-and-percent-as-score");
  expect(column(done, "9月得分")).toEqual(["缺", "缺", 95]);
  expect(column(done, "9月津贴")).toEqual(["缺", "缺", 199.5]);
  expect(said(done, "9月")).toEqual(["错误 C4 单元格是日期或时间格式,显示为2026/3/8,“常规”没有采用。", "错误 D5 单元格是百分比格式,显示为95%,“卫生”没有采用。"]);
});

it("22: a space in the last row is named, and costs one look a reading", async () => {
  const done = await appraise("22-stray-cell-in-last-row");
  // 300 元 × 70% × 95%, 94%, 93%
  expect(column(done, "9月津贴")).toEqual([199.5, 197.4, 195.3]);
  expect(said(done, "9月")).toEqual(["提醒 A1048576 A1048576离表中其他内容太远,没有读取。"]);
  const { syncs } = await appraise("11-date-and-percent-as-score");
  expect(done.syncs - syncs).toBeLessThanOrEqual(5);
});
