import type { Exact } from "../core/number/exact";
import { rmb } from "../core/operations/rmb";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow, PaperSheet } from "../plan/paper";
import { ownHeadingRow, HEIGHTS, longTable, signatureRows, tableRow, textRow, titleRows, unitRow, wide } from "./layout";
import { elsewhereRows, heldWord, inWordsRow, leftOutRows, moneyCell, withheldRows, withheldWord } from "./moneyTable";
import { OwnColumns } from "./ownColumns";
import { payColumns, schemesPaying } from "../appraisal/payColumns";
import { OF_RESULTS } from "./paperNames";
import { dueItems, PAY_FIGURES, payLines, total, type Pay, type PayLine } from "./pay";
import { groupsOf } from "./people";
import type { Report, ReportSource } from "./report";

const NAME = OF_RESULTS.payroll;
const SIGNED = "签领";
const REMARKS = "备注";

/** What is printed for a line; the figures of money are named by what they are, parts of what is due by what it is paid for. */
type Content = "number" | "name" | "class" | "months" | "standard" | "signed" | "remarks" | keyof Pay | { readonly item: string };

interface PrintedColumn {
  readonly heading: string;
  readonly width: number;
  readonly content: Content;
}

const FIRST: readonly PrintedColumn[] = [
  { heading: "序号", width: 6, content: "number" },
  { heading: "姓名", width: 11, content: "name" },
  { heading: "班级", width: 13, content: "class" },
  { heading: "月份数", width: 8, content: "months" },
  { heading: "标准", width: 10, content: "standard" },
];
/** What is paid for several things (津贴, 学年奖) has a column for each before their sum. */
const partsOf = (items: readonly string[]): readonly PrintedColumn[] => (items.length > 1 ? items.map((item) => ({ heading: item, width: Math.max(11, 2 * item.length + 2), content: { item } })) : []);
const SUMS: readonly PrintedColumn[] = [
  { heading: "应发", width: 11, content: "due" },
  { heading: "扣发", width: 10, content: "deducted" },
  { heading: "代班", width: 10, content: "received" },
];
/** Only where there is something to settle from an earlier term. */
const CARRIED: PrintedColumn = { heading: "补发补扣", width: 10, content: "carried" };
const LAST: readonly PrintedColumn[] = [
  { heading: "实发", width: 12, content: "net" },
  { heading: SIGNED, width: 14, content: "signed" },
  { heading: REMARKS, width: 18, content: "remarks" },
];

/**
 * 津贴发放表: who gets how much for the whole term, to be signed for. Every amount is one that the sheet of results shows (`payColumns` says which is
 * which); totals add the printed lines. What is 待核 or 缺 is not counted in, and the line and the head say so; a line of which nothing
 * can be told is blank, and no total includes it.
 */
export const payroll: Report = {
  name: NAME,
  audience: "teachers",
  schemes: schemesPaying,
  make(source) {
    if (source.shown === undefined || payColumns(source).length === 0) return undefined;
    const lines = payLines(source);
    return lines.length === 0 ? undefined : paperOf(lines, source);
  },
};

function paperOf(lines: readonly PayLine[], source: ReportSource): PaperSheet {
  const { texts } = source;
  const columns = [...FIRST, ...partsOf(dueItems(payColumns(source))), ...SUMS, ...(lines.some(({ pay }) => pay.carried !== undefined) ? [CARRIED] : []), ...LAST];
  const widths = columns.map(({ width }) => width);
  const own = OwnColumns.of(source.snapshot, NAME, [SIGNED, REMARKS], isOurRemark(source));
  const groups = groupsOf(lines, texts);
  const numbers = new Map(groups.flatMap(({ items }) => items).map((line, index) => [line, index + 1]));
  const sums = (label: string, of: readonly PayLine[]): PaperRow => sumRow(label, of, columns);
  const { rows, ...breaks } = longTable({
    orientation: "Landscape",
    widths,
    head: [
      ...titleRows(source, texts("paper.pay.title"), widths),
      ...leftOutRows(lines, columns.length, texts),
      ...withheldRows(lines, columns.length, texts),
      ...elsewhereRows(source, columns.length),
      unitRow(texts, columns.length),
      ownHeadingRow(columns.map(({ heading }) => heading), widths),
    ],
    groups,
    line: (line) => tableRow(columns.map(({ content }, column) => cellOf(content, column, line, { number: numbers.get(line) ?? 0, own, texts })), widths),
    pageFoot: (items) => sums(texts("paper.pay.pageTotal"), items),
    groupFoot: (items, group) => sums(texts("paper.pay.groupTotal", { group }), items),
    foot: footRows(lines, columns, source),
  });
  return { role: reportRole(NAME), widths, rows, page: { orientation: "Landscape", footer: texts("print.footer"), ...breaks }, charts: [] };
}

interface LineContext {
  readonly number: number;
  readonly own: OwnColumns;
  readonly texts: Texts;
}

function cellOf(content: Content, column: number, line: PayLine, { number, own, texts }: LineContext): PaperCell {
  const word = (value: PaperCell["value"]): PaperCell => ({ column, value, style: "cell" });
  switch (content) {
    case "number":
      return { ...word(number), align: "Center" };
    case "name":
      return word(line.name);
    case "class":
      return word(line.class);
    case "months":
      return { ...word(line.months ?? ""), align: "Center" };
    case "standard":
      return moneyCell(column, line.standard);
    case "signed":
      return word(own.typed(line, SIGNED));
    case "remarks":
      return word(own.joined(remarksOn(line, texts), line, REMARKS));
    default:
      return moneyCell(column, amountOf(content, line));
  }
}

function remarksOn({ held, withheld, debt }: PayLine, texts: Texts): readonly string[] {
  if (held !== undefined) return [heldWord(held, texts)];
  return [...withheld.map((one) => withheldWord(one, texts)), ...(debt === undefined ? [] : [texts("paper.pay.debt", { amount: debt })])];
}

/** Tells what the add-in wrote into 备注 from what people added. */
function isOurRemark(source: ReportSource): (part: string) => boolean {
  const { texts } = source;
  const [before = "", after = ""] = texts("paper.pay.debt", { amount: "\n" }).split("\n");
  const words = (["pending", "above", "missing"] as const).flatMap((why) => ["", ...payColumns(source).map(({ heading }) => heading)].map((heading) => withheldWord({ heading, why }, texts)));
  return (part) => words.includes(part) || (part.startsWith(before) && part.endsWith(after));
}

function sumRow(label: string, lines: readonly PayLine[], columns: readonly PrintedColumn[]): PaperRow {
  const first = columns.findIndex(({ content }) => isFigure(content));
  const cells = columns.slice(first).map(({ content }, index): PaperCell => {
    const column = first + index;
    return isFigure(content) ? moneyCell(column, total(lines.map((line) => amountOf(content, line))), "total") : { column, value: "", style: "total" };
  });
  return { height: HEIGHTS.row, cells: [wide(label, "total", first), ...cells] };
}

type Figure = keyof Pay | { readonly item: string };

const isFigure = (content: Content): content is Figure => typeof content === "object" || (PAY_FIGURES as readonly Content[]).includes(content);

const amountOf = (figure: Figure, { pay, dueFor }: PayLine): Exact | undefined => (typeof figure === "object" ? dueFor.get(figure.item) : pay[figure]);

/** 合计 with its words, and who answers for it. */
function footRows(lines: readonly PayLine[], columns: readonly PrintedColumn[], source: ReportSource): readonly PaperRow[] {
  const { texts } = source;
  const net = total(lines.map(({ pay }) => pay.net));
  return [
    sumRow(texts("paper.pay.total"), lines, columns),
    ...inWordsRow(net && rmb(net), columns.length, texts),
    textRow(texts("paper.pay.checked"), columns.length),
    ...signatureRows(source, columns.length, "paper.pay.signature"),
    { height: HEIGHTS.line, cells: [wide(texts("paper.pay.seal"), "plain", columns.length, "Right")] },
  ];
}
