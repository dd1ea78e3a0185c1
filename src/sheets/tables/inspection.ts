import { CLASS, column, DEPARTMENT, ID, required, table, TEACHER, WEEK } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

/** The department that keeps the register, where schools call it 部. */
const OWN_DEPARTMENT = { ...DEPARTMENT, synonyms: [...DEPARTMENT.synonyms, "部", "专业部", "部门", "制定部门"] };
const TEACHER_OF_CLASS = column("person", TEACHER);

const POINTS = { together: true } as const;

/** The sheets that S1C 职中部德育工作 needs; 制度台账 serves S1D as well. */
export const INSPECTION_TABLES: readonly TableDefinition[] = [
  table(
    "班级常规检查",
    "register",
    /班级常规|部常规|值日检查/,
    [
      required("date", "日期|检查日期"),
      column("week", WEEK),
      column("text", "阶段|时段"),
      CLASS,
      TEACHER_OF_CLASS,
      ID,
      required("number", "仪表|仪容仪表", POINTS),
      required("number", "出勤|考勤", POINTS),
      required("number", "卫生|教室卫生", POINTS),
      required("number", "课间操|广播操", POINTS),
      required("number", "眼保健操|眼操", POINTS),
      required("number", "单车摆放|自行车摆放|车辆摆放", POINTS),
      required("number", "课堂纪律|课堂秩序", POINTS),
      required("number", "课间纪律|课间秩序", POINTS),
      required("number", "公物保护|爱护公物|公物", POINTS),
    ],
    { distinctive: [["单车摆放", "课间操"], ["课间纪律", "公物"]] },
  ),
  table(
    "部会议登记",
    "register",
    /部会议|部会登记|三会/,
    [
      OWN_DEPARTMENT,
      required("text", "会议类型|会议|类型", { choices: ["班主任会", "部会", "家长会"] }),
      required("date", "日期|召开日期|时间"),
      column("week", WEEK),
      column("text", "主持人|主持"),
      column("text", "内容|议题|会议内容"),
    ],
    { distinctive: [["会议类型", "年级部"]], subject: "年级部" },
  ),
  table("主题班会登记", "register", /主题班会/, [
    CLASS,
    TEACHER_OF_CLASS,
    ID,
    required("date", "日期|召开日期|时间"),
    column("week", WEEK),
    required("text", "主题|班会主题|内容"),
  ]),
  table(
    "值日登记",
    "register",
    /值日(登记|记录|安排|表)|巡视/,
    [
      OWN_DEPARTMENT,
      required("date", "日期|值日日期"),
      column("week", WEEK),
      column("text", "阶段|时段"),
      required("text", "检查方|类别", { choices: ["值日教师", "学生分会"] }),
      column("name", "值日人|值日教师姓名|姓名"),
      column("date", "反馈日|反馈日期|反馈班主任日期"),
    ],
    { distinctive: [["检查方", "反馈日"]], subject: "年级部" },
  ),
  table(
    "帮扶带结对",
    "register",
    /帮扶带|帮、扶、带/,
    [
      required("person", `初任班主任|${TEACHER}`),
      ID,
      { ...CLASS, required: false },
      required("name", "导师|带教班主任|指导教师|师傅"),
      column("text", "方式|帮带方式", { choices: ["帮", "扶", "带"] }),
      column("date", "起|起始日期"),
      column("date", "止|结束日期"),
    ],
    { distinctive: [["初任班主任", "导师"]] },
  ),
  table(
    "家访登记",
    "register",
    /家访.{0,4}(登记|记录|台账)|电访.{0,4}(登记|记录)/,
    [
      CLASS,
      TEACHER_OF_CLASS,
      ID,
      required("text", "学生|学生姓名"),
      required("date", "日期|家访日期|时间"),
      required("text", "方式|联系方式|家访方式", { choices: ["家访", "电访", "家长来电"] }),
      column("text", "情况|内容|结果"),
    ],
    { distinctive: [["学生", "家访"]] },
  ),
  table("争先进登记", "register", /争先进|学校活动/, [
    CLASS,
    TEACHER_OF_CLASS,
    ID,
    required("text", "活动|活动名称|项目"),
    column("date", "日期|时间"),
    column("text", "名次|等次"),
    required("number", "积分|得分|加分"),
  ]),
  table(
    "制度台账",
    "register",
    /制度(台账|目录|清单|登记)/,
    [
      OWN_DEPARTMENT,
      required("text", "名称|制度名称|文件名称"),
      column("date", "应完成日|计划完成日|应办日"),
      column("date", "公布日|颁布日|印发日"),
      column("date", "学习日|组织学习日"),
    ],
    { distinctive: [["制度名称"]], subject: "名称" },
  ),
];
