/** What offices write for a word that a column may hold. */
interface WordMeaning {
  readonly meaning: string;
  readonly words: readonly string[];
  /** Where the words were seen. */
  readonly seen: string;
}

/** Sure, not asked about. What is not listed and contains one of the column's words is proposed. */
const WORD_MEANINGS: readonly WordMeaning[] = [
  { meaning: "成立", words: ["属实", "查实", "已查实", "查证属实", "经查属实", "情况属实"], seen: "一票否决登记的状态" },
  { meaning: "不成立", words: ["不属实", "查无实据", "不实", "查无此事", "查否", "已查否", "经查不属实"], seen: "一票否决登记的状态" },
  { meaning: "待核", words: ["调查中", "待查", "核查中", "核实中", "待核实", "待核查", "正在调查", "正在核实", "正在核查", "在查", "待定"], seen: "一票否决登记的状态" },
  { meaning: "班主任会", words: ["班主任例会", "班主任工作会", "班主任会议"], seen: "部会议登记的会议类型" },
  { meaning: "家长会", words: ["家长会议"], seen: "部会议登记的会议类型" },
  { meaning: "个人", words: ["个人荣誉", "个人奖"], seen: "荣誉登记的对象" },
  { meaning: "班级", words: ["班级荣誉", "班集体", "集体", "集体荣誉"], seen: "荣誉登记的对象" },
  { meaning: "论文", words: ["论文发表", "发表论文"], seen: "论著登记的类别" },
  { meaning: "专著", words: ["著作"], seen: "论著登记的类别" },
  { meaning: "主持", words: ["主持人", "负责人"], seen: "课题登记的参与方式" },
  { meaning: "参与", words: ["参与者", "参加", "成员"], seen: "课题登记的参与方式" },
  { meaning: "家访", words: ["上门家访", "入户家访"], seen: "家访登记的方式" },
  { meaning: "电访", words: ["电话家访", "电话访问"], seen: "家访登记的方式" },
];

/** The other words for one that a column may hold. */
export const wordsMeaning = (meaning: string): readonly string[] => WORD_MEANINGS.flatMap((one) => (one.meaning === meaning ? one.words : []));

interface Answers {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly seen: string;
}

/** 是 and 否 as people tick, write and type them. */
export const TICKED: Answers = {
  yes: ["是", "有", "√", "✓", "✔", "✅", "☑", "对", "y", "yes", "true", "达到", "符合", "具备"],
  no: ["否", "无", "×", "✗", "✘", "✕", "❌", "x", "错", "n", "no", "false", "没有", "未达到", "不符合", "不具备"],
  seen: "各类登记的打勾栏",
};

/** Besides, only where it is known that the column holds nothing but 是 and 否: elsewhere they are words of their own. */
export const AGREED: Answers = { yes: ["同意", "通过", "已达到"], no: ["不同意", "未通过", "不通过"], seen: "审批栏" };
