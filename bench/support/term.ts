import { random } from "./random";
import type { Sheet } from "./work";

const MONTHS = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01"];
const DEPARTMENTS = ["低年级部", "中年级部", "高年级部"];
const GRADES = "一二三四五六";
const WEEKS = 20;
const SUBJECTS = ["语文", "数学", "科学"];
const CONTESTS = ["班级合唱", "校园足球", "书法展评", "科技创新", "演讲", "航模竞速", "舞蹈汇演", "经典诵读"];
const FAILURES = ["⑴", "⑵", "⑶", "⑷"];

/** A school with so many classes under 范文2: assessment by month, checks by week, leave, honours and exams. */
export function termSheets(classes: number): readonly Sheet[] {
  const below = random(20261124 + classes);
  const homerooms = Array.from({ length: classes }, (_, index) => {
    const grade = index % GRADES.length;
    return { name: `教师${index + 1}`, class: `${GRADES[grade] ?? ""}(${Math.floor(index / GRADES.length) + 1})班`, department: DEPARTMENTS[Math.floor(grade / 2)] ?? "" };
  });
  const someone = (): string => homerooms[below(classes)]?.name ?? "";
  const mark = (): number => 100 - below(60) / 2;
  const yes = (): string => (below(3) > 0 ? "是" : "否");
  return [
    { name: "名册", rows: [["姓名", "年级部", "班级"], ...homerooms.map(({ name, department, class: of }) => [name, department, of])] },
    {
      name: "月考核",
      rows: [
        ["月份", "班级", "班主任", "年级部检查", "部门抽查", "不合格情形"],
        ...MONTHS.flatMap((month) => homerooms.map(({ name, class: of }) => [month, of, name, mark(), mark(), below(50) === 0 ? (FAILURES[below(FAILURES.length)] ?? "") : ""])),
      ],
    },
    {
      name: "奖励加分",
      rows: [
        ["班级", "班主任", "类别", "项目名称", "级别"],
        ...homerooms.flatMap(({ name, class: of }, index) => Array.from({ length: below(4) }, (_, nth) => [of, name, ["学生竞赛", "班队团体"][nth % 2] ?? "", CONTESTS[(index + 3 * nth) % CONTESTS.length] ?? "", ["省级", "市级", "县级"][below(3)] ?? ""])),
      ],
    },
    {
      name: "请假代班",
      rows: [
        ["月份", "原班主任", "班级", "假别", "天数", "计薪天数", "代班人"],
        ...homerooms.filter(() => below(5) === 0).map(({ name, class: of }) => [MONTHS[below(MONTHS.length)] ?? "", name, of, below(2) === 0 ? "事假" : "病假", 1 + below(5), 22, substitute(name, someone)]),
      ],
    },
    { name: "评优条件", rows: [["班级", "班主任", "县级以上表彰", "突击性任务", "竞赛等级奖", "团体奖"], ...homerooms.map(({ name, class: of }) => [of, name, yes(), yes(), yes(), yes()])] },
    {
      name: "统测成绩",
      rows: [
        ["学科", "班级", "班主任", "实考", "合格人数", "优秀人数"],
        ...SUBJECTS.flatMap((subject) => homerooms.map(({ name, class: of }) => [subject, of, name, 45, 44 + below(2), 30 + below(15)])),
      ],
    },
    {
      name: "日常检查",
      rows: [
        ["周次", "年级部", "班级", "项目", "扣分"],
        ...Array.from({ length: WEEKS }, (_, week) => homerooms.map(({ department, class: of }) => [`第${week + 1}周`, department, of, ["卫生", "纪律"][below(2)] ?? "", below(6) / 2])).flat(),
      ],
    },
  ];
}

/** Nobody stands in for himself. */
function substitute(absent: string, someone: () => string): string {
  const name = someone();
  return name === absent ? "实习教师" : name;
}
