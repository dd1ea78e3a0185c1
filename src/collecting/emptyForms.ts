import { formatMonth, latest } from "../core/month";
import { examine } from "../appraisal/examine";
import type { Run } from "../appraisal/run";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { inputSheetPlans } from "../newsheets/inputSheets";
import { HEIGHTS, headingRow, wide } from "../papers/layout";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow, PaperSheet } from "../plan/paper";
import type { Snapshot } from "../plan/snapshot";
import type { WantedTable } from "../rules/wantedTable";
import { tableNamed, type ColumnFinding } from "../sheets";
import { completedAfter, monthlySheets, nextMonth, readSheetsOf, type ReadSheet } from "../terms/monthlySheets";
import { TakenNames } from "../plan/sheetNames";
import { replaceMonths } from "../terms/writtenMonth";
import { Departments, holderIn, wordIn, type Department, type RosterClass } from "./departments";
import { columnWidths, headRows, widthOf } from "./sheetHead";
import { departmentSheetName, freeName, type DepartmentSheet } from "./sheetName";

/**
 * 分发空表: for each department a sheet of each monthly table with its classes and teachers, to be filled in and handed in.
 * @param month the month to make them for instead of the next; without a year it is the next of its number
 */
export function emptyFormsPlan(snapshot: Snapshot, texts: Texts, month?: Month): Run {
  const { program, reading } = examine(snapshot, texts);
  const departments = Departments.of(reading.tables);
  if (departments === undefined) return refused(texts("collect.noDepartments"));
  if (program === undefined) return refused(texts("run.noScheme"));
  const wanted = program.wanted.filter(({ name }) => tableNamed(name).kind === "list" && tableNamed(name).monthly === "always");
  if (wanted.length === 0) return refused(texts("collect.noMonthlyTable"));
  const sheets = readSheetsOf(snapshot, reading).filter(({ finding }) => wanted.some(({ name }) => name === finding.table));
  const from = latest(sheets.flatMap(({ finding }) => finding.months));
  const to = from === undefined ? month : month === undefined ? nextMonth(from, reading.tables) : completedAfter(from, month);
  if (to === undefined) return refused(texts("collect.chooseMonth"));

  const forms = wanted.map((table) => formOf(table, sheets, program.wanted, to, texts));
  const names = new TakenNames([...snapshot.sheetNames]);
  const papers = departments.list.flatMap((department) => {
    return forms.map((form) => paperOf(ownTitles(form, department, departments.list), department, to, formName(snapshot, { department: department.name, table: form.table, month: to, ending: texts("paper.collect.form") }, names), texts));
  });
  const message = texts("collect.formsMade", { count: String(papers.length), month: formatMonth(to), departments: departments.list.map(({ name }) => name).join("、") });
  return { plan: { sheets: [], papers }, message, outcome: "done" };
}

const refused = (message: string): Run => ({ plan: { sheets: [] }, message, outcome: "refused" });

type FormColumn = Pick<ColumnFinding, "column" | "name" | "type">;

/** What is the same in the forms of all departments. */
interface Form {
  readonly table: string;
  readonly titles: readonly PaperRow[];
  readonly headings: readonly PaperRow[];
  /** Counted from the form's first column. */
  readonly columns: readonly FormColumn[];
  readonly width: number;
}

/** As the school's own sheet of the latest month has it, else as 新建考核表 would make it. */
function formOf(table: WantedTable, sheets: readonly ReadSheet[], wanted: readonly WantedTable[], to: Month, texts: Texts): Form {
  const own = sheets.filter(({ finding }) => finding.table === table.name);
  const { single, running } = monthlySheets(own);
  const from = latest(own.flatMap(({ finding }) => finding.months));
  const template = single.find(({ month }) => month.month === from?.month) ?? running[0] ?? own[0];
  return template === undefined ? newForm(table, wanted, to, texts) : formLike(template, from, to);
}

function formLike({ sheet, finding }: ReadSheet, from: Month | undefined, to: Month): Form {
  const head = headRows(sheet, finding.headingRows, (text) => (from === undefined ? text : replaceMonths(text, { from, to })));
  const headings = finding.headingRows.length;
  return {
    table: finding.table,
    titles: head.slice(0, -headings),
    headings: head.slice(-headings),
    columns: finding.columns.map(({ column, name, type }) => ({ column: column - sheet.column, name, type })),
    width: widthOf(sheet),
  };
}

function newForm(table: WantedTable, wanted: readonly WantedTable[], to: Month, texts: Texts): Form {
  const others = new Set(wanted.map(({ name }) => name).filter((name) => name !== table.name));
  const headings = inputSheetPlans(wanted, others, false, texts).flatMap(({ columns }) => columns.map(({ heading }) => heading));
  const known = tableNamed(table.name).columns;
  return {
    table: table.name,
    titles: [{ height: HEIGHTS.title, cells: [wide(texts("paper.collect.formTitle", { month: formatMonth(to), table: table.name }), "title", headings.length)] }],
    headings: [headingRow(headings)],
    columns: headings.map((name, column) => ({ column, name, type: known.find((one) => one.name === name)?.type ?? "text" })),
    width: headings.length,
  };
}

/** The school's own sheet may be one department's: then its titles are the others' too, under their names. A single character may be part of any word. */
function ownTitles(form: Form, { name }: Department, all: readonly Department[]): Form {
  const names = all.flatMap((department) => (department.name.length > 1 ? [department.name] : []));
  const renamed = (text: string): string => text.replace(names.find((other) => text.includes(other)) ?? name, name);
  return { ...form, titles: form.titles.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: renamed(cell.value) } : cell)) })) };
}

function paperOf(form: Form, department: Department, month: Month, name: string, texts: Texts): PaperSheet {
  const subtitle = { height: HEIGHTS.line, cells: [wide(texts("paper.collect.formOf", { department: department.name }), "subtitle", form.width)] };
  const head = [...form.titles, subtitle, ...form.headings];
  const rows = [...head, ...department.classes.map((one, index) => classRow(form, one, month, index))];
  return {
    role: reportRole(name),
    widths: columnWidths(rows, form.width),
    rows,
    page: { orientation: "Landscape", titleRows: [0, head.length - 1], breaksBefore: [], footer: texts("print.footer") },
    charts: [],
  };
}

function classRow(form: Form, one: RosterClass, month: Month, index: number): PaperRow {
  const cells = Array.from({ length: form.width }, (_, column): PaperCell => {
    const found = form.columns.find((candidate) => candidate.column === column);
    const value = found === undefined ? "" : filledIn(found, one, month, index);
    return { column, value, style: "cell", numberFormat: typeof value === "number" || value === "" ? "General" : "@" };
  });
  return { height: HEIGHTS.row, cells };
}

/** What a form has filled in already; everything else is for the department to write. */
function filledIn({ name, type }: FormColumn, one: RosterClass, month: Month, index: number): string | number {
  const holder = holderIn(one, month);
  switch (type) {
    case "ordinal":
      return index + 1;
    case "class":
      return one.name;
    case "person":
      return holder?.key.person ?? "";
    case "id":
      return holder?.key.id ?? "";
    case "month":
      return formatMonth(month);
    default:
      return ON_ROSTER.has(name) ? (one.posts.flatMap((post) => wordIn(post, name) ?? [])[0] ?? "") : "";
  }
}

const ON_ROSTER: ReadonlySet<string> = new Set(["年级部", "年级"]);

/** The sheet of the last time is written again; a sheet of somebody else's is left alone. */
function formName({ own }: Snapshot, sheet: DepartmentSheet, names: TakenNames): string {
  const name = departmentSheetName(sheet);
  return own.has(reportRole(name)) ? name : freeName(sheet, names);
}
