import { Exact } from "../number/exact";
import type { Level } from "./level";

export interface Award {
  /** The contest or honour: several awards of one item are one achievement. */
  readonly item: string;
  readonly level: Level;
  readonly kind: string;
}

/** The points of a level; where `kind` is given, only for awards of that kind. */
export interface LevelPoints {
  readonly level: Level;
  readonly points: Exact;
  readonly kind?: string;
}

/** `item`: the highest level of each item counts. `level`: besides, no level counts twice. S1B-10 */
export type BonusMode = "item" | "level";

/** 校级 counts for class meeting contests only. S1B-09, S1B-11 */
export const BONUS_TABLE: readonly LevelPoints[] = [
  { level: "国家", points: Exact.of(5) },
  { level: "省", points: Exact.of(4) },
  { level: "市", points: Exact.of(3) },
  { level: "县", points: Exact.of(2) },
  { level: "校", points: Exact.of(1), kind: "班会课" },
];

/** Bonus points for awards. A level that the table does not have for the award's kind gives none. */
export function bonus(awards: readonly Award[], table: readonly LevelPoints[], mode: BonusMode): Exact {
  const best = new Map<string, { readonly level: Level; readonly points: Exact }>();
  for (const award of awards) {
    const points = pointsOf(award, table);
    const before = best.get(award.item);
    if (before === undefined || points.compare(before.points) > 0) best.set(award.item, { level: award.level, points });
  }
  switch (mode) {
    case "item":
      return Exact.sum([...best.values()].map(({ points }) => points));
    case "level":
      return Exact.sum(highestByLevel([...best.values()]).values());
  }
}

function pointsOf({ level, kind }: Award, table: readonly LevelPoints[]): Exact {
  const row = table.find((entry) => entry.level === level && (entry.kind === undefined || kind.includes(entry.kind)));
  return row?.points ?? Exact.zero;
}

function highestByLevel(items: readonly { readonly level: Level; readonly points: Exact }[]): Map<Level, Exact> {
  const highest = new Map<Level, Exact>();
  for (const { level, points } of items) {
    const before = highest.get(level);
    if (before === undefined || points.compare(before) > 0) highest.set(level, points);
  }
  return highest;
}
