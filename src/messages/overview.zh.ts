/** What to do next. In Chinese. */
export const overviewZh = {
  "next.chooseScheme": "选用方案",
  "next.chooseFirst": "还没有选用方案:请在“选用本校的办法”下选一个,再往下做。",
  "next.mendScheme": "打开“{sheet}”改正",
  "next.addRules": "添加规则",
  "next.answerSettings": "填写待填项",
  "next.confirmReadings": "确认认列",
  "next.makeSheets": "新建考核表",
  "next.solveProblems": "处理问题",
  "next.appraise": "一键考核",
  "next.appraiseAgain": "重新考核",
  "next.makeReports": "生成报表",
  "next.openReport": "打开“{sheet}”",
} as const;
