import fc from "fast-check";
import { type Cell, figures, meaning, names, numbers, words, written } from "../generate/cells";
import { Fraction } from "../reference/fraction";
import { coverage, hoursGap } from "../reference/functions/training";
import { answersAsReference, type Case, lay } from "./support";

it("HOURSGAP finds what is lacking", () => {
  const required = fc.constantFrom<Cell<Fraction>>({ written: null, means: Fraction.of(30) }, { written: 36, means: Fraction.of(36) }, { written: "24.5", means: Fraction.of(49, 2) });
  const cases = fc.tuple(fc.array(figures(numbers(0, 80, 2)), { minLength: 1, maxLength: 5 }), required).map(([hours, required]): Case => ({ args: [lay(written(hours), false), required.written], expected: hoursGap(meaning(hours), required.means) }));
  answersAsReference("HOURSGAP", cases);
});

it("COVERAGE counts each person of the roster once", () => {
  const people = fc.oneof({ weight: 6, arbitrary: names("罗敏", "白林", "丁慧", "康宁", "石磊") }, { weight: 1, arbitrary: words("") });
  const list = fc.array(people, { minLength: 1, maxLength: 8 });
  const cases = fc.tuple(list, list).map(([attended, roster]): Case => ({ args: [lay(written(attended), false), lay(written(roster), false)], expected: coverage(meaning(attended), meaning(roster)) }));
  answersAsReference("COVERAGE", cases);
});
