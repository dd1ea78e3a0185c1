import type { RoleWords } from "./wording";

/** 优秀班主任 are some of them. */
const SOME = ["优秀", "先进", "星级", "骨干", "新任", "拟任", "候选", "后备", "见习", "十佳", "最美", "获奖", "副"] as const;

/** What the name of a sheet, its title or a line over a table says. */
export const SHEET_WORDS = [
  { role: "kindOfSheet", stands: "end", words: ["表", "单", "统计", "登记", "记录", "情况", "得分", "扣分", "加扣分", "成绩", "检查", "考核", "考评", "评比", "评分", "量化"], notAfter: ["仪"], seen: "检查考核表的名称:纪律检查得分表;仪表是一项" },
  { role: "assessment", stands: "within", words: ["考核", "考评", "量化", "评比"], seen: "班级量化考核表、流动红旗评比" },
  { role: "aboutAll", stands: "start", words: ["全校", "我校", "本校", "班级", "各班"], seen: "全校卫生检查、各班纪律" },
  { role: "period", stands: "within", words: ["上半", "下半", "上旬", "中旬", "下旬", "期初", "期中", "期末", "周", "星期", "礼拜"], seen: "半月、旬、周各一表" },
  { role: "version", stands: "within", words: ["修订", "修改", "更正", "定稿", "初稿", "草稿", "原稿", "备份", "副本", "旧版", "新版", "最终", "作废", "复核"], seen: "同一个月的第二稿" },
  { role: "office", stands: "end", words: ["处", "部", "组", "办公室", "教研室", "科", "委会", "学生会", "分会", "办", "校长", "老师", "教师", "学生", "家长", "自评", "互评", "评议", "测评", "他评"], seen: "各部门、各评价人各交一表" },
  { role: "gradeOrYear", stands: "within", words: ["年级", "学年"], seen: "一个年级一表、学年汇总" },
  { role: "gradeOverTable", stands: "within", words: ["年级", "级部", "年部", "学部"], seen: "并排的两张表上方" },
  { role: "gradeOverTable", stands: "whole", words: ["初一", "初二", "初三", "高一", "高二", "高三"], seen: "并排的两张表上方" },
  // 班主任名单, 班主任一览表; not 优秀班主任名单, nor 副班主任名单.
  {
    role: "titleOfRoster",
    stands: "within",
    words: ["班主任", "班主任老师", "班主任教师"].flatMap((who) => ["名单", "名录", "一览", "安排", "分工", "配备", "通讯录", "联系", "任命", "聘任", "基本信息", "、副班主任"].map((list) => who + list)),
    notAfter: [...SOME, "名", "级"],
    seen: "班主任名单、班主任一览表、班主任安排表、班主任通讯录",
  },
  { role: "titleOfSome", stands: "within", words: SOME.map((one) => `${one}班主任`), seen: "优秀班主任名单、副班主任一览" },
  { role: "titleOfSome", stands: "within", words: ["发放", "领取", "工资", "支付"], seen: "班主任津贴发放表" },
  { role: "titleOfAllocation", stands: "within", words: ["任课", "任教", "科任", "课务", "教学", "教师"], then: ["安排", "分工", "一览", "配备", "任务"], seen: "教务处任课安排表" },
  { role: "titleOfPupils", stands: "within", words: ["学生"], notBefore: ["数", "人数"], seen: "学生名册" },
  { role: "titleOfPupils", stands: "within", words: ["新生", "学籍", "住宿生", "寄宿生", "走读生", "考生", "幼儿"], seen: "新生名册、寄宿生名单" },
  { role: "titleOfStaff", stands: "within", words: ["教职工", "教职员", "员工", "全体教师", "全校教师", "在职教师", "在编教师", "教师花名册"], seen: "教职工花名册" },
  { role: "homeroomTeachers", stands: "within", words: ["班主任"], seen: "名册的标题" },
  // 空白为未扣分, 没有扣分的格子不填.
  { role: "blankIsNothing", stands: "within", words: ["空白", "空格", "空着", "空", "不填", "未填"], then: ["没扣", "没有扣", "未扣", "无扣", "不扣"], seen: "日常检查表的填表说明" },
  { role: "blankIsNothing", stands: "within", words: ["没扣分", "没有扣分", "未扣分", "无扣分"], then: ["不填", "空着", "空白", "空格"], seen: "日常检查表的填表说明" },
] as const satisfies readonly RoleWords[];
