import type { Row, Table } from "../../src/core/table";
import { MISSING_TEXT, missing } from "../../src/core/value";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { schemeOf } from "../../src/schemes/rows";
import { run, table } from "./support";
import { CASES, type Case } from "./threeAnswersCases";

const HEAD = "输出|结果表|列|姓名||名册.姓名\n输出||列|数||数\n";
const ROSTER = table("名册", [{ 姓名: "甲", 班级: "一班", 津贴标准: 300 }, { 姓名: "乙", 班级: "二班", 津贴标准: 300 }]);
const OPEN = [MISSING_TEXT, "待定", "待补材料"];
/** What says how the school reckons has no figure of its own. */
const WITHOUT_FIGURE = ["任职", "校历", "学期", "分别", "结果表"];

interface Reading {
  readonly table: string;
  readonly column?: string;
}

/** What the rules of a case read, but for the roster that says who is appraised, for the calendar, and for what is only printed. */
function readingsOf({ rule, tables }: Case): readonly Reading[] {
  const { rules } = compile(schemeOf("T", HEAD + rule), mechanisms);
  const references = [...rules.values()].flatMap(({ mechanism, bound, references: read }) => (mechanism === "结果表" ? [] : read.map(({ reference }) => reference).filter((reference) => !(bound?.tells ?? []).includes(reference))));
  const found = references.flatMap((reference): Reading[] => (reference.kind === "rule" ? [] : [reference.kind === "column" ? { table: reference.table, column: reference.column } : { table: reference.table }]));
  const known = new Set(tables.map(({ name }) => name));
  return [...new Map(found.filter(({ table: name }) => known.has(name)).map((one) => [JSON.stringify(one), one])).values()];
}

type Fault = "unread" | "absent" | "sheet absent";

const withRows = (found: Table, change: (row: Row) => Row): Table => ({ ...found, rows: found.rows.map(change) });

/** The table as it would be read with the fault; undefined where no sheet holds it. */
function spoilt(found: Table, fault: Fault, column = ""): Table | undefined {
  switch (fault) {
    case "unread":
      return withRows(found, (row) => {
        const cells = new Map([...row.cells].map(([name, input]) => [name, name === column ? { ...input, value: missing } : input] as const));
        return { ...row, cells, unread: new Set([column]) };
      });
    case "absent":
      return { ...withRows(found, (row) => ({ ...row, cells: new Map([...row.cells].filter(([name]) => name !== column)) })), columns: found.columns.filter(({ name }) => name !== column) };
    case "sheet absent":
      return undefined;
  }
}

/** Without its months or weeks a figure stands under its bare heading. */
function figureOf({ rule, heading = "数" }: Case, tables: readonly Table[]): string {
  const { figure, appraisal } = run(HEAD + rule, [ROSTER, ...tables]);
  return figure("甲", appraisal.columns.some(({ column, period }) => column.heading === "数" && period === undefined) ? "数" : heading);
}

const faultsOf = (one: Case): readonly (readonly [string, Fault, Reading])[] => {
  const readings = readingsOf(one);
  const ofColumns = readings.flatMap((reading) => (reading.column === undefined ? [] : (["unread", "absent"] as const).map((fault) => [`${reading.table}.${reading.column} ${fault}`, fault, reading] as const)));
  return [...ofColumns, ...[...new Set(readings.map(({ table: name }) => name))].map((name) => [`${name} sheet absent`, "sheet absent", { table: name }] as const)];
};

describe("what cannot be read is neither 0 nor no", () => {
  it("is tested for every mechanism that has a figure", () => {
    expect(Object.keys(CASES).sort()).toEqual([...mechanisms.keys()].filter((name) => !WITHOUT_FIGURE.includes(name)).sort());
  });

  describe.each(Object.entries(CASES).flatMap(([name, cases]) => cases.map((one, index) => [`${name} ${index + 1}`, name, one] as const)))("%s", (_, name, one) => {
    it("is a case of its mechanism, whose figure stands", () => {
      expect(one.rule).toContain(`|${name}|`);
      expect(OPEN).not.toContain(figureOf(one, one.tables));
    });

    it("is open where a column cannot be read, or column or sheet is not there", () => {
      const isIndifferent = (what: string, { table: name_, column }: Reading): boolean => [what, `${name_}.${column ?? ""}`, name_].some((key) => one.indifferent?.[key] !== undefined);
      const closed = faultsOf(one).flatMap(([what, fault, reading]) => {
        if (isIndifferent(what, reading)) return [];
        const figure = figureOf(one, one.tables.flatMap((found) => (found.name === reading.table ? (spoilt(found, fault, reading.column) ?? []) : [found])));
        return OPEN.includes(figure) ? [] : [`${what}: ${figure}`];
      });
      expect(closed).toEqual([]);
    });
  });
});
