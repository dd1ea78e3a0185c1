import { tablesNeeded } from "./computable";
import type { Kept } from "./kept";
import { REACH_TITLE } from "./mechanisms/reach";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import type { Tables } from "./tables";

/**
 * Vetoes that bear on the months of a case only, and name a figure that is no month's: whether it is taken as a whole or
 * in part nobody knows. A figure of which a sheet lacks is said by what it lacks.
 * @param isOpen whether a rule is made of one that is to be mended first
 */
export function vetoesNotByMonth(program: Program, tables: Tables, keptOf: (rule: CompiledRule) => Kept, isOpen: (rule: CompiledRule) => boolean): readonly SchemeProblem[] {
  const isThere = (rule: CompiledRule): boolean => [...tablesNeeded(rule.id, program)].every((table) => tables.get(table) !== undefined);
  return [...program.rules.values()].flatMap((veto): SchemeProblem[] => {
    if (veto.bound?.reach === undefined || veto.bound.reach === "year") return [];
    const named = veto.bound.bearsOn.flatMap((id) => program.rules.get(id) ?? []);
    const wrong = named.filter((rule) => keptOf(rule) !== "month" && !isOpen(rule) && isThere(rule));
    const row = veto.rows.find(({ setting }) => setting === REACH_TITLE);
    return wrong.length === 0 || row === undefined ? [] : [{ code: "vetoNotByMonth", row, name: wrong.map(({ name }) => name).join("、") }];
  });
}

/** How a clause says that a case takes what is the month's: 扣发当月津贴, 当月起停发, 本月考核奖取消. */
const TAKES_MONTHS = /(?:当月|该月|本月|次月|自发生之月|从发生之月)[^,,。;;]*(?:津贴|补贴|奖|绩效|工资|发|扣|停|取消)|(?:扣|停|不|取消)[^,,。;;]*(?:当月|该月|本月|次月)/;

/** Vetoes whose words speak of the month while 影响范围 is not written: the whole school year's pay would be taken. Asked at the row that says so. */
export function vetoMonthSaid(program: Program): readonly SchemeProblem[] {
  return [...program.rules.values()].flatMap((veto): SchemeProblem[] => {
    if (veto.bound?.reach !== undefined || (veto.bound?.bearsOn.length ?? 0) === 0) return [];
    for (const row of veto.rows) {
      const said = [row.key, row.value, row.note, row.words].map((words) => TAKES_MONTHS.exec(String(words))?.[0]).find((found) => found !== undefined);
      if (said !== undefined) return [{ code: "vetoMonthSaid", row, said }];
    }
    return [];
  });
}
