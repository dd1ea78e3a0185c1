import { type PlacedAssignment, type Reading, readSheets, type SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { content, problems, rowsOf } from "../reading";

const VETO = "一票否决登记";
const register = (name: string, ...states: string[]): SheetData => sheet(name, [["姓名", "班级", "情形", "状态"], ...states.map((state, i) => ["甲老师", "一(1)班", `情形${i + 1}`, state])]);
const read = (sheets: readonly SheetData[], ...words: (readonly [string, string])[]): Reading =>
  readSheets(sheets, {
    wanted: [],
    assignments: words.map(([word, meaning]): PlacedAssignment => ({ assignment: { kind: "word", word, meaning }, cell: { sheet: VETO, row: 0, column: 0 } })),
  });
const states = (reading: Reading): string[] => rowsOf(reading, VETO).map((row) => content(row, "状态"));

it("words that are sure are read, and nothing is said", () => {
  const reading = read([register(VETO, "属实", "不属实", "调查中")]);
  expect([states(reading), problems(reading), reading.proposals]).toEqual([["成立", "不成立", "待核"], [], []]);
});

it("a word that contains one of the column's is proposed once, however many rows have it, and is missing till then", () => {
  const reading = read([register(VETO, "已成立", "成立", "已成立")]);
  expect([states(reading), problems(reading)]).toEqual([["missing", "成立", "missing"], ["error wordProposed 一票否决登记!D2"]]);
  expect(reading.problems[0]?.params).toMatchObject({ word: "已成立", meaning: "成立", count: "2" });
  expect(reading.proposals).toEqual([
    { assignment: { kind: "word", word: "已成立", meaning: "成立" }, cell: { sheet: VETO, row: 1, column: 3 }, written: "已成立", meaning: "成立", sample: ["甲老师 一(1)班 情形1 已成立"] },
  ]);
  expect(rowsOf(reading, VETO).map(({ unread }) => [...(unread ?? [])])).toEqual([["状态"], [], ["状态"]]);
});

it("once confirmed, a word means that wherever a column knows the meaning", () => {
  const reading = read([register(VETO, "已成立", "坐实")], ["已成立", "成立"], ["坐实", "成立"], ["坐实", "家长会"]);
  expect([states(reading), problems(reading), reading.proposals]).toEqual([["成立", "成立"], [], []]);
});
