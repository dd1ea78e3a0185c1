import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { builtInSchemes } from "../../src/schemes";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples, type Example } from "../support/examples";
import { describeExamples, differences, schemeFor } from "../support/workedExamples";

/** Mechanisms that no shipped regulation uses, or settings of one: the rows that a school writes (.txt), and worked examples (.yaml), a file each. */
const names = readdirSync(__dirname).filter((file) => file.endsWith(".txt")).map((file) => file.slice(0, -".txt".length));
const schemes = names.map((name) => schemeOf(name, readFileSync(path.join(__dirname, `${name}.txt`), "utf8")));
const examples = readExamples("mechanisms");

describeExamples(examples, schemes);

type Kind = Example["kind"];
const KINDS: readonly Kind[] = ["normal", "boundary", "missing", "notApplicable", "tie"];

/** Why there is no example of a kind. */
type Without = Readonly<Partial<Record<Kind, string>>>;

const EACH_BY_ITSELF = "each person's figure comes from his own rows: nobody is put before anybody";

/** What has to have an example of every kind: a file of this folder, or of all examples those that a setting of a mechanism decides. */
const SUBJECTS: readonly (readonly [what: string, of: { readonly scheme: string; readonly rule?: string } | { readonly mechanism: string }, without: Without])[] = [
  ["名次分", { scheme: "名次分" }, {}],
  ["组内", { scheme: "组内" }, {}],
  ["最高、最低", { scheme: "最高最低" }, {}],
  ["平均 with 去掉", { scheme: "去掉" }, {}],
  ["汇总 with 最高、最低", { scheme: "汇总最高" }, {}],
  ["代班领取 with 每天", { scheme: "代班定额" }, { tie: EACH_BY_ITSELF }],
  ["分段 with 终点", { scheme: "分段终点" }, { tie: EACH_BY_ITSELF }],
  ["对照表 of amounts, and a veto", { scheme: "定额否决" }, { tie: EACH_BY_ITSELF }],
  ["对照表 with 其余", { scheme: "对照表其余" }, { tie: EACH_BY_ITSELF }],
  ["名额分配", { scheme: "名额分配" }, {}],
  ["评选 with 并列", { scheme: "评选并列" }, {}],
  ["评选 with 同分看", { scheme: "同分看", rule: "先进" }, {}],
  ["名次 with 同分看", { scheme: "同分看", rule: "名次" }, {}],
  ["按比例分等 with 同分看", { scheme: "同分看", rule: "等次" }, {}],
  ["末位 with 同分看", { scheme: "同分看", rule: "末位" }, {}],
  ["评选 with 剔除", { scheme: "评选剔除" }, {}],
  ["末位 with 并列", { scheme: "末位并列" }, {}],
  ["方向", { scheme: "方向" }, {}],
  ["免扣天数", { scheme: "免扣天数" }, { tie: EACH_BY_ITSELF }],
  ["金额 of 按比例分等", { scheme: "等次金额", rule: "奖次" }, {}],
  ["金额 of 等级", { scheme: "等次金额", rule: "档次" }, { tie: EACH_BY_ITSELF }],
  ["金额 of 评选", { scheme: "等次金额", rule: "标兵" }, {}],
  ["所有项目只取最高一项", { scheme: "加分最高一项" }, {}],
  ["分别", { scheme: "分别" }, { tie: "a way of writing rows: nothing is put in order" }],
  ["值岗人数", { mechanism: "值岗人数" }, { tie: EACH_BY_ITSELF }],
  ["折算", { mechanism: "折算" }, {}],
  ["按点分配 with 尾数", { scheme: "尾数" }, {}],
  ["请假代班 with 取整", { scheme: "扣发取整" }, { tie: EACH_BY_ITSELF }],
  ["计数、折算 with 数量列", { scheme: "数量列" }, { tie: EACH_BY_ITSELF }],
  ["活动频次、加分、预警 with 数量列", { scheme: "数量列三种" }, { tie: EACH_BY_ITSELF }],
  ["连续", { mechanism: "连续" }, {}],
  ["上期、连续 with 空白", { scheme: "空白断开" }, {}],
  ["上期", { mechanism: "上期" }, { tie: EACH_BY_ITSELF }],
  ["人数占比", { mechanism: "人数占比" }, { tie: "heads are counted: nobody is put before anybody" }],
];

const everySchemes = [...Object.values(builtInSchemes), ...schemes];
const every = [...readExamples(), ...examples];

/** The mechanism of the rule whose setting decides an example. */
function decidedBy(example: Example): string | undefined {
  const [rule] = example.setting.split("/");
  return schemeFor(example, everySchemes).rows.find((row) => row.rule === rule && row.mechanism !== "")?.mechanism;
}

describe("the examples of what rows of a school's own may say", () => {
  it.each(SUBJECTS)("%s: of each kind there is one, or a reason why there is none", (_, of, without) => {
    const own = every.filter((example) =>
      "mechanism" in of ? decidedBy(example) === of.mechanism : example.scheme === of.scheme && (of.rule === undefined || example.setting.startsWith(`${of.rule}/`)),
    );
    const kinds = new Set(own.map(({ kind }) => kind));
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual(KINDS.filter((kind) => kind in without));
  });

  it("leave out no file of this folder", () => {
    const told = SUBJECTS.map(([, of]) => ("scheme" in of ? of.scheme : of.mechanism)).filter((name) => names.includes(name));
    expect([...new Set(told)].sort()).toEqual([...names].sort());
  });
});

it("a bound that each group has by itself is not held against the share of them all", () => {
  const rows = schemeOf("我校", "等次|按比例分等|得分|||期末.得分\n等次||分组|||名册.年级\n等次||比例|优秀||20%\n等次||比例|合格||其余\n等次||名额上限|优秀||1\n等次||取整|||向下取整\n输出|结果表|列|姓名||名册.姓名\n输出||列|等次||等次");
  const people = [..."一二"].flatMap((grade) => Array.from({ length: 5 }, (_, index) => ({ 姓名: `${grade}${index}`, 班级: `${grade}${index}班`, 年级: grade, 得分: 90 - index })));
  const example: Example = { id: "", name: "", kind: "boundary", scheme: "我校", setting: "", instead: "", tables: { 名册: people, 期末: people }, expect: { 一0: { 等次: "优秀" }, 二0: { 等次: "优秀" } } };
  expect(differences(example, rows)).toEqual([]);
  expect(differences({ ...example, remark: "多于按全体" }, rows)).toHaveLength(1);
});
