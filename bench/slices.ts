// How long the pane may not answer while a large school is appraised: the longest slice, as a share of the whole.
import { appraiseInSlices } from "../src/rules/appraise";
import { compile } from "../src/rules/compile";
import { mechanisms } from "../src/rules/mechanisms";
import { builtInSchemes } from "../src/schemes";
import { readSheets } from "../src/sheets";
import { largeSchool } from "../test/support/largeSchool";

const PEOPLE = 500;

const program = compile(builtInSchemes.S1A, mechanisms);
const sheets = largeSchool(PEOPLE);
const start = performance.now();
const { tables } = readSheets(sheets, { wanted: program.wanted });
const read = performance.now() - start;

const slices: number[] = [];
for (let work = appraiseInSlices(program, tables), before = performance.now(), slice = work.next(); ; slice = work.next()) {
  const now = performance.now();
  slices.push(now - before);
  before = now;
  if (slice.done === true) break;
}
const appraised = slices.reduce((sum, each) => sum + each, 0);
const share = (milliseconds: number): string => `${((milliseconds / (read + appraised)) * 100).toFixed(1).padStart(6)}%`;
console.log(`${PEOPLE} people, four months, ${slices.length} slices; reading and appraising = 100%`);
console.log(`${share(read)}  reading, in one go`);
console.log(`${share(Math.max(...slices))}  the longest slice of the appraisal`);
