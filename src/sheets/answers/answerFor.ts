import type { CellRef } from "../../core/cell";
import type { Answer } from "./answers";
import type { Assignment } from "./assignment";
import { BLANK } from "../blanks/blankMeaning";
import type { DeductionWriting } from "../directions/direction";
import { rowTexts, writtenHeading } from "../headings/headingCells";
import type { SheetData } from "../sheetData";

/** What is known of the sheet and column that a choice is about: the answer then holds for no other table, and no other way of writing. */
interface About {
  readonly table: string | undefined;
  readonly writing: DeductionWriting | undefined;
}

/** What a choice at a cell is in words. */
export function answerFor(assignment: Assignment, cell: CellRef, sheet: SheetData, about: About): Answer {
  const { name } = sheet;
  switch (assignment.kind) {
    case "table":
      return { kind: "table", sheet: name, written: rowTexts(sheet, cell.row).join("、"), table: assignment.table };
    case "repeats":
      return { kind: "repeats", sheet: name, written: rowTexts(sheet, cell.row).join("、"), counts: assignment.counts };
    case "ignore":
      return { kind: "ignore", sheet: name, written: rowTexts(sheet, cell.row).join("、") };
    case "column": {
      const table = assignment.table ?? about.table;
      return { kind: "column", sheet: name, written: writtenHeading(sheet, cell), column: assignment.column, ...(table === undefined ? {} : { table }) };
    }
    case "direction": {
      const table = assignment.table ?? about.table;
      const writing = assignment.writing ?? (about.writing === "none" ? undefined : about.writing);
      return {
        kind: "direction",
        sheet: name,
        written: writtenHeading(sheet, cell),
        direction: assignment.direction,
        ...(writing === undefined ? {} : { writing }),
        ...(table === undefined ? {} : { table }),
      };
    }
    case "blank":
      return { kind: "blank", sheet: "", written: BLANK, meaning: assignment.meaning, ...(assignment.table === undefined ? {} : { table: assignment.table }) };
    case "word":
      return { kind: "word", sheet: "", written: assignment.word, meaning: assignment.meaning };
  }
}
