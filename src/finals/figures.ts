import { agree, formatMonth } from "../core/month";
import { headingOf } from "../appraisal/results";
import { namedBy } from "../appraisal/shown";
import { serialToDay } from "../core/calendar";
import { normalName } from "../core/names";
import { isWeek } from "../core/period";
import type { Value } from "../core/value";
import type { LinePerson } from "../papers/ownColumns";
import { payColumns, type PayColumn } from "../appraisal/payColumns";
import { cellOf } from "../plan/cellValue";
import type { Appraisal, AppraisedColumn } from "../rules/appraise";
import { walkTelling, type Outcome } from "../rules/outcome";
import type { Program } from "../rules/program";
import { parseMonth } from "../sheets";
import { plain } from "./record";

/** What is made final together: a month (2026年9月), or all that is for the whole term. */
export type PeriodWords = string;
export const TERM: PeriodWords = "学期";

/** A line of 考核结果. Who left a class and came back has two that are alike in all but `post`: 1, 2. */
export interface Line extends LinePerson {
  readonly post: number;
}

export const lineKey = ({ name, class: className, post }: Line): string => JSON.stringify([normalName(name), normalName(className), post]);

/** How a figure goes into the pay: 发 is paid, 扣 taken off, 补 settles a correction of what was paid before; "" is no pay. */
export type Counting = "发" | "扣" | "补" | "";

/** A figure of 考核结果 that can be made final, as it is computed now. */
export interface Figure {
  readonly line: Line;
  /** The row of 考核结果. */
  readonly row: number;
  readonly period: PeriodWords;
  /** Within its period: 津贴. */
  readonly item: string;
  /** On 考核结果: 9月津贴. */
  readonly heading: string;
  /** As written; "" where it does not apply. */
  readonly value: string;
  readonly counts: Counting;
  /** Told when asked for: most figures are as published. */
  readonly working: () => string;
  /** Why it cannot be final yet. */
  readonly open: "missing" | "pending" | undefined;
}

/** Everything on 考核结果 that a rule or a month's sheet says of a person, row by row. */
export function figuresOf({ appraisal, program }: { readonly appraisal: Appraisal; readonly program: Program }): readonly Figure[] {
  const countsOf = countings(payColumns({ appraisal, program }));
  const seen = new Map<string, number>();
  return appraisal.people.flatMap((one, row) => {
    const { subject, outcomes } = one;
    const { person: name = namedBy(one), class: className = "", id } = subject.row.key;
    const alike = JSON.stringify([normalName(name), normalName(className)]);
    const post = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, post);
    return appraisal.columns.flatMap((column, index): Figure[] => {
      const outcome = outcomes[index];
      if (outcome === undefined || !isFigure(column)) return [];
      return [
        {
          ...{ line: { id, name, class: className, post }, row },
          ...placeOf(column, appraisal),
          ...{ value: valueWords(outcome.value), counts: countsOf(index), working: () => outcome.working ?? "", open: openOf(outcome) },
        },
      ];
    });
  });
}

/** Of the columns for the whole term, those that a rule makes: 姓名 is none. */
const isFigure = ({ column, period }: AppraisedColumn): boolean => period !== undefined || column.source.kind === "rule";

/** Which period a column belongs to, and what its figures are called. */
export function placeOf(column: AppraisedColumn, { months }: Appraisal): Pick<Figure, "period" | "item" | "heading"> {
  const heading = headingOf(column, months);
  const { period } = column;
  // A month's heading has the year once there is a second 9月: the record has it apart.
  return period && !isWeek(period) ? { period: formatMonth(period), item: column.column.heading, heading } : { period: TERM, item: heading, heading };
}

/** Where the scheme itself settles what is paid, that alone is paid. */
function countings(columns: readonly PayColumn[]): (index: number) => Counting {
  const settled = columns.some(({ part }) => part === "net");
  return (index) => {
    const part = columns.find((column) => column.index === index)?.part;
    if (part === undefined || (settled && part !== "net")) return "";
    return part === "deducted" ? "扣" : "发";
  };
}

function valueWords(value: Value): string {
  if (value.kind !== "date") return plain(cellOf(value));
  const day = serialToDay(value.serial);
  return day === undefined ? "" : `${day.year}年${day.month}月${day.day}日`;
}

/** What waits for a decision, and what waits for a figure: this person's, or somebody's whom this one is compared with. */
export function openOf(outcome: Outcome): Figure["open"] {
  const codes = new Set<string>();
  walkTelling(outcome, ({ notes }) => notes.forEach(({ code }) => codes.add(code)));
  if (["vetoPending", "heldForPending", "openForPending", "selectionPending"].some((code) => codes.has(code))) return "pending";
  return outcome.value.kind === "missing" || codes.has("heldForMissing") || codes.has("aboveFullMark") ? "missing" : undefined;
}

/** 9月 on the record and 2026年9月 now may be one month. */
export function samePeriod(a: PeriodWords, b: PeriodWords): boolean {
  const [one, other] = [parseMonth(a), parseMonth(b)];
  return a === b || (one !== undefined && other !== undefined && agree(one, other));
}
