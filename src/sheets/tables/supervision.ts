import { CLASS, column, DEPARTMENT, ID, required, table, TEACHER, WEEK } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

const PERSON = required("person", `姓名|${TEACHER}`);
const OPTIONAL_PERSON = column("person", `姓名|${TEACHER}`);
const OPTIONAL_CLASS = { ...CLASS, required: false };
const OPTIONAL_DEPARTMENT = { ...DEPARTMENT, required: false };
const DAY = required("date", "日期|时间");
const PUPIL = column("text", "学生|学生姓名");

/** Who meets, inspects and is talked to. */
const MANAGEMENT: readonly TableDefinition[] = [
  table("例会记录", "register", /例会/, [DEPARTMENT, column("week", WEEK), DAY, column("text", "到会领导|到会校领导"), column("text", "微分享|分享人")], { distinctive: [["年级部", "到会领导"]], subject: "年级部" }),
  table("学期安排", "list", /学期安排/, [required("text", "学期"), required("date", "开学日|开学日期"), required("date", "期中日|期中日期|期中考试日")], { distinctive: [["开学日", "期中日"]], subject: "学期", dimensions: ["学期"] }),
  table("校级活动", "register", /校级活动|全校.{0,4}会议记录/, [required("text", "学期"), required("text", "活动类型|类型", { choices: ["全校班主任会议", "经验交流会", "班主任论坛"] }), DAY, column("text", "内容|主题")], { distinctive: [["学期", "活动类型"]], subject: "学期" }),
  table("约谈登记", "register", /约谈(登记|记录|台账)/, [CLASS, PERSON, ID, DAY, column("text", "牵头部门|牵头"), column("text", "参与部门|参与"), column("text", "包保人"), column("text", "事由")], { distinctive: [["班级", "包保人"]] }),
  table("年级部约谈登记", "register", /年级.{0,2}约谈(登记|记录|台账)/, [DEPARTMENT, DAY, required("text", "约谈对象"), column("text", "牵头部门|牵头"), column("text", "参与部门|参与"), column("text", "事由")], { distinctive: [["年级部", "约谈对象"]], subject: "年级部" }),
  table("岗位调整建议", "register", /调整建议/, [PERSON, ID, OPTIONAL_DEPARTMENT, OPTIONAL_CLASS, required("text", "对象类别|对象", { choices: ["班主任", "年级部主任", "分管德育副主任"] }), required("text", "事由"), required("date", "上报日|上报日期"), column("date", "决定日|决定日期"), column("text", "决定|处理决定")], { distinctive: [["对象类别", "上报日"]], beyondRoster: true }),
  table("教师处分", "register", /(班主任|教师|教职工).{0,4}处分/, [PERSON, ID, required("date", "处分日|处分日期|日期"), required("level", "级别|处分级别"), column("text", "处分|处分种类"), column("text", "文号")], { distinctive: [["处分日", "级别"]], beyondRoster: true }),
  table("拟任名单", "list", /拟任/, [PERSON, ID, OPTIONAL_CLASS, required("date", "拟任日|拟任日期|拟任职日")], { distinctive: [["姓名", "拟任日"]], dimensions: ["姓名"], beyondRoster: true }),
  table("督查安排", "list", /督查安排/, [required("text", "督查部门|部门"), column("text", "频次")], { distinctive: [["督查部门", "频次"]], subject: "督查部门", dimensions: ["督查部门"] }),
  table("督查记录", "register", /督查(记录|登记|台账)/, [required("text", "督查部门|部门"), column("week", WEEK), DAY, column("text", "督查内容|内容"), column("text", "结果|情况")], { distinctive: [["督查部门", "督查内容"]], subject: "督查部门" }),
  table("整改通知", "register", /整改/, [OPTIONAL_DEPARTMENT, OPTIONAL_CLASS, OPTIONAL_PERSON, required("text", "问题|整改问题"), column("date", "发函日|发函日期"), required("date", "限期|整改限期"), column("date", "完成日|完成日期")], { distinctive: [["发函日", "限期"]], subject: "问题" }),
  table("违规处置登记", "register", /违规处置/, [PERSON, ID, OPTIONAL_CLASS, PUPIL, required("date", "日期|发生日期"), required("text", "情况|处置情况"), column("date", "处理日|处理日期"), column("text", "处理结果")], { distinctive: [["情况", "处理日"]] }),
];

/** What homeroom teachers do from day to day. */
const DAILY_WORK: readonly TableDefinition[] = [
  table("工作日志", "register", /工作日志(?!.{0,2}检查)/, [CLASS, OPTIONAL_PERSON, column("date", "日期|何时"), column("text", "地点|何地"), PUPIL, column("text", "情况|发生的情况"), column("text", "措施|采取的措施"), column("text", "沟通方式"), column("text", "沟通时间"), column("text", "沟通结果")], { distinctive: [["沟通方式", "沟通结果"]] }),
  table("日志检查", "register", /日志.{0,2}检查/, [CLASS, OPTIONAL_PERSON, column("month", "月份|月度"), column("date", "日期|检查日期"), column("text", "检查部门|部门"), column("text", "结果|检查结果")], { distinctive: [["月份", "检查部门"]] }),
  table("到位登记", "register", /到位.{0,2}(登记|记录|签到)|三到位/, [DAY, CLASS, OPTIONAL_PERSON, column("yesNo", "早操前"), column("yesNo", "下午课前"), column("yesNo", "晚读报前|晚读报堂前")], { distinctive: [["早操前", "下午课前"]] }),
  table("未到校登记", "register", /未到校|未按时到班/, [DAY, CLASS, OPTIONAL_PERSON, required("text", "学生|学生姓名"), column("text", "原因"), column("yesNo", "联系家长|已联系家长"), column("yesNo", "报告年级部|已报告年级部")], { distinctive: [["联系家长", "报告年级部"]] }),
  table("未报到追踪", "register", /未报到/, [CLASS, OPTIONAL_PERSON, required("text", "学生|学生姓名"), required("date", "报到日|报到日期|开学报到日"), column("date", "登记日|追踪登记日|登记日期"), column("text", "原因|未到原因"), column("yesNo", "汇报年级部"), column("yesNo", "汇报学校")], { distinctive: [["报到日", "登记日"]] }),
  table("开学第一课", "register", /第一课/, [CLASS, OPTIONAL_PERSON, ...["安全", "文明纪律", "心理健康", "法治", "禁毒", "五禁"].map((topic) => column("yesNo", topic))], { distinctive: [["安全", "禁毒"]] }),
  table("家校共育", "list", /家校/, [CLASS, OPTIONAL_PERSON, column("date", "家委会成立日|家校委员会成立日"), column("date", "家长会日|家长会日期")], { distinctive: [["家委会成立日"]] }),
];

/** Training, mutual help, assessment and honours. */
const GROWTH: readonly TableDefinition[] = [
  table("班级综合评比", "list", /综合评比/, [column("text", "学期"), OPTIONAL_DEPARTMENT, CLASS, required("name", "期中班主任"), required("name", "期末班主任"), required("score", "期中得分|期中评比得分"), required("score", "期末得分|期末评比得分"), column("text", "评比等级|等级")], { distinctive: [["期中得分", "期末得分"]], dimensions: ["学期"] }),
  table("民主测评", "register", /民主测评/, [CLASS, OPTIONAL_PERSON, required("text", "测评时段|时段|次别", { choices: ["期中", "期末"] }), required("score", "得分|测评得分")], { distinctive: [["测评时段", "得分"]] }),
  table("谈话记录", "register", /谈话(记录|登记|台账)/, [OPTIONAL_CLASS, PERSON, ID, DAY, column("text", "事由"), column("text", "谈话人")], { distinctive: [["谈话人", "事由"]] }),
  table("文明表彰", "register", /文明.{0,4}表彰/, [CLASS, OPTIONAL_PERSON, column("date", "日期|时间"), required("text", "类别|表彰类别", { choices: ["文明班级", "文明学生"] }), PUPIL], { distinctive: [["表彰类别"]] }),
  table("培训安排", "register", /培训安排/, [required("text", "培训项目|项目"), column("text", "学年"), required("date", "开学日|开学日期"), column("date", "完成日|完成日期"), column("text", "组织部门")], { distinctive: [["培训项目", "开学日"]], subject: "培训项目" }),
  table("新老结对", "register", /结对/, [PERSON, ID, required("name", "师傅|指导班主任|结对老班主任"), column("date", "结对日|结对日期")], { distinctive: [["姓名", "师傅"]] }),
  table("评优登记", "register", /评优登记|荣誉赋分/, [PERSON, ID, required("text", "荣誉|荣誉称号|称号"), required("level", "级别|荣誉级别"), column("date", "日期|获得日期")], { distinctive: [["荣誉", "级别"]] }),
];

/** The sheets that S3 班主任队伍建设 needs. */
export const SUPERVISION_TABLES: readonly TableDefinition[] = [...MANAGEMENT, ...DAILY_WORK, ...GROWTH];
