import { isVetoed } from "../appraisal/notes";
import { headingOf } from "../appraisal/results";
import { Exact } from "../core/number/exact";
import { MISSING_TEXT, number as numberValue, type NumberValue } from "../core/value";
import type { Texts } from "../messages";
import { figureFormat } from "../plan/figureFormat";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperSheet } from "../plan/paper";
import type { AppraisedColumn } from "../rules/appraise";
import { walkTelling, type Outcome } from "../rules/outcome";
import { ownHeadingRow, longTable, signatureRows, tableRow, titleRows } from "./layout";
import { OwnColumns } from "./ownColumns";
import { OF_RESULTS } from "./paperNames";
import { groupsOf, printedPeople, type PrintedPerson } from "./people";
import type { Report, ReportSource } from "./report";

const NAME = OF_RESULTS.summarySheet;
const REMARKS = "备注";
/** Printed first, whatever their place on 考核结果. */
const WHO: readonly string[] = ["姓名", "班级"];

interface SummaryColumn {
  readonly heading: string;
  readonly width: number;
  readonly numberFormat: string;
  readonly valueOf: (person: PrintedPerson, number: number) => PaperCell["value"];
}

/**
 * 考核汇总表: everybody on the roster with every column of 考核结果 that is not money, as it stands there: each month's scores and
 * grades, totals, rank, tier, honours. Sorted by group, within it as on 考核结果.
 */
export const summarySheet: Report = {
  name: NAME,
  audience: "leaders",
  make(source) {
    const people = printedPeople(source).filter(({ appraised }) => appraised?.subject.outside !== true);
    return people.length === 0 ? undefined : paperOf(people, source);
  },
};

function paperOf(people: readonly PrintedPerson[], source: ReportSource): PaperSheet {
  const { texts } = source;
  const columns = columnsOf(people, source);
  const widths = columns.map(({ width }) => width);
  const groups = groupsOf(people, texts);
  const numbers = new Map(groups.flatMap(({ items }) => items).map((person, index) => [person, index + 1]));
  const { rows, ...breaks } = longTable({
    orientation: "Landscape",
    widths,
    head: [...titleRows(source, texts("paper.summary.title"), widths), ownHeadingRow(columns.map(({ heading }) => heading), widths)],
    groups,
    line: (person) => tableRow(columns.map(({ valueOf, numberFormat }, column) => cellOf(valueOf(person, numbers.get(person) ?? 0), column, numberFormat)), widths),
    foot: signatureRows(source, columns.length),
  });
  return { role: reportRole(NAME), widths, rows, page: { orientation: "Landscape", footer: texts("print.footer"), ...breaks }, charts: [] };
}

/** Figures in their column's format; 缺 and words as texts. */
const cellOf = (value: PaperCell["value"], column: number, numberFormat: string): PaperCell => ({
  column,
  value,
  style: "cell",
  align: "Center",
  ...(typeof value === "number" || value === "" ? { numberFormat } : {}),
});

function columnsOf(people: readonly PrintedPerson[], { appraisal, settings, snapshot, texts }: ReportSource): readonly SummaryColumn[] {
  const own = OwnColumns.of(snapshot, NAME, [REMARKS], (part) => ourRemarks(texts).includes(part));
  const isGrouped = people.some(({ group }) => group !== "");
  const printed = appraisal.columns.filter(({ column }) => column.row.unit !== "元" && !WHO.includes(column.heading) && column.heading !== settings.groupBy);
  return [
    { heading: texts("paper.common.number"), width: 6, numberFormat: "0", valueOf: (_, number) => number },
    ...(isGrouped ? [{ heading: settings.groupBy ?? "", width: 11, numberFormat: "@", valueOf: ({ group }: PrintedPerson) => group }] : []),
    { heading: "班级", width: 13, numberFormat: "@", valueOf: (person) => person.class },
    { heading: "姓名", width: 10, numberFormat: "@", valueOf: ({ name }) => name },
    ...printed.map((column) => figureColumn(column, people, headingOf(column, appraisal.months))),
    { heading: REMARKS, width: 14, numberFormat: "@", valueOf: (person) => own.joined(remarksOn(person, texts), person, REMARKS) },
  ];
}

function figureColumn(appraised: AppraisedColumn, people: readonly PrintedPerson[], heading: string): SummaryColumn {
  const { unit } = appraised.column.row;
  const format = figureFormat(unit, people.flatMap(({ figures }) => shownNumber(figures.get(heading))));
  const longest = Math.max(...people.map(({ figures }) => String(figures.get(heading) ?? "").length));
  const isText = people.some(({ figures }) => typeof figures.get(heading) === "string" && figures.get(heading) !== MISSING_TEXT);
  return { heading, width: Math.min(16, Math.max(8, format.length + 4, isText ? longest * 2 + 2 : 0)), numberFormat: format, valueOf: ({ figures }) => figures.get(heading) ?? "" };
}

const shownNumber = (cell: unknown): NumberValue[] => (typeof cell === "number" ? [numberValue(Exact.of(cell))] : []);

/** What has to be known about somebody's figures, in a word each; the reasons stand on 一票否决清单 and 考核结果. */
function remarksOn({ appraised, figures }: PrintedPerson, texts: Texts): readonly string[] {
  const outcomes = appraised?.outcomes ?? [];
  return [
    ...(isVetoed(outcomes) ? [texts("paper.common.vetoed")] : []),
    ...(isPending(outcomes) ? [texts("paper.common.pending")] : []),
    ...([...figures.values()].includes(MISSING_TEXT) ? [texts("paper.common.missing")] : []),
  ];
}

/** Whether a case of this very person is not decided yet. */
function isPending(outcomes: readonly Outcome[]): boolean {
  let pending = false;
  for (const root of outcomes) walkTelling(root, ({ notes }) => (pending ||= notes.some(({ code }) => code === "vetoPending")));
  return pending;
}

const ourRemarks = (texts: Texts): readonly string[] => [texts("paper.common.vetoed"), texts("paper.common.pending"), texts("paper.common.missing")];
