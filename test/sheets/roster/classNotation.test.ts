import { isClassName, joinClassName, parseClassName, parseGrade, unpackClassName } from "../../../src/sheets/roster/classNotation";

const key = (words: string): string => {
  const name = parseClassName(words);
  return name === undefined ? "none" : `${name.grade}|${name.section}${name.campus === undefined ? "" : `@${name.campus}`}`;
};
const unpacked = (words: string): string => {
  const read = unpackClassName(words);
  return read === undefined ? "none" : `${read.grade}|${read.section}`;
};

describe("parseClassName", () => {
  it.each([
    ["1|1", ["一(1)班", "一（１）班", "一年级1班", "一年级(1)班", "一年级（一）班", "一年级一班", "一1", "一1班", "1(1)", "1（1）班", "1.1", "1-1", "1年级1班", "一年1班", "小学一年级1班", "小一1班", "一(1)中队", "一 (1) 班", "一年级第1班", "一年级01班", "一①班", "一⑴班", "一【1】班", "一·1"]],
    ["1|10", ["1.10", "一(10)班", "一年级十班", "一10班"]],
    ["7|1", ["七(1)班", "七1", "7.1", "七年级1班", "初中七年级1班", "初中部七(1)班", "7（1）"]],
    ["初1|1", ["初一1班", "初一(1)班", "初中一年级1班", "初1(1)班", "初一.1"]],
    ["11|3", ["高二3班", "高二(3)班", "11年级3班", "高中二年级(3)班", "十一年级3班", "高2(3)班", "高11(3)班"]],
    ["12|21", ["高三(21)班", "高三二十一班"]],
    ["10|A", ["高一A班", "高一(a)班", "10A", "十年级A班"]],
    ["11|理3", ["高二理3班", "高二理(3)班", "高二(理3)班"]],
    ["10|实验", ["高一实验班", "高一(实验)班", "10年级实验班"]],
    ["24级|1", ["2024级1班", "2024级(1)班", "24级1班", "2024级01班"]],
    ["高24级|3", ["高2024级3班", "高中2024级(3)班"]],
    ["27届|3", ["2027届3班"]],
    ["|3", ["3班", "三班", "(3)班", "03", "第3班", "3"]],
    ["|12", ["12班", "十二班"]],
    ["|101", ["101", "101班"]],
    ["1|1@东校区", ["东校区一(1)班", "东校区 一年级1班", "东校区1.1", "东校区-一1"]],
    ["1|1@城关小学", ["城关小学一(1)班", "城关小学一年级1班"]],
    ["高24级|1@县第一中学", ["县第一中学高24级1班"]],
    ["高24级|1", ["高中学24级1班"]],
    ["7|2@本部", ["本部七(2)班", "本部7.2"]],
    ["none", ["", "海棠班", "向阳中队", "东校区海棠班", "校区", "一年级", "高三", "班级", "教务处"]],
  ])("reads as %s", (expected, words) => {
    expect(words.map((one) => [one, key(one)])).toEqual(words.map((one) => [one, expected]));
  });

  it("keeps apart what is not the same class", () => {
    const different = ["一(1)班", "一(2)班", "一(11)班", "十一(1)班", "十(11)班", "初一(1)班", "高一(1)班", "2024级1班", "高2024级1班", "初2024级1班", "2024届1班", "高一(1)班文", "1班", "101", "一(A)班", "一(实验)班"];
    expect(new Set(different.map(key)).size).toBe(different.length);
  });

  it("takes a class's remark for a part of its name", () => {
    expect(["高二(3)班(理)", "高二3班理", "高二(3)理"].map(key)).toEqual(["11|3理", "11|3理", "11|3理"]);
  });
});

it("tells a class that stands alone from what only begins with a numeral", () => {
  expect(["一(1)班", "7.1", "高一实验班", "一年级一班", "301", "三(2)中队", "一(A)班"].filter((words) => !isClassName(words))).toEqual([]);
  expect(["六大系统", "三等奖", "五项管理", "三级培训参训率", "三好学生", "海棠班", ""].filter(isClassName)).toEqual([]);
});

it("unpacks numbers and numerals that stand together", () => {
  expect(["701", "701班", "71", "710", "1003", "1012", "三二班", "十二班", "700", "2024", "1303", "7"].map(unpacked)).toEqual([
    "7|1",
    "7|1",
    "7|1",
    "7|10",
    "10|3",
    "10|12",
    "3|2",
    "none",
    "none",
    "none",
    "none",
    "none",
  ]);
});

it("reads the grade of a column 年级", () => {
  expect(["一年级", "一", "1", "七年级", "初一", "高二", "高中二年级", "11年级", "2024级", "小学三年级", "年级", "全校", "13"].map(parseGrade)).toEqual(
    ["1", "1", "1", "7", "初1", "11", "11", "11", "24级", "3", undefined, undefined, undefined],
  );
});

it("joins a grade and a class to one name", () => {
  expect(
    [["一年级", "1"], ["一", "1班"], ["1", "2"], ["高一", "(3)班"], ["2024级", "01"], ["七年级", "（2）"], ["八年级", "A"], ["九年", "第3班"]].map(([grade = "", section = ""]) =>
      joinClassName(grade, section),
    ),
  ).toEqual(["一年级1班", "一年级1班", "1年级2班", "高一3班", "2024级01班", "七年级2班", "八年级A班", "九年级3班"]);
});
