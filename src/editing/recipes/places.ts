import type { Recipe } from "./recipe";

/** Who comes before whom, and what that makes of them. */
export const PLACES: readonly Recipe[] = [
  {
    name: "ranking",
    kind: "place",
    rows: `
      〈rule〉|名次|得分|||〈score〉
      〈rule〉||同分看|一||〈then〉
      〈rule〉||并列|||〈ties〉`,
    start: { rule: "名次", score: "", then: "", ties: "1,1,3" },
    optional: ["then"],
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "rankingInGroups",
    kind: "place",
    rows: `
      〈rule〉|名次|得分|||〈score〉
      〈rule〉||分组|||〈group〉
      〈rule〉||并列|||〈ties〉`,
    start: { rule: "年级名次", score: "", group: "名册.年级", ties: "1,1,3" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "gradesByScore",
    kind: "place",
    rows: `
      〈rule〉|等级|得分|||〈score〉|分
      〈rule〉||分数线|〈bands.name〉||〈bands.from〉|分
      〈rule〉||分数线|〈rest〉||其余`,
    start: { rule: "等级", score: "", bands: [{ name: "优秀", from: "90" }, { name: "良好", from: "80" }, { name: "合格", from: "60" }], rest: "不合格" },
    needed: ["score"],
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "topPlaces",
    kind: "place",
    rows: `
      〈rule〉|评选|得分|||〈score〉
      〈rule〉||分组|||〈group〉
      〈rule〉||前几名|||〈places〉|名
      〈rule〉||称号|||〈title〉
      〈rule〉||并列|||〈ties〉
      〈rule〉||剔除|||〈excluded〉
      〈rule〉||金额|||〈amount〉|元`,
    start: { rule: "先进", score: "", group: "", places: "", title: "先进班主任", ties: "从宽", excluded: "", amount: "0" },
    columns: `
      〈rule〉|〈rule〉
      〈rule〉金额|〈rule〉金额|元`,
  },
  {
    name: "topWithConditions",
    kind: "place",
    rows: `
      〈rule〉|评选|得分|||〈score〉
      〈rule〉||前几名|||〈places〉|名
      〈rule〉||条件|〈conditions.of〉||〈conditions.of〉
      〈rule〉||至少|||〈needed〉|项
      〈rule〉||称号|||〈title〉
      〈rule〉||递补|||〈moveUp〉
      〈rule〉||并列|||〈ties〉`,
    start: { rule: "优秀班主任", score: "", places: "", conditions: [{ of: "" }, { of: "" }], needed: "", title: "优秀班主任", moveUp: "是", ties: "从宽" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "lastPlaces",
    kind: "place",
    rows: `
      〈rule〉|末位|得分|||〈score〉
      〈rule〉||后几名|||〈places〉|名
      〈rule〉||并列|||〈ties〉`,
    start: { rule: "末位", score: "", places: "1", ties: "待定" },
    columns: "〈rule〉|〈rule〉",
  },
];
