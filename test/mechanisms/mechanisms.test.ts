import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples, type Example } from "../support/examples";
import { describeExamples, differences } from "../support/workedExamples";

/** Mechanisms that no shipped regulation uses, or settings of one: the rows that a school writes (.txt), and worked examples (.yaml), a file each. */
const names = readdirSync(__dirname).filter((file) => file.endsWith(".txt")).map((file) => file.slice(0, -".txt".length));
const schemes = names.map((name) => schemeOf(name, readFileSync(path.join(__dirname, `${name}.txt`), "utf8")));
const examples = readExamples("mechanisms");

describeExamples(examples, schemes);

describe.each(names)("the examples of %s", (name) => {
  const kinds = new Set(examples.filter(({ scheme }) => scheme === name).map(({ kind }) => kind));

  it("are of what is usual, of limits, and of what is missing", () => {
    expect([...kinds]).toEqual(expect.arrayContaining(["normal", "boundary", "missing"]));
  });
});

it("a bound that each group has by itself is not held against the share of them all", () => {
  const rows = schemeOf("我校", "等次|按比例分等|得分|||期末.得分\n等次||分组|||名册.年级\n等次||比例|优秀||20%\n等次||比例|合格||其余\n等次||名额上限|优秀||1\n等次||取整|||向下取整\n输出|结果表|列|姓名||名册.姓名\n输出||列|等次||等次");
  const people = [..."一二"].flatMap((grade) => Array.from({ length: 5 }, (_, index) => ({ 姓名: `${grade}${index}`, 班级: `${grade}${index}班`, 年级: grade, 得分: 90 - index })));
  const example: Example = { id: "", name: "", kind: "boundary", scheme: "我校", setting: "", instead: "", tables: { 名册: people, 期末: people }, expect: { 一0: { 等次: "优秀" }, 二0: { 等次: "优秀" } } };
  expect(differences(example, rows)).toEqual([]);
  expect(differences({ ...example, remark: "多于按全体" }, rows)).toHaveLength(1);
});
