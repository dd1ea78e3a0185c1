import type { functionsHelpZh } from "./functions.help.zh";

/** Help of the custom functions. In English. Words that go into cells stay Chinese. */
export const functionsHelpEn: Readonly<Record<keyof typeof functionsHelpZh, string>> = {
  "function.COLLECT": "Joins by name: for each name the sum, or the only value, of that person's rows in another table.",
  "function.COLLECT.keys": "The names to look up, a column or a row. Spaces and full-width letters make no difference.",
  "function.COLLECT.names": "The other table's names.",
  "function.COLLECT.values": "The other table's values, one or more columns beside the names. “14分”, “98%” and full-width digits are understood.",
  "function.COLLECT.mode": "合计 (default): sum over rows and columns. 唯一: the only value; two rows for a name show 重复:name.",
  "function.COLLECT.none": "The result for a name without a row, 缺 by default. For a register write 0.",

  "function.TOTAL": "The sum of each row; 缺 if anything in it is missing.",
  "function.TOTAL.columns": "The columns to add, in one or more arguments.",

  "function.WEIGHTED": "Each row's weighted score.",
  "function.WEIGHTED.weights": "The weights, together 100%, for example {0.5,0.5}.",
  "function.WEIGHTED.columns": "The scores, a column a weight, in one or more arguments.",

  "function.DEDUCT": "Full mark less each row's deductions, not below the floor.",
  "function.DEDUCT.full": "The full mark.",
  "function.DEDUCT.deductions": "The deductions, a row a person. 2, -2 and 扣2分 all deduct 2; signs must not be mixed.",
  "function.DEDUCT.floor": "The lowest result, 0 by default.",

  "function.BONUS": "Bonus points for awards by level; of each item only the highest counts.",
  "function.BONUS.items": "The item of each award.",
  "function.BONUS.levels": "The level of each award: 国家, 省, 市, 县, 校…",
  "function.BONUS.table": "Level and points, with a third column where points are for one kind only. Default: 国家 5, 省 4, 市 3, 县 2, 校 1 for 班会课 only.",
  "function.BONUS.mode": "项目最高 (default): the highest award of each item. 级别不重复: besides, each level counts once.",
  "function.BONUS.kinds": "The kind of each award, for example 班会课.",

  "function.RANK": "Places, the highest score first.",
  "function.RANK.scores": "The scores, a column or a row.",
  "function.RANK.groups": "Groups within which people are ranked.",
  "function.RANK.ties": "Places after a tie: 1,1,3 (default) or 1,1,2.",
  "function.RANK.excluded": "Who is not ranked: 是, TRUE, √, or results of BZR.VETO. Those behind move up.",

  "function.QUOTA": "Places by shares of a number of people.",
  "function.QUOTA.count": "The number of people.",
  "function.QUOTA.shares": "The shares, for example {0.3,0.4,0.3}.",
  "function.QUOTA.rounding": "累计四舍五入 (cumulative, default), 向下取整 (down) or 最大余数 (largest remainder).",

  "function.TIER": "Tiers by shares of the people, the highest scores first.",
  "function.TIER.scores": "The scores, a column or a row.",
  "function.TIER.tiers": "Two columns, name and share; with shares alone the results are 1, 2, 3.",
  "function.TIER.excluded": "Who gets no tier: 是, TRUE, √, or results of BZR.VETO. They still count as people.",
  "function.TIER.groups": "Groups within which people are compared.",
  "function.TIER.ties": "A tie across a border: 从宽 (default) all get the higher tier, 从严 the lower.",

  "function.GRADE": "The grade of each score; a score at the border reaches the grade.",
  "function.GRADE.scores": "A score, a column or a row.",
  "function.GRADE.bands": "Two columns, grade and lowest score, for example {\"优\",90;\"良\",80;\"差\",0}.",

  "function.PAY": "Allowance = standard × share × score ÷ full mark, rounded to 0.01.",
  "function.PAY.standard": "The standard in yuan.",
  "function.PAY.score": "The score, not above the full mark.",
  "function.PAY.share": "The share, 100% by default.",
  "function.PAY.full": "The full mark, 100 by default.",

  "function.TERMPAY": "A term's allowance by monthly grades, halved when a month failed.",
  "function.TERMPAY.grades": "合格, 不合格 or 不适用: a row a person, a column a month. A single row or column is one person.",
  "function.TERMPAY.monthly": "The monthly standard in yuan.",
  "function.TERMPAY.mode": "A (default): the whole term halved. B: failed months unpaid, the rest halved. C: halved from the failed month on.",

  "function.LEAVE": "What leave takes off: standard ÷ working days × days, rounded to 0.01.",
  "function.LEAVE.standard": "The monthly standard in yuan.",
  "function.LEAVE.days": "Days of leave; 0.5 is half a day.",
  "function.LEAVE.workdays": "The month's working days, for example 22.",

  "function.PRIZE": "The prize of each tier: a fixed step apart, together not above the pool, rounded down to 0.01.",
  "function.PRIZE.counts": "The people in each tier, best first.",
  "function.PRIZE.pool": "The pool in yuan.",
  "function.PRIZE.step": "The step between tiers in yuan, for example 50.",

  "function.SHARE": "Shares a pool out by points, exactly.",
  "function.SHARE.pool": "The pool in yuan.",
  "function.SHARE.points": "Everybody's points, a column or a row.",
  "function.SHARE.rounding": "The smallest unit: 分 (default), 角 or 元. What is over goes to the largest remainders.",

  "function.VETO": "The veto cases that are established; else those still open (待核); else blank.",
  "function.VETO.cases": "The names of the cases.",
  "function.VETO.marks": "A row a person, a column a case: 是, √ or 成立 is established, blank is none, 待核 is open.",

  "function.ELIGIBLE": "符合 if all conditions hold; otherwise those that do not, or are not known.",
  "function.ELIGIBLE.conditions": "The names of the conditions.",
  "function.ELIGIBLE.values": "A row a person, a column a condition: 是 or 否; blank or 缺 is not known.",

  "function.STREAK": "The longest run.",
  "function.STREAK.marks": "Marks in order of time. A blank ends a run.",
  "function.STREAK.value": "What to count, for example 不合格. Without it 是, TRUE and √ are counted.",

  "function.BOTTOM": "Whether a score is among the last n, ties with the n-th included.",
  "function.BOTTOM.scores": "The scores, a column or a row.",
  "function.BOTTOM.n": "How many from the bottom, for example 3.",
  "function.BOTTOM.groups": "Groups within which people are compared.",

  "function.BARREDUNTIL": "The last day of a period (a date: give the cell a date format).",
  "function.BARREDUNTIL.date": "The day it starts from.",
  "function.BARREDUNTIL.years": "The years.",
  "function.BARREDUNTIL.countFirstDay": "Whether the first day counts, TRUE by default: 3 years from 2023-05-10 end on 2026-05-09.",

  "function.DUE": "The day so many days, months or years later (a date: give the cell a date format).",
  "function.DUE.date": "The day it starts from.",
  "function.DUE.n": "How many, a whole number.",
  "function.DUE.unit": "天 (days), 月 (months) or 年 (years). Where the month has no such day, its last day.",

  "function.NOTICEEND": "The last day of a public notice, its first day counted (a date: give the cell a date format).",
  "function.NOTICEEND.start": "The first day.",
  "function.NOTICEEND.days": "The days, 7 by default.",
  "function.NOTICEEND.holidays": "Holidays. With them working days are counted: not Saturdays, Sundays and these.",

  "function.HOURSGAP": "Training hours still lacking, 0 if none.",
  "function.HOURSGAP.hours": "The hours done.",
  "function.HOURSGAP.required": "The hours required, 30 by default.",

  "function.COVERAGE": "The share of the roster that took part, each person counted once.",
  "function.COVERAGE.attended": "Who took part; several columns and repeated names are fine.",
  "function.COVERAGE.roster": "The roster's names.",

  "function.RMB": "An amount in capital figures.",
  "function.RMB.amount": "The amount in yuan, rounded to 0.01, up to 9999 亿.",
};
