import type { Appraisal, AppraisedColumn, AppraisedPerson } from "../core/appraise";
import { monthLabel } from "../core/month";
import { isFlag } from "../core/note";
import type { Outcome } from "../core/outcome";
import type { Texts } from "../messages";
import { cellOf, scoreFormat, wordsOf } from "./figures";
import { flagsOf, isVetoed, noteText } from "./notes";
import type { PlanColumn, SheetPlan, Tone } from "./plan";

/** 提示: what has to be known or done before a figure is used. */
export const FLAG_HEADING = "提示";
/** 说明: how the figures came about. */
export const NOTE_HEADING = "说明";

/** The sheet 考核结果: a row a person, a column each of the scheme's 结果表, then 提示 and 说明. */
export function resultsPlan(appraisal: Appraisal, texts: Texts): SheetPlan {
  return {
    role: "results",
    columns: [
      ...appraisal.columns.map((column, index) => planColumn(column, index, appraisal)),
      { heading: FLAG_HEADING, width: 32, numberFormat: "@", align: "Left", wrap: true },
      { heading: NOTE_HEADING, width: 44, numberFormat: "@", align: "Left", wrap: true },
    ],
    rows: appraisal.people.map((person) => [
      ...person.outcomes.map((outcome) => cellOf(outcome.value)),
      flagsOf(person.outcomes, texts).join(texts("list.separator")),
      explanation(person, texts),
    ]),
    formulas: [],
    tones: appraisal.people.flatMap(({ outcomes }, row) => {
      const tone = toneOf(outcomes, texts);
      return tone ? [{ row, column: appraisal.columns.length, tone }] : [];
    }),
    frozenColumns: 1,
    footer: texts("print.footer"),
    links: [],
  };
}

export function headingOf({ column, month }: AppraisedColumn, appraisal: Appraisal): string {
  return month ? `${monthLabel(month, appraisal.months)}${column.heading}` : column.heading;
}

function planColumn(column: AppraisedColumn, index: number, appraisal: Appraisal): PlanColumn {
  const values = appraisal.people.flatMap((person) => person.outcomes[index]?.value ?? []);
  const heading = headingOf(column, appraisal);
  if (!values.some((value) => value.kind === "number")) return { heading, width: 9, numberFormat: "@", align: "Center", wrap: false };
  return { heading, width: 9.5, numberFormat: numberFormat(column.column.row.unit, values), align: "Right", wrap: false };
}

function numberFormat(unit: string, values: Parameters<typeof scoreFormat>[0]): string {
  if (unit === "元") return "0.00";
  return unit === "分" ? scoreFormat(values) : "0";
}

/** 提示 stands out where it says something; a veto more than anything else. */
function toneOf(outcomes: readonly Outcome[], texts: Texts): Tone | undefined {
  if (flagsOf(outcomes, texts).length === 0) return undefined;
  return isVetoed(outcomes) ? "bad" : "held";
}

/** One sentence for each rule of the result that is decided over the whole period, made from the evaluated tree. */
function explanation({ outcomes }: AppraisedPerson, texts: Texts): string {
  return outcomes.flatMap((outcome) => sentence(outcome, texts)).join(texts("list.separator"));
}

function sentence(outcome: Outcome, texts: Texts): string[] {
  const { origin } = outcome;
  if (origin.kind !== "rule" || origin.month !== undefined) return [];
  const remarks = outcome.notes.filter((note) => !isFlag(note)).map((note) => noteText(note, texts));
  const sum = origin.mechanism === "求和" ? [sumSentence(outcome, origin.rule, texts)] : [];
  return [...sum, ...remarks];
}

function sumSentence(outcome: Outcome, rule: string, texts: Texts): string {
  const terms = outcome.inputs.map((input) => `${input.role} ${wordsOf(input.outcome.value)}`).join(" + ");
  return texts("explain.sum", { rule, terms, total: wordsOf(outcome.value) });
}
