import { readingCases, run } from "./support";

/** No figure is wrong, nothing is asked that a colleague would see, nobody is alarmed without need. */
const GOOD: ReadonlySet<string> = new Set(["right", "right after adopting", "asked"]);

const cases = readingCases();

describe("a sheet as an office has it", () => {
  it.each(cases.filter(({ notYet }) => notYet === undefined).map((one) => [one.id, one.what, one] as const))("%s: %s", (_, __, one) => {
    const { verdict, faults, complaints } = run(one);
    expect({ verdict: GOOD.has(verdict) ? "good" : verdict, faults: GOOD.has(verdict) ? [] : faults, complaints: GOOD.has(verdict) ? [] : complaints }).toEqual({ verdict: "good", faults: [], complaints: [] });
  });

  it.each(cases.flatMap((one) => (one.notYet === undefined ? [] : [[one.id, one.notYet, one] as const])))("%s is asked about, though it should not be: %s", (_, __, one) => {
    expect(run(one)).toMatchObject({ verdict: "asked though not allowed" });
  });
});
