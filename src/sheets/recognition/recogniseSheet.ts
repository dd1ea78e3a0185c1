import type { CellRef } from "../../core/cell";
import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { isMeantAsScheme } from "../../schemes/codec";
import { type SheetAssignments } from "../answers/assignment";
import { NOT_READ } from "../answers/notRead";
import { definitionFor, isCatalogued } from "../tables/definitionFor";
import type { UnreadFinding, UnreadReason } from "../findings/finding";
import { type Headings, type Vocabulary, findHeadings, headingsAt, rowsAtTop, withHeadings } from "../headings/headings";
import type { AssignedColumns } from "./matchColumns";
import { type Problem, problemAt } from "../findings/problem";
import { columnsAs, findDefinition, withSubject } from "./recognise";
import type { RecognisedSheet } from "./recognised";
import { whoseListElse } from "../roster/rosterLikeness";
import { type Position, type SheetData, placeOf } from "../sheetData";
import { ROSTER, TABLE_CATALOGUE } from "../tables/tableCatalogue";
import type { TableDefinition } from "../tables/tableDefinition";
import { isBlank } from "../parse/text";

/** Which table a worksheet, or a view of one, is and what its columns are: what the clerk assigned goes before what it looks like. */
export function recogniseSheet(
  sheet: SheetData,
  vocabulary: Vocabulary,
  wanted: readonly WantedTable[],
  assignments: SheetAssignments,
): RecognisedSheet | UnreadFinding {
  const reason = unreadReason(sheet, assignments);
  if (reason !== undefined) return unread(sheet, reason);
  const assigned = assignedTable(sheet, vocabulary, wanted, assignments);
  const headings = assigned?.headings ?? findHeadings(sheet, vocabulary);
  if (headings === undefined) return unread(sheet, "noHeadings");
  const definition = assigned?.definition ?? findDefinition(sheet, headings, wanted);
  if (definition === undefined) return unread(sheet, "unknownTable");
  const recognised = recogniseAs(sheet, headings, definition, wanted, assignments);
  if (assigned !== undefined) return { ...recognised, assigned: true };
  const others = definition.name === ROSTER ? whoseListElse(recognised) : undefined;
  if (others !== undefined) return unread(sheet, others);
  return { ...recognised, problems: [...misfitOfTable(sheet, assignments), ...recognised.problems] };
}

/** The sheet as this table. */
export function recogniseAs(
  sheet: SheetData,
  headings: Headings,
  definition: TableDefinition,
  wanted: readonly WantedTable[],
  assignments: SheetAssignments,
): RecognisedSheet {
  const asked = wanted.find(({ name }) => name === definition.name);
  const { columns, problems } = assignedColumns(sheet, headings, definition, asked, assignments);
  const all = withHeadings(headings, columns);
  const found = columnsAs(definition, sheet, all, asked, columns);
  return {
    kind: "recognised",
    sheet,
    headings: all,
    ...asLog(withSubject(definition, found.columns, asked?.keys)),
    items: found.items,
    assigned: false,
    problems,
  };
}

/** A table of the school's own in which days stand is a log of what happened on them, and no list of whom there is. */
function asLog({ definition, columns }: Pick<RecognisedSheet, "definition" | "columns">): Pick<RecognisedSheet, "definition" | "columns"> {
  const isLog = !isCatalogued(definition.name) && definition.kind === "list" && columns.some(({ type, subject }) => type === "date" && !subject);
  return { definition: isLog ? { ...definition, kind: "register", monthly: "never" } : definition, columns };
}

function unreadReason(sheet: SheetData, { ignored }: SheetAssignments): UnreadReason | undefined {
  if (sheet.ours === true) return "ours";
  if (isMeantAsScheme(sheet.values)) return "scheme";
  if (!sheet.visible) return "hidden";
  if (sheet.values.every((row) => row.every(isBlank))) return "empty";
  return ignored ? "ignored" : undefined;
}

const unread = (sheet: SheetData, reason: UnreadReason): UnreadFinding => ({ kind: "unread", sheet: sheet.name, reason });

/** The assigned table, as long as there is one of that name and its row holds headings. */
function assignedTable(
  sheet: SheetData,
  vocabulary: Vocabulary,
  wanted: readonly WantedTable[],
  { table }: SheetAssignments,
): Pick<RecognisedSheet, "definition" | "headings"> | undefined {
  if (table === undefined || ![...TABLE_CATALOGUE, ...wanted].some(({ name }) => name === table.name)) return undefined;
  const row = rowsAtTop(sheet).find((each) => placeOf(sheet, { row: each, column: sheet.column }).row === table.row);
  const headings = sheet.headRow === table.row ? findHeadings(sheet, vocabulary) : row === undefined ? undefined : headingsAt(sheet, vocabulary, row);
  return headings === undefined ? undefined : { definition: definitionFor(table.name, wanted), headings };
}

function misfitOfTable(sheet: SheetData, { table }: SheetAssignments): readonly Problem[] {
  return table === undefined ? [] : [problemAt(sheet, table, { code: "assignedTableMisfit", params: { table: table.name } })];
}

/** The assigned columns that the table has, each given to one column of the sheet, the leftmost. */
function assignedColumns(
  sheet: SheetData,
  headings: Headings,
  definition: TableDefinition,
  wanted: WantedTable | undefined,
  assignments: SheetAssignments,
): { readonly columns: AssignedColumns; readonly problems: readonly Problem[] } {
  const columns = new Map<number, string>();
  const problems: Problem[] = [];
  const names = new Set(columnNames(definition, wanted));
  // What is said of the column last holds.
  const chosen = new Map(assignments.columns.filter(({ table = definition.name }) => table === definition.name).map((one) => [one.cell.column, one]));
  for (const { cell: place, name } of [...chosen.values()].sort((a, b) => a.cell.column - b.cell.column)) {
    const cell = positionIn(sheet, headings, place);
    if (cell === undefined) continue;
    if (name === NOT_READ) {
      columns.set(cell.column, name);
      continue;
    }
    const isTaken = name !== ITEMS && [...columns.values()].includes(name);
    if (!names.has(name)) problems.push(problemAt(sheet, cell, { code: "assignedColumnUnknown", params: { table: definition.name, column: name } }));
    else if (isTaken) problems.push(problemAt(sheet, cell, { code: "assignedColumnTwice", params: { column: name } }));
    else columns.set(cell.column, name);
  }
  return { columns, problems };
}

/** Where a cell of the worksheet stands in the view that is read; undefined for one that heads none of its columns. */
function positionIn(sheet: SheetData, { columns }: Headings, cell: CellRef): Position | undefined {
  if (sheet.origin === undefined) return cell;
  return columns.find(({ position }) => {
    const place = placeOf(sheet, position);
    return place.sheet === cell.sheet && place.column === cell.column;
  })?.position;
}

/** Every name that a column of the table can be given: those of the definition, those the schemes refer to, 得分项. */
export function columnNames({ columns, itemised }: TableDefinition, wanted: WantedTable | undefined): readonly string[] {
  const known = columns.filter(({ type }) => type !== "ordinal").map(({ name }) => name);
  const asked = [...(wanted?.columns ?? []), ...(wanted?.optionalColumns ?? [])].filter((name) => name !== ITEMS);
  return [...new Set([...known, ...asked, ...(itemised ? [ITEMS] : [])])];
}
