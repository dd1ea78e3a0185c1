import { CLASS, column, ID, required, table, TEACHER } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

const CERTIFICATES = new Map([
  ["江西省中小学教师培训合格证", "培训合格证"],
  ["合格证", "培训合格证"],
  ["中小学班主任任职资格证", "任职资格证"],
  ["资格证", "任职资格证"],
]);

/** The sheets that S2 班主任培训 needs. */
export const TRAINING_TABLES: readonly TableDefinition[] = [
  table(
    "资格证书",
    "register",
    /(资格|合格)证/,
    [
      required("person", `姓名|${TEACHER}`),
      ID,
      required("text", "证书|证书名称|证书类型", { choices: ["培训合格证", "任职资格证"], aliases: CERTIFICATES }),
      required("text", "证号|证书号|证书编号"),
      required("date", "取得日|取得日期|发证日期|发证日"),
    ],
    { distinctive: [["证号", "取得日"]] },
  ),
  table(
    "继续教育档案",
    "register",
    /继续教育|学分登记/,
    [
      required("person", `姓名|${TEACHER}`),
      ID,
      { ...CLASS, required: false },
      required("text", "培训名称|名称|培训内容"),
      required("date", "结业日|结业日期|培训日期|日期"),
      required("number", "学时|培训学时"),
      column("text", "成绩|培训成绩"),
      column("number", "学分|所获学分"),
      column("date", "登记日|登记日期|入册日期"),
      column("yesNo", "记入证书|已记入证书"),
    ],
    { distinctive: [["学分", "记入证书"]] },
  ),
  table(
    "评选日程",
    "register",
    /评选日程|表彰日程/,
    [required("text", "评选项目|项目"), column("date", "上次日期|上次举行日期"), column("date", "本次日期|本次举行日期")],
    { distinctive: [["评选项目", "上次日期"]], subject: "评选项目" },
  ),
  table(
    "校本培训计划",
    "register",
    /校本.{0,4}计划/,
    [required("text", "校区|学校"), column("text", "学年"), required("date", "应交日|应交日期"), column("date", "交稿日|实交日|交稿日期")],
    { distinctive: [["应交日", "交稿日"]], subject: "校区" },
  ),
  table("经费预算", "list", /经费预算/, [required("text", "年度"), required("money", "预算|预算额|预算金额")], { distinctive: [["年度", "预算"]], subject: "年度", dimensions: ["年度"] }),
  table(
    "培训经费",
    "register",
    /培训经费|班主任.{0,6}专项经费/,
    [required("text", "年度"), column("date", "日期|支出日期"), column("text", "事由|用途"), required("money", "金额|支出金额"), column("text", "票据号")],
    { distinctive: [["年度", "票据号"]], subject: "年度" },
  ),
  table(
    "岗位津贴登记",
    "register",
    /岗位津贴(登记|发放)/,
    [required("person", `姓名|${TEACHER}`), ID, column("text", "发放期间|期间"), required("money", "已发|已发金额|实发")],
    { distinctive: [["发放期间", "已发"]] },
  ),
];
