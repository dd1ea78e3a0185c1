import type { RoleWords } from "./wording";

/** What stands in a cell instead of a figure, beside a name, or turns a word into its contrary. */
export const CELL_WORDS = [
  { role: "excused", stands: "whole", words: ["免", "免考", "免评", "免检", "免修", "不适用", "不参评", "不参加"], seen: "考核表中免评的班" },
  { role: "absent", stands: "whole", words: ["缺", "缺考", "缺席", "缺评", "缺勤", "未考", "未评", "未检", "未检查", "未录", "未录入", "未交", "未报", "无", "暂无", "暂缺", "待定", "待补", "请假", "病假", "事假", "公假", "产假"], seen: "考核表中没有分数的格子" },
  { role: "absent", stands: "whole", words: ["n/a", "na", "null"], seen: "系统导出的表" },
  { role: "contrary", stands: "within", words: ["不", "未", "非", "无", "没", "否", "待", "拟", "暂", "疑", "或", "缺"], seen: "未经查实、疑似属实、待批准" },
  { role: "titleOfPerson", stands: "end", words: ["老师", "教师", "班主任", "同志", "先生", "女士", "主任", "组长"], seen: "高子涵老师、李主任" },
  // What says more of a person than who it is. 大, 小 and 2 tell two persons of one name apart; 原 and 前 say that it is somebody else by now.
  { role: "remarkOnPerson", stands: "whole", words: ["代", "代理", "代班", "代课", "暂代", "临时", "兼职", "兼", "兼任", "正", "老师", "教师"], closing: ["老师", "教师", "学科", "组"], seen: "沈南风(代)、邱明川(兼)" },
  { role: "remarkOnPerson", stands: "whole", opening: ["兼", "兼任", "年级", "教研"], words: ["组长", "主任"], closing: ["老师", "教师", "学科", "组"], seen: "陶静怡(年级组长)" },
  { role: "remarkOnPerson", stands: "whole", opening: ["正", "代", "代理", "兼"], words: ["班主任"], closing: ["老师", "教师", "学科", "组"], seen: "贺云帆(正班主任)" },
  {
    role: "remarkOnPerson",
    stands: "whole",
    words: ["语", "数", "英", "语文", "数学", "英语", "外语", "物理", "化学", "生物", "历史", "地理", "政治", "道法", "道德与法治", "思品", "思政", "科学", "体育", "音乐", "美术", "信息", "信息技术", "信息科技", "劳动", "心理", "综合", "书法"],
    closing: ["老师", "教师", "学科", "组"],
    seen: "柯雅雯(语文)",
  },
] as const satisfies readonly RoleWords[];
