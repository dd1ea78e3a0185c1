import { madeOnce } from "../core/multimap";
import type { Row } from "../core/table";
import { missing } from "../core/value";
import { leaf, type Outcome } from "./outcome";
import type { Program } from "./program";
import { ruleId } from "./scheme";
import type { Operand, Reference } from "./settings";
import type { Subject } from "./subject";
import type { Tables } from "./tables";

/**
 * Rows of lists kept by months or weeks of which nobody knows the month: one that the sheet says in words not
 * understood, two in its name. The months that are known stand; what adds months up lacks these rows, so that no term
 * is short of a month without a word.
 */
export class Undated {
  private readonly tablesOfRule = new Map<string, readonly string[]>();

  constructor(
    private readonly program: Program,
    private readonly tables: Tables,
  ) {}

  /** Whether there are such rows, anybody's, in what an operand is made of. */
  isIn(operand: Operand): boolean {
    return this.tables.hasUndated && this.tablesOf(operand).some((name) => this.tables.undated(name).length > 0);
  }

  /** What the subject's rows of unknown month are to a sum over its months: missing, once. */
  of(operand: Operand, subject: Subject): Outcome | undefined {
    if (!this.isIn(operand)) return undefined;
    for (const name of this.tablesOf(operand)) {
      const [row] = this.tables.undated(name, subject);
      if (row !== undefined) return leaf(missing, { kind: "cell", table: name, column: "月份", cell: cellOf(row) });
    }
    return undefined;
  }

  private tablesOf(operand: Operand): readonly string[] {
    switch (operand.kind) {
      case "number":
      case "date":
        return [];
      case "column":
        return this.program.namesRules.has(operand.table) ? this.ofRule(ruleId(operand.table, operand.column)) : [operand.table];
      case "rule":
        return this.ofRule(operand.rule);
    }
  }

  private ofRule(id: string): readonly string[] {
    return madeOnce(this.tablesOfRule, id, () => this.find(id));
  }

  /** The tables that a rule reads, those of the rules it is made of included. */
  private find(id: string): readonly string[] {
    const rules = new Set([id]);
    const found = new Set<string>();
    const add = (reference: Reference, bearsOn: readonly string[]): void => {
      if (reference.kind !== "rule") found.add(reference.table);
      else if (!bearsOn.includes(reference.rule)) rules.add(reference.rule);
    };
    // A set that is added to while it is gone through is gone through to its end.
    for (const rule of rules) {
      const compiled = this.program.rules.get(rule);
      for (const { reference } of compiled?.references ?? []) add(reference, compiled?.bound?.bearsOn ?? []);
    }
    return [...found];
  }
}

function cellOf({ cells, source }: Row): { readonly sheet: string; readonly row: number; readonly column: number } {
  const [first] = cells.values();
  return first?.source ?? { ...source, column: 0 };
}
