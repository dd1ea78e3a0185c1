import { headingRow, longTable, signatureRows, tableRow, textRow, titleRows } from "../papers/layout";
import { CORRECTION_SLIP } from "../papers/paperNames";
import type { Report, ReportSource } from "../papers/report";
import { reportRole } from "../plan/ownSheets";
import type { PaperSheet } from "../plan/paper";
import { differenceOf } from "./corrections";
import { TERM } from "./figures";
import { Finals, type FinalEntry } from "./finals";

const NAME = CORRECTION_SLIP;

/** Number of the correction, name, class, month, item, old, new, difference, reason. */
const WIDTHS = [9, 10, 12, 12, 14, 11, 11, 11, 48];
const HEADINGS = ["number", "person", "class", "period", "item", "before", "after", "difference", "reason"] as const;

/** 更正单: what the last 更正 changed in published figures, to be signed. The figures are those of 定稿记录. */
export const correctionSlip: Report = {
  name: NAME,
  audience: "public",
  make: (source) => correctionPaper(Finals.of(source.snapshot), source),
};

/** undefined where nothing published was ever corrected. */
export function correctionPaper(finals: Finals, source: ReportSource): PaperSheet | undefined {
  const corrections = correctedLast(finals);
  if (corrections.length === 0) return undefined;
  const { texts } = source;
  const columns = WIDTHS.length;
  const { rows, ...breaks } = longTable({
    orientation: "Landscape",
    widths: WIDTHS,
    head: [...titleRows(source, NAME, WIDTHS), headingRow(HEADINGS.map((heading) => texts(`paper.correction.${heading}`)))],
    groups: [{ name: "", items: corrections }],
    line: ({ entry, before }) => {
      const { kind, number, line, period, item, value, reason } = entry;
      const difference = differenceOf({ before, after: value, counts: entry.counts });
      const values = [`${kind}${number}`, line.name, line.class, period === TERM ? texts("paper.correction.term") : period, item, before, value, difference, reason];
      return tableRow(values.map((cell, column) => ({ column, value: cell, style: "cell", ...(column >= 5 && column <= 7 ? { align: "Right" } : {}) })), WIDTHS);
    },
    foot: [textRow(texts("paper.correction.carried"), columns), ...signatureRows(source, columns)],
  });
  return { role: reportRole(NAME), widths: WIDTHS, rows, page: { orientation: "Landscape", footer: texts("print.footer"), ...breaks }, charts: [] };
}

/** The entries of the last 更正, each with what was published before it. */
function correctedLast(finals: Finals): readonly { readonly entry: FinalEntry; readonly before: string }[] {
  const last = finals.entries.filter(({ kind }) => kind === "更正").at(-1)?.number;
  const ofLast = finals.entries.filter(({ number }) => number === last);
  return ofLast.map((entry) => ({ entry, before: finals.valueBefore(entry) }));
}
