import { openBroken, PLAIN } from "../acceptance/interrupted/brokenHost";
import { buildPlansAddin, type PlansAddin } from "./addin/build";
import { plansWorkbook } from "./addin/workbook";

let addin: PlansAddin;
beforeAll(() => (addin = buildPlansAddin()));
afterAll(() => addin.remove());

/** What is written, cut off wherever it can be, over what the buttons before have written. */
it.each([
  ["Paper", []],
  ["LongPaper", ["Paper"]],
  ["Paper", ["LongPaper"]],
  ["OtherChart", ["Chart"]],
  ["NextMonth", ["Flag"]],
  ["Correct", []],
  ["NextTerm", ["Table"]],
  ["LongTexts", ["Table"]],
])("%s after %j, cut off wherever it can be, is done again or taken back by the next press", async (button, earlier) => {
  const { session, breakEverywhere } = await openBroken(PLAIN, addin, plansWorkbook());
  for (const press of earlier) await session.client.press(press);
  expect(await breakEverywhere(button)).toBeGreaterThan(5);
  session.close();
});

it.each([
  ["LongPaper", ["Paper"]],
  ["OtherChart", ["Chart"]],
  ["NextMonth", ["Flag"]],
  ["Correct", []],
  ["NextTerm", ["Table"]],
])("撤回 of %s after %j, cut off wherever it can be, is completed by the next press", async (button, earlier) => {
  const { session, breakUndo } = await openBroken(PLAIN, addin, plansWorkbook());
  for (const press of earlier) await session.client.press(press);
  expect(await breakUndo(button)).toBeGreaterThan(5);
  session.close();
});
