import type { At } from "./mechanism";
import { leaf, type Outcome } from "./outcome";
import type { Operand, Setting } from "./settings";
import { ITEMS, type Month, type Row, type Table } from "./table";
import { missing, number } from "./value";

/** Someone the scheme is applied to: a row of the roster. */
export interface Subject {
  readonly row: Row;
}

/** What mechanisms may ask for while they evaluate. */
export interface Scope {
  readonly subjects: readonly Subject[];
  /** A single value: a number of the scheme, another rule's outcome, or a cell. */
  value(operand: Setting<Operand>, at: At): Outcome;
  /** All values an operand stands for: every item for 得分项, else the one value. */
  values(operand: Setting<Operand>, at: At): readonly Outcome[];
  /** All values over the appraisal's months, or all rows of a register that concern the person. */
  series(operand: Setting<Operand>, subject: Subject): Series;
  rule(name: string, at: At): Outcome;
  /** The tiers or grades another rule can yield, best first. */
  levelsOf(rule: string): readonly string[];
  /** The rows of a register or list that concern the person. */
  rows(table: string, subject: Subject): readonly Row[];
  /** Rows that name the person or the class, but not both rightly: nobody knows whom they concern. */
  disputedRows(table: string, subject: Subject): readonly Row[];
}

export type Series =
  | { readonly kind: "months"; readonly outcomes: readonly { readonly month: Month; readonly outcome: Outcome }[] }
  | { readonly kind: "rows"; readonly outcomes: readonly Outcome[] };

/** The leaves a column stands for in one row: the items of an assessment, or the one cell. */
export function cellsOf(table: Table, column: string, row: Row | undefined): readonly Outcome[] {
  const names = column === ITEMS ? table.columns.filter((c) => c.item && (row === undefined || row.cells.has(c.name))).map((c) => c.name) : [column];
  return names.map((name) => {
    const input = row?.cells.get(name);
    return input === undefined
      ? leaf(missing, { kind: "noRow", table: table.name, column: name })
      : leaf(input.value, { kind: "cell", table: table.name, column: name, cell: input.source });
  });
}

export const settingLeaf = (setting: Setting<Operand>): Outcome =>
  leaf(setting.value.kind === "number" ? number(setting.value.number) : missing, { kind: "setting", row: setting.row });
