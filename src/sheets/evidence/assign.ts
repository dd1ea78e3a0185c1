/** How strongly something suggests something else. */
export interface Candidate<A, B> {
  readonly from: A;
  readonly to: B;
  readonly score: number;
}

/**
 * The best assignment over all of them together: the strongest first, each used once. Where two are equally strong for
 * the same, neither is taken and what they compete for stays open: unknown is better than guessed.
 */
export function assignBest<A, B>(candidates: readonly Candidate<A, B>[]): readonly Candidate<A, B>[] {
  const chosen: Candidate<A, B>[] = [];
  let open = [...candidates].sort((a, b) => b.score - a.score);
  for (let [best] = open; best !== undefined; [best] = open) {
    const { score } = best;
    const competes = (one: Candidate<A, B>) => (other: Candidate<A, B>): boolean => other.from === one.from || other.to === one.to;
    const equals = open.filter((candidate) => candidate.score === score);
    const clear = equals.filter((candidate) => equals.filter(competes(candidate)).length === 1);
    chosen.push(...clear);
    open = open.filter((candidate) => !equals.some(competes(candidate)));
  }
  return chosen;
}
