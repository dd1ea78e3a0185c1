import type { ColumnHeading } from "../headings/headings";
import { parseDeductionText, parseNumberText } from "../parse/parseNumber";
import { type Raw, type SheetData, cellOf } from "../sheetData";
import { compact, isBlank } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import { type ScoreColumn, roleOf } from "./scoreColumn";

const POINTS = { units: ["分"], money: false };
/** There was nothing: neither a number nor something that could not be read. */
const NOTHING = /^[-—–―_/\\]+$/;

/** The columns of numbers among these, as they stand in the rows of data. A column with words among its numbers is none. */
export function scoreColumns(sheet: SheetData, headings: readonly ColumnHeading[], rows: readonly number[]): readonly ScoreColumn[] {
  const columns = headings.flatMap((heading): ScoreColumn[] => {
    const contents = rows.map((row) => cellOf(sheet, row, heading.position.column));
    const numbers = contents.map(numberIn);
    const nothing = contents.map(isNothing);
    const excused = contents.map(isExcused);
    const words = numbers.filter((number, index) => number === undefined && nothing[index] === false).length;
    const counted = numbers.filter((number) => number !== undefined).length;
    // A few words among many numbers are cells to be complained about, and so are all beneath a heading with a full mark.
    const isNone = counted === 0 || words > counted;
    return isNone && heading.fullMark === undefined && heading.weight === undefined ? [] : [{ heading, role: roleOf(heading), group: heading.group, numbers, nothing, excused }];
  });
  return columns.map((column) => (isScoreOfGroup(column, columns) ? { ...column, role: "item" } : column));
}

/** 得分 beneath 卫生, beside nothing but 得分率 and 名次, is what 卫生 came to. */
function isScoreOfGroup({ role, group, heading }: ScoreColumn, columns: readonly ScoreColumn[]): boolean {
  if (role !== "total" || group === undefined || roleOf(group) !== "item") return false;
  return columns.every((other) => other.heading === heading || other.group !== group || other.role === "rank" || other.role === "other");
}

/** Blank, or a dash in its place. */
export const isNothing = (content: Raw): boolean => isBlank(content) || (typeof content === "string" && NOTHING.test(compact(content)));

const isExcused = (content: Raw): boolean => typeof content === "string" && plays("excused", compact(content));

function numberIn(content: Raw): number | undefined {
  if (typeof content === "number") return content;
  if (typeof content !== "string" || isBlank(content)) return undefined;
  return (parseNumberText(content, POINTS) ?? parseDeductionText(content))?.toNumber();
}
