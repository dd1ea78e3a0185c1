import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { type Problem, problemAt, problemOfWorkbook } from "./problem";
import type { SheetTable } from "../readSheet";
import { textOf } from "../parse/text";
import { TABLE_CATALOGUE } from "../tables/tableCatalogue";
import type { TableDefinition } from "../tables/tableDefinition";

/** What the scheme refers to and no sheet has. A column it needs is looked for on every sheet of its table. */
export function absentTables(wanted: readonly WantedTable[], parts: readonly SheetTable[]): readonly Problem[] {
  return wanted.flatMap((table) => {
    const { name, columns } = table;
    const ofTable = parts.filter(({ definition }) => definition.name === name);
    if (ofTable.length === 0) return absentTable(table);
    return ofTable.flatMap((part) => columns.filter((column) => isMissed(part, column, ofTable)).map((column) => absentColumn(part, column)));
  });
}

/** A sheet of exam results by subject need not have 学年得分 if another sheet of the table has it. */
function isMissed(part: SheetTable, column: string, ofTable: readonly SheetTable[]): boolean {
  if (hasColumn(part, column)) return false;
  const { unless = [] } = part.definition.columns.find(({ name }) => name === column)?.rules ?? {};
  const hasInstead = unless.some((names) => names.every((name) => hasColumn(part, name)));
  return !hasInstead || !ofTable.some((other) => hasColumn(other, column));
}

function absentTable({ name, columns, whenAbsent }: WantedTable): readonly Problem[] {
  const params = { table: name, columns: columns.join("、") };
  switch (whenAbsent) {
    case "error":
      return [problemOfWorkbook({ code: "tableNotFound", params })];
    case "warning":
      return [problemOfWorkbook({ code: "tableNotFoundPending", params })];
    case "notice":
      return [problemOfWorkbook({ code: "tableNotFoundNone", params })];
    case "silent":
      return [];
  }
}

const hasColumn = ({ columns }: SheetTable, wanted: string): boolean =>
  wanted === ITEMS ? columns.some(({ item }) => item) : columns.some(({ name, alsoNamed }) => name === wanted || alsoNamed.includes(wanted));

function absentColumn({ sheet, definition, headingRows }: SheetTable, column: string): Problem {
  const position = { row: headingRows[0] ?? sheet.row, column: sheet.column };
  const named = { table: definition.name, column };
  if (mayLack(definition, column)) return problemAt(sheet, position, { code: "columnAbsent", params: named });
  const there = headingsOf(sheet, headingRows);
  return problemAt(sheet, position, { code: "columnNotFound", params: { ...named, there: there.slice(0, TOLD).join("、") } });
}

/** So many headings are told. */
const TOLD = 12;

/** What its columns are called, in the lowest row of headings. */
function headingsOf(sheet: SheetTable["sheet"], headingRows: readonly number[]): readonly string[] {
  const row = Math.max(...headingRows);
  return (sheet.values[row - sheet.row] ?? []).map((cell) => textOf(cell).trim()).filter(Boolean);
}

/** A column that schools are known not to have: without it, nothing is filled in. Of an itemised sheet and of the school's own, a heading may only be written otherwise. */
function mayLack({ name, itemised, columns }: TableDefinition, wanted: string): boolean {
  const isKnown = TABLE_CATALOGUE.some((definition) => definition.name === name);
  return isKnown && !itemised && columns.some((column) => column.name === wanted && !column.required);
}
