import { readFileSync } from "node:fs";
import { fixture, records, workbench, type CommandResult } from "./commandLine";
import { openSession, type Session } from "./session";
import { syncsOf } from "./syncs";

const appraised = new Map<string, Promise<CommandResult>>();

/** Each case is appraised once, however many tests look at it. */
function appraise(file: string): Promise<CommandResult> {
  const result = appraised.get(file) ?? workbench(fixture(`cases/reading/${file}.xlsx`), "--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise");
  appraised.set(file, result);
  return result;
}
const column = (done: CommandResult, name: string): unknown[] => records(done.sheet("考核结果")).map((row) => row[name]);
const said = (done: CommandResult, sheet: string): unknown[] => records(done.sheet("问题清单")).flatMap((row) => (row["工作表"] === sheet ? [`${row["级别"]} ${row["单元格"]} ${row["问题"]}`] : []));

it("11: a date and a percentage among scores are refused, and are missing", async () => {
  const done = await appraise("11-date-and-percent-as-score");
  expect(column(done, "9月得分")).toEqual(["缺", "缺", 95]);
  expect(column(done, "9月津贴")).toEqual(["缺", "缺", 199.5]);
  expect(said(done, "9月")).toEqual(["错误 C4 单元格是日期或时间格式,显示为2026/3/8,“常规”没有采用。", "错误 D5 单元格是百分比格式,显示为95%,“卫生”没有采用。"]);
});

it("04: a sheet that names two months is asked about, and its scores are of neither", async () => {
  const done = await appraise("04-two-months");
  expect(done.sheet("考核结果")[0]?.filter((heading) => /\d月/.test(String(heading)))).toEqual([]);
  expect(said(done, "9-10月")).toContain("错误 A1 本表写着9月、10月,看不出分数是哪个月的。");
});

it("05: what a title calls deductions is not added up as scores", async () => {
  const done = await appraise("05-deductions-in-title");
  expect(column(done, "9月得分")).toEqual(["缺", "缺", "缺"]);
  expect(said(done, "2026年9月")).toContain("错误 A1 “2026年9月班级量化考核扣分统计表”说的是扣分,各列没有当作得分。");
});

it("22: a space in the last row is named, and costs one look a reading", async () => {
  const done = await appraise("22-stray-cell-in-last-row");
  // 300 元 × 70% × 95%, 94%, 93%
  expect(column(done, "9月津贴")).toEqual([199.5, 197.4, 195.3]);
  expect(said(done, "9月")).toEqual(["提醒 A1048576 A1048576离表中其他内容太远,没有读取。"]);
  const looks = async (file: string): Promise<number> => (await syncsOf(readFileSync(fixture(`cases/reading/${file}.xlsx`)), "CheckData")).indexOf("writing");
  // Without a stray cell: case 11 has as many sheets.
  expect(await looks("22-stray-cell-in-last-row")).toBe((await looks("11-date-and-percent-as-score")) + 1);
});

describe("what stands far away", () => {
  const checked = async (address: string): Promise<Session> => {
    const session = await openSession(readFileSync(fixture("cases/reading/11-date-and-percent-as-score.xlsx")));
    await session.choose("S1A");
    await session.type("9月", address, "x");
    await session.client.press("CheckData");
    return session;
  };

  let last: Session;
  beforeAll(async () => {
    last = await checked("XFD2");
  });
  afterAll(() => last.close());

  it("in the last column is named", () => {
    expect(last.values("问题清单").flatMap(([, sheet, cell]) => (sheet === "9月" ? [cell] : []))).toEqual(["C4", "D5", "XFD2"]);
  });

  // All of a sheet up to there is more than a test can look at: that the command ends is what counts.
  it("in the last row and column ends no action", async () => {
    const corner = await checked("XFD1048576");
    expect(corner.client.messages.at(-1)).toBe(last.client.messages.at(-1));
    corner.close();
  });
});
