import type { RoleWords } from "./wording";

/** What a column of numbers is to the others of its sheet, and what the items of an assessment stand under. */
export const SCORE_WORDS = [
  { role: "score", stands: "whole", words: ["得分", "分数", "成绩", "实得分", "考核得分", "检查得分", "评分", "量化得分", "总分", "总得分"], seen: "一项一表的量化考核、带项目列的清单" },
  { role: "ownScore", stands: "within", words: ["得分", "成绩", "分数", "总分", "积分"], seen: "扣分统计表中另列的得分" },
  { role: "scoreEnding", stands: "end", words: ["得分", "分数", "成绩", "分"], seen: "年级检查得分、统测成绩" },
  { role: "mark", stands: "whole", words: ["分值", "满分", "标准分", "权重"], seen: "带项目列的清单" },
  { role: "markLabel", stands: "whole", words: ["满分", "分值", "标准分", "分数值", "总分值", "满分值"], seen: "标题下写满分的一行" },
  { role: "weightLabel", stands: "whole", words: ["权重", "比例", "占比", "所占比例"], seen: "标题下写权重的一行" },
  { role: "total", stands: "end", words: ["总分", "合计", "总计", "总评", "小计", "周计", "月计", "总和", "总得分", "总成绩", "积分"], seen: "月考核汇总、量化积分表、扣分合计" },
  // 得分 and 月得分 are what the others come to; 卫生得分 is one of them.
  { role: "total", stands: "whole", opening: ["月考核", "学月", "本月", "月", "总", "综合", "考核", "量化", "最终", "最后", "实际", "实"], words: ["得分", "成绩", "分数", "评分", "分"], seen: "学月考核表、班级量化公示" },
  { role: "subtotal", stands: "within", words: ["小计", "周计"], seen: "德育小计、一周小计" },
  { role: "mean", stands: "within", words: ["平均", "均分"], seen: "周次在横向的月表" },
  { role: "converted", stands: "within", words: ["折算", "折合", "百分制"], seen: "总分旁的折算分、统测折合分" },
  { role: "rank", stands: "end", words: ["名次", "排名", "排位", "位次", "次序", "排序", "等级", "等次", "等第", "星级"], seen: "班级排名、考核等次" },
  { role: "share", stands: "end", words: ["率"], seen: "得分率、出勤率" },
  { role: "shareOrNumber", stands: "end", words: ["率"], seen: "达标率" },
  { role: "shareOrNumber", stands: "within", words: ["比例", "占比", "份额", "百分", "权重", "系数", "目标值", "完成值"], seen: "工作室目标、津贴份额" },
  { role: "minus", stands: "within", words: ["扣", "减分", "违纪", "罚"], seen: "日常扣分、违纪扣分、寄宿制学校的罚分" },
  { role: "plus", stands: "within", words: ["加分", "奖分", "奖励"], seen: "好人好事加分、寄宿制学校的奖分" },
  { role: "bothWays", stands: "within", words: ["加"], seen: "扣(加)分、加减分" },
  { role: "deduction", stands: "within", words: ["扣"], seen: "扣分、扣(加)分、表名中的值周扣分" },
  { role: "deducted", stands: "whole", words: ["扣分", "减分", "扣分数", "加扣分", "扣(加)分", "加(扣)分", "加减分"], seen: "一项一表的检查扣分、值周扣分登记" },
  { role: "titleOfDeductions", stands: "within", words: ["扣分", "扣减"], seen: "扣分统计表" },
  { role: "titleOfScoresToo", stands: "within", words: ["得分", "加分", "加扣", "加减", "奖扣", "加、扣"], seen: "加扣分登记表、奖扣分汇总" },
  // Of an assessment they stand below one another, of a list in a column.
  { role: "itemHeading", stands: "whole", opening: ["考核", "检查", "评价", "评比", "量化", "得分"], words: ["项", "项目", "内容", "指标", "科目", "要点"], closing: ["名称"], seen: "项目在左、班级在上的考核表" },
  { role: "itemHeading", stands: "whole", words: ["一级指标", "二级指标", "三级指标"], seen: "分级的考核指标" },
  { role: "itemColumn", stands: "whole", opening: ["量化", "考核", "检查", "评价", "评比"], words: ["项", "项目", "内容", "指标"], closing: ["名称"], seen: "带项目列的清单、检查流水" },
] as const satisfies readonly RoleWords[];
