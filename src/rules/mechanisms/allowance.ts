import { Exact } from "../../core/number/exact";
import { unroundedPay } from "../../core/operations/pay";
import { round } from "../../core/number/rounding";
import { missing, notApplicable, number, type Value } from "../../core/value";
import { ValueColumn } from "../../core/valueColumn";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";
import { operand, ratio, required, withDefault } from "../settings";
import type { At } from "../subject";
import { moneyRounding } from "./moneyRounding";
import { figureLeaf } from "./settingLeaf";
import { shareInWords } from "./shareInWords";
import { written } from "./working";

/** 津贴: an allowance in proportion to a score, standard × share × score ÷ full mark. S1A-04 */
export const allowance = defineMechanism({
  name: "津贴",
  settings: {
    standard: required("标准", operand),
    share: withDefault("比例", ratio, "100%"),
    score: required("得分", operand),
    fullMark: withDefault("满分", operand, 100),
    rounding: withDefault("取整", moneyRounding, "四舍五入到分"),
  },
  bind: ({ standard, share, score, fullMark, rounding }) => ({
    carries: true,
    whenVetoed: number(Exact.zero),
    pays: true,
    proof(cells, period) {
      const parts = [cells.operand(standard, period), cells.operand(score, period), cells.setting(share), cells.operand(fullMark, period)];
      // PAY rounds to 分 and nothing else.
      return parts.includes(undefined) || rounding.value.places !== 2 ? undefined : `BZR.PAY(${parts.join(",")})`;
    },
    evaluation: {
      kind: "each",
      column({ subjects, period, columns }, scope) {
        const [standards, scores, fulls] = [standard, score, fullMark].map((operand) => columns(operand, period)[0]);
        const values = new ValueColumn(subjects.length);
        for (const [place, subject] of subjects.entries()) {
          // A class that several hold is dealt out one by one.
          if (!scope.holdsAlone(subject)) continue;
          const parts = { standard: valueAt(standards, place), score: valueAt(scores, place), full: valueAt(fulls, place) };
          const own = amountOf(parts, share.value);
          if (isNotApplicable(parts)) values.set(place, notApplicable);
          else values.set(place, own === undefined ? missing : number(round(own, rounding.value.places, rounding.value.mode)));
        }
        return { values };
      },
      evaluate(at, scope) {
        const outcomesFor = (one: At) => ({ standard: scope.value(standard, one), score: scope.value(score, one), full: scope.value(fullMark, one) });
        const partsFor = (one: At): Parts => valuesOf(outcomesFor(one));
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
        const own = amountOf(parts, share.value);
        if (own === undefined) return { value: missing, explain };
        const paid = scope.payByTenure(at, (subject) => (subject === at.subject ? own : amountOf(partsFor({ ...at, subject }), share.value)), rounding.value);
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

/** What a month's pay is reckoned from. */
interface Parts {
  readonly standard: Value;
  readonly score: Value;
  readonly full: Value;
}

const valuesOf = ({ standard, score, full }: Readonly<Record<keyof Parts, Outcome>>): Parts => ({ standard: standard.value, score: score.value, full: full.value });

const valueAt = (column: ValueColumn | undefined, place: number): Value => column?.get(place) ?? missing;

const isNotApplicable = ({ standard, score, full }: Parts): boolean => standard.kind === "notApplicable" || score.kind === "notApplicable" || full.kind === "notApplicable";

/** standard × share × score ÷ full mark, not yet rounded. */
function amountOf({ standard: of, score: points, full }: Parts, share: Exact): Exact | undefined {
  const known = of.kind === "number" && points.kind === "number" && full.kind === "number" && full.number.sign() !== 0;
  return known ? unroundedPay(of.number, share, points.number, full.number) : undefined;
}
