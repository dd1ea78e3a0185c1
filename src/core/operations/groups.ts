/** Decides within each group; the answers stand where their members stood. */
export function withinGroups<T, R>(items: readonly T[], groupOf: (item: T) => string, decide: (members: readonly T[]) => readonly R[]): (R | undefined)[] {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const group = groupOf(item);
    const members = groups.get(group);
    if (members) members.push(index);
    else groups.set(group, [index]);
  });
  const answers: (R | undefined)[] = items.map(() => undefined);
  for (const indices of groups.values()) {
    const decided = decide(indices.flatMap((index) => items.slice(index, index + 1)));
    indices.forEach((index, position) => (answers[index] = decided[position]));
  }
  return answers;
}
