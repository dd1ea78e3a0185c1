import type { Period } from "../core/period";
import type { Appraisal, AppraisedColumn } from "../rules/appraise";
import type { CompiledRule, Program } from "../rules/program";
import { ROSTER } from "../rules/roster";
import { ruleId } from "../rules/scheme";
import { headingOf } from "./results";

/** What a column of money is to the payroll: due, taken off, got for standing in, or what is paid in the end. */
export type PayPart = "due" | "deducted" | "received" | "net";

/** A column of 考核结果 that is money for persons. */
export interface PayColumn {
  readonly heading: string;
  /** What it is paid for, whichever month: 津贴, 学年奖. */
  readonly item: string;
  readonly part: PayPart;
  readonly period: Period | undefined;
  /** Among the appraisal's columns. */
  readonly index: number;
}

/**
 * The columns of 考核结果 in 元 and what they are to the payroll, by how the scheme makes them and not by what they are called:
 * a 结算 is what is paid; what a 结算 lists under 扣减, or a 请假代班, is taken off; what it lists under 另加, or a 代班领取, is got for
 * standing in; all other money (each month's 津贴, 学期津贴, 学年奖) is due.
 */
export function payColumns({ appraisal, program }: { readonly appraisal: Appraisal; readonly program: Program }): readonly PayColumn[] {
  if (program.outputs[0]?.over.table !== ROSTER) return [];
  return appraisal.columns.flatMap((column, index) => {
    const part = partOf(column, program);
    return part === undefined ? [] : [{ heading: headingOf(column, appraisal.months), item: column.column.heading, part, period: column.period, index }];
  });
}

function partOf({ column: { source, row } }: AppraisedColumn, program: Program): PayPart | undefined {
  if (row.unit !== "元" || source.kind !== "rule") return undefined;
  const rule = program.rules.get(source.rule);
  if (rule?.mechanism === "结算") return "net";
  if (rule?.mechanism === "请假代班" || isSettledAs("扣减", source.rule, program)) return "deducted";
  if (rule?.mechanism === "代班领取" || isSettledAs("另加", source.rule, program)) return "received";
  return "due";
}

/** Whether a 结算 lists the rule under this setting. */
function isSettledAs(setting: string, id: string, program: Program): boolean {
  const lists = ({ mechanism, rows }: CompiledRule): boolean => mechanism === "结算" && rows.some((row) => row.setting === setting && ruleId(row.scheme, String(row.value)) === id);
  return [...program.rules.values()].some(lists);
}
