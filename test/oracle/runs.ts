import fc from "fast-check";

/** How many cases each property is tried with: 1,000 under `npm test`; `npm run fuzz` says otherwise. */
const numRuns = Number(process.env["ORACLE_RUNS"] ?? 1_000);
/** From which all cases follow: a new one each time, unless one is to be repeated. */
const seed = Number(process.env["ORACLE_SEED"] ?? Date.now() % 2 ** 31);

process.stderr.write(`oracle: ${numRuns} cases each, seed ${seed} (again: npm run fuzz -- --seed ${seed} --runs ${numRuns})\n`);

/** Tries the check with generated cases; a failure shows the smallest case that fails. */
export function always<T>(cases: fc.Arbitrary<T>, check: (one: T) => void): void {
  fc.assert(fc.property(cases, check), { numRuns, seed });
}
