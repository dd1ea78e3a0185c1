import type { Value } from "../core/value";
import type { Note } from "./note";
import type { Explanation, Origin, Outcome } from "./outcome";

/** What a rule yields for one subject, before anybody looks: the value, what has to be said of it, and whether it has something to tell. */
export interface Cell {
  readonly value: Value;
  readonly notes: readonly Note[];
  readonly quiet: boolean;
}

const NO_NOTES: readonly Note[] = [];

/** The figures of one rule for one period (or none), by the subjects' numbers. An explanation is made when somebody looks, from the same inputs. */
export class Column {
  private readonly values: (Value | undefined)[] = [];
  private readonly notes = new Map<number, readonly Note[]>();
  /** Those that have something to tell. */
  private readonly telling = new Set<number>();
  private readonly figures: (Figure | undefined)[] = [];

  constructor(
    readonly origin: Origin,
    readonly explain: (subject: number) => Explanation,
  ) {}

  has(subject: number): boolean {
    return this.values[subject] !== undefined;
  }

  put(subject: number, { value, notes, quiet }: Cell): void {
    this.values[subject] = value;
    if (notes.length > 0) this.notes.set(subject, notes);
    if (!quiet) this.telling.add(subject);
  }

  valueAt(subject: number): Value {
    return this.values[subject] ?? MISSING;
  }

  notesAt(subject: number): readonly Note[] {
    return this.notes.get(subject) ?? NO_NOTES;
  }

  isQuiet(subject: number): boolean {
    return !this.telling.has(subject);
  }

  /** The figure as an outcome: one object however often it is asked for. */
  figure(subject: number): Outcome {
    const kept = this.figures[subject];
    if (kept) return kept;
    const figure = new Figure(this, subject);
    this.figures[subject] = figure;
    return figure;
  }
}

const MISSING: Value = { kind: "missing" };

/** One figure of a column. */
class Figure implements Outcome {
  private told: Explanation | undefined;

  constructor(
    private readonly column: Column,
    private readonly subject: number,
  ) {}

  get value(): Value {
    return this.column.valueAt(this.subject);
  }

  get origin(): Origin {
    return this.column.origin;
  }

  get notes(): readonly Note[] {
    return this.column.notesAt(this.subject);
  }

  get quiet(): boolean {
    return this.column.isQuiet(this.subject);
  }

  get inputs(): Outcome["inputs"] {
    return this.explanation().inputs;
  }

  get working(): string | undefined {
    return this.explanation().working;
  }

  get choices(): Explanation["choices"] {
    return this.explanation().choices;
  }

  private explanation(): Explanation {
    this.told ??= this.column.explain(this.subject);
    return this.told;
  }
}
