import { addTo } from "../../core/multimap";
import { agreement, holdsThroughout } from "../arithmetic/agree";
import { type ColumnHeading, type Vocabulary, findHeadings } from "../headings/headings";
import { type SheetData, cellOf, extent } from "../sheetData";
import { compact, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import { type Part, rowParts, viewOf } from "./view";

/** The rows of a class, and the one that closes them. */
interface Run {
  readonly rows: readonly number[];
  readonly closing: number;
}

/**
 * A table in which each class has several rows and one that closes them (月平均, 合计) as that one row a class, where in
 * every column of numbers it is the mean or the sum of the others; undefined for any other.
 */
export function closingRows(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  const who = headings?.columns.filter(({ name }) => vocabulary.isWho(name)) ?? [];
  if (headings === undefined || who.length === 0) return undefined;
  for (const label of headings.columns.filter((heading) => !who.includes(heading))) {
    const runs = runsOf(sheet, Math.max(...headings.rows) + 1, who, label);
    const numbers = headings.columns.filter((heading) => heading !== label && !who.includes(heading));
    if (runs === undefined || !numbers.some((heading) => isClosed(sheet, runs, heading)) || numbers.some((heading) => hasNumbers(sheet, runs, heading) && !isClosed(sheet, runs, heading))) continue;
    const all = (row: number): Part[] => rowParts(row, sheet.column, extent(sheet).endColumn).filter(({ column }) => column !== label.position.column);
    const top = Array.from({ length: Math.max(...headings.rows) + 1 - sheet.row }, (_, i) => all(sheet.row + i));
    return viewOf(sheet, [...top, ...runs.map(({ closing }) => all(closing))]);
  }
  return undefined;
}

/** The rows by whom they are about; undefined unless each class has several and ends with one that is labelled so. */
function runsOf(sheet: SheetData, from: number, who: readonly ColumnHeading[], label: ColumnHeading): readonly Run[] | undefined {
  const wordsAt = (row: number, { position }: ColumnHeading): string => compact(textOf(cellOf(sheet, row, position.column)));
  const isOfSomebody = (row: number): boolean => wordsAt(row, label) !== "" && who.some((heading) => wordsAt(row, heading) !== "");
  let end = extent(sheet).endRow;
  while (end > from && !isOfSomebody(end - 1)) end -= 1;
  // Of nearly every table the last row closes nothing: there is no need to look at the others.
  if (end === from || !plays("summary", wordsAt(end - 1, label))) return undefined;
  const byWhom = new Map<string, number[]>();
  for (let row = from; row < end; row++) if (isOfSomebody(row)) addTo(byWhom, who.map((heading) => wordsAt(row, heading)).join("\n"), row);
  const runs = [...byWhom.values()].flatMap((rows): Run[] => {
    const closing = rows[rows.length - 1];
    return closing === undefined || rows.length < 3 || !plays("summary", textOf(cellOf(sheet, closing, label.position.column))) ? [] : [{ rows: rows.slice(0, -1), closing }];
  });
  return runs.length > 0 && runs.length === byWhom.size ? runs : undefined;
}

const numberAt = (sheet: SheetData, row: number, { position }: ColumnHeading): number | undefined => {
  const content = cellOf(sheet, row, position.column);
  return typeof content === "number" ? content : undefined;
};

const hasNumbers = (sheet: SheetData, runs: readonly Run[], heading: ColumnHeading): boolean => runs.some(({ closing }) => numberAt(sheet, closing, heading) !== undefined);

function isClosed(sheet: SheetData, runs: readonly Run[], heading: ColumnHeading): boolean {
  const written = runs.map(({ closing }) => numberAt(sheet, closing, heading));
  const sums = runs.map(({ rows }) => {
    const numbers = rows.map((row) => numberAt(sheet, row, heading));
    return numbers.includes(undefined) ? undefined : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  });
  const means = sums.map((sum, index) => (sum === undefined ? undefined : sum / (runs[index]?.rows.length ?? 1)));
  return holdsThroughout(agreement(written, sums)) || holdsThroughout(agreement(written, means, true));
}
