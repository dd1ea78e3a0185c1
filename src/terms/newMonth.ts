import { agree, formatMonth, latest } from "../core/month";
import { examine } from "../appraisal/examine";
import type { Run } from "../appraisal/run";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import { tableNamed } from "../sheets";
import { carryOf } from "./carry";
import { monthCopy, sheetCopies } from "./copies";
import { dataRows } from "./emptiedCopy";
import { completedAfter, monthlySheets, nextMonth, readSheetsOf, type ReadSheet } from "./monthlySheets";
import { datedTexts, linkedFormulas, remark } from "./remarks";
import { TakenNames } from "../plan/sheetNames";

const NO_SHEETS: ReadonlyMap<string, string> = new Map();

/**
 * 新建下月: the monthly sheets of the latest month once more, for the next month and empty; the lists with the same people.
 * A list on which the months follow one another is gone on with by hand.
 * @param month the month to make instead of the next; without a year it is the next of its number
 */
export function newMonthRun(snapshot: Snapshot, texts: Texts, month?: Month): Run {
  const { reading } = examine(snapshot, texts);
  const { single, running } = monthlySheets(readSheetsOf(snapshot, reading));
  const goOnBelow = remark("terms.goOnBelow", namesOf(running), texts);
  const lists = single.filter(({ finding }) => finding.tableKind === "list");
  const from = latest((lists.length > 0 ? lists : single).map(({ month: of }) => of));
  if (from === undefined) return refused(goOnBelow[0] ?? texts("terms.noMonthlySheets"));

  const to = month === undefined ? nextMonth(from, reading.tables) : completedAfter(from, month);
  const sources = single.filter((one) => agree(one.month, from));
  const tables = new Set(sources.map(({ finding }) => finding.table));
  const present = single.filter((one) => agree(one.month, to) && tables.has(one.finding.table));
  const copies = sources.map(({ sheet, finding }) => {
    const carry = carryOf(tableNamed(finding.table));
    return monthCopy({ sheet, finding, carry, rows: carry === "people" ? dataRows(finding, sheet) : [], turn: { from, to }, ofMonth: true });
  });
  const names = new TakenNames([...snapshot.sheetNames]);
  const inTheWay = new Set([...namesOf(present), ...copies.flatMap(({ name }) => (names.has(name) ? [name] : []))]);
  if (inTheWay.size > 0) return refused(texts("terms.monthPresent", { month: formatMonth(to), sheets: [...inTheWay].join("、") }));

  const others = single.filter((one) => !sources.includes(one));
  const message = [
    texts("terms.monthMade", { month: formatMonth(to), sheets: copies.map(({ name }) => name).join("、") }),
    ...goOnBelow,
    ...remark("terms.datesLeft", datedTexts(copies), texts),
    ...remark("terms.formulasLinked", linkedFormulas(copies, new Set(namesOf(others))), texts),
  ].join(" ");
  return { plan: { sheets: [], copies: sheetCopies(copies, NO_SHEETS) }, message, outcome: "done" };
}

const namesOf = (sheets: readonly ReadSheet[]): readonly string[] => sheets.map(({ sheet }) => sheet.name);

const refused = (message: string): Run => ({ plan: { sheets: [] }, message, outcome: "refused" });
