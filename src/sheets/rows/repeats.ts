import { missing, wordOfValue } from "../../core/value";
import type { LeftOutReason } from "../findings/finding";
import { type Problem, placeFrom, problemAt } from "../findings/problem";
import { compact, textOf } from "../parse/text";
import type { SheetTable } from "../readSheet";
import { contentAt, placeOf } from "../sheetData";
import type { Counts } from "./counts";
import type { ReadRow } from "./readRows";

interface Member {
  readonly part: SheetTable;
  readonly row: ReadRow;
}

/**
 * Rows of a register that are alike in all that is filled in, with a day and a person, a pupil or what the register is
 * about, or with both persons and a month: entered twice, or on a copy of the sheet, or really twice, which only the
 * school can say. Till it does, whatever the second would count for is held. Entries about a class or without a day are
 * alike every other day.
 * @param saidOn what the clerk said of a sheet
 */
export function resolveRepeats(parts: readonly SheetTable[], saidOn: (sheet: string) => Counts | undefined): readonly SheetTable[] {
  if (parts[0]?.definition.kind !== "register") return parts;
  const firsts = new Map<string, Member>();
  const repeated = new Map<ReadRow, Member>();
  for (const part of parts) {
    for (const row of part.rows) {
      const said = saying(part, row);
      const first = said === undefined ? undefined : firsts.get(said);
      if (first !== undefined) repeated.set(row, first);
      else if (said !== undefined) firsts.set(said, { part, row });
    }
  }
  return repeated.size === 0 ? parts : parts.map((part) => settled(part, repeated, saidOn(part.sheet.name)));
}

function settled(part: SheetTable, repeated: ReadonlyMap<ReadRow, Member>, said: Counts | undefined): SheetTable {
  if (said === "each" || !part.rows.some((row) => repeated.has(row))) return part;
  const rows: ReadRow[] = [];
  const leftOut: { row: number; reason: LeftOutReason }[] = [...part.leftOut];
  const problems: Problem[] = [...part.problems];
  for (const row of part.rows) {
    const first = repeated.get(row);
    if (first === undefined) rows.push(row);
    else if (said === "once") leftOut.push({ row: row.at, reason: "duplicate" });
    else {
      rows.push({ ...row, contradicted: true });
      problems.push(problemOf(part, row, first));
    }
  }
  return { ...part, rows, leftOut, problems };
}

function problemOf(part: SheetTable, row: ReadRow, first: Member): Problem {
  const other = placeFrom(part.sheet, placeOf(first.part.sheet, subjectCell(first)));
  return problemAt(part.sheet, subjectCell({ part, row }), { code: "rowRepeated", params: { other } });
}

const subjectCell = ({ part, row }: Member): { readonly row: number; readonly column: number } => ({ row: row.at, column: part.columns.find(({ type }) => type === "person")?.column ?? part.columns.find(({ subject, type }) => subject || type === "class")?.column ?? 0 });

const PUPIL = "学生";

/** All that a row says by its columns' names but its number, as it is read: a day is the same day as a text. undefined where it names nobody, or neither a day nor a month with a second person. */
function saying({ sheet, columns, definition }: SheetTable, row: ReadRow): string | undefined {
  const hasDay = columns.some(({ type, name }) => type === "date" && row.cells.get(name)?.value.kind === "date");
  // Who stood in for whom, for how many days of a month, says as much.
  const hasAnother = row.key.month !== undefined && columns.some(({ type, name }) => type === "name" && row.cells.get(name)?.value.kind === "text");
  const isAbout = (column: string | undefined): boolean => column !== undefined && row.cells.get(column)?.value.kind === "text";
  const isNamed = row.key.person !== undefined || (hasDay && (isAbout(definition.subject) || isAbout(PUPIL)));
  if (!isNamed || !(hasDay || hasAnother)) return undefined;
  const known = new Map(columns.map((column) => [column.column, column]));
  const words: string[] = [];
  for (let column = sheet.column; column < sheet.column + (sheet.values[0]?.length ?? 0); column++) {
    const { type, name = String(column) } = known.get(column) ?? {};
    const written = type === "ordinal" ? "" : compact(textOf(contentAt(sheet, { row: row.at, column })));
    const text = written === "" ? "" : (wordOfValue(row.cells.get(name)?.value ?? missing) ?? written);
    if (text !== "") words.push(`${name}=${text}`);
  }
  return words.sort().join("\n");
}
