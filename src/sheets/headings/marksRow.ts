import { Exact } from "../../core/number/exact";
import { type Raw, type SheetData, cellOf, extent } from "../sheetData";
import { compact, isBlank, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";

/** What a row beneath the headings says of the columns: how much each is out of, or by how much it counts. */
export interface Marks {
  readonly kind: "fullMark" | "weight";
  readonly byColumn: ReadonlyMap<number, Exact>;
}

const DASH = /^[-—–―_/]+$/;
const POINTS = /^\(?(?:满分)?(\d+(?:\.\d+)?)分\)?$/;
const SHARE = /^\(?(\d+(?:\.\d+)?)%\)?$/;
const HUNDRED = Exact.of(100);

/**
 * The marks in a row, undefined if it is none of that kind: apart from a label every filled cell is a mark, and either
 * the label says so or the marks do (40分, 30%). A row of bare numbers without a label may be anybody's scores.
 */
export function marksIn(sheet: SheetData, row: number, subjects: ReadonlySet<number>): Marks | undefined {
  const byColumn = new Map<number, Exact>();
  let [label, worded, shares] = ["", 0, 0];
  for (let column = sheet.column; column < extent(sheet).endColumn; column++) {
    const content = cellOf(sheet, row, column);
    const words = compact(textOf(content));
    if (isBlank(content) || DASH.test(words)) continue;
    if (plays("markLabel", words) || plays("weightLabel", words)) {
      if (label !== "" && label !== words) return undefined;
      label = words;
      continue;
    }
    const mark = markOf(content, formatIn(sheet, row, column));
    if (mark === undefined || subjects.has(column)) return undefined;
    byColumn.set(column, mark.amount);
    if (mark.worded) worded += 1;
    if (mark.share) shares += 1;
  }
  if (byColumn.size < 2 || (label === "" && worded < byColumn.size)) return undefined;
  return { kind: plays("weightLabel", label) || shares === byColumn.size ? "weight" : "fullMark", byColumn };
}

const formatIn = ({ formats, row: top, column: left }: SheetData, row: number, column: number): string => formats?.[row - top]?.[column - left] ?? "";

function markOf(content: Raw, format: string): { readonly amount: Exact; readonly worded: boolean; readonly share: boolean } | undefined {
  if (typeof content === "number") return content > 0 ? { amount: Exact.of(content), worded: false, share: format.includes("%") } : undefined;
  const words = compact(textOf(content));
  const points = Exact.parse(POINTS.exec(words)?.[1] ?? "");
  if (points !== undefined) return { amount: points, worded: true, share: false };
  const share = Exact.parse(SHARE.exec(words)?.[1] ?? "");
  return share && { amount: share.dividedBy(HUNDRED), worded: true, share: true };
}
