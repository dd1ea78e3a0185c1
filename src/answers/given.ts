import type { CellRef } from "../core/cell";
import { answerFor, isAlike, isByLetter, type Answer, type AnswerCells, type AnswerLine, type Assignment, type Reading, type SheetData, cellsOfAnswer } from "../sheets";

/** What the clerk chose, at the cell it is about. */
export interface Choice {
  readonly assignment: Assignment;
  readonly cell: CellRef;
}

/** Choices in words, each once; said of all sheets where several kinds of them have the very same headings and meaning. */
export function answersOf(choices: readonly Choice[], sheets: readonly SheetData[], { findings }: Pick<Reading, "findings">): readonly Answer[] {
  const tables = new Map(findings.flatMap((finding) => (finding.kind === "read" ? [[finding.sheet, finding.table] as const] : [])));
  // A table chosen along with its columns is what they are columns of.
  for (const { assignment, cell } of choices) if (assignment.kind === "table") tables.set(cell.sheet, assignment.table);
  const given: Answer[] = [];
  for (const { assignment, cell } of choices) {
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    if (sheet === undefined) continue;
    const column = findings.flatMap((finding) => (finding.kind === "read" && finding.sheet === cell.sheet ? finding.columns : [])).find((found) => found.column === cell.column);
    const answer = answerFor(assignment, cell, sheet, { table: tables.get(cell.sheet), writing: column?.deduction });
    const same = given.findIndex((other) => saysSame(other, answer));
    const before = given[same];
    if (before === undefined) given.push(answer);
    else if (answer.kind === "table" && !isAlike(before.sheet, answer.sheet)) given[same] = { ...before, sheet: "" };
  }
  return given;
}

/** The same words and meaning, whichever sheet it was said of; of a sheet not to be read, and of a column without a heading, only on that sheet. */
function saysSame(a: Answer, b: Answer): boolean {
  const [sheet, ...words] = cellsOfAnswer(a, "");
  const [other, ...otherWords] = cellsOfAnswer(b, "");
  return JSON.stringify(words) === JSON.stringify(otherWords) && (sheet === other || !isOfItsSheet(a));
}

/** The rows with these answers at their end; what they answer anew goes. */
export function withAnswers(lines: readonly AnswerLine[], given: readonly Answer[], since: string): readonly AnswerCells[] {
  const kept = lines.filter(({ answer }) => answer === undefined || !given.some((next) => isAnsweredAnew(answer, next)));
  return [...kept.map(({ cells }) => cells), ...given.map((answer) => cellsOfAnswer(answer, since, remarksOn(answer, lines)))];
}

/** What somebody noted beside the answers whose place this one takes. */
const remarksOn = (next: Answer, lines: readonly AnswerLine[]): string =>
  lines.flatMap(({ answer, cells: { 5: remark } }) => (answer !== undefined && remark !== "" && isAnsweredAnew(answer, next) ? [remark] : [])).join(" ");

/** Which table a sheet is, and that it is not read, exclude each other; a column has one meaning in a table. */
function isAnsweredAnew(before: Answer, next: Answer): boolean {
  if (before.written !== next.written) return false;
  switch (next.kind) {
    case "table":
      return (before.kind === "table" && (next.sheet === "" || isAlike(before.sheet, next.sheet))) || (before.kind === "ignore" && before.sheet === next.sheet);
    case "ignore":
      return (before.kind === "table" || before.kind === "ignore") && before.sheet === next.sheet;
    case "column":
      return before.kind === "column" && before.table === next.table && (before.sheet === next.sheet || !isOfItsSheet(next));
    case "direction":
      return before.kind === "direction" && before.table === next.table && before.writing === next.writing && (before.sheet === next.sheet || !isOfItsSheet(next));
    case "blank":
      return before.kind === "blank" && before.table === next.table && before.sheet === next.sheet;
    case "repeats":
      return before.kind === "repeats" && isAlike(before.sheet, next.sheet);
    case "word":
      return before.kind === "word";
  }
}

function isOfItsSheet(answer: Answer): boolean {
  switch (answer.kind) {
    case "ignore":
      return true;
    case "column":
    case "direction":
      return isByLetter(answer.written);
    case "table":
    case "word":
    case "blank":
    case "repeats":
      return false;
  }
}
