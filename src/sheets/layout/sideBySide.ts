import { type ColumnHeading, type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { type Position, type SheetData, cellOf, extent } from "../sheetData";
import { isBlank, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import { type Part, rowParts, viewOf } from "./view";

/**
 * Tables of the same headings side by side (班级 班主任 得分 | 班级 班主任 得分) one below the other; where a line above
 * says of each what grade it is, with that as a column. undefined for a sheet that holds one table.
 */
export function oneBelowTheOther(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  const blocks = headings === undefined ? [] : blocksOf(headings.columns, vocabulary);
  const [first] = blocks;
  if (headings === undefined || first === undefined || blocks.length < 2) return undefined;
  const top = headings.rows[0] ?? sheet.row;
  const bands = bandsOver(sheet, top, blocks);
  const titles = Array.from({ length: top - sheet.row - (bands === undefined ? 0 : 1) }, (_, i) => rowParts(sheet.row + i, sheet.column, extent(sheet).endColumn));
  // With the groups and the full marks of the first, which are those of all.
  const heads = headings.rows.map((row): Part[] => {
    const grade: Part[] = bands === undefined ? [] : [{ word: row === top ? "年级" : "", from: bands[0] ?? { row: top, column: sheet.column } }];
    return [...grade, ...first.map(({ position }) => ({ row, column: position.column }))];
  });
  return viewOf(sheet, [...titles, ...heads, ...blocks.flatMap((block, index) => rowsOf(sheet, block, Math.max(...headings.rows) + 1, bands?.[index]))]);
}

/** The columns of each table; none unless all of them are headed alike. */
function blocksOf(columns: Headings["columns"], vocabulary: Vocabulary): readonly (readonly ColumnHeading[])[] {
  const opening = columns.find(({ name }) => vocabulary.isSubject(name))?.name;
  const starts = columns.flatMap(({ name }, index) => (name === opening ? [index] : []));
  // 序号 before the class belongs to the table that the class does.
  const lead = starts[0] ?? 0;
  const blocks = starts.map((start, index) => columns.slice(start - lead, (starts[index + 1] ?? columns.length + lead) - lead));
  const names = (block: readonly ColumnHeading[] | undefined): string => (block ?? []).map(({ name }) => name).join("\n");
  const isWhole = blocks.length >= 2 && (blocks[0]?.length ?? 0) >= 2;
  return isWhole && blocks.every((block) => names(block) === names(blocks[0])) ? blocks : [];
}

/** The cells of a line directly above the headings that names a grade for each table. */
function bandsOver(sheet: SheetData, top: number, blocks: readonly (readonly ColumnHeading[])[]): readonly Position[] | undefined {
  const bands = blocks.flatMap((block) => {
    const columns = block.map(({ position }) => ({ row: top - 1, column: position.column }));
    return columns.find(({ row, column }) => plays("gradeOverTable", textOf(cellOf(sheet, row, column)))) ?? [];
  });
  return bands.length === blocks.length ? bands : undefined;
}

function rowsOf(sheet: SheetData, block: readonly ColumnHeading[], from: number, band: Position | undefined): readonly Part[][] {
  const rows: Part[][] = [];
  for (let row = from; row < extent(sheet).endRow; row++) {
    const parts = block.map(({ position }) => ({ row, column: position.column }));
    if (parts.every(({ column }) => isBlank(cellOf(sheet, row, column)))) continue;
    rows.push([...(band === undefined ? [] : [{ word: cellOf(sheet, band.row, band.column), from: band }]), ...parts]);
  }
  return rows;
}
