import fc from "fast-check";
import { sheetOf } from "../reading/grid";
import { run, type ReadingCase } from "../reading/support";
import { type Form, forms, questionIn, sheetsIn, wordsOf } from "./support/forms";
import { rightFigures } from "./support/school";

const RUNS = Number(process.env["READING_RUNS"] ?? 200);
const SEED = Number(process.env["READING_SEED"] ?? Date.now() % 2 ** 31);

/** Whether a question is allowed is said beforehand, and then one press answers it. */
const caseIn = (form: Form): ReadingCase => ({ id: "", what: wordsOf(form), presses: questionIn(form) === undefined ? 0 : 1, sheets: sheetsIn(form).map(sheetOf), expected: { 考核结果: rightFigures() } });

it(`the same facts in ${RUNS} other forms give the same figures: without a question where the form is plain, else after one press`, () => {
  const counts = { right: 0, afterAdopting: 0, other: 0 };
  const expected = { right: 0, afterAdopting: 0, other: 0 };
  const check = (form: Form): void => {
    const { verdict, faults } = run(caseIn(form));
    const question = questionIn(form);
    expected[question === undefined ? "right" : "afterAdopting"] += 1;
    counts[verdict === "right" ? "right" : verdict === "right after adopting" ? "afterAdopting" : "other"] += 1;
    const allowed = question === undefined ? ["right"] : ["right", "right after adopting"];
    if (!allowed.includes(verdict)) throw new Error(`${verdict} (${question ?? "plain"}): ${wordsOf(form)}\n${faults.join("\n")}`);
  };
  process.stderr.write(`reading: ${RUNS} forms, seed ${SEED}\n`);
  fc.assert(fc.property(forms, check), { numRuns: RUNS, seed: SEED });
  process.stderr.write(`reading: ${Object.entries(counts).map(([verdict, count]) => `${verdict} ${count}`).join(", ")}\n`);
  // A question that is allowed and not needed any more is struck from questionIn.
  expect(counts).toEqual(expected);
});
