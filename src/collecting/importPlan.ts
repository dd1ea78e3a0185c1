import type { Run } from "../appraisal/run";
import type { Texts } from "../messages";
import { HEIGHTS } from "../papers/layout";
import { inputRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow, PaperSheet } from "../plan/paper";
import type { Snapshot } from "../plan/snapshot";
import type { ColumnType, Raw } from "../sheets";
import { TakenNames } from "../plan/sheetNames";
import { sharesIn, type Collection } from "./collection";
import type { Share } from "./shares";
import { columnWidths, contentsOf, headRows, widthOf } from "./sheetHead";
import { freeName } from "./sheetName";

/**
 * 收入: each chosen share of a file becomes a sheet of its own with the file's titles, headings, columns and values;
 * nothing that is there is changed. Sums, notes and signatures stay in the file.
 * @param chosen ids of shares
 */
export function importPlan(snapshot: Snapshot, collection: Collection, chosen: ReadonlySet<string>, texts: Texts): Run {
  const shares = sharesIn(collection).filter(({ id, origin }) => origin.kind === "file" && chosen.has(id));
  if (shares.length === 0) return { plan: { sheets: [] }, message: texts("collect.nothingChosen"), outcome: "refused" };
  const names = new TakenNames([...snapshot.sheetNames, ...roleNames(snapshot)]);
  const papers = shares.map((share) => ({ name: freeName(share, names), share }));
  const twice = stillTwice(collection, chosen);
  const message = [
    texts("collect.imported", { count: String(papers.length), sheets: papers.map(({ name }) => name).join("、") }),
    ...(twice.length === 0 ? [] : [texts("collect.stillTwice", { classes: twice.join("、") })]),
  ].join(" ");
  return { plan: { sheets: [], papers: papers.map(({ name, share }) => paperOf(name, share, texts)) }, message, outcome: "done" };
}

/** A sheet that was renamed keeps its role, which is another name not to be used again. */
const roleNames = ({ own }: Snapshot): readonly string[] => [...own.keys()].map((role) => role.slice(role.indexOf("_") + 1));

/** Classes of which the workbook will hold two sheets. */
function stillTwice({ matrices }: Collection, chosen: ReadonlySet<string>): readonly string[] {
  const cells = matrices.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.flatMap(({ shares }) => {
    const held = shares.filter(({ id, origin }) => origin.kind === "workbook" || chosen.has(id));
    const subjects = held.flatMap((share) => share.subjects);
    const isAdded = (subject: string): boolean => held.some((share) => chosen.has(share.id) && share.subjects.includes(subject));
    return [...new Set(subjects.filter((subject, index) => subjects.indexOf(subject) < index && isAdded(subject)))];
  });
}

function paperOf(name: string, { sheet, finding, rows }: Share, texts: Texts): PaperSheet {
  const head = headRows(sheet, finding.headingRows, (text) => text);
  const types = new Map(finding.columns.map(({ column, type }) => [column, type]));
  const body = rows.map(({ source }) => dataRow(contentsOf(sheet, source.row), (column) => types.get(sheet.column + column)));
  const all = [...head, ...body];
  return {
    role: inputRole(name),
    widths: columnWidths(all, widthOf(sheet)),
    rows: all,
    page: { orientation: "Landscape", titleRows: [0, head.length - 1], breaksBefore: [], footer: texts("print.footer") },
    charts: [],
  };
}

function dataRow(contents: readonly Raw[], typeOf: (column: number) => ColumnType | undefined): PaperRow {
  const cells = contents.map((value, column): PaperCell => ({ column, value, style: "cell", numberFormat: numberFormatOf(value, typeOf(column)) }));
  return { height: HEIGHTS.row, cells };
}

/** What Excel makes of a month that is typed with its year is a date; 9 and 202609 are none. */
const [LAST_MONTH_NUMBER, FIRST_YEAR_MONTH] = [12, 200_001];

function numberFormatOf(value: Raw, type: ColumnType | undefined): string {
  // In a blank cell that is kept as text, a figure typed later would be none.
  if (value === "" || typeof value === "boolean") return "General";
  if (typeof value === "string") return "@";
  if (type === "date") return "yyyy-mm-dd";
  if (type === "month" && value > LAST_MONTH_NUMBER && value < FIRST_YEAR_MONTH) return "yyyy-mm-dd";
  return type === "rate" && Math.abs(value) <= 1 ? "0.00%" : "General";
}
