import { bonusPoints, type Level, type LevelPoints, type SameItem } from "../bonus";
import { type Figure, fromAll, isNumber, total } from "../figure";
import { ONE, sum, ZERO } from "../fraction";
import { type Answer, MISSING, WRONG } from "./answer";

/** COLLECT: the cells of all rows of a name, added up (合计), or the only one (唯一). */
export function collect(keys: readonly string[], rows: readonly { readonly name: string; readonly cells: readonly Figure[] }[], mode: "合计" | "唯一", none: Figure): Answer {
  return keys.map((key) => {
    if (key === "") return "";
    const own = rows.filter(({ name }) => name === key);
    if (own.length === 0) return none;
    if (mode === "唯一" && own.length > 1) return `重复:${key}`;
    return total(own.flatMap(({ cells }) => cells));
  });
}

/** TOTAL: each row's sum. */
export const totals = (rows: readonly (readonly Figure[])[]): Answer => rows.map(total);

/** WEIGHTED: each score by its weight; the weights make up 100 % (S1B-01). */
export function weighted(weights: readonly Figure[], rows: readonly (readonly Figure[])[]): Answer {
  if (!weights.every(isNumber)) return MISSING;
  if (!sum(weights).equals(ONE)) return WRONG;
  return rows.map((scores) => fromAll(scores, (...numbers) => sum(numbers.map((score, index) => score.times(weights[index] ?? ZERO)))));
}

/** DEDUCT: full mark less the row's deductions, not below the floor. Deductions are written all with a minus or all without. */
export function deducted(full: readonly Figure[], rows: readonly (readonly Figure[])[], floors: readonly Figure[]): Answer {
  const all = rows.flat().filter(isNumber);
  const negative = all.some((one) => one.isBelow(ZERO));
  if (negative && all.some((one) => one.isAbove(ZERO))) return WRONG;
  return rows.map((deductions, index) =>
    fromAll([full[index] ?? "缺", floors[index] ?? "缺", ...deductions], (mark, floor, ...amounts) => {
      const left = negative ? mark.plus(sum(amounts)) : mark.minus(sum(amounts));
      return left.isBelow(floor) ? floor : left;
    }),
  );
}

/** BONUS: blank rows are passed over, but not half a row. */
export function bonus(awards: readonly { readonly item: string; readonly level: Level | ""; readonly kind: string }[], table: readonly LevelPoints[], same: SameItem): Answer {
  const filled = awards.filter(({ item, level }) => item !== "" || level !== "");
  const complete = filled.flatMap(({ item, level, kind }) => (item === "" || level === "" ? [] : [{ item, level, kind }]));
  if (complete.length < filled.length) return MISSING;
  // What a level is worth that the table does not have, nobody says.
  return complete.some(({ level }) => table.every((row) => row.level !== level)) ? WRONG : bonusPoints(complete, table, same);
}
