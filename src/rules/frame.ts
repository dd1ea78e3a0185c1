import type { Period } from "../core/period";
import type { ValueColumn } from "../core/valueColumn";
import type { Note } from "./note";
import type { Scope } from "./scope";
import type { Operand, Setting } from "./settings";
import type { Subject } from "./subject";

/** What a whole column is computed from: everybody for whom nothing special holds, each at a place of its own. */
export interface Frame {
  /** How many places there are. */
  readonly size: number;
  readonly period: Period | undefined;
  readonly scope: Scope;
  subjectAt(place: number): Subject | undefined;
  /** The values an operand stands for, a column for each; what a sheet does not have at all stands nowhere in it. */
  columns(operand: Setting<Operand>, period: Period | undefined): readonly ValueColumn[];
}

/** A column as it was computed, with what has to be said at some of its places. Places without a value are computed one by one. */
export interface Computed {
  readonly values: ValueColumn;
  readonly notes?: ReadonlyMap<number, readonly Note[]>;
}
