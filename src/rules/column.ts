import { madeOnce } from "../core/multimap";
import { missing, type Value } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import type { Period } from "../core/period";
import { isFlag, isHeld, type Note } from "./note";
import type { Explanation, Origin, Outcome } from "./outcome";
import type { CompiledRule } from "./program";

/** What a rule yields for one subject, before anybody looks: the value, what has to be said of it, and whether nothing that it was computed from has something to tell. */
export interface Cell {
  readonly value: Value;
  readonly notes: readonly Note[];
  readonly quietInputs: boolean;
}

const NO_NOTES: readonly Note[] = [];

/** The figures of one rule for one period (or none), by the subjects' numbers. An explanation is made when somebody looks, from the same inputs. */
export class Column {
  private readonly values: ValueColumn;
  private readonly notes = new Map<number, readonly Note[]>();
  /** Those that have something to tell, by themselves or by what they were computed from; and of these the former. */
  private readonly telling = new Set<number>();
  private readonly tellingAlone = new Set<number>();
  private readonly figures: (Figure | undefined)[] = [];
  private readonly held = new Map<number, Figure>();

  /** @param size how many subjects there are: more may come */
  constructor(
    readonly origin: Origin,
    size: number,
    readonly explain: (subject: number) => Explanation,
  ) {
    this.values = new ValueColumn(size);
  }

  has(subject: number): boolean {
    return this.values.has(subject);
  }

  put(subject: number, { value, notes, quietInputs }: Cell): void {
    this.values.set(subject, value);
    if (notes.length > 0) this.notes.set(subject, notes);
    // A figure without a value is made of something that lacks one.
    const isAlone = quietInputs && value.kind !== "missing";
    if (isAlone && !notes.some(isFlag)) return;
    this.telling.add(subject);
    if (isAlone) this.tellingAlone.add(subject);
  }

  valueAt(subject: number): Value {
    return this.values.get(subject) ?? missing;
  }

  /** A number in parts of 10,000, where it is one. */
  partsAt(subject: number): number | undefined {
    return this.values.partsAt(subject);
  }

  /** A number of parts that has nothing to tell. */
  putParts(subject: number, parts: number): void {
    this.values.setParts(subject, parts);
  }

  /** Puts the value at a place of another column. */
  copyTo(values: ValueColumn, place: number, subject: number): void {
    values.copy(place, this.values, subject);
  }

  notesAt(subject: number): readonly Note[] {
    return this.notes.size === 0 ? NO_NOTES : (this.notes.get(subject) ?? NO_NOTES);
  }

  isQuiet(subject: number): boolean {
    return this.telling.size === 0 || !this.telling.has(subject);
  }

  hasQuietInputs(subject: number): boolean {
    return this.isQuiet(subject) || this.tellingAlone.has(subject);
  }

  /** Whether the figure is shown only. */
  isHeld(subject: number): boolean {
    return !this.isQuiet(subject) && isHeld(this.notesAt(subject));
  }

  /** The figure as an outcome: one object however often it is asked for. */
  figure(subject: number): Outcome {
    const kept = this.figures[subject];
    if (kept) return kept;
    const figure = new Figure(this, subject, false);
    this.figures[subject] = figure;
    return figure;
  }

  /** The same for what is reckoned from it: missing where it is shown only. */
  reckoned(subject: number): Outcome {
    return this.isHeld(subject) ? madeOnce(this.held, subject, () => new Figure(this, subject, true)) : this.figure(subject);
  }
}

/** One figure of a column. */
class Figure implements Outcome {
  private told: Explanation | undefined;

  constructor(
    private readonly column: Column,
    private readonly subject: number,
    private readonly isHeld: boolean,
  ) {}

  get value(): Value {
    return this.isHeld ? missing : this.column.valueAt(this.subject);
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

  get quietInputs(): boolean {
    return this.column.hasQuietInputs(this.subject);
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

  get comparison(): Explanation["comparison"] {
    return this.explanation().comparison;
  }

  private explanation(): Explanation {
    this.told ??= this.column.explain(this.subject);
    return this.told;
  }
}

/** S1A/学月津贴 */
export function namesOf(id: string): { readonly scheme: string; readonly rule: string } {
  const [scheme = "", ...words] = id.split("/");
  return { scheme, rule: words.join("/") };
}

/** Where the figures of a rule come from. */
export const originOf = ({ id, mechanism, clause }: CompiledRule, period: Period | undefined): Origin => ({ kind: "rule", ...namesOf(id), mechanism, clause, ...(period ? { period } : {}) });
