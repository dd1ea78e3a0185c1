import type { Table } from "../../src/core/table";
import { wordOfValue } from "../../src/core/value";
import { FIGURES_PER_SLICE, appraise, appraiseInSlices, type Appraisal } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import type { Program } from "../../src/rules/program";
import { builtInSchemes } from "../../src/schemes";
import { readSheets } from "../../src/sheets";
import { largeSchool } from "../support/largeSchool";

const program: Program = compile(builtInSchemes.S1A, mechanisms);
const tablesFor = (people: number): readonly Table[] => readSheets(largeSchool(people), { wanted: program.wanted }).tables;

const figuresOf = ({ people }: Appraisal): (string | undefined)[] => people.flatMap(({ outcomes }) => outcomes.map(({ value }) => wordOfValue(value)));

describe("appraising in slices", () => {
  const tables = tablesFor(120);

  it("computes no more than so many figures before it lets others have a turn", () => {
    const slices = appraiseInSlices(program, tables);
    let before = 0;
    let turns = 0;
    let total = 0;
    for (let slice = slices.next(); slice.done !== true; slice = slices.next()) {
      expect(slice.value.done - before).toBeLessThanOrEqual(FIGURES_PER_SLICE);
      ({ done: before, total } = slice.value);
      turns++;
    }
    // 姓名, 班级, four months of score and pay, and the year's: at least 15 columns for 120 people.
    expect(total).toBeGreaterThanOrEqual(15 * 120);
    expect(turns).toBe(Math.floor(total / FIGURES_PER_SLICE));
  });

  it("comes to the same figures as in one go", () => {
    const slices = appraiseInSlices(program, tables);
    let slice = slices.next();
    while (slice.done !== true) slice = slices.next();
    expect(figuresOf(slice.value)).toEqual(figuresOf(appraise(program, tables)));
  });
});
