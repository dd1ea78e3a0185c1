import { CLASS, column, required, table, WEEK } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

const CLASS_IF_KNOWN = { ...CLASS, required: false };
const PUPIL = "学生|学生姓名|姓名";

/** The sheets that S1D 后进生帮扶 needs. */
export const SUPPORT_TABLES: readonly TableDefinition[] = [
  table(
    "帮扶学生",
    "list",
    /帮扶学生|被帮扶|后进生/,
    [
      required("text", PUPIL),
      CLASS_IF_KNOWN,
      required("yesNo", "帮扶|是否帮扶|被帮扶"),
      required("number", "奖励分|奖励得分"),
      required("number", "提名进步加分|进步加分|班主任提名加分"),
    ],
    { distinctive: [["奖励分", "进步加分"]], subject: "学生", dimensions: ["学生", "班级"] },
  ),
  table(
    "减免申请",
    "register",
    /减免/,
    [
      required("text", PUPIL),
      CLASS_IF_KNOWN,
      required("date", "申请日|申请日期"),
      column("text", "扣分事由|事由"),
      column("date", "审批日|审批日期"),
      column("number", "减免分|核准减免分"),
    ],
    { distinctive: [["申请日", "减免分"]], subject: "学生" },
  ),
  table(
    "德育值日岗",
    "register",
    /值日岗|值周岗|德育值日/,
    [required("text", "岗位|岗次|岗"), column("name", "值日人|值日人员|姓名"), column("week", WEEK), column("date", "日期")],
    { distinctive: [["岗位", "值日人"]], subject: "岗位" },
  ),
  table(
    "德育日历",
    "register",
    /德育日历|工作中心|检点/,
    [
      required("text", "部门|处室"),
      column("date", "日期"),
      column("month", "月份|月"),
      required("text", "类别|类型", { choices: ["工作中心", "检点"] }),
      required("text", "内容|主题"),
    ],
    { distinctive: [["部门", "类别", "内容"]], subject: "部门" },
  ),
  table(
    "德育活动人数",
    "register",
    /德育活动|活动人数/,
    [required("text", "活动|活动名称"), column("date", "日期|时间"), column("text", "年级"), required("count", "人数|学生人数")],
    { distinctive: [["活动", "年级", "人数"]], subject: "活动" },
  ),
];
