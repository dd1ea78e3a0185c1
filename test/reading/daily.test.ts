import { examine } from "../../src/appraisal/examine";
import { textsFor } from "../../src/messages";
import { answerLines } from "../../src/sheets";
import { answerSheet } from "../support/answerSheet";
import { LAYOUTS, deductionsOnly, factsOf, sumsOf, workbookOf } from "./daily";
import { adopt, answerDirections, faultsOf, outcomeOf, run, snapshotOf } from "./support";

const texts = textsFor("zh-CN");
/** Each layout with facts of its own. */
const cases = Object.entries(LAYOUTS).map(([name, write], index) => [name, 20260901 + index, write] as const);

describe("a month of daily inspection", () => {
  it.each(cases)("kept as %s gives the month's sums once it is said what a blank is (%d)", (_, seed, write) => {
    const facts = factsOf(seed);
    const { verdict, faults } = run(workbookOf(write(facts), sumsOf(facts), { presses: 1 }));
    expect({ right: verdict.startsWith("right"), faults: verdict.startsWith("right") ? [] : faults.slice(0, 5) }).toEqual({ right: true, faults: [] });
  });

  it.each(Object.entries(LAYOUTS))("kept as %s asks one question about blanks at most, and the answer is one row", (_, write) => {
    const facts = factsOf(7);
    const snapshot = snapshotOf(workbookOf(write(facts), sumsOf(facts)));
    const blanks = examine(snapshot, texts).reading.proposals.filter(({ assignment }) => assignment.kind === "blank");
    expect(blanks.length).toBeLessThanOrEqual(1);
    const adopted = adopt(snapshot);
    const answers = adopted.sheets.filter(({ name }) => name === "认列").flatMap(answerLines);
    expect(answers.filter(({ answer }) => answer?.kind === "blank").length).toBeLessThanOrEqual(1);
    expect(examine(adopted, texts).reading.proposals).toEqual([]);
  });

  it.each(Object.entries(LAYOUTS))("kept as %s takes the answer by the name of the sheet it is asked on, and another sheet's for none", (_, write) => {
    const facts = factsOf(7);
    const snapshot = snapshotOf(workbookOf(write(facts), sumsOf(facts)));
    const asked = (sheets: readonly string[]): number => {
      const answers = answerSheet(...sheets.map((name) => [name, "空白", "空白", "没有扣分"] as const));
      const answered = { ...snapshot, sheets: [...snapshot.sheets, answers], own: new Map([...snapshot.own, ["answers", answers.name] as const]) };
      return examine(answered, texts).reading.proposals.filter(({ assignment }) => assignment.kind === "blank").length;
    };
    const [blank] = examine(snapshot, texts).reading.proposals.filter(({ assignment }) => assignment.kind === "blank");
    expect(asked(["班主任名册"])).toBe(blank === undefined ? 0 : 1);
    expect(asked(blank === undefined ? [] : [blank.cell.sheet])).toBe(0);
  });

  it.each(cases)("kept as %s gives the weeks' sums as well (%d)", (_, seed, write) => {
    const facts = factsOf(seed + 100);
    const { verdict, faults } = run(workbookOf(write(facts), sumsOf(facts, "周"), { presses: 1 }, "周"));
    expect({ right: verdict.startsWith("right"), faults: verdict.startsWith("right") ? [] : faults.slice(0, 5) }).toEqual({ right: true, faults: [] });
  });

  it.each(cases)("of nothing but deductions written as positive numbers, kept as %s, is asked about once, and right in either meaning (%d)", (_, seed, write) => {
    const facts = deductionsOnly(factsOf(seed + 200));
    for (const [direction, sign] of [["takenOff", -1], ["signed", 1]] as const) {
      const one = workbookOf(write(facts), sumsOf(facts, "月", sign));
      const snapshot = snapshotOf(one);
      const before = outcomeOf(snapshot);
      expect(faultsOf(one, before).filter((fault) => !fault.endsWith(" 缺"))).toEqual([]);
      expect(examine(snapshot, texts).reading.problems.filter(({ code }) => code === "plusOrMinus")).toHaveLength(1);
      const { answered, questions } = answerDirections(snapshot, direction);
      expect(questions).toBe(1);
      expect(faultsOf(one, outcomeOf(adopt(answered))).slice(0, 5)).toEqual([]);
    }
  });

  const NOTES = ["注:空白表示未扣分。", "空白表示未扣分", "说明:没有扣分的格子不填"];
  it.each(Object.entries(LAYOUTS).flatMap(([name, write]) => NOTES.map((note) => [name, note, write] as const)))("kept as %s asks nothing where %s stands below", (_, note, write) => {
    const facts = factsOf(5);
    const sheets = write(facts).map((sheet) => ({ ...sheet, rows: [...sheet.rows, [note]] }));
    const { verdict, faults, complaints } = run(workbookOf(sheets, sumsOf(facts), { presses: 0, quiet: true }));
    expect([verdict, faults.slice(0, 3), complaints.slice(0, 3)]).toEqual(["right", [], []]);
  });

  it("takes a line below for no class, where the classes stand first", () => {
    const facts = factsOf(5);
    const sheets = (LAYOUTS["a row a class and day"]?.(facts) ?? []).map(({ name, rows }) => ({
      name,
      formats: { "B2:B300": "yyyy-m-d" },
      rows: [...rows.map(([day = "", className = "", ...points]) => [className, day, ...points]), ["空白表示未扣分"]],
    }));
    const { verdict, complaints } = run(workbookOf(sheets, sumsOf(facts), { presses: 0, quiet: true }));
    expect([verdict, complaints]).toEqual(["right", []]);
  });

  it.each(["空白表示未检查,未扣分填0", "空白不表示未扣分", "没有扣分的也要填0,不得空着", "空白处请补填"])("takes no blank for nothing deducted where %s stands below", (note) => {
    const facts = factsOf(5);
    const write = LAYOUTS["a row a class and day"];
    const sheets = (write?.(facts) ?? []).map((sheet) => ({ ...sheet, rows: [...sheet.rows, [note]] }));
    const { proposals } = examine(snapshotOf(workbookOf(sheets, [])), texts).reading;
    expect(proposals.filter(({ assignment }) => assignment.kind === "blank")).toHaveLength(1);
  });

  it("takes a remark beside one day for no word about all of them", () => {
    const facts = factsOf(5);
    const write = LAYOUTS["a row a class and day"];
    const sheets = (write?.(facts) ?? []).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, index) => (index === 0 ? [...row, "备注"] : index === 3 ? [...row, "空白为未扣分"] : row)) }));
    const { proposals } = examine(snapshotOf(workbookOf(sheets, [])), texts).reading;
    expect(proposals.filter(({ assignment }) => assignment.kind === "blank")).toHaveLength(1);
  });

  it("leaves a row in which nothing at all is written missing, and says so once", () => {
    const facts = factsOf(3);
    const blank = facts.points.map((one) => (one.className === "一(1)班" && one.day === 0 ? { ...one, points: undefined } : one));
    const write = LAYOUTS["a row a class and day"];
    if (write === undefined) throw new Error("no such layout");
    const adopted = adopt(snapshotOf(workbookOf(write({ points: blank }), [])));
    const { problems, tables } = examine(adopted, texts).reading;
    expect(problems.filter(({ code }) => code === "rowNotFilled")).toMatchObject([{ sheet: "班级常规检查", row: 1 }]);
    const [row] = tables.find(({ name }) => name === "班级常规检查")?.rows ?? [];
    expect(row?.cells.get("仪表")?.value.kind).toBe("missing");
  });
});
