import type { PlacedAssignment } from "../answers/assignment";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { placeOf } from "../sheetData";
import type { DeductionWriting, Direction } from "./direction";

/** What the clerk said that the numbers of a column mean. */
interface Chosen {
  readonly direction: Direction;
  /** Only where the column is written like this. */
  readonly writing?: DeductionWriting;
  /** Only where the sheet is this table. */
  readonly table?: string;
}

/** What was said of a column, wherever on the worksheets its heading really stands. */
export function chosenFor({ sheet, headings }: RecognisedSheet, { column }: RecognisedColumn, assignments: readonly PlacedAssignment[]): readonly Chosen[] {
  const heading = headings.columns.find(({ position }) => position.column === column);
  if (heading === undefined) return [];
  const place = placeOf(sheet, heading.position);
  return assignments.flatMap(({ assignment, cell }) => (assignment.kind === "direction" && cell.sheet === place.sheet && cell.column === place.column ? [assignment] : []));
}
