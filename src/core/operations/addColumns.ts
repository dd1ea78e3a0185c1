import { Exact } from "../number/exact";
import { missing, notApplicable, number, type Value } from "../value";
import { AddedParts, ValueColumn } from "../valueColumn";

/**
 * The sums of columns, place by place: one missing figure makes the sum missing, one that does not apply is left out, and
 * where none applies the sum does not apply either. Whole parts are added as they are; all else by exact fractions.
 * @param size how many places there are
 * @param isWanted which places get a sum; all, where it is left out
 */
export function addColumns(columns: readonly ValueColumn[], size: number, isWanted?: (place: number) => boolean): ValueColumn {
  const added = new AddedParts(size);
  for (const column of columns) column.addTo(added);
  const sums = new ValueColumn(size);
  for (let place = 0; place < size; place++) {
    if (isWanted?.(place) === false) continue;
    if (added.isSumAt(place)) sums.setParts(place, added.sums[place] ?? 0);
    else sums.set(place, sumAt(columns, place));
  }
  return sums;
}

function sumAt(columns: readonly ValueColumn[], place: number): Value {
  const values = columns.flatMap((column) => column.get(place) ?? []);
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value.number] : []));
  const isKnown = values.every(({ kind }) => kind === "number" || kind === "notApplicable");
  if (values.length === 0 || !isKnown) return missing;
  return numbers.length === 0 ? notApplicable : number(Exact.sum(numbers));
}
