import { decodeScheme } from "../appraisal/examine";
import { afterPlan } from "../contents/afterPlan";
import { addressOf } from "../core/cell";
import { schemeFlags } from "../appraisal/flags";
import { schemeProblems } from "../appraisal/schemeProblems";
import { CHINESE_TEXTS } from "../messages/chinese";
import type { CellFlag } from "../plan/flag";
import type { Plan } from "../plan/plan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";

/**
 * The plan of a change in 考核方案 with the marks that are to stand there: a mistake that it makes is marked at once, one that it
 * mends is marked no more. What only the school's sheets tell is looked at by the next 检查数据.
 */
export function withSchemeMarks(snapshot: Snapshot, plan: Plan, present: readonly CellFlag[]): Plan {
  // Marks move with the rows that others are put between.
  if ((plan.inserted ?? []).length > 0) return plan;
  const before = flagsIn(snapshot);
  const after = flagsIn(afterPlan(snapshot, plan));
  const marked = present.filter(({ cell }) => cell.sheet === ownName(snapshot, "scheme"));
  const stays = marked.filter((flag) => !before.has(keyOf(flag)) || after.has(keyOf(flag)));
  const there = new Set(marked.map(keyOf));
  const comes = [...after].flatMap(([key, flag]) => (before.has(key) || there.has(key) ? [] : [flag]));
  return stays.length === marked.length && comes.length === 0 ? plan : { ...plan, schemeFlags: [...stays, ...comes] };
}

/** By cell: of what a cell lacks now and was wrong before, the mark is another. */
const keyOf = ({ cell, kind }: CellFlag): string => `${kind} ${addressOf(cell)}`;

function flagsIn(snapshot: Snapshot): ReadonlyMap<string, CellFlag> {
  const decoded = decodeScheme(snapshot);
  if (decoded === undefined) return new Map();
  const { problems, asked } = compileAll(decoded.schemes, mechanisms);
  // Of the marks no word is shown.
  const listed = schemeProblems(problems, asked, decoded.place, ownName(snapshot, "scheme"), CHINESE_TEXTS);
  return new Map(schemeFlags(listed).map((flag) => [keyOf(flag), flag]));
}
