import { examine } from "../../src/appraisal/examine";
import { explain } from "../../src/appraisal/explain";
import { explainSelectionRun } from "../../src/appraisal/explainRun";
import type { ExplanationStep } from "../../src/appraisal/explanation";
import { explainables, personShown, tablesOf } from "../../src/appraisal/resultRows";
import { headingOf } from "../../src/appraisal/results";
import { ShownResults } from "../../src/appraisal/shown";
import { cellOf } from "../../src/plan/cellValue";
import { ownName, type Snapshot } from "../../src/plan/snapshot";
import { resultRole } from "../../src/plan/ownSheets";
import { appraise } from "../../src/rules/appraise";
import { builtInIds } from "../../src/schemes";
import { appraised, texts, withScheme } from "./workbook";

const leavesOf = (step: ExplanationStep): readonly ExplanationStep[] => (step.steps.length === 0 ? [step] : step.steps.flatMap(leavesOf));

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

function evaluated(snapshot: Snapshot) {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined || program === undefined) throw new Error("no scheme");
  const appraisal = appraise(program, reading.tables);
  return { appraisal, sources: { appraisal, program, place: decoded.place, schemeSheet: "考核方案" } };
}

describe.each(builtInIds)("the sample of %s after 一键考核", (id) => {
  const snapshot = appraised(withScheme(`../../assets/samples/${id}-示例.xlsx`, id));
  const { appraisal, sources } = evaluated(snapshot);
  const tables = tablesOf(appraisal);

  it("has each line of each sheet of results told from the others", () => {
    for (const table of tables) {
      const lines = ShownResults.of(snapshot, resultRole(table.sheet))?.lines() ?? [];
      expect(lines.map((line) => personShown(table, appraisal.months, line)?.subject.row.source)).toEqual(table.people.map(({ subject }) => subject.row.source));
    }
  });

  it("explains every figure down to cells and settings, or to what is not there", () => {
    const everybody = explainables(appraisal);
    expect(everybody.flatMap(({ rows }) => rows)).toHaveLength(tables.reduce((sum, { people }) => sum + people.length, 0));
    const steps = everybody.flatMap(({ rows }) => explain(rows, sources, texts).figures.flatMap(leavesOf));
    const nowhere = steps.filter(({ cell, value }) => cell === undefined && !["缺", "不适用", ""].includes(value));
    expect([...new Set(nowhere.map(({ title, value }) => `${title} ${value}`))]).toEqual([]);
  });

  it("explains the selected cell of each sheet, with the figure that it shows", () => {
    for (const table of tables) {
      const column = table.columns.findIndex((_, index) => table.people.some((person) => person.outcomeAt(index)?.origin.kind === "rule"));
      const chosen = column < 0 ? 0 : column;
      const row = table.people.length - 1;
      const answer = explainSelectionRun(snapshot, { sheet: ownName(snapshot, resultRole(table.sheet)), row: row + 1, column: chosen }, texts);
      const heading = headingOf(at(table.columns, chosen), appraisal.months);
      expect(answer).toMatchObject({ kind: "explained" });
      if (answer.kind !== "explained") continue;
      const figure = answer.explanation.figures[answer.explanation.selected ?? -1];
      expect([figure?.sheet.replace(/\(\d+\)$/, ""), figure?.title]).toEqual([table.sheet, heading]);
      expect(answer.explanation.outdated).toBeUndefined();
      expect(String(cellOf(at(table.people, row).valueAt(chosen)))).toBe(String((ShownResults.of(snapshot, resultRole(table.sheet))?.lines()[row])?.get(heading)));
    }
  });
});
