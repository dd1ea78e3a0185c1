import type { CellRef } from "../core/cell";
import { isWeek, type Period } from "../core/period";
import { atOnce, type Slices } from "../core/slices";
import type { Month, Table } from "../core/table";
import { missing, type Value } from "../core/value";
import { PARTS } from "../core/valueColumn";
import { ADJUSTMENT_COLUMNS } from "./adjustments";
import { blankRegistersOf } from "./computable";
import { Evaluation } from "./evaluate";
import type { FiguresOf } from "./figuresOf";
import type { ResultColumn, ResultTable } from "./mechanism";
import { rulesTold } from "./missingRegisters";
import type { Note } from "./note";
import { isQuiet, type Outcome } from "./outcome";
import type { Program } from "./program";
import { ROSTER } from "./roster";
import type { Operand } from "./settings";
import type { Span } from "./span";
import type { Subject } from "./subject";
import { holdsPostOn } from "./tenure";
import { subjectName } from "./subjects";

/** A column of the result: one for each month or week where its source is kept by either. */
export interface AppraisedColumn {
  readonly column: ResultColumn;
  readonly period?: Period;
}

export interface AppraisedPerson {
  readonly subject: Subject;
  /** In the order of the columns. */
  readonly outcomes: readonly Outcome[];
  /** Those of them that have something to tell. */
  readonly telling: readonly Outcome[];
  /** The figure in a column; undefined where there is no such column. */
  outcomeAt(column: number): Outcome | undefined;
  /** Its value alone. */
  valueAt(column: number): Value;
  /** Its value in parts of 1/10,000, where it is a number of these: nothing is made to tell it. */
  partsAt(column: number): number | undefined;
}

/** Somebody with these figures. */
export function personWith(subject: Subject, outcomes: readonly Outcome[]): AppraisedPerson {
  const valueAt = (column: number): Value => outcomes[column]?.value ?? missing;
  const partsOf = (value: Value): number | undefined => (value.kind === "number" ? value.number.inParts(PARTS) : undefined);
  return { subject, outcomes, telling: outcomes.filter((outcome) => !isQuiet(outcome)), outcomeAt: (column) => outcomes[column], valueAt, partsAt: (column) => partsOf(valueAt(column)) };
}

const NONE_TELLING: readonly Outcome[] = [];

/** Somebody whose figures are in their columns, and looked up when somebody looks. */
class InColumns implements AppraisedPerson {
  private made: readonly Outcome[] | undefined;

  constructor(
    readonly subject: Subject,
    private readonly number: number,
    private readonly figures: readonly FiguresOf[],
  ) {}

  get outcomes(): readonly Outcome[] {
    this.made ??= this.figures.map((figures) => figures.figure(this.number));
    return this.made;
  }

  get telling(): readonly Outcome[] {
    let telling: Outcome[] | undefined;
    for (const figures of this.figures) if (!figures.isQuiet(this.number)) (telling ??= []).push(figures.figure(this.number));
    return telling ?? NONE_TELLING;
  }

  outcomeAt(column: number): Outcome | undefined {
    return this.figures[column]?.figure(this.number);
  }

  valueAt(column: number): Value {
    return this.figures[column]?.valueAt(this.number) ?? missing;
  }

  partsAt(column: number): number | undefined {
    return this.figures[column]?.partsAt(this.number);
  }
}

/** What a row of results is called: the person, else what the sheet shows first. */
export function nameOfRow(row: AppraisedPerson): string {
  const first = row.valueAt(0);
  return row.subject.row.key.person ?? (first.kind === "text" && first.text !== "" ? first.text : subjectName(row.subject));
}

/** One sheet of results. */
export interface AppraisedTable {
  readonly sheet: string;
  /** For the notice board: without flags and reasons. G11 */
  readonly open: boolean;
  readonly columns: readonly AppraisedColumn[];
  readonly people: readonly AppraisedPerson[];
  /** The registers it is made of, where they are there and not one of them has a row; else none. */
  readonly blankRegisters: readonly string[];
}

/** Everything the reports and explanations are made of. The result proper is the appraisal itself, further sheets are `others`. */
export interface Appraisal extends AppraisedTable {
  readonly schemes: readonly string[];
  readonly others: readonly AppraisedTable[];
  /** All months the monthly columns cover. */
  readonly months: readonly Month[];
  /** The months or weeks an operand has values for; undefined if it is not kept by either. */
  periodsOf(operand: Operand): readonly Period[] | undefined;
  /** Whether what an operand is made of has rows of which nobody knows the month: a sum of its months lacks these. */
  hasUndated(operand: Operand): boolean;
  /** Whether rows of a register are told apart by who held their class on the day: the proof's functions know of no days. */
  isByHolder(table: string): boolean;
  /** Whether everybody on the roster takes part in comparisons, and there is more than one: the proof's functions know of no deputies, no handovers, and refuse a single score. */
  readonly everybodyRanked: boolean;
  /** Those of the periods that a span has; undefined where that is not clear. */
  periodsWithin(periods: readonly Period[], span: Span): readonly Period[] | undefined;
  readonly remarks: readonly { readonly rule: string; readonly note: Note }[];
  /** Rows of 人工调整 that name no figure. */
  readonly unusedAdjustments: readonly CellRef[];
}

/** So many figures are computed in one go: few enough for a pane to stay responsive. */
export const FIGURES_PER_SLICE = 100;

/** Computes the results of a scheme over the tables of a workbook. */
export const appraise = (program: Program, tables: readonly Table[]): Appraisal => atOnce(appraiseInSlices(program, tables));

/** The same, pausing after every `FIGURES_PER_SLICE` figures to say how far it is. */
export function* appraiseInSlices(program: Program, tables: readonly Table[]): Slices<Appraisal> {
  const evaluation = new Evaluation(program, tables);
  const [first, ...further] = program.outputs;
  const drafts = [...(first ? [draft(first, isRoster(first) ? evaluation.ground.lists.outside : [], evaluation)] : []), ...fedOutputs(further, program, tables).map((output) => draft(output, [], evaluation))];
  yield* fill(drafts);
  const [result = NOTHING, ...others] = drafts.map((each) => finished(each, blankRegistersOf(each.output, program, tables))).filter(({ people }, index) => index === 0 || people.length > 0);
  const months = [result, ...others].flatMap(({ columns }) => columns).flatMap(({ period }) => (period && !isWeek(period) ? [period] : []));
  return {
    ...result,
    schemes: program.schemes,
    others,
    months,
    periodsOf: (operand) => evaluation.periodsOf(operand),
    hasUndated: (operand) => evaluation.hasUndated(operand),
    isByHolder: (table) => evaluation.isByHolder(table),
    everybodyRanked: evaluation.people.length > 1 && evaluation.people.every((subject) => evaluation.excused(subject) === undefined),
    periodsWithin: (periods, span) => evaluation.periodsWithin(periods, span),
    remarks: evaluation.remarks(),
    unusedAdjustments: evaluation.ground.adjustments.unused().map((row) => row.cells.get(ADJUSTMENT_COLUMNS.item)?.source ?? { ...row.source, column: 0 }),
  };
}

const isRoster = ({ over }: ResultTable): boolean => over.table === ROSTER && over.column === undefined;

const NOTHING: AppraisedTable = { sheet: "", open: false, columns: [], people: [], blankRegisters: [] };

/** A sheet of results whose figures are still to be computed. */
interface Draft {
  readonly output: ResultTable;
  readonly columns: readonly AppraisedColumn[];
  readonly figures: readonly FiguresOf[];
  readonly subjects: readonly { readonly subject: Subject; readonly number: number }[];
}

/** @param outside persons beyond the list who get a figure too */
function draft(output: ResultTable, outside: readonly Subject[], evaluation: Evaluation): Draft {
  const columns = output.columns.flatMap((column): AppraisedColumn[] => {
    const periods = evaluation.periodsOf(column.source);
    return periods === undefined ? [{ column }] : periods.map((period) => ({ column, period }));
  });
  const figures = columns.map(({ column: { source, row }, period }) => evaluation.figures({ value: source, row }, period));
  const { lists } = evaluation.ground;
  const listed = lists.of(output).filter((subject) => isListed(subject, output, evaluation));
  return { output, columns, figures, subjects: [...listed, ...outside].map((subject) => ({ subject, number: lists.numberOf(subject) })) };
}

/** Whether somebody holds a post on the day that the sheet is about; till the day is filled in everybody is listed. */
function isListed(subject: Subject, { over, inPostOn }: ResultTable, evaluation: Evaluation): boolean {
  if (inPostOn === undefined || over.table !== ROSTER || over.column !== undefined) return true;
  const { value } = evaluation.value(inPostOn, { subject });
  return value.kind !== "date" || (subject.parts ?? [subject]).some(({ row }) => holdsPostOn(row, value.serial) !== false);
}

/** Column by column: what a column is made of stands before it as a rule, so that no single figure takes all of them along. */
function* fill(drafts: readonly Draft[]): Slices<void> {
  const total = drafts.reduce((sum, { columns, subjects }) => sum + columns.length * subjects.length, 0);
  let done = 0;
  for (const { figures, subjects } of drafts) {
    for (const column of figures) {
      for (let first = 0; first < subjects.length; ) {
        const end = Math.min(first + FIGURES_PER_SLICE - (done % FIGURES_PER_SLICE), subjects.length);
        complete(column, subjects, first, end);
        done += end - first;
        first = end;
        if (done % FIGURES_PER_SLICE === 0) yield { done, total };
      }
    }
  }
}

function complete(column: FiguresOf, subjects: Draft["subjects"], first: number, end: number): void {
  for (let at = first; at < end; at++) {
    const subject = subjects[at];
    if (subject !== undefined) column.complete(subject.number);
  }
}

const finished = ({ output, columns, figures, subjects }: Draft, blankRegisters: readonly string[]): AppraisedTable => ({ sheet: output.sheet, open: output.open, columns, blankRegisters, people: subjects.map(({ subject, number }) => new InColumns(subject, number, figures)) });

/** Further sheets as far as the school uses them: one that keeps no weekly inspections gets no columns about them. */
function fedOutputs(outputs: readonly ResultTable[], program: Program, tables: readonly Table[]): readonly ResultTable[] {
  const isTold = rulesTold(program, tables);
  return outputs.flatMap((output) => {
    const columns = output.columns.filter(({ source }) => source.kind !== "rule" || isTold(source.rule));
    return columns.some(({ source }) => source.kind === "rule") ? [{ ...output, columns }] : [];
  });
}
