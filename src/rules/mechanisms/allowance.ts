import { Exact } from "../../core/number/exact";
import { unroundedPay } from "../../core/operations/pay";
import { missing, notApplicable, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { operand, ratio, required, withDefault } from "../settings";
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
    whenVetoed: number(Exact.zero),
    pays: true,
    proof(cells, period) {
      const parts = [cells.operand(standard, period), cells.operand(score, period), cells.setting(share), cells.operand(fullMark, period)];
      // PAY rounds to 分 and nothing else.
      return parts.includes(undefined) || rounding.value.places !== 2 ? undefined : `BZR.PAY(${parts.join(",")})`;
    },
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputsFor = (subject: typeof at.subject): Outcome["inputs"] => {
          const one = { ...at, subject };
          return [
            { role: "标准", outcome: scope.value(standard, one) },
            { role: "比例", outcome: figureLeaf(share) },
            { role: "得分", outcome: scope.value(score, one) },
            { role: "满分", outcome: scope.value(fullMark, one) },
          ];
        };
        const inputs = inputsFor(at.subject);
        if (inputs.some(({ outcome }) => outcome.value.kind === "notApplicable")) return { value: notApplicable, inputs };
        if (amountOf(inputs) === undefined) return { value: missing, inputs };
        const paid = scope.payByTenure(at, (subject) => amountOf(inputsFor(subject)), rounding.value);
        if (paid === undefined) return { value: missing, inputs, notes: [{ code: "tenureUnclear", params: {} }] };
        const [of = "", part = "", points = "", full = ""] = inputs.map(({ outcome }) => written(outcome));
        const partly = paid.share.equals(Exact.one) ? "" : ` × ${shareInWords(paid.share)}`;
        const notes: Note[] = partly === "" ? [] : [{ code: "partOfMonth", params: { share: shareInWords(paid.share) } }];
        return { value: number(paid.amount), inputs, notes, working: `${of} × ${part} × ${points} ÷ ${full}${partly} = ${paid.amount.toString()}` };
      },
    },
  }),
});

/** standard × share × score ÷ full mark, not yet rounded. */
function amountOf(inputs: Outcome["inputs"]): Exact | undefined {
  const [of, by, points, full] = inputs.map(({ outcome: { value } }) => (value.kind === "number" ? value.number : undefined));
  return of && by && points && full && full.sign() !== 0 ? unroundedPay(of, by, points, full) : undefined;
}
