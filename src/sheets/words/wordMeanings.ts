/**
 * What offices write for the words a column may hold, and where it was seen: sure, not asked about. What is not listed
 * and contains one of the column's words is proposed.
 */
export const WORD_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  // 一票否决登记, 状态
  成立: ["属实", "查实", "已查实", "查证属实", "经查属实", "情况属实"],
  不成立: ["不属实", "查无实据", "不实", "查无此事"],
  待核: ["调查中", "待查", "核查中", "核实中", "待核实", "待核查", "正在调查", "正在核实", "正在核查", "在查", "待定"],
  // 部会议登记, 会议类型
  班主任会: ["班主任例会", "班主任工作会", "班主任会议"],
  家长会: ["家长会议"],
  // 荣誉登记, 对象; 论著登记, 类别; 课题登记, 参与方式
  个人: ["个人荣誉", "个人奖"],
  班级: ["班级荣誉", "班集体", "集体", "集体荣誉"],
  论文: ["论文发表", "发表论文"],
  专著: ["著作"],
  主持: ["主持人", "负责人"],
  参与: ["参与者", "参加", "成员"],
  家访: ["上门家访", "入户家访"],
  电访: ["电话家访", "电话访问"],
};

interface Answers {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** 是 and 否 as people tick, write and type them. */
export const TICKED: Answers = {
  yes: ["是", "有", "√", "✓", "✔", "✅", "☑", "对", "y", "yes", "true", "达到", "符合", "具备"],
  no: ["否", "无", "×", "✗", "✘", "✕", "❌", "x", "错", "n", "no", "false", "没有", "未达到", "不符合", "不具备"],
};

/** Besides, only where it is known that the column holds nothing but 是 and 否: elsewhere they are words of their own. */
export const AGREED: Answers = { yes: ["同意", "通过", "已达到"], no: ["不同意", "未通过", "不通过"] };
