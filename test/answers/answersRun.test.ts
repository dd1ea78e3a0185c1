import { adoptRun, assignRun, restoreRun } from "../../src/answers/answersRun";
import { examine } from "../../src/appraisal/examine";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Assignment, Proposal, Reading, SheetData } from "../../src/sheets";
import { answerSheet } from "../support/answerSheet";
import { sheet } from "../support/sheet";

/** What the reader would propose of a reading: set by a test. */
let proposed: (reading: Reading) => readonly Proposal[] = () => [];
jest.mock("../../src/appraisal/examine", () => {
  const actual = jest.requireActual<{ readonly examine: typeof examine }>("../../src/appraisal/examine");
  const withProposals: typeof examine = (snapshot, texts) => {
    const examined = actual.examine(snapshot, texts);
    return { ...examined, reading: { ...examined.reading, proposals: proposed(examined.reading) } };
  };
  return { ...actual, examine: withProposals };
});
afterEach(() => (proposed = () => []));

const texts = textsFor("zh-CN");
const NOW = new Date(2026, 10, 30, 9, 5);
const prizes = (name: string): SheetData => sheet(name, [["班级", "班主任", "获奖项目", "获奖积分"], ["一(1)班", "甲老师", "合唱节", 5]]);
const workbook = (...sheets: readonly SheetData[]): Snapshot => ({ sheets, sheetNames: new Set(sheets.map(({ name }) => name)), own: new Map(), canProve: true });
/** The rows of answers, without what somebody noted beside them. */
const rowsOf = ({ plan }: ReturnType<typeof adoptRun>): unknown => plan.sheets.map(({ role, rows }) => [role, rows.map((row) => row.slice(0, 5)).filter((row) => row.some((cell) => cell !== ""))]);
const column = (name: string, table?: string): Assignment => ({ kind: "column", column: name, ...(table === undefined ? {} : { table }) });
const at = (name: string, row: number, index: number) => ({ sheet: name, row, column: index });

/** Proposes the column 获奖积分 of every sheet that is read and where nobody has said what it is. */
const prizePoints = ({ findings }: Reading): readonly Proposal[] =>
  findings.flatMap((finding) =>
    finding.kind !== "read"
      ? []
      : finding.columns
          .filter(({ heading, assigned }) => heading === "获奖积分" && !assigned)
          .map((found) => ({ assignment: column("加分", finding.table), cell: at(finding.sheet, finding.headingRows[0] ?? 0, found.column), written: found.heading, meaning: "加分", sample: ["5"] })),
  );

describe("指定", () => {
  it("writes the words of the choice, with the table that the sheet is and the day", () => {
    const run = assignRun(workbook(prizes("学生获奖")), [{ assignment: column("加分"), cell: at("学生获奖", 0, 3) }], NOW, texts);
    expect(rowsOf(run)).toEqual([["answers", [["学生获奖", "列", "获奖积分", "学生获奖.加分", "2026-11-30"]]]]);
    expect(run.message).toContain("工作表“学生获奖”按此读取;记在“认列”");
  });

  it("takes the place of what was said of the same before, and leaves the other rows, those that nobody understands included", () => {
    const before = answerSheet(["学生获奖", "列", "获奖积分", "学生获奖.获奖项目"], ["", "词", "属实", "成立"], ["?", "?", "?", "?"]);
    const run = assignRun(workbook(prizes("学生获奖"), before), [{ assignment: column("加分"), cell: at("学生获奖", 0, 3) }], NOW, texts);
    expect(rowsOf(run)).toEqual([["answers", [["", "词", "属实", "成立", "2026-11-30"], ["?", "?", "?", "?", "2026-11-30"], ["学生获奖", "列", "获奖积分", "学生获奖.加分", "2026-11-30"]]]]);
  });

  it("knows a sheet as one table, or as not read", () => {
    const before = answerSheet(["学生获奖", "表", "班级、班主任、获奖项目、获奖积分", "奖励加分"]);
    const run = assignRun(workbook(prizes("学生获奖"), before), [{ assignment: { kind: "ignore" }, cell: at("学生获奖", 0, 0) }], NOW, texts);
    expect(rowsOf(run)).toEqual([["answers", [["学生获奖", "不读", "班级、班主任、获奖项目、获奖积分", "", "2026-11-30"]]]]);
  });

  it("is refused where 认列 has lost its headings: its rows would be lost", () => {
    const bare = { ...workbook(prizes("学生获奖"), sheet("认列", [["学生获奖", "列", "获奖积分", "加分"]])), own: new Map([["answers", "认列"] as const]) };
    const run = assignRun(bare, [{ assignment: column("加分"), cell: at("学生获奖", 0, 3) }], NOW, texts);
    expect(run).toMatchObject({ outcome: "refused", plan: { sheets: [] }, message: "“认列”的第一行缺少标题,整张表都没有采用。 请把标题补在第一行:工作表、类别、原文、当作。" });
  });

  it("says that the sheet is gone", () => {
    expect(assignRun(workbook(), [{ assignment: column("加分"), cell: at("学生获奖", 0, 3) }], NOW, texts)).toMatchObject({ outcome: "refused", plan: { sheets: [] } });
  });
});

describe("恢复自动识别", () => {
  const before = answerSheet(["上学期获奖", "列", "获奖积分", "学生获奖.加分"], ["", "词", "属实", "成立"], ["统测", "列", "折合分", "统测成绩.学年得分"]);

  it("takes out what holds for the sheet, wherever it was said, and names it", () => {
    const run = restoreRun(workbook(prizes("学生获奖"), before), "学生获奖", texts);
    expect(rowsOf(run)).toEqual([["answers", [["", "词", "属实", "成立", "2026-11-30"], ["统测", "列", "折合分", "统测成绩.学年得分", "2026-11-30"]]]]);
    expect(run.message).toBe("已恢复自动识别:从“认列”删去了 「获奖积分」。");
  });

  it("has nothing to do where nothing was said", () => {
    expect(restoreRun(workbook(prizes("学生获奖")), "学生获奖", texts)).toMatchObject({ outcome: "refused", message: "没有指定过,无需恢复。" });
  });
});

describe("采用读法", () => {
  it("takes what is proposed, one row for all sheets of the same heading, and the proposals are gone then", () => {
    proposed = prizePoints;
    const snapshot = workbook(prizes("学生获奖"), prizes("学生获奖2"));
    expect(examine(snapshot, texts).reading.proposals).toHaveLength(2);
    const run = adoptRun(snapshot, NOW, texts);
    expect(rowsOf(run)).toEqual([["answers", [["学生获奖", "列", "获奖积分", "学生获奖.加分", "2026-11-30"]]]]);
    expect(run.message).toBe("已采用 1 项:「获奖积分」当作「加分」。都记在“认列”,可在那里修改或删去。");
  });

  it("takes in the same press what comes up once a sheet is known", () => {
    const unknown = sheet("Sheet3", [["班别", "老师", "获奖积分"], ["一(1)班", "甲老师", 5]]);
    proposed = (reading) => [
      ...reading.findings.flatMap((finding) => (finding.kind === "unread" && finding.reason === "unknownTable" ? [{ assignment: { kind: "table", table: "学生获奖" } as const, cell: at(finding.sheet, 0, 0), written: "Sheet3", meaning: "学生获奖", sample: [] }] : [])),
      ...prizePoints(reading),
    ];
    const run = adoptRun(workbook(unknown), NOW, texts);
    expect(rowsOf(run)).toEqual([["answers", [["Sheet3", "表", "班别、老师、获奖积分", "学生获奖", "2026-11-30"], ["Sheet3", "列", "获奖积分", "学生获奖.加分", "2026-11-30"]]]]);
  });

  it("is said of all sheets where sheets of unlike names have the same headings and are the same table", () => {
    const person = (name: string): SheetData => sheet(name, [["月份", "项", "分"], ["9月", "卫生", 5]]);
    proposed = ({ findings }) => findings.flatMap((finding) => (finding.kind === "unread" && finding.reason !== "ours" ? [{ assignment: { kind: "table", table: "月考核" } as const, cell: at(finding.sheet, 0, 0), written: "月份、项、分", meaning: "月考核", sample: [] }] : []));
    expect(rowsOf(adoptRun(workbook(person("甲老师"), person("乙老师")), NOW, texts))).toEqual([["answers", [["", "表", "月份、项、分", "月考核", "2026-11-30"]]]]);
  });

  it("says so where nothing waits", () => {
    expect(adoptRun(workbook(prizes("学生获奖")), NOW, texts)).toMatchObject({ outcome: "refused", message: "没有待确认的读法,不必采用。", plan: { sheets: [] } });
  });
});
