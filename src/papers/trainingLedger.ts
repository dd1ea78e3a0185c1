import type { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow } from "../plan/paper";
import { wordsIn } from "../rules/mechanisms/entry";
import { headingRow, longTable, signatureRows, tableRow, titleRows, warningRow } from "./layout";
import { wordsOnPaper } from "./letter";
import { OwnColumns } from "./ownColumns";
import { groupsOf } from "./people";
import type { Report, ReportSource } from "./report";
import { HOURS, trainingsOf, type Training, type TrainingEntry } from "./trainings";

const REMARKS = "备注";

/** Name, class, day, what, level, form, hours, whether they count, why not. */
const WIDTHS = [10, 13, 16, 26, 8, 10, 8, 9, 34];
const HEADINGS = ["person", "class", "date", "name", "level", "form", "hours", "state", "reason"] as const;
const HOURS_COLUMN = HEADINGS.indexOf("hours");

/** 学时台账: everybody's trainings, which of them count, and what they add up to against what is required. S2-02 */
export const trainingLedger: Report = {
  name: "学时台账",
  make(source) {
    const trainings = grouped(trainingsOf(source), source);
    if (trainings.length === 0) return undefined;
    const { texts } = source;
    const { rows, titleRows: repeated, breaksBefore } = longTable<PaperRow>({
      orientation: "Landscape",
      widths: WIDTHS,
      head: [...titleRows(source, trainingLedger.name, WIDTHS), headingRow(HEADINGS.map((heading) => texts(`paper.training.${heading}`)))],
      groups: groupsOf(trainings, texts).map(({ name, items }) => ({ name, items: items.flatMap((training) => rowsOf(training, texts)) })),
      line: (row) => row,
      foot: signatureRows(source, WIDTHS.length),
    });
    const page = { orientation: "Landscape", breaksBefore, footer: texts("print.footer"), ...(repeated ? { titleRows: repeated } : {}) } as const;
    return { role: reportRole(trainingLedger.name), widths: WIDTHS, rows, page, charts: [] };
  },
};

type Grouped = Training & { readonly group: string };

const grouped = (trainings: readonly Training[], { settings: { groupBy } }: ReportSource): readonly Grouped[] =>
  trainings.map((training) => ({ ...training, group: groupBy === undefined ? "" : wordsIn(training.whose.subject.row, groupBy) }));

const rowsOf = (training: Training, texts: Texts): readonly PaperRow[] => [...training.entries.map((entry) => entryRow(training, entry, texts)), sumRow(training, texts)];

function entryRow({ name, class: className }: Training, { row, state, reason }: TrainingEntry, texts: Texts): PaperRow {
  const hours = row.cells.get(HOURS)?.value;
  const values = [name, className, wordsOnPaper(row, "日期", texts), wordsIn(row, "名称"), wordsIn(row, "级别"), wordsIn(row, "形式"), hours?.kind === "number" ? hours.number.toNumber() : "", texts(`paper.training.${state}`), reason];
  return tableRow(values.map((value, column) => ({ column, value, style: "cell", ...(column === HOURS_COLUMN ? { numberFormat: "General" } : {}) })), WIDTHS);
}

function sumRow(training: Training, texts: Texts): PaperRow {
  const { name, sum, gap } = training;
  const required = String(training.required ?? "");
  const told = gap === undefined ? texts("paper.training.pending") : gap.sign() > 0 ? texts("paper.training.short", { required, gap: gap.toString() }) : texts("paper.training.reached", { required });
  return tableRow(
    [
      { column: 0, span: HOURS_COLUMN, value: texts("paper.training.total", { name }), style: "total" },
      figureCell(HOURS_COLUMN, sum, "total"),
      { column: HOURS_COLUMN + 1, span: WIDTHS.length - HOURS_COLUMN - 1, value: told, style: "total" },
    ],
    WIDTHS,
  );
}

/** Number, name, class, hours so far, hours required, hours lacking, remarks. */
const SHORT_WIDTHS = [6, 12, 16, 12, 12, 12, 18];
const SHORT_HEADINGS = ["number", "person", "class", "sum", "required", "gap"] as const;

/** 未达标名单: who lacks hours, and how many. Whose hours are not clear yet is not called short. S2-02 */
export const trainingGaps: Report = {
  name: "未达标名单",
  make(source) {
    const trainings = grouped(trainingsOf(source), source);
    const short = trainings.filter(({ gap }) => gap !== undefined && gap.sign() > 0);
    const open = trainings.filter(({ gap }) => gap === undefined).length;
    if (short.length + open === 0) return undefined;
    const { texts } = source;
    const groups = short.length > 0 ? groupsOf(short, texts) : [{ name: "", items: [] }];
    const numbers = new Map(groups.flatMap(({ items }) => items).map((training, index) => [training, index + 1]));
    const own = OwnColumns.of(source.snapshot, trainingGaps.name, [REMARKS]);
    const columns = SHORT_WIDTHS.length;
    const { rows, titleRows: repeated, breaksBefore } = longTable<Grouped>({
      orientation: "Portrait",
      widths: SHORT_WIDTHS,
      head: [...titleRows(source, texts("paper.training.gapsTitle"), SHORT_WIDTHS), headingRow([...SHORT_HEADINGS.map((heading) => texts(`paper.training.${heading}`)), REMARKS])],
      groups,
      line: (training) => shortRow(training, numbers.get(training) ?? 0, own),
      foot: [...(open > 0 ? [warningRow(texts("paper.training.leftOut", { count: String(open) }), columns)] : []), ...signatureRows(source, columns)],
    });
    const page = { orientation: "Portrait", breaksBefore, footer: texts("print.footer"), ...(repeated ? { titleRows: repeated } : {}) } as const;
    return { role: reportRole(trainingGaps.name), widths: SHORT_WIDTHS, rows, page, charts: [] };
  },
};

const shortRow = (training: Training, number: number, own: OwnColumns): PaperRow =>
  tableRow(
    [
      { column: 0, value: number, style: "cell", align: "Center", numberFormat: "0" },
      { column: 1, value: training.name, style: "cell" },
      { column: 2, value: training.class, style: "cell" },
      ...[training.sum, training.required, training.gap].map((figure, index) => figureCell(index + 3, figure, "cell")),
      { column: 6, value: own.typed(training, REMARKS), style: "cell" },
    ],
    SHORT_WIDTHS,
  );

const figureCell = (column: number, figure: Exact | undefined, style: PaperCell["style"]): PaperCell => ({ column, value: figure?.toNumber() ?? "", style, numberFormat: "General" });
