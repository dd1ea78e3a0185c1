/** The printed 更正 slip. The same in both languages (decision 7). */
export const finalsPrinted = {
  "paper.correction.number": "更正号",
  "paper.correction.person": "姓名",
  "paper.correction.class": "班级",
  "paper.correction.period": "月份",
  "paper.correction.term": "学期",
  "paper.correction.item": "项目",
  "paper.correction.before": "原",
  "paper.correction.after": "新",
  "paper.correction.difference": "差额",
  "paper.correction.reason": "原因",
  "paper.correction.carried": "金额的差额（单位：元）在下一次发放时补发或补扣，见津贴发放表“补发补扣”。",
  "paper.correction.workings": "{what}：原 {before}；新 {after}",
  "paper.correction.dataChanged": "数据有改动",
  "paper.correction.schemeChanged": "考核方案有改动",
  "paper.correction.bothChanged": "数据和考核方案有改动",
  "paper.correction.newcomer": "定稿时没有此人",
} as const;
