import { mayBeClass } from "../roster/classNotation";
import { numbersAs } from "../columnContent";
import { readCell } from "../rows/readCell";
import type { Raw } from "../sheetData";
import type { ColumnDefinition, ColumnType } from "../tables/tableDefinition";
import { compact, normaliseClass, normaliseName, textOf } from "../parse/text";

/** The names and classes of the roster, as far as it is known. */
export interface KnownWords {
  readonly persons: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

export type ContentEvidence =
  /** It holds what hardly anything else does: names of the roster, months, levels. */
  | "telling"
  | "fitting"
  | "contradicting";

const MOST = 0.8;
const NUMERIC: ReadonlySet<ColumnType> = new Set(["score", "total", "number", "money", "count", "rate", "deduction"]);
const IN_WORDS: ReadonlySet<ColumnType> = new Set(["level", "yesNo"]);
const TELLING: ReadonlySet<ColumnType> = new Set(["month", "level", "date", "yesNo"]);

/** What the contents of a column say about its being of a kind. */
export function contentEvidence(contents: readonly Raw[], formats: readonly string[], column: Pick<ColumnDefinition, "name" | "type" | "rules">, known: KnownWords): ContentEvidence {
  if (contents.length === 0) return "fitting";
  const most = (holds: (content: Raw) => boolean): boolean => contents.filter(holds).length >= contents.length * MOST;
  switch (column.type) {
    case "person":
    case "name":
      return ofRoster(most, known.persons, normaliseName, isName);
    case "id":
      if (most((content) => known.persons.has(normaliseName(textOf(content))))) return "contradicting";
      break;
    case "class":
      return ofRoster(most, known.classes, normaliseClass, mayBeClass);
    default:
      break;
  }
  const areTimes = formats.length > 0 && formats.every(isTimeFormat);
  if (NUMERIC.has(column.type) && areTimes) return "contradicting";
  if (column.type === "date" && !areTimes && most((content) => typeof content === "number")) return "contradicting";
  // Other words than the known ones may mean the same; numbers do not.
  const inOtherWords = IN_WORDS.has(column.type) && most((content) => typeof content === "string");
  if (!most((content) => readsAs(content, column))) return inOtherWords ? "fitting" : "contradicting";
  if (column.type === "text") return column.rules.choices === undefined ? "fitting" : choiceEvidence(most, column.rules.choices);
  // A count up to twelve reads as a month, too.
  if (column.type === "month" && !most((content) => typeof content === "string")) return "fitting";
  return TELLING.has(column.type) ? "telling" : "fitting";
}

type Most = (holds: (content: Raw) => boolean) => boolean;

function ofRoster(most: Most, known: ReadonlySet<string>, normalise: (words: string) => string, looksAlike: (words: string) => boolean): ContentEvidence {
  if (most((content) => known.has(normalise(textOf(content))))) return "telling";
  return most((content) => looksAlike(compact(textOf(content)))) ? "fitting" : "contradicting";
}

const choiceEvidence = (most: Most, choices: readonly string[]): ContentEvidence => (most((content) => choices.includes(compact(textOf(content)))) ? "telling" : "fitting");

const isName = (words: string): boolean => /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u.test(words);

const isTimeFormat = (format: string): boolean => /[ymdhs年月日]/i.test(format.replace(/General/i, "")) && !format.includes("0");

/** A number is a text, too, to whoever takes anything. */
function readsAs(content: Raw, { name, type }: Pick<ColumnDefinition, "name" | "type">): boolean {
  const { issue } = readCell(content, { type, required: false, ...numbersAs(name) }, {});
  return issue === undefined || issue.code === "textNumber" || issue.code === "dateWithoutYear";
}
