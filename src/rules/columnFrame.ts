import type { Period } from "../core/period";
import type { Row } from "../core/table";
import { date, missing, number as numberValue, type Value } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import type { Cells } from "./cells";
import type { Frame } from "./frame";
import type { Ground } from "./ground";
import type { Program } from "./program";
import { RegisterRows } from "./registerRows";
import { ruleId } from "./scheme";
import type { Operand, Setting } from "./settings";
import type { Span } from "./span";
import type { Subject } from "./subject";

/** What a frame reads. */
export interface ReadByFrame {
  readonly program: Program;
  readonly ground: Ground;
  readonly cells: Cells;
  /** The figures of a rule for subjects, by their numbers; `tell` gets the places of those that have something to tell. */
  figuresOf(rule: string, numbers: readonly number[], period: Period | undefined, tell: (place: number) => void): ValueColumn;
}

/** What the figures of some subjects are computed from, with the places at which something that was read has something to tell. */
export class ColumnFrame implements Frame {
  readonly telling = new Set<number>();
  private readonly tell = (place: number): void => void this.telling.add(place);

  /** @param numbers those of the subjects */
  constructor(
    private readonly read: ReadByFrame,
    readonly subjects: readonly Subject[],
    private readonly numbers: readonly number[],
    readonly period: Period | undefined,
  ) {}

  columns({ value }: Setting<Operand>, period: Period | undefined): readonly ValueColumn[] {
    switch (value.kind) {
      case "number":
        return [this.constant(numberValue(value.number))];
      case "date":
        return [this.constant(date(value.serial))];
      case "rule":
        return [this.rule(value.rule, period)];
      case "column": {
        if (this.read.program.namesRules.has(value.table)) return [this.rule(ruleId(value.table, value.column), period)];
        const found = this.read.cells.columns(value.table, value.column, this.numbers, period);
        for (const column of found) for (let place = 0; place < this.numbers.length; place++) if (column.isMissing(place)) this.tell(place);
        return found;
      }
    }
  }

  /** Of several columns the one value at each place, as far as there is just one. */
  column(operand: Setting<Operand>, period: Period | undefined): ValueColumn {
    const columns = this.columns(operand, period);
    const [first, second] = columns;
    const { length: size } = this.numbers;
    if (first !== undefined && second === undefined && first.isFull(size)) return first;
    const only = new ValueColumn(size);
    for (let place = 0; place < size; place++) {
      const [value, second] = columns.flatMap((column) => column.get(place) ?? []);
      const isOne = value !== undefined && second === undefined;
      only.set(place, isOne ? value : missing);
      if (!isOne) this.tell(place);
    }
    return only;
  }

  rule(name: string, period: Period | undefined): ValueColumn {
    return this.read.figuresOf(name, this.numbers, period, this.tell);
  }

  counted(register: Setting<string>, span: Span): (place: number) => readonly Row[] | undefined {
    const { tables, timing, holders } = this.read.ground;
    const rows = new RegisterRows(tables, timing, holders, register, this.period, span);
    return (place) => rows.of(this.subjects[place]);
  }

  private constant(value: Value): ValueColumn {
    const column = new ValueColumn(this.numbers.length);
    column.fillGaps(value, this.numbers.length);
    return column;
  }
}
