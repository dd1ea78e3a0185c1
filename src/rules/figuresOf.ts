import { madeOnce } from "../core/multimap";
import type { Period } from "../core/period";
import { notApplicable, type Value } from "../core/value";
import type { ValueColumn } from "../core/valueColumn";
import type { Column } from "./column";
import { isBlankCell } from "./mechanisms/entry";
import { isQuiet, type Outcome } from "./outcome";

/** The figures of an operand, by the subjects' numbers. */
export interface FiguresOf {
  /** Computes a subject's figure, with those of its list where they can be computed at once. */
  complete(subject: number): void;
  figure(subject: number): Outcome;
  /** Its value alone. */
  valueAt(subject: number): Value;
  /** Its value in parts of 1/10,000, where it is a number of these. */
  partsAt(subject: number): number | undefined;
  /** Whether it has nothing to tell. */
  isQuiet(subject: number): boolean;
}

/** Those of a rule, which are computed when they are asked for. */
export class FiguresOfRule implements FiguresOf {
  constructor(
    private readonly column: Column,
    readonly complete: (subject: number) => void,
  ) {}

  figure(subject: number): Outcome {
    return this.column.figure(subject);
  }

  valueAt(subject: number): Value {
    return this.column.valueAt(subject);
  }

  partsAt(subject: number): number | undefined {
    return this.column.partsAt(subject);
  }

  isQuiet(subject: number): boolean {
    return this.column.isQuiet(subject);
  }
}

/** What is shown as it stands on the sheets, or in the scheme: its values are read at once, a cell is looked up when somebody looks. */
export class ShownCells implements FiguresOf {
  private readonly looked = new Map<number, Outcome>();
  private values: ValueColumn | undefined;

  /**
   * @param readAll the values of all subjects, as far as they stand in one column
   * @param lookUp the cell of one
   */
  constructor(
    private readonly period: Period | undefined,
    private readonly readAll: () => ValueColumn,
    private readonly lookUp: (subject: number) => Outcome,
  ) {}

  complete(): void {
    // There is nothing to compute.
  }

  figure(subject: number): Outcome {
    return madeOnce(this.looked, subject, () => asShown(this.lookUp(subject), this.period));
  }

  valueAt(subject: number): Value {
    return this.standing(subject) ?? this.figure(subject).value;
  }

  partsAt(subject: number): number | undefined {
    return this.allValues().partsAt(subject);
  }

  isQuiet(subject: number): boolean {
    const values = this.allValues();
    return (values.has(subject) && !values.isMissing(subject)) || isQuiet(this.figure(subject));
  }

  /** What stands there; undefined for a blank, which may be shown as one or be lacking. */
  private standing(subject: number): Value | undefined {
    const value = this.allValues().get(subject);
    return value?.kind === "missing" ? undefined : value;
  }

  private allValues(): ValueColumn {
    this.values ??= this.readAll();
    return this.values;
  }
}

/** A cell that is only shown and that nobody has to fill in is as blank on the sheet of results; what is kept by the month every month has to have. */
const asShown = (outcome: Outcome, period: Period | undefined): Outcome => (period === undefined && isBlankCell(outcome) ? { ...outcome, value: notApplicable } : outcome);
