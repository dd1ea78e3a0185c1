/** What a range gives a chart: series, with names and categories where its first row and column are no numbers. */
import { intersection } from "../book/area";
import type { Area } from "../book/area";
import { absoluteAddressOf } from "../book/references";
import type { SeriesSource } from "../package/types";
import { toChoice } from "./convert";
import { invalidArgument } from "./self";
import type { RangeSelf } from "./self";

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** As Excel does it where it is to decide: the longer side of the range has the categories. */
export function seriesOf(source: RangeSelf, seriesBy: unknown): readonly SeriesSource[] {
  const { sheet } = source;
  const area = intersection(source.area, sheet.usedArea(true) ?? source.area);
  if (area === undefined) throw invalidArgument("The range holds nothing to chart.");
  const wanted = toChoice(seriesBy ?? "Auto", SERIES_BY);
  const byColumns = wanted === "Columns" || (wanted === "Auto" && area.rows >= area.columns);
  const labels = labelsOf({ ...source, area });
  const values = bodyOf(area, labels);
  const address = (part: Area): string => absoluteAddressOf(sheet, part);
  const count = byColumns ? values.columns : values.rows;
  return Array.from({ length: count }, (_, index) => {
    const line = byColumns ? { ...values, column: values.column + index, columns: 1 } : { ...values, row: values.row + index, rows: 1 };
    const name = byColumns ? { ...line, row: area.row, rows: 1 } : { ...line, column: area.column, columns: 1 };
    const categories = byColumns ? { ...line, column: area.column } : { ...line, row: area.row };
    return {
      ...((byColumns ? labels.row : labels.column) ? { name: address(name) } : {}),
      ...((byColumns ? labels.column : labels.row) ? { categories: address(categories) } : {}),
      values: address(line),
    };
  });
}

interface Labels {
  readonly row: boolean;
  readonly column: boolean;
}

/** The first row, and the first column, are labels if there is more and none of their cells is a number; the corner may be anything. */
function labelsOf({ sheet, area }: RangeSelf): Labels {
  const isLabel = (row: number, column: number): boolean => sheet.value(row, column).kind !== "number";
  const across = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const down = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const inside = <T>(list: readonly T[]): readonly T[] => (list.length > 1 ? list.slice(1) : list);
  return {
    row: area.rows > 1 && inside(across).every((column) => isLabel(area.row, column)),
    column: area.columns > 1 && inside(down).every((row) => isLabel(row, area.column)),
  };
}

function bodyOf(area: Area, { row, column }: Labels): Area {
  const [down, right] = [Number(row), Number(column)];
  return { row: area.row + down, column: area.column + right, rows: area.rows - down, columns: area.columns - right };
}
