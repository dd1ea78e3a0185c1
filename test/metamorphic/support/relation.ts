import fc from "fast-check";
import type { Snapshot } from "../../../src/plan/snapshot";
import { comparable, figuresOf, type Figures } from "./figures";
import type { Workbook } from "./workbooks";

/** A change after which a workbook says the same. */
interface Change<P> {
  readonly name: string;
  /** Cases for each workbook. */
  readonly runs: number;
  /** What is drawn by chance. */
  readonly parameters: (workbook: Workbook) => fc.Arbitrary<P>;
  readonly changed: (snapshot: Snapshot, parameters: P) => Snapshot;
  /** The figures of the changed workbook in the words of the unchanged one; as they are unless given. */
  readonly undone?: (figures: Figures, parameters: P) => Figures;
  /** Figures without the lines that may differ; all of them unless given. */
  readonly considered?: (figures: Figures) => Figures;
}

/** A relation, whatever it draws. */
export interface Relation {
  readonly name: string;
  readonly runs: number;
  /** Throws with the smallest case found and fast-check's seed. */
  readonly check: (workbook: Workbook) => void;
}

export function sameFiguresAfter<P>({ name, runs, parameters, changed, undone = (figures) => figures, considered = (figures) => figures }: Change<P>): Relation {
  return {
    name,
    runs,
    check(workbook) {
      const before = comparable(considered(workbook.figures));
      fc.assert(
        fc.property(parameters(workbook), (drawn) => {
          const after = figuresOf(changed(workbook.snapshot, drawn));
          expect(comparable(considered(undone(after, drawn)))).toEqual(before);
        }),
        { numRuns: runs },
      );
    },
  };
}
