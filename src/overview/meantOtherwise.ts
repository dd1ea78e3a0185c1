import { isBlankMeaning } from "../sheets/blanks/blankMeaning";
import type { Assignment } from "../sheets";

/** What the clerk says instead: another table, column or meaning. */
export function meantOtherwise(assignment: Assignment, name: string): Assignment {
  switch (assignment.kind) {
    case "table":
      return { ...assignment, table: name };
    case "column":
      return { ...assignment, column: name };
    case "word":
      return { ...assignment, meaning: name };
    case "blank":
      return isBlankMeaning(name) ? { ...assignment, meaning: name } : assignment;
    case "direction":
    case "repeats":
    case "ignore":
      return assignment;
  }
}
