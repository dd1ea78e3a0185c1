import type { Input } from "../../core/table";
import type { RecognisedSheet } from "../recognition/recognised";
import { type ReadRow, withoutValues } from "./readRows";

/**
 * Whom a row may be about that names nobody: where a name stands merged over some rows and not over most, the one above.
 * Till somebody says so it counts for nobody, and what it may count for is open. Of a list it is so only where it tells
 * another subject or day than the one above, who has a row already.
 * @param below by row that names nobody, the row above it
 */
export function namedAbove(below: ReadonlyMap<number, number>, rows: readonly ReadRow[], nameless: readonly ReadRow[], recognised: RecognisedSheet): readonly ReadRow[] {
  const { columns, definition } = recognised;
  const names = columns.flatMap(({ subject, name, alsoNamed }) => (subject ? [name, ...alsoNamed] : []));
  const [first] = names;
  const rowAt = new Map(rows.map((row) => [row.at, row]));
  return nameless.flatMap((row) => {
    const above = rowAt.get(below.get(row.at) ?? -1);
    const tellsApart = definition.dimensions.some((name) => !names.includes(name) && row.cells.get(name)?.value.kind === "text");
    if (first === undefined || above === undefined || (definition.kind === "list" && !tellsApart)) return [];
    const { person, id, class: className } = above.key;
    const key = { ...row.key, ...(person === undefined ? {} : { person }), ...(id === undefined ? {} : { id }), ...(className === undefined ? {} : { class: className }) };
    const cells = new Map<string, Input>(row.cells);
    for (const name of names) {
      const [own, named] = [cells.get(name), above.cells.get(name)];
      if (own && named) cells.set(name, { ...own, value: named.value });
    }
    const named: ReadRow = { ...row, key, cells, contradicted: true, misnamed: first };
    return [definition.kind === "list" ? withoutValues(named, recognised) : named];
  });
}
