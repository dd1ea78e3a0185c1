import { monthLabel } from "../core/month";
import { Exact } from "../core/number/exact";
import { isWeek, type Period } from "../core/period";
import { MISSING_TEXT } from "../core/value";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperRow } from "../plan/paper";
import { chooseRow, parseApplies } from "../rules/applies";
import type { AppraisedPerson } from "../rules/appraise";
import { wordsIn } from "../rules/mechanisms/entry";
import type { Outcome } from "../rules/outcome";
import type { CompiledRule } from "../rules/program";
import { settledDecisions } from "./adjusted";
import { askedIn } from "./evidence";
import { Identities } from "./identity";
import { headingRow, HEIGHTS, longTable, signatureRows, tableRow, titleRows, wide } from "./layout";
import { groupsOf } from "./people";
import { schemesDeciding, settingsOf } from "./reasons";
import type { Report, ReportSource } from "./report";

/** Number, who, what, how often, times due, times done, weeks or months without, rate, remarks. */
const WIDTHS = [6, 22, 14, 16, 10, 10, 28, 10, 24];
const HEADINGS = ["number", "subject", "activity", "requirement", "due", "done", "lacking", "rate", "remarks"] as const;
const FORMATS = ["0", "@", "@", "@", "0", "0", "@", "0.00%", "@"] as const;

/** How often something took place for somebody, against how often it should. */
interface Activity {
  /** What kind of subject it is. */
  readonly group: string;
  readonly subject: string;
  readonly rule: CompiledRule;
  /** A figure for each week or month that is asked for; one altogether where it is asked for by term or year. */
  readonly outcomes: readonly Outcome[];
  /** How often in each; undefined where the scheme has no row for this case. */
  readonly required: number | undefined;
}

/** 活动完成情况表: how often each workshop, department or class did what it should (活动频次), and in which weeks or months it did not. S0-17…S0-19, S1C-01…S1C-03, S1D-03 */
export const activityReport: Report = {
  name: "活动完成情况表",
  audience: "departments",
  schemes: schemesDeciding("活动频次"),
  make(source) {
    const activities = activitiesOf(source);
    if (activities.length === 0) return undefined;
    const { texts } = source;
    const groups = groupsOf(activities, texts);
    const numbers = new Map(groups.flatMap(({ items }) => items).map((activity, index) => [activity, index + 1]));
    // Kinds are few and short: a page for each would be mostly blank.
    const parts = groups.flatMap(({ name, items }): readonly (Activity | string)[] => (groups.length > 1 ? [name, ...items] : items));
    const { rows, titleRows: repeated, breaksBefore } = longTable<Activity | string>({
      orientation: "Landscape",
      widths: WIDTHS,
      head: [...titleRows(source, activityReport.name, WIDTHS), ...askedRows(activities, texts), headingRow(HEADINGS.map((heading) => texts(`paper.activity.${heading}`)))],
      groups: [{ name: "", items: parts }],
      line: (part) => (typeof part === "string" ? { height: HEIGHTS.row, cells: [wide(part, "total", WIDTHS.length, "Left")] } : lineOf(part, numbers.get(part) ?? 0, source)),
      isHeading: (part) => typeof part === "string",
      foot: signatureRows(source, WIDTHS.length),
    });
    const page = { orientation: "Landscape", breaksBefore, footer: texts("print.footer"), ...(repeated ? { titleRows: repeated } : {}) } as const;
    return { role: reportRole(activityReport.name), widths: WIDTHS, rows, page, charts: [] };
  },
};

/** What is asked of somebody: not what need not take place at all, and no weeks that are still to come. */
function activitiesOf(source: ReportSource): readonly Activity[] {
  const { appraisal, texts } = source;
  const identities = new Identities(appraisal);
  const found = new Map<AppraisedPerson, Map<CompiledRule, Outcome[]>>();
  for (const { rule, outcome, whose } of settledDecisions("活动频次", source)) {
    const ofSubject = found.get(whose) ?? new Map<CompiledRule, Outcome[]>();
    found.set(whose, ofSubject);
    if (outcome.value.kind !== "notApplicable") ofSubject.set(rule, [...(ofSubject.get(rule) ?? []), outcome]);
  }
  const activities = [...found].flatMap(([whose, rules]) =>
    [...rules].map(([rule, outcomes]): Activity => ({ group: whose.subject.by ?? texts("paper.activity.persons"), subject: identities.wordsOf(whose), rule, outcomes, required: requiredOf(rule, whose, outcomes) })),
  );
  const asked = activities.filter(({ required, outcomes }) => required !== 0 && outcomes.length > 0);
  // A subject's activities stand together, on whichever sheets of results they are.
  const subjects = [...new Set(asked.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => asked.filter((activity) => activity.subject === subject));
}

/** 至少, which may differ by 适用; else as the shortfall tells it. */
function requiredOf(rule: CompiledRule, { subject }: AppraisedPerson, outcomes: readonly Outcome[]): number | undefined {
  const rows = settingsOf(rule, "至少").map((row) => ({ row, applies: parseApplies(row.applies) ?? ({ kind: "otherwise" } as const) }));
  const chosen = chooseRow(rows, (field) => wordsIn(subject.row, field) || undefined);
  if (chosen.kind === "one") return Number(chosen.row.value);
  const told = outcomes.flatMap(({ notes }) => notes.flatMap((note) => (note.code === "tooSeldom" ? [Number(note.params.required)] : [])));
  return told[0];
}

function lineOf(activity: Activity, number: number, { appraisal, texts }: ReportSource): PaperRow {
  const { subject, rule, outcomes, required } = activity;
  const counts = outcomes.flatMap(({ value }) => (value.kind === "number" ? [value.number] : []));
  const isKnown = counts.length === outcomes.length;
  const isDated = !outcomes.some(({ notes }) => notes.some(({ code }) => code === "calendarNeeded"));
  const due = required === undefined || !isDated ? undefined : Exact.of(required * outcomes.length);
  const values = [
    number,
    subject,
    rule.name,
    requirementWords(rule, required, texts),
    due?.toNumber() ?? "",
    isKnown ? Exact.sum(counts).toNumber() : MISSING_TEXT,
    lackingIn(outcomes, (period) => (isWeek(period) ? texts("paper.activity.week", { week: String(period.week) }) : monthLabel(period, appraisal.months)), texts).join("、"),
    isKnown && required !== undefined && due ? fulfilled(counts, required).dividedBy(due).toNumber() : "",
    remarksOn(outcomes, texts).join("\uFF1B"),
  ];
  return tableRow(
    values.map((value, column) => ({ column, value, style: "cell", ...(column === 0 ? { align: "Center" } : {}), ...(typeof value === "number" ? { numberFormat: FORMATS[column] ?? "0" } : {}) })),
    WIDTHS,
  );
}

/** Of the times that were due: what is done more often in one week makes up for no other. */
const fulfilled = (counts: readonly Exact[], required: number): Exact => {
  const most = Exact.of(required);
  return Exact.sum(counts.map((count) => (count.compare(most) > 0 ? most : count)));
};

/** 每周1次 */
function requirementWords(rule: CompiledRule, required: number | undefined, texts: Texts): string {
  if (required === undefined) return "";
  const period = String(settingsOf(rule, "周期")[0]?.value ?? "");
  return texts("paper.activity.atLeast", { period, count: String(required), unit: settingsOf(rule, "至少")[0]?.unit || "次" });
}

/** The weeks or months in which it took place too seldom; for a term or year, how many times are lacking. */
function lackingIn(outcomes: readonly Outcome[], label: (period: Period) => string, texts: Texts): readonly string[] {
  return outcomes.flatMap(({ origin, notes }) => {
    const short = notes.find((note) => note.code === "tooSeldom");
    if (short?.code !== "tooSeldom") return [];
    const period = origin.kind === "rule" ? origin.period : undefined;
    return [period ? label(period) : texts("paper.activity.short", { count: String(Number(short.params.required) - Number(short.params.count)) })];
  });
}

/** What the regulation is lacking, once for all that it holds up. */
function askedRows(activities: readonly Activity[], texts: Texts): readonly PaperRow[] {
  const settings = [...new Set(activities.flatMap(({ outcomes }) => outcomes.flatMap(askedIn)))];
  return settings.length === 0 ? [] : [tableRow([wide(texts("paper.activity.asked", { settings: settings.join("、") }), "warning", WIDTHS.length)], WIDTHS)];
}

/** Rows that do not count because they are not filled in, and the calendar or register that is not there. */
function remarksOn(outcomes: readonly Outcome[], texts: Texts): readonly string[] {
  const remarks = outcomes.flatMap((outcome) => [
    ...outcome.notes.flatMap((note) => {
      if (note.code === "fieldsBlank") return [texts("paper.activity.blank", { fields: note.params.fields, cell: note.params.cell })];
      if (note.code === "adjusted") return [texts("paper.activity.adjusted", { ...note.params })];
      return note.code === "calendarNeeded" ? [texts("paper.activity.calendar")] : [];
    }),
    ...(outcome.value.kind === "missing" ? outcome.inputs.flatMap(({ outcome: { origin } }) => (origin.kind === "noRow" ? [texts("paper.activity.noTable", { table: origin.table })] : [])) : []),
  ]);
  return [...new Set(remarks)];
}
