import { headingOf } from "../appraisal/results";
import { normalName } from "../core/names";
import { MISSING_TEXT } from "../core/value";
import { reportRole } from "../plan/ownSheets";
import type { PaperRow, PaperSheet } from "../plan/paper";
import type { AppraisedColumn } from "../rules/appraise";
import { wordsIn } from "../rules/mechanisms/entry";
import type { CompiledRule } from "../rules/program";
import { builtInIds } from "../schemes/ids";
import { ownHeadingRow, tableRow, termWords, textRow, titleRow, warningRow, wide } from "./layout";
import { dayOnPaper, issuerRows } from "./letter";
import { noticePeriod } from "./noticePeriod";
import { OF_RESULTS } from "./paperNames";
import { printedPeople, type PrintedPerson } from "./people";
import { decisionsOf, rowsNamed } from "./reasons";
import type { Report, ReportSource } from "./report";

/** A column of 考核结果 that gives honours. */
interface Honour {
  readonly heading: string;
  /** Its place among a person's outcomes. */
  readonly index: number;
  readonly rule: CompiledRule;
  /** The honours it can give, best first. */
  readonly titles: readonly string[];
}

/** Who got which honours, "" where none, in the order of the columns. */
interface Winner {
  readonly name: string;
  readonly class: string;
  readonly titles: readonly string[];
}

/**
 * 公示: names, classes and the honours 考核结果 shows, for the notice board. An honour is what a selection (评选) or the tiers
 * by share (按比例分等) give for the whole period; any other column may be a failing or the reason of one and is left out,
 * as are scores, money, and everybody with an established veto. Whoever has an open case is not barred yet and stands on
 * the list, which says that it is not final; whose honour may still go to somebody without a score yet does not. G06, G11, G12
 */
export const publicNotice: Report = {
  name: OF_RESULTS.publicNotice,
  audience: "public",
  make(source) {
    const honours = honoursOf(source);
    const vetoed = vetoedPeople(source);
    const people = printedPeople(source).filter((person) => !vetoed.has(personOf(person.name, person.class)));
    const winners = winnersOf(people.filter(({ appraised }) => appraised !== undefined), honours);
    const isHeld = people.some((person) => honours.some((honour) => mayChange(person, honour)));
    return winners.length === 0 && !isHeld ? undefined : paperOf(honours, winners, people, source);
  },
};

function paperOf(honours: readonly Honour[], winners: readonly Winner[], people: readonly PrintedPerson[], source: ReportSource): PaperSheet {
  const { settings, texts } = source;
  const widths = [8, 22, 22, ...honours.map(() => Math.max(14, Math.floor(40 / honours.length)))];
  const columns = widths.length;
  const title = texts("paper.notice.title", { term: `${settings.school ?? ""}${termWords(settings, texts)}` });
  const clauses = [...new Set(honours.map(({ rule }) => rule.clause).filter(Boolean))].join("；");
  const above = [
    ...warnings(honours, people, source).map((words) => warningRow(words, columns)),
    titleRow(title, widths),
    tableRow([wide(texts("paper.notice.basis", { schemes: namedSchemes(source).join("、"), clauses }), "text", columns)], widths),
  ] satisfies readonly PaperRow[];
  const headings = [...(["number", "person", "class"] as const).map((heading) => texts(`paper.notice.${heading}`)), ...honours.map(({ heading }) => heading)];
  const lines = winners.map(({ name, class: className, titles }, index) =>
    tableRow([index + 1, name, className, ...titles].map((value, column) => ({ column, value, style: "cell", align: "Center" })), widths),
  );
  return {
    role: reportRole(publicNotice.name),
    widths,
    rows: [...above, ownHeadingRow(headings, widths), ...lines, ...belowList(columns, source)],
    page: { orientation: "Portrait", titleRows: [above.length, above.length], breaksBefore: [], footer: texts("print.footer") },
    charts: [],
  };
}

/** Schemes as the school calls its own; the numbers of ours say nothing on a notice board. */
const namedSchemes = ({ appraisal }: ReportSource): readonly string[] => appraisal.schemes.filter((id) => builtInIds.every((ours) => ours !== id));

/** How long, whom to turn to, and who issues it; what the school has not said stays to be written in. */
function belowList(columns: number, source: ReportSource): readonly PaperRow[] {
  const { settings, texts } = source;
  const period = noticePeriod(source);
  const blank = texts("paper.letter.blank");
  return [
    texts(settings.noticeInWorkingDays ? "paper.notice.periodInWorkingDays" : "paper.notice.period", { from: dayOnPaper(period?.from, texts), to: dayOnPaper(period?.to, texts), days: String(settings.noticeDays) }),
    texts("paper.notice.objections"),
    texts("paper.notice.receiver", { receiver: settings.receiver ?? blank }),
    texts("paper.notice.phone", { phone: settings.phone ?? blank }),
  ]
    .map((words) => textRow(words, columns))
    .concat(issuerRows(source, dayOnPaper(period?.from, texts), columns));
}

/** Why the list is not final; how many, and never who. */
function warnings(honours: readonly Honour[], people: readonly PrintedPerson[], { appraisal, program, tables, outdated, texts }: ReportSource): readonly string[] {
  const objections = rowsNamed(tables, "异议登记").filter((row) => wordsIn(row, "结论") === "").length;
  const pending = decisionsOf("一票否决", appraisal, program).filter(({ outcome }) => outcome.notes.some(({ code }) => code === "vetoPending"));
  // One that bears on several months is told in each.
  const cases = new Set(pending.map(({ rule, whose: { subject } }) => JSON.stringify([rule.id, subject.row.source]))).size;
  const open = people.filter((person) => person.appraised === undefined || honours.some((honour) => isOpen(person, honour))).length;
  return [
    ...(outdated ? [texts("paper.common.outdated")] : []),
    ...(objections > 0 ? [texts("paper.notice.objectionsOpen", { count: String(objections) })] : []),
    ...(cases > 0 ? [texts("paper.notice.casesOpen", { count: String(cases) })] : []),
    ...(open > 0 ? [texts("paper.notice.resultsOpen", { count: String(open) })] : []),
  ];
}

/** Everybody with an established case, whichever figure it bears on; one that takes no more than months' figures is no reason to leave somebody out of the term's. */
function vetoedPeople({ appraisal, program }: ReportSource): ReadonlySet<string> {
  const established = decisionsOf("一票否决", appraisal, program).filter(({ rule, outcome }) => (rule.bound?.reach ?? "year") === "year" && outcome.notes.some(({ code }) => code === "vetoed"));
  return new Set(established.map(({ whose: { subject } }) => personOf(subject.row.key.person, subject.row.key.class)));
}

const personOf = (name = "", className = ""): string => JSON.stringify([normalName(name), normalName(className)]);

const shownTo = ({ figures }: PrintedPerson, { heading }: Honour): string => String(figures.get(heading) ?? "");

/** Whether somebody they are compared with has no figure yet: then it is no honour to proclaim. */
const mayChange = (person: PrintedPerson, honour: Honour): boolean =>
  honour.titles.includes(shownTo(person, honour)) && person.appraised?.outcomes[honour.index]?.notes.some(({ code }) => code === "heldForMissing") === true;

const isOpen = (person: PrintedPerson, honour: Honour): boolean => [MISSING_TEXT, "待定"].includes(shownTo(person, honour)) || mayChange(person, honour);

/** The columns for the whole period; a month's window class is announced by the month. */
function honoursOf({ appraisal, program }: ReportSource): readonly Honour[] {
  return appraisal.columns.flatMap((column: AppraisedColumn, index): Honour[] => {
    const { source } = column.column;
    const rule = source.kind === "rule" ? program.rules.get(source.rule) : undefined;
    const titles = rule ? titlesOf(rule) : [];
    return rule && titles.length > 0 && column.period === undefined ? [{ heading: headingOf(column, appraisal.months), index, rule, titles }] : [];
  });
}

/** In all cases that 适用 tells apart. What says that somebody failed (不合格) is no honour. */
function titlesOf(rule: CompiledRule): readonly string[] {
  const titles = rule.rows.flatMap(({ setting, key, value }) => {
    if (rule.mechanism === "评选" && setting === "称号") return [String(value)];
    return rule.mechanism === "按比例分等" && setting === "比例" ? [key] : [];
  });
  return titles.filter((title) => !/^[不未无]/.test(title));
}

/** Everybody with an honour, by the first column's titles, otherwise in the order of the sheet. */
function winnersOf(people: readonly PrintedPerson[], honours: readonly Honour[]): readonly Winner[] {
  const winners = people.map((person) => ({
    name: person.name,
    class: person.class,
    titles: honours.map((honour) => (honour.titles.includes(shownTo(person, honour)) && !mayChange(person, honour) ? shownTo(person, honour) : "")),
  }));
  const [first] = honours;
  const place = ({ titles: [title = ""] }: Winner): number => (first && title !== "" ? first.titles.indexOf(title) : Infinity);
  return winners.filter(({ titles }) => titles.some((title) => title !== "")).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
