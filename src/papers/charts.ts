import { headingOf } from "../appraisal/results";
import { monthLabel } from "../core/month";
import { Exact } from "../core/number/exact";
import { round } from "../core/number/rounding";
import { isWeek } from "../core/period";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperChart, PaperRow } from "../plan/paper";
import type { Scalar } from "../plan/scalar";
import type { AppraisedColumn } from "../rules/appraise";
import { HEIGHTS, textRow, titleRows } from "./layout";
import { OF_RESULTS } from "./paperNames";
import { printedPeople, type PrintedPerson } from "./people";
import type { Report, ReportSource } from "./report";

const NAME = OF_RESULTS.charts;
/** The columns that schools are divided by, where 报表设置 does not say. */
const DIVISIONS = ["年级部", "年级"] as const;
const CATEGORY_WIDTH = 14;
const FIGURE_WIDTH = 10;
/** Beside its table a chart is so many columns wide, and so many rows high at least. */
const CHART_COLUMNS = 7;
const CHART_ROWS = 18;

/** A table with the categories in its first column and the series' names in its first row, and the chart of it. */
interface Block {
  readonly title: string;
  readonly kind: PaperChart["kind"];
  readonly numberFormat: string;
  readonly cells: readonly (readonly Scalar[])[];
}

/**
 * 统计图: how the tiers are spread, how the months went grade by grade, how the grades compare. All from what 考核结果 shows: what is
 * missing there has no part in an average, which is rounded to two places.
 */
export const charts: Report = {
  name: NAME,
  audience: "leaders",
  make(source) {
    const people = printedPeople(source).filter(({ appraised }) => appraised?.subject.outside !== true);
    const blocks = [tierBlock(people, source), monthBlock(people, source), divisionBlock(people, source)].flatMap((block) => block ?? []);
    if (blocks.length === 0) return undefined;
    const tableColumns = Math.max(...blocks.map(({ cells }) => cells[0]?.length ?? 0));
    const widths = [CATEGORY_WIDTH, ...Array.from({ length: tableColumns + CHART_COLUMNS }, () => FIGURE_WIDTH)];
    const rows: PaperRow[] = [...titleRows(source, NAME, widths)];
    const head = rows.length;
    const breaksBefore: number[] = [];
    const placed: PaperChart[] = [];
    for (const block of blocks) {
      if (rows.length > head) breaksBefore.push(rows.length);
      rows.push(textRow(block.title, widths.length));
      placed.push(chartOf(block, rows.length, tableColumns + 1));
      rows.push(...rowsOf(block));
    }
    rows.push(textRow(source.texts("paper.chart.averages"), widths.length));
    const page = { orientation: "Landscape", titleRows: [0, head - 1], breaksBefore, footer: source.texts("print.footer") } as const;
    return { role: reportRole(NAME), widths, rows, page, charts: placed };
  },
};

/** A column is left free between the table and its chart. */
function chartOf({ kind, title, cells }: Block, row: number, column: number): PaperChart {
  const source = { row, column: 0, endRow: row + cells.length - 1, endColumn: (cells[0]?.length ?? 1) - 1 };
  return { kind, title, source, place: { row, column, endRow: row + CHART_ROWS - 1, endColumn: column + CHART_COLUMNS - 1 } };
}

function rowsOf({ cells, numberFormat }: Block): readonly PaperRow[] {
  return Array.from({ length: Math.max(CHART_ROWS, cells.length) }, (_, index) => ({
    height: HEIGHTS.line,
    cells: (cells[index] ?? []).map((value, column): PaperCell => (index === 0 ? { column, value, style: "heading" } : { column, value, style: "cell", ...(column > 0 ? { numberFormat } : {}) })),
  }));
}

/** How many people are in each tier (奖次), or in each grade (等级) month by month. */
function tierBlock(people: readonly PrintedPerson[], source: ReportSource): Block | undefined {
  const { texts, appraisal } = source;
  const tiers = columnsOfOneRule(source, (column) => levelsOf(column, source).length > 0);
  const [first] = tiers;
  if (first === undefined) return undefined;
  const headings = tiers.map((column) => headingOf(column, appraisal.months));
  const levels = levelsOf(first, source);
  const countOf = (level: string, heading: string): number => people.filter(({ figures }) => figures.get(heading) === level).length;
  if (!levels.some((level) => headings.some((heading) => countOf(level, heading) > 0))) return undefined;
  return {
    title: texts("paper.chart.tiers", { column: first.column.heading }),
    kind: "column",
    numberFormat: "0",
    cells: [[first.column.heading, ...headings.map((heading) => (tiers.length === 1 ? texts("paper.chart.people") : heading))], ...levels.map((level) => [level, ...headings.map((heading) => countOf(level, heading))])],
  };
}

/** Each month's average score, a line for each grade; the whole school's where it is not divided. */
function monthBlock(people: readonly PrintedPerson[], source: ReportSource): Block | undefined {
  const { texts, appraisal } = source;
  const months = columnsOfOneRule(source, ({ column, period }) => period !== undefined && !isWeek(period) && column.row.unit === "分");
  const [first] = months;
  if (first === undefined) return undefined;
  const divisions = divisionsOf(people, source)?.members ?? new Map([[texts("paper.chart.everybody"), people]]);
  const lines = months.map((month) => {
    const heading = headingOf(month, appraisal.months);
    const label = month.period && !isWeek(month.period) ? monthLabel(month.period, appraisal.months) : heading;
    return [label, ...[...divisions.values()].map((members) => averageOf(members, heading))];
  });
  return blockOf(texts("paper.chart.months", { column: first.column.heading }), "line", [[texts("paper.chart.month"), ...divisions.keys()], ...lines]);
}

/** The grades' averages of the last score that is not a month's: the one all others lead to. */
function divisionBlock(people: readonly PrintedPerson[], source: ReportSource): Block | undefined {
  const { texts, appraisal } = source;
  const score = appraisal.columns.filter(({ column, period }) => period === undefined && column.row.unit === "分").at(-1);
  const divisions = divisionsOf(people, source);
  if (score === undefined || divisions === undefined) return undefined;
  const heading = headingOf(score, appraisal.months);
  return blockOf(texts("paper.chart.divisions", { column: heading }), "column", [[divisions.column, texts("paper.chart.average")], ...[...divisions.members].map(([name, members]) => [name, averageOf(members, heading)])]);
}

/** undefined where there is no figure in it. */
function blockOf(title: string, kind: PaperChart["kind"], cells: Block["cells"]): Block | undefined {
  const hasFigures = cells.slice(1).some((row) => row.slice(1).some((cell) => cell !== ""));
  return hasFigures ? { title, kind, numberFormat: "0.00", cells } : undefined;
}

/** The columns of the first rule that fits: one, or one a month. */
function columnsOfOneRule({ appraisal }: ReportSource, fits: (column: AppraisedColumn) => boolean): readonly AppraisedColumn[] {
  const first = appraisal.columns.find(fits);
  return first === undefined ? [] : appraisal.columns.filter(({ column }) => column === first.column);
}

/** The names of the tiers or grades that a column can hold, best first. */
function levelsOf({ column, period }: AppraisedColumn, { program }: ReportSource): readonly string[] {
  if (column.source.kind !== "rule" || (period && isWeek(period))) return [];
  const rule = program.rules.get(column.source.rule);
  return rule !== undefined && LEVELLED.has(rule.mechanism) ? (rule.bound?.levels ?? []) : [];
}

const LEVELLED: ReadonlySet<string> = new Set(["按比例分等", "等级"]);

/** What divides the school, and who is where. */
interface Divisions {
  readonly column: string;
  readonly members: ReadonlyMap<string, readonly PrintedPerson[]>;
}

/** undefined where the school is not divided. */
function divisionsOf(people: readonly PrintedPerson[], { settings }: ReportSource): Divisions | undefined {
  const names = [...(settings.groupBy === undefined ? [] : [settings.groupBy]), ...DIVISIONS];
  const column = names.find((name) => people.some((person) => divisionIn(person, name) !== ""));
  if (column === undefined) return undefined;
  const divisions = [...new Set(people.map((person) => divisionIn(person, column)))].filter((name) => name !== "");
  return { column, members: new Map(divisions.map((name) => [name, people.filter((person) => divisionIn(person, column) === name)])) };
}

/** As 考核结果 shows it, else as the roster says. */
function divisionIn({ figures, appraised }: PrintedPerson, column: string): string {
  const shown = figures.get(column);
  const value = appraised?.subject.row.cells.get(column)?.value;
  return shown !== undefined ? String(shown).trim() : value?.kind === "text" ? value.text : "";
}

/** Of the figures that are shown; blank where there is none. */
function averageOf(people: readonly PrintedPerson[], heading: string): Scalar {
  const figures = people.flatMap(({ figures: of }) => {
    const figure = of.get(heading);
    return typeof figure === "number" ? [Exact.of(figure)] : [];
  });
  if (figures.length === 0) return "";
  return round(Exact.sum(figures).dividedBy(Exact.of(figures.length)), 2, "halfAwayFromZero").toNumber();
}
