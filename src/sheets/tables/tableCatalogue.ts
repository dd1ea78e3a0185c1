import type { TableKind } from "../../core/table";
import { CLASS, column, DEPARTMENT, ID, MONTH, ORDINAL, required, table, TEACHER, TERM, WEEK } from "./defineTable";
import type { ColumnDefinition, TableDefinition } from "./tableDefinition";
import { APPOINTMENT_TABLES } from "./appointment";
import { COUNTY_TABLES } from "./county";
import { EVALUATION_TABLES } from "./evaluation";
import { INSPECTION_TABLES } from "./inspection";
import { OBJECTION_TABLES } from "./objection";
import { STUDIO_TABLES } from "./studio";
import { SUPERVISION_TABLES } from "./supervision";
import { SUPPORT_TABLES } from "./support";
import { TRAINING_TABLES } from "./training";
import { WORKSHOP_TABLES } from "./workshop";

/** What a sheet of exam results by subject has instead of the class's one score, and what else schools head it with. */
const BY_SUBJECT = ["合格人数", "优秀人数", "合格率", "优秀率"].map((result) => ["学科", result]);
const BY_SUBJECT_OTHERWISE = ["合格人数", "优秀人数", "合格率", "优秀率", "及格人数", "及格率"].map((result) => ["科目", result]);
/** 调休 is a day off that is worked: what a school calendar marks is the working day. */
const DAY_KINDS = new Map([
  ...["周末", "双休", "双休日", "休息", "周六", "周日"].map((word) => [word, "休息日"] as const),
  ...["假日", "法定节假日", "放假", "假期", "公休", "寒假", "暑假"].map((word) => [word, "节假日"] as const),
  ...["调休上班", "补班", "上班", "补课", "调休补课"].map((word) => [word, "调休"] as const),
  ...["教学日", "上课", "上课日", "上学", "行课", "正常上课"].map((word) => [word, "工作日"] as const),
]);

export const ROSTER = "名册";

/** The tables that the regulations of the catalogue need, as schools keep them. The order settles what would fit two of them. */
export const TABLE_CATALOGUE: readonly TableDefinition[] = [
  table(
    ROSTER,
    "list",
    /名册|花名册/,
    [
      ID,
      required("person", `姓名|${TEACHER}`),
      column("text", "性别"),
      column("text", "年级"),
      DEPARTMENT,
      CLASS,
      column("text", "学段"),
      column("text", "校区|学校"),
      column("count", "班额|班级人数|学生人数|学生数|人数"),
      column("money", "津贴标准|月津贴标准|班主任津贴标准|月标准|津贴"),
      column("text", "职务|岗位|任职类别|角色"),
      column("rate", "津贴份额|份额|津贴比例|分配比例"),
      column("date", "任职起|任职开始|任职起始|起始日期"),
      column("date", "任职止|任职结束|任职截止|结束日期"),
      // When a career as homeroom teacher began says nothing of the class held now.
      column("date", "任班主任起始|任职时间"),
      column("number", "班主任年限|累计年限|任班主任年限|年限"),
      column("text", "职称"),
      column("yesNo", "在岗|是否在岗"),
    ],
    { dimensions: ["姓名", "工号", "任职起"] },
  ),
  table(
    "月考核",
    "list",
    /月考核|月度考核|月考评/,
    [
      MONTH,
      DEPARTMENT,
      CLASS,
      required("person", TEACHER),
      ID,
      required("score", "年级部检查|年级部检查得分|年级部得分|年级部分", { fullMark: 100 }),
      required("score", "部门抽查|部门抽查得分|抽查得分|抽查分|抽查", { fullMark: 100 }),
      column("score", "月得分|得分|月考核得分", { fullMark: 100 }),
      column("text", "等级|月等级"),
      column("text", "不合格情形|不合格原因|一票否决情形"),
      column("text", "名次"),
    ],
    { distinctive: [["年级部检查", "部门抽查"]], monthly: "always" },
  ),
  table(
    "学月考核",
    "list",
    /学月|月.{0,16}(考核|考评|量化)/,
    [
      MONTH,
      DEPARTMENT,
      column("text", "年级"),
      CLASS,
      required("person", TEACHER),
      ID,
      column("total", "得分|总分|合计|总得分|月得分|考核得分|小计"),
      column("text", "等级|等次"),
      column("text", "名次|排名"),
    ],
    { distinctive: [["班主任"]], monthly: "always", itemised: true },
  ),
  table(
    "统测成绩",
    "list",
    /统测|统考|检测成绩|学科成绩/,
    [
      ...TERM,
      column("text", "年级"),
      CLASS,
      column("person", TEACHER),
      ID,
      required("score", "学年得分|统测学年得分|统测得分|统测成绩|得分", { unless: BY_SUBJECT }),
      column("count", "应考|应考人数"),
      column("count", "实考|实考人数|参考人数"),
      column("score", "平均分|均分"),
      column("count", "合格人数|及格人数"),
      column("count", "优秀人数"),
      column("rate", "合格率|及格率"),
      column("rate", "优秀率"),
    ],
    { distinctive: [["学年得分"], ...BY_SUBJECT, ...BY_SUBJECT_OTHERWISE], dimensions: ["学年", "学期", "学科"] },
  ),
  table(
    "学生获奖",
    "register",
    /学生[获得]奖|获奖加分|[获得]奖登记|[获得]奖情况/,
    [
      CLASS,
      required("person", "班主任|班主任姓名|指导教师|教师姓名|教师"),
      ID,
      column("text", "学生|学生姓名|获奖学生|获奖人|姓名"),
      column("text", "获奖项目|项目|项目名称|奖项|获奖名称"),
      column("level", "级别|获奖级别"),
      column("text", "等次|获奖等次|名次"),
      column("date", "获奖日期|日期|获奖时间"),
      required("number", "加分|加分值|得分|分值|计入分"),
    ],
    { distinctive: [["获奖项目", "加分"]] },
  ),
  table(
    "奖励加分",
    "register",
    /奖励加分|奖励分|加分登记/,
    [
      CLASS,
      required("person", "班主任|班主任姓名|教师姓名|教师"),
      ID,
      column("text", "获奖人|获奖者|学生|学生姓名|姓名"),
      required("text", "类别|奖励类别|获奖类别"),
      required("text", "项目名称|项目|获奖项目|奖项|获奖名称"),
      required("level", "级别|获奖级别|奖励级别"),
      column("text", "等次|获奖等次"),
      column("date", "获奖日期|日期|获奖时间"),
      column("text", "证书号|证书编号"),
      column("number", "标准分"),
      column("number", "计入分"),
    ],
    { distinctive: [["项目名称", "级别", "类别"]] },
  ),
  table(
    "一票否决登记",
    "register",
    /否决/,
    [
      required("person", `姓名|${TEACHER}`),
      ID,
      CLASS,
      column("date", "日期|发生日期|时间"),
      required("text", "情形|否决情形|事项|否决事项"),
      column("text", "证据|证据/文号|依据|文号"),
      required("text", "状态|认定状态|认定结果", { choices: ["成立", "待核", "不成立"] }),
      column("text", "认定会议|认定人"),
      column("text", "影响"),
    ],
    { distinctive: [["情形", "状态"]] },
  ),
  table(
    "请假代班",
    "register",
    /请假|代班/,
    [
      column("month", "月份|月度"),
      required("person", `原班主任|请假人|请假班主任|${TEACHER}`),
      ID,
      CLASS,
      column("text", "假别|请假类别|请假类型|请假事由"),
      column("date", "起|起始日期|开始日期|请假开始"),
      column("date", "止|结束日期|截止日期|请假结束"),
      required("count", "天数|请假天数|代班天数", { unless: [["起", "止"]] }),
      column("count", "计薪天数|当月工作日|工作日"),
      required("name", "代班人|代班主任|代班教师|代理班主任", { whenBlank: "blankSubstitute" }),
      column("nameId", "代班人工号|代班教师工号"),
      column("money", "日标准"),
      column("money", "扣发"),
      column("money", "代领"),
      column("text", "审批|审批人"),
    ],
    { distinctive: [
        ["代班人", "天数"],
        ["代班人", "起", "止"],
      ], monthly: "ifNamed" },
  ),
  table(
    "评优条件",
    "list",
    /评优条件|评选条件/,
    [
      CLASS,
      required("person", TEACHER),
      ID,
      required("yesNo", "县级以上表彰|受县级以上表彰|县以上表彰"),
      required("yesNo", "突击性任务|完成突击性任务"),
      required("yesNo", "竞赛等级奖"),
      required("yesNo", "团体奖"),
      column("yesNo", "条件4|条件四"),
      column("yesNo", "条件5|条件五"),
    ],
    { distinctive: [["突击性任务"]] },
  ),
  table("违纪处分", "register", /违纪|处分/, [
    CLASS,
    required("person", "班主任|班主任姓名"),
    ID,
    column("text", "学生|学生姓名|姓名"),
    column("date", "日期|处分日期"),
    required("text", "处分|处分等级|处分类别"),
    column("text", "文号"),
    column("yesNo", "恶劣|是否恶劣|影响恶劣|情节恶劣"),
  ]),
  table("培训学时", "register", /培训.{0,4}(学时|登记|记录|台账)|学时台账/, [
    required("person", `姓名|${TEACHER}`),
    ID,
    { ...CLASS, required: false },
    column("date", "日期|培训日期|时间"),
    column("text", "名称|培训名称|培训内容"),
    column("level", "级别|培训级别"),
    column("text", "形式|培训形式|培训方式|方式"),
    required("number", "学时|培训学时|学时数"),
    column("text", "结果|培训结果|考核结果"),
    column("text", "证书号|证书编号"),
  ]),
  table(
    "日常检查",
    "register",
    /周检查|日检查|日常检查|常规检查|检查记录/,
    [
      column("date", "日期|检查日期"),
      column("week", WEEK),
      DEPARTMENT,
      CLASS,
      required("text", "项目|检查项目"),
      required("deduction", "扣分|扣(加)分|扣加分|加扣分|加(扣)分"),
      column("text", "检查人"),
      column("text", "部门|检查部门"),
    ],
    { monthly: "ifNamed" },
  ),
  table(
    "校历",
    "list",
    /校历/,
    [
      // A row a week is told by its Monday.
      required("date", "日期|星期一|周一|星期一日期|周一日期|起始日期|开始日期"),
      column("text", "星期"),
      column("week", "教学周|周次|周"),
      column("month", "考核月|月份|学月"),
      column("text", "类型|日类|日期类型", { choices: ["工作日", "休息日", "节假日", "调休"], aliases: DAY_KINDS }),
    ],
    { distinctive: [["日期", "考核月"]], subject: "日期" },
  ),
  table(
    "人工调整",
    "register",
    /人工调整|手工调整|调整登记/,
    [
      required("person", `对象|${TEACHER}`),
      ID,
      CLASS,
      required("text", "项目"),
      column("text", "原值"),
      required("text", "改后|改为|调整后"),
      required("text", "理由"),
      required("text", "批准人", { whenBlank: "blankApprover" }),
      column("date", "日期"),
    ],
    { distinctive: [["改后", "理由"]], beyondRoster: true },
  ),
  table(
    "报送登记",
    "register",
    /报送登记|报送情况|周报送/,
    [DEPARTMENT, required("week", WEEK), column("date", "报送日|报送日期|日期")],
    { distinctive: [["年级部", "报送日"]], subject: "年级部" },
  ),
  ...WORKSHOP_TABLES,
  ...INSPECTION_TABLES,
  ...SUPPORT_TABLES,
  ...EVALUATION_TABLES,
  ...STUDIO_TABLES,
  ...TRAINING_TABLES,
  ...SUPERVISION_TABLES,
  ...COUNTY_TABLES,
  ...APPOINTMENT_TABLES,
  ...OBJECTION_TABLES,
];

/** What a table of the school's own may be identified by; its further columns are read by what they hold. */
export const COMMON_COLUMNS: readonly ColumnDefinition[] = [
  ORDINAL,
  MONTH,
  { ...DEPARTMENT, required: false },
  CLASS,
  required("person", `姓名|${TEACHER}|申报人`),
  ID,
  ...TERM,
  column("level", "级别"),
  column("date", "日期|时间"),
];

/** A table of the school's own is found by its very name, not by a pattern. */
const NO_TITLE = /(?!)/;

/** How a table of the school's own is read: by the name a scheme gives it. */
export function ownTable(name: string): TableDefinition {
  const kind: TableKind = /登记|台账|记录|审批/.test(name) ? "register" : "list";
  return {
    name,
    kind,
    title: NO_TITLE,
    distinctive: [],
    dimensions: ["学年", "学期", "学科", "项目", "日期"],
    monthly: kind === "list" ? "ifNamed" : "never",
    beyondRoster: true,
    ofPapers: false,
    itemised: false,
    columns: [...COMMON_COLUMNS, kind === "list" ? required("week", WEEK) : column("week", WEEK)],
  };
}

/** A table by its name: of the catalogue, else one of the school's own. */
export const tableNamed = (name: string): TableDefinition => TABLE_CATALOGUE.find((definition) => definition.name === name) ?? ownTable(name);
