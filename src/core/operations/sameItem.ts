/** What a contest or honour is called, without spaces, brackets and such, so that one item is one. S1B-10 */
export const itemKey = (name: string): string => name.normalize("NFKC").replace(/[\s《》"“”'()[\]【】、,.。·-]/g, "");

/** Two names that may well mean one item: one is part of the other, or only a year or number tells them apart. */
export function alikeButNotSame(one: string, other: string): boolean {
  const [a, b] = [itemKey(one), itemKey(other)];
  if (a === b || a === "" || b === "") return false;
  const bare = (name: string): string => name.replace(/\d+/g, "").replace(/[年第届次]/g, "");
  return a.includes(b) || b.includes(a) || (bare(a) !== "" && bare(a) === bare(b));
}
