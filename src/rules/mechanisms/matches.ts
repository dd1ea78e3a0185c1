import { missing, notApplicable, truth, wordOfValue } from "../../core/value";
import { filter, passes } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Outcome } from "../outcome";
import { blankTold, operand, required } from "../settings";
import { isBlankCell } from "./entry";

/** A word that nobody understands may mean what is asked for, whatever it is called. */
const known = (holds: boolean | undefined, { origin }: Outcome): boolean | undefined => (holds === false && origin.kind === "cell" && origin.unread === true ? undefined : holds);

/** 符合: whether a grade, a word, a level, a figure or a day is one of those that 筛选 names: 档次 is 优秀. */
export const matches = defineMechanism({
  name: "符合",
  sentence: "matches",
  settings: {
    of: required("依据", operand),
    test: required("筛选", filter),
  },
  bind: ({ of, test }) => ({
    answers: true,
    reads: test.value.kind === "filled" && of.value.kind === "column" ? [blankTold(of.value)] : [],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(of, at);
        const inputs = [{ role: "依据", outcome }];
        if (outcome.value.kind === "notApplicable") return { value: notApplicable, explain: () => ({ inputs }) };
        const holds = outcome.value.kind === "missing" && (test.value.kind !== "filled" || !isBlankCell(outcome)) ? undefined : known(passes(test.value, outcome.value), outcome);
        return holds === undefined ? { value: missing, explain: () => ({ inputs }) } : { value: truth(holds), explain: () => ({ inputs, working: `${wordOfValue(outcome.value) ?? ""}: ${test.row.value}` }) };
      },
    },
  }),
});
