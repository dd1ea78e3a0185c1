import type { HeadingText } from "../headings/headingText";
import { plays } from "../vocabulary/roleWords";
import { NO_POINTS } from "../vocabulary/unitWords";

/** What the heading of a column of numbers says that its numbers are to the others. */
export type ScoreRole = "item" | "plus" | "minus" | "total" | "mean" | "converted" | "rank" | "other";

/** A column of numbers on a sheet of scores. */
export interface ScoreColumn {
  readonly heading: HeadingText;
  readonly role: ScoreRole;
  /** The heading it stands under together with others. */
  readonly group: HeadingText | undefined;
  /** By row of data: undefined where there is no number. */
  readonly numbers: readonly (number | undefined)[];
  /** By row of data, whether the cell is blank or says that there is nothing: /. */
  readonly nothing: readonly boolean[];
  /** By row of data, whether the cell excuses from a number (免): whatever adds the columns up leaves it out. */
  readonly excused: readonly boolean[];
}

/** What a heading by itself says; 扣分合计 is what the deductions come to, 月扣分 is read by what adds up. */
export function roleOf({ name, unit, fullMark, weight }: HeadingText): ScoreRole {
  // 得分率 and 出勤率 are shares; with a full mark of its own 出勤率(20分) is an item.
  if (plays("share", name) && fullMark === undefined && weight === undefined) return "other";
  if (unit !== undefined && NO_POINTS.has(unit)) return "other";
  const named = BY_NAME.find((role) => plays(role, name));
  if (named !== undefined) return named;
  if (plays("minus", name) && !plays("bothWays", name)) return "minus";
  return plays("plus", name) ? "plus" : "item";
}

/** 总分排名 is a rank and 折算总分 converted: the first that a name says. */
const BY_NAME = ["rank", "converted", "mean", "total"] as const;
