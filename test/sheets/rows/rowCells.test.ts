import { Exact } from "../../../src/core/number/exact";
import { missing, number, text, type Value } from "../../../src/core/value";
import { ValueColumn } from "../../../src/core/valueColumn";
import type { Raw, SheetData } from "../../../src/sheets";
import { RowCells } from "../../../src/sheets/rows/rowCells";
import { sheet } from "../../support/sheet";
import { only, problems, read } from "../reading";

function columnOf(...values: readonly Value[]): ValueColumn {
  const column = new ValueColumn(values.length);
  for (const [index, value] of values.entries()) column.set(index, value);
  return column;
}

const columns = {
  sheet: sheet("2026年9月", []),
  rows: [2, 5],
  byName: new Map([
    ["班级", { name: "班级", column: 0, values: columnOf(text("1班"), text("2班")) }],
    ["常规", { name: "常规", column: 3, values: columnOf(number(Exact.of(28.2)), missing) }],
  ]),
};

describe("the cells of a row", () => {
  const cells = new RowCells(columns, 1);

  it("are those of its columns at its place, with where they stand", () => {
    expect(cells.get("班级")).toEqual({ value: text("2班"), source: { sheet: "2026年9月", row: 5, column: 0 } });
    expect(cells.get("常规")).toEqual({ value: missing, source: { sheet: "2026年9月", row: 5, column: 3 } });
    expect(cells.get("卫生")).toBeUndefined();
    expect([cells.has("常规"), cells.has("卫生"), cells.size]).toEqual([true, false, 2]);
  });

  it("are gone through like those of any map", () => {
    const copied = new Map(cells);
    const visited: string[] = [];
    cells.forEach((input, name) => visited.push(`${name} ${input.source.column}`));
    expect([...copied]).toEqual([...cells.entries()]);
    expect([...cells.values()]).toEqual([...copied.values()]);
    expect([...cells.keys()]).toEqual(["班级", "常规"]);
    expect(visited).toEqual(["班级 0", "常规 3"]);
  });
});

describe("a sheet read column by column", () => {
  it("says of each cell what is wrong with it, the same content however often", () => {
    const reading = read([sheet("月考核", [["月份", "班级", "班主任", "常规(30分)", "卫生(20分)"], ["2026年9月", "1班", "甲", "缺", 20], ["2026年9月", "2班", "乙", "缺", 21], ["2026年9月", "3班", "丙", 21, "缺"]])]);
    expect(problems(reading)).toEqual(["error readAsMissing 月考核!D2", "error readAsMissing 月考核!D3", "error aboveFullMark 月考核!E3", "error readAsMissing 月考核!E4"]);
  });

  it("takes a month without its year for the one that is named, and a person for no class of that name", () => {
    const marks = (name: string, subject: string, rows: readonly (readonly Raw[])[]): SheetData => sheet(name, [["月份", subject, "常规(30分)", "卫生(20分)"], ...rows]);
    const reading = read([marks("月考核", "班级", [["2026年9月", "1班", 20, 10], ["2026年10月", "1班", 20, 10]]), marks("月考核补", "班级", [["9月", "1班", 30, 10]]), marks("月考核三", "班主任", [["2026年9月", "1班", 25, 10]])]);
    expect(problems(reading).filter((problem) => problem.includes("duplicateRow"))).toEqual(["error duplicateRow 月考核!B2", "error duplicateRow 月考核补!B2"]);
    expect(only(reading.tables).rows.map(({ key, contradicted }) => [key.class ?? key.person, contradicted])).toEqual([["1班", true], ["1班", undefined], ["1班", undefined]]);
  });
});

describe("whom a row is meant for", () => {
  it("is named in the order of the roster, by 工号 before by name", () => {
    const roster = sheet("班主任名册", [["姓名", "工号", "班级"], ["甲", "", "1班"], ["乙", "7", "2班"], ["甲", "8", "3班"], ["丙", "9", "4班"]]);
    const register = sheet("一票否决登记", [["姓名", "工号", "班级", "情形", "状态"], ["甲", "8", "4班", "④", "成立"]]);
    const reading = read([roster, register]);
    const mismatch = reading.problems.find(({ code }) => code === "personClassMismatch");
    expect(mismatch?.params).toEqual({ person: "甲", class: "4班", rosterPerson: "丙", rosterClass: "1班、3班" });
  });
});
