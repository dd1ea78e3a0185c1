import type { ColumnType } from "../tables/tableDefinition";

/** What offices write over a column, whatever table it stands in. */
interface EverydayWords {
  /** The columns meant: all of a type that says what a row is about, or those of a name. */
  readonly means: { readonly type: ColumnType } | { readonly column: string };
  /** Nothing else is called so: taken without a question. */
  readonly sure: readonly string[];
  /** May be something else as well: asked. */
  readonly likely: readonly string[];
  /** Where the words were seen. */
  readonly seen: string;
}

/** One place for the everyday words; the catalogue has those that belong to one table alone. */
const EVERYDAY_WORDS: readonly EverydayWords[] = [
  { means: { type: "person" }, sure: ["正班主任", "班主任教师", "班主任老师", "班主任姓名"], likely: ["教职员工", "教职工", "教职工姓名", "人员", "人员姓名", "参训教师", "参训人员", "参训班主任", "参训人", "获奖人", "获奖者", "获奖教师", "获奖班主任", "受处分人", "被处分人", "受奖人"], seen: "名册、班主任安排表、教务处任课安排、教师获奖登记" },
  { means: { column: "任职起" }, sure: ["任职日期", "任职时间", "起任日期", "上任日期", "到任日期"], likely: [], seen: "班主任任免情况" },
  { means: { column: "任职止" }, sure: ["最后在任日", "最后在任日期", "离任日期", "卸任日期"], likely: ["离任时间", "免职日期", "免职时间"], seen: "班主任任免情况" },
  { means: { type: "id" }, sure: ["教职工编号", "教工号", "员工编号", "员工号", "教工编号"], likely: ["人员编号"], seen: "学校人事系统导出的名册" },
  { means: { type: "class" }, sure: ["所在班级", "所属班级", "所带班级", "中队", "行政班", "班级名"], likely: ["班级编号", "班级代码", "班号", "管理班级"], seen: "检查记录、少先队量化表、教务系统导出" },
  { means: { type: "month" }, sure: ["年月", "考核月", "考核年月", "所属月份"], likely: ["月", "期间"], seen: "汇总台账" },
  { means: { type: "week" }, sure: ["第几周", "周数", "教学周次"], likely: [], seen: "值周检查表" },
  { means: { column: "年级部" }, sure: ["年级部名称", "所属年级部"], likely: [], seen: "月度考核汇总" },
  { means: { column: "得分" }, sure: ["总成绩", "综合得分", "量化积分", "最终得分", "总评分"], likely: ["成绩", "分数", "总评", "平均", "平均分", "均分", "月平均"], seen: "班级量化考核表" },
  { means: { column: "状态" }, sure: [], likely: ["查实结果", "查实情况", "查证结果", "核查结论", "核实结果", "核实情况", "认定结论", "认定情况", "处理结果", "调查结论", "调查结果"], seen: "师德负面清单、一票否决登记" },
  { means: { column: "情形" }, sure: [], likely: ["事由", "否决事由", "违规事由", "违规情形", "主要事实", "事件", "事实", "对应条款", "违反条款", "涉及条款", "适用条款"], seen: "一票否决登记、师德负面清单" },
  { means: { column: "代班人" }, sure: ["顶班教师", "顶班人", "代课教师", "代课老师", "代课人", "顶岗教师", "代班老师", "代管教师", "代管老师", "代管人", "替班教师", "代理班主任"], likely: ["代理人", "接替人"], seen: "教师请假顶班记录、代课登记" },
  { means: { column: "项目名称" }, sure: [], likely: ["赛事名称", "比赛名称", "竞赛名称", "活动名称", "荣誉名称", "比赛(活动)名称", "赛事"], seen: "指导学生获奖台账" },
  { means: { column: "加分" }, sure: [], likely: ["奖励分", "奖分", "奖励分值"], seen: "学生竞赛获奖统计" },
  { means: { column: "类别" }, sure: [], likely: ["奖项类型", "获奖类型"], seen: "获奖加分明细、指导学生获奖台账" },
  { means: { column: "计薪天数" }, sure: [], likely: ["计薪日", "计薪日数", "当月计薪日", "当月计薪日数"], seen: "班主任请假记录" },
  { means: { column: "名次" }, sure: ["班级排名", "年级排名", "总分排名", "年级名次", "班级名次"], likely: [], seen: "班级量化考核表" },
  { means: { column: "等级" }, sure: ["等第", "星级", "评定等级", "考核等级"], likely: [], seen: "月考核公示" },
  { means: { column: "津贴标准" }, sure: ["班主任津贴", "岗位津贴", "基础津贴", "班主任费", "班主任岗位津贴"], likely: ["标准", "金额", "月津贴"], seen: "绩效工资表、班主任安排表" },
];

/** What else a column is called everywhere. */
export function everydayWords(type: ColumnType, name: string, strength: "sure" | "likely"): readonly string[] {
  return EVERYDAY_WORDS.flatMap((words) => (("type" in words.means ? words.means.type === type : words.means.column === name) ? words[strength] : []));
}
