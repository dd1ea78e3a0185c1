import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/core/compile";
import { mechanisms } from "../../src/core/mechanisms";
import { decode, encode } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples, type Example } from "../support/examples";
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

  it("has an example that holds", () => {
    const [, lines = ""] = /```考核方案\n([^`]+)```/.exec(guide) ?? [];
    const example: Example = {
      id: "",
      name: "",
      kind: "normal",
      scheme: "我校",
      setting: "",
      instead: "",
      tables: {
        名册: [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }],
        班额月报: [{ 班级: "一班", 月份: "9月", 人数: 45 }, { 班级: "二班", 月份: "9月", 人数: 28 }],
        学月考核: [{ 班级: "一班", 月份: "9月", 得分项: [95] }, { 班级: "二班", 月份: "9月", 得分项: [85] }],
      },
      expect: { 甲: { "9月津贴": 270 }, 乙: { "9月津贴": 126 } },
    };
    expect(differences(example, schemeOf("我校", lines))).toEqual([]);
  });
});
