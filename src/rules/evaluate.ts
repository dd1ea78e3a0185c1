import { monthLabel } from "../core/month";
import type { Exact } from "../core/number/exact";
import type { MoneyRounding } from "../core/operations/pay";
import { isWeek, periodKey, type Period } from "../core/period";
import type { Month, Row, Table } from "../core/table";
import { missing, notApplicable, wordOfValue, type Value } from "../core/value";
import { Adjustments, ADJUSTMENTS } from "./adjustments";
import type { Chosen } from "./applies";
import type { BoundRule, GroupResult, ResultTable, Result } from "./mechanism";
import type { Note } from "./note";
import { leaf, type Outcome } from "./outcome";
import { combineParts } from "./parts";
import { People } from "./people";
import type { CompiledRule, Program } from "./program";
import { ROSTER } from "./roster";
import { ruleId } from "./scheme";
import { SCHOOL_CALENDAR, SchoolCalendar } from "./schoolCalendar";
import { cellsOf, settingLeaf, type ConcernedRows, type LedgerEntry, type PartOfPay, type Scope, type Series, type TermShare } from "./scope";
import type { Operand, Setting } from "./settings";
import type { At, Subject } from "./subject";
import { groupsOf, listOf, mergeClasses, outsidePersons, subjectsOf } from "./subjects";
import { Tables } from "./tables";
import { DEFAULT_TENURE, Tenures, type TenurePolicy } from "./tenure";
import { Variants, type Variant } from "./variants";

/** Applies a compiled scheme to the workbook's tables. Every outcome is computed once and kept. */
export class Evaluation implements Scope {
  /** Everybody on the roster, one person's classes as one where the school says so. */
  readonly people: readonly Subject[];
  /** Persons who are not on the roster and yet get a figure. */
  readonly outside: readonly Subject[];
  readonly calendar: SchoolCalendar | undefined;
  readonly adjustments: Adjustments;
  private readonly tables: Tables;
  private readonly tenures: Tenures;
  private readonly policy: TenurePolicy;
  private readonly termMonths: readonly number[];
  private readonly variants = new Variants();
  private readonly lists = new Map<string, readonly Subject[]>();
  private readonly listOfSubject = new Map<Subject, readonly Subject[]>();
  private readonly tableOfSubject = new Map<Subject, string>();
  private readonly outcomes = new Map<string, Map<Subject, Outcome>>();
  private readonly ledgers = new Map<string, Map<Subject, readonly LedgerEntry[]>>();
  private readonly groups = new Map<string, GroupResult>();
  private readonly periodsByRule = new Map<string, readonly Period[]>();
  private readonly undecided = new Map<string, boolean>();
  private readonly vetoes: readonly CompiledRule[];
  private readonly headings: ReadonlyMap<string, readonly string[]>;
  private readonly months: readonly Month[];

  constructor(
    private readonly program: Program,
    tables: readonly Table[],
  ) {
    const roster = subjectsOf(tables.find(({ name }) => name === ROSTER));
    const persons = new People(roster);
    this.tables = new Tables(tables, persons);
    const rules = [...program.rules.values()];
    const policies = rules.flatMap(({ bound }) => (bound?.evaluation.kind === "policy" ? [bound.evaluation] : []));
    this.policy = policies.find(({ tenure }) => tenure !== undefined)?.tenure ?? DEFAULT_TENURE;
    this.termMonths = policies.find(({ termMonths }) => termMonths !== undefined)?.termMonths ?? [];
    const calendar = this.tables.get(SCHOOL_CALENDAR);
    this.calendar = calendar && new SchoolCalendar(calendar, policies.find(({ straddling }) => straddling !== undefined)?.straddling ?? "friday");
    this.tenures = new Tenures(persons, this.policy, this.calendar);
    this.adjustments = new Adjustments(this.tables.get(ADJUSTMENTS), persons);
    this.people = mergeClasses(roster, this.policy);
    this.outside = rules.flatMap(({ bound }) => (bound?.names ? outsidePersons(this.tables.get(bound.names.table), bound.names.column, roster) : []));
    this.keep(ROSTER, this.people);
    for (const subject of roster) this.tableOfSubject.set(subject, ROSTER);
    this.vetoes = rules.filter((rule) => (rule.bound?.bearsOn.length ?? 0) > 0);
    this.headings = headingsOf(program.outputs);
    this.months = this.monthsOfTables(tables);
  }

  /** The rows of an output: everybody on the roster with those from outside, or the names of a column. */
  subjectsOf(output: ResultTable): readonly Subject[] {
    const name = listOf(output);
    if (name === ROSTER) return this.people;
    const kept = this.lists.get(name);
    if (kept) return kept;
    const table = this.tables.get(output.over.table);
    return this.keep(name, output.over.column === undefined ? subjectsOf(table) : groupsOf(table, output.over.column));
  }

  value(operand: Setting<Operand>, at: At): Outcome {
    const [outcome, ...others] = this.values(operand, at);
    return outcome !== undefined && others.length === 0 ? outcome : leaf(missing, { kind: "setting", row: operand.row });
  }

  values(operand: Setting<Operand>, at: At): readonly Outcome[] {
    const { value } = operand;
    switch (value.kind) {
      case "number":
      case "date":
        return [settingLeaf(operand)];
      case "rule":
        return [this.rule(value.rule, at)];
      case "column":
        return this.program.schemes.includes(value.table) ? [this.rule(ruleId(value.table, value.column), at)] : this.columnValues(value.table, value.column, at);
    }
  }

  series(operand: Setting<Operand>, at: At): Series {
    const { value } = operand;
    const periods = this.periodsOf(value);
    if (periods !== undefined) {
      return { kind: "periods", outcomes: periods.map((period) => ({ period, outcome: this.value(operand, { ...at, period }) })) };
    }
    const table = value.kind === "column" ? this.tables.get(value.table) : undefined;
    if (value.kind === "column" && table?.kind === "register") {
      const { certain, disputed } = this.rows(value.table, at);
      const cells = (rows: readonly Row[]): readonly Outcome[] => rows.flatMap((row) => cellsOf(table, value.column, row));
      return { kind: "rows", present: true, outcomes: [...cells(certain), ...cells(disputed).map((outcome) => ({ ...outcome, value: missing }))] };
    }
    return { kind: "rows", present: value.kind !== "column" || table !== undefined, outcomes: [this.value(operand, { subject: at.subject })] };
  }

  rows(table: string, { subject, period }: At): ConcernedRows {
    const rows = this.tables.rows(table, subject, period);
    return {
      present: this.tables.get(table) !== undefined,
      certain: rows.filter((row) => row.contradicted !== true),
      disputed: [...rows.filter((row) => row.contradicted === true), ...this.tables.disputed(table, subject)],
    };
  }

  table(name: string): Table | undefined {
    return this.tables.get(name);
  }

  cells(table: string, column: string, row: Row): readonly Outcome[] {
    const found = this.tables.get(table);
    return found ? cellsOf(found, column, row) : [];
  }

  named(name: string): readonly Subject[] {
    return [...this.people, ...this.outside].filter(({ row }) => row.key.person === name);
  }

  excused(subject: Subject): Note | undefined {
    if (this.termOf(subject, this.months)?.kind === "none") return { code: "termOfLastHolder", params: {} };
    return this.tenures.excused(subject.parts ?? [subject], this.months);
  }

  termPeriods(periods: readonly Period[]): readonly Period[] | undefined {
    const months = periods.flatMap((period) => (isWeek(period) ? [] : [period.month]));
    if (this.termMonths.length > 0) return periods.filter((period) => isWeek(period) || this.termMonths.includes(period.month));
    return months.some(isAutumn) && !months.every(isAutumn) ? undefined : periods;
  }

  payByTenure({ subject, period }: At, amountFor: (subject: Subject) => Exact | undefined, rounding: MoneyRounding): PartOfPay | undefined {
    return this.tenures.payByTenure(subject, period, amountFor, rounding);
  }

  termOf(subject: Subject, periods: readonly Period[]): TermShare | undefined {
    return subject.parts ? undefined : this.tenures.termOf(subject, periods);
  }

  levelsOf(rule: string): readonly string[] {
    return this.program.rules.get(rule)?.bound?.levels ?? [];
  }

  ledger(rule: string, subject: Subject): readonly LedgerEntry[] {
    const kept = this.ledgers.get(rule)?.get(subject);
    if (kept) return kept;
    const entries = this.program.rules.get(rule)?.bound?.ledger?.(subject, this) ?? [];
    const bySubject = this.ledgers.get(rule) ?? new Map<Subject, readonly LedgerEntry[]>();
    this.ledgers.set(rule, bySubject.set(subject, entries));
    return entries;
  }

  labelOf(period: Period): string {
    return isWeek(period) ? `第${period.week}周` : monthLabel(period, this.months);
  }

  lookUp(rule: string, word: string, wordOf: (field: string) => string | undefined): Chosen<Setting<Value>> {
    return this.program.rules.get(rule)?.bound?.lookUp?.(word, wordOf) ?? { kind: "none" };
  }

  /** What 适用 compares: a rule's outcome, else what the person's own row has. */
  wordOf(field: string, scheme: string, subject: Subject): string | undefined {
    const id = ruleId(scheme, field);
    const value = this.program.rules.has(id) ? this.rule(id, { subject }).value : subject.row.cells.get(field)?.value;
    return value && wordOfValue(value);
  }

  pays(operand: Operand): boolean {
    return operand.kind === "rule" && this.program.rules.get(operand.rule)?.bound?.pays === true;
  }

  /** @param name the rule's id, which carries its scheme's name */
  rule(name: string, at: At): Outcome {
    const rule = this.program.rules.get(name);
    const period = rule && this.isPeriodic(rule) ? at.period : undefined;
    const holder = at.ofClass && period ? this.tenures.holderIn(at.subject, period) : undefined;
    // The class's figure is that of whoever held it, with all that was decided about it.
    if (holder) return this.rule(name, { subject: holder, ...(period ? { period } : {}) });
    const slot = `${name}\n${period ? periodKey(period) : ""}${at.ofClass ? "\nclass" : ""}`;
    const kept = this.outcomes.get(slot)?.get(at.subject);
    if (kept) return kept;
    const outcome = this.evaluate(name, rule, { subject: at.subject, ...(period ? { period } : {}), ...(at.ofClass ? { ofClass: at.ofClass } : {}) });
    const bySubject = this.outcomes.get(slot) ?? new Map<Subject, Outcome>();
    this.outcomes.set(slot, bySubject.set(at.subject, outcome));
    return outcome;
  }

  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  periodsOf(operand: Operand): readonly Period[] | undefined {
    switch (operand.kind) {
      case "number":
      case "date":
        return undefined;
      case "column":
        return this.program.schemes.includes(operand.table)
          ? this.periodsOf({ kind: "rule", rule: ruleId(operand.table, operand.column) })
          : nonEmpty(this.tables.periods(operand.table));
      case "rule": {
        const rule = this.program.rules.get(operand.rule);
        return rule && nonEmpty(this.periodsOfRule(rule));
      }
    }
  }

  /** What concerns a whole list: the rest of a pool, by the rule it belongs to. */
  remarks(): readonly { readonly rule: string; readonly note: Note }[] {
    return [...this.groups].flatMap(([slot, group]) => group.remarks.map((note) => ({ rule: slot.split("\n")[1] ?? "", note })));
  }

  private keep(name: string, subjects: readonly Subject[]): readonly Subject[] {
    this.lists.set(name, subjects);
    for (const subject of subjects) {
      this.listOfSubject.set(subject, subjects);
      this.tableOfSubject.set(subject, name);
    }
    return subjects;
  }

  private monthsOfTables(tables: readonly Table[]): readonly Month[] {
    return tables.flatMap(({ name }) => this.tables.periods(name)).flatMap((period) => (isWeek(period) ? [] : [period]));
  }

  private columnValues(tableName: string, column: string, at: At): readonly Outcome[] {
    const table = this.tables.get(tableName);
    const absent: Outcome["origin"] = { kind: "noRow", table: tableName, column };
    if (at.subject.outside) return [this.outsideValue(column, at.subject, absent)];
    if (table === undefined) return [leaf(missing, absent)];
    const name = at.subject.by === column ? at.subject.row.cells.get(column) : undefined;
    if (name) return [leaf(name.value, { kind: "cell", table: tableName, column, cell: name.source })];
    const period = this.tables.periods(tableName).length > 0 ? at.period : undefined;
    if (at.subject.parts && tableName !== ROSTER) return [this.combinedCells(at.subject.parts, tableName, column, at)];
    return cellsOf(table, column, this.rowOf(table, at.subject, period));
  }

  /** What the rows of somebody's several classes say together; where only one class has a row, that. */
  private combinedCells(parts: readonly Subject[], table: string, column: string, at: At): Outcome {
    const cells = parts.flatMap((subject) => this.columnValues(table, column, { ...at, subject }));
    const found = cells.filter(({ origin }) => origin.kind === "cell");
    const [only, second] = found;
    if (only !== undefined && second === undefined) return only;
    const origin = only?.origin ?? { kind: "noRow", table, column };
    return { notes: [], ...combineParts(found.length > 0 ? found : cells, this.policy.severalClasses), origin };
  }

  /** A name is all that is known of somebody from outside; nothing else applies. */
  private outsideValue(column: string, { row }: Subject, absent: Outcome["origin"]): Outcome {
    const input = row.cells.get(column);
    return input ? leaf(input.value, { kind: "cell", table: ROSTER, column, cell: input.source }) : leaf(notApplicable, absent);
  }

  private isPeriodic(rule: CompiledRule): boolean {
    return this.periodsOfRule(rule).length > 0;
  }

  private periodsOfRule(rule: CompiledRule): readonly Period[] {
    const kept = this.periodsByRule.get(rule.id);
    if (kept) return kept;
    this.periodsByRule.set(rule.id, []);
    const periods = this.findPeriods(rule);
    this.periodsByRule.set(rule.id, periods);
    return periods;
  }

  private findPeriods(rule: CompiledRule): readonly Period[] {
    const kind = rule.bound?.evaluation.kind;
    if (rule.bound?.periods) return rule.bound.periods(this);
    if (kind !== "each" && kind !== "group") return [];
    for (const { reference } of rule.references) {
      const periods = reference.kind === "table" ? this.tables.periods(reference.table) : this.periodsOf(reference);
      if (periods !== undefined && periods.length > 0) return periods;
    }
    return [];
  }

  /** The one row of a list; two that fit are ambiguous and count as none. */
  private rowOf(table: Table, subject: Subject, period: Period | undefined): Row | undefined {
    if (this.tableOfSubject.get(subject) === table.name) return subject.row;
    const [row, second] = this.tables.rows(table.name, subject, period);
    return second === undefined ? row : undefined;
  }

  private variantOf(rule: CompiledRule, { subject, period }: At): Variant {
    if (!rule.conditional) return { signature: "", bound: rule.bound, notes: [] };
    return this.variants.of(rule, (field) => this.wordOf(field, rule.scheme, subject), this.versionOf(rule, period));
  }

  private evaluate(name: string, rule: CompiledRule | undefined, at: At): Outcome {
    const [scheme = "", ...words] = name.split("/");
    const origin: Outcome["origin"] = { kind: "rule", scheme, rule: words.join("/"), mechanism: rule?.mechanism ?? "", clause: rule?.clause ?? "", ...(at.period ? { period: at.period } : {}) };
    if (at.subject.outside && rule?.bound?.coversOutside === false) return { value: notApplicable, origin, inputs: [], notes: [] };
    const variant = rule && this.variantOf(rule, at);
    if (rule === undefined || variant?.bound === undefined) {
      const asked: Note[] = (rule?.asked ?? []).map((row) => ({ code: "settingAsked", params: { rule: row.rule, setting: row.setting } }));
      return { value: missing, origin, inputs: [], notes: [...(variant?.notes ?? []), ...asked] };
    }
    const { bound } = variant;
    const lacking = bound.sieves.find((sieve) => this.lacks(sieve));
    if (lacking) return { value: missing, origin, inputs: [{ role: lacking.column, outcome: leaf(missing, { kind: "noRow", ...lacking }) }], notes: [] };
    const outcome = { ...this.withVetoes(rule, bound, at, this.computed(rule, bound, variant.signature, at)), origin };
    if (at.ofClass) return outcome;
    return this.adjustments.applied(outcome, { rule: rule.name, headings: this.headings.get(name) ?? [], levels: bound.levels }, at.subject, at.period, this.months);
  }

  /** Whether the table is there, with rows, and yet without the column. */
  private lacks({ table, column }: BoundRule["sieves"][number]): boolean {
    const found = this.tables.get(table);
    return found !== undefined && found.rows.length > 0 && !found.columns.some(({ name }) => name === column);
  }

  private computed(rule: CompiledRule, bound: BoundRule, signature: string, at: At): Result {
    const { subject, period } = at;
    if (subject.parts && (bound.pays || (period && bound.evaluation.kind === "each"))) {
      const outcomes = subject.parts.map((part) => this.rule(rule.id, { ...at, subject: part }));
      return combineParts(outcomes, bound.pays ? "total" : this.policy.severalClasses);
    }
    if (period && at.ofClass !== true && !subject.parts && this.tenures.inPost(subject, period) === false) return { value: notApplicable, inputs: [] };
    return this.apply(rule, bound, signature, at);
  }

  private apply(rule: CompiledRule, { evaluation }: BoundRule, signature: string, at: At): Result {
    switch (evaluation.kind) {
      case "each":
      case "term":
        return evaluation.evaluate(at, this);
      case "group": {
        const list = this.tableOfSubject.get(at.subject) ?? "";
        const slot = [rule.id, rule.name, at.period ? periodKey(at.period) : "", signature, list].join("\n");
        const group = this.groups.get(slot) ?? evaluation.evaluate(this.membersOf(rule, signature, at), at.period, this);
        this.groups.set(slot, group);
        return group.results.get(at.subject) ?? { value: missing, inputs: [] };
      }
      case "table":
      case "policy":
        return { value: missing, inputs: [] };
    }
  }

  /** Everybody who is compared with the subject: its list, as far as the same settings hold for them. */
  private membersOf(rule: CompiledRule, signature: string, at: At): readonly Subject[] {
    const list = this.listOfSubject.get(at.subject) ?? [at.subject];
    return rule.conditional ? list.filter((other) => this.variantOf(rule, { ...at, subject: other }).signature === signature) : list;
  }

  /** An established case takes what its clause names; an open one of anybody in a shared figure holds the figure back. */
  private withVetoes(rule: CompiledRule, bound: BoundRule, at: At, result: Result): Omit<Outcome, "origin"> {
    let { value } = result;
    const inputs = [...result.inputs];
    const notes = [...(result.notes ?? [])];
    for (const veto of this.vetoes) {
      if (!veto.bound?.bearsOn.includes(rule.id) || at.subject.outside) continue;
      const outcome = this.rule(veto.id, { subject: at.subject });
      const barred = outcome.value.kind === "truth" && outcome.value.truth;
      if (barred) value = bound.whenVetoed;
      if (barred || outcome.notes.length > 0) inputs.push({ role: veto.name, outcome });
      if (!barred && this.isHeld(bound, veto, outcome)) notes.push({ code: "heldForPending", params: {} });
    }
    return { ...result, value, inputs, notes };
  }

  /** Which version of a rule is in force: that of a month's first day, for a term that of its last month. G10 */
  private versionOf({ versions }: CompiledRule, period: Period | undefined): string | undefined {
    if (versions.length < 2) return versions[0]?.text;
    const months = period && !isWeek(period) ? [period] : this.months;
    // Without months there is no earlier time to speak of: the latest version holds.
    if (months.length === 0) return versions.at(-1)?.text;
    const starts = months.map((month) => this.tenures.firstDayOf(month));
    if (starts.includes(undefined)) return undefined;
    const day = Math.max(...starts.map((start) => start ?? 0));
    return versions.filter(({ from }) => from <= day).at(-1)?.text;
  }

  private isHeld(bound: BoundRule, veto: CompiledRule, own: Outcome): boolean {
    return bound.evaluation.kind === "group" ? this.isAnybodyPending(veto) : isPending(own);
  }

  private isAnybodyPending(veto: CompiledRule): boolean {
    const kept = this.undecided.get(veto.id);
    if (kept !== undefined) return kept;
    const pending = this.people.some((subject) => isPending(this.rule(veto.id, { subject })));
    this.undecided.set(veto.id, pending);
    return pending;
  }
}

const isPending = (veto: Outcome): boolean => veto.notes.some((note) => note.code === "vetoPending");

/** The first term runs from August to January. */
const isAutumn = (month: number): boolean => month >= 8 || month === 1;

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** The headings under which a rule's figures stand in the results. */
function headingsOf(outputs: readonly ResultTable[]): ReadonlyMap<string, readonly string[]> {
  const headings = new Map<string, string[]>();
  for (const { heading, source } of outputs.flatMap(({ columns }) => columns)) {
    if (source.kind === "rule") headings.set(source.rule, [...(headings.get(source.rule) ?? []), heading]);
  }
  return headings;
}
