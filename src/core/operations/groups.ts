import { addTo } from "../multimap";

/** Decides within each group; the answers stand where their members stood. */
export function withinGroups<T, R>(items: readonly T[], groupOf: (item: T) => string, decide: (members: readonly T[]) => readonly R[]): (R | undefined)[] {
  const groups = new Map<string, { readonly item: T; readonly index: number }[]>();
  items.forEach((item, index) => addTo(groups, groupOf(item), { item, index }));
  const answers: (R | undefined)[] = items.map(() => undefined);
  for (const members of groups.values()) {
    const decided = decide(members.map(({ item }) => item));
    members.forEach(({ index }, position) => (answers[index] = decided[position]));
  }
  return answers;
}
