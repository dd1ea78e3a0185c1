import type { Period } from "../core/period";
import type { Row } from "../core/table";
import type { ValueColumn } from "../core/valueColumn";
import type { Note } from "./note";
import type { Operand, Setting } from "./settings";
import type { Span } from "./span";
import type { Subject } from "./subject";

/** What a whole column is computed from: everybody it is about, each at a place of its own. */
export interface Frame {
  readonly subjects: readonly Subject[];
  readonly period: Period | undefined;
  /** The values an operand stands for, a column for each; what a sheet does not have at all stands nowhere in it. */
  columns(operand: Setting<Operand>, period: Period | undefined): readonly ValueColumn[];
  /** The single value an operand stands for: missing where it stands for several. */
  column(operand: Setting<Operand>, period: Period | undefined): ValueColumn;
  /** The figures of another rule. */
  rule(name: string, period: Period | undefined): ValueColumn;
  /** The rows of a register that count, place by place; undefined where there is any doubt about one, so that it has to be told. */
  counted(register: Setting<string>, span: Span): (place: number) => readonly Row[] | undefined;
}

/** A column as it was computed, with what has to be said at some of its places. Places without a value are computed one by one. */
export interface Computed {
  readonly values: ValueColumn;
  readonly notes?: ReadonlyMap<number, readonly Note[]>;
}
