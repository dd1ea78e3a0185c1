import { type ColumnHeading, type Vocabulary, findHeadings } from "../headings/headings";
import { type SheetData, cellOf, extent } from "../sheetData";
import { isBlank } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import { type Standing, ownMonths } from "./monthsStanding";
import { type Part, rowParts, viewOf } from "./view";

/**
 * A class, person, month, date, grade or post that stands once for several rows, merged over them or on the first alone, written
 * out in each. Only where it is plain: most of them stand for several and another column tells those rows apart. A class and
 * its teacher are blank together or not at all: a class of its own without a teacher has none.
 */
export function filledDown(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  if (headings === undefined) return undefined;
  const body = bodyRows(sheet, Math.max(...headings.rows) + 1, headings.columns);
  const who = headings.columns.filter(({ name }) => vocabulary.isWho(name));
  const when = headings.columns.filter((heading) => !who.includes(heading) && (vocabulary.isSubject(heading.name) || (who.length === 0 && isTopic(heading, vocabulary)) || isDayOfRow(sheet, heading, who, body)));
  const others = headings.columns.filter((heading) => !who.includes(heading));
  const within = columnsStanding(sheet, headings.columns.filter(({ name }) => plays("whereClassesAre", name)), body, who).filter(([column, rows]) => eachOnce(sheet, column, body, rows));
  const inTime = columnsStanding(sheet, when, body, headings.columns).map((standing) => ownMonths(sheet, standing, headings.columns, vocabulary));
  const above = new Map([...inTime, ...within, ...together(columnsStanding(sheet, who, body, others), who)]);
  if (above.size === 0) return undefined;
  const { endRow, endColumn } = extent(sheet);
  return viewOf(sheet, Array.from({ length: endRow - sheet.row }, (_, index): Part[] =>
    rowParts(sheet.row + index, sheet.column, endColumn).map((part) => ({ row: above.get(part.column)?.get(part.row) ?? part.row, column: part.column })),
  ));
}

/** What the rows are about where they are about nobody; beside a class, a blank may mean that it has none. A row without an item may be about none, too. */
const isTopic = ({ name }: ColumnHeading, vocabulary: Vocabulary): boolean => vocabulary.isTopic(name) && !plays("itemColumn", name);

/**
 * A day on which something was with somebody: written before them, or with the same ones on other days. What stands
 * after somebody who comes once is a date of their own, as when they leave; without anybody, the row is about the day.
 */
function isDayOfRow(sheet: SheetData, { name, position }: ColumnHeading, who: readonly ColumnHeading[], body: readonly number[]): boolean {
  if (!plays("day", name)) return false;
  const comesOnce = ({ position: { column } }: ColumnHeading): boolean => areDistinct(body.map((row) => cellOf(sheet, row, column)));
  return who.length > 0 && (who.every((heading) => position.column < heading.position.column) || !who.some(comesOnce));
}

const columnsStanding = (sheet: SheetData, keys: readonly ColumnHeading[], body: readonly number[], tellingApart: readonly ColumnHeading[]): readonly Standing[] =>
  keys.flatMap(({ position }) => {
    const standing = standingFor(sheet, position.column, body, tellingApart);
    return standing === undefined ? [] : [[position.column, standing] as const];
  });

/** A grade that is written in two places is written in each of its rows: a blank among them is one that was forgotten. One alone may be all that was filled in. */
function eachOnce(sheet: SheetData, column: number, body: readonly number[], filled: ReadonlyMap<number, number>): boolean {
  const written = body.filter((row) => !filled.has(row)).map((row) => cellOf(sheet, row, column));
  return written.length > 1 && areDistinct(written);
}

/** All that say whom the rows are about stand for the same rows, or none does. */
function together(standing: readonly Standing[], who: readonly ColumnHeading[]): readonly Standing[] {
  const rowsOf = ([, rows]: Standing): string => [...rows.keys()].join(" ");
  return standing.length === who.length && new Set(standing.map(rowsOf)).size === 1 ? standing : [];
}

/** Rows with two cells or more: a line that runs across the table is none of its rows. Of two columns the second is one. */
function bodyRows(sheet: SheetData, from: number, columns: readonly ColumnHeading[]): readonly number[] {
  const [first, ...others] = columns;
  const isRow = (row: number): boolean => {
    let filled = 0;
    for (const heading of columns) {
      if (isBlank(cellOf(sheet, row, heading.position.column))) continue;
      filled += 1;
      if (filled === 2 || (others.length === 1 && heading !== first)) return true;
    }
    return false;
  };
  return Array.from({ length: Math.max(0, extent(sheet).endRow - from) }, (_, index) => from + index).filter(isRow);
}

/** By row without a word of its own, the row that stands for it; undefined where it is not plain. */
function standingFor(sheet: SheetData, column: number, body: readonly number[], columns: readonly ColumnHeading[]): ReadonlyMap<number, number> | undefined {
  if (!body.some((row) => isBlank(cellOf(sheet, row, column)))) return undefined;
  const runs: number[][] = [];
  for (const row of body) {
    if (!isBlank(cellOf(sheet, row, column))) runs.push([row]);
    else if (runs.length === 0) return undefined;
    else runs[runs.length - 1]?.push(row);
  }
  const several = runs.filter((run) => run.length > 1);
  if (several.length === 0 || several.length * 2 <= runs.length) return undefined;
  const tellsApart = ({ position }: ColumnHeading): boolean => position.column !== column && runs.every((run) => areDistinct(run.map((row) => cellOf(sheet, row, position.column))));
  return columns.some(tellsApart) ? new Map(several.flatMap(([first = 0, ...rest]) => rest.map((row) => [row, first] as const))) : undefined;
}

const areDistinct = (contents: readonly (string | number | boolean)[]): boolean => contents.every((content) => typeof content === "string" || typeof content === "number") && !contents.some(isBlank) && new Set(contents).size === contents.length;
