import fc from "fast-check";
import { sheetOf } from "../reading/grid";
import { run, type ReadingCase } from "../reading/support";
import { type Form, forms, sheetsIn, wordsOf } from "./support/forms";
import { rightFigures } from "./support/school";

const RUNS = Number(process.env["READING_RUNS"] ?? 200);
const SEED = Number(process.env["READING_SEED"] ?? Date.now() % 2 ** 31);

const caseIn = (form: Form): ReadingCase => ({ id: "", what: wordsOf(form), ask: true, sheets: sheetsIn(form).map(sheetOf), expected: { 考核结果: rightFigures() } });

it(`the same facts in ${RUNS} other forms give the same figures, or a question: never another figure`, () => {
  const counts = new Map<string, number>();
  const check = (form: Form): void => {
    const { verdict, faults } = run(caseIn(form));
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (process.env["READING_SHOW"] !== undefined && verdict !== "right" && verdict !== "right after adopting") console.log(verdict, wordsOf(form), faults.slice(0, 3));
    if (verdict === "wrong") throw new Error(`${wordsOf(form)}\n${faults.join("\n")}`);
  };
  process.stderr.write(`reading: ${RUNS} forms, seed ${SEED}\n`);
  fc.assert(fc.property(forms, check), { numRuns: RUNS, seed: SEED });
  process.stderr.write(`reading: ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(", ")}\n`);
});
