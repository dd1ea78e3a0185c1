import { Exact } from "../../core/number/exact";
import { type MoneyRounding, payInParts, unroundedPay } from "../../core/operations/pay";
import { round } from "../../core/number/rounding";
import { missing, notApplicable, number, type Value } from "../../core/value";
import { PARTS, ValueColumn } from "../../core/valueColumn";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";
import { operand, ratio, required, withDefault, type Operand, type Setting } from "../settings";
import type { Scope } from "../scope";
import type { At, Subject } from "../subject";
import { aboveFullMark, reckonedInProof, type FullMark } from "../fullMark";
import { moneyRounding } from "./moneyRounding";
import { figureLeaf } from "./settingLeaf";
import { shareInWords } from "./shareInWords";
import { written } from "./working";

/** 津贴: an allowance in proportion to a score, standard × share × score ÷ full mark; a score that cannot be is not paid. S1A-04 */
export const allowance = defineMechanism({
  name: "津贴",
  sentence: "allowance",
  settings: {
    standard: required("标准", operand),
    share: withDefault("比例", ratio, "100%"),
    score: required("得分", operand),
    fullMark: withDefault("满分", operand, 100),
    rounding: withDefault("取整", moneyRounding, "四舍五入到分"),
  },
  bind: ({ standard, share, score, fullMark, rounding }) => ({
    carries: true,
    pays: true,
    proof(cells, period) {
      const [standards, scores, part, full] = [cells.operand(standard, period), cells.operand(score, period), cells.setting(share), cells.operand(fullMark, period)];
      // PAY rounds to 分 and nothing else, and pays no score above the full mark.
      const isExpressible = standards !== undefined && part !== undefined && rounding.value.places === 2;
      const scored = scores === undefined || full === undefined ? undefined : scoresInProof(scores, full, fullMark, cells.fullMark(score));
      return isExpressible && scored !== undefined ? `BZR.PAY(${[standards, scored, part, full].join(",")})` : undefined;
    },
    evaluation: {
      kind: "each",
      column(frame, scope) {
        const full = fullMark.value.kind === "number" ? fullMark.value.number : undefined;
        const isBounded = scope.saysFullMark(score.value);
        const inputs = { standards: frame.column(standard, frame.period), scores: frame.column(score, frame.period), fulls: frame.column(fullMark, frame.period) };
        const rates = { share: share.value, rounding: rounding.value, isBounded, most: isBounded ? Infinity : (full?.inParts(PARTS) ?? -1) };
        const payOf = full === undefined || full.sign() === 0 ? undefined : payInParts(share.value.dividedBy(full), rounding.value);
        return { values: paidTo(frame.subjects, inputs, rates, payOf, scope) };
      },
      evaluate(at, scope) {
        const outcomesFor = (one: At) => ({ standard: scope.value(standard, one), score: scope.value(score, one), full: scope.value(fullMark, one) });
        const isBounded = scope.saysFullMark(score.value);
        const amountFor = (parts: Parts): Exact | undefined => (!isBounded && isAbove(parts) ? undefined : amountOf(parts, share.value));
        const outcomes = outcomesFor(at);
        const parts = valuesOf(outcomes);
        const inputs = (): Outcome["inputs"] => [
          { role: "标准", outcome: outcomes.standard },
          { role: "比例", outcome: figureLeaf(share) },
          { role: "得分", outcome: outcomes.score },
          { role: "满分", outcome: outcomes.full },
        ];
        const explain = (): Explanation => ({ inputs: inputs() });
        if (isNotApplicable(parts)) return { value: notApplicable, explain };
        const own = amountFor(parts);
        if (own === undefined) return { value: missing, notes: !isBounded && isAbove(parts) ? notesOf(parts, outcomes.score) : [], explain };
        const paid = scope.payByTenure(at, (subject) => (subject === at.subject ? own : amountFor(valuesOf(outcomesFor({ ...at, subject })))), rounding.value);
        if (paid === undefined) return { value: missing, notes: [{ code: "tenureUnclear", params: {} }], explain };
        const isWhole = paid.share.equals(Exact.one);
        const notes: readonly Note[] = isWhole ? [] : [{ code: "partOfMonth", params: { share: shareInWords(paid.share) } }];
        const working = (): string => {
          const [of = "", part = "", points = "", full = ""] = inputs().map(({ outcome }) => written(outcome));
          return `${of} × ${part} × ${points} ÷ ${full}${isWhole ? "" : ` × ${shareInWords(paid.share)}`} = ${paid.amount.toString()}`;
        };
        return { value: number(paid.amount), notes, explain: () => ({ inputs: inputs(), working: working() }) };
      },
    },
  }),
});

interface Rates {
  readonly share: Exact;
  readonly rounding: MoneyRounding;
  /** Whether the score's own rule refuses what is above its full mark. */
  readonly isBounded: boolean;
  /** The highest score that is paid, in parts of 1/10,000. */
  readonly most: number;
}

interface Inputs {
  readonly standards: ValueColumn;
  readonly scores: ValueColumn;
  readonly fulls: ValueColumn;
}

/** What a class that several hold gets is dealt out one by one, and stands nowhere in the column. */
function paidTo(subjects: readonly Subject[], inputs: Inputs, rates: Rates, payOf: ((standard: number, score: number) => number | undefined) | undefined, scope: Scope): ValueColumn {
  const { standards, scores } = inputs;
  const { most } = rates;
  const values = new ValueColumn(subjects.length);
  for (let place = 0; place < subjects.length; place++) {
    const subject = subjects[place];
    if (subject === undefined || !scope.holdsAlone(subject)) continue;
    const [standard, score] = [standards.partsAt(place), scores.partsAt(place)];
    const paid = payOf === undefined || standard === undefined || score === undefined || score > most ? undefined : payOf(standard, score);
    if (paid !== undefined) values.setParts(place, paid);
    else putExactly(values, place, inputs, rates);
  }
  return values;
}

/** What is not counted in parts. */
function putExactly(values: ValueColumn, place: number, { standards, scores, fulls }: Inputs, { share, rounding, isBounded }: Rates): void {
  const parts = { standard: valueAt(standards, place), score: valueAt(scores, place), full: valueAt(fulls, place) };
  const own = amountOf(parts, share);
  if (isNotApplicable(parts)) values.set(place, notApplicable);
  // One by one it is said why.
  else if (isBounded || !isAbove(parts)) values.set(place, own === undefined ? missing : number(round(own, rounding.places, rounding.mode)));
}

/** What a month's pay is reckoned from. */
interface Parts {
  readonly standard: Value;
  readonly score: Value;
  readonly full: Value;
}

const valuesOf = ({ standard, score, full }: Readonly<Record<keyof Parts, Outcome>>): Parts => ({ standard: standard.value, score: score.value, full: full.value });

const valueAt = (column: ValueColumn, place: number): Value => column.get(place) ?? missing;

const isNotApplicable = ({ standard, score, full }: Parts): boolean => standard.kind === "notApplicable" || score.kind === "notApplicable" || full.kind === "notApplicable";

/** What is above the full mark as 缺; undefined where the score's own rule allows more than the full mark it is paid by. */
function scoresInProof(scores: string, full: string, { value }: Setting<Operand>, own: FullMark | undefined): string | undefined {
  if (own === undefined) return reckonedInProof(scores, full);
  return own !== "none" && value.kind === "number" && own.value.compare(value.number) <= 0 ? scores : undefined;
}

/** A score whose own rule says nothing of its full mark cannot be more than the one that it is paid by. */
const isAbove = ({ score, full }: Parts): boolean => score.kind === "number" && full.kind === "number" && full.number.sign() !== 0 && score.number.compare(full.number) > 0;

function notesOf({ score, full }: Parts, { origin }: Outcome): readonly Note[] {
  const what = origin.kind === "cell" ? origin.column : origin.kind === "rule" ? origin.rule : "得分";
  return score.kind === "number" && full.kind === "number" ? aboveFullMark(what, score.number, full.number) : [];
}

/** standard × share × score ÷ full mark, not yet rounded. */
function amountOf({ standard: of, score: points, full }: Parts, share: Exact): Exact | undefined {
  const known = of.kind === "number" && points.kind === "number" && full.kind === "number" && full.number.sign() !== 0;
  return known ? unroundedPay(of.number, share, points.number, full.number) : undefined;
}
