import { defineMechanism } from "../mechanism";
import { Exact } from "../number/exact";
import { pay } from "../operations/pay";
import { operand, ratio, required, withDefault } from "../settings";
import { number } from "../value";
import { combine } from "./combine";
import { moneyRounding } from "./moneyRounding";
import { shareLeaf } from "./settingLeaf";

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
    proof(cells, month) {
      const parts = [cells.operand(standard, month), cells.operand(score, month), cells.setting(share), cells.operand(fullMark, month)];
      // PAY rounds to 分 and nothing else.
      return parts.includes(undefined) || rounding.value.places !== 2 ? undefined : `BZR.PAY(${parts.join(",")})`;
    },
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const inputs = [
          { role: "标准", outcome: scope.value(standard, at) },
          { role: "比例", outcome: shareLeaf(share) },
          { role: "得分", outcome: scope.value(score, at) },
          { role: "满分", outcome: scope.value(fullMark, at) },
        ];
        if (inputs.some(({ outcome }) => outcome.value.kind === "notApplicable")) return { value: { kind: "notApplicable" }, inputs };
        return combine(inputs, ([of = Exact.zero, by = Exact.zero, points = Exact.zero, full = Exact.one]) => ({
          number: pay(of, by, points, full, rounding.value),
        }));
      },
    },
  }),
});
