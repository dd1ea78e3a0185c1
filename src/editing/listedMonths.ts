import { after, compareMonths, monthKey } from "../core/month";
import type { Month, Table } from "../core/table";
import type { Program } from "../rules/program";
import { withYears } from "../rules/years";

/** The months of the workbook's lists, with the years that the rules take them to have, and the one after: from when a change may hold. */
export function listedMonths(program: Program | undefined, tables: readonly Table[]): readonly Month[] {
  const rules = [...(program?.rules.values() ?? [])];
  const [said] = rules.flatMap(({ bound }) => (bound?.evaluation.kind === "policy" ? (bound.evaluation.schoolYear ?? []) : []));
  const found = new Map<string, Month>();
  for (const { kind, rows } of withYears(tables, said)) {
    for (const { key } of kind === "list" ? rows : []) if (key.month !== undefined) found.set(monthKey(key.month), key.month);
  }
  const months = [...found.values()].sort(compareMonths);
  const last = months.at(-1);
  return last === undefined ? [] : [...months, after(last)];
}
