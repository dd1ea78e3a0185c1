import { noteText } from "../appraisal/notes";
import { monthLabel } from "../core/month";
import type { Exact } from "../core/number/exact";
import { comparePeriods, isWeek, periodKey } from "../core/period";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { wordsOf } from "../plan/cellValue";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow, PaperSheet } from "../plan/paper";
import type { Outcome } from "../rules/outcome";
import { headingRow, HEIGHTS, longTable, signatureRows, tableRow, textRow, titleRows, unitRow, wide } from "./layout";
import { heldWord, leftOutRows, moneyCell } from "./moneyTable";
import { OwnColumns } from "./ownColumns";
import { payColumns, type PayColumn } from "../appraisal/payColumns";
import { OF_RESULTS } from "./paperNames";
import { heldFor, payOf, total, type Held } from "./pay";
import { printedPeople, type PrintedPerson } from "./people";
import type { Report, ReportSource } from "./report";

const NAME = OF_RESULTS.payChanges;
const REMARKS = "备注";

/** A month, and the columns of 考核结果 with what was paid for it. */
interface PaidMonth {
  readonly month: Month;
  /** 12月 */
  readonly label: string;
  readonly columns: readonly PayColumn[];
}

/** Somebody whose pay differs between the two months. */
interface Change {
  readonly person: PrintedPerson;
  readonly before: Exact | undefined;
  readonly after: Exact | undefined;
  /** undefined while one of the two is held back. */
  readonly difference: Exact | undefined;
  readonly held: Held | undefined;
  readonly reasons: readonly string[];
}

/**
 * 变动表: whose pay of the latest month differs from the month before, by how much and why. Only where pay is kept by month: a term's
 * pay has no month before.
 */
export const payChanges: Report = {
  name: NAME,
  audience: "finance",
  make(source) {
    const [before, after] = lastTwoMonths(source);
    if (source.shown === undefined || before === undefined || after === undefined) return undefined;
    return paperOf(printedPeople(source), before, after, source);
  },
};

function lastTwoMonths(source: ReportSource): readonly PaidMonth[] {
  const columns = payColumns(source);
  const months = new Map(columns.flatMap(({ period }) => (period && !isWeek(period) ? [[periodKey(period), period] as const] : [])));
  return [...months.values()]
    .sort(comparePeriods)
    .slice(-2)
    .map((month) => ({ month, label: monthLabel(month, source.appraisal.months), columns: columns.filter(({ period }) => period && periodKey(period) === periodKey(month)) }));
}

function paperOf(people: readonly PrintedPerson[], before: PaidMonth, after: PaidMonth, source: ReportSource): PaperSheet {
  const { snapshot, texts } = source;
  const changes = people.map((person) => changeOf(person, before, after, texts)).filter(isChange);
  const own = OwnColumns.of(snapshot, NAME, [REMARKS]);
  const headings = [texts("paper.common.number"), "姓名", "班级", texts("paper.pay.monthPay", { month: before.label }), texts("paper.pay.monthPay", { month: after.label }), "增减", "原因", REMARKS];
  const widths = [6, 11, 13, 12, 12, 12, 46, 18];
  const numbers = new Map(changes.map((change, index) => [change, index + 1]));
  const { rows, ...breaks } = longTable({
    orientation: "Landscape",
    widths,
    head: [...titleRows(source, texts("paper.pay.changesTitle", { before: before.label, after: after.label }), widths), ...leftOutRows(changes, widths.length, texts), unitRow(texts, widths.length), headingRow(headings)],
    groups: [{ name: "", items: changes }],
    line: (change) => tableRow(cellsOf(change, numbers.get(change) ?? 0, own), widths),
    foot: [totalRow(changes, texts), textRow(countWords(changes, people.length, texts), widths.length), ...signatureRows(source, widths.length)],
  });
  return { role: reportRole(NAME), widths, rows, page: { orientation: "Landscape", footer: texts("print.footer"), ...breaks }, charts: [] };
}

function changeOf(person: PrintedPerson, before: PaidMonth, after: PaidMonth, texts: Texts): Change {
  const held = heldFor(person, [...before.columns, ...after.columns]);
  const netOf = ({ columns }: PaidMonth): Exact | undefined => payOf(person, columns, undefined).net;
  const [first, second] = [netOf(before), netOf(after)];
  if (held !== undefined) return { person, before: undefined, after: undefined, difference: undefined, held, reasons: [heldWord(held, texts)] };
  const difference = total([second, first?.negated()]);
  return { person, before: first, after: second, difference, held, reasons: reasonsFor(person, before, after, [first, second], texts) };
}

/** A held line is listed, for nobody knows yet whether it changes. */
const isChange = ({ difference, held, before, after }: Change): boolean => held !== undefined || (difference !== undefined && (difference.sign() !== 0 || before === undefined || after === undefined));

/** Somebody new or gone; else every part of the figure that is another now, and what is said of either month alone. */
function reasonsFor({ appraised }: PrintedPerson, before: PaidMonth, after: PaidMonth, [first, second]: readonly [Exact | undefined, Exact | undefined], texts: Texts): readonly string[] {
  if (first === undefined) return second === undefined ? [] : [texts("paper.pay.started")];
  if (second === undefined) return [texts("paper.pay.left")];
  return before.columns.flatMap(({ index }, place) => {
    const [old, now] = [appraised?.outcomes[index], appraised?.outcomes[after.columns[place]?.index ?? -1]];
    return old && now ? [...changedParts(old, now, texts), ...ownNotes(old, now, before, texts), ...ownNotes(now, old, after, texts)] : [];
  });
}

function changedParts(old: Outcome, now: Outcome, texts: Texts): readonly string[] {
  return now.inputs.flatMap(({ role, outcome }) => {
    const was = old.inputs.find((input) => input.role === role);
    const [from, to] = [was ? wordsOf(was.outcome.value) : "", wordsOf(outcome.value)];
    return from === to ? [] : [texts("paper.pay.changed", { what: role, before: from, after: to })];
  });
}

/** What one month's figure says and the other's does not: part of the month only, an adjustment. */
function ownNotes(of: Outcome, other: Outcome, { label }: PaidMonth, texts: Texts): readonly string[] {
  const said = other.notes.map((note) => noteText(note, texts));
  const own = of.notes.map((note) => noteText(note, texts)).filter((words) => !said.includes(words));
  return own.map((words) => texts("paper.pay.noteOfMonth", { month: label, note: words }));
}

function cellsOf({ person, before, after, difference, reasons }: Change, number: number, own: OwnColumns): readonly PaperCell[] {
  const word = (column: number, value: PaperCell["value"]): PaperCell => ({ column, value, style: "cell" });
  return [
    { ...word(0, number), align: "Center" },
    word(1, person.name),
    word(2, person.class),
    moneyCell(3, before),
    moneyCell(4, after),
    moneyCell(5, difference),
    { ...word(6, reasons.join("\uFF1B")), align: "Left" },
    word(7, own.typed(person, REMARKS)),
  ];
}

const totalRow = (changes: readonly Change[], texts: Texts): PaperRow => ({
  height: HEIGHTS.row,
  cells: [
    wide(texts("paper.pay.total"), "total", 3),
    ...[changes.map(({ before }) => before), changes.map(({ after }) => after), changes.map(({ difference }) => difference)].map((amounts, index) => moneyCell(3 + index, total(amounts), "total")),
    { column: 6, value: "", style: "total" },
    { column: 7, value: "", style: "total" },
  ],
});

function countWords(changes: readonly Change[], people: number, texts: Texts): string {
  const count = (sign: number): string => String(changes.filter(({ difference }) => difference?.sign() === sign).length);
  return texts("paper.pay.changeCount", { up: count(1), down: count(-1), same: String(people - changes.length) });
}
