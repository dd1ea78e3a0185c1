import { addTo } from "../multimap";
import type { Figure } from "./figure";
import { total } from "./total";

/** A row of a table that is looked up by name. */
export interface NamedRow {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** `total`: the sum over all of a name's rows and columns; `only`: the one value of its one row. */
export type CollectMode = "total" | "only";

/** For each key what its rows hold; undefined without a row, `several` where the only row is asked for and there are more. */
export function collect(keys: readonly string[], rows: readonly NamedRow[], mode: CollectMode): (Figure | "several" | undefined)[] {
  const byName = new Map<string, (readonly Figure[])[]>();
  for (const { name, figures } of rows) addTo(byName, name, figures);
  return keys.map((key) => {
    const found = byName.get(key);
    if (found === undefined) return undefined;
    return mode === "only" && found.length > 1 ? "several" : total(found.flat());
  });
}
