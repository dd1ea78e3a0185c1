import { fingerprintOf, schemeFingerprint } from "../../src/finals/fingerprint";
import { printsOf, type Prints } from "../../src/finals/prints";
import { isRun, shownBasis } from "../../src/finals/shownBasis";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { decode } from "../../src/schemes/codec";
import type { Raw } from "../../src/sheets";
import { withRows, withSetting, withSheet } from "../appraisal/workbook";
import { withCell } from "../support/sheet";
import { SCHOOL } from "./workbook";

function prints(snapshot: Snapshot): Prints {
  const basis = shownBasis(snapshot, textsFor("zh-CN"));
  if (isRun(basis)) throw new Error(basis.message);
  return printsOf(basis);
}

const before = prints(SCHOOL);
const schemeOf = (rows: readonly (readonly Raw[])[]): string => schemeFingerprint(decode(rows, { row: 0, column: 0 }).schemes);

it("is 16 hexadecimal digits, whatever the order, and another for every text", () => {
  expect(fingerprintOf(["甲", "乙"])).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprintOf(["甲", "乙"])).toBe(fingerprintOf(["乙", "甲"]));
  const texts = Array.from({ length: 20_000 }, (_, index) => `86.${index}`);
  expect(new Set(texts.map((text) => fingerprintOf([text]))).size).toBe(20_000);
  // Two cells that swap what they hold.
  expect(fingerprintOf(["甲 1", "乙 2"])).not.toBe(fingerprintOf(["甲 2", "乙 1"]));
});

describe("of the data", () => {
  it.each([
    ["a score", "2026年9月", "D5", 28.3],
    ["a score to a blank", "2026年9月", "D5", ""],
    ["a name", "班主任名册", "C3", "高子函"],
    ["a standard", "班主任名册", "G3", 336],
    ["a full mark", "2026年9月", "D4", "常规管理(31分)"],
    ["a case", "一票否决登记", "G3", "待核"],
  ])("changes with %s", (_, sheet, address, content) => {
    const changed = prints(withSheet(SCHOOL, sheet, (data) => withCell(data, address, content)));
    expect(changed.data).not.toBe(before.data);
    expect(changed.scheme).toBe(before.scheme);
  });

  it("stays with the order of rows and columns, and the names of sheets", () => {
    const sorted = withRows(SCHOOL, "班主任名册", ([title = [], headings = [], ...rows]) => [title, headings, ...[...rows].reverse()]);
    const moved = withRows(sorted, "学生获奖", (rows) => rows.map((row): readonly Raw[] => (row.length < 6 ? row : [row[0] ?? "", row[2] ?? "", row[1] ?? "", ...row.slice(3)])));
    const renamed = { ...moved, sheets: moved.sheets.map((sheet) => (sheet.name === "统测成绩" ? { ...sheet, name: "统测成绩(终稿)" } : sheet)) };
    expect(prints(renamed)).toEqual(before);
  });
});

describe("of the scheme", () => {
  it("changes with a value", () => {
    const changed = prints(withSetting(SCHOOL, "学年奖", "奖金总额", "5001"));
    expect(changed.scheme).not.toBe(before.scheme);
    expect(changed.data).toBe(before.data);
  });

  it("changes with the order within a setting, where the first may be the best, and not with the order of rules", () => {
    const rows = SCHOOL.sheets.find(({ name }) => name === "考核方案")?.values ?? [];
    const at = rows.findIndex((row, index) => row[1] !== "" && row[3] !== "" && row[1] === rows[index + 1]?.[1] && row[3] === rows[index + 1]?.[3] && row[2] === "" && rows[index + 1]?.[2] === "");
    expect(at).toBeGreaterThan(0);
    const swapped = [...rows.slice(0, at), rows[at + 1] ?? [], rows[at] ?? [], ...rows.slice(at + 2)];
    expect(schemeOf(swapped)).not.toBe(before.scheme);
    const start = rows.findIndex((row, index) => index > 1 && row[2] !== "");
    const inOtherOrder = [...rows.slice(0, 1), ...rows.slice(start), ...rows.slice(1, start)];
    expect(inOtherOrder).not.toEqual(rows);
    expect(schemeOf(inOtherOrder)).toBe(before.scheme);
  });

  it("stays when columns are moved", () => {
    const moved = withRows(SCHOOL, "考核方案", (rows) => rows.map((row) => [...row.slice(7), ...row.slice(0, 7)]));
    expect(prints(moved).scheme).toBe(before.scheme);
  });
});
