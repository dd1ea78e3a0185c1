import type { Period } from "../core/period";
import type { Program, CompiledRule } from "./program";
import { ruleId } from "./scheme";
import type { Scope } from "./scope";
import type { Operand, Reference } from "./settings";
import type { Tables } from "./tables";

const NONE: readonly Period[] = [];

/** By which months or weeks figures are kept. */
export class Spans {
  private readonly byRule = new Map<CompiledRule, readonly Period[]>();

  constructor(
    private readonly program: Program,
    private readonly tables: Tables,
    private readonly scope: Scope,
  ) {}

  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  of(operand: Operand): readonly Period[] | undefined {
    switch (operand.kind) {
      case "number":
      case "date":
        return undefined;
      case "column":
        return this.program.schemes.includes(operand.table)
          ? this.of({ kind: "rule", rule: ruleId(operand.table, operand.column) })
          : nonEmpty(this.tables.periods(operand.table));
      case "rule": {
        const rule = this.program.rules.get(operand.rule);
        return rule && nonEmpty(this.ofRule(rule));
      }
    }
  }

  ofRule(rule: CompiledRule): readonly Period[] {
    const kept = this.byRule.get(rule);
    if (kept) return kept;
    this.byRule.set(rule, NONE);
    const periods = this.find(rule);
    this.byRule.set(rule, periods);
    return periods;
  }

  private find({ bound, references }: CompiledRule): readonly Period[] {
    const kind = bound?.evaluation.kind;
    if (bound?.periods) return bound.periods(this.scope);
    if (kind !== "each" && kind !== "group") return NONE;
    for (const { reference } of references) {
      const periods = this.ofReference(reference);
      if (periods !== undefined && periods.length > 0) return periods;
    }
    return NONE;
  }

  private ofReference(reference: Reference): readonly Period[] | undefined {
    return reference.kind === "table" ? this.tables.periods(reference.table) : this.of(reference);
  }
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
