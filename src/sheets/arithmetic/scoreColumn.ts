import type { HeadingText } from "../headings/headingText";

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
}

const RANK = /(名次|排名|排位|位次|次序|排序|等级|等次|等第|星级)$/;
const MEAN = /平均|均分/;
const CONVERTED = /折算|折合|百分制/;
const MINUS = /扣|减分|违纪|罚/;
const PLUS = /加分|奖分|奖励/;
/** 得分 and 月得分 are what the others come to; 卫生得分 is one of them. */
const TOTAL = /(总分|合计|总计|总评|小计|周计|月计|总和|总得分|总成绩|积分)$|^(月|学月|本月|总|综合|考核|量化|最终|最后|实际|月考核)*(得分|成绩|分数|评分|分)$/;
/** 得分率 and 出勤率 are shares; with a full mark of its own 出勤率(20分) is an item. */
const SHARE = /率$/;
/** What is counted in days, times or heads is no score. */
const NO_POINTS: ReadonlySet<string> = new Set(["元", "人", "名", "天", "日", "次", "节", "年", "学时"]);

export function roleOf({ name, unit, fullMark, weight }: HeadingText): ScoreRole {
  if (SHARE.test(name) && fullMark === undefined && weight === undefined) return "other";
  if (unit !== undefined && NO_POINTS.has(unit)) return "other";
  if (RANK.test(name)) return "rank";
  if (CONVERTED.test(name)) return "converted";
  if (MEAN.test(name)) return "mean";
  // 扣分合计 is what the deductions come to; 月扣分 is read by what adds up.
  if (TOTAL.test(name)) return "total";
  if (MINUS.test(name) && !/加/.test(name)) return "minus";
  return PLUS.test(name) ? "plus" : "item";
}
