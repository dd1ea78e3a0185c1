import { monthLabel } from "../core/month";
import { isWeek } from "../core/period";
import type { Month } from "../core/table";
import { charactersIn } from "../core/textWidth";
import type { Value } from "../core/value";
import { PARTS } from "../core/valueColumn";
import type { Texts } from "../messages";
import { cellOf, wordsOf } from "../plan/cellValue";
import { figureFormat } from "../plan/figureFormat";
import { resultRole } from "../plan/ownSheets";
import type { Scalar } from "../plan/scalar";
import type { PlanColumn, SheetPlan, Tone } from "../plan/sheetPlan";
import type { Snapshot } from "../plan/snapshot";
import type { AppraisedColumn, AppraisedPerson, AppraisedTable } from "../rules/appraise";
import { isFlag } from "../rules/note";
import type { Outcome } from "../rules/outcome";
import { noteText } from "./notes";
import { isOfPeople, namingHeading } from "./shown";
import type { Told, ToldAppraisal, ToldTable } from "./told";

/** 提示: what has to be known or done before a figure is used. */
export const FLAG_HEADING = "提示";
/** 说明: how the figures came about. */
export const NOTE_HEADING = "说明";

const SENTENCES: readonly PlanColumn[] = [
  { heading: FLAG_HEADING, width: 32, numberFormat: "@", align: "Left", wrap: true },
  { heading: NOTE_HEADING, width: 44, numberFormat: "@", align: "Left", wrap: true },
];

/** The sheets that the schemes put out: a row a person, a column each of its 结果表, then 提示 and 说明. */
export const resultPlans = (appraisal: ToldAppraisal, texts: Texts): SheetPlan[] =>
  [appraisal, ...appraisal.others].filter((table) => table.people.length > 0).map((table) => resultsPlan(table, appraisal.months, texts));

/** Those of them that somebody needs: of blank registers, and with nothing that anybody has to do, a further sheet is not made; one that is there is kept up. */
export const neededPlans = (appraisal: ToldAppraisal, { own }: Pick<Snapshot, "own">, texts: Texts): SheetPlan[] =>
  resultPlans({ ...appraisal, others: appraisal.others.filter((table) => !saysNothing(table) || own.has(resultRole(table.sheet))) }, texts);

const saysNothing = ({ blankRegisters, told }: ToldTable): boolean => blankRegisters.length > 0 && told.every(({ flags }) => flags.length === 0);

export function resultsPlan(table: ToldTable, months: readonly Month[], texts: Texts): SheetPlan {
  const separator = texts("list.separator");
  const told = columnsOfRules(table);
  return {
    role: resultRole(table.sheet),
    columns: [
      ...table.columns.map((column, index) => planColumn(column, index, table, months)),
      ...(table.open ? [] : SENTENCES),
    ],
    rows: table.people.map((person, row) => {
      const cells: Scalar[] = table.columns.map((_, column) => shownAt(person, column));
      if (!table.open) cells.push((table.told[row]?.flags ?? []).join(separator), explanation(person, told, separator, texts));
      return cells;
    }),
    formulas: [],
    tones: table.open ? [] : table.told.flatMap((told, row) => (told.flags.length > 0 ? [{ row, column: table.columns.length, tone: toneOf(told) }] : [])),
    frozenColumns: 1,
    footer: texts("print.footer"),
    links: [],
  };
}

function shownAt(person: AppraisedPerson, column: number): Scalar {
  const parts = person.partsAt(column);
  return parts === undefined ? cellOf(person.valueAt(column)) : parts / PARTS;
}

/** What a sheet of results that is not about people calls its rows: 项目, 宿舍, 班级. */
export function namesOthers({ columns }: Pick<AppraisedTable, "columns">): string | undefined {
  const headings = columns.map(({ column }) => column);
  return isOfPeople(headings) ? undefined : namingHeading(headings);
}

export function headingOf({ column, period }: AppraisedColumn, months: readonly Month[]): string {
  if (period === undefined) return column.heading;
  return `${isWeek(period) ? `第${period.week}周` : monthLabel(period, months)}${column.heading}`;
}

function planColumn(column: AppraisedColumn, index: number, table: AppraisedTable, months: readonly Month[]): PlanColumn {
  const values = unlikeValues(table.people, index);
  const heading = headingOf(column, months);
  if (values.some((value) => value.kind === "date")) return { heading, width: 11.5, numberFormat: "yyyy-mm-dd", align: "Center", wrap: false };
  if (!values.some((value) => value.kind === "number")) return { heading, numberFormat: "@", align: "Center", ...roomFor(values.map(wordsOf)) };
  return { heading, width: 9.5, numberFormat: figureFormat(column.column.row.unit, values), align: "Right", wrap: false, unit: column.column.row.unit };
}

/** Names and grades stand on one line; what is longer is wrapped rather than cut off. */
function roomFor(words: readonly string[]): Pick<PlanColumn, "width" | "wrap"> {
  const longest = Math.ceil(words.reduce((most, one) => Math.max(most, charactersIn(one)), 0)) + 1;
  return { width: Math.min(24, Math.max(9, longest)), wrap: longest > 24 };
}

/** The values of a column; of numbers of parts one with each number of places, which is all that is asked of them. */
function unlikeValues(people: readonly AppraisedPerson[], column: number): readonly Value[] {
  const values: Value[] = [];
  const seen = new Set<number>();
  for (const person of people) {
    const parts = person.partsAt(column);
    const places = parts === undefined ? undefined : PLACES.findIndex((step) => parts % step === 0);
    if (places !== undefined && seen.has(places)) continue;
    if (places !== undefined) seen.add(places);
    values.push(person.valueAt(column));
  }
  return values;
}

/** A number of so many parts has no places, one, two, three or four. */
const PLACES = [PARTS, PARTS / 10, PARTS / 100, PARTS / 1000, PARTS / 10_000];

/** 提示 stands out where it says something; a veto more than anything else. */
const toneOf = ({ vetoed }: Told): Tone => (vetoed.size > 0 ? "bad" : "held");

/** The columns of rules that are decided over the whole period: what one person's figure in a column comes from, everybody's does. */
const columnsOfRules = ({ columns, people: [somebody] }: AppraisedTable): readonly number[] =>
  columns.flatMap(({ period }, column) => (period === undefined && somebody?.outcomeAt(column)?.origin.kind === "rule" ? [column] : []));

/** One sentence for each of these rules, made from the evaluated tree. */
function explanation(person: AppraisedPerson, columns: readonly number[], separator: string, texts: Texts): string {
  const sentences: string[] = [];
  for (const column of columns) {
    const outcome = person.outcomeAt(column);
    if (outcome !== undefined) sentences.push(...sentencesOf(outcome, texts));
  }
  return sentences.join(separator);
}

/** Rules whose computation is worth a line; the others are told in full by the pane. */
const NO_SENTENCES: readonly string[] = [];
const TOLD: ReadonlySet<string> = new Set(["加分", "学期津贴", "请假代班", "代班领取", "结算"]);

function sentencesOf(outcome: Outcome, texts: Texts): readonly string[] {
  const { origin, notes } = outcome;
  if (origin.kind !== "rule" || origin.period !== undefined) return NO_SENTENCES;
  const isTold = TOLD.has(origin.mechanism) || origin.mechanism === "求和";
  if ((!isTold && notes.length === 0) || outcome.value.kind === "notApplicable") return NO_SENTENCES;
  const remarks = notes.filter((note) => !isFlag(note)).map((note) => noteText(note, texts));
  const sum = origin.mechanism === "求和" ? [sumSentence(outcome, origin.rule, texts)] : [];
  return [...sum, ...workingSentence(outcome, origin, texts), ...remarks];
}

/** The working is made when it is asked for: for rules that are not told it is not. */
function workingSentence(outcome: Outcome, { rule, mechanism }: { readonly rule: string; readonly mechanism: string }, texts: Texts): readonly string[] {
  const working = (TOLD.has(mechanism) && outcome.working) || "";
  return working === "" ? [] : [texts("explain.working", { rule, working })];
}

function sumSentence(outcome: Outcome, rule: string, texts: Texts): string {
  const terms = outcome.inputs.map((input) => `${input.role} ${wordsOf(input.outcome.value)}`).join(" + ");
  return texts("explain.sum", { rule, terms, total: wordsOf(outcome.value) });
}
