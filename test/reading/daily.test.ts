import { examine } from "../../src/appraisal/examine";
import { textsFor } from "../../src/messages";
import { answerLines } from "../../src/sheets";
import { LAYOUTS, factsOf, sumsOf, workbookOf } from "./daily";
import { adopt, run, snapshotOf } from "./support";

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
