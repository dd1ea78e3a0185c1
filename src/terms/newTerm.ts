import { formatMonth, latest, yearIn } from "../core/month";
import { examine } from "../appraisal/examine";
import type { Run } from "../appraisal/run";
import { schemePlan } from "../appraisal/schemeSheet";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { readReportSettings } from "../papers/reportSettings";
import type { ArchivedSheet, Plan } from "../plan/plan";
import type { Snapshot } from "../plan/snapshot";
import type { Scheme } from "../rules/scheme";
import { SCHOOL_CALENDAR, SchoolCalendar } from "../rules/schoolCalendar";
import { findSchoolYear, type Reading } from "../sheets";
import { archiveOf } from "./archive";
import { sheetCopies, type NamedCopy } from "./copies";
import { completedAfter, monthlySheets, readSheetsOf, type ReadSheet } from "./monthlySheets";
import { Promotion } from "./promotion";
import { datedTexts, remark } from "./remarks";
import { reportSettingsOfTerm } from "./reportSettingsOfTerm";
import { rosterClasses, type RosterClass } from "./rosterClasses";
import { addsUpYears, datedSettings, firstMonthAfter, schemesOfTerm } from "./schemeOfTerm";
import { halfOf, isSameTerm, termLabel } from "./schoolTerm";
import { TakenNames } from "../plan/sheetNames";
import { copiesOfTerm, type Transition } from "./termCopies";

/** What only the school knows of its new term. */
export interface TermChoices {
  /** The first month that is appraised, its year if there is to be one; otherwise 9月 or 3月, or 2月 where 校历 has it. */
  readonly firstMonth?: Month;
  /** The grades that leave: 五年级, 初三. */
  readonly topGrades?: readonly string[];
}

/** What has to be answered before anything is written: choices.firstMonth, or one of these as choices.topGrades. */
export type TermQuestion = { readonly kind: "firstMonth" } | { readonly kind: "topGrade"; readonly choices: readonly string[] };

export interface TermRun extends Run {
  /** Classes of the roster that go up a grade, by their names before and after. */
  readonly promoted: readonly { readonly before: string; readonly after: string }[];
  /** Whose class has left, and who needs another. */
  readonly left: readonly RosterClass[];
  /** Classes whose names do not say their grade: they keep their names. */
  readonly unclear: readonly RosterClass[];
  readonly question?: TermQuestion;
}

/**
 * 转新学期: puts the sheets of the old term away and makes those of the new one from them. Where the school year goes on
 * and a scheme adds it up, the school's own sheets stay, with those of the first month added.
 */
export function newTermRun(snapshot: Snapshot, texts: Texts, choices: TermChoices = {}): TermRun {
  const { decoded, reading } = examine(snapshot, texts);
  const schemes = decoded?.schemes ?? [];
  const sheets = readSheetsOf(snapshot, reading);
  const from = lastMonth(snapshot, sheets) ?? (choices.firstMonth && monthBeforeTerm(choices.firstMonth));
  if (from === undefined) return asking({ kind: "firstMonth" }, texts("terms.whichMonth"));
  const to = choices.firstMonth === undefined ? firstMonthAfter(from, schoolIn(reading)) : completedAfter(from, choices.firstMonth);
  if (isSameTerm(from, to)) return refused(texts("terms.sameTerm", { from: formatMonth(from), to: formatMonth(to) }));

  const roster = rosterClasses(sheets);
  const promotion = halfOf(to) === "first" ? new Promotion(roster.map(({ words }) => words), choices.topGrades ?? []) : undefined;
  if (promotion?.uncertain) return asking({ kind: "topGrade", choices: promotion.uncertain }, texts("terms.whichTopGrade", { grades: promotion.uncertain.join("、") }));

  const transition: Transition = { turn: { from, to }, promotion, yearGoesOn: promotion === undefined && addsUpYears(schemes) };
  const school = new Set(transition.yearGoesOn ? [] : sheets.map(({ sheet }) => sheet.name));
  const archived = archiveOf(snapshot, school, termLabel(from)).filter(({ role }) => role !== "scheme" || schemes.length > 0);
  const { copies, withOpenRows } = copiesOfTerm(sheets, transition);
  if (archived.length + copies.length === 0) return refused(texts("terms.noSheets"));
  const inTheWay = namesInTheWay(copies, snapshot, archived);
  if (inTheWay.length > 0) return refused(texts("terms.namesTaken", { sheets: inTheWay.join("、") }));

  const left = promotion === undefined ? [] : roster.filter(({ words }) => promotion.fateOf(words).kind === "leaves");
  const unclear = promotion === undefined ? [] : roster.filter(({ words }) => words.class !== "" && promotion.fateOf(words).kind === "unclear");
  const message = [
    doneText(copies, archived, transition, texts),
    ...remark("terms.left", left.map(personAndClass), texts),
    ...remark("terms.unclear", unclear.map(personAndClass), texts),
    ...remark("terms.openRowsArchived", withOpenRows, texts),
    ...remark("terms.datesLeft", datedTexts(copies), texts),
    ...remark("terms.settingsLeft", datedSettings(schemes), texts),
  ].join(" ");
  return { plan: planOf(snapshot, schemes, copies, archived, transition, texts), message, outcome: "done", promoted: promotion === undefined ? [] : promotedClasses(roster, promotion), left, unclear };
}

function promotedClasses(roster: readonly RosterClass[], promotion: Promotion): TermRun["promoted"] {
  const names = new Map(roster.map(({ words }) => [words.class, promotion.classAfter(words.class, promotion.fateOf(words))]));
  return [...names].flatMap(([before, after]) => (after === "" || after === before ? [] : [{ before, after }]));
}

function planOf(snapshot: Snapshot, schemes: readonly Scheme[], copies: readonly NamedCopy[], archived: readonly ArchivedSheet[], { turn, yearGoesOn }: Transition, texts: Texts): Plan {
  const hasScheme = archived.some(({ role }) => role === "scheme");
  return {
    archived,
    copies: sheetCopies(copies, new Map(archived.map(({ sheet, as }) => [sheet, as]))),
    // The old results keep the scheme that they were computed by; the new term has its own.
    sheets: hasScheme ? [schemePlan(schemesOfTerm(schemes, turn.to, yearGoesOn), texts)] : [],
    repairs: reportSettingsOfTerm(snapshot, turn),
  };
}

/** The last month that is kept, of the lists before the registers; of the school year on 报表设置 where no sheet tells its own. */
function lastMonth(snapshot: Snapshot, sheets: readonly ReadSheet[]): Month | undefined {
  const { single, running } = monthlySheets(sheets);
  const lists = [...single.filter(({ finding }) => finding.tableKind === "list").map(({ month }) => month), ...running.flatMap(({ finding }) => finding.months)];
  const last = latest(lists) ?? latest(single.map(({ month }) => month));
  const schoolYear = findSchoolYear(`${readReportSettings(snapshot).schoolYear ?? ""}学年`);
  return last && last.year === undefined && schoolYear !== undefined ? { year: yearIn(schoolYear, last.month), month: last.month } : last;
}

/** The last month of the term before the one that begins with this month. */
function monthBeforeTerm(first: Month): Month {
  const month = halfOf(first) === "first" ? 7 : 1;
  return first.year === undefined ? { month } : { year: month <= first.month ? first.year : first.year - 1, month };
}

/** Whether 校历 deals days to a month. */
function schoolIn({ tables }: Reading): (month: Month) => boolean {
  const table = tables.find(({ name }) => name === SCHOOL_CALENDAR);
  const calendar = table && new SchoolCalendar(table, "friday");
  return (month) => calendar !== undefined && calendar.daysOf(month).length > 0;
}

/** Names that the copies are to have and other sheets, which stay, have already. */
function namesInTheWay(copies: readonly NamedCopy[], snapshot: Snapshot, archived: readonly ArchivedSheet[]): readonly string[] {
  const leaving = new Set(archived.map(({ sheet }) => sheet));
  const names = new TakenNames([...snapshot.sheetNames].filter((name) => !leaving.has(name)));
  return copies.flatMap(({ name }) => (names.take(name) === name ? [] : [name]));
}

function doneText(copies: readonly NamedCopy[], archived: readonly ArchivedSheet[], { turn, yearGoesOn }: Transition, texts: Texts): string {
  const sheets = copies.map(({ name }) => name).join("、");
  const params = { term: termLabel(turn.to), old: termLabel(turn.from), archived: String(archived.length), sheets };
  return texts(yearGoesOn ? "terms.termMadeInYear" : "terms.termMade", params);
}

const personAndClass = ({ person, words }: RosterClass): string => `${person}(${words.class})`;

const NOTHING: Pick<TermRun, "plan" | "outcome" | "promoted" | "left" | "unclear"> = { plan: { sheets: [] }, outcome: "refused", promoted: [], left: [], unclear: [] };
const refused = (message: string): TermRun => ({ ...NOTHING, message });
const asking = (question: TermQuestion, message: string): TermRun => ({ ...NOTHING, message, question });
