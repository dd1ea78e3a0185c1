import { Exact } from "../../core/number/exact";
import { termPay, type HalvingMode, type MonthGrade, type PaidMonth } from "../../core/operations/termPay";
import { isWeek, periodKey, type Period } from "../../core/period";
import { missing, notApplicable, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { walk, type Explanation, type Outcome } from "../outcome";
import type { Scope } from "../scope";
import { choice, months as monthList, operand, required, withDefault, words } from "../settings";
import type { At } from "../subject";
import { shareInWords } from "./shareInWords";
import { severalOf } from "./span";
import { shortly } from "./working";

const MODES = { "A 全学期减半": "A", "B 不合格月不发,其余减半": "B", "C 自不合格月起减半": "C", A: "A", B: "B", C: "C" } as const satisfies Readonly<Record<string, HalvingMode>>;
const TO_FEN = { places: 2, mode: "halfAwayFromZero" } as const;

interface TermMonth extends PaidMonth {
  readonly period: Period;
  readonly outcome: Outcome;
  /** The part of the month somebody was in post. */
  readonly share: Exact;
}

/** 学期津贴: so much for every month that passed, halved when one failed. S1B-06, S1B-07 */
export const termAllowance = defineMechanism({
  name: "学期津贴",
  sentence: "termAllowance",
  settings: {
    grade: required("月等级", operand),
    failed: withDefault("不合格", words, "不合格"),
    monthly: required("月标准", operand),
    mode: withDefault("减半方式", choice<HalvingMode>(MODES), "A 全学期减半"),
    /** The months that are paid for, by number. S1B-06 */
    paid: withDefault("计发月份", monthList(), "9、10、11、12、1、3、4、5、6、7"),
  },
  bind: ({ grade, failed, monthly, mode, paid }) => ({
    pays: true,
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const series = scope.series(grade, at);
        const standard = scope.value(monthly, at);
        const months = series.kind === "periods" ? series.outcomes : [];
        const term = scope.periodsWithin(months.map(({ period }) => period), "term");
        if (term === undefined) return { value: missing, notes: [severalOf(months.map(({ period }) => period), scope)], explain: () => ({ inputs: [] }) };
        const graded = months.filter(({ period }) => term.includes(period) && isPaid(period, paid.value));
        const inputs = (): Outcome["inputs"] => [{ role: "月标准", outcome: standard }, ...graded.map(({ period, outcome }) => ({ role: periodKey(period), outcome }))];
        const explain = (): Explanation => ({ inputs: inputs() });
        if (standard.value.kind !== "number" || graded.length === 0) return { value: missing, explain };
        const fullOf = (subject: At["subject"]): Exact | undefined => {
          const { value } = scope.value(monthly, { subject });
          return value.kind === "number" ? value.number : undefined;
        };
        const judged = graded.map(({ period, outcome }) => monthOf(period, outcome, failed.value, fullOf, at, scope));
        if (judged.includes("unclear")) return { value: missing, notes: [{ code: "tenureUnclear", params: {} }], explain };
        if (judged.includes("missing")) return { value: missing, explain };
        const served = judged.filter((month) => typeof month === "object");
        if (served.every(({ grade: of }) => of === "notServed")) return { value: notApplicable, explain };
        const amount = termPay(served, mode.value);
        return { value: number(amount), notes: notesOf(served, String(mode.row.value), scope), explain: () => ({ inputs: inputs(), working: workingOf(served, mode.value, amount) }) };
      },
    },
  }),
});

const isPaid = (period: Period, paid: readonly number[]): boolean => !isWeek(period) && paid.includes(period.month);

/** Months not in post are neither paid nor failed; one whose grade nobody knows makes the whole unknown. */
function monthOf(period: Period, outcome: Outcome, failed: string, fullOf: (subject: At["subject"]) => Exact | undefined, at: At, scope: Scope): TermMonth | "missing" | "unclear" {
  const { value } = outcome;
  const none = { period, outcome, amount: Exact.zero, share: Exact.zero };
  if (value.kind === "notApplicable") return { ...none, grade: "notServed" };
  if (value.kind !== "text") return "missing";
  const paid = scope.payByTenure({ ...at, period }, fullOf, TO_FEN);
  if (paid === undefined) return "unclear";
  const grade: MonthGrade = value.text === failed ? "failed" : "passed";
  return { period, outcome, grade, amount: paid.amount, share: paid.share };
}

function notesOf(term: readonly TermMonth[], mode: string, scope: Scope): Note[] {
  const failures = term.filter(({ grade }) => grade === "failed");
  const absences = term.filter(({ grade }) => grade === "notServed");
  const shared = failures.filter(({ share }) => !share.equals(Exact.one));
  const namesOf = (months: readonly TermMonth[]): string => months.map(({ period }) => scope.labelOf(period)).join("、");
  return [
    ...(failures.length > 0 ? [{ code: "failedMonths", params: { months: failures.map((month) => `${scope.labelOf(month.period)}${casesIn(month.outcome)}`).join("、") } } as const] : []),
    ...(failures.length > 0 ? [{ code: "halved", params: { mode } } as const] : []),
    ...(shared.length > 0 ? [{ code: "failedMonthShared", params: { months: namesOf(shared) } } as const] : []),
    ...(absences.length > 0 ? [{ code: "notInPost", params: { months: namesOf(absences) } } as const] : []),
  ];
}

/** The words of the cases that made a month fail. */
function casesIn(grade: Outcome): string {
  const cases: string[] = [];
  walk(grade, ({ origin, value }) => {
    if (origin.kind === "entry" && value.kind === "truth" && value.truth && origin.words !== "") cases.push(origin.words);
  });
  return cases.length > 0 ? `(${cases.join("、")})` : "";
}

/** 200 × 2 + 200 × 3 × 50% = 700: months of equal pay together. */
function workingOf(term: readonly TermMonth[], mode: HalvingMode, amount: Exact): string {
  const served = term.filter(({ grade }) => grade !== "notServed");
  const firstFailure = served.findIndex(({ grade }) => grade === "failed");
  const runs: { readonly words: string; readonly halved: boolean; count: number }[] = [];
  served.forEach(({ amount: paid, share, grade }, index) => {
    if (mode === "B" && grade === "failed") return;
    const words = `${shortly(paid)}${share.equals(Exact.one) ? "" : `(${shareInWords(share)})`}`;
    const halved = firstFailure >= 0 && (mode !== "C" || index >= firstFailure);
    const last = runs.at(-1);
    if (last?.words === words && last.halved === halved) last.count += 1;
    else runs.push({ words, halved, count: 1 });
  });
  const terms = runs.map(({ words, halved, count }) => `${words}${count > 1 ? ` × ${count}` : ""}${halved ? " × 50%" : ""}`);
  return `${terms.join(" + ") || "0"} = ${amount.toString()}`;
}
