import Decimal from "decimal.js";
import { examine } from "../../src/appraisal/examine";
import { explain, type ExplanationSources } from "../../src/appraisal/explain";
import { explainable, explainPersonRun, explainSelectionRun } from "../../src/appraisal/explainRun";
import type { ExplanationAnswer, ExplanationStep, PersonExplanation } from "../../src/appraisal/explanation";
import { resultsPlan } from "../../src/appraisal/results";
import { tellTable } from "../../src/appraisal/told";
import type { CellRef } from "../../src/core/cell";
import { Exact } from "../../src/core/number/exact";
import { number } from "../../src/core/value";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraise, personWith, type Appraisal, type AppraisedPerson } from "../../src/rules/appraise";
import { walk, type Outcome } from "../../src/rules/outcome";
import { withCell } from "../support/sheet";
import { appraised, contentOf, RESULTS, settingCell, texts, withRows, withScheme, withSetting, withSheet } from "./workbook";

const S1A = withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000");
const S1B = withScheme("月考核与学期考核.xlsx", "S1B");

function explanationOf(answer: ExplanationAnswer): PersonExplanation {
  if (answer.kind !== "explained") throw new Error(answer.kind === "nothing" ? answer.message : answer.use.title);
  return answer.explanation;
}

function explained(snapshot: Snapshot, name: string): PersonExplanation {
  const person = explainable(snapshot, texts).find((one) => one.name === name);
  return explanationOf(explainPersonRun(snapshot, person?.key ?? "", texts));
}

function figureOf(snapshot: Snapshot, name: string, title: string): ExplanationStep {
  const figure = explained(snapshot, name).figures.find((step) => step.title === title);
  if (figure === undefined) throw new Error(`${name} has no figure ${title}`);
  return figure;
}

const leavesOf = (step: ExplanationStep): ExplanationStep[] => (step.steps.length === 0 ? [step] : step.steps.flatMap(leavesOf));
const shown = (step: ExplanationStep): [string, string] => [step.title, step.value];
const placed = ({ title, value, cell }: ExplanationStep): [string, string, CellRef | undefined] => [title, value, cell];
/** A cell by its address: the tests name cells as a clerk would. */
const at = (sheet: string, address: string): CellRef => ({ sheet, row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 });

describe("the explanation of 高子涵's allowance of September", () => {
  const allowance = figureOf(S1A, "高子涵", "9月津贴");

  it("has the working as one would write it down, the clause and the regulation's words", () => {
    expect(allowance).toMatchObject({ value: "203.31", unit: "元", working: "335 × 70% × 86.7 ÷ 100 = 203.31", clause: "五、1" });
    expect(allowance.steps[1]).toMatchObject({ clause: "二、1", text: expect.stringMatching(/^学月岗位考核\(70%\) · 办法修订时/) });
    expect(allowance.text).toBe("班主任学月岗位津贴=班主任学月岗位津贴的70%×个人学月岗位考核得分÷100");
  });

  it("leads to the very cells: of the roster, of the scheme, and of September's sheet", () => {
    const [standard, share, score, full, ...rest] = allowance.steps;
    expect(rest).toEqual([]);
    expect(standard && placed(standard)).toEqual(["名册·津贴标准", "335", at("班主任名册", "G3")]);
    expect(share && placed(share)).toEqual(["比例", "70%", settingCell(S1A, "学月津贴", "比例")]);
    expect(full && placed(full)).toEqual(["满分", "100", settingCell(S1A, "学月津贴", "满分")]);
    expect(score).toMatchObject({ title: "9月学月得分", value: "86.7", unit: "分", working: "28.2 + 17.8 + 14.3 + 15 + 11.4 = 86.7" });
    expect(score?.steps.map(placed)).toEqual([
      ["学月考核·常规管理", "28.2", at("2026年9月", "D5")],
      ["学月考核·安全工作", "17.8", at("2026年9月", "E5")],
      ["学月考核·卫生", "14.3", at("2026年9月", "F5")],
      ["学月考核·集体活动", "15", at("2026年9月", "G5")],
      ["学月考核·家校联系", "11.4", at("2026年9月", "H5")],
    ]);
  });

  it("follows a changed setting, for the scheme's cell is what it was computed from", () => {
    // 335 × 25% × 86.7 ÷ 100 = 72.61125
    const changed = figureOf(withSetting(S1A, "学月津贴", "比例", "25%"), "高子涵", "9月津贴");
    expect(changed.working).toBe("335 × 25% × 86.7 ÷ 100 = 72.61");
    expect(changed.steps[1]?.value).toBe("25%");
  });

  it("has no clause, words or hint of another row for a setting that is left open", () => {
    const open = figureOf(withSetting(S1A, "学月津贴", "满分", ""), "高子涵", "9月津贴");
    expect(open.steps.find(({ title }) => title === "满分")).toMatchObject({ value: "100", clause: "", text: "" });
  });
});

describe("what decided", () => {
  it("is lit among the choices: the tier, with the places there were", () => {
    const tier = figureOf(S1A, "高子涵", "奖次");
    expect(tier.choices.map(({ label, active }) => [label, active])).toEqual([["一等奖", false], ["二等奖", true], ["三等奖", false]]);
    expect(tier.notes).toContain("12 人,名额 4/4/4,实得 5/3/3");
    expect(figureOf(S1A, "梁海燕", "奖次").choices.filter(({ active }) => active).map(({ label }) => label)).toEqual(["一等奖"]);
  });

  it("is a registered veto, down to its cell", () => {
    const rank = figureOf(S1A, "高志强", "名次");
    expect(rank.value).toBe("不适用");
    const veto = rank.steps.find(({ title }) => title === "一票否决");
    expect(veto?.notes).toEqual(["一票否决:④体罚或变相体罚学生"]);
    expect(veto?.steps.map(placed)).toEqual([["一票否决登记·情形", "④体罚或变相体罚学生", at("一票否决登记", "E3")]]);
  });

  it("is the case of a failed month, in the month and in the term's pay", () => {
    const november = figureOf(S1B, "黄晓东", "11月等级");
    expect(november.value).toBe("不合格");
    expect(november.choices.filter(({ active }) => active).map(({ label }) => label)).toEqual(["不合格"]);
    const failed = november.steps.find(({ title }) => title === "11月不合格");
    expect(failed?.choices).toEqual([{ label: "情形", detail: "", active: true }]);
    const [found] = failed?.steps ?? [];
    expect(found?.steps.map(placed)).toEqual([["月考核·⑵班级发生重大安全事故,负主要责任", "是", at("月考核", "G47")]]);
    const pay = figureOf(S1B, "黄晓东", "学期津贴");
    expect(pay.working).toBe("200 × 5 × 50% = 500");
    expect(pay.notes.join()).toContain("11月(⑵班级发生重大安全事故,负主要责任)");
    expect(figureOf(S1B, "黄晓东", "10月等级").choices.filter(({ active }) => active).map(({ label }) => label)).toEqual(["合格"]);
  });

  it("is each award that counts, and each that does not with its reason", () => {
    const bonus = figureOf(S1B, "赵敏", "奖励分");
    expect(bonus.steps.map(({ value, notes }) => [value, ...notes])).toEqual([
      ["4", "计入"],
      ["0", "不计:“合唱比赛”已按最高级别(省级)计分"],
      ["5", "计入"],
      ["2", "计入"],
      ["3", "计入"],
    ]);
    expect(bonus.steps.map(({ cell }) => cell?.sheet)).toEqual(Array(5).fill("奖励加分"));
  });

  it("is the leave, with the rate and the days", () => {
    const [leave] = figureOf(S1B, "周静", "代班扣发").steps;
    expect(leave).toMatchObject({ value: "27.27", working: "200 ÷ 22 × 3 = 27.27" });
    expect(leave && leavesOf(leave).map(placed)).toEqual([
      ["值", "200", settingCell(S1B, "月标准", "值")],
      ["请假代班·计薪天数", "22", at("请假代班", "F3")],
      ["请假代班·天数", "3", at("请假代班", "E3")],
    ]);
  });
});

describe("gaps", () => {
  it("are what nobody has filled in, and where: the open conditions in the scheme, the test scores in no table", () => {
    const { missing } = explained(S1B, "赵敏");
    const open = missing.flatMap(({ title, cell }) => (cell ? [[title, contentOf(S1B, { ...cell, column: 1 }), cell.sheet, cell.column]] : []));
    expect(open.sort()).toEqual(["标兵条件4", "标兵条件5"].map((rule) => [rule, rule, "考核方案", 6]));
    expect(missing.filter(({ cell }) => cell === undefined).map(({ title }) => title)).toEqual(["统测成绩·语文、数学", "统测成绩·合格率"]);
  });

  it("are a blank score, with its cell", () => {
    const blank = withSheet(S1B, "月考核", (sheet) => withCell(sheet, "E3", ""));
    expect(figureOf(blank, "周静", "综合得分").value).toBe("缺");
    expect(explained(blank, "周静").missing).toEqual(expect.arrayContaining([{ title: "月考核·年级部检查", cell: at("月考核", "E3") }]));
    expect(explained(S1B, "周静").missing).toEqual([]);
  });

  it("keep 不适用 apart: exempt from an exam is not a missing exam", () => {
    const exempt = withSheet(S1A, "统测成绩", (sheet) => withCell(sheet, "D3", "免"));
    const { missing, notApplicable } = explained(exempt, "高子涵");
    expect(missing).toEqual([]);
    expect(notApplicable).toEqual(expect.arrayContaining([{ title: "统测成绩·学年得分", cell: at("统测成绩", "D3") }]));
  });

  it("name once what the scheme leaves out for every month: no line that a score may fall below", () => {
    expect(explained(S1B, "黄晓东").notApplicable).toEqual([{ title: "分数不足", cell: settingCell(S1B, "分数不足", "左") }]);
  });

  it("name the figures that a veto makes 不适用", () => {
    expect(explained(S1A, "高志强").notApplicable.map(({ title }) => title)).toEqual(["名次", "奖次"]);
    expect(explained(S1A, "高子涵").notApplicable).toEqual([]);
  });
});

describe.each([
  ["S1A", S1A, 12],
  ["S1B", S1B, 20],
])("every figure of every person of %s", (_, snapshot, people) => {
  const { appraisal, sources } = evaluated(snapshot);

  it("ends in cells, settings, rows of registers, or in what is not there", () => {
    expect(appraisal.people).toHaveLength(people);
    const steps = appraisal.people.flatMap((person) => explain([{ table: appraisal, person }], sources, texts).figures.flatMap(leavesOf));
    const nowhere = steps.filter(({ cell, value }) => cell === undefined && !["缺", "不适用", ""].includes(value));
    expect(nowhere.map(shown)).toEqual([]);
    expect(steps.length).toBeGreaterThan(people * 50);
  });

  it("shows in each leaf what its cell holds", () => {
    for (const person of appraisal.people) {
      for (const outcome of person.outcomes) {
        walk(outcome, ({ origin, value }) => {
          if (origin.kind !== "cell" || value.kind === "missing" || value.kind === "notApplicable") return;
          expect([origin.cell, asRead(contentOf(snapshot, origin.cell))]).toEqual([origin.cell, value.kind === "number" ? value.number.toString() : plain(value)]);
        });
      }
    }
  });

  it("is what adding up and weighting its leaves gives, by another library's arithmetic", () => {
    let checked = 0;
    for (const person of appraisal.people) {
      for (const outcome of person.outcomes) {
        if (outcome.origin.kind !== "rule" || !ADDED.has(outcome.origin.mechanism) || outcome.value.kind !== "number") continue;
        checked++;
        expect(recomputed(outcome)?.toString()).toBe(outcome.value.number.toString());
      }
    }
    // S1A: five months' scores, 学月总分, 获奖加分, 总评分; S1B: five months' scores, 学期总分, 综合得分.
    expect(checked).toBe(snapshot === S1A ? 12 * 8 : 18 * 7);
  });

  it("is the same value on 考核结果 and in the explanation, also where the tree is another: neither is computed twice", () => {
    const changed: Appraisal = { ...appraisal, people: appraisal.people.map(withOtherFigures) };
    const plan = resultsPlan(tellTable(changed, texts), changed.months, texts);
    changed.people.forEach((person, row) => {
      const { figures } = explain([{ table: changed, person }], { ...sources, appraisal: changed }, texts);
      const cells = (plan.rows[row] ?? []).slice(0, figures.length).map(String);
      expect(figures.map(({ value }) => (value === "不适用" ? "" : value))).toEqual(cells);
      expect(cells.filter((cell) => cell === "12345.67").length).toBeGreaterThan(0);
    });
  });
});

describe("the selected cell", () => {
  const results = appraised(S1A);
  const shownRows = results.sheets.find(({ name }) => name === RESULTS)?.values ?? [];
  const cellOf = (snapshot: Snapshot, name: string, heading: string): { sheet: string; row: number; column: number } => {
    const [headings = [], ...rows] = snapshot.sheets.find((sheet) => sheet.name === RESULTS)?.values ?? [];
    return { sheet: RESULTS, row: rows.findIndex((row) => row.includes(name)) + 1, column: headings.indexOf(heading) };
  };
  const select = (snapshot: Snapshot, name: string, heading: string): PersonExplanation =>
    explanationOf(explainSelectionRun(snapshot, cellOf(snapshot, name, heading), texts));

  it("is explained: whose it is, and which figure", () => {
    const { name, class: className, figures, selected = -1, outdated } = select(results, "高子涵", "9月津贴");
    expect([name, className, figures[selected]?.title, figures[selected]?.value, outdated]).toEqual(["高子涵", "一(1)班", "9月津贴", "203.31", undefined]);
  });

  it("is still found after the sheet was sorted and its columns moved", () => {
    const sorted = withRows(results, RESULTS, ([headings = [], ...rows]) => [headings, ...[...rows].reverse()].map((row) => [...row].reverse()));
    expect(cellOf(sorted, "高子涵", "9月津贴")).not.toEqual(cellOf(results, "高子涵", "9月津贴"));
    for (const name of ["高子涵", "李静", "高志强"]) {
      const { name: found, figures, selected = -1 } = select(sorted, name, "12月津贴");
      expect([found, figures[selected]?.title]).toEqual([name, "12月津贴"]);
      expect(figures[selected]?.value).toBe(String(shownRows.find((row) => row.includes(name))?.[shownRows[0]?.indexOf("12月津贴") ?? -1]));
    }
  });

  it("is still found where the block does not begin at A1", () => {
    const moved = withSheet(results, RESULTS, (sheet) => ({ ...sheet, row: 2, column: 1 }));
    const { row, column } = cellOf(results, "高子涵", "9月津贴");
    const { name, figures, selected = -1 } = explanationOf(explainSelectionRun(moved, { sheet: RESULTS, row: row + 2, column: column + 1 }, texts));
    expect([name, figures[selected]?.title]).toEqual(["高子涵", "9月津贴"]);
  });

  it("in 提示 or a column of the clerk's own is the person, without a figure", () => {
    const { name, selected } = select(results, "高子涵", "提示");
    expect([name, selected]).toEqual(["高子涵", undefined]);
  });

  it.each([
    ["the headings", { sheet: RESULTS, row: 0, column: 3 }],
    ["below the last person", { sheet: RESULTS, row: 40, column: 3 }],
    ["what nobody is told from", { sheet: "2026年9月", row: 60, column: 3 }],
  ])("on %s is none, and the way is named", (_, selection) => {
    expect(explainSelectionRun(results, selection, texts)).toEqual({ kind: "nothing", message: "所选单元格里没有能说明来历的数字,也没有数字取自它。请选中结果表(如“考核结果”)某一行的数字,或数据表里的一格。" });
  });

  it("is none before an appraisal", () => {
    expect(explainSelectionRun(S1A, { sheet: RESULTS, row: 1, column: 3 }, texts)).toEqual({ kind: "nothing", message: "还没有考核结果。请先点“一键考核”。" });
  });

  it("says that the sheet is outdated once an input was changed, with both figures", () => {
    // D5 28.2 → 27.2: the score of September 86.7 → 85.7.
    const changed = withSheet(results, "2026年9月", (sheet) => withCell(sheet, "D5", 27.2));
    expect(select(changed, "高子涵", "9月津贴").outdated).toBe("“9月得分”在表中是 86.7,按现在的方案和数据算得 85.7。输入已变,请重新考核。");
    expect(select(appraised(changed), "高子涵", "9月津贴").outdated).toBeUndefined();
  });
});

function evaluated(snapshot: Snapshot): { appraisal: Appraisal; sources: ExplanationSources } {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined || program === undefined) throw new Error("no scheme");
  const appraisal = appraise(program, reading.tables);
  return { appraisal, sources: { appraisal, program, place: decoded.place, schemeSheet: "考核方案" } };
}

/** The person with 12345.67 wherever there was a number. */
function withOtherFigures(person: AppraisedPerson): AppraisedPerson {
  const other = Exact.parse("12345.67") ?? Exact.zero;
  return personWith(person.subject, person.outcomes.map((outcome) => (outcome.value.kind === "number" ? { ...told(outcome), value: number(other) } : outcome)));
}

/** All that an outcome tells, as a plain object. */
const told = ({ value, origin, inputs, notes, working, choices }: Outcome): Outcome => ({ value, origin, inputs, notes, working, choices });

/** A cell as a person reads it: full-width digits, 14分 and blanks around a name. */
function asRead(content: string | number | boolean): string {
  if (typeof content === "number") return new Decimal(content.toPrecision(15)).toString();
  const text = String(content).trim();
  const figure = /^(\d+(?:\.\d+)?)分?$/.exec(text.normalize("NFKC"))?.[1];
  return figure === undefined ? text : new Decimal(figure).toString();
}

function plain(value: Exclude<Outcome["value"], { kind: "number" | "missing" | "notApplicable" }>): string {
  if (value.kind === "truth") return value.truth ? "是" : "否";
  return value.kind === "text" ? value.text : String(value.serial);
}

const ADDED: ReadonlySet<string> = new Set(["求和", "汇总", "加权"]);

/** A sum or weighted sum from its leaves upwards; undefined where something is no number. */
function recomputed({ origin, inputs, value }: Outcome): Decimal | undefined {
  const mechanism = origin.kind === "rule" ? origin.mechanism : "";
  if (!ADDED.has(mechanism)) return value.kind === "number" ? new Decimal(value.number.toString()) : undefined;
  const parts = inputs.map(({ outcome }) => recomputed(outcome));
  if (parts.some((part) => part === undefined)) return undefined;
  const numbers = parts.flatMap((part) => part ?? []);
  // 加权: a part, its weight, a part, its weight …
  const terms = mechanism === "加权" ? numbers.flatMap((part, index) => (index % 2 === 0 ? [part.times(numbers[index + 1] ?? 0)] : [])) : numbers;
  return Decimal.sum(0, ...terms);
}
