import { compact } from "../parse/text";

/** What a heading, a label or a sheet's name may be to what stands beside it, whatever table it is of. */
export type Role = "score" | "mark" | "deducted" | "when" | "kindOfSheet" | "period" | "version" | "office" | "schoolSubject";

interface RoleWords {
  readonly role: Role;
  /** Where in the text: it is nothing else, it begins so, ends so, or has it somewhere. */
  readonly stands: "whole" | "start" | "end" | "within";
  readonly words: readonly string[];
  /** Where the words were seen. */
  readonly seen: string;
}

/** The one place for words by their role; evidence/everydayWords has those for columns, the catalogue what belongs to one table alone. */
const ROLE_WORDS: readonly RoleWords[] = [
  { role: "score", stands: "whole", words: ["得分", "分数", "成绩", "实得分", "考核得分", "检查得分", "评分", "量化得分", "总分", "总得分"], seen: "一项一表的量化考核、带项目列的清单" },
  { role: "mark", stands: "whole", words: ["分值", "满分", "标准分", "权重"], seen: "带项目列的清单" },
  { role: "deducted", stands: "whole", words: ["扣分", "减分", "扣分数", "加扣分", "扣(加)分", "加(扣)分", "加减分"], seen: "一项一表的检查扣分、值周扣分登记" },
  { role: "when", stands: "end", words: ["日期", "时间", "周次", "教学周", "星期", "节次", "时段"], seen: "日常检查、值周登记" },
  { role: "kindOfSheet", stands: "end", words: ["表", "单", "统计", "登记", "记录", "情况", "得分", "扣分", "加扣分", "成绩", "检查", "考核", "考评", "评比", "评分", "量化"], seen: "检查考核表的名称:纪律检查得分表" },
  { role: "period", stands: "within", words: ["上半", "下半", "上旬", "中旬", "下旬", "期初", "期中", "期末", "周", "星期", "礼拜"], seen: "半月、旬、周各一表" },
  { role: "version", stands: "within", words: ["修订", "修改", "更正", "定稿", "初稿", "草稿", "原稿", "备份", "副本", "旧版", "新版", "最终", "作废", "复核"], seen: "同一个月的第二稿" },
  { role: "office", stands: "end", words: ["处", "部", "组", "办公室", "教研室", "科", "委会", "学生会", "分会", "办", "校长", "老师", "教师", "学生", "家长", "自评", "互评", "评议", "测评", "他评"], seen: "各部门、各评价人各交一表" },
  { role: "schoolSubject", stands: "whole", words: ["语文", "数学", "英语", "外语", "科学", "体育", "音乐", "美术", "物理", "化学", "生物", "历史", "地理", "政治", "道法", "道德与法治", "信息", "信息技术", "劳动"], seen: "任课安排表、统测成绩" },
];

const SIGNS = /[()[\]*+?.|\\^$]/g;

function patternOf({ stands, words }: RoleWords): string {
  const any = `(?:${words.map((word) => word.replace(SIGNS, "\\$&")).join("|")})`;
  switch (stands) {
    case "whole":
      return `^${any}$`;
    case "start":
      return `^${any}`;
    case "end":
      return `${any}$`;
    case "within":
      return any;
  }
}

const PATTERNS = new Map<Role, RegExp>();

/** The pattern of all words of a role. */
function patternFor(role: Role): RegExp {
  const known = PATTERNS.get(role);
  if (known !== undefined) return known;
  const made = new RegExp(ROLE_WORDS.filter((words) => words.role === role).map(patternOf).join("|"));
  PATTERNS.set(role, made);
  return made;
}

/** Whether a text says that something plays this role. */
export const plays = (role: Role, text: string): boolean => patternFor(role).test(compact(text));

/** The text without the role's words, as often as they stand there. */
export function withoutRole(role: Role, text: string): string {
  let rest = compact(text);
  for (let next = rest.replace(patternFor(role), ""); next !== rest; next = rest.replace(patternFor(role), "")) rest = next;
  return rest;
}
