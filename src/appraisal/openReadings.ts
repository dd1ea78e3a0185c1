import type { Texts } from "../messages";
import { proposalGroups, type Reading } from "../sheets";

/** What a command adds to its message where readings wait to be confirmed; nothing where none does. */
export function openReadings({ proposals }: Pick<Reading, "proposals">, texts: Texts): readonly string[] {
  const count = proposalGroups(proposals).length;
  return count === 0 ? [] : [texts("answers.open", { count: String(count) })];
}
