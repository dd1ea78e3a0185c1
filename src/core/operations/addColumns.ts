import { Exact } from "../number/exact";
import { missing, notApplicable, number, type Value } from "../value";
import { ValueColumn } from "../valueColumn";

/**
 * The sums of columns, place by place: one missing figure makes the sum missing, one that does not apply is left out, and
 * where none applies the sum does not apply either. Whole parts are added as they are; all else by exact fractions.
 * @param size how many places there are
 * @param isWanted which places get a sum; all, where it is left out
 */
export function addColumns(columns: readonly ValueColumn[], size: number, isWanted: (place: number) => boolean = () => true): ValueColumn {
  const sums = new ValueColumn(size);
  for (let place = 0; place < size; place++) {
    if (!isWanted(place)) continue;
    const parts = sumOfParts(columns, place);
    if (parts !== undefined) sums.setParts(place, parts);
    else sums.set(place, sumAt(columns, place));
  }
  return sums;
}

/** undefined where something else than parts stands among them, or the sum is beyond what a double holds. */
function sumOfParts(columns: readonly ValueColumn[], place: number): number | undefined {
  let sum = 0;
  let count = 0;
  for (const column of columns) {
    const parts = column.partsAt(place);
    if (parts === undefined) {
      if (column.has(place)) return undefined;
      continue;
    }
    sum += parts;
    count += 1;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return count === 0 ? undefined : sum;
}

function sumAt(columns: readonly ValueColumn[], place: number): Value {
  const values = columns.flatMap((column) => column.get(place) ?? []);
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value.number] : []));
  const isKnown = values.every(({ kind }) => kind === "number" || kind === "notApplicable");
  if (values.length === 0 || !isKnown) return missing;
  return numbers.length === 0 ? notApplicable : number(Exact.sum(numbers));
}
