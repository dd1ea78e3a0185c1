import { madeOnce } from "../core/multimap";
import { periodNumber, type Period } from "../core/period";
import { date, missing, number as numberValue, type Value } from "../core/value";
import { ValueColumn } from "../core/valueColumn";
import type { Cells } from "./cells";
import { Column, namesOf, originOf, type Cell } from "./column";
import type { Computed, Frame } from "./frame";
import type { Ground } from "./ground";
import type { Hearing } from "./hearing";
import { isFlag, type Note } from "./note";
import { isQuiet, leaf, NOTHING, type Explanation, type Outcome } from "./outcome";
import type { CompiledRule, Program } from "./program";
import type { RuleFigures } from "./ruleFigures";
import { ruleId } from "./scheme";
import type { Scope } from "./scope";
import type { Operand, Setting } from "./settings";
import type { Spans } from "./spans";
import type { At, Subject } from "./subject";

/** The figures of all rules, each computed once and kept in the column of its rule and period; whole lists at once where that can be. */
export class Columns {
  private readonly kept = new Map<CompiledRule, Map<number, Column>>();
  private readonly keptOfClasses = new Map<CompiledRule, Map<number, Column>>();
  /** Columns whose lists were computed at once. */
  private readonly filled = new Set<Column>();
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

  /** @param name the rule's id, which carries its scheme's name */
  of(name: string, at: At): Outcome {
    const rule = this.program.rules.get(name);
    if (rule === undefined) return this.hearing.hear(leaf(missing, { kind: "rule", ...namesOf(name), mechanism: "", clause: "" }));
    const period = at.period && this.spans.isKept(rule) ? at.period : undefined;
    const holder = at.ofClass && period ? this.ground.tenures.holderIn(at.subject, period) : undefined;
    // The class's figure is that of whoever held it, with all that was decided about it.
    if (holder && period) return this.of(name, { subject: holder, period });
    const column = this.columnOf(rule, period, at.ofClass === true);
    const number = this.ground.lists.numberOf(at.subject);
    this.complete(rule, column, number, atOf(at, period));
    return this.hearing.hear(column.figure(number));
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
    if (this.filled.has(column) || rule.conditional || ofClass || subject.parts || subject.outside || subject.by !== undefined) return;
    this.filled.add(column);
    const numbers = this.plainOnes(rule, subject, period).map((one) => this.ground.lists.numberOf(one));
    const telling = new Set<number>();
    const frame = this.frameOf(numbers, period, telling);
    const computed = this.hearing.aside(() => evaluation.column?.(frame));
    if (computed) this.keep(column, numbers, computed, telling);
  }

  /** Those of the subject's list for whom nothing special holds. */
  private plainOnes(rule: CompiledRule, subject: Subject, period: Period | undefined): readonly Subject[] {
    const list = this.ground.lists.listWith(subject);
    const vetoes = this.ruleFigures.vetoesOn(rule);
    const isPlain = (one: Subject): boolean => !one.parts && !one.outside && !this.ground.adjustments.concern(one) && vetoes.every((veto) => isQuiet(this.of(veto.id, { subject: one })));
    const plain = madeOnce(madeOnce(this.plain, rule, () => new Map<readonly Subject[], readonly Subject[]>()), list, () => list.filter(isPlain));
    return period ? plain.filter((one) => this.ground.tenures.inPost(one, period) !== false) : plain;
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
      scope: this.scope,
      subjectAt: (place) => this.ground.lists.subjectAt(numbers[place] ?? -1),
      columns: ({ value }, of) => {
        switch (value.kind) {
          case "number":
          case "date":
            return [constantColumn(value.kind === "number" ? numberValue(value.number) : date(value.serial), numbers.length)];
          case "rule":
            return [this.columnFor(value.rule, numbers, of, telling)];
          case "column": {
            if (this.program.schemes.includes(value.table)) return [this.columnFor(ruleId(value.table, value.column), numbers, of, telling)];
            const columns = this.cells.columns(value.table, value.column, numbers, of);
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
      const subject = column?.has(number) === false ? this.ground.lists.subjectAt(number) : undefined;
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
    if (rule === undefined) return subjects.map((subject) => this.scope.value(operand, atOf({ subject }, period)));
    const kept = period && this.spans.isKept(rule) ? period : undefined;
    const column = this.columnOf(rule, kept, false);
    return subjects.map((subject) => {
      const number = this.ground.lists.numberOf(subject);
      if (!column.has(number)) this.complete(rule, column, number, atOf({ subject }, kept));
      return column.figure(number);
    });
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
      const { value, notes = [] } = this.ruleFigures.of(rule, at);
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
      ...(undated.length > 0 ? [{ code: "undatedRows", params: { rows: undated.join("、") } } as const] : []),
    ];
  }
}

function atOf({ subject, ofClass }: At, period: Period | undefined): At {
  if (ofClass) return period ? { subject, period, ofClass } : { subject, ofClass };
  return period ? { subject, period } : { subject };
}

function constantColumn(value: Value, size: number): ValueColumn {
  const column = new ValueColumn(size);
  for (let place = 0; place < size; place++) column.set(place, value);
  return column;
}
