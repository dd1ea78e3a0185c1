import { wholeTable, type ConcernedRows, type Scope } from "../scope";
import { choice, withDefault } from "../settings";
import type { At } from "../subject";

export type Extent = "own" | "all";

/** 范围: the rows that concern the subject, or all of the table: how many studios the city has altogether. S1F-01, S4-05 */
export const extent = withDefault("范围", choice<Extent>({ 有关: "own", 全部: "all" }), "有关");

/** The rows within the 范围. What names the subject rightly is not disputed, whoever else the roster knows. */
export function rowsWithin(table: string, which: Extent, at: At, scope: Scope): ConcernedRows {
  if (which === "all") return wholeTable(scope.table(table));
  const { present, certain, disputed } = scope.rows(table, at);
  return { present, certain, disputed: disputed.filter((row) => !certain.includes(row)) };
}
