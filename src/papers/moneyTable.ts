import { moneyElsewhere } from "../appraisal/payColumns";
import type { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import type { PaperCell, PaperRow } from "../plan/paper";
import { textRow, warningRow } from "./layout";
import type { Held, PayLine, Withheld } from "./pay";
import type { ReportSource } from "./report";

/** An amount in a cell: 0.00, and blank where there is none. */
export const moneyCell = (column: number, amount: Exact | undefined, style: "cell" | "total" = "cell"): PaperCell => ({
  column,
  value: amount?.toNumber() ?? "",
  style,
  numberFormat: "0.00",
});

/** What stands in 备注 for somebody whose money is held back. */
export const heldWord = (held: Held, texts: Texts): string => texts(`paper.common.${held}`);

/** What of the money is not counted in yet: 学年奖待核. */
export const withheldWord = ({ heading, why }: Withheld, texts: Texts): string => `${heading}${heldWord(why, texts)}`;

/** Figures that the totals leave out, and for how many people. */
export function withheldRows(lines: readonly Pick<PayLine, "withheld">[], columns: number, texts: Texts): readonly PaperRow[] {
  const words = lines.flatMap(({ withheld }) => withheld.map((one) => withheldWord(one, texts)));
  return [...new Set(words)].map((what) => warningRow(texts("paper.pay.withheld", { what, count: String(words.filter((word) => word === what).length) }), columns));
}

/** How many people the totals leave out, and why: nothing where there are none. */
export function leftOutRows(lines: readonly Pick<PayLine, "held">[], columns: number, texts: Texts): readonly PaperRow[] {
  return (["pending", "above", "missing"] as const).flatMap((held) => {
    const count = lines.filter((line) => line.held === held).length;
    return count === 0 ? [] : [warningRow(texts(`paper.pay.leftOut.${held}`, { count: String(count) }), columns)];
  });
}

/** Money that stands on another sheet of results and is not paid by this one. */
export const elsewhereRows = (source: ReportSource, columns: number): readonly PaperRow[] =>
  moneyElsewhere(source).map(({ sheet, headings }) => warningRow(source.texts("paper.pay.elsewhere", { sheet, what: headings.join("、") }), columns));

/** 合计(大写), where the amount can be written so. */
export const inWordsRow = (words: string | undefined, columns: number, texts: Texts): readonly PaperRow[] => (words === undefined ? [] : [textRow(texts("paper.pay.inWords", { words }), columns)]);
