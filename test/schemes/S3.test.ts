import { resultsOf } from "./results";

const ROSTER = [["姓名", "班级", "年级部"], ["高子涵", "一(1)班", "高一"], ["罗敏", "一(2)班", "高一"], ["冯丽娟", "二(1)班", "高二"]];

it("S3-06 judges both candidates for one class", () => {
  const sheets = {
    班主任名册: ROSTER,
    拟任名单: [["姓名", "班级", "拟任日"], ["高子涵", "一(1)班", "2026-09-01"], ["罗敏", "一(1)班", "2026-09-01"]],
    教师处分: [["姓名", "处分日", "级别"], ["罗敏", "2025-03-01", "校级"]],
  };
  expect(resultsOf("S3", "任职审查", sheets).map(({ 姓名, 资格 }) => [姓名, 资格])).toEqual([["高子涵", "可以担任"], ["罗敏", "不得担任"]]);
});

it("S3-19 shows every week of the calendar, one without a deduction as 0", () => {
  const calendar = [["日期", "教学周", "类型"], ...["2026-09-07", "2026-09-14", "2026-09-21"].map((day, index) => [day, index + 1, "上课"])];
  const sheets = {
    班主任名册: ROSTER,
    校历: calendar,
    日常检查: [["班级", "日期", "项目", "扣分"], ["一(1)班", "2026-09-08", "卫生", 2], ["一(2)班", "2026-09-22", "纪律", 1]],
  };
  expect(resultsOf("S3", "周小结", sheets).map((row) => Object.entries(row).filter(([heading]) => heading.includes("周")).map(([, figure]) => figure))).toEqual([["2", "0", "0"], ["0", "0", "1"], ["0", "0", "0"]]);
});
