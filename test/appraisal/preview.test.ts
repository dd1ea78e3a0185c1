import Decimal from "decimal.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { previewRun } from "../../src/appraisal/preview";
import { withCell } from "../support/sheet";
import { appraised, RESULTS, texts, withRows, withScheme, withSetting, withSheet } from "./workbook";

interface ExpectedPerson {
  readonly name: string;
  readonly cls: string;
  readonly month_scores: readonly string[];
  readonly month_pay: readonly string[];
}

const expected = JSON.parse(readFileSync(path.join(__dirname, "../fixtures/expected.json"), "utf8")) as readonly [{ readonly people: readonly ExpectedPerson[] }];
const [{ people }] = expected;
const MONTHS = ["9月", "10月", "11月", "12月", "1月"];

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
const before = appraised(S1A);

/** 335 × share × score ÷ 100, rounded to 分, as a cell shows it. */
const pay = (share: string, score: string): Decimal => new Decimal(335).times(share).times(score).dividedBy(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

describe("试算", () => {
  it("says that nothing would change while nothing has changed", () => {
    expect(previewRun(before, texts)).toMatchObject({ outcome: "same", message: "按现在的方案和数据考核,结果与“考核结果”一致,没有变化。", people: [], totals: [] });
  });

  it("shows for whom what would become what, where the share goes from 70% to 25%, and nothing else", () => {
    const preview = previewRun(withSetting(before, "学月津贴", "比例", "25%"), texts);
    expect(preview.outcome).toBe("changes");
    expect(preview.message).toBe("按现在的方案和数据,有 12 人的 60 个数字会变,还没有写入。");
    expect(preview.people).toEqual(
      people.map(({ name, cls, month_scores: scores, month_pay: paid }) => ({
        name,
        class: cls,
        changes: MONTHS.map((month, index) => ({
          heading: `${month}津贴`,
          before: String(Number(paid[index])),
          after: pay("0.25", scores[index] ?? "").toString(),
        })),
      })),
    );
    expect(preview.people[0]?.changes[0]).toEqual({ heading: "9月津贴", before: "203.31", after: "72.61" });
  });

  it("adds the columns of money up, before and after, and names the difference", () => {
    const { totals } = previewRun(withSetting(before, "学月津贴", "比例", "25%"), texts);
    expect(totals).toEqual(
      MONTHS.map((month, index) => {
        const was = Decimal.sum(...people.map((person) => person.month_pay[index] ?? 0));
        const becomes = Decimal.sum(...people.map((person) => pay("0.25", person.month_scores[index] ?? "")));
        return { heading: `${month}津贴`, before: was.toString(), after: becomes.toString(), difference: becomes.minus(was).toString() };
      }),
    );
  });

  it("tells which sheets it would make, and which it would write anew", () => {
    // The workbook holds 12 teachers; of our sheets it has 考核方案 and 考核结果.
    const { writes } = previewRun(before, texts);
    expect(writes).toContainEqual({ sheet: "考核结果", isNew: false, rows: 12 });
    expect(writes.filter(({ isNew }) => isNew).map(({ sheet }) => sheet)).toEqual(["核算", "问题清单"]);
  });

  it("signs what becomes more", () => {
    const { totals } = previewRun(withSetting(before, "学月津贴", "比例", "80%"), texts);
    expect(totals.map(({ difference }) => difference[0])).toEqual(Array(5).fill("+"));
  });

  it("names the one person whose input was changed, and whoever that moves", () => {
    // 高子涵 28.2 → 28.3 in September: the score 86.8, 335 × 70% × 86.8 ÷ 100 = 203.546, and every sum 0.1 more; 488.1 is still the 8th.
    const preview = previewRun(withSheet(before, "2026年9月", (sheet) => withCell(sheet, "D5", 28.3)), texts);
    expect(preview.people).toEqual([
      {
        name: "高子涵",
        class: "一(1)班",
        changes: [
          { heading: "9月得分", before: "86.7", after: "86.8" },
          { heading: "9月津贴", before: "203.31", after: "203.55" },
          { heading: "学月总分", before: "430.5", after: "430.6" },
          { heading: "总评分", before: "488", after: "488.1" },
        ],
      },
    ]);
    expect(preview.totals).toHaveLength(1);
    expect(preview.totals[0]).toMatchObject({ heading: "9月津贴", difference: "+0.24" });
  });

  it("compares by person, wherever the clerk has sorted the rows and moved the columns to", () => {
    const moved = withRows(before, RESULTS, ([headings = [], ...rows]) => [headings, ...[...rows].reverse()].map((row) => [...row].reverse()));
    expect(previewRun(moved, texts).outcome).toBe("same");
    const changed = withSetting(moved, "学月津贴", "比例", "25%");
    expect(previewRun(changed, texts)).toEqual(previewRun(withSetting(before, "学月津贴", "比例", "25%"), texts));
  });

  it("before the first appraisal shows everything as new", () => {
    const { outcome, people: changed, totals } = previewRun(S1A, texts);
    expect(outcome).toBe("changes");
    expect(changed.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
    expect(changed[0]?.changes).toContainEqual({ heading: "9月津贴", before: "", after: "203.31" });
    expect(totals.find(({ heading }) => heading === "学年奖")).toEqual({ heading: "学年奖", before: "0", after: "4999.95", difference: "+4999.95" });
  });

  it("tells of somebody who would no longer be on 考核结果, and what that saves", () => {
    const without = withSheet(before, "班主任名册", (sheet) => ({ ...sheet, values: sheet.values.slice(0, -1), formulas: sheet.formulas.slice(0, -1) }));
    const { people: changed, totals } = previewRun(without, texts);
    const last = people.at(-1);
    expect(changed.find(({ name }) => name === last?.name)?.changes).toContainEqual({ heading: "9月津贴", before: String(Number(last?.month_pay[0])), after: "" });
    expect(totals.find(({ heading }) => heading === "9月津贴")?.difference).toBe(`-${String(Number(last?.month_pay[0]))}`);
  });

  it("is refused with a mistake in the scheme, as the appraisal would be", () => {
    expect(previewRun(withSetting(before, "学月津贴", "比例", "170%"), texts)).toMatchObject({ outcome: "refused", people: [], totals: [] });
    expect(previewRun(withSetting(before, "学月津贴", "比例", "170%"), texts).message).toContain("没有考核");
  });

  it("is refused without a scheme", () => {
    expect(previewRun({ ...S1A, sheets: S1A.sheets.slice(0, -1), own: new Map() }, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("还没有考核方案") });
  });
});
