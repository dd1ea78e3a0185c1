/** 报表设置, and the finance office's own list. In Chinese. */
export const papersZh = {
  "reportSetting.school": "印在标题上,例如:××市第一小学",
  "reportSetting.schoolYear": "例如:2026-2027",
  "reportSetting.term": "一 或 二",
  "reportSetting.office": "通知、公示落款的部门,例如:德育处",
  "reportSetting.receiver": "公示期间受理异议的部门",
  "reportSetting.phone": "受理异议的电话;留空则打印空白处",
  "reportSetting.noticeStart": "公示第一天,例如:2027-01-20;留空为生成当日",
  "reportSetting.noticeDays": "公示天数,首尾两天都计",
  "reportSetting.noticeInWorkingDays": "填 自然日 或 工作日;按工作日时以工作表“校历”为准",
  "reportSetting.groupBy": "按这一列分组,每组另起一页,例如:年级部、年级、校区;留空不分组",
  "reportSetting.signatures": "表尾签名,用顿号隔开,例如:制表人、审核人、校长",
  "reportSetting.financeColumns": "财务部门发放表的列标题,按其顺序,用顿号隔开;留空用本加载项的列",
  "reportSetting.reports": "只生成这些报表,用顿号隔开;留空则有数据的都生成",

  "finance.taken": "财务发放表以后按这些列排列：{columns}。已记入“报表设置”，再点“生成报表”即可。",
  "finance.noHeadings": "没有在这个文件里找到列标题（至少三列，其中一列是姓名或工号），没有改动。请选财务部门自己的发放表，再试一次。",
} as const;
