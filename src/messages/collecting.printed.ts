/** The printed 未交名单 and the empty forms. The same in both languages (decision 7). */
export const collectingPrinted = {
  "paper.collect.missingTitle": "班主任考核表未交名单",
  "paper.collect.department": "部门",
  "paper.collect.table": "考核表",
  "paper.collect.month": "月份",
  "paper.collect.state": "情况",
  "paper.collect.classes": "未交班级（班主任）",
  "paper.collect.absent": "未交",
  "paper.collect.partial": "未交齐",
  "paper.collect.class": "{class}[（{teacher}）]",
  "paper.collect.form": "空表",
  "paper.collect.formTitle": "{month}{table}表",
  "paper.collect.formOf": "部门：{department}",
} as const;
