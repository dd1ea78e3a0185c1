import type { RoleWords } from "./wording";

/** What a column holds besides scores, and what only dresses a heading. */
export const COLUMN_WORDS = [
  { role: "when", stands: "end", words: ["日期", "时间", "周次", "教学周", "星期", "节次", "时段"], seen: "日常检查、值周登记" },
  { role: "day", stands: "end", words: ["日期"], seen: "检查日期、任职日期" },
  // …日期, …时间 and …日 mean the same.
  { role: "timeEnding", stands: "end", words: ["日期", "时间", "日"], seen: "发生日期、发生时间、请假日" },
  // 是否在岗 asks for 在岗; 所在班级 and 所属班级 are the 班级.
  { role: "dressing", stands: "start", words: ["是否", "所在", "所属"], seen: "是否到岗、所在班级、所属年级部" },
  { role: "aside", stands: "within", words: ["序号", "编号", "名次", "排名"], seen: "一项一表的检查表" },
  { role: "aside", stands: "whole", words: ["序"], seen: "一项一表的检查表" },
  { role: "officesOwn", stands: "within", words: ["备注", "说明", "序号", "编号", "名次", "排名", "等级", "等第", "等次", "签名", "签字", "电话", "手机", "性别", "年龄", "身份证"], seen: "各类表格最后几列,名册的联系方式" },
  { role: "homeroomTeacher", stands: "whole", opening: ["正"], words: ["班主任"], closing: ["姓名", "老师", "教师"], seen: "班主任一览表、任课安排表" },
  { role: "schoolSubject", stands: "whole", words: ["语文", "数学", "英语", "外语", "科学", "体育", "音乐", "美术", "物理", "化学", "生物", "历史", "地理", "政治", "道法", "道德与法治", "信息", "信息技术", "劳动"], seen: "任课安排表、统测成绩" },
  { role: "whereClassesAre", stands: "whole", words: ["年级", "年级部", "年级组", "级部", "学部", "学段"], seen: "名册:合并的年级" },
  { role: "aboutPupils", stands: "whole", words: ["学生", "学生姓名", "学生名字", "学号", "学籍号", "全国学籍号", "座号", "考号"], seen: "学生名册、考场安排" },
  { role: "aboutPupils", stands: "within", words: ["家长", "监护人"], seen: "学生通讯录" },
  // How many times a line of a register stands for; 累计次数 is what they come to.
  { role: "times", stands: "end", words: ["次数"], closing: ["(次)"], notAfter: ["累计", "合计", "应到"], seen: "扣分登记、违纪登记" },
  { role: "times", stands: "whole", words: ["人次", "例数", "起数", "面数", "次"], closing: ["(次)", "(人次)", "(例)", "(起)", "(面)"], seen: "迟到登记、检查登记、流动红旗登记" },
  // What is counted, scored or signed is about something that happened.
  { role: "happened", stands: "end", words: ["月", "月份", "周", "分", "分数", "元", "元)"], seen: "考核表、津贴表" },
  { role: "happened", stands: "within", words: ["周次", "日期", "时间", "得分", "总分", "扣", "合计", "小计", "名次", "排名", "等级", "等次", "等第", "天数", "次数", "签到", "签名", "考核", "考评", "情形", "奖", "金额"], seen: "考核表、签到表、奖励登记" },
] as const satisfies readonly RoleWords[];
