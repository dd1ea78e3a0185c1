import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/rules/compile";
import type { BoundRule } from "../../src/rules/mechanism";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInSchemes } from "../../src/schemes";
import { decode, encode } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples, type Example } from "../support/examples";
import { describeExamples, differences } from "../support/workedExamples";
import { guide, guideBlocks, guideExamples, withOutput } from "./guideExamples";

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

/** Rules of every mechanism: those of the shipped regulations, of these, and of test/mechanisms. */
const OWN_ROWS = path.join(__dirname, "../mechanisms");
const known = [
  ...Object.values(builtInSchemes),
  ...schemes,
  ...readdirSync(OWN_ROWS).filter((file) => file.endsWith(".txt")).map((file) => schemeOf(file, readFileSync(path.join(OWN_ROWS, file), "utf8"))),
  schemeOf("the others", "奖金|奖金分配|等级|||奖次\n奖金||奖金总额|||9000\n奖金||级差|||50\n抽查|等距抽样|比例|||10%"),
  ...guideBlocks.map((lines, index) => schemeOf(`${index}`, lines)),
].flatMap((scheme) => [...compile(scheme, mechanisms).rules.values()]);

function boundOf(name: string): BoundRule {
  const bound = known.find((rule) => rule.mechanism === name && rule.bound !== undefined)?.bound;
  if (bound === undefined) throw new Error(`no rule anywhere is a ${name}`);
  return bound;
}

/** By which period a mechanism yields, in the guide's words, as its declaration has it. */
function periodsOf(name: string, bound: BoundRule): string {
  const { kind } = bound.evaluation;
  if (kind === "policy" || kind === "table") return "不分";
  if (mechanisms.get(name)?.settings.includes("周期") === true) return "看“周期”";
  if (kind === "term" || (kind === "group" && !("periods" in bound))) return "学期";
  return kind === "each" && "periods" in bound ? "周" : "随来源";
}

describe("the clerk's guide", () => {
  const sections = new Map(guide.split(/^#### /m).slice(1).map((section) => [section.slice(0, section.indexOf("\n")), section.split(/^##/m)[0] ?? ""]));

  it.each([...mechanisms.values()])("tells every setting of $name, and no other", ({ name, settings }) => {
    const told = [...(sections.get(name) ?? "").matchAll(/^\| (?!设置项)([^|-]+) \|/gm)].map((match) => match[1]);
    expect([...told].sort()).toEqual([...settings].sort());
  });

  it("tells of no mechanism that there is not", () => {
    expect([...sections.keys()].filter((name) => !mechanisms.has(name))).toEqual([]);
  });

  it.each([...mechanisms.keys()])("tells what %s takes, what it yields, and by which period", (name) => {
    const [, takes, yields, by] = /^取:(.+?)。得:(.+?)。按:(.+?)。$/m.exec(sections.get(name) ?? "") ?? [];
    expect([takes, yields, by]).not.toContain(undefined);
    const bound = boundOf(name);
    expect(by).toBe(periodsOf(name, bound));
    // Money, places and grades are told as such.
    expect(/元/.test(yields ?? "")).toBe(bound.pays || name === "求积");
    expect(/名次/.test(yields ?? "")).toBe(bound.places);
  });

  it("has no example that is not held against its figures", () => {
    expect(guideBlocks).toHaveLength(guideExamples.length);
  });

  it.each(guideExamples.map((one, index) => [one.title, one, guideBlocks[index] ?? ""] as const))("has an example of %s that holds", (_, { tables, expect: figures }, lines) => {
    const example: Example = { id: "", name: "", kind: "normal", scheme: "我校", setting: "", instead: "", tables, expect: figures };
    expect(differences(example, schemeOf("我校", withOutput(lines, figures)))).toEqual([]);
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
