import { type Fraction, sum } from "./fraction";

/** G07: from the highest to the lowest. */
export const LEVELS = ["国家", "省", "市", "县", "乡镇", "校", "年级", "班"] as const;
export type Level = (typeof LEVELS)[number];

export interface Award {
  readonly item: string;
  readonly level: Level;
  readonly kind: string;
}

export interface LevelPoints {
  readonly level: Level;
  readonly points: Fraction;
  /** Only awards of this kind; "" for all. */
  readonly kind: string;
}

/** S1B-10: 同一项目以最高级别计分; in the strict reading 同一级别 counts once over all items besides; or simply all. */
export type SameItem = "取最高" | "取最高且同级不累计" | "累计";

/** S1B-09 to S1B-11: what is not on the list counts for nothing. */
export function bonusPoints(awards: readonly Award[], table: readonly LevelPoints[], same: SameItem): Fraction {
  const counted = awards.flatMap(({ item, level, kind }) => {
    const row = table.find((entry) => entry.level === level && kind.includes(entry.kind));
    return row === undefined ? [] : [{ item, rank: LEVELS.indexOf(row.level), points: row.points }];
  });
  const best = [...new Set(counted.map(({ item }) => item))].flatMap((item) => top(counted.filter((award) => award.item === item)));
  switch (same) {
    case "累计":
      return sum(counted.map(({ points }) => points));
    case "取最高":
      return sum(best.map(({ points }) => points));
    case "取最高且同级不累计":
      return sum([...new Set(best.map(({ rank }) => rank))].flatMap((rank) => top(best.filter((award) => award.rank === rank)).map(({ points }) => points)));
  }
}

/** The award of the highest level, of equals the one with more points. */
function top<A extends { readonly rank: number; readonly points: Fraction }>(awards: readonly A[]): A[] {
  return [...awards].sort((a, b) => a.rank - b.rank || (a.points.isAbove(b.points) ? -1 : 1)).slice(0, 1);
}
