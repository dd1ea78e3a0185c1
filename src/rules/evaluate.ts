import { isOfFirstTerm, monthLabel } from "../core/month";
import { madeOnce } from "../core/multimap";
import type { Exact } from "../core/number/exact";
import type { MoneyRounding } from "../core/operations/pay";
import { isWeek, type Period } from "../core/period";
import { valueIn, type Month, type Row, type Table } from "../core/table";
import { missing, wordOfValue, type Value } from "../core/value";
import type { Chosen } from "./applies";
import { Cells } from "./cells";
import { Columns } from "./columns";
import type { FiguresOf } from "./figuresOf";
import { Ground } from "./ground";
import { Hearing } from "./hearing";
import { Ledgers } from "./ledgers";
import type { LookedAt } from "./holders";
import type { Note } from "./note";
import { leaf, type Outcome } from "./outcome";
import { isPlace } from "./places";
import type { Program } from "./program";
import { RuleFigures } from "./ruleFigures";
import { ruleId, type SettingRow } from "./scheme";
import type { SchoolCalendar } from "./schoolCalendar";
import { cellsOf, settingLeaf, wholeTable, type ConcernedRows, type CountedRows, type LedgerEntry, type PartOfPay, type Scope, type Series, type TermShare } from "./scope";
import type { Operand, Setting } from "./settings";
import type { Span, Verdict } from "./span";
import { Spans } from "./spans";
import type { At, Subject } from "./subject";
import { wordIn } from "./tables";
import { Undated } from "./undated";

/** Of everybody who has a row of results. */
interface Appraised {
  readonly names: Set<string>;
  readonly classes: Set<string>;
}

/** Applies a compiled scheme to the workbook's tables: what mechanisms may ask for while they evaluate. */
export class Evaluation implements Scope {
  readonly ground: Ground;
  private readonly cellsOfLists: Cells;
  private readonly spans: Spans;
  private readonly hearing = new Hearing();
  private readonly ruleFigures: RuleFigures;
  private readonly columns: Columns;
  private readonly ledgers: Ledgers;
  private readonly undated: Undated;
  private appraised: Appraised | undefined;
  private readonly excuses = new Map<Subject, Note | undefined>();
  private readonly rulesOfFields = new Map<string, Map<string, string>>();

  constructor(
    private readonly program: Program,
    tables: readonly Table[],
  ) {
    this.ground = new Ground(program, tables);
    this.cellsOfLists = new Cells(this.ground.tables, this.ground.lists, this.ground.policy);
    this.spans = new Spans(program, this.ground.tables, this.ground.timing, this);
    this.ruleFigures = new RuleFigures(program, this.ground, this.spans, this.hearing, this, (veto, at) => this.columns.isQuiet(veto, at), (rule, period) => this.spans.periodOf(rule, period), (subjects, period) => this.columns.frame(subjects, period));
    this.columns = new Columns(program, this.ground, this.cellsOfLists, this.spans, this.hearing, this.ruleFigures, this);
    this.ledgers = new Ledgers(program, this, (subject, period) => this.ground.tenures.isForPost(subject, period));
    this.undated = new Undated(program, this.ground.tables);
  }

  get calendar(): SchoolCalendar | undefined {
    return this.ground.calendar;
  }

  get people(): readonly Subject[] {
    return this.ground.lists.people;
  }

  value(operand: Setting<Operand>, at: At): Outcome {
    const { value } = operand;
    if (value.kind === "rule") return this.rule(value.rule, at);
    const [outcome, ...others] = this.values(operand, at);
    return outcome !== undefined && others.length === 0 ? outcome : this.hearing.hear(leaf(missing, { kind: "setting", row: operand.row }));
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
        if (this.program.namesRules.has(value.table)) return [this.rule(ruleId(value.table, value.column), at)];
        const outcomes = this.cellsOfLists.values(value.table, value.column, at);
        outcomes.forEach((outcome) => this.hearing.hear(outcome));
        return outcomes;
      }
    }
  }

  series(operand: Setting<Operand>, at: At): Series {
    const { value } = operand;
    const periods = this.periodsOf(value);
    if (periods !== undefined) {
      const outcomes = periods.map((period) => ({ period, outcome: this.value(operand, { ...at, period }) }));
      const undated = this.undated.of(value, at.subject);
      const last = periods.at(-1);
      return { kind: "periods", outcomes: undated === undefined || last === undefined ? outcomes : [...outcomes, { period: last, outcome: this.hearing.hear(undated) }] };
    }
    const table = value.kind === "column" ? this.ground.tables.get(value.table) : undefined;
    if (value.kind === "column" && table?.kind === "register") {
      const { certain, disputed } = this.rows(value.table, at);
      const cells = (rows: readonly Row[]): readonly Outcome[] => rows.flatMap((row) => cellsOf(table, value.column, row));
      return { kind: "rows", present: true, outcomes: [...cells(certain), ...cells(disputed).map((outcome) => ({ ...outcome, value: missing }))] };
    }
    return { kind: "rows", present: value.kind !== "column" || table !== undefined, outcomes: [this.value(operand, at)] };
  }

  hasUndated(operand: Operand): boolean {
    return this.undated.isIn(operand);
  }

  /** Whether rows of a register are told apart by who held their class on the day. */
  isByHolder(table: string): boolean {
    const { holders } = this.ground;
    return this.isRegister(table) && holders.tellApart(this.ground.tables.get(table)?.rows ?? []);
  }

  rows(table: string, at: At): ConcernedRows {
    const found = this.heardRows(table, at);
    return this.isRegister(table) ? this.ofHolder(found, at, {}) : found;
  }

  private heardRows(table: string, at: At): ConcernedRows {
    const found = this.concernedRows(table, at);
    if (!found.present || found.certain.length + found.disputed.length > 0) this.hearing.disturb();
    return found;
  }

  private concernedRows(table: string, { subject, period }: At): ConcernedRows {
    const rows = this.ground.tables.rows(table, subject, period);
    const disputed = this.ground.tables.disputed(table, subject);
    return {
      present: this.ground.tables.get(table) !== undefined,
      certain: rows.filter((row) => row.contradicted !== true),
      disputed: [...rows.filter((row) => row.contradicted === true), ...disputed],
    };
  }

  /** Without what is another's of several who held the class. */
  private ofHolder(rows: ConcernedRows, at: At, looked: LookedAt): ConcernedRows {
    if (!this.ground.holders.tellsApart(at.subject)) return rows;
    const { found, passed } = this.ground.holders.of(rows, at, looked);
    passed.forEach((row) => this.hearing.passOn(row));
    return found;
  }

  concerned(register: Setting<string>, at: At): ConcernedRows {
    return this.withoutUnread(this.rows(register.value, at), register);
  }

  counted(register: Setting<string>, at: At, span: Span, which: CountedRows = {}): ConcernedRows {
    return this.withoutUnread(this.rowsOfPeriod(register, at, span, which), register);
  }

  /** Rows in which nobody could read what stands in a column that the rule looks at may count or not. */
  private withoutUnread(found: ConcernedRows, { value: table, row }: Setting<string>): ConcernedRows {
    if (found.certain.every(({ unread }) => unread === undefined)) return found;
    const reads = this.program.rules.get(ruleId(row.scheme, row.rule))?.bound?.reads ?? [];
    const looksAt = (column: string): boolean => reads.some((reference) => reference.kind === "column" && reference.table === table && reference.column === column);
    const isOpen = ({ unread }: Row): boolean => [...(unread ?? [])].some(looksAt);
    return { ...found, certain: found.certain.filter((one) => !isOpen(one)), disputed: [...found.certain.filter(isOpen), ...found.disputed] };
  }

  private rowsOfPeriod(register: Setting<string>, at: At, span: Span, { all = false, asCells = false, asScore = false, date }: CountedRows): ConcernedRows {
    const table = this.ground.tables.get(register.value);
    const isRegister = table?.kind === "register";
    const asked = isRegister ? { subject: at.subject } : at;
    const ofSubject = (): ConcernedRows => (asCells && isRegister ? this.concernedRows(register.value, asked) : this.heardRows(register.value, asked));
    const found = all ? wholeTable(table) : ofSubject();
    if (all) this.hearing.disturb();
    if (!isRegister) return found;
    const certain = found.certain.map((row) => ({ row, verdict: this.verdict(row, at, span, register.row, date) }));
    const mayCount = found.disputed.filter((row) => ["counts", "unknown"].includes(this.ground.timing.verdict(row, at.period, span, register.row, date)));
    const rowsThat = (wanted: Verdict): readonly Row[] => certain.flatMap(({ row, verdict }) => (verdict === wanted ? [row] : []));
    const inTime = { present: true, certain: rowsThat("counts"), disputed: [...rowsThat("unknown"), ...mayCount] };
    return all ? inTime : this.ofHolder(inTime, at, { date, ofTerm: asScore && at.period === undefined && (span === "term" || span === "reader") });
  }

  verdict(row: Row, { period }: Pick<At, "period">, span: Span, counting: SettingRow, date?: string): Verdict {
    const verdict = this.ground.timing.verdict(row, period, span, counting, date);
    if (verdict === "counts" && this.ground.timing.mixesYears(period, span, counting)) this.hearing.mixYears();
    if (verdict === "outside") this.hearing.leaveOut(row);
    if (verdict === "unknown") this.hearing.doubt(row);
    return verdict;
  }

  months(scheme: string): readonly Month[] {
    return this.ground.timing.months(scheme);
  }

  periodOf(row: Row, unit: "week" | "month", dateColumn?: string): Period | undefined {
    return this.ground.timing.periodOf(row, unit, dateColumn);
  }

  table(name: string): Table | undefined {
    this.hearing.disturb();
    return this.ground.tables.get(name);
  }

  isRegister(table: string): boolean {
    return this.ground.tables.get(table)?.kind === "register";
  }

  isFilled(table: string, column: string): boolean {
    return (this.ground.tables.get(table)?.rows ?? []).some((row) => wordIn(row, column) !== undefined);
  }

  cells(table: string, column: string, row: Row): readonly Outcome[] {
    const found = this.ground.tables.get(table);
    return found ? cellsOf(found, column, row) : [];
  }

  named(name: string): readonly Subject[] {
    return this.ground.lists.named(name);
  }

  isAboutNobody({ key: { person, class: className } }: Row): boolean {
    this.appraised ??= this.findAppraised();
    return !this.appraised.names.has(person ?? "") && !this.appraised.classes.has(className ?? "");
  }

  private findAppraised(): Appraised {
    const appraised: Appraised = { names: new Set(), classes: new Set() };
    for (const output of this.program.outputs) {
      for (const subject of this.ground.lists.of(output)) {
        for (const { row } of subject.parts === undefined ? [subject] : [subject, ...subject.parts]) {
          appraised.names.add(row.key.person ?? "");
          appraised.classes.add(row.key.class ?? "");
        }
      }
    }
    return appraised;
  }

  get deputiesGoWithClass(): boolean {
    return this.ground.tenures.deputiesGoWithClass;
  }

  excused(subject: Subject): Note | undefined {
    if (!this.excuses.has(subject)) this.excuses.set(subject, this.excuseFor(subject));
    return this.excuses.get(subject);
  }

  private excuseFor(subject: Subject): Note | undefined {
    if (this.termOf(subject, this.ground.months)?.kind === "none") return { code: "termOfLastHolder", params: {} };
    return this.ground.tenures.excused(subject.parts ?? [subject], this.ground.months);
  }

  periodsWithin(all: readonly Period[], span: Span): readonly Period[] | undefined {
    const periods = span === "all" ? all : this.ground.timing.ofOneYear(all);
    if (periods === undefined || span !== "term") return periods;
    const months = periods.flatMap((period) => (isWeek(period) ? [] : [period.month]));
    if (this.ground.termMonths.length > 0) return periods.filter((period) => isWeek(period) || this.ground.termMonths.includes(period.month));
    return months.some(isOfFirstTerm) && !months.every(isOfFirstTerm) ? undefined : periods;
  }

  holdsAlone(subject: Subject): boolean {
    return this.ground.tenures.holdsAlone(subject);
  }

  payByTenure({ subject, period }: At, amountFor: (subject: Subject) => Exact | undefined, rounding: MoneyRounding): PartOfPay | undefined {
    return this.ground.tenures.payByTenure(subject, period, amountFor, rounding);
  }

  termOf(subject: Subject, periods: readonly Period[]): TermShare | undefined {
    return subject.parts ? undefined : this.ground.tenures.termOf(subject, periods);
  }

  levelsOf(rule: string): readonly string[] {
    return this.program.rules.get(rule)?.bound?.levels ?? [];
  }

  ledger(rule: string, subject: Subject): readonly LedgerEntry[] {
    return this.heardEntries(this.ledgers.of(rule, subject));
  }

  ledgerFor(rule: string, substitute: string | undefined): readonly LedgerEntry[] {
    return this.heardEntries(this.ledgers.for(rule, substitute));
  }

  private heardEntries(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
    if (entries.length > 0) this.hearing.disturb();
    return entries;
  }

  labelOf(period: Period): string {
    return isWeek(period) ? `第${period.week}周` : monthLabel(period, this.ground.months);
  }

  lookUp(rule: string, word: string, wordOf: (field: string) => string | undefined): Chosen<Setting<Value>> {
    return this.program.rules.get(rule)?.bound?.lookUp?.(word, wordOf) ?? { kind: "none", blank: [] };
  }

  /** What 适用 compares: a rule's outcome, else what the person's own row has. */
  wordOf(field: string, scheme: string, { subject, period }: At): string | undefined {
    const value = this.figureOf(field, scheme, period ? { subject, period } : { subject })?.value ?? (subject.row.unread?.has(field) === true ? undefined : valueIn(subject.row, field));
    return value && wordOfValue(value);
  }

  figureOf(field: string, scheme: string, at: At): Outcome | undefined {
    const id = madeOnce(madeOnce(this.rulesOfFields, scheme, () => new Map<string, string>()), field, () => ruleId(scheme, field));
    return this.program.rules.has(id) ? this.rule(id, at) : undefined;
  }

  isPlace(operand: Operand): boolean {
    return operand.kind !== "number" && operand.kind !== "date" && isPlace(operand, this.program.rules);
  }

  pays(operand: Operand): boolean {
    return operand.kind === "rule" && this.program.rules.get(operand.rule)?.bound?.pays === true;
  }

  saysFullMark(operand: Operand): boolean {
    const isOfScheme = operand.kind === "column" && this.program.namesRules.has(operand.table);
    const name = operand.kind === "rule" ? operand.rule : isOfScheme ? ruleId(operand.table, operand.column) : "";
    return this.program.rules.get(name)?.bound?.fullMark !== undefined;
  }

  rule(name: string, at: At): Outcome {
    return this.columns.of(name, at);
  }

  /** The figures of an operand in a period. */
  figures(operand: Setting<Operand>, period: Period | undefined): FiguresOf {
    return this.columns.figures(operand, period);
  }

  /** The periods, or that of none, in which a rule's figure of a subject was asked for so far. */
  periodsAsked(rule: string, subject: Subject): readonly (Period | undefined)[] {
    return this.columns.periodsAsked(rule, subject);
  }

  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  periodsOf(operand: Operand): readonly Period[] | undefined {
    return this.spans.of(operand);
  }

  /** What concerns a whole list: the rest of a pool, by the rule it belongs to. */
  remarks(): readonly { readonly rule: string; readonly note: Note }[] {
    return this.ruleFigures.remarks();
  }
}
