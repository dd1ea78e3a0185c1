/** The best of several rounds, in milliseconds: what the machine can do when nothing else disturbs it. */
export function time(rounds: number, work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
