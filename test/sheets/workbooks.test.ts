import { addressOf } from "../../src/core/cell";
import { Exact } from "../../src/core/number/exact";
import type { Month, Row, Table } from "../../src/core/table";
import { type Problem, type Reading, type SheetFinding, readSheets } from "../../src/sheets";
import { expectedOf } from "../support/expected";
import { withCell } from "../support/sheet";
import { sheetsOf } from "../support/sheetData";

const s1a = expectedOf("学月与学年考核.xlsx");
const s1b = expectedOf("月考核与学期考核.xlsx");
const bad = expectedOf("坏数据.xlsx");

const where = ({ sheet, row, column }: Problem): string => `${sheet}!${addressOf({ row, column })}`;
const table = (reading: Reading, name: string): Table => reading.tables.find((t) => t.name === name) ?? fail(`no table ${name}`);
const fail = (message: string): never => {
  throw new Error(message);
};
const monthText = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

function exact(row: Row, column: string): Exact {
  const value = row.cells.get(column)?.value;
  return value?.kind === "number" ? value.number : fail(`${column} in row ${row.source.row + 1} is ${value?.kind ?? "absent"}`);
}

function words(row: Row, column: string): string | undefined {
  const value = row.cells.get(column)?.value;
  return value?.kind === "text" ? value.text : undefined;
}

const of = (rows: readonly Row[], person: string): readonly Row[] => rows.filter((row) => row.key.person === person);
const decimal = (text: string | number): Exact => Exact.parse(String(text)) ?? fail(`not a number: ${text}`);

describe("学月与学年考核.xlsx", () => {
  const reading = readSheets(sheetsOf("学月与学年考核.xlsx"), {
    wanted: [
      { name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" },
      { name: "名册", columns: ["津贴标准"], optionalColumns: [], whenAbsent: "error" },
      { name: "统测成绩", columns: ["学年得分"], optionalColumns: [], whenAbsent: "error" },
      { name: "学生获奖", columns: ["加分"], optionalColumns: [], whenAbsent: "error" },
    ],
  });
  const people = s1a.people ?? [];

  it("recognises every sheet", () => {
    expect(reading.findings.map((finding) => (finding.kind === "read" ? finding.table : finding.reason))).toEqual([
      "名册",
      ...Array<string>(5).fill("学月考核"),
      "学生获奖",
      "一票否决登记",
      "统测成绩",
    ]);
  });

  it("makes one table of the five month sheets, a row per class and month", () => {
    const assessment = table(reading, "学月考核");
    expect(assessment.kind).toBe("list");
    expect(assessment.rows).toHaveLength(60);
    const months = new Set(assessment.rows.map(({ key }) => (key.month === undefined ? "none" : monthText(key.month))));
    expect([...months]).toEqual(s1a.months);
  });

  it("takes items and full marks from the two heading rows", () => {
    const items = table(reading, "学月考核").columns.filter(({ item }) => item);
    expect(items.map(({ name, fullMark }) => `${name} ${fullMark?.toString()}`)).toEqual([
      "常规管理 30",
      "安全工作 20",
      "卫生 20",
      "集体活动 15",
      "家校联系 15",
    ]);
  });

  it.each([...people])("reads the items of $name so that each month sums to the expected score", ({ name, cls, month_scores }) => {
    const items = table(reading, "学月考核").columns.filter(({ item }) => item);
    const rows = of(table(reading, "学月考核").rows, name);
    expect(new Set(rows.map(({ key }) => key.class))).toEqual(new Set([cls]));
    const sums = rows.map((row) => Exact.sum(items.map((item) => exact(row, item.name))));
    expect(sums.map(String)).toEqual(month_scores.map((score) => decimal(score).toString()));
  });

  it.each([...people])("reads allowance, exam and bonus of $name", (person) => {
    const [roster] = of(table(reading, "名册").rows, person.name);
    const [exam] = of(table(reading, "统测成绩").rows, person.name);
    expect(roster && exact(roster, "津贴标准").toString()).toBe("335");
    expect(exam && exact(exam, "学年得分").equals(decimal(person.exam ?? ""))).toBe(true);
    const bonus = Exact.sum(of(table(reading, "学生获奖").rows, person.name).map((row) => exact(row, "加分")));
    expect(bonus.toString()).toBe(String(person.bonus));
  });

  it("reads the registered vetoes with their date and state", () => {
    const cases = table(reading, "一票否决登记").rows.map((row) => ({
      person: row.key.person,
      case: words(row, "情形")?.[0],
      state: words(row, "状态"),
      date: row.cells.get("日期")?.value,
    }));
    // 2026-12-03 and 2026-12-20 as Excel counts days.
    expect(cases).toEqual([
      { person: "高志强", case: "④", state: "成立", date: { kind: "date", serial: 46359 } },
      { person: "高子涵", case: "①", state: "待核", date: { kind: "date", serial: 46376 } },
    ]);
  });

  it("points at the sheet's own sums that leave out a number stored as text, and at no others", () => {
    const totals = reading.problems.filter(({ code }) => code === "totalDisagrees");
    expect(new Set(totals.map(where))).toEqual(new Set(s1a.own_sums_that_disagree));
    expect(totals).toHaveLength(10);
    expect(totals[0]?.params).toEqual({ column: "得分", written: "68.9", computed: "86.7", cells: "E5" });
  });

  it("does not pass on a sum that disagrees", () => {
    const [september] = of(table(reading, "学月考核").rows, "高子涵");
    expect(september?.cells.get("得分")?.value).toEqual({ kind: "missing" });
  });

  it("says of each text number what it was read as, and finds nothing else wrong", () => {
    const others = reading.problems.filter(({ code }) => code !== "totalDisagrees" && code !== "sheetUnasked");
    expect(others.map(({ code, level }) => `${level} ${code}`)).toEqual(Array<string>(10).fill("notice textNumber"));
    expect(others[0]).toMatchObject({ sheet: "2026年9月", content: "１７．８", params: { column: "安全工作", read: "17.8" } });
  });

  it("leaves out averages and signatures, with the reason", () => {
    const september = reading.findings.find(({ sheet }) => sheet === "2026年9月");
    expect(september?.kind === "read" && september.leftOut).toEqual([
      { row: 16, reason: "summary" },
      { row: 17, reason: "blank" },
      { row: 18, reason: "signature" },
    ]);
  });
});

describe("月考核与学期考核.xlsx", () => {
  const reading = readSheets(sheetsOf("月考核与学期考核.xlsx"), { wanted: [] });
  const people = s1b.people ?? [];

  it("recognises every sheet", () => {
    expect(reading.findings.map((finding) => (finding.kind === "read" ? finding.table : finding.reason))).toEqual([
      "名册",
      "月考核",
      "奖励加分",
      "请假代班",
      "评优条件",
    ]);
  });

  it.each([...people])("reads both halves of the monthly score of $name", ({ name, cls, dept, month_scores, failed_months }) => {
    const rows = of(table(reading, "月考核").rows, name);
    const means = rows.map((row) => exact(row, "年级部检查").plus(exact(row, "部门抽查")).dividedBy(Exact.of(2)));
    expect(means.map(String)).toEqual(month_scores.map((score) => decimal(score).toString()));
    expect(rows.map(({ key }) => key.month)).toEqual([9, 10, 11, 12, 1].map((month) => ({ month })));
    expect(rows.every((row) => row.key.class === cls && words(row, "年级部") === dept)).toBe(true);
    const failed = rows.filter((row) => words(row, "不合格情形") !== undefined);
    expect(failed.map(({ key }) => `${key.month?.month}月`)).toEqual(failed_months);
  });

  it.each([...people])("reads the conditions that the class of $name meets", ({ cls, conditions }) => {
    const rows = table(reading, "评优条件").rows.filter(({ key }) => key.class === cls);
    const answers = rows.flatMap((row) => [...row.cells.values()]).filter(({ value }) => value.kind === "truth");
    expect(answers).toHaveLength(4);
    expect(answers.filter(({ value }) => value.kind === "truth" && value.truth)).toHaveLength(conditions ?? -1);
  });

  it("reads who stood in for whom", () => {
    const rows = table(reading, "请假代班").rows;
    expect(rows.map((row) => [row.key.person, exact(row, "天数").toString(), exact(row, "计薪天数").toString(), words(row, "代班人")])).toEqual([
      ["周静", "3", "22", "郭静"],
      ["高建国", "5", "22", "杨秀英"],
    ]);
  });

  it("finds nothing wrong but the eleven text numbers", () => {
    expect(reading.problems.map(({ code }) => code)).toEqual(Array<string>(11).fill("textNumber"));
  });
});

describe("坏数据.xlsx", () => {
  // The file stores no value for the formula =1/0: Excel computes it on opening.
  const sheets = sheetsOf("坏数据.xlsx").map((sheet) => withCell(sheet, "E8", "#DIV/0!"));
  const reading = readSheets(sheets, { wanted: [] });
  const cellsOf = (code: string): readonly string[] => reading.problems.filter((p) => p.code === code).map(addressOf);

  it("finds a problem at every cell that is not what it should be, and at one more that looks like a formula", () => {
    expect(new Set(reading.problems.map(addressOf))).toEqual(new Set([...Object.keys(bad.problem_cells ?? {}), "D13"]));
    expect(reading.problems).toHaveLength(Object.keys(bad.problem_cells ?? {}).length + 1);
  });

  it("says what is wrong with each", () => {
    expect(cellsOf("readAsMissing")).toEqual(["E4"]);
    expect(cellsOf("blankScore")).toEqual(["E5"]);
    expect(cellsOf("aboveFullMark")).toEqual(["E6"]);
    expect(cellsOf("belowZero")).toEqual(["F7"]);
    expect(cellsOf("looksLikeFormula")).toEqual(["D7", "D13"]);
    expect(cellsOf("formulaError")).toEqual(["E8"]);
    expect(cellsOf("duplicateRow")).toEqual(["C3", "C9"]);
    expect(cellsOf("unknownMonth")).toEqual(["A10"]);
    expect(cellsOf("blankValue")).toEqual(["B11"]);
    expect(cellsOf("blankName")).toEqual(["D12"]);
    expect(cellsOf("notANumber")).toEqual(["E11", "E13", "F13"]);
  });

  it("reads no figure from any of these cells", () => {
    const problemCells = new Set(reading.problems.map(addressOf));
    const numbers = table(reading, "月考核").rows.flatMap((row) => [...row.cells.values()].filter(({ value }) => value.kind === "number"));
    expect(numbers.filter(({ source }) => problemCells.has(addressOf(source)))).toEqual([]);
    // What is left: F4 F5 F6, E7, F8, F11, E12 F12. Neither row of the repeated class and none of month 十三月 counts.
    expect(numbers.map(({ source }) => addressOf(source)).sort()).toEqual(["E12", "E7", "F11", "F12", "F4", "F5", "F6", "F8"]);
  });

  it("keeps a text that looks like a formula as the text it is", () => {
    const row = table(reading, "月考核").rows.find(({ source }) => source.row === 6);
    expect(row?.key.person).toBe('=HYPERLINK("http://example.invalid","戊老师")');
  });
});

describe("各种部件.xlsx", () => {
  it("is left unread where no table is known, with the reason", () => {
    const { findings, tables, problems } = readSheets(sheetsOf("各种部件.xlsx"), { wanted: [] });
    const reasons: readonly SheetFinding[] = findings;
    expect(reasons).toEqual([
      { kind: "unread", sheet: "2026秋 考核总表", reason: "unknownTable" },
      { kind: "unread", sheet: "规则'配置", reason: "unknownTable" },
      { kind: "unread", sheet: "隐藏数据", reason: "hidden" },
    ]);
    expect([tables, problems]).toEqual([[], []]);
  });
});
