import { agree, latest } from "../core/month";
import type { Month } from "../core/table";
import { contentAt, parseMonth, tableNamed } from "../sheets";
import { carryOf, isOpen } from "./carry";
import { monthCopy, namedCopy, type NamedCopy } from "./copies";
import { dataRows, type Going } from "./emptiedCopy";
import { monthlySheets, type MonthlySheet, type ReadSheet } from "./monthlySheets";
import type { Promotion } from "./promotion";
import type { Turn } from "./writtenMonth";

export interface Transition {
  /** From the last month of the old term to the first of the new. */
  readonly turn: Turn;
  readonly promotion: Promotion | undefined;
  /** The school's sheets stay, with one for the new month added. */
  readonly yearGoesOn: boolean;
}

export interface TermCopies {
  readonly copies: readonly NamedCopy[];
  /** Sheets that are put away for good, with cases or tasks still open. */
  readonly withOpenRows: readonly string[];
}

/** The school's sheets of the new term: one of each monthly table for its first month, and every other sheet as its kind goes on. */
export function copiesOfTerm(sheets: readonly ReadSheet[], transition: Transition): TermCopies {
  const { single, running } = monthlySheets(sheets);
  const last = single.filter((one) => agree(one.month, latestOf(one, single)));
  const months = last.map((one) => monthCopy(going(one, transition, { from: one.month, to: transition.turn.to })));
  if (transition.yearGoesOn) return { copies: months, withOpenRows: [] };
  const others = sheets.filter(({ sheet }) => !single.some((one) => one.sheet === sheet));
  const isRunning = new Set(running.map(({ sheet }) => sheet));
  return {
    copies: [...others.map((one) => namedCopy(isRunning.has(one.sheet) ? goingOn(one, transition) : going(one, transition))), ...months],
    withOpenRows: single.filter((one) => !last.includes(one) && openRows(one, transition.turn.to).length > 0).map(({ sheet }) => sheet.name),
  };
}

/** The last month that there is of the sheet's table. */
const latestOf = ({ finding, month }: MonthlySheet, single: readonly MonthlySheet[]): Month =>
  latest(single.filter((other) => other.finding.table === finding.table).map((other) => other.month)) ?? month;

function going({ sheet, finding }: ReadSheet, transition: Transition, ofMonth?: Turn): Going {
  const carry = carryOf(tableNamed(finding.table));
  const turn = ofMonth ?? transition.turn;
  const rows = carry === "open" ? (transition.yearGoesOn ? [] : openRows({ sheet, finding }, turn.to)) : dataRows(finding, sheet);
  return { sheet, finding, carry, rows, turn, ofMonth: ofMonth !== undefined, ...promotionOf(transition) };
}

/** A list of many months goes on with the people of its last. */
function goingOn({ sheet, finding }: ReadSheet, transition: Transition): Going {
  const from = latest(finding.months) ?? transition.turn.from;
  const column = finding.columns.find(({ type }) => type === "month")?.column ?? 0;
  const rows = dataRows(finding, sheet).filter((row) => {
    const month = parseMonth(contentAt(sheet, { row, column }));
    return month !== undefined && agree(month, from);
  });
  return { sheet, finding, carry: "people", rows, turn: { from, to: transition.turn.to }, ofMonth: true, ...promotionOf(transition) };
}

const promotionOf = ({ promotion }: Transition): Pick<Going, "promotion"> => (promotion === undefined ? {} : { promotion });

function openRows({ sheet, finding }: ReadSheet, term: Month): readonly number[] {
  if (carryOf(tableNamed(finding.table)) !== "open") return [];
  const isFilled = (row: number): boolean => finding.columns.some(({ type, column }) => type !== "ordinal" && contentAt(sheet, { row, column }) !== "");
  return dataRows(finding, sheet).filter((row) => isFilled(row) && isOpen(finding.columns, ({ column }) => contentAt(sheet, { row, column }), term));
}
