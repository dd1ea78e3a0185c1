import type { Period } from "../core/period";
import type { Appraisal, AppraisedColumn, AppraisedTable } from "../rules/appraise";
import type { CompiledRule, Program } from "../rules/program";
import { ROSTER } from "../rules/roster";
import { ruleId } from "../rules/scheme";
import { headingOf } from "./results";

/** What a column of money is to the payroll: due, taken off, got for standing in, or what is paid in the end. */
export type PayPart = "due" | "deducted" | "received" | "net";

/** A column of a sheet of results that is money for persons. */
export interface PayColumn {
  readonly heading: string;
  /** What it is paid for, whichever month: 津贴, 学年奖. */
  readonly item: string;
  readonly part: PayPart;
  readonly period: Period | undefined;
  /** Among the sheet's columns. */
  readonly index: number;
}

/**
 * The columns of a sheet of results in 元 and what they are to the payroll, by how the scheme makes them and not by what they are called:
 * a 结算 is what is paid; what a 结算 lists under 扣减, or a 请假代班, is taken off; what it lists under 另加, or a 代班领取, is got for
 * standing in; all other money (each month's 津贴, 学期津贴, 学年奖) is due.
 */
export function payColumns({ appraisal, program }: { readonly appraisal: AppraisedTable & Pick<Appraisal, "months">; readonly program: Program }): readonly PayColumn[] {
  if (program.outputs.find(({ sheet }) => sheet === appraisal.sheet)?.over.table !== ROSTER) return [];
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

/**
 * The sheet of results that is paid from: 考核结果, else the first further one about teachers that has money (decision 56).
 * A school that has put no amounts into the regulation pays none of it.
 */
export function paidFrom({ appraisal, program }: { readonly appraisal: Appraisal; readonly program: Program }): AppraisedTable | undefined {
  if (payColumns({ appraisal, program }).length > 0) return appraisal;
  return appraisal.others.find((table) => isOfTeachers(table.sheet, program) && payColumns({ appraisal: { ...table, months: appraisal.months }, program }).some(({ index }) => hasFigures(table, index)));
}

/** The appraisal as its money is paid: that of `paidFrom` in the place of 考核结果. */
export function paidAppraisal(basis: { readonly appraisal: Appraisal; readonly program: Program }): Appraisal {
  const { appraisal } = basis;
  const table = paidFrom(basis);
  return table === undefined || table === appraisal ? appraisal : { ...appraisal, ...table };
}

/** The regulation whose money is paid. */
export function schemesPaying(basis: { readonly appraisal: Appraisal; readonly program: Program }): readonly string[] {
  const sheet = paidFrom(basis)?.sheet;
  const scheme = basis.program.outputs.find((output) => output.sheet === sheet)?.columns[0]?.row.scheme;
  return scheme === undefined ? [] : [scheme];
}

/** Money for teachers on a sheet of results that the pay sheet is not made of. */
export interface MoneyElsewhere {
  readonly sheet: string;
  readonly headings: readonly string[];
}

/** Money with figures on further sheets of results that is neither part of what is paid nor made of it, so that nobody takes a pay sheet for all there is. */
export function moneyElsewhere({ appraisal, program }: { readonly appraisal: Appraisal; readonly program: Program }): readonly MoneyElsewhere[] {
  const paid = program.outputs.filter(({ sheet }) => sheet === appraisal.sheet).flatMap(({ columns }) => columns.flatMap(({ source, row }) => (row.unit === "元" && source.kind === "rule" ? [source.rule] : [])));
  const partsOfPaid = partsOf(paid, program);
  return appraisal.others
    .filter(({ sheet }) => sheet !== appraisal.sheet && isOfTeachers(sheet, program))
    .flatMap((table) => {
      const found = payColumns({ appraisal: { ...table, months: appraisal.months }, program }).filter(({ index }) => {
        const source = table.columns[index]?.column.source;
        return source?.kind === "rule" && !partsOfPaid.has(source.rule) && !paid.some((rule) => partsOf([source.rule], program).has(rule)) && hasFigures(table, index);
      });
      return found.length === 0 ? [] : [{ sheet: table.sheet, headings: [...new Set(found.map(({ item }) => item))] }];
    });
}

/** A sheet that has a row for each 年级 is not about those who are paid. */
const isOfTeachers = (sheet: string, program: Program): boolean => program.outputs.some(({ sheet: name, over }) => name === sheet && over.table === ROSTER && over.column === undefined);

const hasFigures = ({ people }: AppraisedTable, column: number): boolean => people.some((person) => person.valueAt(column).kind === "number");

/** The rules and all that they are made of. */
function partsOf(rules: readonly string[], program: Program): ReadonlySet<string> {
  const found = new Set<string>();
  const enter = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const { reference } of program.rules.get(id)?.references ?? []) if (reference.kind === "rule") enter(reference.rule);
  };
  rules.forEach(enter);
  return found;
}

/** Whether a 结算 lists the rule under this setting. */
function isSettledAs(setting: string, id: string, program: Program): boolean {
  const lists = ({ mechanism, rows }: CompiledRule): boolean => mechanism === "结算" && rows.some((row) => row.setting === setting && ruleId(row.scheme, String(row.value)) === id);
  return [...program.rules.values()].some(lists);
}
