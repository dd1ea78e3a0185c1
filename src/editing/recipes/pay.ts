import type { Recipe } from "./recipe";

/** What is paid. */
export const PAY: readonly Recipe[] = [
  {
    name: "payByScore",
    kind: "pay",
    rows: `
      〈rule〉|津贴|标准|||〈standard〉|元
      〈rule〉||得分|||〈score〉|分
      〈rule〉||满分|||〈full〉|分
      〈rule〉||取整|||〈rounding〉`,
    start: { rule: "月津贴", standard: "", score: "", full: "100", rounding: "四舍五入到元" },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payByBands",
    kind: "pay",
    rows: `
      〈rule〉|分段|依据|||〈score〉|分
      〈rule〉||起点|〈bands.no〉||〈bands.from〉|分
      〈rule〉||起点|其余||0|分
      〈rule〉||取值|〈bands.no〉||〈bands.amount〉|元
      〈rule〉||取值|其余||〈rest〉|元`,
    start: { rule: "月津贴", score: "", bands: [{ from: "90", amount: "" }, { from: "80", amount: "" }, { from: "60", amount: "" }], rest: "0" },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payByPupils",
    kind: "pay",
    rows: `
      〈rule〉人数|限额|依据|||〈pupils〉|人
      〈rule〉人数||下限|||〈least〉|人
      〈rule〉人数||上限|||〈most〉|人
      〈rule〉|求积|因数|人数||〈rule〉人数|人
      〈rule〉||因数|每人||〈each〉|元`,
    start: { rule: "人数津贴", pupils: "", each: "", least: "0", most: "" },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payTimesBands",
    kind: "pay",
    rows: `
      〈rule〉系数|分段|依据|||〈score〉|分
      〈rule〉系数||起点|〈bands.no〉||〈bands.from〉|分
      〈rule〉系数||起点|其余||0|分
      〈rule〉系数||取值|〈bands.no〉||〈bands.share〉
      〈rule〉系数||取值|其余||〈rest〉
      〈rule〉|求积|因数|标准||〈pay〉|元
      〈rule〉||因数|系数||〈rule〉系数
      〈rule〉||取整|||〈rounding〉`,
    start: { rule: "月津贴", pay: "", score: "", bands: [{ from: "90", share: "100%" }, { from: "60", share: "70%" }], rest: "0%", rounding: "四舍五入到元" },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payByPost",
    kind: "pay",
    rows: "〈rule〉|定值|值||〈field〉=〈posts.word〉|〈posts.amount〉|元",
    start: { rule: "岗位津贴", field: "职务", posts: [{ word: "班主任", amount: "" }, { word: "副班主任", amount: "" }] },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payByWord",
    kind: "pay",
    rows: `
      〈rule〉|对照表|依据|||〈grade〉
      〈rule〉||值|〈grades.word〉||〈grades.amount〉|元`,
    start: { rule: "等次津贴", grade: "", grades: [{ word: "优秀", amount: "" }, { word: "良好", amount: "" }, { word: "合格", amount: "" }, { word: "不合格", amount: "0" }] },
    needed: ["grade"],
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "tierPay",
    kind: "pay",
    rows: `
      〈rule〉|按比例分等|得分|||〈score〉
      〈rule〉||比例|〈tiers.name〉||〈tiers.share〉
      〈rule〉||分组|||〈group〉
      〈rule〉||剔除|||〈excluded〉
      〈rule〉||基数|||〈base〉
      〈rule〉||并列|||〈ties〉
      〈rule〉||金额|〈tiers.name〉||〈tiers.amount〉|元`,
    start: { rule: "奖次", score: "", group: "", excluded: "", base: "全体", ties: "从宽", tiers: [{ name: "一等奖", share: "", amount: "" }, { name: "二等奖", share: "", amount: "" }, { name: "三等奖", share: "", amount: "" }] },
    columns: `
      〈rule〉|〈rule〉
      〈rule〉金额|〈rule〉金额|元`,
  },
  {
    name: "fixedPlusTiers",
    kind: "pay",
    rows: `
      〈rule〉等次|按比例分等|得分|||〈score〉
      〈rule〉等次||比例|〈tiers.name〉||〈tiers.share〉
      〈rule〉等次||并列|||〈ties〉
      〈rule〉等次||金额|〈tiers.name〉||〈tiers.amount〉|元
      〈rule〉|求和|加数|固定||〈base〉|元
      〈rule〉||加数|等次||〈rule〉等次金额|元`,
    start: { rule: "月津贴", base: "", score: "", ties: "从宽", tiers: [{ name: "一等", share: "", amount: "" }, { name: "二等", share: "", amount: "" }, { name: "三等", share: "", amount: "" }] },
    columns: `
      〈rule〉等次|〈rule〉等次
      〈rule〉|〈rule〉|元`,
    counted: "pay",
  },
  {
    name: "headsAndDeputies",
    kind: "pay",
    rows: `
      任职约定|任职|副班主任参评|||是
      〈rule〉等次|按比例分等|得分|||〈score〉
      〈rule〉等次||分组|||名册.职务
      〈rule〉等次||比例|〈tiers.name〉||〈tiers.share〉
      〈rule〉等次||并列|||〈ties〉
      〈rule〉等次||金额|〈tiers.name〉|职务=班主任|〈tiers.amount〉|元
      〈rule〉等次||金额|〈tiers.name〉|职务=副班主任|〈tiers.deputy〉|元
      〈rule〉固定|定值|值||职务=班主任|〈base〉|元
      〈rule〉固定||值||职务=副班主任|〈deputyBase〉|元
      〈rule〉|求和|加数|固定||〈rule〉固定|元
      〈rule〉||加数|等次||〈rule〉等次金额|元`,
    start: { rule: "月津贴", base: "", deputyBase: "", score: "", ties: "从宽", tiers: [{ name: "一等", share: "", amount: "", deputy: "" }, { name: "二等", share: "", amount: "", deputy: "" }, { name: "三等", share: "", amount: "", deputy: "" }] },
    columns: `
      〈rule〉等次|〈rule〉等次
      〈rule〉|〈rule〉|元`,
    counted: "pay",
  },
  {
    name: "deputiesWithClass",
    kind: "pay",
    rows: `
      任职约定|任职|副班主任参评|||随本班
      〈rule〉等次|按比例分等|得分|||〈score〉
      〈rule〉等次||比例|〈tiers.name〉||〈tiers.share〉
      〈rule〉等次||并列|||〈ties〉
      〈rule〉加发|对照表|依据|||〈rule〉等次
      〈rule〉加发||值|〈tiers.name〉|职务=班主任|〈tiers.amount〉|元
      〈rule〉加发||值|〈tiers.name〉|职务=副班主任|〈tiers.deputy〉|元
      〈rule〉固定|定值|值||职务=班主任|〈base〉|元
      〈rule〉固定||值||职务=副班主任|〈deputyBase〉|元
      〈rule〉|求和|加数|固定||〈rule〉固定|元
      〈rule〉||加数|等次||〈rule〉加发|元`,
    start: { rule: "月津贴", base: "", deputyBase: "", score: "", ties: "从宽", tiers: [{ name: "一等", share: "", amount: "", deputy: "" }, { name: "二等", share: "", amount: "", deputy: "" }, { name: "三等", share: "", amount: "", deputy: "" }] },
    columns: `
      〈rule〉等次|〈rule〉等次
      〈rule〉|〈rule〉|元`,
    counted: "pay",
  },
  {
    name: "poolByScore",
    kind: "pay",
    rows: `
      〈rule〉|按点分配|总额|||〈pool〉|元
      〈rule〉||点数|||〈score〉|分
      〈rule〉||分组|||〈group〉
      〈rule〉||剔除|||〈excluded〉
      〈rule〉||取整|||〈rounding〉
      〈rule〉||尾数|||〈remainder〉`,
    start: { rule: "奖金", pool: "", score: "", group: "", excluded: "", rounding: "到元", remainder: "补足" },
    columns: "〈rule〉|〈rule〉|元",
  },
  {
    name: "leavePay",
    kind: "pay",
    rows: `
      〈rule〉请假扣|请假代班|登记|||〈register〉|元
      〈rule〉请假扣||月标准|||〈standard〉|元
      〈rule〉请假扣||计薪天数|||〈workdays〉|天
      〈rule〉请假扣||取整|||〈rounding〉
      〈rule〉请假扣||扣发假别|||〈kinds〉
      〈rule〉请假扣||免扣天数|||〈free〉|天
      〈rule〉请假扣||周期|||月
      〈rule〉代班领|代班领取|结算|||〈rule〉请假扣|元
      〈rule〉代班领||周期|||月
      〈rule〉|结算|应发|津贴||〈due〉|元
      〈rule〉||扣减|请假||〈rule〉请假扣|元
      〈rule〉||另加|代班||〈rule〉代班领|元`,
    start: { rule: "实发", due: "", register: "请假代班", standard: "", workdays: "21.75", rounding: "四舍五入到分", kinds: "事假", free: "0" },
    columns: `
      〈rule〉请假扣|〈rule〉请假扣|元
      〈rule〉代班领|〈rule〉代班领|元
      〈rule〉|〈rule〉|元`,
  },
  {
    name: "leaveAndDailyPay",
    kind: "pay",
    rows: `
      〈rule〉请假扣|请假代班|登记|||〈register〉|元
      〈rule〉请假扣||月标准|||〈standard〉|元
      〈rule〉请假扣||计薪天数|||〈workdays〉|天
      〈rule〉请假扣||取整|||〈rounding〉
      〈rule〉请假扣||扣发假别|||〈kinds〉
      〈rule〉请假扣||周期|||月
      〈rule〉代班领|代班领取|结算|||〈rule〉请假扣|元
      〈rule〉代班领||每天|||〈daily〉|元
      〈rule〉代班领||周期|||月
      〈rule〉|结算|应发|津贴||〈due〉|元
      〈rule〉||扣减|请假||〈rule〉请假扣|元
      〈rule〉||另加|代班||〈rule〉代班领|元`,
    start: { rule: "实发", due: "", register: "请假代班", standard: "", workdays: "21.75", rounding: "四舍五入到分", kinds: "事假", daily: "" },
    needed: ["daily"],
    columns: `
      〈rule〉请假扣|〈rule〉请假扣|元
      〈rule〉代班领|〈rule〉代班领|元
      〈rule〉|〈rule〉|元`,
  },
  {
    name: "seniorityPay",
    kind: "pay",
    rows: `
      〈rule〉年数|年数|起|||〈from〉
      〈rule〉年数||止|||〈until〉
      〈rule〉|按量|依据|||〈rule〉年数|年
      〈rule〉||每|||〈years〉|年
      〈rule〉||计|||〈amount〉|元
      〈rule〉||上限|||〈most〉|元`,
    start: { rule: "班龄津贴", from: "", until: "", years: "", amount: "", most: "" },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payTimesOffences",
    kind: "pay",
    rows: `
      〈rule〉次数|计数|登记|||〈register〉|次
      〈rule〉次数||筛选|〈column〉||非空
      〈rule〉次数||数量列|||〈times〉
      〈rule〉次数||周期|||月
      〈rule〉折扣|分段|依据|||〈rule〉次数|次
      〈rule〉折扣||起点|〈steps.no〉||〈steps.times〉|次
      〈rule〉折扣||起点|无||0|次
      〈rule〉折扣||取值|〈steps.no〉||〈steps.share〉
      〈rule〉折扣||取值|无||100%
      〈rule〉|求积|因数|津贴||〈pay〉|元
      〈rule〉||因数|折扣||〈rule〉折扣
      〈rule〉||取整|||〈rounding〉`,
    start: { rule: "实发津贴", pay: "", register: "", column: "日期", times: "", steps: [{ times: "1", share: "90%" }, { times: "2", share: "70%" }, { times: "3", share: "0%" }], rounding: "四舍五入到元" },
    stays: ["times"],
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "payPerFlag",
    kind: "pay",
    rows: `
      〈rule〉面数|计数|登记|||〈register〉|面
      〈rule〉面数||筛选|〈column〉||非空
      〈rule〉面数||周期|||月
      〈rule〉|按量|依据|||〈rule〉面数|面
      〈rule〉||每|||1|面
      〈rule〉||计|||〈amount〉|元
      〈rule〉||上限|||〈most〉|元`,
    start: { rule: "红旗奖", register: "", column: "红旗", amount: "", most: "" },
    columns: "〈rule〉|〈rule〉|元",
    counted: "pay",
  },
  {
    name: "streakPay",
    kind: "pay",
    rows: `
      〈rule〉连续|连续|依据|||〈score〉
      〈rule〉连续||筛选|||≥〈line〉
      〈rule〉连续||至少|||〈times〉|次
      〈rule〉|定值|值||〈rule〉连续=是|〈amount〉|元
      〈rule〉||值||其余|0|元`,
    start: { rule: "稳定奖", score: "", line: "", times: "3", amount: "" },
    columns: "〈rule〉|〈rule〉|元",
  },
  {
    name: "sumOfMonths",
    kind: "pay",
    rows: "〈rule〉|汇总|来源|||〈of〉|元",
    start: { rule: "学期津贴", of: "" },
    columns: "〈rule〉|〈rule〉|元",
  },
];
