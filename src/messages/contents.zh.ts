/** What stands on 目录. In Chinese. */
export const contentsZh = {
  "contents.blank": "未生成:{registers}还没有内容",
  "contents.for.clerk": "制表人",
  "contents.for.auditors": "审核人",
  "contents.for.leaders": "学校领导",
  "contents.for.teachers": "班主任",
  "contents.for.eachTeacher": "班主任本人",
  "contents.for.finance": "财务",
  "contents.for.public": "全校",
  "contents.for.interviewed": "被约谈人",
  "contents.for.rectified": "被整改的部门或个人",
  "contents.for.applicants": "申报人",
  "contents.for.workshops": "工作坊",
  "contents.for.departments": "各部门",
} as const;
