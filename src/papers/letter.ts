import { serialToDay } from "../core/calendar";
import type { Row } from "../core/table";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperPage, PaperRow, PaperSheet } from "../plan/paper";
import { wordsIn } from "../rules/mechanisms/entry";
import { wide, warningRow } from "./layout";
import type { ReportSource } from "./report";

/** A form of four columns on A4 portrait: what is asked, what is said, twice. */
export const FORM_WIDTHS: readonly number[] = [14, 30, 14, 30];

/** In points: a line of a form that is filled in by hand, and one with room for some sentences. */
export const FORM_HEIGHTS = { line: 30, answer: 120 } as const;

/** 2026年7月1日; the blanks to write a day into where it is not known. */
export function dayOnPaper(serial: number | undefined, texts: Texts): string {
  const day = serial === undefined ? undefined : serialToDay(serial);
  return day === undefined ? texts("paper.letter.noDay") : texts("paper.letter.day", { year: String(day.year), month: String(day.month), day: String(day.day) });
}

/** What a register's cell says, a date written out; "" where it is blank. A day in a column that nobody read as dates is a number. */
export function wordsOnPaper(row: Row, column: string, texts: Texts): string {
  const value = row.cells.get(column)?.value;
  const serial = value?.kind === "date" ? value.serial : value?.kind === "number" ? value.number.toNumber() : undefined;
  return serial === undefined || serialToDay(serial) === undefined ? wordsIn(row, column) : dayOnPaper(serial, texts);
}

/** What is asked and said in a line of a form: one entry over its whole width, or two side by side. */
export function formRow(entries: readonly (readonly [label: string, words: string])[], height?: number): PaperRow {
  const span = entries.length > 1 ? 1 : FORM_WIDTHS.length - 1;
  return {
    ...(height === undefined ? {} : { height }),
    cells: entries.flatMap(([label, words], index) => [
      { column: 2 * index, value: label, style: "heading" } as const,
      { column: 2 * index + 1, span, value: words, style: "cell", align: span > 1 ? "Left" : "Center" } as const,
    ]),
  };
}

/** Who issues a paper and when, at its lower right. */
export function issuerRows({ settings, texts }: Pick<ReportSource, "settings" | "texts">, day: string, columns: number, style: "plain" | "large" = "plain"): readonly PaperRow[] {
  const issuer = `${settings.school ?? ""}${settings.office ?? ""}` || texts("paper.letter.seal");
  return [issuer, day].map((words) => ({ cells: [wide(words, style, columns, "Right")] }));
}

export const cutRow = (texts: Texts, columns: number): PaperRow => ({ height: 24, cells: [wide(texts("paper.letter.cut"), "cut", columns)] });

/** A sheet of letters, each on a page of its own; undefined where there is none to send. */
export function letters(name: string, pages: readonly (readonly PaperRow[])[], { outdated, texts }: ReportSource): PaperSheet | undefined {
  if (pages.length === 0) return undefined;
  const columns = FORM_WIDTHS.length;
  const warning = outdated ? [warningRow(texts("paper.common.outdated"), columns)] : [];
  const rows: PaperRow[] = [];
  const breaksBefore: number[] = [];
  for (const page of pages) {
    if (rows.length > 0) breaksBefore.push(rows.length);
    rows.push(...warning, ...page);
  }
  const page: PaperPage = { orientation: "Portrait", breaksBefore, footer: texts("print.footer") };
  return { role: reportRole(name), widths: FORM_WIDTHS, rows, page, charts: [] };
}
