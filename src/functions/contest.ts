import type { Exact } from "../core/number/exact";
import type { Figure } from "../core/operations/figure";
import { withinGroups } from "../core/operations/groups";
import { Fault } from "./fault";
import { optionalNonzero, vector, type Parameter, type Vector } from "./parameters";
import { figure, group, mark, MISSING, type Mark } from "./readers";
import { lay, sameLength, type Cell, type Cells } from "./rows";

/**
 * The scores of all who are compared. A single one has nobody to be compared with: the functions of Excel that people know
 * take the one first and then all (RANK.EQ(D3,D3:D14)), and copied down a column each would be the best of one.
 * @param form how the function is to be written
 */
export function contestants(form: string): Parameter<Vector<Figure>> {
  const scores = vector(figure);
  return {
    ...scores,
    read(argument, parameter) {
      const read = scores.read(argument, parameter);
      if (read.cells.length === 1) throw new Fault("wrong", "functionError.oneScore", { parameter }, { form });
      return read;
    },
  };
}

/** Groups, within which alone people are compared. */
export const groups = optionalNonzero(vector(group), undefined);

/** Who is left out of the comparison: yes, or a result of VETO. */
export const excluded = optionalNonzero(vector(mark), undefined);

export interface Contest {
  readonly scores: Vector<Figure>;
  readonly groups: Vector<string | undefined> | undefined;
  readonly excluded?: Vector<Mark> | undefined;
}

interface Entry {
  readonly group: string;
  /** Undefined for who takes no part. */
  readonly score: Exact | undefined;
  /** What the cell shows of who takes no part. */
  readonly instead: Cell;
}

/** Compares within groups; who is excluded gets a blank, whose score or group is missing 缺. `decide` sees everybody. */
export function contest({ scores, groups, excluded }: Contest, decide: (scores: readonly (Exact | undefined)[]) => readonly (Cell | undefined)[]): Cells {
  if (groups !== undefined) sameLength(scores, groups);
  if (excluded !== undefined) sameLength(scores, excluded);
  const entries = scores.cells.map((score, index): Entry => {
    const of = groups === undefined ? "" : groups.cells[index];
    if (excluded?.cells[index] === "marked" || score.kind === "notApplicable") return { group: of ?? "", score: undefined, instead: "" };
    if (score.kind === "missing" || of === undefined) return { group: of ?? "", score: undefined, instead: MISSING };
    return { group: of, score: score.number, instead: "" };
  });
  const decided = withinGroups(entries, ({ group }) => group, (members) => decide(members.map(({ score }) => score)));
  return lay(
    entries.map(({ score, instead }, index) => (score === undefined ? instead : (decided[index] ?? ""))),
    scores.across,
  );
}
