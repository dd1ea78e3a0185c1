/** 新建下月 and 转新学期. In Chinese. */
export const termsZh = {
  "terms.monthMade": "已新建 {month} 的表:{sheets}。标题、班级、姓名和公式照旧,分数、扣分和备注已清空,请录入。",
  "terms.goOnBelow": "“{items}”各月在同一张表上,请在原有的行下面接着录入,不另建表。",
  "terms.noMonthlySheets": "没有找到按月考核的表,没有新建。请让表名或标题写明月份,例如“2026年9月班主任考核表”。",
  "terms.monthPresent": "{month} 的表已经有了:{sheets}。没有新建;要重做,请先把它改名或删除。",
  "terms.datesLeft": "这些单元格写着日期,没有改动,请核对:{items}。",
  "terms.formulasLinked": "这些公式引用其他月份的表,没有改动,请核对:{items}。",
  "terms.andMore": "{items}等 {count} 处",

  "terms.termMade": "已转入 {term}。旧表 {archived} 张已改名为“{old} …”并隐藏存档,内容不变;新学期的表:{sheets}。",
  "terms.termMadeInYear": "已转入 {term}。本学年的考核要累计两个学期,所以各月的表和登记表继续使用,只把 {archived} 张结果表改名为“{old} …”并隐藏存档。[新建的表:{sheets}。]",
  "terms.left": "毕业年级的班级已空出,请在名册中给这些老师填上新的班级:{items}。",
  "terms.unclear": "这些班级名称看不出年级,没有改动,请核对:{items}。",
  "terms.openRowsArchived": "这些已存档的表中还有未办结的事项,请转录到新表:{items}。",
  "terms.settingsLeft": "“考核方案”中这些设定值是日期,请改为新学期的:{items}。",
  "terms.whichMonth": "看不出现在是哪个学期。请选择新学期第一个考核的月份,再点“转新学期”。",
  "terms.whichTopGrade": "名册最高是五年级,看不出今年毕业的是哪个年级。请在 {grades} 中选择毕业年级,再点“转新学期”。",
  "terms.sameTerm": "{to} 和 {from} 在同一个学期,没有转入新学期。请选择新学期的第一个月份;只要下个月的表,请点“新建下月”。",
  "terms.noSheets": "没有找到要转入新学期的表,没有改动。请确认工作簿中有名册、考核表或登记表。",
  "terms.namesTaken": "已有同名的工作表:{sheets}。没有转入新学期;请先把它改名,再点“转新学期”。",
} as const;
