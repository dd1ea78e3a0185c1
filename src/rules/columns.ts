import { madeOnce } from "../core/multimap";
import { periodNumber, type Period } from "../core/period";
import type { Row } from "../core/table";
import { missing } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import type { Cells } from "./cells";
import { Column, namesOf, originOf, type Cell } from "./column";
import { ColumnFrame, type ReadByFrame } from "./columnFrame";
import { FiguresOfRule, ShownCells, type FiguresOf } from "./figuresOf";
import type { Computed } from "./frame";
import type { Ground } from "./ground";
import type { Hearing } from "./hearing";
import type { GroupResult } from "./mechanism";
import type { Note } from "./note";
import { leaf, NOTHING, type Explanation, type Outcome } from "./outcome";
import type { CompiledRule, Program } from "./program";
import type { RuleFigures } from "./ruleFigures";
import type { Scope } from "./scope";
import type { Operand, Setting } from "./settings";
import type { Spans } from "./spans";
import { isSpecial, type At, type Subject } from "./subject";
import type { Variant } from "./variants";

/** The figures of all rules, each computed once and kept in the column of its rule and period; whole lists at once where that can be. */
export class Columns implements ReadByFrame {
  private readonly kept = new Map<CompiledRule, Map<number, Column>>();
  private readonly keptOfClasses = new Map<CompiledRule, Map<number, Column>>();
  /** The lists that were computed at once in a column. */
  private readonly filled = new Map<Column, Set<readonly Subject[]>>();
  private readonly numbers = new Map<readonly Subject[], readonly number[]>();
  private readonly plain = new Map<readonly Subject[], PlainOnes[]>();

  constructor(
    readonly program: Program,
    readonly ground: Ground,
    readonly cells: Cells,
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
    const period = this.spans.periodOf(rule, at.period);
    const { tenures } = this.ground;
    const holder = at.ofClass && period ? tenures.holderIn(at.subject, period) : undefined;
    // The class's figure is that of whoever held it, with all that was decided about it; of several, each has but a part.
    if (holder && period && !tenures.changesIn(holder, period)) return this.of(name, { subject: holder, period });
    const column = this.columnOf(rule, period, at.ofClass === true);
    const subject = holder ?? at.subject;
    const number = this.ground.lists.numberOf(subject);
    this.complete(rule, column, number, atOf({ ...at, subject }, period));
    return this.hearing.hear(column.reckoned(number));
  }

  /** The periods, or that of none, in which a rule's figure of a subject was asked for so far: by results, or by what they are made of. */
  periodsAsked(name: string, subject: Subject): readonly (Period | undefined)[] {
    const rule = this.program.rules.get(name);
    const columns = rule === undefined ? [] : [...(this.kept.get(rule)?.values() ?? [])];
    return columns.filter((column) => column.has(this.ground.lists.numberOf(subject))).map(({ origin }) => (origin.kind === "rule" ? origin.period : undefined));
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
        const frame = this.frame(subjects, period);
        const computed = evaluation.column?.(frame, this.scope);
        if (computed) keep(column, numbers, computed, frame.telling);
        return;
      }
      case "group": {
        const { group, places, quiet, telling } = this.ruleFigures.groupOf(rule, evaluation, variant, atOf({ subject: first }, period));
        const held = this.ruleFigures.heldNotes(rule, period);
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

  /** Those of a list for whom nothing special holds: the same array for all rules on which the same vetoes bear, so that what stands in their rows is looked up once. */
  private plainOnes(rule: CompiledRule, list: readonly Subject[], period: Period | undefined): readonly Subject[] {
    const vetoes = this.ruleFigures.vetoesOn(rule);
    if (vetoes.some((veto) => this.ruleFigures.isUnplaced(veto, period))) return [];
    // They are the same in all months unless a veto is of some months only.
    const vetoed = vetoes.map((veto) => this.spans.periodOf(veto, period)).find((one) => one !== undefined);
    const number = vetoed ? periodNumber(vetoed) : Infinity;
    const known = madeOnce(this.plain, list, () => []);
    const alike = known.find((one) => one.vetoed === number && one.vetoes.length === vetoes.length && one.vetoes.every((veto) => vetoes.includes(veto)));
    const plain = alike ?? { vetoes, vetoed: number, subjects: this.withoutSpecial(list, vetoes, period), inPost: new Map<number, readonly Subject[]>() };
    if (alike === undefined) known.push(plain);
    if (period === undefined || this.ground.tenures.isUndated) return plain.subjects;
    return madeOnce(plain.inPost, periodNumber(period), () => plain.subjects.filter((one) => this.ground.tenures.inPost(one, period) !== false));
  }

  private withoutSpecial(list: readonly Subject[], vetoes: readonly CompiledRule[], period: Period | undefined): readonly Subject[] {
    const { adjustments } = this.ground;
    const plain = list.filter((one) => !isSpecial(one) && !adjustments.concern(one) && vetoes.every((veto) => this.isQuiet(veto, atOf({ subject: one }, period))));
    return plain.length === list.length ? list : plain;
  }

  /** Whether a subject's figure has nothing to tell. */
  isQuiet(rule: CompiledRule, { subject, period }: At): boolean {
    const kept = this.spans.periodOf(rule, period);
    const column = this.columnOf(rule, kept, false);
    const number = this.ground.lists.numberOf(subject);
    this.complete(rule, column, number, atOf({ subject }, kept));
    return column.isQuiet(number);
  }

  /** Looked up once for a list: it is asked for in every month. */
  private numbersOf(subjects: readonly Subject[]): readonly number[] {
    return madeOnce(this.numbers, subjects, () => subjects.map((subject) => this.ground.lists.numberOf(subject)));
  }

  /** What the figures of these subjects are computed from. */
  frame(subjects: readonly Subject[], period: Period | undefined): ColumnFrame {
    return new ColumnFrame(this, subjects, this.numbersOf(subjects), period);
  }

  figuresOf(name: string, numbers: readonly number[], period: Period | undefined, tell: (place: number) => void): ValueColumn {
    const rule = this.program.rules.get(name);
    const values = new ValueColumn(numbers.length);
    const kept = rule && this.spans.periodOf(rule, period);
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
    if (rule === undefined) return new ShownCells(period, () => this.standing(operand, period), (number) => this.cellOf(operand, number, period));
    const kept = this.spans.periodOf(rule, period);
    const column = this.columnOf(rule, kept, false);
    return new FiguresOfRule(column, (number) => {
      const subject = column.has(number) ? undefined : this.ground.lists.subjectAt(number);
      if (subject) this.complete(rule, column, number, atOf({ subject }, kept));
    });
  }

  private cellOf(operand: Setting<Operand>, number: number, period: Period | undefined): Outcome {
    const subject = this.ground.lists.subjectAt(number);
    return subject === undefined ? leaf(missing, { kind: "setting", row: operand.row }) : this.scope.value(operand, atOf({ subject }, period));
  }

  /** The values of a column of the sheets for all subjects there are so far; none for whatever has several values or is no such column. */
  private standing({ value }: Setting<Operand>, period: Period | undefined): ValueColumn {
    const { count } = this.ground.lists;
    const none = new ValueColumn(0);
    if (value.kind !== "column" || this.program.namesRules.has(value.table)) return none;
    const [only, second] = this.cells.columns(value.table, value.column, Array.from({ length: count }, (_, number) => number), period);
    return second === undefined ? (only ?? none) : none;
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

  /** A figure with whether anything it was computed from has something to tell. */
  private computed(rule: CompiledRule, at: At): Cell {
    return this.hearing.aside(() => {
      const { value: reckoned, notes = [] } = this.ruleFigures.of(rule, at);
      // Of several school years nobody knows which one is meant.
      const value = this.hearing.mixesYears ? missing : reckoned;
      const told = this.hearing.isPlaced ? notes : [...notes, ...this.notesOnRows()];
      return { value, notes: told, quietInputs: this.hearing.isQuiet };
    });
  }

  /** Names the rows of registers that were not counted: they belong to no month that is appraised, or to none that they say, or to another holder of the class. */
  private notesOnRows(): readonly Note[] {
    const named = this.hearing.leftOut.map((row) => `${row.source.sheet}!${row.source.row + 1}(${this.ground.timing.monthInWords(row)})`);
    const placeOf = ({ source }: Row): string => `${source.sheet}!${source.row + 1}`;
    const [undated, passed] = [this.hearing.undated.map(placeOf), this.hearing.passedOn.map(placeOf)];
    return [
      ...(named.length > 0 ? [{ code: "outsidePeriod", params: { rows: named.join("、") } } as const] : []),
      ...(this.hearing.mixesYears ? [{ code: "severalYears", params: {} } as const] : []),
      ...(undated.length > 0 ? [{ code: "undatedRows", params: { rows: undated.join("、") } } as const] : []),
      ...(passed.length > 0 ? [{ code: "heldByAnother", params: { rows: passed.join("、") } } as const] : []),
    ];
  }
}

/** Those of a list for whom nothing special holds where these vetoes bear. */
interface PlainOnes {
  readonly vetoes: readonly CompiledRule[];
  /** The number of the period that these are asked for; Infinity for none. */
  readonly vetoed: number;
  readonly subjects: readonly Subject[];
  /** Of these the ones who are in post, by the number of the month or week. */
  readonly inPost: Map<number, readonly Subject[]>;
}

/** Whether the mechanism may compute a list at once. */
const isAtOnce = ({ bound }: CompiledRule): boolean => (bound?.evaluation.kind !== "each" && bound?.evaluation.kind !== "term") || bound.evaluation.column !== undefined;

function keep(column: Column, numbers: readonly number[], { values, notes }: Computed, telling: ReadonlySet<number>): void {
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? -1;
    const parts = values.partsAt(place);
    const said = notes?.get(place);
    const isTelling = telling.has(place);
    if (parts !== undefined && said === undefined && !isTelling) {
      column.putParts(number, parts);
      continue;
    }
    const value = values.get(place);
    if (value !== undefined) column.put(number, { value, notes: said ?? [], quietInputs: !isTelling });
  }
}

function cellOf(group: GroupResult, place: number, held: readonly Note[], quietInputs: boolean): Cell {
  const own = group.notesAt(place);
  return { value: group.valueAt(place), notes: held.length === 0 ? own : [...own, ...held], quietInputs };
}

function atOf({ subject, ofClass }: At, period: Period | undefined): At {
  if (ofClass) return period ? { subject, period, ofClass } : { subject, ofClass };
  return period ? { subject, period } : { subject };
}
