import type { RoleWords } from "./wording";

/** What a row of a table is that is none of its data. */
export const ROW_WORDS = [
  { role: "signature", stands: "start", words: ["制表", "填表", "填报", "审核", "复核", "审批", "经办", "校长", "负责人", "分管", "主管", "签字", "签名", "盖章"], seen: "表下的签字栏" },
  { role: "note", stands: "start", words: ["注", "备注", "附注", "说明", "填表说明", "附"].map((word) => `${word}:`), seen: "表下的说明" },
  { role: "note", stands: "start", words: ["※", "*"], seen: "表下的说明" },
  { role: "summary", stands: "end", words: ["合计", "小计", "总计", "汇总", "累计", "平均", "平均分", "平均值", "均分", "最高", "最高分", "最低", "最低分", "标准差"], seen: "表末的合计与平均、年级小计" },
  // 七年级 in the column of classes is none of them.
  { role: "band", stands: "whole", words: ["全校", "全年级", "本年级", "年级", "小学", "小学部", "初中", "初中部", "高中", "高中部"], seen: "按年级分段的月表" },
  { role: "band", stands: "whole", words: [..."一二三四五六七八九"].map((grade) => `${grade}年级`), seen: "按年级分段的月表" },
  { role: "band", stands: "whole", words: ["初一", "初二", "初三", "高一", "高二", "高三"], closing: ["年级"], seen: "按年级分段的月表" },
  { role: "band", stands: "end", words: ["年级部", "年级组", "年级段"], longest: 7, seen: "年级部、年级组各一段的月表" },
  { role: "band", stands: "end", words: ["学段"], longest: 5, seen: "九年一贯制学校的分段" },
  { role: "department", stands: "end", words: ["处", "室", "部", "科", "组", "校", "办"], seen: "表下落款的德育处、政教处" },
  { role: "ofClasses", stands: "within", words: ["班", "队", "级"], seen: "班级、中队、级部" },
] as const satisfies readonly RoleWords[];
