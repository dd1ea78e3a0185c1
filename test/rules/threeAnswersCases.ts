import { truth } from "../../src/core/value";
import type { Table } from "../../src/core/table";
import { day, monthly, table, type Cells } from "./support";

/** A rule called 数 whose figure of 甲 stands, so that what takes it away can be seen. */
export interface Case {
  readonly rule: string;
  readonly tables: readonly Table[];
  /** Where it is not 数: 10月数. */
  readonly heading?: string;
  /** What the figure does not hang on, by 表 or 表.列, and why. */
  readonly indifferent?: Readonly<Record<string, string>>;
}

const [YES, NO] = [truth(true), truth(false)];

const SCORES = table("统测成绩", [
  { 姓名: "甲", 班级: "一班", 甲项: 80, 乙项: 90, 起日: day("2026-09-01"), 止日: day("2026-12-01"), 级别: "区级", 达成: YES, 未达成: NO, 组: "一组", 评定: "优" },
  { 姓名: "乙", 班级: "二班", 甲项: 70, 乙项: 90, 起日: day("2026-09-01"), 止日: day("2026-12-01"), 级别: "区级", 达成: YES, 未达成: NO, 组: "一组", 评定: "优" },
]);
const MONTHS = table("月考核", [...monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 95 }), ...monthly("二班", "乙", { "2026年9月": 70, "2026年10月": 75 })]);

/** A row of a register about 甲. */
const of = (name: string, ...rows: readonly Cells[]): Table => table(name, rows.map((row) => ({ 姓名: "甲", 班级: "一班", ...row })));

const TRAININGS = of("培训登记", { 名称: "研修", 形式: "集中", 等次: "一等", 学时: 10, 日期: day("2026-09-08") }, { 名称: "讲座", 形式: "集中", 等次: "二等", 学时: 5, 日期: day("2026-10-08") });
const CALENDAR = table("校历", ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"].map((iso) => ({ 日期: day(iso), 教学周: 1 })));
const DUTIES = of("值日登记", ...["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"].map((iso) => ({ 日期: day(iso), 类别: "早操", 结果: "到位", 情况: "正常" })));
const OFFENCES = of("违纪处分", ...["2026-09-08", "2026-09-09", "2026-09-10"].map((iso, index) => ({ 日期: day(iso), 处分: "记过", 文号: `${index}号` })));
const LEAVES = of("请假代班", { 起: day("2026-09-08"), 止: day("2026-09-09"), 天数: 2, 假别: "事假", 代班人: "乙", 代班人工号: "缺" });
const LEAVE = "扣|请假代班|登记|||请假代班\n扣||月标准|||220\n扣||计薪天数|||22";

const list = (mechanism: string, rows: string, tables: readonly Table[] = [SCORES]): Case => ({ rule: `数|${mechanism}|${rows.split("\n").join("\n数||")}`, tables });

/** Every mechanism that has a figure, by its name, in one case or several. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  求和: [list("求和", "加数|一||统测成绩.甲项\n加数|二||统测成绩.乙项")],
  求积: [list("求积", "因数|一||统测成绩.甲项\n因数|二||统测成绩.乙项")],
  平均: [list("平均", "项|一||统测成绩.甲项\n项|二||统测成绩.乙项")],
  最高: [list("最高", "项|一||统测成绩.甲项\n项|二||统测成绩.乙项")],
  最低: [list("最低", "项|一||统测成绩.甲项\n项|二||统测成绩.乙项")],
  差额: [list("差额", "被减|||统测成绩.乙项\n减|||统测成绩.甲项"), list("差额", "被减|||统测成绩.止日\n减|||统测成绩.起日")],
  比率: [list("比率", "分子|||统测成绩.甲项\n分母|||统测成绩.乙项")],
  分段: [list("分段", "依据|||统测成绩.甲项\n起点|一||0\n取值|一||1")],
  限额: [list("限额", "依据|||统测成绩.甲项\n上限|||统测成绩.乙项")],
  按量: [list("按量", "依据|||统测成绩.乙项\n起点|||统测成绩.甲项\n每|||1\n计|||1")],
  年数: [list("年数", "起|||统测成绩.起日\n止|||统测成绩.止日\n单位|||月")],
  加权: [list("加权", "项|一||统测成绩.甲项\n项|二||统测成绩.乙项\n权重|一||40%\n权重|二||60%")],
  汇总: [
    {
      ...list("汇总", "来源|||培训登记.学时\n筛选|形式||集中\n去重|||名称\n无记录|||0", [TRAININGS]),
      indifferent: { "培训登记.名称 absent": "a register that never had the names has nothing to tell two entries of one training by; rows alike in everything are asked about" },
    },
    list("汇总", "来源|||培训登记.学时\n无记录|||0", [TRAININGS]),
    list("汇总", "来源|||月考核.得分", [MONTHS]),
  ],
  扣分: [list("扣分", "满分|||100\n扣分|||统测成绩.甲项\n写法|||正数为扣分")],
  加分: [{ rule: "分|对照表|值|区级||1\n数|加分|登记|||学生获奖\n数||分值|||分\n数||筛选|性质||竞赛", tables: [of("学生获奖", { 项目名称: "合唱", 级别: "区级", 类别: "艺术", 性质: "竞赛" })], indifferent: { "学生获奖.类别 absent": "the points do not go by it" } }],
  对照表: [list("对照表", "依据|||统测成绩.级别\n值|区级||1")],
  查找: [
    list("查找", "依据|||统测成绩.组\n登记|||组表\n对照列|||组\n取列|||撤销日\n空白|||不适用", [SCORES, table("组表", [{ 组: "一组", 撤销日: "缺" }])]),
    list("查找", "依据|||统测成绩.组\n登记|||组表\n对照列|||组\n取列|||级别", [SCORES, table("组表", [{ 组: "一组", 级别: "区级" }])]),
  ],
  比较: [list("比较", "左|||统测成绩.甲项\n右|||统测成绩.乙项")],
  符合: [list("符合", "依据|||统测成绩.级别\n筛选|||省级以上"), list("符合", "依据|||统测成绩.级别\n筛选|||非空")],
  折算: [list("折算", "登记|||培训登记\n列|||等次\n值|一等||5\n值|二等||3\n筛选|形式||集中", [TRAININGS])],
  计数: [
    list("计数", "登记|||培训登记\n筛选|形式||集中\n截至|||统测成绩.止日\n去重|||名称", [SCORES, TRAININGS]),
    list("计数", "登记|||培训登记\n筛选|形式||集中\n至少|||3", [of("培训登记", { 形式: "集中" }, { 形式: "集中" }, { 形式: "网上" })]),
    list("计数", "登记|||培训登记\n范围|||全部\n筛选|形式||非空", [TRAININGS]),
  ],
  定值: [list("定值", "值|||1", [])],
  名次: [list("名次", "得分|||统测成绩.甲项\n分组|||统测成绩.组")],
  名次分: [list("名次分", "依据|||统测成绩.甲项\n首名|||100\n每名递减|||1")],
  组内: [list("组内", "依据|||统测成绩.甲项\n方式|||最高\n分组|||统测成绩.组")],
  按比例分等: [list("按比例分等", "得分|||统测成绩.甲项\n比例|一等||50%\n比例|二等||其余\n分组|||统测成绩.组")],
  等级: [
    list("等级", "得分|||统测成绩.甲项\n分数线|优||60\n分数线|差||其余"),
    list("等级", "条件|优||统测成绩.未达成\n条件|差||其余"),
    { ...list("等级", "得分|||统测成绩.甲项\n评定|||统测成绩.评定\n分数线|优||90\n分数线|差||其余"), indifferent: { "统测成绩.甲项": "the judgement decides" } },
  ],
  评选: [list("评选", "得分|||统测成绩.甲项\n分组|||统测成绩.组\n前几名|||1\n条件|一||统测成绩.达成\n称号|||标兵")],
  达标率: [
    {
      ...list("达标率", "登记|||学科成绩\n筛选|性质||统测\n人数列|||合格\n比率列|||合格率\n不低于|||90%\n应有|||语文", [of("学科成绩", { 学科: "语文", 性质: "统测", 合格: 45, 实考: 50, 合格率: 0.9 })]),
      indifferent: { "学科成绩.合格率": "counts of people decide, where the sheet has them", "学科成绩.合格 absent": "the sheet's own rate", "学科成绩.实考 absent": "the sheet's own rate" },
    },
  ],
  津贴: [list("津贴", "标准|||统测成绩.甲项\n得分|||统测成绩.乙项")],
  学期津贴: [{ rule: "级|等级|得分|||月考核.得分\n级||分数线|合格||60\n级||分数线|不合格||其余\n数|学期津贴|月等级|||级\n数||月标准|||名册.津贴标准", tables: [MONTHS] }],
  请假代班: [{ rule: `${LEAVE}\n数|求和|加数|||扣`, tables: [LEAVES], indifferent: { "请假代班.代班人": "what is taken off does not hang on who stood in", "请假代班.代班人工号": "nor on the number", "请假代班.假别 absent": "a register without kinds is one of the leave that is taken off", "请假代班.天数 absent": "the days from 起 to 止", "请假代班.起 absent": "天数 is written", "请假代班.止 absent": "天数 is written" } }],
  代班领取: [{ rule: `${LEAVE}\n数|代班领取|结算|||扣`, tables: [table("请假代班", [{ 姓名: "乙", 班级: "二班", 起: day("2026-09-08"), 止: day("2026-09-09"), 天数: 2, 假别: "事假", 代班人: "甲", 代班人工号: "缺" }])], indifferent: { "请假代班.代班人工号": "one person of that name", "请假代班.假别 absent": "a register without kinds is one of the leave that is taken off", "请假代班.天数 absent": "the days from 起 to 止", "请假代班.起 absent": "天数 is written", "请假代班.止 absent": "天数 is written" } }],
  结算: [list("结算", "应发|||统测成绩.乙项\n扣减|||统测成绩.甲项\n另加|||统测成绩.甲项")],
  上期: [{ ...list("上期", "依据|||月考核.得分", [MONTHS]), heading: "10月数" }],
  奖金分配: [{ rule: "等|按比例分等|得分|||统测成绩.甲项\n等||比例|一等||50%\n等||比例|二等||其余\n数|奖金分配|等级|||等\n数||奖金总额|||1000\n数||级差|||50", tables: [SCORES] }],
  按点分配: [list("按点分配", "总额|||1000\n点数|||统测成绩.甲项\n分组|||统测成绩.组")],
  一票否决: [list("一票否决", "登记|||一票否决登记\n情形|①||体罚", [of("一票否决登记", { 情形: "①体罚", 状态: "不成立" })])],
  全部满足: [list("全部满足", "条件|一||统测成绩.达成")],
  任一满足: [list("任一满足", "条件|一||统测成绩.未达成")],
  至少满足: [list("至少满足", "条件|一||统测成绩.达成\n条件|二||统测成绩.达成\n至少|||2")],
  资格: [list("资格", "条件|一||统测成绩.达成")],
  放宽: [
    {
      ...list("放宽", "条件|||条\n登记|||放宽审批\n项目|||职称\n理由列|||理由\n批准人列|||批准人", [SCORES, of("放宽审批", { 项目: "职称", 理由: "突出", 批准人: "校长" })]),
      rule: "条|认定|字段|||统测成绩.未达成\n数|放宽|条件|||条\n数||登记|||放宽审批\n数||项目|||职称",
      indifferent: { "放宽审批 sheet absent": "nothing is relaxed that nobody has approved" },
    },
  ],
  认定: [list("认定", "字段|||统测成绩.达成")],
  预警: [
    { ...list("预警", "登记|||违纪处分\n筛选|处分||记过\n达到|||3", [OFFENCES]), indifferent: { "违纪处分.日期 absent": "all count, whenever they were" } },
    { ...list("预警", "登记|||违纪处分\n筛选|处分||记过\n达到|||3\n计法|||若干天内\n同案列|||文号\n约谈登记|||约谈登记", [OFFENCES, of("约谈登记", { 日期: day("2026-09-01") })]), indifferent: { "约谈登记 sheet absent": "no interview was held" } },
    { ...list("预警", "登记|||违纪处分\n筛选|处分||留校察看\n达到|||3\n一例即|处分||开除", [OFFENCES]), indifferent: { "违纪处分.日期": "none of them, whenever they were" } },
  ],
  连续: [list("连续", "依据|||月考核.得分\n筛选|||≥90\n至少|||2", [MONTHS])],
  末位: [list("末位", "得分|||统测成绩.甲项\n分组|||统测成绩.组\n后几名|||1")],
  期限: [list("期限", "起|||统测成绩.起日\n期限|||1")],
  台账: [
    list("台账", "应办|||统测成绩.起日\n办结|||统测成绩.起日\n基准日|||2026-11-30"),
    { ...list("台账", "应办|||统测成绩.止日\n办结|||统测成绩.起日\n基准日|||统测成绩.止日"), indifferent: { "统测成绩.止日": "done, whenever it was due" } },
  ],
  人员配备: [list("人员配备", "登记|||工作室成员\n筛选|状态||在任\n人数|主持人||1", [of("工作室成员", { 角色: "主持人", 状态: "在任" })])],
  值岗人数: [list("值岗人数", "登记|||工作室成员\n值日人列|||角色", [of("工作室成员", { 角色: "主持人" })])],
  活动频次: [
    list("活动频次", "登记|||培训登记\n筛选|形式||集中\n至少|||3\n必填|||等次\n去重|||名称\n起|||2026-09-01\n止|||2026-12-31", [TRAININGS]),
    list("活动频次", "登记|||培训登记\n筛选|形式||集中\n至少|||3", [TRAININGS]),
  ],
  逐日: [list("逐日", "登记|||值日登记\n筛选|结果||到位\n必填|||情况\n须全有|||早操", [CALENDAR, DUTIES])],
  程序进度: [list("程序进度", "步骤|申请||统测成绩.起日\n步骤|审批||统测成绩.止日"), list("程序进度", "步骤|申请||统测成绩.未达成\n步骤|审批||统测成绩.未达成")],
  完整率: [list("完整率", "登记|||工作日志\n必填|||情况、措施", [of("工作日志", { 情况: "有", 措施: "有" })])],
  齐备: [list("齐备", "项|一||统测成绩.级别\n项|二||统测成绩.达成")],
  参训率: [list("参训率", "登记|||培训登记\n筛选|形式||集中\n须全有|||一等\n须全有列|||等次", [TRAININGS]), { ...list("参训率", "登记|||培训登记\n取值|||应训人数", [TRAININGS]), indifferent: { 培训登记: "who should take part stands on the list" } }],
  人数占比: [list("人数占比", "条件|||统测成绩.达成")],
  登记取值: [list("登记取值", "登记|||培训登记\n筛选|形式||集中\n列|||等次", [TRAININGS]), list("登记取值", "登记|||培训登记\n筛选|形式||集中\n无记录|||0", [TRAININGS])],
  等距抽样: [list("等距抽样", "比例|||50%\n分组|||统测成绩.组")],
  按期报送: [{ ...list("按期报送", "登记|||报送登记", [CALENDAR, of("报送登记", { 周次: 1, 报送日: day("2026-09-11") })]), heading: "第1周数" }],
};
