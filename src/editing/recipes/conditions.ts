import type { Recipe } from "./recipe";

/** What has to hold, and what must not. */
export const CONDITIONS: readonly Recipe[] = [
  {
    name: "vetoCases",
    kind: "condition",
    rows: `
      〈rule〉|一票否决|登记|||〈register〉
      〈rule〉||情形|〈cases.no〉||〈cases.words〉
      〈rule〉||生效状态|||〈established〉
      〈rule〉||影响|||〈bearsOn〉
      〈rule〉||影响范围|||〈reach〉`,
    start: { rule: "一票否决", register: "一票否决登记", cases: [{ words: "" }, { words: "" }], established: "成立", bearsOn: "", reach: "全学年" },
    optional: ["bearsOn"],
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "atLeast",
    kind: "condition",
    rows: `
      〈rule〉|比较|左|||〈of〉
      〈rule〉||关系|||〈relation〉
      〈rule〉||右|||〈line〉`,
    start: { rule: "达到要求", of: "", relation: "不低于", line: "" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "hoursAtLeast",
    kind: "condition",
    rows: `
      〈rule〉累计|汇总|来源|||〈hours〉|学时
      〈rule〉累计||周期|||〈span〉
      〈rule〉累计||无记录|||0|学时
      〈rule〉|比较|左|||〈rule〉累计|学时
      〈rule〉||关系|||不低于
      〈rule〉||右|||〈least〉|学时`,
    start: { rule: "学时达标", hours: "培训学时.学时", span: "学年", least: "" },
    columns: `
      〈rule〉累计|〈rule〉累计|学时
      〈rule〉|〈rule〉`,
  },
  {
    name: "yearsAtLeast",
    kind: "condition",
    rows: `
      〈rule〉年数|年数|起|||〈from〉
      〈rule〉年数||止|||〈until〉
      〈rule〉|比较|左|||〈rule〉年数|年
      〈rule〉||右|||〈years〉|年`,
    start: { rule: "年限达标", from: "", until: "", years: "" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "certificates",
    kind: "condition",
    rows: `
      〈rule〉|计数|登记|||〈register〉
      〈rule〉||筛选|〈column〉||〈kinds〉
      〈rule〉||至少|||〈least〉|种
      〈rule〉||去重|||〈column〉
      〈rule〉||周期|||不限
      〈rule〉||无记录|||0`,
    start: { rule: "持证", register: "资格证书", column: "证书", kinds: "", least: "1" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "notAgainWithin",
    kind: "condition",
    rows: `
      〈rule〉上次|登记取值|登记|||〈register〉
      〈rule〉上次||日期列|||〈date〉
      〈rule〉上次||取|||最近
      〈rule〉期满|期限|起|||〈rule〉上次
      〈rule〉期满||期限|||〈years〉|年
      〈rule〉|比较|左|||〈day〉
      〈rule〉||关系|||高于
      〈rule〉||右|||〈rule〉期满`,
    start: { rule: "间隔已满", register: "", date: "日期", years: "", day: "" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "timesInARow",
    kind: "condition",
    rows: `
      〈rule〉|连续|依据|||〈of〉
      〈rule〉||筛选|||〈test〉
      〈rule〉||至少|||〈times〉|次`,
    start: { rule: "连续达到", of: "", test: "", times: "2" },
    optional: ["test"],
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "activityAtLeast",
    kind: "condition",
    rows: `
      〈rule〉次数|活动频次|登记|||〈register〉|次
      〈rule〉次数||周期|||〈period〉
      〈rule〉次数||至少|||〈least〉|次
      〈rule〉|比较|左|||〈rule〉次数|次
      〈rule〉||右|||〈least〉|次`,
    start: { rule: "次数达标", register: "", period: "学期", least: "" },
    columns: "〈rule〉|〈rule〉",
  },
  {
    name: "allConditions",
    kind: "condition",
    rows: "〈rule〉|资格|条件|〈conditions.of〉||〈conditions.of〉",
    start: { rule: "资格", conditions: [{ of: "" }, { of: "" }] },
    columns: "〈rule〉|〈rule〉",
  },
];
