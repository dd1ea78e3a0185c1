import { Promotion, type ClassWords } from "../../src/terms/promotion";

const words = (name: string, grade = "", bands: ClassWords["bands"] = {}): ClassWords => ({ class: name, grade, bands });

/** What a class is called after the summer, on a roster with it and these others; "离校" where it leaves, "?" where its name tells no grade. */
function after(name: string, others: readonly string[] = [], grade = "", topGrades: readonly string[] = []): string {
  const own = words(name, grade);
  const promotion = new Promotion([own, ...others.map((other) => words(other))], topGrades);
  const fate = promotion.fateOf(own);
  return fate.kind === "leaves" ? "离校" : fate.kind === "unclear" ? "?" : promotion.classAfter(name, fate);
}

describe("the name of a class in the next school year", () => {
  it.each([
    ["一(1)班", "二(1)班"],
    ["一（12）班", "二（12）班"],
    ["一 (1) 班", "二 (1) 班"],
    ["一(2)", "二(2)"],
    ["一年级2班", "二年级2班"],
    ["小学三年级（2）班", "小学四年级（2）班"],
    ["小一(1)班", "小二(1)班"],
    ["七年级2班", "八年级2班"],
    ["7(3)班", "8(3)班"],
    ["７（３）班", "８（３）班"],
    ["七3班", "八3班"],
    ["三二班", "四二班"],
    ["3-2班", "4-2班"],
    ["1.1班", "2.1班"],
    ["初一(3)班", "初二(3)班"],
    ["初中二年级1班", "初中三年级1班"],
    ["高一(3)班", "高二(3)班"],
    ["高一3班", "高二3班"],
    ["高2(11)班", "高3(11)班"],
    ["高中一年级（5）班", "高中二年级（5）班"],
    ["10年级3班", "11年级3班"],
    ["2026级3班", "2026级3班"],
    ["26级计算机1班", "26级计算机1班"],
    ["高2026级1班", "高2026级1班"],
    ["初2025届2班", "初2025届2班"],
  ])("%s → %s", (name, expected) => {
    expect(after(name)).toBe(expected);
  });

  it.each(["1班", "一班", "十二班", "二十班", "二十一班", "73班", "向阳班", "301班", ""])("%j does not tell a grade", (name) => {
    expect(after(name)).toBe("?");
  });

  it("is read with the column 年级 where it does not tell the grade itself", () => {
    expect(after("301班", [], "三年级")).toBe("401班");
    expect(after("301班", [], "三")).toBe("401班");
    expect(after("301班", [], "一年级")).toBe("301班");
    expect(after("向阳班", [], "二年级")).toBe("向阳班");
  });
});

describe("the top grade", () => {
  it.each([
    ["六(1)班", ["一(1)班"]],
    ["九年级1班", ["七年级1班"]],
    ["9(1)班", ["6(1)班"]],
    ["十二年级1班", ["十年级1班"]],
    ["初三(1)班", ["初一(1)班"]],
    ["高三(8)班", ["高一(1)班"]],
    ["初四(1)班", ["初三(1)班"]],
  ])("%s leaves", (name, others) => {
    expect(after(name, others)).toBe("离校");
  });

  it("is not the sixth in a school of nine years, nor 初三 where there is 初四", () => {
    expect(after("六(1)班", ["九(1)班"])).toBe("七(1)班");
    expect(after("六(1)班", ["七(1)班"])).toBe("七(1)班");
    expect(after("初三(1)班", ["初四(1)班"])).toBe("初四(1)班");
    expect(after("八年级1班", ["七年级1班"])).toBe("九年级1班");
  });

  it("is not the sixth where 初中 begins with it", () => {
    const sixth = words("六(1)班", "", { 学段: "初中" });
    const promotion = new Promotion([sixth], []);
    expect(promotion.fateOf(sixth).kind).toBe("up");
  });

  it("is asked for where the roster ends with the fifth, and then as the school says", () => {
    const roster = [words("四(1)班"), words("五(1)班")];
    expect(new Promotion(roster, []).uncertain).toEqual(["五年级", "六年级"]);
    expect(new Promotion(roster, ["五年级"]).uncertain).toBeUndefined();
    expect(after("五(1)班", [], "", ["五年级"])).toBe("离校");
    expect(after("五(1)班", [], "", ["六"])).toBe("六(1)班");
  });

  it("is not asked for in a school that has only lower grades yet, nor in one of cohorts", () => {
    expect(new Promotion([words("一(1)班"), words("三(1)班")], []).uncertain).toBeUndefined();
    expect(new Promotion([words("2026级1班")], []).uncertain).toBeUndefined();
  });

  it("is told by the column 年级 for classes called by their cohort", () => {
    expect(after("2024级1班", [], "高三")).toBe("离校");
    expect(after("2025级1班", [], "高二")).toBe("2025级1班");
  });
});

describe("年级 and what follows from it", () => {
  const band = (name: string, department: string): ClassWords => words(name, "", { 年级部: department, 学段: "小学" });
  const roster = [band("一(1)班", "低年级部"), band("二(1)班", "低年级部"), band("三(1)班", "中年级部"), band("五(1)班", "高年级部"), band("六(1)班", "高年级部")];
  const promotion = new Promotion(roster, []);
  const departmentAfter = (name: string, department: string): string => promotion.bandAfter("年级部", department, promotion.fateOf(band(name, department)));

  it.each([
    ["一年级", "二年级"],
    ["一", "二"],
    ["1", "2"],
  ])("the column 年级 %s → %s", (grade, expected) => {
    expect(promotion.gradeAfter(grade, promotion.fateOf(words("一(1)班", grade)))).toBe(expected);
  });

  it("takes the department that the new grade has", () => {
    expect(departmentAfter("一(1)班", "低年级部")).toBe("低年级部");
    expect(departmentAfter("二(1)班", "低年级部")).toBe("中年级部");
  });

  it("leaves the department blank where no class had the new grade, and for a class that leaves", () => {
    expect(departmentAfter("三(1)班", "中年级部")).toBe("");
    expect(departmentAfter("六(1)班", "高年级部")).toBe("");
  });

  it("keeps what is the same for every grade", () => {
    expect(promotion.bandAfter("学段", "小学", promotion.fateOf(band("二(1)班", "低年级部")))).toBe("小学");
  });

  it("keeps departments that do not go by grade", () => {
    const mixed = [words("一(1)班", "", { 年级部: "东部" }), words("一(2)班", "", { 年级部: "西部" }), words("二(1)班", "", { 年级部: "东部" })];
    const byCampus = new Promotion(mixed, []);
    expect(byCampus.bandAfter("年级部", "西部", byCampus.fateOf(words("一(2)班", "", { 年级部: "西部" })))).toBe("西部");
  });

  it("moves a department up that is named after its grade", () => {
    const high = [words("高一(1)班", "", { 年级部: "高一年级部" }), words("高三(1)班", "", { 年级部: "高三年级部" })];
    const promoted = new Promotion(high, []);
    expect(promoted.bandAfter("年级部", "高一年级部", promoted.fateOf(words("高一(1)班", "", { 年级部: "高一年级部" })))).toBe("高二年级部");
  });
});
