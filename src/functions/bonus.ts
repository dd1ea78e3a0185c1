import type { Exact } from "../core/number/exact";
import { bonus as operation, BONUS_TABLE, type Award, type BonusMode, type LevelPoints } from "../core/operations/bonus";
import { defineScalar } from "./define";
import { Fault } from "./fault";
import { grid, option, optionalNonzero, vector, widthOf, type Grid, type Vector } from "./parameters";
import { amount, level, name, needed } from "./readers";
import { sameLength } from "./rows";
import { unread, type Unread } from "./tables";

const points = needed(amount);

/** The bonus points of a list of awards. */
export const bonus = defineScalar({
  id: "BONUS",
  parameters: {
    items: vector(name),
    levels: vector(level),
    table: optionalNonzero(grid(unread), undefined),
    mode: option<BonusMode>(["项目最高", "item"], ["级别不重复", "level"]),
    kinds: optionalNonzero(vector(name), undefined),
  },
  example: '=BZR.BONUS({"作文","作文","合唱"},{"省","市","县"})',
  run({ items, levels, table, mode, kinds }) {
    sameLength(items, levels);
    if (kinds !== undefined) sameLength(items, kinds);
    const awards = items.cells.flatMap<Award>((item, index) => {
      const level = levels.cells[index];
      if (item === "" && level === undefined) return [];
      if (item === "" || level === undefined) throw missingCell(item === "" ? items : levels, index);
      return [{ item, level, kind: kinds?.cells[index] ?? "" }];
    });
    const worth = table === undefined ? BONUS_TABLE : readTable(table);
    const unlisted = awards.find(({ level }) => !worth.some((row) => row.level === level));
    if (unlisted !== undefined) throw new Fault("wrong", "functionError.levelNotInTable", { parameter: levels.parameter }, { level: unlisted.level });
    return operation(awards, worth, mode).toNumber();
  },
});

/** Level, points and, where the points are for some awards only, the kind. */
function readTable({ parameter, rows }: Grid<Unread>): LevelPoints[] {
  if (widthOf(rows) < 2 || widthOf(rows) > 3) throw new Fault("wrong", "functionError.notABonusTable", { parameter });
  return rows.flatMap<LevelPoints>(([first, second, third]) => {
    const of = first?.(level);
    const worth: Exact | undefined = of === undefined ? undefined : second?.(points);
    if (of === undefined || worth === undefined) return [];
    const kind = third?.(name) ?? "";
    return [{ level: of, points: worth, ...(kind === "" ? {} : { kind }) }];
  });
}

function missingCell({ parameter, across }: Vector<unknown>, index: number): Fault {
  return new Fault("missing", "functionError.missing", { parameter, cell: across ? { row: 0, column: index } : { row: index, column: 0 } });
}
