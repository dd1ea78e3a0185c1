import fc from "fast-check";
import type { Figures } from "./support/figures";
import { headingOf, isComputed, tableSheets, withTyped, type TableSheet, type TypedCell } from "./support/grid";
import { sameFiguresAfter } from "./support/relation";

/** A number as somebody types it as a text. */
interface Written extends TypedCell {
  readonly content: string;
}

/** Units that are written behind the numbers of a column, by its heading. */
const UNITS: readonly (readonly [heading: RegExp, unit: string])[] = [
  [/分$|^统测学年得分|年级部检查|部门抽查|分\)$|^项目./, "分"],
  [/学时$/, "学时"],
  [/天数$/, "天"],
  [/标准$|金额$|^预算$|^已发$|^应拨$/, "元"],
  [/年限$/, "年"],
  [/人数$/, "人"],
];

/** What Excel shows of a number: 15 significant digits. */
const shown = (number: number): string => String(Number(number.toPrecision(15)));
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Serial numbers of days in 1990 to 2049 in columns of dates; no other number of these workbooks is as great and whole, 经费 aside. */
const isDate = (heading: string, number: number): boolean => number >= 32874 && number < 54789 && !/金额|预算/.test(heading);

function writingsOf(heading: string, number: number): readonly string[] {
  if (isDate(heading, number)) return datesOf(number);
  const digits = shown(number);
  const unit = UNITS.find(([pattern]) => pattern.test(heading))?.[1];
  const plain = [digits, fullWidth(digits), ` ${digits}\u00A0`];
  if (/率$/.test(heading)) return [...plain, `${shown(number * 100)}%`];
  return unit === undefined ? plain : [...plain, `${digits}${unit}`, fullWidth(digits) + unit];
}

/** Excel's day 25569 is 1970-01-01. */
function datesOf(serial: number): readonly string[] {
  const day = new Date((serial - 25569) * 86_400_000);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  return [`${year}-${month}-${date}`, `${year}/${String(month).padStart(2, "0")}/${String(date).padStart(2, "0")}`, `${year}年${month}月${date}日`, `${year}.${month}.${date}`];
}

/**
 * Numbers typed as texts, as Excel has them in a column that was formatted as text, or as people write them: in full-width digits, with
 * their unit, as a percentage, as a date. 序号 stays: nothing is read from it. Sums stay as they are stored; the school workbooks themselves
 * have sums that left texts out.
 */
export const textForNumbers = sameFiguresAfter<readonly Written[]>({
  name: "texts for numbers",
  runs: 3,
  parameters({ snapshot }) {
    const numbers = tableSheets(snapshot).flatMap(typedNumbers);
    const written = fc.constantFrom(...numbers).chain(({ heading, number, ...cell }) => fc.constantFrom(...writingsOf(heading, number)).map((content): Written => ({ ...cell, content })));
    return fc.uniqueArray(written, { minLength: 1, maxLength: 60, size: "max", selector: ({ sheet, row, column }) => `${sheet} ${row} ${column}` });
  },
  changed: withTyped,
  considered,
});

/** Every number that somebody typed into a line, with its heading. */
function typedNumbers(table: TableSheet): readonly (TypedCell & { readonly heading: string; readonly number: number })[] {
  const { data, lines } = table;
  return lines.flatMap((row) =>
    (data.values[row] ?? []).flatMap((number, column) => {
      const heading = headingOf(table, column);
      return typeof number !== "number" || isComputed(table, row, column) || heading === "序号" ? [] : [{ sheet: data.name, row, column, heading, number }];
    }),
  );
}

/** That a number is a text is said once more for each, with the total that left it out, which nobody calculates anew here; all other problems are the same. */
function considered(figures: Figures): Figures {
  const isRemark = (problem: unknown): boolean => /^这是文本形式的数|公式漏算/.test(String(problem));
  return new Map([...figures].map(([name, lines]) => [name, lines.filter((line) => !isRemark(line.get("问题")))]));
}
