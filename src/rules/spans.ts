import type { Period } from "../core/period";
import type { Program, CompiledRule } from "./program";
import { ruleId } from "./scheme";
import type { Scope } from "./scope";
import type { Operand, Reference } from "./settings";
import type { Tables } from "./tables";
import type { Timing } from "./timing";

const NONE: readonly Period[] = [];

/** By which months or weeks figures are kept. */
export class Spans {
  private readonly byRule = new Map<CompiledRule, readonly Period[]>();
  private readonly open = new Map<CompiledRule, boolean>();

  constructor(
    private readonly program: Program,
    private readonly tables: Tables,
    private readonly timing: Timing,
    private readonly scope: Scope,
  ) {}

  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  of(operand: Operand): readonly Period[] | undefined {
    switch (operand.kind) {
      case "number":
      case "date":
        return undefined;
      case "column":
        return this.program.namesRules.has(operand.table)
          ? this.of({ kind: "rule", rule: ruleId(operand.table, operand.column) })
          : nonEmpty(this.tables.periods(operand.table));
      case "rule": {
        const rule = this.program.rules.get(operand.rule);
        return rule && nonEmpty(this.ofRule(rule));
      }
    }
  }

  /** Whether a rule has a figure of its own for a period: it is kept by months or weeks, or its reader says which. */
  isKept(rule: CompiledRule): boolean {
    return this.ofRule(rule).length > 0 || this.isOpen(rule);
  }

  /** The period that a rule has a figure of its own for, where one is asked for. */
  periodOf(rule: CompiledRule, period: Period | undefined): Period | undefined {
    return period && this.isKept(rule) ? period : undefined;
  }

  ofRule(rule: CompiledRule): readonly Period[] {
    const kept = this.byRule.get(rule);
    if (kept) return kept;
    this.byRule.set(rule, NONE);
    const periods = this.find(rule);
    this.byRule.set(rule, periods);
    return periods;
  }

  /** Whether it counts a register, or is made of what does, for whatever period its reader is about. */
  private isOpen(rule: CompiledRule): boolean {
    const kept = this.open.get(rule);
    if (kept !== undefined) return kept;
    this.open.set(rule, false);
    const { bound } = rule;
    const takesOver = bound?.counts === undefined && (bound?.evaluation.kind === "each" || bound?.evaluation.kind === "group");
    const isTotal = bound?.totals !== undefined && this.of(bound.totals) !== undefined;
    const open = (bound?.counts === "reader" && !isTotal) || (takesOver && this.inputsOf(rule).some((input) => this.isOpen(input)));
    this.open.set(rule, open);
    return open;
  }

  private inputsOf({ bound, references }: CompiledRule): readonly CompiledRule[] {
    return references.flatMap(({ reference }) => (reference.kind === "rule" && bound?.bearsOn.includes(reference.rule) !== true ? (this.program.rules.get(reference.rule) ?? []) : []));
  }

  private find({ bound, references, scheme }: CompiledRule): readonly Period[] {
    const kind = bound?.evaluation.kind;
    switch (bound?.counts) {
      case "month":
        return this.timing.months(scheme);
      case "week":
        return this.timing.weeks();
      case "term":
      case "year":
      case "all":
      case "onwards":
        return NONE;
      case "reader":
      case undefined:
    }
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
