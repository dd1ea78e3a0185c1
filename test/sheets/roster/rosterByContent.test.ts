import type { Raw, Reading, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { read, rowsOf } from "../reading";

type Rows = readonly (readonly Raw[])[];

const subjects = (reading: Reading): readonly string[] =>
  reading.tables.some(({ name }) => name === "名册") ? rowsOf(reading, "名册").map(({ key }) => `${key.class ?? "-"} ${key.person ?? "-"}`) : [];
const unread = (reading: Reading): readonly string[] => reading.findings.flatMap((finding) => (finding.kind === "unread" ? [`${finding.sheet} ${finding.reason}`] : []));
const proposed = (reading: Reading): readonly string[] => reading.proposals.map(({ written, meaning, sample }) => [written, meaning, ...sample].join(" / "));

const TEACHERS: Rows = [["一(1)班", "高子涵"], ["一(2)班", "许志强"], ["二(1)班", "杨立新"]];
const EXPECTED = ["一(1)班 高子涵", "一(2)班 许志强", "二(1)班 杨立新"];
const ROSTER = sheet("班主任名册", [["班级", "姓名"], ...TEACHERS]);

describe("a list that calls itself 名册", () => {
  const pupils = (title: string, headings: readonly string[], count = 9): SheetData =>
    sheet(title, [headings, ...Array.from({ length: count }, (_, index) => [index + 1, `学生${index}`, "男", "一(1)班"])]);

  it.each([
    ["by its title", pupils("学生花名册", ["序号", "姓名", "性别", "班级"], 2)],
    ["by its columns", pupils("花名册", ["学号", "姓名", "性别", "班级"], 2)],
    ["by its many rows a class", pupils("一(1)班花名册", ["序号", "姓名", "性别", "班级"])],
    ["with the homeroom teacher beside each pupil", sheet("名册", [["学生姓名", "班级", "班主任"], ["甲某", "一(1)班", "高子涵"], ["乙某", "一(1)班", "高子涵"]])],
  ])("of pupils is none, %s", (_, list) => {
    const reading = read([ROSTER, list]);
    expect(subjects(reading)).toEqual(EXPECTED);
    expect(unread(reading)).toEqual([`${list.name} pupils`]);
  });

  it.each([
    ["most of whom have no class", sheet("教职工花名册", [["姓名", "班级", "学科"], ["高子涵", "一(1)班", "语文"], ["甲某", "", "数学"], ["乙某", "", "英语"], ["丙某", "", "体育"]])],
    ["none of whom has one", sheet("名册", [["全体教职工名册"], ["姓名", "性别", "学科"], ["高子涵", "女", "语文"], ["甲某", "男", "数学"]])],
  ])("of all staff is none, %s", (_, list) => {
    const reading = read([ROSTER, list]);
    expect(subjects(reading)).toEqual(EXPECTED);
    expect(unread(reading)).toEqual([`${list.name} staff`]);
  });

  it("of homeroom teachers stays one, with deputies, successors, grades apart, or the numbers of pupils", () => {
    const posts = sheet("名册", [["班级", "姓名", "职务"], ...["甲某", "乙某", "丙某", "丁某"].map((name) => ["一(1)班", name, "副班主任"])]);
    expect(subjects(read([posts]))).toHaveLength(4);
    const grades = sheet("名册", [["年级", "班级", "姓名", "学生数"], ...["一", "二", "三", "四", "五"].map((grade) => [`${grade}年级`, 1, `${grade}某`, 40])]);
    expect(subjects(read([grades]))).toHaveLength(5);
    const deputies = sheet("班主任名册", [["班级", "班主任", "副班主任"], ["五(1)班", "全雪琴", "仰晓雨"], ["五(2)班", "郗海军", "伊文静"]]);
    expect(subjects(read([deputies]))).toEqual(["五(1)班 全雪琴", "五(2)班 郗海军"]);
  });

  it("is what the clerk says it is", () => {
    const list = sheet("学生花名册", [["姓名", "班级"], ["高子涵", "一(1)班"]]);
    const reading = read([list]);
    expect(subjects(reading)).toEqual([]);
  });
});

describe("without a sheet that calls itself 名册", () => {
  it.each(["班主任名单", "2026学年班主任一览表", "阳光小学班主任安排表", "各班班主任及联系电话"])("%s is the roster where it has a row a class", (name) => {
    const reading = read([sheet(name, [["序号", "班级", "班主任", "联系电话"], ...TEACHERS.map((row, index) => [index + 1, ...row, "138"])])]);
    expect([subjects(reading), proposed(reading)]).toEqual(name.includes("联系") ? [[], [`${name} / 名册 / 一(1)班 高子涵 / 一(2)班 许志强`]] : [EXPECTED, []]);
  });

  it("a table of who teaches what is, by its column 班主任", () => {
    const rows: Rows = [["三年级", "1班", "扈春霞", "扈春霞", "盛国强"], ["", "2班", "燕志刚", "燕志刚", "盛国强"], ["四年级", "1班", "冀晓芳", "苍雪", "冀晓芳"]];
    const reading = read([sheet("任课安排", [["2026—2027学年第一学期任课教师安排表"], ["年级", "班级", "班主任", "语文", "数学"], ...rows, ["注:任课以教务处最后公布为准"]])]);
    expect(subjects(reading)).toEqual(["三年级1班 扈春霞", "三年级2班 燕志刚", "四年级1班 冀晓芳"]);
  });

  it("a list of classes with their homeroom teachers and allowances is, whatever it is called, unless it is one of payments or of some", () => {
    const paid = (name: string, heading = "津贴标准"): SheetData => sheet(name, [["班级", "班主任", heading], ...TEACHERS.map((row) => [...row, 300])]);
    expect([subjects(read([paid("名单")])), subjects(read([paid("班主任", "岗位津贴(元/月)")]))]).toEqual([EXPECTED, EXPECTED]);
    expect([paid("班主任津贴发放"), paid("优秀班主任")].map((one) => [subjects(read([one])), read([one]).proposals.length])).toEqual([[[], 1], [[], 1]]);
    expect(subjects(read([paid("甲"), sheet("班主任名单", [["班级", "班主任"], ...TEACHERS])]))).toEqual(EXPECTED);
    expect(read([paid("甲"), paid("乙")]).proposals).toHaveLength(2);
  });

  it("what is about something that happened is not", () => {
    const tables = [
      sheet("家长会", [["班级", "班主任", "时间"], ...TEACHERS.map((row) => [...row, "18:00"])]),
      sheet("抽查", [["班级", "班主任", "得分"], ...TEACHERS.map((row) => [...row, 95])]),
      sheet("值日", [["班级", "班主任", "地点"], ...TEACHERS.map((row) => [...row, "东门"]), ["一(1)班", "高子涵", "西门"]]),
      sheet("签到", [["班级", "班主任", "签到"], ...TEACHERS]),
    ];
    expect(tables.map((one) => [subjects(read([one])), proposed(read([one]))])).toEqual(tables.map(() => [[], []]));
  });

  it.each([
    ["years", ["2024", "2025", "2026"]],
    ["codes", [20260101, 20260102, 20260103]],
    ["allowances", [300, 400, 500]],
    ["words that begin with a numeral", ["三等奖", "六大系统", "一票否决"]],
    ["numbers of pupils", [145, 172, 168]],
  ] as const)("what has %s where classes should be is not", (_, classes) => {
    const reading = read([sheet("班主任安排表", [["班级", "班主任"], ...classes.map((words, index) => [words, TEACHERS[index]?.[1] ?? ""])])]);
    expect([subjects(reading), proposed(reading)]).toEqual([[], []]);
  });

  it.each([
    ["numbers", [1, 2, 3]],
    ["grade and number in one", [701, 702, 801]],
    ["letters", ["A", "B", "C"]],
    ["names of their own", ["海棠班", "24汽修1班", "高一(实验)"]],
    ["grades of one class each", ["一年级", "二年级", "三年级"]],
  ] as const)("what has %s is", (_, classes) => {
    const reading = read([sheet("班主任安排表", [["班级", "班主任"], ...classes.map((words, index) => [words, TEACHERS[index]?.[1] ?? ""])])]);
    expect(subjects(reading)).toHaveLength(3);
  });

  it("a list of some of them is proposed at most", () => {
    const reading = read([sheet("优秀班主任名单", [["班级", "班主任"], ...TEACHERS])]);
    expect([subjects(reading), reading.proposals.length]).toEqual([[], 1]);
  });

  it("two lists are both proposed", () => {
    const other = sheet("班主任安排表", [["班级", "班主任"], ["一(1)班", "许志强"], ["一(2)班", "高子涵"]]);
    const reading = read([sheet("班主任名单", [["班级", "班主任"], ...TEACHERS]), other]);
    expect([subjects(reading), reading.proposals.length]).toEqual([[], 2]);
  });
});
