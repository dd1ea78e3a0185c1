import { readingCases, run } from "./support";

/** No figure is wrong, nothing is asked that a colleague would see, nobody is alarmed without need. */
const GOOD: ReadonlySet<string> = new Set(["right", "right after adopting", "asked"]);

const cases = readingCases();

describe("a sheet as an office has it", () => {
  it.each(cases.map((one) => [one.id, one.what, one] as const))("%s: %s", (_, __, one) => {
    const { verdict, faults, complaints } = run(one);
    expect({ verdict: GOOD.has(verdict) ? "good" : verdict, faults: GOOD.has(verdict) ? [] : faults, complaints: GOOD.has(verdict) ? [] : complaints }).toEqual({ verdict: "good", faults: [], complaints: [] });
  });
});
