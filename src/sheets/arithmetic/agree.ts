/** How many rows of a sheet say the same as a formula does. */
export interface Agreement {
  readonly checked: number;
  readonly agreeing: number;
}

/** Cells hold binary noise. */
const NOISE = 1e-7;

/** Written and computed side by side; rows in which either is missing say nothing. `rounded`: the sheet may have rounded what it wrote. */
export function agreement(written: readonly (number | undefined)[], computed: readonly (number | undefined)[], rounded = false): Agreement {
  let [checked, agreeing] = [0, 0];
  for (const [row, number] of written.entries()) {
    const other = computed[row];
    if (number === undefined || other === undefined) continue;
    checked += 1;
    if (Math.abs(number - other) <= (rounded ? halfOfLastPlace(number) : 0) + NOISE) agreeing += 1;
  }
  return { checked, agreeing };
}

/** A number written with one decimal was rounded by 0.05 at most. */
function halfOfLastPlace(number: number): number {
  const places = Math.min(4, (String(Number(number.toFixed(6))).split(".")[1] ?? "").length);
  return 0.5 / 10 ** Math.max(1, places);
}

/** In nearly all rows: what differs in a few is a slip of whoever typed it. */
export const holds = ({ checked, agreeing }: Agreement): boolean => checked > 0 && agreeing >= (checked <= 3 ? checked : 0.75 * checked);

/** In all rows, and not because there is but one way for them to agree. */
export const holdsThroughout = ({ checked, agreeing }: Agreement): boolean => checked > 0 && agreeing === checked;
