import { formatMonth } from "../../core/month";
import { isClassName, parseGrade } from "../roster/classNotation";
import { contentsBelow } from "../columnContent";
import { type ColumnHeading, type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { findMonths } from "../parse/parseMonth";
import { compact } from "../parse/text";
import { monthOfSheet } from "../rows/sheetMonth";
import { type SheetData, extent } from "../sheetData";
import { patternFor, plays, withoutRole } from "../vocabulary/roleWords";
import { layoutsOf } from "./layouts";
import { rowKey } from "./rowKey";

/** A sheet that holds the scores of one item: 卫生, with a row a class. */
export interface ItemSheet {
  readonly sheet: SheetData;
  /** It as rows of one score each. */
  readonly view: SheetData;
  readonly headings: Headings;
  /** What a row is about, and when. */
  readonly keys: readonly ColumnHeading[];
  readonly value: ColumnHeading;
  readonly item: string;
  /** What the item is out of, as the heading or the title says. */
  readonly mark: string | undefined;
  /** The sheets that it can stand beside: keyed alike, of the same month. */
  readonly kind: string;
  /** Each row's class or person, with month and day. */
  readonly rows: ReadonlySet<string>;
}

/** The sheet as one of a single item; undefined for any other. */
export function itemSheetOf(sheet: SheetData, vocabulary: Vocabulary): ItemSheet | undefined {
  const [layouts, further] = layoutsOf(sheet, vocabulary);
  if (layouts === undefined || further !== undefined) return undefined;
  return layouts.map((view) => itemSheetIn(sheet, view, vocabulary)).find((found) => found !== undefined);
}

function itemSheetIn(sheet: SheetData, view: SheetData, vocabulary: Vocabulary): ItemSheet | undefined {
  const headings = findHeadings(view, vocabulary);
  if (headings === undefined) return undefined;
  const keys = headings.columns.filter(({ name }) => vocabulary.isSubject(name) || plays("when", name));
  const values = headings.columns.filter(({ name }) => plays("score", name) || plays("deducted", name));
  const [value] = values;
  const firstRow = Math.max(...headings.rows) + 1;
  const isNumeric = ({ position }: ColumnHeading): boolean => contentsBelow(view, firstRow, position.column).some((content) => typeof content === "number");
  const others = headings.columns.filter((heading) => !keys.includes(heading) && heading !== value && isNumeric(heading) && !isAside(heading));
  const item = itemNameOf(sheet, headings);
  if (value === undefined || values.length > 1 || others.length > 0 || item === undefined || !keys.some(({ name }) => vocabulary.isWho(name))) return undefined;
  const mark = value.fullMark?.toString() ?? headings.titles.flatMap(({ text }) => MARK.exec(text)?.[1] ?? [])[0];
  const month = keys.some(({ name }) => !vocabulary.isWho(name) && vocabulary.isSubject(name)) ? undefined : monthOfSheet(view, headings.titles).month;
  const kind = [...keys.map(({ name }) => name), month === undefined ? "" : formatMonth(month)].join("\n");
  const rows = new Set(Array.from({ length: extent(view).endRow - firstRow }, (_, i) => rowKey(view, firstRow + i, keys)));
  return { sheet, view, headings, keys, value, item, mark, kind, rows };
}

/** 序号, 名次 and the item that a log leaves open. */
const isAside = ({ name }: ColumnHeading): boolean => plays("aside", name) || plays("itemColumn", name);

/** A title's own: (满分40分). */
const MARK = /\((?:满分:?)?(\d+(?:\.\d+)?)分\)/;

/** The item that a sheet's name says, else its title; undefined where it speaks of something else, a class or a second version. */
function itemNameOf({ name }: SheetData, { titles }: Headings): string | undefined {
  for (const words of [name, ...titles.map(({ text }) => text)]) {
    const { item, isOther } = itemIn(words);
    if (isOther) return undefined;
    if (item !== "") return item;
  }
  return undefined;
}

/** Sheet1 and 表二 say nothing. */
const GENERIC = /^(sheet|工作表|表)?[\d一二三四五六七八九十]*$/i;
const TERM = /(20)?\d\d[-—–~至](20)?\d\d学?年?度?|第?[一二上下]学期|20\d\d(学?年度?)?|[\d一二三四五六七八九十、\-—–~至]+月份?/g;
const LONGEST_ITEM = 8;

/** The item that words name, "" where they name none, and whether they speak of something else. */
function itemIn(words: string): { readonly item: string; readonly isOther: boolean } {
  const bare = compact(words).replace(/[([【].*?[)\]】]$/, "").replace(TERM, "").replace(/^[-—–_.·年]+|[-—–_.·]+$/g, "");
  const item = withoutRole("kindOfSheet", bare).replace(patternFor("aboutAll"), "").replace(/^[-—–_.·]+/, "");
  if (GENERIC.test(item)) return { item: "", isOther: false };
  const isOther = isClassName(item) || parseGrade(item) !== undefined || plays("gradeOrYear", item) || OTHERS.some((role) => plays(role, compact(words)) || plays(role, item));
  return { item: item.length > LONGEST_ITEM ? "" : item, isOther: isOther || findMonths(item).length > 0 };
}

const OTHERS = ["period", "version", "office", "schoolSubject"] as const;
