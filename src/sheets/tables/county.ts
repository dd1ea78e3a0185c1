import { column, ID, required, table } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

const ITEM = required("text", "项目|工作项目|项目名称|重点项目");
const TEAM = required("text", "团队|团队名称");
const CAMP = required("text", "学习营|学习营名称");

/** The sheets that S4 县域班主任工作 needs, besides those of S1F for studios and awards. */
export const COUNTY_TABLES: readonly TableDefinition[] = [
  table("工作机构", "list", /工作机构/, [required("text", "机构|机构名称"), column("date", "成立日期")], { subject: "机构" }),
  table("机构人员", "register", /机构人员|专家委员会/, [required("text", "机构|机构名称"), required("person", "姓名|成员"), ID, column("text", "职务|单位")], { beyondRoster: true }),
  table("工作目标", "list", /工作目标/, [ITEM, column("text", "责任单位|责任人")], { subject: "项目" }),
  table(
    "工作台账",
    "register",
    /工作台账/,
    [
      ITEM,
      column("text", "名称|内容"),
      column("text", "区域|片区"),
      column("text", "学段"),
      column("text", "学校|单位"),
      required("count", "数量|数", { unless: [["学校"]] }),
      column("date", "完成日期|日期"),
    ],
    { subject: "项目" },
  ),
  table("培训区域", "list", /培训区域/, [required("text", "区域|片区"), column("text", "负责人|责任人")], { subject: "区域" }),
  table("成长团队", "list", /成长团队(名单|一览)?$|彩虹计划/, [TEAM, column("text", "学段"), column("text", "学科")], { subject: "团队" }),
  table("成长团队成员", "register", /团队成员/, [TEAM, required("person", "姓名|成员"), ID, required("text", "角色|身份", { choices: ["教师", "导师"] })], { beyondRoster: true }),
  table("青年学习营", "list", /学习营(名单|一览)?$/, [CAMP, required("date", "开营日期|开始日期"), column("date", "结营日期|结束日期")], { subject: "学习营" }),
  table("学习营跟踪", "register", /学习营.{0,4}(跟踪|记录|活动)/, [CAMP, column("date", "日期|时间"), column("text", "内容|培训内容")], { subject: "学习营" }),
  table("班主任评价", "list", /^班主任评价$|发展性评价/, [
    required("person", "姓名|教师姓名|班主任"),
    ID,
    required("score", "基础性评价|学校基础性评价", { fullMark: 100 }),
    required("score", "发展性评价|全市发展性评价", { fullMark: 100 }),
  ]),
  table("六大系统", "list", /六大系统/, [required("text", "系统|系统名称"), column("text", "策略数字"), column("date", "应建成|应建成日期"), column("date", "建成日期")], {
    subject: "系统",
  }),
];
