import { Exact } from "../number/exact";
import { byLevel, type Level } from "./level";

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

interface Listed {
  readonly item: string;
  readonly level: Level;
  readonly points: Exact;
}

/** Bonus points for awards. A level that the table does not have for the award's kind gives none, and stands in no other's way. */
export function bonus(awards: readonly Award[], table: readonly LevelPoints[], mode: BonusMode): Exact {
  const listed = awards.flatMap((award) => listedIn(table, award));
  const best = firstOf([...listed].sort((a, b) => byLevel(a.level, b.level) || b.points.compare(a.points)), ({ item }) => item);
  const counted = mode === "item" ? best : firstOf(best, ({ level }) => level);
  return Exact.sum(counted.map(({ points }) => points));
}

function listedIn(table: readonly LevelPoints[], { item, level, kind }: Award): Listed[] {
  const row = table.find((entry) => entry.level === level && (entry.kind === undefined || kind.includes(entry.kind)));
  return row === undefined ? [] : [{ item, level, points: row.points }];
}

const firstOf = (list: readonly Listed[], key: (one: Listed) => string): Listed[] => list.filter((one, index) => list.findIndex((other) => key(other) === key(one)) === index);
