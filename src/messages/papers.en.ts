import type { papersZh } from "./papers.zh";

/** 报表设置, and the finance office's own list. In English. */
export const papersEn: Readonly<Record<keyof typeof papersZh, string>> = {
  "reportSetting.school": "Printed in titles, e.g. the full name of the school",
  "reportSetting.schoolYear": "e.g. 2026-2027",
  "reportSetting.term": "一 or 二 (first or second)",
  "reportSetting.office": "The office that signs notices, e.g. 德育处",
  "reportSetting.receiver": "Who takes objections while a notice is up",
  "reportSetting.phone": "Where objections can be phoned in; left blank, a blank is printed",
  "reportSetting.noticeStart": "The notice's first day, e.g. 2027-01-20; left blank, the day it is made",
  "reportSetting.noticeDays": "Days of the notice, first and last included",
  "reportSetting.noticeInWorkingDays": "自然日 (calendar days) or 工作日 (working days by the sheet 校历)",
  "reportSetting.groupBy": "A column that groups people, each group on pages of its own, e.g. 年级部, 年级, 校区; left blank, no groups",
  "reportSetting.signatures": "Signatures at the foot, separated by 、, e.g. 制表人、审核人、校长",
  "reportSetting.financeColumns": "The column headings of the finance office's own list, in its order, separated by 、; left blank, ours",
  "reportSetting.reports": "Make only these reports, separated by 、; left blank, all there is data for",

  "finance.taken": "From now on 财务发放表 has these columns: {columns}. They stand on 报表设置; press Make reports.",
  "finance.noHeadings": "No column headings were found in this file (three at least, one of them 姓名 or 工号); nothing was changed. Choose the finance office's own pay list and try again.",
};
