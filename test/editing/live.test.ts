import Decimal from "decimal.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { examine } from "../../src/appraisal/examine";
import { atOnce } from "../../src/core/slices";
import { LiveFigures, type CardValue, type Live, type LiveChoice } from "../../src/editing/live";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { S1A } from "../../src/schemes/S1A";
import { encode } from "../../src/schemes/codec";
import { sheet, withCell } from "../support/sheet";
import { withScheme, withSetting, withSheet } from "../appraisal/workbook";
import { workbookOf } from "../independent/workbooks";

interface ExpectedPerson {
  readonly name: string;
  readonly cls: string;
  readonly month_scores: readonly string[];
  readonly month_pay: readonly string[];
}

const [{ people }] = JSON.parse(readFileSync(path.join(__dirname, "../fixtures/expected.json"), "utf8")) as readonly [{ readonly people: readonly ExpectedPerson[] }];
const texts = textsFor("zh-CN");
const SCHOOL = withScheme("学月与学年考核.xlsx", "S1A");

function figuresOf(snapshot: Snapshot, language = texts): LiveFigures {
  const figures = LiveFigures.of(snapshot, examine(snapshot, language), language);
  if (figures === undefined) throw new Error("no regulation");
  return figures;
}

const liveOf = (snapshot: Snapshot, choice: LiveChoice = {}): Live => atOnce(figuresOf(snapshot).of(choice));

/** Each figure with its label and unit. */
const shown = (value: CardValue | undefined): string[] => (value?.kind === "figures" ? value.figures.map(({ label, value: figure, unit }) => [label, figure, unit].filter(Boolean).join(" ")) : []);

/** What is said of what is not there: the sentence and the cell. */
const lacking = (value: CardValue | undefined): string[] =>
  value?.kind === "figures" ? value.figures.flatMap(({ gaps }) => gaps.map(({ title, why, cell }) => [why || title, cell && `${cell.sheet}!${cell.row + 1}`].filter(Boolean).join(" "))) : [];

const subjectCalled = ({ choosable }: Live, name: string): string => {
  const one = choosable.find((each) => each.name === name);
  if (one === undefined) throw new Error(`nobody is called ${name}`);
  return one.key;
};

describe("the figures beside the rules", () => {
  const opened = liveOf(SCHOOL);

  it("are of whoever is on the roster, in each month", () => {
    expect(opened.choosable.map(({ name, class: className }) => [name, className])).toEqual(people.map(({ name, cls }) => [name, cls]));
    expect(opened.months.map(({ label }) => label)).toEqual(["9月", "10月", "11月", "12月", "1月"]);
    const figures = figuresOf(SCHOOL);
    for (const { name, month_scores: scores, month_pay: pay } of people) {
      const subject = subjectCalled(opened, name);
      opened.months.forEach(({ key, label }, index) => {
        const { values } = atOnce(figures.of({ subject, month: key }));
        expect(shown(values.get("S1A/学月得分"))).toEqual([`${label} ${Number(scores[index])} 分`]);
        expect(shown(values.get("S1A/学月津贴"))).toEqual([`${label} ${Number(pay[index])} 元`]);
      });
    }
  });

  it("begin with the last month", () => {
    expect(opened.chosen).toEqual({ subject: opened.choosable[0]?.key, month: opened.months.at(-1)?.key });
  });

  it("go with what is written now, for the person and month that were chosen", () => {
    const choice = { subject: subjectCalled(opened, people[3]?.name ?? ""), month: opened.months[1]?.key ?? "" };
    const after = liveOf(withSetting(SCHOOL, "学月津贴", "比例", "25%"), choice);
    expect(after.chosen).toEqual(choice);
    const pay = new Decimal(335).times("0.25").times(people[3]?.month_scores[1] ?? "").dividedBy(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    expect(shown(after.values.get("S1A/学月津贴"))).toEqual([`10月 ${pay.toString()} 元`]);
  });

  it("say what is to be filled in where there is none", () => {
    expect(shown(opened.values.get("S1A/学年奖"))).toEqual(["缺"]);
    expect(lacking(opened.values.get("S1A/学年奖"))).toEqual([expect.stringMatching(/^方案待填:学年奖的“奖金总额” 考核方案!\d+$/)]);
  });

  it("say so in the language of the pane, whatever the sheets say", () => {
    const english = atOnce(figuresOf(SCHOOL, textsFor("en-US")).of({}));
    expect(shown(english.values.get("S1A/学年奖"))).toEqual(["missing"]);
    expect([...english.values.values()].flatMap(shown).filter((one) => /缺|不适用/.test(one))).toEqual([]);
  });

  it("name the cell of the school's sheet that is blank", () => {
    const small: Snapshot = withSheets([
      sheet("班主任名册", [["姓名", "班级", "津贴标准"], ["甲老师", "一(1)班", 300], ["乙老师", "一(2)班", 300]]),
      sheet("2026年9月", [["2026年9月班主任学月岗位考核表"], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"], ["一(1)班", "甲老师", 55, 35, 90], ["一(2)班", "乙老师", 50, "", ""]]),
    ]);
    const { values, choosable } = liveOf(small);
    expect(shown(values.get("S1A/学月得分"))).toEqual(["9月 90 分"]);
    const other = liveOf(small, { subject: choosable[1]?.key ?? "" });
    expect(shown(other.values.get("S1A/学月津贴"))).toEqual(["9月 缺"]);
    expect(lacking(other.values.get("S1A/学月津贴"))).toEqual(["学月考核·卫生 2026年9月!4"]);
  });

  it("tell what they come to for all", () => {
    const totals = atOnce(figuresOf(SCHOOL).totals({ month: opened.months[0]?.key ?? "" }));
    const sum = people.reduce((all, { month_pay: [pay = ""] }) => all.plus(pay), new Decimal(0));
    expect(totals.get("S1A/学月津贴")).toBe(`全体合计 ${sum.toString()} 元`);
    expect(totals.get("S1A/奖次")).toMatch(/^合计 100% · 一等奖 \d 人、二等奖 \d 人、三等奖 \d 人$/);
  });

  it("are of another list's first where a person has none, by its name", () => {
    const { values } = liveOf(workbookOf("S0"));
    expect(shown(values.get("S0/年限达标"))).toEqual(["是"]);
    expect(shown(values.get("S0/期满日"))).toEqual(["晨曦坊 2028-09-17"]);
  });
});

describe("a mistake in a rule", () => {
  const SHARES = encode([S1A]).findIndex((cells) => cells[1] === "奖次" && cells[4] === "一等奖" && cells[3] === "比例");
  const mistaken = withSheet(SCHOOL, "考核方案", (before) => withCell(before, `G${SHARES + 1}`, "20%"));
  const { values } = liveOf(mistaken);

  it("blanks what depends on it, naming it, and nothing else", () => {
    expect(values.get("S1A/奖次")).toEqual({ kind: "heldUp", by: [] });
    expect(values.get("S1A/学年奖")).toEqual({ kind: "heldUp", by: ["奖次"] });
    expect(shown(values.get("S1A/学月津贴"))).toHaveLength(1);
    expect(shown(values.get("S1A/名次"))).toEqual(shown(liveOf(SCHOOL).values.get("S1A/名次")));
  });

  it("that bars people blanks what they would be barred from", () => {
    const misspelt = liveOf(withSetting(SCHOOL, "一票否决", "影响", "学年奖、名次奖"));
    expect(misspelt.values.get("S1A/学年奖")).toEqual({ kind: "heldUp", by: ["一票否决"] });
    expect(misspelt.values.get("S1A/名次")).toEqual({ kind: "heldUp", by: ["一票否决"] });
    expect(shown(misspelt.values.get("S1A/学月得分"))).toHaveLength(1);
  });
});

function withSheets(sheets: readonly ReturnType<typeof sheet>[]): Snapshot {
  const all = [...sheets, sheet("考核方案", encode([S1A]))];
  return { sheets: all, sheetNames: new Set(all.map(({ name }) => name)), own: new Map([["scheme", "考核方案"]]), canProve: true };
}
