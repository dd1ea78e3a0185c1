import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { atOnce } from "../../src/core/slices";
import { reportsInSlices } from "../../src/finals/reportsRun";
import type { PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { texts } from "../appraisal/workbook";
import { after } from "../finals/workbook";
import { independent, workbookOf } from "../independent/workbooks";
import { sampleOf } from "./samples";
import { expectPagesToFit } from "./source";

/** 2026-12-10 */
const TODAY = 46366;

const WORKBOOKS: readonly (readonly [string, () => Snapshot])[] = [
  ...(Object.keys(builtInSchemes) as BuiltInId[]).map((id) => [`the sample of ${id}`, () => sampleOf(id)] as const),
  ...independent.map((id) => [`the independent workbook ${id}`, () => workbookOf(id)] as const),
];

const wordsOf = ({ rows }: PaperSheet): readonly string[] => rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
const titlesOf = ({ rows }: PaperSheet): readonly string[] => rows.flatMap(({ cells }) => cells.flatMap(({ style, value }) => (style === "title" ? [String(value)] : [])));

/** What no office would sign, in any paper whatever it is about. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ["a day as the number that Excel keeps", /(?<![\d.])4[5-9]\d{3}(?![\d.])/],
  ["our own number of a rule", /S[0-4][A-F]?-\d\d|G0\d/],
  ["words of the program", /undefined|NaN|\[object|\{\w+\}/],
  ["a lacking condition called 缺", /缺[：:](?!部|班|.*(?:材料|制度))/],
  ["what it is of twice", /([\u4E00-\u9FFF]{3,})[：:]\1/],
];

describe.each(WORKBOOKS)("the papers of %s", (_, workbook) => {
  const before = workbook();
  const papers = atOnce(reportsInSlices(after(before, appraisalRun(before, texts)), TODAY, texts)).plan.papers ?? [];

  it("are there, and say nothing that no office would sign", () => {
    expect(papers.length).toBeGreaterThan(0);
    for (const [what, pattern] of NEVER) expect([what, ...papers.flatMap((paper) => wordsOf(paper).filter((words) => pattern.test(words)))]).toEqual([what]);
  });

  it("have titles without blanks", () => {
    for (const title of papers.flatMap(titlesOf)) expect(title).not.toMatch(/\s|\u3000|＿|学年第学期|^第/);
  });

  it("hold on each page what is broken there", () => {
    // Of rows that find their height themselves nobody knows it beforehand.
    for (const paper of papers) if (paper.rows.every(({ height }) => height !== undefined)) expectPagesToFit(paper);
  });
});
