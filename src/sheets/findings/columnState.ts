import { roleOf, type ScoreRole } from "../arithmetic/scoreColumn";
import { contentsBelow } from "../columnContent";
import { readHeading } from "../headings/headingText";
import type { SheetTable } from "../readSheet";
import type { RecognisedColumn } from "../recognition/recognised";
import { plays } from "../vocabulary/roleWords";
import type { ColumnState } from "./finding";

/** What became of a column of a sheet that is read. */
export function columnState(column: RecognisedColumn, { sheet, headingRows, columns }: Pick<SheetTable, "sheet" | "headingRows" | "columns">): ColumnState {
  const { open, used, subject, type, heading } = column;
  if (open === true) return "open";
  if (type === "ordinal") return "unused";
  if (used || subject) return "used";
  const contents = contentsBelow(sheet, Math.max(...headingRows) + 1, column.column);
  // What offices write for themselves nobody would reckon with.
  const isNobodys = plays("officesOwn", heading) || contents.length === 0 || (contents.every((content) => typeof content === "number") && isInScore(column, columns));
  return isNobodys ? "unused" : "unknown";
}

/** Once it is known what makes up the score of the sheet: what else that comes to, and where the score is itself such a result, what it is made of. */
function isInScore({ heading }: RecognisedColumn, columns: readonly RecognisedColumn[]): boolean {
  const score = columns.filter(({ item }) => item);
  return score.length > 0 && (isResult(heading) || score.some((item) => isResult(item.heading)));
}

const RESULTS: ReadonlySet<ScoreRole> = new Set<ScoreRole>(["total", "mean", "converted", "rank"]);
const isResult = (heading: string): boolean => RESULTS.has(roleOf(readHeading(heading, { row: 0, column: 0 })));
