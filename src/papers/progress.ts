import type { Exact } from "../core/number/exact";
import { MISSING_TEXT, type Value } from "../core/value";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import { dayIn, wordsIn } from "../rules/mechanisms/entry";
import type { Note } from "../rules/note";
import { ruleId } from "../rules/scheme";
import { parseDay } from "../rules/settings";
import { adjustmentOf, asComputed, settledDecisions } from "./adjusted";
import { Identities } from "./identity";
import { headingRow, longTable, signatureRows, tableRow, titleRows } from "./layout";
import { dayOnPaper } from "./letter";
import { groupsOf } from "./people";
import { settingsOf, type Finding } from "./reasons";
import type { Report, ReportSource } from "./report";

/** Number, matter, who, step, day due, day done, state. */
const WIDTHS = [6, 16, 30, 30, 16, 16, 18];
const HEADINGS = ["number", "matter", "subject", "step", "due", "done", "state"] as const;

/** Something that is to be done. A day is undefined where nobody has said it. */
interface Task {
  readonly step: string;
  readonly due: number | undefined;
  readonly done: number | undefined;
  readonly state: string;
  /** Nobody has begun it, and it need not be by a certain day. */
  readonly waits?: true;
}

type Line = Task & { readonly group: string; readonly matter: string; readonly subject: string };

/** 进度表: the steps of procedures (程序进度), what is due (台账) and targets (比率 with a line): when it is due, when it was done, how it stands. S0-04, S0-20, S1F-10, S4-07 */
export const progress: Report = {
  name: "进度表",
  make(source) {
    const lines = linesOf(source);
    if (lines.length === 0) return undefined;
    const { texts } = source;
    const groups = groupsOf(lines, texts);
    const numbers = new Map(groups.flatMap(({ items }) => items).map((line, index) => [line, index + 1]));
    const { rows, titleRows: repeated, breaksBefore } = longTable<Line>({
      orientation: "Landscape",
      widths: WIDTHS,
      head: [...titleRows(source, progress.name, WIDTHS), headingRow(HEADINGS.map((heading) => texts(`paper.progress.${heading}`)))],
      groups,
      line(line) {
        const values = [numbers.get(line) ?? 0, line.matter, line.subject, line.step, dayWords(line.due, texts), dayWords(line.done, texts), line.state];
        return tableRow(values.map((value, column) => ({ column, value, style: "cell", ...(column === 0 ? { align: "Center", numberFormat: "0" } : {}) })), WIDTHS);
      },
      foot: signatureRows(source, WIDTHS.length),
    });
    const page = { orientation: "Landscape", breaksBefore, footer: texts("print.footer"), ...(repeated ? { titleRows: repeated } : {}) } as const;
    return { role: reportRole(progress.name), widths: WIDTHS, rows, page, charts: [] };
  },
};

const dayWords = (day: number | undefined, texts: Texts): string => (day === undefined ? "" : dayOnPaper(day, texts));

/** Matter by matter, in the order of the scheme's sheets. */
function linesOf(source: ReportSource): readonly Line[] {
  const { appraisal, settings } = source;
  const identities = new Identities(appraisal);
  const kinds = [
    ["程序进度", stepsOf],
    ["台账", dutyOf],
    ["比率", targetOf],
  ] as const;
  const lines = kinds.flatMap(([mechanism, tasksOf]) =>
    settledDecisions(mechanism, source).flatMap((finding): readonly Line[] => {
      const { rule, whose } = finding;
      const group = settings.groupBy === undefined ? "" : wordsIn(whose.subject.row, settings.groupBy);
      return tasksOf(finding, source).map((task) => ({ ...task, group, matter: rule.name, subject: identities.wordsOf(whose) }));
    }),
  );
  const matters = [...new Set(lines.map(({ matter }) => matter))];
  return matters.flatMap((matter) => waitingTogether(lines.filter((line) => line.matter === matter), source.texts));
}

/** So many names stand for all who wait; the others are counted. */
const NAMED = 3;

/** Of a matter that many have not begun (nobody else is leaving a workshop) one line: what is under way is not lost among them. */
function waitingTogether(lines: readonly Line[], texts: Texts): readonly Line[] {
  const others = (line: Line): readonly Line[] => lines.filter(({ waits, group, step }) => waits && group === line.group && step === line.step);
  return lines.flatMap((line) => {
    const together = line.waits ? others(line) : [];
    if (together.length <= NAMED) return [line];
    const names = together.slice(0, NAMED).map(({ subject }) => subject.split(" ")[0]).join("、");
    return together[0] === line ? [{ ...line, subject: texts("paper.progress.several", { names, count: String(together.length) }) }] : [];
  });
}

/** Each step; a procedure nobody has begun, and that need not be by a certain day, is one line. */
function stepsOf({ rule, outcome, whose }: Finding, source: ReportSource): readonly Task[] {
  const { choices = [], inputs, notes } = asComputed(outcome);
  const { texts } = source;
  if (!choices.some(({ active }) => active) && notes.length === 0 && settingsOf(rule, "截止").length === 0) {
    const step = choices.map(({ label }) => label).join("、");
    return step === "" ? [] : [{ step, due: undefined, done: undefined, state: texts("paper.progress.notBegun"), waits: true }];
  }
  return choices.map(({ label, active }) => {
    const due = limitOf(label, { rule, whose }, source);
    const told = notes.flatMap((note) => (("step" in note.params && note.params.step === label) ? (lateWords(note, texts) ?? []) : []))[0];
    const state = told ?? (active ? texts("paper.progress.finished") : openWords(due, source));
    return { step: label, due, done: serialOf(inputs.find(({ role }) => role === label)?.outcome.value), state };
  });
}

/** 截止 of a step: a day of the scheme, typed there or in a rule of its own (定值), or a column of the row that the procedure is about. */
function limitOf(step: string, { rule, whose: { subject } }: Pick<Finding, "rule" | "whose">, { program }: ReportSource): number | undefined {
  const row = settingsOf(rule, "截止").find(({ key }) => key === step);
  if (row === undefined) return undefined;
  const named = program.rules.get(ruleId(row.scheme, String(row.value)));
  const limit = named?.mechanism === "定值" ? settingsOf(named, "值")[0]?.value : row.value;
  return limit === undefined ? undefined : (parseDay(limit) ?? dayIn(subject.row, String(limit).split(".").at(-1) ?? ""));
}

function dutyOf({ outcome }: Finding, source: ReportSource): readonly Task[] {
  const { texts } = source;
  const valueOf = (role: string): Value | undefined => asComputed(outcome).inputs.find((input) => input.role === role)?.outcome.value;
  const [due, done] = [valueOf("应办"), valueOf("办结")];
  if (outcome.value.kind === "notApplicable") return [];
  const adjustment = adjustmentOf(outcome);
  if (adjustment) return [{ step: "", due: serialOf(due), done: serialOf(done), state: texts("paper.progress.adjusted", { ...adjustment }) }];
  const told = outcome.notes.flatMap((note) => lateWords(note, texts) ?? [])[0];
  const isDone = done?.kind === "date" || (done?.kind === "truth" && done.truth);
  const state = due?.kind !== "date" ? texts("paper.progress.noDue") : done?.kind === "missing" ? MISSING_TEXT : (told ?? (isDone ? texts("paper.progress.finished") : openWords(due.serial, source)));
  return [{ step: "", due: serialOf(due), done: serialOf(done), state }];
}

/** 66.67%, as papers have rates. */
const rateOnPaper = (rate: Exact): string => `${(rate.toNumber() * 100).toFixed(2)}%`;

/** A target held against what was reached. */
function targetOf({ rule, outcome }: Finding, { texts }: ReportSource): readonly Task[] {
  if (settingsOf(rule, "不低于").length === 0 || outcome.value.kind === "notApplicable") return [];
  const [part, whole] = asComputed(outcome).inputs.map(({ outcome: { value } }) => (value.kind === "number" ? value.number.toString() : MISSING_TEXT));
  const rate = outcome.value.kind === "number" ? rateOnPaper(outcome.value.number) : MISSING_TEXT;
  const isShort = outcome.notes.some(({ code }) => code === "rateBelow");
  const adjustment = adjustmentOf(outcome);
  const state = adjustment ? texts("paper.progress.adjusted", { ...adjustment }) : outcome.value.kind === "missing" ? MISSING_TEXT : texts(isShort ? "paper.progress.unfinished" : "paper.progress.finished");
  return [{ step: texts("paper.progress.target", { whole: whole ?? "", part: part ?? "", rate }), due: undefined, done: undefined, state }];
}

/** What is late or soon due, as the tree tells it; undefined for notes about something else. */
function lateWords(note: Note, texts: Texts): string | undefined {
  switch (note.code) {
    case "stepLate":
    case "doneLate":
      return texts("paper.progress.doneLate", { days: note.params.days });
    case "stepOverdue":
    case "overdue":
      return texts("paper.progress.overdue", { days: note.params.days });
    case "dueToday":
      return texts("paper.progress.dueToday");
    case "dueSoon":
      return texts("paper.progress.dueSoon", { days: note.params.days });
    default:
      return undefined;
  }
}

/** Not done: that it is late only the scheme's own day (基准日) can say, which may not be filled in. */
const openWords = (due: number | undefined, { today, texts }: ReportSource): string => texts(due !== undefined && due >= today ? "paper.progress.notDue" : "paper.progress.open");

const serialOf = (value: Value | undefined): number | undefined => (value?.kind === "date" ? value.serial : undefined);
