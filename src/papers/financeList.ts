import { addTo } from "../core/multimap";
import type { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow, PaperSheet } from "../plan/paper";
import { ownHeadingRow, HEIGHTS, longTable, signatureRows, tableRow, titleRows, unitRow, wide } from "./layout";
import { elsewhereRows, heldWord, moneyCell, withheldWord } from "./moneyTable";
import { OwnColumns, WHO_HEADINGS } from "./ownColumns";
import { payColumns, schemesPaying } from "../appraisal/payColumns";
import { OF_RESULTS } from "./paperNames";
import { dueItems, payLines, total, totalPay, type Pay, type PayLine } from "./pay";
import type { Report, ReportSource } from "./report";

const NAME = OF_RESULTS.financeList;

/** The finance list's columns where the school has not named those of its finance office's template. */
const OURS: readonly string[] = ["序号", "工号", "姓名", "应发", "扣款", "补发补扣", "代班", "实发", "备注"];

/** What we can fill in; a column of the template that is none of these is the finance office's own. */
type Content = "number" | "id" | "name" | "class" | "added" | "reclaimed" | keyof Pay | Item;

/** A part of what is due, where the template has a column for each: 津贴, 学年奖. */
interface Item {
  readonly item: string;
}

/** The finance offices' words for it. */
const CONTENTS: ReadonlyMap<string, Content> = new Map(
  (
    [
      ["number", ["序号"]],
      ["id", WHO_HEADINGS.id],
      ["name", WHO_HEADINGS.name],
      ["class", WHO_HEADINGS.class],
      ["due", ["应发", "应发金额", "应发合计", "津贴", "班主任津贴"]],
      ["deducted", ["扣款", "扣发", "扣除", "应扣", "扣款合计"]],
      ["added", ["补发"]],
      ["reclaimed", ["补扣", "追扣"]],
      ["carried", ["补发补扣"]],
      ["received", ["代班", "代班领取", "代班费", "代班津贴"]],
      ["net", ["实发", "实发金额", "实发合计", "实发数", "金额"]],
    ] as const
  ).flatMap(([content, words]) => words.map((word) => [word, content] as const)),
);

/**
 * 财务发放表: one line a person by 工号, in the columns of the finance office's own template, with the amounts of 津贴发放表. What is 待核
 * or 缺 is not on it, and its face says whose it is: that is paid when it is settled.
 */
export const financeList: Report = {
  name: NAME,
  audience: "finance",
  schemes: schemesPaying,
  make(source) {
    if (source.shown === undefined || payColumns(source).length === 0) return undefined;
    const lines = payLines(source);
    return lines.length === 0 ? undefined : paperOf(lines, source);
  },
};

function paperOf(all: readonly PayLine[], source: ReportSource): PaperSheet {
  const { settings, snapshot, texts } = source;
  const headings = settings.financeColumns.length > 0 ? settings.financeColumns : OURS;
  const lines = onePerPerson(all);
  const items = dueItems(payColumns(source));
  const columns = headings.map((heading): FinanceColumn => ({ heading, content: contentOf(heading, headings, items) }));
  const own = OwnColumns.of(snapshot, NAME, columns.flatMap(({ heading, content }) => (content === undefined ? [heading] : [])));
  const widths = headings.map(widthOf);
  const numbers = new Map(lines.map((line, index) => [line, index + 1]));
  const { rows, ...breaks } = longTable({
    orientation: "Landscape",
    widths,
    head: [
      ...titleRows(source, texts("paper.finance.title"), widths),
      ...heldRows(all, widths, texts),
      ...elsewhereRows(source, headings.length),
      unitRow(texts, headings.length),
      ownHeadingRow(headings, widths),
    ],
    groups: [{ name: "", items: lines }],
    line: (line) => tableRow(columns.map((of, column) => cellOf(of, column, line, { number: numbers.get(line) ?? 0, own })), widths),
    foot: [totalRow(columns, lines, texts), ...signatureRows(source, headings.length)],
  });
  return { role: reportRole(NAME), widths, rows, page: { orientation: "Landscape", footer: texts("print.footer"), ...breaks }, charts: [] };
}

/** A column of the template; undefined: the finance office's own. */
interface FinanceColumn {
  readonly heading: string;
  readonly content: Content | undefined;
}

/**
 * What a heading of the template stands for. Where the template has one column for 补发 and 补扣, what is reclaimed stands there below 0;
 * where it has one for each thing that is paid for, 津贴 is no longer all that is due.
 */
function contentOf(heading: string, headings: readonly string[], items: readonly string[]): Content | undefined {
  const plain = (words: string): string => words.replace(/[(\uFF08]元[)\uFF09]$/, "");
  const tellsApart = items.length > 1 && items.every((item) => headings.some((one) => plain(one) === item));
  if (tellsApart && items.includes(plain(heading))) return { item: plain(heading) };
  const content = CONTENTS.get(plain(heading));
  const isAlone = (other: Content): boolean => !headings.some((one) => CONTENTS.get(plain(one)) === other);
  if (content === "added" && isAlone("reclaimed")) return "carried";
  return content;
}

/** The rows of one 工号 as one line; without a 工号 nobody knows whether two rows are one person. */
function onePerPerson(lines: readonly PayLine[]): readonly PayLine[] {
  const byPerson = new Map<string, PayLine[]>();
  lines.forEach((line, index) => addTo(byPerson, line.id ?? `\n${index}`, line));
  return [...byPerson.values()].flatMap((rows) => {
    const [first] = rows;
    const classes = [...new Set(rows.flatMap((row) => (row.class === "" ? [] : [row.class])))].join("、");
    return first ? [{ ...first, class: classes, pay: totalPay(rows.map(({ pay }) => pay)), dueFor: totalFor(rows) }] : [];
  });
}

function totalFor(rows: readonly PayLine[]): PayLine["dueFor"] {
  const items = new Set(rows.flatMap(({ dueFor }) => [...dueFor.keys()]));
  return new Map([...items].flatMap((item) => {
    const sum = total(rows.map(({ dueFor }) => dueFor.get(item)));
    return sum === undefined ? [] : [[item, sum] as const];
  }));
}

interface LineContext {
  readonly number: number;
  readonly own: OwnColumns;
}

function cellOf({ heading, content }: FinanceColumn, column: number, line: PayLine, { number, own }: LineContext): PaperCell {
  const word = (value: PaperCell["value"]): PaperCell => ({ column, value, style: "cell", align: "Center" });
  switch (content) {
    case "number":
      return word(number);
    case "id":
      return word(line.id ?? "");
    case "name":
      return word(line.name);
    case "class":
      return word(line.class);
    case undefined:
      return word(own.typed(line, heading));
    default:
      return moneyCell(column, amountOf(content, line));
  }
}

/** 补扣 is written without its sign in a column of its own. */
function amountOf(content: Exclude<Content, "number" | "id" | "name" | "class">, { pay: { carried, ...pay }, dueFor }: PayLine): Exact | undefined {
  if (typeof content === "object") return dueFor.get(content.item);
  switch (content) {
    case "carried":
      return carried;
    case "added":
      return carried && carried.sign() >= 0 ? carried : undefined;
    case "reclaimed":
      return carried && carried.sign() < 0 ? carried.negated() : undefined;
    default:
      return pay[content];
  }
}

function totalRow(columns: readonly FinanceColumn[], lines: readonly PayLine[], texts: Texts): PaperRow {
  const cells = columns.map(({ content }, column): PaperCell => {
    if (content === undefined || content === "number" || content === "id" || content === "name" || content === "class") return { column, value: "", style: "total" };
    return moneyCell(column, total(lines.map((line) => amountOf(content, line))), "total");
  });
  const [first, ...rest] = cells;
  const labelled = first?.value === "" ? { ...first, value: texts("paper.pay.total") } : first;
  return { height: HEIGHTS.row, cells: [...(labelled ? [labelled] : []), ...rest] };
}

/** So many names stand on the list's face; the others are counted. */
const NAMED = 20;

/** What of a line is not paid yet: 待核, or of some of the money 学年奖待核. */
const heldOf = ({ held, withheld }: PayLine, texts: Texts): string => (held === undefined ? withheld.map((one) => withheldWord(one, texts)).join("、") : heldWord(held, texts));

/** Whose money is not on the list, and why. */
function heldRows(lines: readonly PayLine[], widths: readonly number[], texts: Texts): readonly PaperRow[] {
  const held = lines.flatMap((line) => {
    const why = heldOf(line, texts);
    return why === "" ? [] : [texts("paper.finance.heldPerson", { name: line.name, why })];
  });
  if (held.length === 0) return [];
  const names = held.slice(0, NAMED).join("、");
  const text = texts("paper.finance.held", { names, count: held.length > NAMED ? String(held.length) : "" });
  return [tableRow([wide(text, "warning", widths.length)], widths)];
}

const widthOf = (heading: string): number => (/卡|账|帐/.test(heading) ? 24 : Math.max(11, heading.length * 2 + 2));
