import fc from "fast-check";
import { type Cell, meaning, rowsOf, ticks, written } from "../generate/cells";
import { eligible, type Mark, streak, vetoes } from "../reference/functions/judgement";
import { answersAsReference, type Case, lay } from "./support";

const NAMES = ["①不深入班级", "②失职渎职", "③不努力", "④体罚"];
const sizes = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 }));

const marks: fc.Arbitrary<Cell<Mark>> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("", "否", "×", "不成立", false, 0, null).map((written): Cell<Mark> => ({ written, means: "" })) },
  { weight: 2, arbitrary: fc.constantFrom("是", "√", "成立", true, 1).map((written): Cell<Mark> => ({ written, means: "成立" })) },
  { weight: 2, arbitrary: fc.constant<Cell<Mark>>({ written: "待核", means: "待核" }) },
);

it("VETO names the cases", () => {
  const cases = sizes.chain(([people, count]) => rowsOf(marks, people, count).map((rows): Case => ({ args: [lay(NAMES.slice(0, count), true), rows.map(written)], expected: vetoes(NAMES.slice(0, count), rows.map(meaning)) })));
  answersAsReference("VETO", cases);
});

it("ELIGIBLE names what fails or is not known", () => {
  const conditions = ["年限", "职称", "荣誉", "师德"];
  const answers = fc.oneof({ weight: 6, arbitrary: ticks }, { weight: 1, arbitrary: fc.constantFrom("", "缺", null).map((written) => ({ written, means: "缺" as const })) });
  const cases = sizes.chain(([people, count]) => rowsOf<Cell<boolean | "缺">>(answers, people, count).map((rows): Case => ({ args: [lay(conditions.slice(0, count), true), rows.map(written)], expected: eligible(conditions.slice(0, count), rows.map(meaning)) })));
  answersAsReference("ELIGIBLE", cases);
});

it("STREAK counts the longest run of a value", () => {
  const grade = fc.oneof({ weight: 12, arbitrary: fc.constantFrom("合格", "不合格", "不 合格", "") }, { weight: 1, arbitrary: fc.constant("缺") });
  const cases = fc.tuple(fc.array(grade, { minLength: 1, maxLength: 12 }), fc.boolean()).map(([grades, across]): Case => ({ args: [lay(grades, across), "不合格"], expected: streak(grades.map((one) => one.replace(" ", "")), "不合格") }));
  answersAsReference("STREAK", cases);
});

it("STREAK counts the longest run of ticks", () => {
  const cases = fc.tuple(fc.array(marks, { minLength: 1, maxLength: 12 }), fc.boolean()).map(([cells, across]): Case => ({ args: [lay(written(cells), across)], expected: streak(meaning(cells), "成立") }));
  answersAsReference("STREAK", cases);
});
