import { explainSelectionRun } from "../../src/appraisal/explainRun";
import { payroll } from "../../src/papers/payroll";
import { personalNotice } from "../../src/papers/personalNotice";
import type { Report } from "../../src/papers/report";
import { valuesOfPaper } from "../../src/plan/paper";
import { appraised, texts, withScheme, withSetting } from "../appraisal/workbook";
import { made, printed, sourceOf } from "./source";

const S1A = appraised(withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000"));

/** Whose figure is explained where a word stands on a report, so many cells further right, and which. */
function explainedAt(report: Report, word: string, line: (row: readonly string[]) => boolean, right = 0): readonly (string | undefined)[] {
  const rows = valuesOfPaper(made(report, sourceOf(S1A)));
  const snapshot = printed(S1A, report.name, rows);
  const row = rows.findIndex((cells) => line(cells.map(String)));
  const column = (rows.find((cells) => cells.includes(word)) ?? []).indexOf(word) + right;
  const answer = explainSelectionRun(snapshot, { sheet: report.name, row, column }, texts);
  if (answer.kind !== "explained") return [answer.kind];
  const { name, class: className, figures, selected = -1 } = answer.explanation;
  return [name, className, figures[selected]?.title, figures[selected]?.value];
}

describe("a cell of a printed sheet is explained as the figure it shows", () => {
  it("on a list: whose line it is, and the figure by the heading above", () => {
    const line = (row: readonly string[]): boolean => row.includes("杨立新");
    expect(explainedAt(payroll, "学年奖", line).slice(0, 3)).toEqual(["杨立新", "二(1)班", "学年奖"]);
    // A heading that results do not have: the person, and the figures to choose from.
    expect(explainedAt(payroll, "备注", line)).toEqual(["杨立新", "二(1)班", undefined, undefined]);
  });

  it("in a letter: to whom it is, and the figure by the name before it", () => {
    expect(explainedAt(personalNotice, "9月得分", (row) => row.includes("9月得分") && row.includes("81.8"), 1)).toEqual(["高志强", "一(2)班", "9月得分", "81.8"]);
    expect(explainedAt(personalNotice, "9月得分", (row) => row.includes("9月得分") && row.includes("86.7"), 3)).toEqual(["高子涵", "一(1)班", "10月得分", "90.75"]);
  });

  it("in a title is nobody's", () => {
    expect(explainedAt(payroll, "序号", (row) => row[0] === "班主任津贴发放表")).toEqual(["nothing"]);
  });
});
