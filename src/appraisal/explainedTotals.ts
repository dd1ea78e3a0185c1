import { addressOf } from "../core/cell";
import { Exact } from "../core/number/exact";
import type { Problem } from "../sheets";

/**
 * A number kept as text makes the sheet's own total wrong, too: that is one thing to mend, told at the text. A total that is wrong
 * beyond what the texts come to keeps a line of its own.
 */
export function withoutExplainedTotals(problems: readonly Problem[]): readonly Problem[] {
  const texts = new Map(problems.flatMap((problem) => (problem.code === "textNumber" ? [[placeOf(problem.sheet, addressOf(problem)), problem] as const] : [])));
  const totals = new Map<Problem, Problem>();
  const explained = new Set(problems.filter((total) => {
    const causes = total.code === "totalDisagrees" ? causesOf(total, texts) : [];
    causes.forEach((cause) => totals.set(cause, total));
    return causes.length > 0;
  }));
  return problems.flatMap((problem) => {
    if (explained.has(problem)) return [];
    const total = totals.get(problem);
    return [total === undefined ? problem : { ...problem, level: total.level, params: { ...problem.params, total: addressOf(total) } }];
  });
}

/** The texts that are lacking in the total, where they are all that is. */
function causesOf({ sheet, params: { cells = "", written = "", computed = "" } }: Problem, texts: ReadonlyMap<string, Problem>): readonly Problem[] {
  const causes = cells === "" ? [] : cells.split("、").map((cell) => texts.get(placeOf(sheet, cell)));
  const known = causes.flatMap((cause) => cause ?? []);
  const [total, sum] = [Exact.parse(written), Exact.parse(computed)];
  const lacking = known.flatMap(({ params }) => Exact.parse(params["read"] ?? "") ?? []);
  if (known.length < causes.length || lacking.length < known.length || total === undefined || sum === undefined) return [];
  return Exact.sum([total, ...lacking]).equals(sum) ? known : [];
}

const placeOf = (sheet: string, cell: string): string => JSON.stringify([sheet, cell]);
