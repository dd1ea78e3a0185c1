import { addressOf, type CellRef } from "../../core/cell";
import { addTo, madeOnce } from "../../core/multimap";
import { missing, wordOfValue } from "../../core/value";
import { type Problem, problemAt } from "../findings/problem";
import { isBlank } from "../parse/text";
import type { SheetTable } from "../readSheet";
import type { RecognisedColumn } from "../recognition/recognised";
import { contentAt, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";
import type { ReadRow } from "./readRows";

/** The columns that say which part of the school a row belongs to: each holds its own 期末. */
const PARTS: ReadonlySet<string> = new Set(["年级部", "年级", "学段", "校区"]);

/**
 * A second score that a whole grade lacks, while the first is there for all of it, has not been held so far: it is said
 * once, and its cells are blanks as they are where nothing is due. One that single rows lack is missing there. A sheet a
 * month is another matter: its scores are due.
 */
export function withoutUnheld(part: SheetTable): SheetTable {
  const { definition, columns, rows } = part;
  const scores = columns.filter(({ type, used, item }) => type === "score" && used && !item);
  if (definition.kind !== "list" || definition.name === ROSTER || definition.monthly !== "never" || scores.length < 2) return part;
  const isFilled = (row: ReadRow, { column }: RecognisedColumn): boolean => !isBlank(contentAt(part.sheet, { row: row.at, column }));
  const unheld = groupsOf(part).flatMap(({ name, of }) => {
    const [blank, held] = [scores.filter((column) => of.every((row) => !isFilled(row, column))), scores.filter((column) => of.every((row) => isFilled(row, column)))];
    if (of.length < 2 || blank.length === 0 || held.length === 0) return [];
    const others = columns.filter((column) => column.used && !column.subject && column.type === "text" && of.every((row) => !isFilled(row, column)));
    return [...blank, ...others].map((column) => ({ name, of, column }));
  });
  if (unheld.length === 0) return part;
  const cellsOf = ({ of, column }: Unheld): readonly CellRef[] => of.map(({ at }) => placeOf(part.sheet, { row: at, column: column.column }));
  const settled = new Set(unheld.flatMap(cellsOf).map(keyOf));
  const namesIn = new Map<ReadRow, Set<string>>();
  for (const { of, column } of unheld) for (const row of of) for (const name of [column.name, ...column.alsoNamed]) madeOnce(namesIn, row, () => new Set<string>()).add(name);
  return {
    ...part,
    rows: rows.map((row) => withBlanks(row, namesIn.get(row))),
    problems: [...part.problems.filter((problem) => !settled.has(keyOf(problem))), ...unheld.map((one) => problemOf(part, one, cellsOf(one)))],
  };
}

interface Group {
  /** How the term and the part of the school are called; "" where the sheet tells none apart. */
  readonly name: string;
  readonly of: readonly ReadRow[];
}

interface Unheld extends Group {
  readonly column: RecognisedColumn;
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${row},${column}`;

function groupsOf({ columns, definition, rows }: SheetTable): readonly Group[] {
  const by = columns.filter(({ name }) => PARTS.has(name) || definition.dimensions.includes(name));
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) addTo(groups, by.map(({ name }) => wordOfValue(row.cells.get(name)?.value ?? missing) ?? "").join(""), row);
  return [...groups].map(([name, of]) => ({ name, of }));
}

function withBlanks(row: ReadRow, blank: ReadonlySet<string> | undefined): ReadRow {
  const { unread, ...rest } = row;
  if (blank === undefined || unread === undefined) return row;
  const left = [...unread].filter((name) => !blank.has(name));
  return left.length === 0 ? rest : { ...rest, unread: new Set(left) };
}

function problemOf({ sheet }: SheetTable, { name, of, column }: Unheld, cells: readonly CellRef[]): Problem {
  const addresses = cells.map(addressOf);
  const params = { group: name === "" ? sheet.name : name, column: column.name, count: String(of.length), from: addresses[0] ?? "", to: addresses.at(-1) ?? "", cells: addresses.join("、") };
  return problemAt(sheet, { row: of[0]?.at ?? sheet.row, column: column.column }, { code: "notHeld", params });
}
