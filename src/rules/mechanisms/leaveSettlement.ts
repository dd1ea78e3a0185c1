import { Exact } from "../../core/number/exact";
import { missing, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { ruleId } from "../scheme";
import { choice, operand, operandOr, optional, optionalList, quantity, ratio, required, tableName, withDefault, wordList, type SettingProblem } from "../settings";
import { whenAbsent } from "./absence";
import { combine } from "./combine";
import { absentRegister } from "./entry";
import { freeDaysSettings } from "./freeDays";
import { LEAVE_COLUMNS } from "./leaveDays";
import { leaveEntries, ledgerWithin, type LeaveRules } from "./leaveLedger";
import { moneyRounding } from "./moneyRounding";
import { span, spanOf } from "./span";
import { additionOf } from "./working";

/** 请假代班: what leave takes off somebody's allowance; the substitute gets the same. S1B-05 */
export const leaveSettlement = defineMechanism({
  name: "请假代班",
  sentence: "leaveSettlement",
  settings: {
    register: required("登记", tableName),
    standard: required("月标准", operand),
    workdays: withDefault("计薪天数", operandOr({ 当月工作日: "calendar" } as const), "当月工作日"),
    deducted: withDefault("扣发假别", wordList, "事假、病假"),
    /** The part of the day's pay that a kind of leave takes off; all of it without a row. */
    shares: optionalList("扣发比例", ratio),
    /** Shorter leave counts for that: 0.5 for half a day. */
    smallest: optional("天数单位", quantity),
    ...freeDaysSettings,
    unlisted: withDefault("其他假别", choice<"kept" | "deducted">({ 不扣: "kept", 照扣: "deducted" }), "不扣"),
    rounding: withDefault("取整", moneyRounding, "四舍五入到分"),
    span,
    whenAbsent,
  },
  check: ({ shares, deducted }): readonly SettingProblem[] =>
    shares.filter(({ key }) => !deducted.value.includes(key)).map(({ row }) => ({ code: "keyWithoutPartner", row, other: "扣发假别" })),
  bind(settings) {
    const rules: LeaveRules = settings;
    const table = settings.register.value;
    return {
      counts: spanOf(settings.span),
      pays: true,
      whenAbsent: settings.whenAbsent.value,
      names: { table, column: LEAVE_COLUMNS.substitute },
      reads: [
        { kind: "column", table, column: LEAVE_COLUMNS.substitute },
        ...[LEAVE_COLUMNS.days, LEAVE_COLUMNS.kind, LEAVE_COLUMNS.from, LEAVE_COLUMNS.to, LEAVE_COLUMNS.substituteId].map((column) => ({ kind: "column", table, column, optional: true }) as const),
      ],
      ledger: (subject, scope) => {
        const found = scope.table(table);
        return found ? leaveEntries(found, scope.rows(table, { subject }), rules, subject, scope) : [];
      },
      evaluation: {
        kind: "term",
        evaluate(at, scope) {
          if (scope.table(table) === undefined && settings.whenAbsent.value !== "notice") return { value: missing, explain: () => ({ inputs: [{ role: table, outcome: absentRegister(table, LEAVE_COLUMNS.days) }] }) };
          const all = scope.ledger(ruleId(settings.register.row.scheme, settings.register.row.rule), at.subject);
          const inputs = ledgerWithin(all, settings.register, at, spanOf(settings.span), scope).map(({ outcome }) => ({ role: table, outcome }));
          if (inputs.length === 0) return { value: number(Exact.zero), explain: () => ({ inputs }) };
          return combine(inputs, (numbers) => ({ number: Exact.sum(numbers), working: () => additionOf(inputs, Exact.sum(numbers)) }));
        },
      },
    };
  },
});
