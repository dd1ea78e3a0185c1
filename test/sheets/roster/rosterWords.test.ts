import { RosterWords } from "../../../src/sheets/roster/rosterWords";

const rosterOf = (...classes: readonly (readonly [className: string, person?: string])[]): RosterWords =>
  new RosterWords(classes.map(([className, person]) => ({ class: className, ...(person === undefined ? {} : { person }) })));
const classes = (...names: readonly string[]): RosterWords => rosterOf(...names.map((name) => [name] as const));
const persons = (...names: readonly string[]): RosterWords => new RosterWords(names.map((person) => ({ person })));
const columnOf = (roster: RosterWords, ...words: readonly string[]): readonly (string | undefined)[] => {
  const found = roster.classesOf(words.map((one) => ({ words: one })));
  return words.map((one) => found.get(one));
};

describe("a class", () => {
  it("with the same grade and number is the roster's", () => {
    const roster = classes("一(1)班", "一(2)班", "二(1)班", "初一(1)班", "高二(3)班", "海棠班");
    const words = ["一(1)班", "一年级2班", "2.1", "初中一年级1班", "11年级3班", "海棠班", "三(1)班", "1班", "101", "丁香班"];
    expect(words.map((one) => roster.classNamed(one))).toEqual(["一(1)班", "一(2)班", "二(1)班", "初一(1)班", "高二(3)班", "海棠班", undefined, undefined, undefined, undefined]);
  });

  it("that the roster has twice is neither, unless it is written like one of them", () => {
    const roster = classes("一(1)班", "一年级1班");
    expect(["一1班", "一(1)班"].map((one) => roster.classNamed(one))).toEqual([undefined, "一(1)班"]);
  });

  it("stays its own beside one that only begins alike", () => {
    const roster = classes("一(1)班", "十一(1)班", "高一(1)班", "2024级1班", "高2025级1班");
    expect(["一(10)班", "十一1班", "高一1班", "十(1)班", "24级1班", "2025级1班", "一(1)班(文)"].map((one) => roster.classNamed(one))).toEqual([
      undefined,
      "十一(1)班",
      "高一(1)班",
      "高一(1)班",
      "2024级1班",
      undefined,
      undefined,
    ]);
  });

  it("of signs that stand together counts where the whole column fits", () => {
    const roster = classes("一(1)班", "一(2)班", "七(1)班", "十(12)班");
    expect(columnOf(roster, "101", "102", "701", "1012")).toEqual(["一(1)班", "一(2)班", "七(1)班", "十(12)班"]);
    expect(columnOf(roster, "11", "12", "71")).toEqual(["一(1)班", "一(2)班", "七(1)班"]);
    expect(columnOf(roster, "101", "102", "801")).toEqual([undefined, undefined, undefined]);
    // The same class twice, once written otherwise: one of them is another class.
    expect(columnOf(roster, "一(1)班", "101")).toEqual(["一(1)班", undefined]);
    expect(columnOf(classes("101", "102", "201"), "一(1)班", "一年级2班", "2.1")).toEqual(["101", "102", "201"]);
    expect(columnOf(classes("101班", "102班"), "101", "102")).toEqual(["101班", "102班"]);
  });

  it("counts too where the teachers beside it say so, and not against them", () => {
    const roster = rosterOf(["一(1)班", "高子涵"], ["一(2)班", "许志强"]);
    const column = (...rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => roster.classesOf(rows.map(([words, person]) => ({ words, person })));
    expect(column(["101", "高子涵"], ["301", "外来者"]).get("101")).toBe("一(1)班");
    expect(column(["101", "许志强"], ["102", "高子涵"]).get("101")).toBeUndefined();
  });

  it("in a notation of its own is told by the teachers, where all of them, the numbers and the grades fit", () => {
    const roster = rosterOf(["高一(1)班", "高子涵"], ["高一(2)班", "许志强"], ["高二(1)班", "杨立新"], ["高二(2)班", "林晓"]);
    const column = (...rows: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] => [...roster.classesOf(rows.map(([words, person]) => ({ words, person })))];
    const all = [["高一(1)班", "高子涵"], ["高一(2)班", "许志强"], ["高二(1)班", "杨立新"]] as const;
    const written = (...names: readonly string[]): readonly (readonly [string, string])[] => column(...all.map(([, person], index) => [names[index] ?? "", person] as const));
    expect(written("G1-1", "G1-2", "G2-1").map(([, name]) => name)).toEqual(all.map(([name]) => name));
    expect(written("2026级1班", "2026级2班", "2025级1班").map(([, name]) => name)).toEqual(all.map(([name]) => name));
    // Another number, one word for two grades, a stranger; and the class that one had last year.
    expect(written("G1-1", "G1-3", "G2-1")).toEqual([]);
    expect(written("G1-1", "G1-2", "G1-1")).toEqual([]);
    expect(column(["G1-1", "高子涵"], ["G1-2", "外来者"])).toEqual([]);
    expect(written("高三(1)班", "高三(2)班", "高二(1)班")).toEqual([["高二(1)班", "高二(1)班"]]);
  });

  it("of 初一 is of the seventh year where the sixth belongs to 小学", () => {
    expect(columnOf(classes("七(1)班", "八(1)班", "九(1)班"), "初一1班", "初三1班")).toEqual(["七(1)班", "九(1)班"]);
    expect(columnOf(classes("初一(1)班", "初二(1)班"), "七年级1班", "801")).toEqual(["初一(1)班", "初二(1)班"]);
    // With 初四 it begins with the sixth.
    expect(columnOf(classes("初一(1)班", "初四(1)班"), "六年级1班", "九(1)班")).toEqual(["初一(1)班", "初四(1)班"]);
    // From 六年级 to 九年级 it may be either, until a teacher says so.
    const either = rosterOf(["六(1)班", "甲某"], ["七(1)班", "乙某"], ["八(1)班", "丙某"]);
    expect(columnOf(either, "初一1班")).toEqual([undefined]);
    expect(either.classesOf([{ words: "初一1班", person: "甲某" }]).get("初一1班")).toBe("六(1)班");
  });

  it("without a grade is the only one of that number", () => {
    expect(columnOf(classes("七(1)班", "七(2)班"), "1班", "2")).toEqual(["七(1)班", "七(2)班"]);
    expect(columnOf(classes("七(1)班", "八(1)班"), "1班")).toEqual([undefined]);
    expect(columnOf(classes("1班", "2班"), "七(1)班")).toEqual([undefined]);
  });

  it("is found in the name of a sheet", () => {
    const roster = classes("一(1)班", "二(1)班", "2024级1班", "海棠班");
    const texts = ["一(1)班", "一年级1班9月考核表", "2026年9月一(1)班", "2026学年二1班班主任考核", "阳光小学二(1)班", "2024级1班得分", "海棠班9月", "十一(1)班9月", "一(1)班和二(1)班", "9月", "班主任考核"];
    expect(texts.map((text) => roster.classIn(text))).toEqual(["一(1)班", "一(1)班", "一(1)班", "二(1)班", "二(1)班", "2024级1班", "海棠班", undefined, undefined, undefined, undefined]);
  });
});

describe("a person", () => {
  it("is the roster's with a title or a remark beside the name", () => {
    const roster = persons("高子涵", "许志强", "欧阳娜娜");
    const words = ["高子涵", "高子涵老师", "高子涵(代)", "高子涵(语文)", "许志强班主任", "欧阳娜娜(一(1)班)", "高子涵(数学老师)", "许志强(兼年级组长)"];
    expect(words.map((one) => roster.personNamed(one))).toEqual(["高子涵", "高子涵", "高子涵", "高子涵", "许志强", "欧阳娜娜", "高子涵", "许志强"]);
  });

  it("is nobody where that may be somebody else", () => {
    const roster = persons("高子涵", "张伟", "李丽", "李丽老师");
    expect(["高老师", "张伟(大)", "张伟(2)", "张伟(女)", "张伟(原)", "高子涵(代李丽)", "李丽(请假,张伟代)", "张伟、李丽", "王芳老师"].map((one) => roster.personNamed(one))).toEqual(
      Array.from({ length: 9 }, () => undefined),
    );
    expect(roster.personNamed("李丽(代)")).toBe("李丽");
  });

  it("is found by the bare name where the roster has the title", () => {
    expect(["高子涵", "高子涵(代)"].map((one) => persons("高子涵老师").personNamed(one))).toEqual(["高子涵老师", "高子涵老师"]);
    expect(persons("张伟(语文)", "张伟(数学)").personNamed("张伟")).toBeUndefined();
  });
});
