import { Exact } from "./number/exact";
import { missing, notApplicable, number, type Value } from "./value";

/** Scores have two decimals, shares of scores four: in parts of 10,000 nearly every figure is a whole number. */
export const PARTS = 10_000;

/** Nothing computed or read yet; a number of parts; and what is not a number of parts. */
const [NONE, IN_PARTS, NOT_APPLICABLE, MISSING, OTHER] = [0, 1, 2, 3, 4] as const;

/**
 * Values one beside the other: numbers as whole multiples of 1/10,000 where they are. All others (fractions, words, days)
 * stand in a list of their own, by their place in it: what is repeated stands there once.
 */
export class ValueColumn {
  private states: Uint8Array;
  private parts: Float64Array;
  private readonly others: Value[] = [];

  constructor(size: number) {
    this.states = new Uint8Array(size);
    this.parts = new Float64Array(size);
  }

  has(at: number): boolean {
    return (this.states[at] ?? NONE) !== NONE;
  }

  /** undefined where there is none yet. */
  get(at: number): Value | undefined {
    switch (this.states[at]) {
      case IN_PARTS:
        return number(Exact.ofParts(this.parts[at] ?? 0, PARTS));
      case NOT_APPLICABLE:
        return notApplicable;
      case MISSING:
        return missing;
      case OTHER:
        return this.others[this.parts[at] ?? 0];
      default:
        return undefined;
    }
  }

  set(at: number, value: Value): void {
    const parts = value.kind === "number" ? value.number.inParts(PARTS) : undefined;
    if (parts !== undefined) this.put(at, IN_PARTS, parts);
    else if (value.kind === "notApplicable") this.put(at, NOT_APPLICABLE, 0);
    else if (value.kind === "missing") this.put(at, MISSING, 0);
    else this.put(at, OTHER, this.others.push(value) - 1);
  }

  /** The same as stands at another place already. */
  repeat(at: number, other: number): void {
    this.put(at, this.states[other] ?? NONE, this.parts[other] ?? 0);
  }

  /** What stands at a place of another column. */
  copy(at: number, from: ValueColumn, other: number): void {
    const state = from.states[other] ?? NONE;
    if (state !== OTHER) return this.put(at, state, from.parts[other] ?? 0);
    const value = from.others[from.parts[other] ?? 0];
    // Words mostly repeat the one before.
    if (value !== undefined) this.put(at, OTHER, this.others.at(-1) === value ? this.others.length - 1 : this.others.push(value) - 1);
  }

  /** What stands at places of another column, from one place of this one up to another; nothing where the other place is negative. */
  copyFrom(from: ValueColumn, places: Int32Array, first: number, end: number): void {
    for (let at = first; at < end; at++) {
      const place = places[at] ?? -1;
      if (place >= 0) this.copy(at, from, place);
    }
  }

  /** One value wherever nothing stands among the first so many places. */
  fillGaps(value: Value, size: number): void {
    const first = this.states.subarray(0, size).indexOf(NONE);
    if (first < 0) return;
    this.set(first, value);
    for (let at = first + 1; at < size; at++) if (!this.has(at)) this.repeat(at, first);
  }

  /** The word at a place; undefined where none stands. */
  textAt(at: number): string | undefined {
    const value = this.states[at] === OTHER ? this.others[this.parts[at] ?? 0] : undefined;
    return value?.kind === "text" ? value.text : undefined;
  }

  /** Each word that stands or once stood somewhere, hardly one twice. */
  texts(): readonly string[] {
    return this.others.flatMap((value) => (value.kind === "text" ? [value.text] : []));
  }

  /** A number as so many parts. */
  setParts(at: number, parts: number): void {
    this.put(at, IN_PARTS, parts);
  }

  /** The number in parts; undefined for what is not one. */
  partsAt(at: number): number | undefined {
    return this.states[at] === IN_PARTS ? this.parts[at] : undefined;
  }

  /** Adds the parts at each place; marks the places at which something else stands. */
  addTo({ sums, filled, odd }: AddedParts): void {
    const { states, parts } = this;
    for (let at = 0; at < sums.length; at++) {
      const state = states[at] ?? NONE;
      if (state === NONE) continue;
      const sum = (sums[at] ?? 0) + (parts[at] ?? 0);
      if (state !== IN_PARTS || !Number.isSafeInteger(sum)) odd[at] = 1;
      sums[at] = sum;
      filled[at] = 1;
    }
  }

  /** Whether there is something at each of the first so many places. */
  isFull(size: number): boolean {
    const none = this.states.indexOf(NONE);
    return none < 0 ? size <= this.states.length : none >= size;
  }

  isMissing(at: number): boolean {
    return this.states[at] === MISSING;
  }

  private put(at: number, state: number, parts: number): void {
    if (at >= this.states.length) this.grow(at);
    this.states[at] = state;
    this.parts[at] = parts;
  }

  private grow(at: number): void {
    const size = Math.max(at + 1, this.states.length * 2);
    const [states, parts] = [this.states, this.parts];
    this.states = new Uint8Array(size);
    this.states.set(states);
    this.parts = new Float64Array(size);
    this.parts.set(parts);
  }
}

/** Sums of parts, place by place, while columns are added to them. */
export class AddedParts {
  readonly sums: Float64Array;
  /** 1 where something has been added. */
  readonly filled: Uint8Array;
  /** 1 where something else than parts stands, or the sum was beyond the safe integers. */
  readonly odd: Uint8Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.filled = new Uint8Array(size);
    this.odd = new Uint8Array(size);
  }

  /** Whether the place has a sum, and it is exact. */
  isSumAt(at: number): boolean {
    return this.filled[at] === 1 && this.odd[at] === 0;
  }
}
