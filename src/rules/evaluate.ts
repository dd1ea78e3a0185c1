import { monthLabel } from "../core/month";
import { addTo, madeOnce } from "../core/multimap";
import type { Exact } from "../core/number/exact";
import type { MoneyRounding } from "../core/operations/pay";
import { isWeek, periodNumber, type Period } from "../core/period";
import type { Month, Row, Table } from "../core/table";
import { date, missing, notApplicable, number as numberValue, wordOfValue, type Value } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import { Adjustments, ADJUSTMENTS } from "./adjustments";
import type { Chosen } from "./applies";
import { Cells } from "./cells";
import { Column, type Cell } from "./column";
import { Groups, type Comparison } from "./groups";
import type { Computed, Frame } from "./frame";
import { Lists } from "./lists";
import type { BoundRule, GroupResult, Result, ResultTable } from "./mechanism";
import { isFlag, type Note } from "./note";
import { isQuiet, leaf, NOTHING, type Explanation, type Outcome } from "./outcome";
import { combineParts } from "./parts";
import { People } from "./people";
import type { CompiledRule, Program } from "./program";
import { ROSTER } from "./roster";
import { ruleId, type SettingRow } from "./scheme";
import { SCHOOL_CALENDAR, SchoolCalendar } from "./schoolCalendar";
import { cellsOf, settingLeaf, type ConcernedRows, type LedgerEntry, type CountedRows, type PartOfPay, type Scope, type Series, type TermShare } from "./scope";
import type { Span, Verdict } from "./span";
import type { Operand, Setting } from "./settings";
import { Spans } from "./spans";
import type { At, Subject } from "./subject";
import { subjectsOf } from "./subjects";
import { Tables } from "./tables";
import { DEFAULT_TENURE, Tenures, type TenurePolicy } from "./tenure";
import { Timing } from "./timing";
import { Variants, type Variant } from "./variants";

const NOBODY: Result = { value: missing, explain: () => NOTHING };

/** Applies a compiled scheme to the workbook's tables. Every figure is computed once and kept in the column of its rule and period. */
export class Evaluation implements Scope {
  readonly lists: Lists;
  readonly calendar: SchoolCalendar | undefined;
  readonly adjustments: Adjustments;
  private readonly tables: Tables;
  private readonly cellsOfLists: Cells;
  private readonly timing: Timing;
  private readonly spans: Spans;
  private readonly tenures: Tenures;
  private readonly policy: TenurePolicy;
  private readonly termMonths: readonly number[];
  private readonly variants = new Variants();
  private readonly columns = new Map<CompiledRule, Map<number, Column>>();
  private readonly columnsOfClasses = new Map<CompiledRule, Map<number, Column>>();
  private readonly ledgers = new Map<string, Map<Subject, readonly LedgerEntry[]>>();
  private readonly ledgersBySubstitute = new Map<string, ReadonlyMap<string, LedgerEntry[]>>();
  private readonly groups = new Groups();
  private readonly excuses = new Map<Subject, Note | undefined>();
  private readonly rulesOfFields = new Map<string, Map<string, string>>();
  private readonly undecided = new Map<string, boolean>();
  private readonly vetoes: ReadonlyMap<string, readonly CompiledRule[]>;
  private readonly headings: ReadonlyMap<string, readonly string[]>;
  private readonly allMonths: readonly Month[];
  /** Columns whose lists were computed at once. */
  private readonly filled = new Set<Column>();
  private readonly plain = new Map<CompiledRule, Map<readonly Subject[], readonly Subject[]>>();
  /** Rows that the figure being computed left out, because they belong to no month that is appraised. */
  private leftOut = new Set<Row>();
  /** Rows of which nobody knows whether they belong to the month or week it is about. */
  private undated = new Set<Row>();
  /** Whether everything read since a figure's computation began has nothing to tell. */
  private quiet = true;

  constructor(
    private readonly program: Program,
    tables: readonly Table[],
  ) {
    const persons = new People(subjectsOf(tables.find(({ name }) => name === ROSTER)));
    const rules = [...program.rules.values()];
    const policies = rules.flatMap(({ bound }) => (bound?.evaluation.kind === "policy" ? [bound.evaluation] : []));
    this.tables = new Tables(tables, persons, policies.find(({ schoolYear }) => schoolYear !== undefined)?.schoolYear);
    this.policy = policies.find(({ tenure }) => tenure !== undefined)?.tenure ?? DEFAULT_TENURE;
    this.termMonths = policies.find(({ termMonths }) => termMonths !== undefined)?.termMonths ?? [];
    const calendar = this.tables.get(SCHOOL_CALENDAR);
    this.calendar = calendar && new SchoolCalendar(calendar, policies.find(({ straddling }) => straddling !== undefined)?.straddling ?? "friday");
    this.allMonths = tables.flatMap(({ name }) => this.tables.periods(name)).flatMap((period) => (isWeek(period) ? [] : [period]));
    this.tenures = new Tenures(persons, this.policy, this.calendar, this.allMonths);
    this.adjustments = new Adjustments(this.tables.get(ADJUSTMENTS), persons);
    this.lists = new Lists(rules, persons, this.policy, (name) => this.tables.get(name));
    this.cellsOfLists = new Cells(this.tables, this.lists, this.policy);
    this.timing = new Timing(program, this.tables, this.calendar, this.termMonths);
    this.spans = new Spans(program, this.tables, this.timing, this);
    this.vetoes = vetoesOf(rules);
    this.headings = headingsOf(program.outputs);
  }

  get people(): readonly Subject[] {
    return this.lists.people;
  }

  value(operand: Setting<Operand>, at: At): Outcome {
    const { value } = operand;
    if (value.kind === "rule") return this.rule(value.rule, at);
    const [outcome, ...others] = this.values(operand, at);
    return outcome !== undefined && others.length === 0 ? outcome : this.heard(leaf(missing, { kind: "setting", row: operand.row }));
  }

  values(operand: Setting<Operand>, at: At): readonly Outcome[] {
    const { value } = operand;
    switch (value.kind) {
      case "number":
      case "date":
        return [settingLeaf(operand)];
      case "rule":
        return [this.rule(value.rule, at)];
      case "column": {
        if (this.program.schemes.includes(value.table)) return [this.rule(ruleId(value.table, value.column), at)];
        const outcomes = this.cellsOfLists.values(value.table, value.column, at);
        outcomes.forEach((outcome) => this.heard(outcome));
        return outcomes;
      }
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
    return { kind: "rows", present: value.kind !== "column" || table !== undefined, outcomes: [this.value(operand, at)] };
  }

  rows(table: string, { subject, period }: At): ConcernedRows {
    const rows = this.tables.rows(table, subject, period);
    const disputed = this.tables.disputed(table, subject);
    const present = this.tables.get(table) !== undefined;
    if (!present || rows.length + disputed.length > 0) this.quiet = false;
    return {
      present,
      certain: rows.filter((row) => row.contradicted !== true),
      disputed: [...rows.filter((row) => row.contradicted === true), ...disputed],
    };
  }

  counted(register: Setting<string>, at: At, span: Span, { all = false, date }: CountedRows = {}): ConcernedRows {
    const table = this.tables.get(register.value);
    const isRegister = table?.kind === "register";
    const found = all ? { present: table !== undefined, certain: table?.rows ?? [], disputed: [] } : this.rows(register.value, isRegister ? { subject: at.subject } : at);
    if (all) this.quiet = false;
    if (!isRegister) return found;
    const certain = found.certain.map((row) => ({ row, verdict: this.verdict(row, at, span, register.row, date) }));
    const mayCount = found.disputed.filter((row) => ["counts", "unknown"].includes(this.timing.verdict(row, at.period, span, register.row, date)));
    const rowsThat = (wanted: Verdict): readonly Row[] => certain.flatMap(({ row, verdict }) => (verdict === wanted ? [row] : []));
    return { present: true, certain: rowsThat("counts"), disputed: [...rowsThat("unknown"), ...mayCount] };
  }

  verdict(row: Row, { period }: At, span: Span, counting: SettingRow, date?: string): Verdict {
    const verdict = this.timing.verdict(row, period, span, counting, date);
    if (verdict === "outside") this.leftOut.add(row);
    if (verdict === "unknown") this.undated.add(row);
    return verdict;
  }

  months(scheme: string): readonly Month[] {
    return this.timing.months(scheme);
  }

  periodOf(row: Row, unit: "week" | "month", dateColumn?: string): Period | undefined {
    return this.timing.periodOf(row, unit, dateColumn);
  }

  table(name: string): Table | undefined {
    this.quiet = false;
    return this.tables.get(name);
  }

  isRegister(table: string): boolean {
    return this.tables.get(table)?.kind === "register";
  }

  isFilled(table: string, column: string): boolean {
    return (this.tables.get(table)?.rows ?? []).some((row) => wordOfValue(row.cells.get(column)?.value ?? missing) !== undefined);
  }

  cells(table: string, column: string, row: Row): readonly Outcome[] {
    const found = this.tables.get(table);
    return found ? cellsOf(found, column, row) : [];
  }

  named(name: string): readonly Subject[] {
    return this.lists.named(name);
  }

  excused(subject: Subject): Note | undefined {
    if (!this.excuses.has(subject)) this.excuses.set(subject, this.excuseFor(subject));
    return this.excuses.get(subject);
  }

  private excuseFor(subject: Subject): Note | undefined {
    if (this.termOf(subject, this.allMonths)?.kind === "none") return { code: "termOfLastHolder", params: {} };
    return this.tenures.excused(subject.parts ?? [subject], this.allMonths);
  }

  termPeriods(periods: readonly Period[]): readonly Period[] | undefined {
    const months = periods.flatMap((period) => (isWeek(period) ? [] : [period.month]));
    if (this.termMonths.length > 0) return periods.filter((period) => isWeek(period) || this.termMonths.includes(period.month));
    return months.some(isAutumn) && !months.every(isAutumn) ? undefined : periods;
  }

  holdsAlone(subject: Subject): boolean {
    return this.tenures.holdsAlone(subject);
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
    const bySubject = this.ledgers.get(rule) ?? new Map<Subject, readonly LedgerEntry[]>();
    this.ledgers.set(rule, bySubject);
    const entries = bySubject.get(subject) ?? this.program.rules.get(rule)?.bound?.ledger?.(subject, this) ?? [];
    bySubject.set(subject, entries);
    if (entries.length > 0) this.quiet = false;
    return entries;
  }

  ledgerFor(rule: string, substitute: string): readonly LedgerEntry[] {
    const kept = this.ledgersBySubstitute.get(rule) ?? this.indexLedger(rule);
    const entries = kept.get(substitute) ?? [];
    if (entries.length > 0) this.quiet = false;
    return entries;
  }

  labelOf(period: Period): string {
    return isWeek(period) ? `第${period.week}周` : monthLabel(period, this.allMonths);
  }

  lookUp(rule: string, word: string, wordOf: (field: string) => string | undefined): Chosen<Setting<Value>> {
    return this.program.rules.get(rule)?.bound?.lookUp?.(word, wordOf) ?? { kind: "none" };
  }

  /** What 适用 compares: a rule's outcome, else what the person's own row has. */
  wordOf(field: string, scheme: string, subject: Subject): string | undefined {
    const id = madeOnce(madeOnce(this.rulesOfFields, scheme, () => new Map<string, string>()), field, () => ruleId(scheme, field));
    const value = this.program.rules.has(id) ? this.rule(id, { subject }).value : subject.row.cells.get(field)?.value;
    return value && wordOfValue(value);
  }

  pays(operand: Operand): boolean {
    return operand.kind === "rule" && this.program.rules.get(operand.rule)?.bound?.pays === true;
  }

  /** @param name the rule's id, which carries its scheme's name */
  rule(name: string, at: At): Outcome {
    const rule = this.program.rules.get(name);
    if (rule === undefined) return this.heard(leaf(missing, { kind: "rule", ...namesOf(name), mechanism: "", clause: "" }));
    const period = at.period && this.spans.isKept(rule) ? at.period : undefined;
    const holder = at.ofClass && period ? this.tenures.holderIn(at.subject, period) : undefined;
    // The class's figure is that of whoever held it, with all that was decided about it.
    if (holder && period) return this.rule(name, { subject: holder, period });
    const column = this.columnOf(rule, period, at.ofClass === true);
    const number = this.lists.numberOf(at.subject);
    this.complete(rule, column, number, atOf(at, period));
    return this.heard(column.figure(number));
  }

  /** Sees to it that the subject's figure is in the column, with those of its whole list where they can be computed at once. */
  private complete(rule: CompiledRule, column: Column, number: number, at: At): void {
    if (column.has(number)) return;
    this.fill(rule, column, at);
    if (!column.has(number)) column.put(number, this.computed(rule, at));
  }

  /** The figures of everybody on the subject's list for whom nothing special holds: no veto, no adjustment, no change of post. */
  private fill(rule: CompiledRule, column: Column, { subject, period, ofClass }: At): void {
    const evaluation = rule.bound?.evaluation;
    if ((evaluation?.kind !== "each" && evaluation?.kind !== "term") || evaluation.column === undefined) return;
    if (this.filled.has(column) || rule.conditional || ofClass || subject.parts || subject.outside || subject.by !== undefined || rule.bound?.sieves.some((sieve) => this.lacks(sieve))) return;
    this.filled.add(column);
    const before = this.quiet;
    const numbers = this.plainOnes(rule, subject, period).map((one) => this.lists.numberOf(one));
    const telling = new Set<number>();
    const computed = evaluation.column(this.frameOf(numbers, period, telling));
    this.quiet = before;
    if (computed) this.keep(column, numbers, computed, telling);
  }

  /** Those of the subject's list for whom nothing special holds. */
  private plainOnes(rule: CompiledRule, subject: Subject, period: Period | undefined): readonly Subject[] {
    const list = this.lists.listWith(subject);
    const vetoes = this.vetoes.get(rule.id) ?? [];
    const isPlain = (one: Subject): boolean => !one.parts && !one.outside && !this.adjustments.concern(one) && vetoes.every((veto) => isQuiet(this.rule(veto.id, { subject: one })));
    const plain = madeOnce(madeOnce(this.plain, rule, () => new Map<readonly Subject[], readonly Subject[]>()), list, () => list.filter(isPlain));
    return period ? plain.filter((one) => this.tenures.inPost(one, period) !== false) : plain;
  }

  private keep(column: Column, numbers: readonly number[], { values, notes }: Computed, telling: ReadonlySet<number>): void {
    numbers.forEach((number, place) => {
      const parts = values.partsAt(place);
      const said = notes?.get(place);
      const isTelling = telling.has(place);
      if (parts !== undefined && said === undefined && !isTelling) return column.putParts(number, parts);
      const value = values.get(place);
      if (value !== undefined) column.put(number, { value, notes: said ?? [], quiet: !isTelling && value.kind !== "missing" && said?.some(isFlag) !== true });
    });
  }

  /** @param telling gets the places at which something that was read has something to tell */
  private frameOf(numbers: readonly number[], period: Period | undefined, telling: Set<number>): Frame {
    return {
      size: numbers.length,
      period,
      scope: this,
      subjectAt: (place) => this.lists.subjectAt(numbers[place] ?? -1),
      columns: ({ value }, of) => {
        switch (value.kind) {
          case "number":
          case "date":
            return [constantColumn(value.kind === "number" ? numberValue(value.number) : date(value.serial), numbers.length)];
          case "rule":
            return [this.columnFor(value.rule, numbers, of, telling)];
          case "column": {
            if (this.program.schemes.includes(value.table)) return [this.columnFor(ruleId(value.table, value.column), numbers, of, telling)];
            const columns = this.cellsOfLists.columns(value.table, value.column, numbers, of);
            for (const column of columns) for (let place = 0; place < numbers.length; place++) if (column.isMissing(place)) telling.add(place);
            return columns;
          }
        }
      },
    };
  }

  private columnFor(name: string, numbers: readonly number[], period: Period | undefined, telling: Set<number>): ValueColumn {
    const values = new ValueColumn(numbers.length);
    const rule = this.program.rules.get(name);
    const kept = rule && period && this.spans.isKept(rule) ? period : undefined;
    const column = rule && this.columnOf(rule, kept, false);
    numbers.forEach((number, place) => {
      const subject = column?.has(number) === false ? this.lists.subjectAt(number) : undefined;
      if (rule && column && subject) this.complete(rule, column, number, atOf({ subject }, kept));
      const parts = column?.partsAt(number);
      if (parts === undefined) values.set(place, column?.valueAt(number) ?? missing);
      else values.setParts(place, parts);
      if (column?.isQuiet(number) !== true) telling.add(place);
    });
    return values;
  }

  /** The figures of a list, in its order. */
  figures(operand: Setting<Operand>, subjects: readonly Subject[], period: Period | undefined): readonly Outcome[] {
    const { value } = operand;
    const rule = value.kind === "rule" ? this.program.rules.get(value.rule) : undefined;
    if (rule === undefined) return subjects.map((subject) => this.value(operand, atOf({ subject }, period)));
    const kept = period && this.spans.isKept(rule) ? period : undefined;
    const column = this.columnOf(rule, kept, false);
    return subjects.map((subject) => {
      const number = this.lists.numberOf(subject);
      if (!column.has(number)) this.complete(rule, column, number, atOf({ subject }, kept));
      return column.figure(number);
    });
  }

  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  periodsOf(operand: Operand): readonly Period[] | undefined {
    return this.spans.of(operand);
  }

  /** What concerns a whole list: the rest of a pool, by the rule it belongs to. */
  remarks(): readonly { readonly rule: string; readonly note: Note }[] {
    return this.groups.remarks();
  }

  /** Remembers, for the figure being computed, whether what it reads has anything to tell. */
  private heard(outcome: Outcome): Outcome {
    if (this.quiet && !isQuiet(outcome)) this.quiet = false;
    return outcome;
  }

  private indexLedger(rule: string): ReadonlyMap<string, LedgerEntry[]> {
    const found = new Map<string, LedgerEntry[]>();
    for (const entry of this.people.flatMap((subject) => this.ledger(rule, subject))) if (entry.substitute !== undefined) addTo(found, entry.substitute, entry);
    this.ledgersBySubstitute.set(rule, found);
    return found;
  }

  private columnOf(rule: CompiledRule, period: Period | undefined, ofClass: boolean): Column {
    const byPeriod = madeOnce(ofClass ? this.columnsOfClasses : this.columns, rule, () => new Map<number, Column>());
    return madeOnce(byPeriod, period ? periodNumber(period) : Infinity, () => this.newColumn(rule, period, ofClass));
  }

  private newColumn(rule: CompiledRule, period: Period | undefined, ofClass: boolean): Column {
    const { scheme, rule: name } = namesOf(rule.id);
    const origin: Outcome["origin"] = { kind: "rule", scheme, rule: name, mechanism: rule.mechanism, clause: rule.clause, ...(period ? { period } : {}) };
    const explain = (number: number): Explanation => {
      const subject = this.lists.subjectAt(number);
      return subject ? this.aside(() => this.figureOf(rule, atOf({ subject, ...(ofClass ? { ofClass } : {}) }, period)).explain()) : NOTHING;
    };
    return new Column(origin, this.lists.count, explain);
  }

  /** A figure with whether it, or anything it was computed from, has something to tell. */
  private computed(rule: CompiledRule, at: At): Cell {
    return this.aside(() => {
      const { value, notes = [] } = this.figureOf(rule, at);
      const told = this.leftOut.size + this.undated.size === 0 ? notes : [...notes, ...this.notesOnTime()];
      return { value, notes: told, quiet: this.quiet && value.kind !== "missing" && !told.some(isFlag) };
    });
  }

  /** What one figure reads is nothing that the figure being computed has read: it hears the figure itself. */
  private aside<T>(work: () => T): T {
    const { quiet, leftOut, undated } = this;
    this.quiet = true;
    this.leftOut = new Set();
    this.undated = new Set();
    const result = work();
    Object.assign(this, { quiet, leftOut, undated });
    return result;
  }

  /** Names the rows of registers that were not counted, because they belong to no month that is appraised, or to none that they say. */
  private notesOnTime(): readonly Note[] {
    const named = [...this.leftOut].map((row) => `${row.source.sheet}!${row.source.row + 1}(${this.timing.monthInWords(row)})`);
    const undated = [...this.undated].map(({ source }) => `${source.sheet}!${source.row + 1}`);
    return [
      ...(named.length > 0 ? [{ code: "outsidePeriod", params: { rows: named.join("、") } } as const] : []),
      ...(undated.length > 0 ? [{ code: "undatedRows", params: { rows: undated.join("、") } } as const] : []),
    ];
  }

  private variantOf(rule: CompiledRule, { subject, period }: At): Variant {
    if (!rule.conditional) return this.variants.ofEverybody(rule);
    return this.variants.of(rule, (field) => this.wordOf(field, rule.scheme, subject), this.versionOf(rule, period));
  }

  private figureOf(rule: CompiledRule, at: At): Result {
    if (at.subject.outside && rule.bound?.coversOutside === false) return { value: notApplicable, explain: () => NOTHING };
    const variant = this.variantOf(rule, at);
    if (variant.bound === undefined) {
      const asked: Note[] = rule.asked.map((row) => ({ code: "settingAsked", params: { rule: row.rule, setting: row.setting } }));
      return { value: missing, notes: [...variant.notes, ...asked], explain: () => NOTHING };
    }
    const { bound } = variant;
    const lacking = bound.sieves.find((sieve) => this.lacks(sieve));
    if (lacking) return { value: missing, explain: () => ({ inputs: [{ role: lacking.column, outcome: leaf(missing, { kind: "noRow", ...lacking }) }] }) };
    if ((bound.counts === "month" || bound.counts === "week") && this.spans.ofRule(rule).length === 0) {
      return { value: missing, notes: [{ code: "calendarNeeded", params: { what: rule.name } }], explain: () => NOTHING };
    }
    const result = this.withVetoes(rule, bound, at, this.ofParts(rule, bound, variant, at));
    if (at.ofClass || !this.adjustments.concern(at.subject)) return result;
    const names = { rule: rule.name, headings: this.headings.get(rule.id) ?? [], levels: bound.levels };
    return this.adjustments.applied(result, this.columnOf(rule, at.period, false).origin, names, at.subject, at.period, this.allMonths);
  }

  /** Whether the table is there, with rows, and yet without the column. */
  private lacks({ table, column }: BoundRule["sieves"][number]): boolean {
    const found = this.tables.get(table);
    return found !== undefined && found.rows.length > 0 && !found.columns.some(({ name }) => name === column);
  }

  private ofParts(rule: CompiledRule, bound: BoundRule, variant: Variant, at: At): Result {
    const { subject, period } = at;
    if (subject.parts && (bound.pays || (period && bound.evaluation.kind === "each"))) {
      const outcomes = subject.parts.map((part) => this.rule(rule.id, { ...at, subject: part }));
      return combineParts(outcomes, bound.pays ? "total" : this.policy.severalClasses);
    }
    if (period && at.ofClass !== true && !subject.parts && this.tenures.inPost(subject, period) === false) return { value: notApplicable, explain: () => NOTHING };
    return this.apply(rule, bound, variant, at);
  }

  private apply(rule: CompiledRule, { evaluation }: BoundRule, variant: Variant, at: At): Result {
    switch (evaluation.kind) {
      case "each":
      case "term":
        return evaluation.evaluate(at, this);
      case "group":
        return this.groupOf(rule, evaluation, variant, at).results.get(at.subject) ?? NOBODY;
      case "table":
      case "policy":
        return NOBODY;
    }
  }

  /** The figures of everybody who is compared with the subject, computed once for all of them. */
  private groupOf(rule: CompiledRule, evaluation: Extract<BoundRule["evaluation"], { kind: "group" }>, variant: Variant, at: At): GroupResult {
    const comparison = this.groups.comparison(rule, this.lists.tableOf(at.subject) ?? "", at.period);
    const found = comparison.groups.get(variant);
    // What is read for one member is heard by all.
    if (found) {
      if (!found.quiet) this.quiet = false;
      return found.group;
    }
    const before = this.quiet;
    this.quiet = true;
    const group = evaluation.evaluate(this.membersOf(rule, comparison, variant, at), at.period, this);
    this.groups.keep(rule, comparison, variant, { group, quiet: this.quiet });
    this.quiet &&= before;
    return group;
  }

  /** Everybody who is compared with the subject: its list, as far as the same settings hold for them. */
  private membersOf(rule: CompiledRule, { members }: Comparison, variant: Variant, at: At): readonly Subject[] {
    const list = this.lists.listWith(at.subject);
    return rule.conditional ? (madeOnce(members, list, () => this.byVariant(rule, list, at)).get(variant) ?? []) : list;
  }

  private byVariant(rule: CompiledRule, list: readonly Subject[], at: At): ReadonlyMap<Variant, readonly Subject[]> {
    const members = new Map<Variant, Subject[]>();
    for (const subject of list) addTo(members, this.variantOf(rule, { ...at, subject }), subject);
    return members;
  }

  /** An established case takes what its clause names; an open one of anybody in a shared figure holds the figure back. */
  private withVetoes(rule: CompiledRule, bound: BoundRule, at: At, result: Result): Result {
    const vetoes = at.subject.outside ? undefined : this.vetoes.get(rule.id);
    if (vetoes === undefined) return result;
    let { value } = result;
    const inputs: Outcome["inputs"][number][] = [];
    const notes = [...(result.notes ?? [])];
    for (const veto of vetoes) {
      const outcome = this.rule(veto.id, { subject: at.subject });
      const barred = outcome.value.kind === "truth" && outcome.value.truth;
      if (barred) value = bound.whenVetoed;
      if (barred || outcome.notes.length > 0) inputs.push({ role: veto.name, outcome });
      if (!barred && this.isHeld(bound, veto, outcome)) notes.push({ code: "heldForPending", params: {} });
    }
    return {
      value,
      notes,
      explain: () => {
        const told = result.explain();
        return { ...told, inputs: [...told.inputs, ...inputs] };
      },
    };
  }

  /** Which version of a rule is in force: that of a month's first day, for a term that of its last month. G10 */
  private versionOf({ versions }: CompiledRule, period: Period | undefined): string | undefined {
    if (versions.length < 2) return versions[0]?.text;
    const months = period && !isWeek(period) ? [period] : this.allMonths;
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

function atOf({ subject, ofClass }: At, period: Period | undefined): At {
  if (ofClass) return period ? { subject, period, ofClass } : { subject, ofClass };
  return period ? { subject, period } : { subject };
}

function constantColumn(value: Value, size: number): ValueColumn {
  const column = new ValueColumn(size);
  for (let place = 0; place < size; place++) column.set(place, value);
  return column;
}

/** S1A/学月津贴 */
function namesOf(id: string): { readonly scheme: string; readonly rule: string } {
  const [scheme = "", ...words] = id.split("/");
  return { scheme, rule: words.join("/") };
}

/** The vetoes that bear on each rule. */
function vetoesOf(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly CompiledRule[]> {
  const vetoes = new Map<string, CompiledRule[]>();
  for (const veto of rules) for (const rule of veto.bound?.bearsOn ?? []) vetoes.set(rule, [...(vetoes.get(rule) ?? []), veto]);
  return vetoes;
}

/** The headings under which a rule's figures stand in the results. */
function headingsOf(outputs: readonly ResultTable[]): ReadonlyMap<string, readonly string[]> {
  const headings = new Map<string, string[]>();
  for (const { heading, source } of outputs.flatMap(({ columns }) => columns)) {
    if (source.kind === "rule") headings.set(source.rule, [...(headings.get(source.rule) ?? []), heading]);
  }
  return headings;
}
