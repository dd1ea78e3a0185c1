import { valueIn, type Table } from "../core/table";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import { ruleId } from "./scheme";
import { parseNumber, type Operand, type Reference } from "./settings";

/** How what is taken off is called: 扣分, 卫生扣分合计, 考勤扣. */
const CALLED_DEDUCTION = /(?:扣分|失分|罚分|扣)(?:合计|总计|小计|总数)?$/;

/** They start from a full mark and take off: what they yield is a score, whatever it is called. */
const SCORING: ReadonlySet<string> = new Set(["扣分", "差额"]);

/**
 * Points taken off, written as positive numbers, where scores are put in order and the rule does not say which end comes
 * first: who lost most would be the first. Written as negative numbers they are in order as they stand.
 */
export function deductionsAsScores(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  return [...program.rules.values()].flatMap((rule): SchemeProblem[] => {
    const undirected = rule.bound?.undirected;
    if (undirected === undefined || undirected.instead === "points") return [];
    const { setting, instead } = undirected;
    return rule.references
      .filter(({ row, reference }) => row.rule === rule.name && row.setting === setting && isTakenOff(reference, program, tables))
      .map(({ row }) => ({ code: "deductionAsScore", row, name: String(row.value), instead }));
  });
}

function isTakenOff(reference: Reference, program: Program, tables: readonly Table[]): boolean {
  const seen = new Set<string>();
  const isOne = (of: Operand | Reference): boolean => {
    if (of.kind === "column" && !program.rules.has(ruleId(of.table, of.column))) return CALLED_DEDUCTION.test(of.column) && isPositive(of, tables);
    const rule = of.kind === "rule" ? program.rules.get(of.rule) : of.kind === "column" ? program.rules.get(ruleId(of.table, of.column)) : undefined;
    if (rule === undefined || seen.has(rule.id) || SCORING.has(rule.mechanism)) return false;
    seen.add(rule.id);
    const made = rule.bound?.risesWith ?? [];
    return made.length > 0 ? made.some(isOne) : CALLED_DEDUCTION.test(rule.name) && takesOff(rule);
  };
  return isOne(reference);
}

/** Whether numbers stand in the column, and none below 0. */
function isPositive({ table, column }: { readonly table: string; readonly column: string }, tables: readonly Table[]): boolean {
  const rows = tables.find(({ name }) => name === table)?.rows ?? [];
  const signs = rows.flatMap((row) => {
    const value = valueIn(row, column);
    return value?.kind === "number" ? [value.number.sign()] : [];
  });
  return signs.includes(1) && !signs.includes(-1);
}

/** Whether a rule that counts does so in positive numbers. */
const takesOff = ({ rows }: CompiledRule): boolean => rows.filter(({ setting }) => setting === "值").every(({ value }) => (parseNumber(value)?.sign() ?? 0) >= 0);
