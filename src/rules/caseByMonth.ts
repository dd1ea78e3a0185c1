import { parseApplies } from "./applies";
import type { Kept } from "./kept";
import { above, readersIn } from "./monthSaid";
import type { CompiledRule, Program, SchemeProblem } from "./program";

/**
 * Rules of the whole term whose 适用 goes by a figure that is kept by the month: of which month nobody knows, so no row would
 * ever hold. A mistake at the row that asks for it.
 */
export function caseByMonth(program: Program, keptOf: (rule: CompiledRule) => Kept): readonly SchemeProblem[] {
  const isByMonth = (rule: CompiledRule): boolean => ["month", "week"].includes(keptOf(rule));
  const readers = readersIn(program);
  // What adds up a register for its reader is the term's where nothing that is kept by months reads it.
  const isOfTerm = (rule: CompiledRule): boolean => keptOf(rule) === "term" || (rule.bound?.evaluation.kind === "term" && !above(rule, readers).some(isByMonth));
  return [...program.rules.values()].flatMap((rule): SchemeProblem[] => {
    const asked = rule.references.flatMap(({ reference, row }) => {
      const named = reference.kind === "rule" ? program.rules.get(reference.rule) : undefined;
      const applies = parseApplies(row.applies);
      return named && applies?.kind === "fields" && applies.fields.some(({ field }) => field === named.name) && isByMonth(named) ? [{ row, name: named.name }] : [];
    });
    return asked.length > 0 && isOfTerm(rule) ? asked.map(({ row, name }) => ({ code: "caseByMonth", row, name })) : [];
  });
}
