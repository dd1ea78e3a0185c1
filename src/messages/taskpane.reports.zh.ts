/** The pane's step 报表. In Chinese. */
export const taskpaneReportsZh = {
  "step.reportsHint": "还没有报表。考核之后点“生成报表”,津贴发放表、公示等各成一张工作表,可直接打印。",
  "step.reportSettings": "学校名称、学期、落款、分组等填在",
  "finance.pick": "按财务模板取列",
} as const;
