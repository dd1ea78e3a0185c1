import { isClassName } from "../roster/classNotation";
import { type ColumnHeading, type Vocabulary, findHeadings } from "../headings/headings";
import { type SheetData, cellOf, extent } from "../sheetData";
import { isBlank, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import { PERIOD_HEADINGS, type PeriodKind, periodKind } from "./period";
import { type Part, rowParts, viewOf } from "./view";

/** A table whose items stand below one another and whose classes or months stand side by side, turned by a quarter; undefined for any other. */
export function transposed(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  const [first, ...others] = headings?.columns ?? [];
  if (headings === undefined || first === undefined || headings.rows.length > 1 || !plays("itemHeading", first.name)) return undefined;
  const across = whatStandsAcross(sheet, others, vocabulary);
  if (across === undefined || others.some(({ name }) => vocabulary.isSubject(name))) return undefined;
  const top = headings.rows[0] ?? sheet.row;
  const body = bodyRows(sheet, top + 1, first.position.column);
  const titles = Array.from({ length: top - sheet.row }, (_, i) => rowParts(sheet.row + i, sheet.column, extent(sheet).endColumn));
  const head: Part[] = [{ word: across, from: first.position }, ...body.map((row) => ({ row, column: first.position.column }))];
  return viewOf(sheet, [...titles, head, ...others.map(({ position }) => [position, ...body.map((row): Part => ({ row, column: position.column }))])]);
}

/** The heading under which what stands across is turned down: 班级, 月份. */
function whatStandsAcross(sheet: SheetData, columns: readonly ColumnHeading[], vocabulary: Vocabulary): string | undefined {
  const contents = columns.map(({ position }) => cellOf(sheet, position.row, position.column));
  const kinds = contents.map((content) => periodKind(content, undefined)).filter((kind): kind is PeriodKind => kind !== undefined);
  const [kind] = kinds;
  if (kind !== undefined && kinds.length >= 2 && kinds.every((other) => other === kind)) return PERIOD_HEADINGS[kind];
  const classes = contents.map(textOf).filter(isClassName);
  return classes.length >= 2 && vocabulary.areClasses(classes) ? "班级" : undefined;
}

/** The rows with an item, up to the first without: signatures and notes stand below. */
function bodyRows(sheet: SheetData, from: number, column: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < extent(sheet).endRow && !isBlank(cellOf(sheet, row, column)); row++) {
    if (rowParts(row, column + 1, extent(sheet).endColumn).some((part) => !isBlank(cellOf(sheet, part.row, part.column)))) rows.push(row);
  }
  return rows;
}
