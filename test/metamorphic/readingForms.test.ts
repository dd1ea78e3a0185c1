import fc from "fast-check";
import { examine } from "../../src/appraisal/examine";
import { textsFor } from "../../src/messages";
import { proposalGroups } from "../../src/sheets";
import { sheetOf } from "../reading/grid";
import { run, snapshotOf, type ReadingCase } from "../reading/support";
import { type Form, forms, questionsIn, sheetsIn, wordsOf } from "./support/forms";
import { rightFigures } from "./support/school";

const RUNS = Number(process.env["READING_RUNS"] ?? 200);
const SEED = Number(process.env["READING_SEED"] ?? Date.now() % 2 ** 31);
const texts = textsFor("zh-CN");

/** Whether a question is allowed is said beforehand, and then one press answers all of them. */
const caseIn = (form: Form): ReadingCase => ({ id: "", what: wordsOf(form), presses: questionsIn(form).length === 0 ? 0 : 1, sheets: sheetsIn(form).map(sheetOf), expected: { 考核结果: rightFigures() } });

it(`the same facts in ${RUNS} other forms give the same figures: without a question where the form is plain, else after one press`, () => {
  const counts = { right: 0, afterAdopting: 0, other: 0 };
  const expected = { right: 0, afterAdopting: 0, other: 0 };
  const check = (form: Form): void => {
    const one = caseIn(form);
    const { verdict, faults } = run(one);
    const questions = questionsIn(form);
    const asked = proposalGroups(examine(snapshotOf(one), texts).reading.proposals).map(({ written, meaning }) => `「${written}」当作「${meaning}」`);
    expected[questions.length === 0 ? "right" : "afterAdopting"] += 1;
    counts[verdict === "right" ? "right" : verdict === "right after adopting" ? "afterAdopting" : "other"] += 1;
    const isGood = verdict === "right" || (verdict === "right after adopting" && questions.length > 0);
    if (!isGood || asked.length > questions.length) throw new Error(`${wordsOf(form)}\n${verdict}; allowed: ${questions.join("; ")}; asked: ${asked.join("、")}\n${faults.join("\n")}`);
  };
  process.stderr.write(`reading: ${RUNS} forms, seed ${SEED}\n`);
  fc.assert(fc.property(forms, check), { numRuns: RUNS, seed: SEED });
  process.stderr.write(`reading: ${Object.entries(counts).map(([verdict, count]) => `${verdict} ${count}`).join(", ")}\n`);
  // A question that is allowed and not needed any more is struck from questionsIn.
  expect(counts).toEqual(expected);
});
