import { examine } from "../../src/appraisal/examine";
import type { Snapshot } from "../../src/plan/snapshot";
import { withCell } from "../support/sheet";
import { texts, withScheme, withSheet } from "./workbook";

/** In row 5 an item is １７．８ in full width, which =SUM(D5:H5) skips: 68.9 in I5, where 86.7 would be right. */
const SCHOOL = withScheme("学月与学年考核.xlsx", "S1A");
const september = (content: string | number, address = "E5"): Snapshot => withSheet(SCHOOL, "2026年9月", (before) => withCell(before, address, content));
const linesOf = (snapshot: Snapshot): readonly (readonly [string, string])[] =>
  examine(snapshot, texts).problems.flatMap(({ level, cell, problem }) => (cell?.sheet === "2026年9月" && cell.row === 4 ? [[level, problem] as const] : []));

it("a number kept as text and the total that it makes wrong are one line, at the text", () => {
  expect(linesOf(SCHOOL)).toEqual([["warning", "这是文本形式的数,已按17.8读取;I5的合计漏算了它。"]]);
});

it("a total that is wrong beyond the text is told besides", () => {
  expect(linesOf(september(70, "I5")).map(([level, problem]) => [level, problem.slice(0, 6)])).toEqual([
    ["notice", "这是文本形式"],
    ["warning", "表中合计70"],
  ]);
});

it("a wrong total alone keeps its line, a text that is in no total its own", () => {
  expect(linesOf(september(17.8)).map(([, problem]) => problem)).toEqual(["表中合计68.9,各项相加是86.7。"]);
  const right = withSheet(SCHOOL, "2026年9月", (before) => withCell(before, "I5", 86.7));
  expect(linesOf(right)).toEqual([["notice", "这是文本形式的数,已按17.8读取。"]]);
});
