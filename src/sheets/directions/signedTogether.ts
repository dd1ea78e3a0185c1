import { Exact } from "../../core/number/exact";
import type { PlacedAssignment } from "../answers/assignment";
import { chosenFor } from "./chosen";
import { contentsBelow, deductionWriting } from "../columnContent";
import type { Direction } from "./direction";
import { type Problem, problemAt } from "../findings/problem";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { compact } from "../parse/text";

/**
 * Columns that give points and take them off, 扣分 as a negative number, written alike on a sheet: with a negative number
 * among them all count as written. Nothing but positive numbers may as well be what was taken off: that is asked once,
 * for all of them on all sheets of the table, and till then none is used.
 */
export function settleTogether(sheets: readonly RecognisedSheet[], assignments: readonly PlacedAssignment[]): readonly RecognisedSheet[] {
  const said = new Map<string, Direction>();
  for (const recognised of sheets) for (const column of recognised.columns.filter(isTogether)) {
    const direction = chosenFor(recognised, column, assignments).at(-1)?.direction;
    if (direction !== undefined) said.set(compact(column.heading), direction);
  }
  const asked = new Set<string>();
  return sheets.map((recognised) => settle(recognised, said, asked));
}

const isTogether = ({ together, used }: RecognisedColumn): boolean => together === true && used;

/** @param asked what has been asked already, by table and columns */
function settle(recognised: RecognisedSheet, said: ReadonlyMap<string, Direction>, asked: Set<string>): RecognisedSheet {
  const { sheet, headings, columns, problems } = recognised;
  const members = columns.filter(isTogether);
  const firstRow = Math.max(...headings.rows) + 1;
  const [first] = members;
  if (first === undefined || deductionWriting(members.flatMap(({ column }) => contentsBelow(sheet, firstRow, column))) !== "positive") return recognised;
  const chosen = members.flatMap(({ heading }) => said.get(compact(heading)) ?? [])[0];
  const finding = { deduction: "positive", direction: { taken: chosen, chosen: chosen !== undefined, asked: chosen === undefined } } as const;
  const settled = columns.map((column) => {
    if (!members.includes(column)) return column;
    return { ...column, ...(column === first ? finding : {}), ...countedAs(chosen) };
  });
  return { ...recognised, columns: settled, problems: chosen === undefined ? [...problems, ...unclear(recognised, members, asked)] : problems };
}

function countedAs(chosen: Direction | undefined): Partial<RecognisedColumn> {
  switch (chosen) {
    case undefined:
      return { open: true };
    case "takenOff":
      return { factor: Exact.one.negated() };
    case "signed":
      return {};
  }
}

function unclear({ sheet, headings, definition }: RecognisedSheet, members: readonly RecognisedColumn[], asked: Set<string>): readonly Problem[] {
  const heading = headings.columns.find(({ position }) => position.column === members[0]?.column);
  const columns = members.map(({ name }) => name).join("、");
  const question = `${definition.name} ${columns}`;
  const isAsked = asked.has(question);
  asked.add(question);
  return heading === undefined || isAsked ? [] : [problemAt(sheet, heading.position, { code: "plusOrMinus", params: { columns } })];
}
