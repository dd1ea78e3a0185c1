import type { Program } from "./compile";
import { Evaluation } from "./evaluate";
import type { ResultColumn } from "./mechanism";
import type { Note } from "./note";
import type { Outcome } from "./outcome";
import type { Subject } from "./scope";
import type { Operand } from "./settings";
import type { Month, Table } from "./table";

/** The list whose rows are appraised, unless a scheme will say otherwise. */
export const ROSTER = "名册";

/** A column of the result: one for each month where its source is monthly. */
export interface AppraisedColumn {
  readonly column: ResultColumn;
  readonly month?: Month;
}

export interface AppraisedPerson {
  readonly subject: Subject;
  /** In the order of the columns. */
  readonly outcomes: readonly Outcome[];
}

/** Everything the reports and explanations are made of. */
export interface Appraisal {
  readonly scheme: string;
  readonly columns: readonly AppraisedColumn[];
  readonly people: readonly AppraisedPerson[];
  /** All months the monthly columns cover. */
  readonly months: readonly Month[];
  /** The months an operand has values for; undefined if it is not monthly. */
  monthsOf(operand: Operand): readonly Month[] | undefined;
  readonly remarks: readonly { readonly rule: string; readonly note: Note }[];
}

/** Computes the result table of a scheme over the tables of a workbook. */
export function appraise(program: Program, tables: readonly Table[]): Appraisal {
  const evaluation = new Evaluation(program, tables, ROSTER);
  const columns = expandMonths(program.columns, evaluation);
  const people = evaluation.subjects.map((subject) => ({
    subject,
    outcomes: columns.map(({ column, month }) =>
      evaluation.value({ value: column.source, row: column.row }, month ? { subject, month } : { subject }),
    ),
  }));
  const months = columns.flatMap(({ month }) => (month ? [month] : []));
  return { scheme: program.scheme, columns, people, months, monthsOf: (operand) => evaluation.monthsOf(operand), remarks: evaluation.remarks() };
}

/** Monthly columns that stand together are dealt out column by column: 9月得分, 10月得分 … 9月津贴, 10月津贴 … */
function expandMonths(columns: readonly ResultColumn[], evaluation: Evaluation): AppraisedColumn[] {
  return columns.flatMap((column): AppraisedColumn[] => {
    const months = evaluation.monthsOf(column.source);
    return months === undefined ? [{ column }] : months.map((month) => ({ column, month }));
  });
}
