import { madeOnce } from "../core/multimap";
import { periodNumber, type Period } from "../core/period";
import type { Row } from "../core/table";
import { date, missing, notApplicable, number as numberValue, type Value } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import type { Cells } from "./cells";
import { Column, namesOf, originOf, type Cell } from "./column";
import type { Computed, Frame } from "./frame";
import type { Ground } from "./ground";
import type { Hearing } from "./hearing";
import type { GroupResult } from "./mechanism";
import { isBlankCell } from "./mechanisms/entry";
import { isFlag, type Note } from "./note";
import { isQuiet, leaf, NOTHING, type Explanation, type Outcome } from "./outcome";
import type { CompiledRule, Program } from "./program";
import type { RuleFigures } from "./ruleFigures";
import { ruleId } from "./scheme";
import type { Scope } from "./scope";
import type { Operand, Setting } from "./settings";
import type { Span } from "./span";
import type { Spans } from "./spans";
import { isSpecial, type At, type Subject } from "./subject";
import type { Variant } from "./variants";

/** The figures of an operand, by the subjects' numbers. */
export interface FiguresOf {
  /** Computes a subject's figure, with those of its list where they can be computed at once. */
  complete(subject: number): void;
  figure(subject: number): Outcome;
  /** Its value alone. */
  valueAt(subject: number): Value;
  /** Its value in parts of 1/10,000, where it is a number of these. */
  partsAt(subject: number): number | undefined;
  /** Whether it has nothing to tell. */
  isQuiet(subject: number): boolean;
}

/** The figures of all rules, each computed once and kept in the column of its rule and period; whole lists at once where that can be. */
export class Columns {
  private readonly kept = new Map<CompiledRule, Map<number, Column>>();
  private readonly keptOfClasses = new Map<CompiledRule, Map<number, Column>>();
  /** The lists that were computed at once in a column. */
  private readonly filled = new Map<Column, Set<readonly Subject[]>>();
  private readonly numbers = new Map<readonly Subject[], readonly number[]>();
  private readonly plain = new Map<CompiledRule, Map<readonly Subject[], readonly Subject[]>>();

  constructor(
    private readonly program: Program,
    private readonly ground: Ground,
    private readonly cells: Cells,
    private readonly spans: Spans,
    private readonly hearing: Hearing,
    private readonly ruleFigures: RuleFigures,
    private readonly scope: Scope,
  ) {}

  /**
   * A figure as it is reckoned with.
   * @param name the rule's id, which carries its scheme's name
   */
  of(name: string, at: At): Outcome {
    const rule = this.program.rules.get(name);
    if (rule === undefined) return this.hearing.hear(leaf(missing, { kind: "rule", ...namesOf(name), mechanism: "", clause: "" }));
    const period = this.periodOf(rule, at.period);
    const holder = at.ofClass && period ? this.ground.tenures.holderIn(at.subject, period) : undefined;
    // The class's figure is that of whoever held it, with all that was decided about it.
    if (holder && period) return this.of(name, { subject: holder, period });
    const column = this.columnOf(rule, period, at.ofClass === true);
    const number = this.ground.lists.numberOf(at.subject);
    this.complete(rule, column, number, atOf(at, period));
    return this.hearing.hear(column.reckoned(number));
  }

  /** The periods, or that of none, in which a rule's figure of a subject was asked for so far: by results, or by what they are made of. */
  periodsAsked(name: string, subject: Subject): readonly (Period | undefined)[] {
    const rule = this.program.rules.get(name);
    const columns = rule === undefined ? [] : [...(this.kept.get(rule)?.values() ?? [])];
    return columns.filter((column) => column.has(this.ground.lists.numberOf(subject))).map(({ origin }) => (origin.kind === "rule" ? origin.period : undefined));
  }

  /** The period that a rule has a figure of its own for, where one is asked for. */
  private periodOf(rule: CompiledRule, period: Period | undefined): Period | undefined {
    return period && this.spans.isKept(rule) ? period : undefined;
  }

  /** Sees to it that the subject's figure is in the column, with those of its whole list where they can be computed at once. */
  private complete(rule: CompiledRule, column: Column, number: number, at: At): void {
    if (column.has(number)) return;
    this.fill(rule, column, at);
    if (!column.has(number)) column.put(number, this.computed(rule, at));
  }

  /** The figures of everybody on the subject's list for whom nothing special holds: no veto, no adjustment, no change of post. */
  private fill(rule: CompiledRule, column: Column, { subject, period, ofClass }: At): void {
    if (ofClass || isSpecial(subject) || !isAtOnce(rule)) return;
    const list = this.ground.lists.listWith(subject);
    const lists = madeOnce(this.filled, column, () => new Set<readonly Subject[]>());
    if (lists.has(list)) return;
    lists.add(list);
    this.hearing.aside(() => {
      for (const [variant, subjects] of this.ruleFigures.plainVariants(rule, this.plainOnes(rule, list, period), period)) this.fillVariant(rule, column, variant, subjects, period);
    });
  }

  private fillVariant(rule: CompiledRule, column: Column, variant: Variant, subjects: readonly Subject[], period: Period | undefined): void {
    const { bound } = variant;
    const [first] = subjects;
    if (first === undefined || bound === undefined || this.ruleFigures.lacksPeriods(rule, bound)) return;
    const { evaluation } = bound;
    const numbers = this.numbersOf(subjects);
    switch (evaluation.kind) {
      case "each":
      case "term": {
        const telling = new Set<number>();
        const computed = evaluation.column?.(this.frame(subjects, period, (place) => telling.add(place)), this.scope);
        if (computed) keep(column, numbers, computed, telling);
        return;
      }
      case "group": {
        const { group, places, quiet, telling } = this.ruleFigures.groupOf(rule, evaluation, variant, atOf({ subject: first }, period));
        const held = this.ruleFigures.heldNotes(rule);
        subjects.forEach((subject, index) => {
          const [place, number] = [places.get(subject), numbers[index]];
          if (place !== undefined && number !== undefined && !column.has(number)) column.put(number, cellOf(group, place, held, quiet && !telling.has(place)));
        });
        return;
      }
      case "table":
      case "policy":
    }
  }

  /** Those of a list for whom nothing special holds. */
  private plainOnes(rule: CompiledRule, list: readonly Subject[], period: Period | undefined): readonly Subject[] {
    const vetoes = this.ruleFigures.vetoesOn(rule);
    if (vetoes.some((veto) => this.ruleFigures.isUnplaced(veto))) return [];
    const isPlain = (one: Subject): boolean => !isSpecial(one) && !this.ground.adjustments.concern(one) && vetoes.every((veto) => this.isQuiet(veto, one));
    const plain = madeOnce(madeOnce(this.plain, rule, () => new Map<readonly Subject[], readonly Subject[]>()), list, () => list.filter(isPlain));
    return period === undefined || this.ground.tenures.isUndated ? plain : plain.filter((one) => this.ground.tenures.inPost(one, period) !== false);
  }

  /** Whether a subject's figure of no period has nothing to tell. */
  isQuiet(rule: CompiledRule, subject: Subject): boolean {
    const column = this.columnOf(rule, undefined, false);
    const number = this.ground.lists.numberOf(subject);
    this.complete(rule, column, number, { subject });
    return column.isQuiet(number);
  }

  /** Looked up once for a list: it is asked for in every month. */
  private numbersOf(subjects: readonly Subject[]): readonly number[] {
    return madeOnce(this.numbers, subjects, () => subjects.map((subject) => this.ground.lists.numberOf(subject)));
  }

  /**
   * What the figures of these subjects are computed from.
   * @param tell gets the places at which something that was read has something to tell
   */
  frame(subjects: readonly Subject[], period: Period | undefined, tell: (place: number) => void): Frame {
    const numbers = this.numbersOf(subjects);
    const columns = ({ value }: Setting<Operand>, of: Period | undefined): readonly ValueColumn[] => {
      switch (value.kind) {
        case "number":
        case "date":
          return [constantColumn(value.kind === "number" ? numberValue(value.number) : date(value.serial), numbers.length)];
        case "rule":
          return [this.columnFor(value.rule, numbers, of, tell)];
        case "column": {
          if (this.program.namesRules.has(value.table)) return [this.columnFor(ruleId(value.table, value.column), numbers, of, tell)];
          const found = this.cells.columns(value.table, value.column, numbers, of);
          for (const column of found) for (let place = 0; place < numbers.length; place++) if (column.isMissing(place)) tell(place);
          return found;
        }
      }
    };
    return {
      subjects,
      period,
      columns,
      column: (operand, of) => theOnly(columns(operand, of), numbers.length, tell),
      rule: (name, of) => this.columnFor(name, numbers, of, tell),
      notesOn: (name, place) => this.notesOn(name, numbers[place]),
      counted: (register, span) => this.countedRows(subjects, register, period, span),
    };
  }

  private notesOn(name: string, number: number | undefined): readonly Note[] {
    const rule = this.program.rules.get(name);
    return rule === undefined || number === undefined ? [] : this.columnOf(rule, undefined, false).notesAt(number);
  }

  /** The rows of a register that count, place by place. Where there is no doubt about any of its rows, none is looked at again for whom it is about. */
  private countedRows(subjects: readonly Subject[], register: Setting<string>, period: Period | undefined, span: Span): (place: number) => readonly Row[] | undefined {
    const { tables, timing } = this.ground;
    const { value: name, row: counting } = register;
    const table = tables.get(name);
    if (table?.kind !== "register") return () => undefined;
    const counts = (row: Row): boolean => isClear(row) && timing.verdict(row, period, span, counting) === "counts";
    const isClearThroughout = !timing.mixesYears(period, span, counting) && tables.isAboutKnown(name) && table.rows.every(counts);
    return (place) => {
      const subject = subjects[place];
      if (subject === undefined) return undefined;
      return isClearThroughout && !isSpecial(subject) ? tables.rows(name, subject) : this.certainRows(subject, register, period, span);
    };
  }

  /** The rows that count for somebody; undefined where one is disputed, not understood, undated or left out. */
  private certainRows(subject: Subject, { value: table, row: counting }: Setting<string>, period: Period | undefined, span: Span): readonly Row[] | undefined {
    const { tables, timing } = this.ground;
    if (tables.disputed(table, subject).length > 0) return undefined;
    const rows = tables.rows(table, subject);
    const verdicts = rows.map((row) => (isClear(row) ? timing.verdict(row, period, span, counting) : "unknown"));
    if (verdicts.some((verdict) => verdict === "unknown" || verdict === "outside") || (rows.length > 0 && timing.mixesYears(period, span, counting))) return undefined;
    return verdicts.includes("another") ? rows.filter((_, index) => verdicts[index] === "counts") : rows;
  }

  private columnFor(name: string, numbers: readonly number[], period: Period | undefined, tell: (place: number) => void): ValueColumn {
    const rule = this.program.rules.get(name);
    const values = new ValueColumn(numbers.length);
    const kept = rule && this.periodOf(rule, period);
    const column = rule && this.columnOf(rule, kept, false);
    for (let place = 0; place < numbers.length; place++) {
      const number = numbers[place] ?? -1;
      const subject = column?.has(number) === false ? this.ground.lists.subjectAt(number) : undefined;
      if (rule && column && subject) this.complete(rule, column, number, atOf({ subject }, kept));
      if (column === undefined || column.isHeld(number) || !column.has(number)) values.set(place, missing);
      else column.copyTo(values, place, number);
      if (column?.isQuiet(number) !== true) tell(place);
    }
    return values;
  }

  /** The figures of an operand in a period, as the results show them. */
  figures(operand: Setting<Operand>, period: Period | undefined): FiguresOf {
    const { value } = operand;
    const rule = value.kind === "rule" ? this.program.rules.get(value.rule) : undefined;
    if (rule === undefined) {
      const nothing = leaf(missing, { kind: "setting", row: operand.row });
      const looked = new Map<number, Outcome>();
      const look = (number: number): Outcome => {
        const subject = this.ground.lists.subjectAt(number);
        return subject === undefined ? nothing : asShown(this.scope.value(operand, atOf({ subject }, period)), period);
      };
      // A cell is looked up when somebody looks.
      const figure = (number: number): Outcome => madeOnce(looked, number, () => look(number));
      return { complete: () => undefined, figure, valueAt: (number) => figure(number).value, partsAt: () => undefined, isQuiet: (number) => isQuiet(figure(number)) };
    }
    const kept = this.periodOf(rule, period);
    const column = this.columnOf(rule, kept, false);
    const complete = (number: number): void => {
      const subject = column.has(number) ? undefined : this.ground.lists.subjectAt(number);
      if (subject) this.complete(rule, column, number, atOf({ subject }, kept));
    };
    return { complete, figure: (number) => column.figure(number), valueAt: (number) => column.valueAt(number), partsAt: (number) => column.partsAt(number), isQuiet: (number) => column.isQuiet(number) };
  }

  private columnOf(rule: CompiledRule, period: Period | undefined, ofClass: boolean): Column {
    const byPeriod = madeOnce(ofClass ? this.keptOfClasses : this.kept, rule, () => new Map<number, Column>());
    return madeOnce(byPeriod, period ? periodNumber(period) : Infinity, () => this.newColumn(rule, period, ofClass));
  }

  private newColumn(rule: CompiledRule, period: Period | undefined, ofClass: boolean): Column {
    const explain = (number: number): Explanation => {
      const subject = this.ground.lists.subjectAt(number);
      return subject ? this.hearing.aside(() => this.ruleFigures.of(rule, atOf({ subject, ...(ofClass ? { ofClass } : {}) }, period)).explain()) : NOTHING;
    };
    return new Column(originOf(rule, period), this.ground.lists.count, explain);
  }

  /** A figure with whether it, or anything it was computed from, has something to tell. */
  private computed(rule: CompiledRule, at: At): Cell {
    return this.hearing.aside(() => {
      const { value: reckoned, notes = [] } = this.ruleFigures.of(rule, at);
      // Of several school years nobody knows which one is meant.
      const value = this.hearing.mixesYears ? missing : reckoned;
      const told = this.hearing.isPlaced ? notes : [...notes, ...this.notesOnTime()];
      return { value, notes: told, quiet: this.hearing.isQuiet && value.kind !== "missing" && !told.some(isFlag) };
    });
  }

  /** Names the rows of registers that were not counted, because they belong to no month that is appraised, or to none that they say. */
  private notesOnTime(): readonly Note[] {
    const named = this.hearing.leftOut.map((row) => `${row.source.sheet}!${row.source.row + 1}(${this.ground.timing.monthInWords(row)})`);
    const undated = this.hearing.undated.map(({ source }) => `${source.sheet}!${source.row + 1}`);
    return [
      ...(named.length > 0 ? [{ code: "outsidePeriod", params: { rows: named.join("、") } } as const] : []),
      ...(this.hearing.mixesYears ? [{ code: "severalYears", params: {} } as const] : []),
      ...(undated.length > 0 ? [{ code: "undatedRows", params: { rows: undated.join("、") } } as const] : []),
    ];
  }
}

/** A cell that is only shown and that nobody has to fill in is as blank on the sheet of results; what is kept by the month every month has to have. */
const asShown = (outcome: Outcome, period: Period | undefined): Outcome => (period === undefined && isBlankCell(outcome) ? { ...outcome, value: notApplicable } : outcome);

const isClear = ({ contradicted, unread }: Row): boolean => contradicted !== true && unread === undefined;

/** Whether the mechanism may compute a list at once. */
const isAtOnce = ({ bound }: CompiledRule): boolean => (bound?.evaluation.kind !== "each" && bound?.evaluation.kind !== "term") || bound.evaluation.column !== undefined;

function keep(column: Column, numbers: readonly number[], { values, notes }: Computed, telling: ReadonlySet<number>): void {
  numbers.forEach((number, place) => {
    const parts = values.partsAt(place);
    const said = notes?.get(place);
    const isTelling = telling.has(place);
    if (parts !== undefined && said === undefined && !isTelling) return column.putParts(number, parts);
    const value = values.get(place);
    if (value !== undefined) column.put(number, { value, notes: said ?? [], quiet: !isTelling && value.kind !== "missing" && said?.some(isFlag) !== true });
  });
}

function cellOf(group: GroupResult, place: number, held: readonly Note[], quiet: boolean): Cell {
  const value = group.valueAt(place);
  const own = group.notesAt(place);
  const notes = held.length === 0 ? own : [...own, ...held];
  return { value, notes, quiet: quiet && value.kind !== "missing" && !notes.some(isFlag) };
}

function atOf({ subject, ofClass }: At, period: Period | undefined): At {
  if (ofClass) return period ? { subject, period, ofClass } : { subject, ofClass };
  return period ? { subject, period } : { subject };
}

function constantColumn(value: Value, size: number): ValueColumn {
  const column = new ValueColumn(size);
  column.fillGaps(value, size);
  return column;
}

/** Of several columns the one value at each place, as far as there is just one. */
function theOnly(columns: readonly ValueColumn[], size: number, tell: (place: number) => void): ValueColumn {
  const [first, second] = columns;
  if (first !== undefined && second === undefined && first.isFull(size)) return first;
  const only = new ValueColumn(size);
  for (let place = 0; place < size; place++) {
    const [value, second] = columns.flatMap((column) => column.get(place) ?? []);
    const isOne = value !== undefined && second === undefined;
    only.set(place, isOne ? value : missing);
    if (!isOne) tell(place);
  }
  return only;
}
