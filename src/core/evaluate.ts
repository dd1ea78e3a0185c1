import type { CompiledRule, Program } from "./compile";
import type { At, GroupResult, Result } from "./mechanism";
import { monthKey } from "./month";
import type { Note } from "./note";
import { leaf, type Outcome } from "./outcome";
import { cellsOf, settingLeaf, type Scope, type Series, type Subject } from "./scope";
import type { Operand, Setting } from "./settings";
import type { Month, Row, Table } from "./table";
import { Tables } from "./tables";
import { missing } from "./value";

/** Applies a compiled scheme to the workbook's tables. Every outcome is computed once and kept. */
export class Evaluation implements Scope {
  readonly subjects: readonly Subject[];
  private readonly tables: Tables;
  private readonly outcomes = new Map<string, Map<Subject, Outcome>>();
  private readonly groups = new Map<string, GroupResult>();
  private readonly monthsByRule = new Map<string, readonly Month[]>();
  private readonly undecided = new Map<string, boolean>();
  private readonly vetoes: readonly CompiledRule[];

  constructor(
    private readonly program: Program,
    tables: readonly Table[],
    /** The list whose rows are appraised. */
    private readonly roster: string,
  ) {
    this.tables = new Tables(tables);
    this.subjects = (this.tables.get(roster)?.rows ?? []).map((row) => ({ row }));
    this.vetoes = [...program.rules.values()].filter((rule) => (rule.bound?.bearsOn.length ?? 0) > 0);
  }

  value(operand: Setting<Operand>, at: At): Outcome {
    const [outcome, ...others] = this.values(operand, at);
    return outcome !== undefined && others.length === 0 ? outcome : leaf(missing, { kind: "setting", row: operand.row });
  }

  values(operand: Setting<Operand>, at: At): readonly Outcome[] {
    const { value } = operand;
    switch (value.kind) {
      case "number":
        return [settingLeaf(operand)];
      case "rule":
        return [this.rule(value.rule, at)];
      case "column": {
        const table = this.tables.get(value.table);
        if (table === undefined) return [leaf(missing, { kind: "noRow", table: value.table, column: value.column })];
        const month = this.tables.isMonthly(value.table) ? at.month : undefined;
        return cellsOf(table, value.column, this.rowOf(value.table, at.subject, month));
      }
    }
  }

  series(operand: Setting<Operand>, subject: Subject): Series {
    const months = this.monthsOf(operand.value);
    if (months !== undefined) {
      return { kind: "months", outcomes: months.map((month) => ({ month, outcome: this.value(operand, { subject, month }) })) };
    }
    const { value } = operand;
    const table = value.kind === "column" ? this.tables.get(value.table) : undefined;
    if (value.kind === "column" && table?.kind === "register") {
      const disputed = this.tables.disputed(value.table, subject, this.subjects).flatMap((row) => cellsOf(table, value.column, row));
      const certain = this.tables.rows(value.table, subject).flatMap((row) => cellsOf(table, value.column, row));
      return { kind: "rows", outcomes: [...certain, ...disputed.map((outcome) => ({ ...outcome, value: missing }))] };
    }
    return { kind: "rows", outcomes: [this.value(operand, { subject })] };
  }

  rows(table: string, subject: Subject): readonly Row[] {
    return this.tables.rows(table, subject);
  }

  disputedRows(table: string, subject: Subject): readonly Row[] {
    return this.tables.disputed(table, subject, this.subjects);
  }

  levelsOf(rule: string): readonly string[] {
    return this.program.rules.get(rule)?.bound?.levels ?? [];
  }

  rule(name: string, at: At): Outcome {
    const rule = this.program.rules.get(name);
    const month = rule && this.isMonthly(rule) ? at.month : undefined;
    const slot = month ? `${name}\n${monthKey(month)}` : name;
    const kept = this.outcomes.get(slot)?.get(at.subject);
    if (kept) return kept;
    const outcome = this.evaluate(name, rule, month ? { subject: at.subject, month } : { subject: at.subject });
    const bySubject = this.outcomes.get(slot) ?? new Map<Subject, Outcome>();
    this.outcomes.set(slot, bySubject.set(at.subject, outcome));
    return outcome;
  }

  /** The months an operand has values for; undefined if it is not monthly. */
  monthsOf(operand: Operand): readonly Month[] | undefined {
    switch (operand.kind) {
      case "number":
        return undefined;
      case "column":
        return this.tables.isMonthly(operand.table) ? this.tables.months(operand.table) : undefined;
      case "rule": {
        const rule = this.program.rules.get(operand.rule);
        return rule && this.isMonthly(rule) ? this.monthsOfRule(rule) : undefined;
      }
    }
  }

  /** What concerns a whole list: the rest of a pool, by the rule it belongs to. */
  remarks(): readonly { readonly rule: string; readonly note: Note }[] {
    return [...this.groups].flatMap(([rule, group]) => group.remarks.map((note) => ({ rule, note })));
  }

  private isMonthly(rule: CompiledRule): boolean {
    return this.monthsOfRule(rule).length > 0;
  }

  private monthsOfRule(rule: CompiledRule): readonly Month[] {
    const kept = this.monthsByRule.get(rule.name);
    if (kept) return kept;
    const months = this.findMonths(rule);
    this.monthsByRule.set(rule.name, months);
    return months;
  }

  private findMonths(rule: CompiledRule): readonly Month[] {
    if (rule.bound?.evaluation.kind !== "each") return [];
    for (const { reference } of rule.references) {
      const months = reference.kind === "table" ? undefined : this.monthsOf(reference);
      if (months !== undefined) return months;
    }
    return [];
  }

  /** The one row of a list; two that fit are ambiguous and count as none. */
  private rowOf(table: string, subject: Subject, month: Month | undefined): Row | undefined {
    if (table === this.roster) return subject.row;
    const [row, second] = this.tables.rows(table, subject, month);
    return second === undefined ? row : undefined;
  }

  private evaluate(name: string, rule: CompiledRule | undefined, at: At): Outcome {
    const origin: Outcome["origin"] = {
      kind: "rule",
      rule: name,
      mechanism: rule?.mechanism ?? "",
      clause: rule?.clause ?? "",
      ...(at.month ? { month: monthKey(at.month) } : {}),
    };
    if (rule?.bound === undefined) {
      const notes: Note[] = (rule?.asked ?? []).map((row) => ({ code: "settingAsked", params: { rule: row.rule, setting: row.setting } }));
      return { value: missing, origin, inputs: [], notes };
    }
    const result = this.apply(rule, at);
    return { ...this.withVetoes(rule, at, result), origin };
  }

  private apply(rule: CompiledRule, at: At): Result {
    const evaluation = rule.bound?.evaluation;
    switch (evaluation?.kind) {
      case "each":
      case "term":
        return evaluation.evaluate(at, this);
      case "group": {
        const group = this.groups.get(rule.name) ?? evaluation.evaluate(this);
        this.groups.set(rule.name, group);
        return group.results.get(at.subject) ?? { value: missing, inputs: [] };
      }
      case "table":
      case undefined:
        return { value: missing, inputs: [] };
    }
  }

  /** An established case takes what its clause names; an open one of anybody in a shared figure holds the figure back. */
  private withVetoes(rule: CompiledRule, at: At, result: Result): Pick<Outcome, "value" | "inputs" | "notes"> {
    let { value } = result;
    const inputs = [...result.inputs];
    const notes = [...(result.notes ?? [])];
    for (const veto of this.vetoes) {
      if (!veto.bound?.bearsOn.includes(rule.name)) continue;
      const outcome = this.rule(veto.name, { subject: at.subject });
      const barred = outcome.value.kind === "truth" && outcome.value.truth;
      if (barred) value = rule.bound?.whenVetoed ?? value;
      if (barred || outcome.notes.length > 0) inputs.push({ role: veto.name, outcome });
      if (!barred && this.isHeld(rule, veto, outcome)) notes.push({ code: "heldForPending", params: {} });
    }
    return { value, inputs, notes };
  }

  private isHeld(rule: CompiledRule, veto: CompiledRule, own: Outcome): boolean {
    return rule.bound?.evaluation.kind === "group" ? this.isAnybodyPending(veto) : isPending(own);
  }

  private isAnybodyPending(veto: CompiledRule): boolean {
    const kept = this.undecided.get(veto.name);
    if (kept !== undefined) return kept;
    const pending = this.subjects.some((subject) => isPending(this.rule(veto.name, { subject })));
    this.undecided.set(veto.name, pending);
    return pending;
  }
}

const isPending = (veto: Outcome): boolean => veto.notes.some((note) => note.code === "vetoPending");
