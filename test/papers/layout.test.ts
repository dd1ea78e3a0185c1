import { longTable, roomOnPage, tableRow, termWords, titleRows } from "../../src/papers/layout";
import type { ReportSource } from "../../src/papers/report";
import { readReportSettings } from "../../src/papers/reportSettings";
import type { PaperRow } from "../../src/plan/paper";
import { texts, withScheme } from "../appraisal/workbook";
import { sourceOf } from "./source";

const row = (words: string, height: number): PaperRow => ({ height, cells: [{ column: 0, value: words, style: "cell" }] });
const items = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${index + 1}`);
const wordsOf = ({ rows }: { readonly rows: readonly PaperRow[] }): readonly unknown[] => rows.map(({ cells }) => cells[0]?.value);

/** A page has room for 488 points: the head's 38, and nine lines of 50. */
const nineLines = { orientation: "Landscape", widths: [20], head: [row("head", 38)], line: (item: string) => row(item, 50) } as const;

describe("a long table", () => {
  it("breaks before the line that does not fit", () => {
    const table = longTable({ ...nineLines, groups: [{ name: "", items: items(22) }], foot: [] });
    // Row 0 is the head; 9 lines, 9 lines, 4 lines.
    expect(table.breaksBefore).toEqual([10, 19]);
    expect(table.titleRows).toEqual([0, 0]);
  });

  it("fills the page to the last line", () => {
    expect(longTable({ ...nineLines, groups: [{ name: "", items: items(9) }], foot: [] }).breaksBefore).toEqual([]);
  });

  it("leaves neither the foot alone on the last page nor a line or two: three lines go with it", () => {
    const table = longTable({ ...nineLines, groups: [{ name: "", items: items(9) }], foot: [row("foot", 20)] });
    expect(table.breaksBefore).toEqual([7]);
    expect(wordsOf(table).slice(7)).toEqual(["7", "8", "9", "foot"]);
    expect(longTable({ ...nineLines, groups: [{ name: "", items: items(20) }], foot: [] }).breaksBefore).toEqual([10, 18]);
    // Where there are hardly more lines, they stay as they fit.
    expect(longTable({ ...nineLines, line: (item: string) => row(item, 100), groups: [{ name: "", items: items(5) }], foot: [] }).breaksBefore).toEqual([5]);
  });

  it("leaves room for each page's own foot", () => {
    const table = longTable({ ...nineLines, groups: [{ name: "", items: items(10) }], foot: [], pageFoot: (on) => row(`${on.length} lines`, 50) });
    expect(wordsOf(table)).toEqual(["head", ...items(7), "7 lines", "8", "9", "10", "3 lines"]);
    expect(table.breaksBefore).toEqual([9]);
  });

  it("takes a heading along to the lines that it is of", () => {
    // The ninth line would be the last of its page.
    const table = { ...nineLines, groups: [{ name: "", items: items(14) }], foot: [] };
    expect(longTable({ ...table, isHeading: (item: string) => item === "9" }).breaksBefore).toEqual([9]);
    expect(longTable({ ...table, isHeading: (item: string) => item === "8" || item === "9" }).breaksBefore).toEqual([8]);
    expect(longTable({ ...table, isHeading: (item: string) => item === "8" }).breaksBefore).toEqual([10]);
  });

  it("begins a page with each group, its name above and its total below", () => {
    const table = longTable({ ...nineLines, groups: [{ name: "A", items: ["1", "2"] }, { name: "B", items: ["3"] }], foot: [row("foot", 20)], groupFoot: (of, name) => row(`${name}: ${of.length}`, 20) });
    expect(wordsOf(table)).toEqual(["head", "A", "1", "2", "A: 2", "B", "3", "B: 1", "foot"]);
    expect(table.breaksBefore).toEqual([5]);
  });

  it("has no names and totals of groups where there is one only", () => {
    expect(wordsOf(longTable({ ...nineLines, groups: [{ name: "A", items: ["1"] }], foot: [], groupFoot: () => row("total", 20) }))).toEqual(["head", "1"]);
  });
});

describe("room on a page", () => {
  it("is the printed area's height, less a little", () => {
    // 21 cm and 29.7 cm less 3.6 cm are 493.2 and 739.8 points.
    expect(roomOnPage("Landscape", [100])).toBeGreaterThan(480);
    expect(roomOnPage("Landscape", [100])).toBeLessThan(493.2);
    expect(roomOnPage("Portrait", [80])).toBeGreaterThan(725);
    expect(roomOnPage("Portrait", [80])).toBeLessThan(739.8);
  });

  it("grows as a wide table is printed smaller, but stays within the scaled page", () => {
    // 300 characters are 1578.75 points; 26.7 cm are 756.9, so it is printed at 47.9 % and a page is 493.2 ÷ 47.9 % high.
    const room = roomOnPage("Landscape", [300]);
    expect(room).toBeGreaterThan(960);
    expect(room).toBeLessThan(1029);
  });
});

it("a line is as high as its longest text, 24 points at least to sign in", () => {
  expect(tableRow([{ column: 0, value: "", style: "cell" }], [10]).height).toBe(24);
  // Ten characters as wide as twenty in a column of eleven: two lines. What stands in for 宋体 in LibreOffice (Noto Sans CJK) needs 1.448 × 11 points for each.
  expect(tableRow([{ column: 0, value: "一二三四五六七八九十", style: "cell" }], [11]).height).toBeGreaterThanOrEqual(2 * 1.448 * 11);
});

it("a title has as many lines as a long school's name makes of it", () => {
  const source = (school: string): ReportSource => ({ ...sourceOf(withScheme("月考核与学期考核.xlsx", "S1B")), settings: { ...readReportSettings(withScheme("月考核与学期考核.xlsx", "S1B")), school } });
  const heightOf = (school: string): number | undefined => titleRows(source(school), "考核汇总表", [60])[0]?.height;
  // Of 18 points, a Chinese letter is as wide as 3.27 of the sheet's characters: 18 of them stand in 60.
  expect(heightOf("清源小学")).toBe(32);
  expect(heightOf("清源镇人民政府第一中心小学附属实验学校")).toBe(64);
});

it("the term is told as the school wrote it; what nobody has said is left out", () => {
  const settings = readReportSettings(withScheme("月考核与学期考核.xlsx", "S1B"));
  expect(termWords({ ...settings, schoolYear: "2026-2027学年", term: "第二学期" }, texts)).toBe("2026-2027学年第二学期");
  expect(termWords(settings, texts)).toBe("");
  expect(termWords({ ...settings, schoolYear: "2026-2027" }, texts)).toBe("2026-2027学年");
});
