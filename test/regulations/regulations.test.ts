import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { decode, encode } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples, type Example, type ExampleRow } from "../support/examples";
import { describeExamples, differences } from "../support/workedExamples";

/** Invented regulations of six schools: the text (.md), its transcription as rows of 考核方案 (.txt) and worked examples (.yaml). */
const read = (file: string): string => readFileSync(path.join(__dirname, file), "utf8");
const schools = readdirSync(__dirname).filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -".md".length));
const schemes = schools.map((school) => schemeOf(school, read(`${school}.txt`)));
const examples = readExamples("regulations");

describeExamples(examples, schemes);

describe.each(schemes)("the regulation of $id", (scheme) => {
  const [articles = "", left = ""] = read(`${scheme.id}.md`).split("## 不写进表的条款");
  const clausesIn = (text: string): string[] => text.match(/第[一二三四五六七八九十]+条/g) ?? [];
  const clauses = [...new Set(clausesIn(articles))];
  const cited = scheme.rows.flatMap((row) => clausesIn(row.clause));

  it("has 8 to 15 clauses, each of them on the sheet or said to be left out", () => {
    expect(clauses.length).toBeGreaterThanOrEqual(8);
    expect(clauses.length).toBeLessThanOrEqual(15);
    expect(clauses.filter((clause) => !cited.includes(clause))).toEqual(clausesIn(left));
    expect(cited.filter((clause) => !clauses.includes(clause))).toEqual([]);
  });

  it("cites a clause for every setting but the columns of the result", () => {
    expect(scheme.rows.filter(({ clause, setting }) => clause === "" && setting !== "列")).toEqual([]);
  });

  it("compiles without a problem, before and after it went through the sheet", () => {
    const { schemes: decoded } = decode(encode([scheme]), { row: 0, column: 0 });
    expect(decoded).toEqual([scheme]);
    expect(compile(scheme, mechanisms).problems).toEqual([]);
  });

  it("has worked examples of what is usual, of limits, and of what is missing", () => {
    const kinds = new Set(examples.filter((example) => example.scheme === scheme.id).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["normal", "boundary", "missing"]));
  });
});

describe("the clerk's guide", () => {
  const guide = readFileSync(path.join(__dirname, "../../docs/guide/把你校的办法写成一张表.md"), "utf8");
  const sections = new Map(guide.split(/^#### /m).slice(1).map((section) => [section.slice(0, section.indexOf("\n")), section.split(/^##/m)[0] ?? ""]));

  it.each([...mechanisms.values()])("tells every setting of $name, and no other", ({ name, settings }) => {
    const told = [...(sections.get(name) ?? "").matchAll(/^\| (?!设置项)([^|-]+) \|/gm)].map((match) => match[1]);
    expect([...told].sort()).toEqual([...settings].sort());
  });

  it("tells of no mechanism that there is not", () => {
    expect([...sections.keys()].filter((name) => !mechanisms.has(name))).toEqual([]);
  });

  const TWO = [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }];
  const scores = (班级: string, ...months: readonly (readonly [string, number])[]): ExampleRow[] => months.map(([月份, points]) => ({ 班级, 月份, 得分项: [points] }));
  /** In the order of the guide; the results' columns are those of the expectation where the guide leaves 结果表 out. */
  const held: readonly (Pick<Example, "tables" | "expect"> & { readonly title: string })[] = [
    {
      title: "津贴 by the head and the score",
      tables: {
        名册: TWO,
        班额月报: [{ 班级: "一班", 月份: "9月", 人数: 45 }, { 班级: "二班", 月份: "9月", 人数: 28 }],
        学月考核: [...scores("一班", ["9月", 95]), ...scores("二班", ["9月", 85])],
      },
      expect: { 甲: { "9月津贴": 270 }, 乙: { "9月津贴": 126 } },
    },
    {
      title: "周期 left out",
      tables: { 名册: TWO, 学月考核: [...scores("一班", ["9月", 90], ["10月", 92]), ...scores("二班", ["9月", 80], ["10月", 80])], 入户登记: [{ 姓名: "甲", 月份: "9月", 户数: 2 }, { 姓名: "甲", 月份: "9月", 户数: 1 }] },
      expect: { 甲: { "9月月合计": 94, "10月月合计": 92 }, 乙: { "9月月合计": 80 } },
    },
    {
      title: "折算",
      tables: {
        名册: TWO,
        学月考核: [...scores("一班", ["9月", 90], ["10月", 90], ["11月", 90]), ...scores("二班", ["9月", 90], ["10月", 90], ["11月", 90])],
        考勤登记: [
          { 姓名: "甲", 月份: "9月", 情况: "迟到" },
          { 姓名: "甲", 月份: "9月", 情况: "旷课" },
          { 姓名: "甲", 月份: "10月", 情况: "旷课" },
          { 姓名: "甲", 月份: "10月", 情况: "旷课" },
          { 姓名: "甲", 月份: "10月", 情况: "旷课" },
          { 姓名: "乙", 月份: "9月", 情况: "早退" },
        ],
      },
      expect: { 甲: { "9月考勤后": 84, "10月考勤后": 80, "11月考勤后": 90 }, 乙: { "9月考勤后": "缺", "10月考勤后": 90, 提示: "考勤登记!C7" } },
    },
    {
      title: "名次分",
      tables: {
        名册: [...TWO.map((row) => ({ ...row, 年级: "七" })), { 姓名: "丙", 班级: "三班", 年级: "七" }, { 姓名: "丁", 班级: "四班", 年级: "七" }],
        学月考核: [...scores("一班", ["9月", 90]), ...scores("二班", ["9月", 80]), ...scores("三班", ["9月", 70]), ...scores("四班", ["9月", 60])],
      },
      expect: { 甲: { "9月名次分": 10 }, 乙: { "9月名次分": 7 }, 丙: { "9月名次分": 4 }, 丁: { "9月名次分": 2 } },
    },
    {
      title: "组内",
      tables: { 名册: TWO.map((row) => ({ ...row, 年级: "七" })), 学月考核: [...scores("一班", ["9月", 90]), ...scores("二班", ["9月", 80])] },
      expect: { 甲: { "9月相差扣": 0 }, 乙: { "9月相差扣": 2 } },
    },
    {
      title: "按比例分等 with amounts",
      tables: {
        名册: [...TWO, { 姓名: "丙", 班级: "三班" }],
        期末: [{ 姓名: "甲", 班级: "一班", 得分: 90, 常规: 40 }, { 姓名: "乙", 班级: "二班", 得分: 90, 常规: 41 }, { 姓名: "丙", 班级: "三班", 得分: 80, 常规: 45 }],
      },
      // Three: 0.9 is one place, 2.1 two, and the other the rest.
      expect: { 甲: { 奖次: "二等奖", 奖次金额: 300 }, 乙: { 奖次: "一等奖", 奖次金额: 400 }, 丙: { 奖次: "三等奖", 奖次金额: 200 } },
    },
    {
      title: "请假代班 by the month",
      tables: {
        名册: TWO,
        学月考核: [...scores("一班", ["9月", 90], ["10月", 90]), ...scores("二班", ["9月", 80], ["10月", 80])],
        请假代班: [{ 姓名: "甲", 班级: "一班", 月份: "9月", 假别: "事假", 天数: 2, 代班人: "乙" }],
      },
      expect: { 甲: { "9月实发": 250, "10月实发": 270 }, 乙: { "9月实发": 260, "10月实发": 240 } },
    },
    {
      title: "上期",
      tables: { 名册: TWO, 学月考核: [...scores("一班", ["9月", 80], ["10月", 90], ["11月", 90]), ...scores("二班", ["9月", 80], ["10月", 70], ["11月", 71])] },
      expect: { 甲: { "9月进步": "", "10月进步": "是", "11月进步": "否" }, 乙: { "10月进步": "否", "11月进步": "是" } },
    },
    {
      title: "连续",
      tables: { 名册: TWO, 学月考核: [...scores("一班", ["9月", 92], ["10月", 95], ["11月", 90]), ...scores("二班", ["9月", 92], ["10月", 89], ["11月", 95])] },
      expect: { 甲: { 连优: "是" }, 乙: { 连优: "否" } },
    },
    {
      title: "分别",
      tables: { 名册: TWO.slice(0, 1), 期中成绩: [{ 姓名: "甲", 班级: "一班", 语文: 80, 数学: 90 }], 期末成绩: [{ 姓名: "甲", 班级: "一班", 语文: 90, 数学: 70 }] },
      expect: { 甲: { 期中分: 84, 期末分: 82, 总分: 82.8 } },
    },
  ];
  const blocks = [...guide.matchAll(/```考核方案\n([^`]+)```/g)].map(([, lines = ""]) => lines);

  it("has no example that is not held against its figures", () => {
    expect(blocks).toHaveLength(held.length);
  });

  it.each(held.map((one, index) => [one.title, one, blocks[index] ?? ""] as const))("has an example of %s that holds", (_, { tables, expect: figures }, lines) => {
    const names = [...new Set(Object.values(figures).flatMap((cells) => Object.keys(cells).map((heading) => heading.replace(/^\d+月/, ""))))].filter((name) => name !== "提示");
    const output = lines.includes("|结果表|") ? "" : ["输出|结果表|列|姓名||名册.姓名", ...names.map((name) => `输出||列|${name}||${name}`)].join("\n");
    const example: Example = { id: "", name: "", kind: "normal", scheme: "我校", setting: "", instead: "", tables, expect: figures };
    expect(differences(example, schemeOf("我校", `${lines}${output}`))).toEqual([]);
  });
});

describe("a slip in a setting that the six regulations use", () => {
  const output = "输出|结果表|列|姓名||名册.姓名";
  const codesOf = (lines: string): string[] => compile(schemeOf("我校", `${lines}\n${output}`), mechanisms).problems.map((problem) => ("fault" in problem ? problem.fault.code : problem.code));

  it.each([
    ["限额 without a bound", "数|限额|依据|||名册.班额", "alternativesMissing"],
    ["按量 by units of nothing", "数|按量|依据|||名册.班额\n数||每|||0\n数||计|||1", "notPositive"],
    ["a fund below 0", "数|按点分配|总额|||-1\n数||点数|||名册.班额", "negative"],
    ["a bound of a tier that there is not", "数|按比例分等|得分|||名册.班额\n数||比例|优秀||20%\n数||名额上限|优||1", "keyWithoutPartner"],
    ["a part for leave that takes nothing off", "数|请假代班|登记|||请假代班\n数||月标准|||300\n数||扣发比例|产假||50%", "keyWithoutPartner"],
    ["符合 with a test that is none", "数|符合|依据|||名册.班额\n数||筛选|||≥很多", "notAFilter"],
  ])("%s is a problem", (_, lines, code) => {
    expect(codesOf(lines)).toEqual([code]);
  });
});

describe("figures at the edge of the new mechanisms", () => {
  const figures = (lines: string, cells: Readonly<Record<string, string | number>>, expected: string | number): readonly string[] => {
    const example: Example = { id: "", name: "", kind: "boundary", scheme: "我校", setting: "", instead: "", tables: { 名册: [{ 姓名: "甲", 班级: "一班", ...cells }] }, expect: { 甲: { 数: expected } } };
    return differences(example, schemeOf("我校", `${lines}\n输出|结果表|列|姓名||名册.姓名\n输出||列|数||数`));
  };

  it.each([
    ["bounds that contradict each other: the upper one", "数|限额|依据|||名册.班额\n数||下限|||50\n数||上限|||40", { 班额: 45 }, 40],
    ["a leap day's year is full on February 28th", "数|年数|起|||2024-02-29\n数||止|||2025-02-28", {}, 1],
    ["11 full months and 30 days are 11 months", "数|年数|起|||2025-08-31\n数||止|||2026-08-30\n数||单位|||月", {}, 11],
    ["a day before the first is none", "数|年数|起|||2026-09-01\n数||止|||2026-08-31", {}, 0],
    ["exactly on the line there is nothing to count", "数|按量|依据|||名册.班额\n数||起点|||45\n数||每|||5\n数||计|||10\n数||不足一份|||进一", { 班额: 45 }, 0],
    ["one above it is a unit begun", "数|按量|依据|||名册.班额\n数||起点|||45\n数||每|||5\n数||计|||10\n数||不足一份|||进一", { 班额: 46 }, 10],
    ["a missing figure stays missing", "数|限额|依据|||名册.班额\n数||下限|||30", { 班额: "缺" }, "缺"],
  ])("%s", (_, lines, cells, expected) => {
    expect(figures(lines, cells, expected)).toEqual([]);
  });
});
