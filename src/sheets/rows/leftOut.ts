import type { LeftOutReason } from "../findings/finding";
import { readHeading } from "../headings/headingText";
import { type SheetData, cellOf, isComputed } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import { compact, isBlank, isErrorText } from "../parse/text";
import { patternFor } from "../vocabulary/roleWords";

const LABEL_TYPES: ReadonlySet<ColumnType> = new Set(["ordinal", "person", "id", "class", "month", "week"]);

/** 中年级组(组长:甲) is the 中年级组. */
const REMARK = /\(.*\)$/;
/** What somebody says, in whatever column it stands: no class and nobody is called so. */
const SENTENCE = /[,。;:!?]|^\d+[.、)](?!\d)/;
export const isSentence = (words: string): boolean => SENTENCE.test(words);
const DAY_WORDS = /^\d{4}年\d{1,2}月(\d{1,2}日)?$/;

/** Every cell of every sheet is held against them, without spaces already. */
const [SIGNATURE, NOTE, BLANK_IS_NOTHING, SUMMARY, BAND] = [patternFor("signature"), patternFor("note"), patternFor("blankIsNothing"), patternFor("summary"), patternFor("band")];
const [DEPARTMENT, OF_CLASSES] = [patternFor("department"), patternFor("ofClasses")];
const ONLY_WORDS = /^\p{Script=Han}{3,}$/u;

/** Nothing that a class could be called: 德育处, who signed the sheet. */
const isDepartment = (words: string): boolean => DEPARTMENT.test(words) && ONLY_WORDS.test(words) && !OF_CLASSES.test(words);

interface JudgedColumn {
  readonly column: number;
  readonly heading: string;
  readonly type: ColumnType;
  /** Says what a row is about. */
  readonly subject: boolean;
}

/** Says of the rows below the headings of a sheet why they are no data. */
export class RowJudge {
  private readonly columns: readonly { readonly column: JudgedColumn; readonly heading: string }[];
  /** Most words stand in many rows. */
  private readonly known = new Map<string, Words>();

  constructor(
    private readonly sheet: SheetData,
    columns: readonly JudgedColumn[],
  ) {
    this.columns = columns.map((column) => ({ column, heading: nameOf(column.heading) }));
  }

  /** Undefined for a row of data. Every row of every sheet passes here: its cells are gone through once. */
  reasonAgainst(row: number): LeftOutReason | undefined {
    let opening: string | undefined;
    let filled = 0;
    let headings = 0;
    let [hasNumbers, hasSubject, hasPerson, prefilled, summary, band, signed] = [false, false, false, true, false, false, true];
    for (const { column, heading } of this.columns) {
      const content = cellOf(this.sheet, row, column.column);
      if (isBlank(content)) continue;
      filled += 1;
      hasNumbers ||= typeof content === "number" && column.type !== "ordinal";
      hasSubject ||= column.subject;
      hasPerson ||= column.type === "person";
      prefilled &&= isPrefilled(this.sheet, row, column);
      if (typeof content !== "string") {
        signed = false;
        opening ??= "";
        continue;
      }
      const words = this.wordsOf(content);
      summary ||= words.summary && (opening === undefined || LABEL_TYPES.has(column.type));
      // 七年级 in the column of classes is none of them.
      band ||= column.type === "class" && (words.band || (filled === 1 && words.department));
      signed &&= words.department || words.day;
      if (isHeading(words.text, heading)) headings += 1;
      opening ??= words.text;
    }
    if (opening === undefined) return "blank";
    if (!hasNumbers && (SIGNATURE.test(opening) || (signed && filled > 1))) return "signature";
    if (NOTE.test(opening) || (filled === 1 && (isSentence(opening) || BLANK_IS_NOTHING.test(opening)))) return "note";
    if (prefilled) return "blank";
    // A village school has one 一年级, with a teacher.
    if (summary || (band && hasNumbers && !hasPerson)) return "summary";
    if (band && filled === 1) return "note";
    if (headings >= 2) return "repeatedHeading";
    if (hasSubject) return undefined;
    return filled === 1 && !hasNumbers ? "note" : "withoutSubject";
  }

  private wordsOf(content: string): Words {
    return this.known.get(content) ?? this.learn(content);
  }

  private learn(content: string): Words {
    const text = compact(content);
    const words = { text, summary: SUMMARY.test(text), band: BAND.test(text.replace(REMARK, "")), department: isDepartment(text), day: DAY_WORDS.test(text) };
    this.known.set(content, words);
    return words;
  }
}

/** What a cell may say that is not about a row of data. */
interface Words {
  readonly text: string;
  readonly summary: boolean;
  readonly band: boolean;
  readonly department: boolean;
  readonly day: boolean;
}

/** A form made ready for more rows than there are: its numbers run on, its formulas yield nothing yet. */
function isPrefilled(sheet: SheetData, row: number, { type, column }: JudgedColumn): boolean {
  if (type === "ordinal") return true;
  const content = cellOf(sheet, row, column);
  return (content === 0 || isErrorText(content)) && isComputed(sheet, { row, column });
}

const nameOf = (heading: string): string => readHeading(heading, { row: 0, column: 0 }).name;

/** A heading begins with its name, so that most words need no closer look. */
const isHeading = (words: string, name: string): boolean => words !== "" && words.startsWith(name) && nameOf(words) === name;
