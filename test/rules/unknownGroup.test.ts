import { run, table, type Cells } from "./support";

const OUTPUT = "\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数";

/** Two groups; whose 丁 is, nobody has said. */
const ROSTER: readonly Cells[] = [{ 姓名: "甲", 班级: "一班", 年级: "七" }, { 姓名: "乙", 班级: "二班", 年级: "七" }, { 姓名: "丙", 班级: "三班", 年级: "八" }, { 姓名: "丁", 班级: "四班" }];
const scores = (...points: readonly (number | undefined)[]) => table("期末", points.flatMap((得分, index) => (得分 === undefined ? [] : [{ 班级: `${"一二三四"[index] ?? ""}班`, 得分 }])));

const figures = (rule: string, points = scores(90, 80, 70, 85)) => {
  const { figure, notes } = run(`${rule}${OUTPUT}`, [table("名册", ROSTER), points]);
  return ["甲", "乙", "丙", "丁"].map((who) => [figure(who, "数"), notes(who, "数").includes("heldForMissing")]);
};

describe("somebody whose group nobody has said may belong to any", () => {
  it("places are given and said to be open", () => {
    expect(figures("数|名次|得分|||期末.得分\n数||分组|||名册.年级")).toEqual([["1", true], ["2", true], ["1", true], ["缺", false]]);
  });

  it("tiers are not: nobody knows how many places a group has", () => {
    expect(figures("数|按比例分等|得分|||期末.得分\n数||分组|||名册.年级\n数||比例|优||50%\n数||比例|良||其余")).toEqual([["缺", true], ["缺", true], ["缺", true], ["缺", false]]);
  });

  it("so they are where that one is barred but counts for the places", () => {
    const barred = (base: string) => figures(`否|比较|左|||期末.得分\n否||关系|||等于\n否||右|||85\n数|按比例分等|得分|||期末.得分\n数||分组|||名册.年级\n数||比例|优||50%\n数||比例|良||其余\n数||剔除|||否\n数||基数|||${base}`);
    expect(barred("全体").slice(0, 3)).toEqual([["缺", true], ["缺", true], ["缺", true]]);
    expect(barred("参评").slice(0, 3)).toEqual([["优", false], ["良", false], ["优", false]]);
  });

  it("nor what the whole group comes to", () => {
    expect(figures("数|组内|依据|||期末.得分\n数||方式|||平均\n数||分组|||名册.年级")).toEqual([["缺", true], ["缺", true], ["缺", true], ["缺", false]]);
  });

  it("nor are shares of a pool", () => {
    expect(figures("数|按点分配|总额|||1000\n数||点数|||期末.得分\n数||分组|||名册.年级")).toEqual([["缺", true], ["缺", true], ["缺", true], ["缺", false]]);
  });

  it("nothing is open where that one takes no part", () => {
    const none = table("期末", [{ 班级: "一班", 得分: 90 }, { 班级: "二班", 得分: 80 }, { 班级: "三班", 得分: 70 }, { 班级: "四班", 得分: "不适用" }]);
    expect(figures("数|名次|得分|||期末.得分\n数||分组|||名册.年级", none).slice(0, 3)).toEqual([["1", false], ["2", false], ["1", false]]);
    expect(figures("数|按点分配|总额|||1000\n数||点数|||期末.得分\n数||分组|||名册.年级", none)[2]).toEqual(["1000", false]);
  });
});
