import { definitionFor } from "./definitionFor";
import type { Recognition } from "./recogniseTables";
import { likenessToRoster } from "./rosterLikeness";
import { ROSTER } from "./tableCatalogue";

/** What was recognised, with the roster among it, and what may be one. */
interface WithRoster {
  readonly recognitions: readonly Recognition[];
  readonly likely: readonly Recognition[];
}

/**
 * Where no sheet calls itself 名册, the only one that is a list of homeroom teachers by its title and its rows is taken
 * for it; several, and what may be one, are asked about.
 */
export function findRoster(recognitions: readonly Recognition[]): WithRoster {
  if (recognitions.some(({ found }) => found.kind === "recognised" && found.definition.name === ROSTER)) return { recognitions, likely: [] };
  const candidates = recognitions.flatMap((recognition) => {
    const { found, as } = recognition;
    const roster = found.kind === "unread" && found.reason === "unknownTable" ? as(definitionFor(ROSTER, [])) : undefined;
    const likeness = roster && likenessToRoster(roster);
    return roster === undefined || likeness === undefined ? [] : [{ recognition, roster, likeness }];
  });
  const [only, second] = candidates.filter(({ likeness }) => likeness === "sure");
  if (only === undefined || second !== undefined) return { recognitions, likely: candidates.map(({ recognition }) => recognition) };
  return { recognitions: recognitions.map((one) => (one === only.recognition ? { ...one, found: only.roster } : one)), likely: [] };
}
