import type { CellRef } from "../core/cell";
import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import { appraise, nameOfRow } from "../rules/appraise";
import { examine } from "./examine";
import { sheetProblems } from "./problemList";
import { tellAppraisal } from "./told";

/** Why an input cell is marked: what is wrong with it, and whose row on which ground it decides; none where it is not marked any more. */
export function reasonsAt(snapshot: Snapshot, cell: CellRef, texts: Texts): readonly string[] {
  const isHere = (other: CellRef): boolean => other.sheet === cell.sheet && other.row === cell.row && other.column === cell.column;
  const { program, reading, ofScheme } = examine(snapshot, texts);
  const ofRule = ofScheme.filter(({ level, cell: at }) => level === "error" && at !== undefined && isHere(at));
  const wrong = [...ofRule, ...sheetProblems(reading.problems.filter(isHere), texts)].map(({ problem, advice }) => `${problem}${advice}`);
  if (program === undefined || program.problems.length > 0) return wrong;
  const appraisal = tellAppraisal(appraise(program, reading.tables), texts);
  const judged = [appraisal, ...appraisal.others].flatMap(({ people, told }) =>
    people.flatMap((person, index) => (told[index]?.marks ?? []).filter((mark) => isHere(mark.cell)).map(({ said }) => texts("explain.marked", { who: nameOfRow(person), said }))),
  );
  return [...new Set([...wrong, ...judged])];
}
