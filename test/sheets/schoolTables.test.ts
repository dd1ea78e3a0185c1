import type { Raw, SheetData } from "../../src/sheets";
import { sheet } from "../support/sheet";
import { content, finding, only, problems, read, rowsOf } from "./reading";

type Rows = readonly (readonly Raw[])[];

describe("校历", () => {
  const calendar = (rows: Rows, headings = ["日期", "星期", "教学周", "考核月", "类型"]): SheetData => sheet("校历", [["2026-2027学年第一学期校历"], headings, ...rows]);
  const kinds = (...words: readonly string[]): SheetData => calendar(words.map((word, i) => [46266 + i, "", "", "", word]));

  it("is a list of days with their week and appraisal month, either of which may be blank", () => {
    // 46266 is 2026-09-01.
    const reading = read([
      calendar([
        [46266, "二", "第1周", "9月", "工作日"],
        ["2026-09-02", "三", 1, "2026年9月", ""],
        ["10月1日", "四", "", "", "节假日"],
      ]),
    ]);
    expect(problems(reading)).toEqual([]);
    expect(finding(reading, "校历")).toMatchObject({ table: "校历", tableKind: "list", subjectCount: 0, leftOut: [] });
    expect(rowsOf(reading, "校历").map(({ key, cells }) => [key, cells.get("日期")?.value])).toEqual([
      [{ month: { month: 9 }, week: 1 }, { kind: "date", serial: 46266 }],
      [{ month: { year: 2026, month: 9 }, week: 1 }, { kind: "date", serial: 46267 }],
      [{}, { kind: "date", serial: 46296 }],
    ]);
    expect(rowsOf(reading, "校历").map((row) => [content(row, "教学周"), content(row, "考核月"), content(row, "类型")])).toEqual([
      ["1", "9月", "工作日"],
      ["1", "2026年9月", "missing"],
      ["missing", "missing", "节假日"],
    ]);
  });

  it("takes no month from its name or title, and needs none", () => {
    const reading = read([{ ...calendar([[46266, "二", 1, "", "工作日"]]), name: "2026年9月校历" }]);
    expect(problems(reading)).toEqual([]);
    expect(only(rowsOf(reading, "校历")).key).toEqual({ week: 1 });
  });

  it("knows other words for kinds of days, and points out what it does not know", () => {
    const reading = read([kinds("工作日", "周末", "休息日", "假日", "法定节假日", "调休", "调休上班", "补班", "上班", "运动会")]);
    expect(rowsOf(reading, "校历").map((row) => content(row, "类型"))).toEqual([
      "工作日",
      "休息日",
      "休息日",
      "节假日",
      "节假日",
      "调休",
      "调休",
      "调休",
      "调休",
      "运动会",
    ]);
    expect(problems(reading)).toEqual(["error unknownChoice 校历!E12"]);
  });

  it("knows how a school says that a day is off or taught", () => {
    const reading = read([kinds("放假", "寒假", "双休日", "教学日", "正常上课", "补课")]);
    expect(rowsOf(reading, "校历").map((row) => content(row, "类型"))).toEqual(["节假日", "节假日", "休息日", "工作日", "工作日", "调休"]);
    expect(problems(reading)).toEqual([]);
  });

  it("has each day once, whatever month or week it is given", () => {
    const reading = read([
      calendar([
        ["2026-09-30", "", 5, "9月", "工作日"],
        ["2026-09-30", "", 5, "10月", "节假日"],
        ["2026-10-01", "", 5, "10月", "节假日"],
      ]),
    ]);
    expect(problems(reading)).toEqual(["error duplicateRow 校历!A3", "error duplicateRow 校历!A4"]);
    expect(reading.problems[0]?.params).toEqual({ about: "2026-9-30", others: "A4" });
    expect(rowsOf(reading, "校历").map((row) => [row.key, content(row, "日期"), content(row, "类型")])).toEqual([
      [{}, "date", "missing"],
      [{ month: { month: 10 }, week: 5 }, "date", "节假日"],
    ]);
  });

  it("points out what is no day, week or month, and a row without its day", () => {
    const reading = read([
      calendar([
        ["9月31日", "", "", "", ""],
        ["2月30日", "", "", "", ""],
        [46266, "", "期初", "十三月", ""],
        ["", "三", "第1周", "9月", "工作日"],
      ]),
    ]);
    expect(problems(reading)).toEqual([
      "error notADate 校历!A3",
      "error notADate 校历!A4",
      "error unknownWeek 校历!C5",
      "error unknownMonth 校历!D5",
      "error rowWithoutSubject 校历!B6",
    ]);
    expect(reading.problems[4]?.params).toEqual({ subjects: "日期" });
  });

  it("is told by its columns where nothing names it", () => {
    expect(finding(read([sheet("Sheet1", [["日期", "周次", "考核月", "日类"], [46266, 1, "9月", "工作日"]])]), "Sheet1").table).toBe("校历");
  });
});

describe("人工调整", () => {
  const adjustments = (rows: Rows): SheetData => sheet("人工调整", [["姓名", "工号", "班级", "项目", "原值", "改为", "理由", "批准人", "日期"], ...rows]);

  it("keeps both values as written and says what is missing", () => {
    const reading = read([
      adjustments([
        ["甲老师", 1007, "一(1)班", "9月得分", 95.5, 96, "录入有误", "校长", 46266],
        ["乙老师", "", "一(2)班", "年度等次", "良好", "优秀", "漏报表彰", "", ""],
        ["丙老师", "", "一(3)班", "", "", "", "", "校长", "昨天"],
      ]),
    ]);
    expect(finding(reading, "人工调整")).toMatchObject({ table: "人工调整", tableKind: "register" });
    expect(rowsOf(reading, "人工调整").map((row) => [row.key.person, row.key.id, content(row, "原值"), content(row, "改后")])).toEqual([
      ["甲老师", "1007", "95.5", "96"],
      ["乙老师", undefined, "良好", "优秀"],
      ["丙老师", undefined, "missing", "missing"],
    ]);
    expect(problems(reading)).toEqual([
      "warning blankApprover 人工调整!H3",
      "error blankValue 人工调整!D4",
      "error blankValue 人工调整!F4",
      "error blankValue 人工调整!G4",
      "error notADate 人工调整!I4",
    ]);
  });
});

describe("报送登记", () => {
  it("is about departments and weeks", () => {
    const reading = read([
      sheet("周报送情况", [
        ["年级部", "周次", "报送日期", "备注"],
        ["低年级部", "第1周", 46269, ""],
        ["低年级部", "", 46276, ""],
        ["高年级部", "第一周", "", "未报"],
        ["高年级部", "上周", 46276, ""],
        ["", "第2周", 46276, ""],
      ]),
    ]);
    expect(finding(reading, "周报送情况")).toMatchObject({ table: "报送登记", tableKind: "register", rowCount: 4 });
    // Whose the last report was, nobody knows: perhaps 高年级部's, which stands above.
    expect(rowsOf(reading, "报送登记").map((row) => [content(row, "年级部"), row.key.week, content(row, "报送日"), row.contradicted ?? false])).toEqual([
      ["低年级部", 1, "date", false],
      ["低年级部", undefined, "date", false],
      ["高年级部", 1, "missing", false],
      ["高年级部", undefined, "date", false],
      ["高年级部", 2, "date", true],
    ]);
    expect(problems(reading)).toEqual([
      "error blankWeek 周报送情况!B3",
      "error unknownWeek 周报送情况!B5",
      "error rowWithoutSubject 周报送情况!B6",
    ]);
  });
});

describe("weeks", () => {
  it("of inspections are numbers, and stand beside the date", () => {
    const reading = read([
      sheet("日常检查", [
        ["日期", "周次", "班级", "项目", "扣分"],
        [46266, "第1周", "一(1)班", "卫生", 2],
        [46273, 2, "一(1)班", "卫生", 1],
        [46280, "", "一(1)班", "卫生", 1],
        [46280, "本周", "一(1)班", "卫生", 1],
      ]),
    ]);
    expect(rowsOf(reading, "日常检查").map(({ key }) => key.week)).toEqual([1, 2, undefined, undefined]);
    expect(problems(reading)).toEqual(["error unknownWeek 日常检查!B5"]);
  });

  it("tell the rows of a list of the school's own apart, and must be there", () => {
    const reading = read(
      [
        sheet("文明班评比", [
          ["班级", "周次", "得分(100分)"],
          ["一(1)班", "第1周", 90],
          ["一(1)班", "第2周", 91],
          ["一(1)班", "2", 92],
          ["一(1)班", "", 93],
          ["一(1)班", "", 94],
        ]),
      ],
      [{ name: "文明班评比", columns: ["得分"], optionalColumns: [], whenAbsent: "error" }],
    );
    expect(problems(reading)).toEqual([
      "error duplicateRow 文明班评比!A3",
      "error duplicateRow 文明班评比!A4",
      "error blankWeek 文明班评比!B5",
      "error blankWeek 文明班评比!B6",
    ]);
    expect(reading.problems[0]?.params).toEqual({ about: "一(1)班第2周", others: "A4" });
  });
});

describe("统测成绩 by subject", () => {
  const bySubject = (name: string, headings: readonly string[], row: readonly Raw[]): SheetData => sheet(name, [headings, row]);

  it.each([
    ["学科", "合格率"],
    ["学科", "优秀率"],
    ["学科", "合格人数"],
    ["学科", "优秀人数"],
    ["考试科目", "及格率"],
  ])("is told by %s and %s", (subject, result) => {
    expect(finding(read([bySubject("Sheet1", ["班级", subject, result], ["一(1)班", "语文", 1])]), "Sheet1").table).toBe("统测成绩");
  });

  it("needs neither 学年得分 nor the teacher's name", () => {
    const reading = read([bySubject("统测成绩", ["班级", "班主任", "学科", "合格率", "学年得分"], ["一(1)班", "", "语文", 0.98, ""])]);
    expect(problems(reading)).toEqual([]);
    expect(only(rowsOf(reading, "统测成绩")).key).toEqual({ class: "一(1)班" });
  });

  it("needs 学年得分 where no result by subject stands instead", () => {
    const headings = ["班级", "班主任", "学科", "合格率", "学年得分"];
    expect(problems(read([bySubject("统测成绩", headings, ["一(1)班", "甲老师", "语数", "", ""])]))).toEqual(["error blankScore 统测成绩!E2"]);
    expect(problems(read([bySubject("统测成绩", headings, ["一(1)班", "甲老师", "", 0.98, ""])]))).toEqual(["error blankScore 统测成绩!E2"]);
  });

  it("may stand beside a sheet with 学年得分, but not replace it", () => {
    const subjects = bySubject("统测成绩(分科)", ["班级", "学科", "合格率"], ["一(1)班", "语文", 0.98]);
    const scores = bySubject("统测成绩", ["班级", "班主任", "学年得分"], ["一(1)班", "甲老师", 92]);
    const wanted = [{ name: "统测成绩", columns: ["学年得分"], optionalColumns: [], whenAbsent: "error" as const }];
    expect(problems(read([scores, subjects], wanted))).toEqual([]);
    expect(problems(read([subjects], wanted))).toEqual(["error columnNotFound 统测成绩(分科)!A1"]);
  });
});

describe("请假代班", () => {
  const leave = (rows: Rows): SheetData => sheet("请假代班", [["请假人", "班级", "起", "止", "天数", "计薪天数", "代班人"], ...rows]);

  it("counts half days, and needs no 天数 where both dates are there", () => {
    const reading = read([
      leave([
        ["甲老师", "一(1)班", "", "", 0.5, "", "乙老师"],
        ["甲老师", "一(1)班", 46266, 46268, "", "", "乙老师"],
        ["甲老师", "一(1)班", 46266, "", "", "", "乙老师"],
        ["甲老师", "一(1)班", "", "", "", "", "乙老师"],
      ]),
    ]);
    expect(rowsOf(reading, "请假代班").map((row) => content(row, "天数"))).toEqual(["0.5", "missing", "missing", "missing"]);
    expect(problems(reading)).toEqual(["error blankValue 请假代班!E4", "error blankValue 请假代班!E5"]);
  });

  it("warns where nobody stood in", () => {
    expect(problems(read([leave([["甲老师", "一(1)班", "", "", 1, 22, ""]])]))).toEqual(["warning blankSubstitute 请假代班!G2"]);
  });
});

describe("评优条件", () => {
  it("may have a fourth and a fifth condition of the school's own", () => {
    const reading = read([
      sheet("评优条件", [
        ["班级", "班主任", "县级以上表彰", "突击性任务", "竞赛等级奖", "团体奖", "条件4", "条件5"],
        ["一(1)班", "甲老师", "是", "否", "否", "否", "√", ""],
        ["一(2)班", "乙老师", "是", "否", "否", "", "也许", "否"],
      ]),
    ]);
    expect(rowsOf(reading, "评优条件").map((row) => [content(row, "条件4"), content(row, "条件5")])).toEqual([
      ["truth", "missing"],
      ["missing", "truth"],
    ]);
    expect(problems(reading)).toEqual(["error blankValue 评优条件!F3", "error notYesOrNo 评优条件!G3"]);
  });
});

describe("an optional 工号", () => {
  it.each([
    ["月考核", ["月份", "年级部检查", "部门抽查"], ["9月", 90, 91]],
    ["9月学月考核", ["常规(60分)", "卫生(40分)"], [50, 30]],
    ["统测成绩", ["学年得分"], [92]],
    ["学生获奖", ["加分"], [2]],
    ["奖励加分", ["类别", "项目", "级别"], ["学生", "合唱", "县级"]],
    ["一票否决登记", ["情形", "状态"], ["④", "成立"]],
    ["请假代班", ["天数", "代班人"], [1, "乙老师"]],
    ["评优条件", ["县级以上表彰", "突击性任务", "竞赛等级奖", "团体奖"], ["是", "否", "否", "否"]],
    ["违纪处分", ["处分"], ["警告"]],
    ["培训学时", ["学时"], [8]],
    ["人工调整", ["项目", "改后", "理由", "批准人"], ["9月得分", 96, "有误", "校长"]],
  ])("is accepted by %s", (name, headings, row) => {
    const reading = read([sheet(name, [["班主任", "工号", "班级", ...headings], ["甲老师", 1007, "一(1)班", ...row]])]);
    expect(problems(reading)).toEqual([]);
    expect(only(only(reading.tables).rows).key).toMatchObject({ person: "甲老师", id: "1007", class: "一(1)班" });
  });
});
