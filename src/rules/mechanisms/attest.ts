import { missing, notApplicable, truth } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { blankTold, choice, operandOr, required, withDefault, yesNo } from "../settings";
import { isBlankCell, notYet } from "./entry";

/** 认定: what no sheet can compute, because somebody judges it. S0-09, S1B-14 */
export const attest = defineMechanism({
  name: "认定",
  sentence: "attest",
  settings: {
    /** The column that holds the judgement; or what a gap in the regulation is taken for. */
    field: required("字段", operandOr({ 视为满足: "met", 视为不要求: "waived" } as const, yesNo)),
    /** What stands where nobody has judged yet: missing, nothing to ask for so far, or a step that is still to come. */
    blank: withDefault("空白", choice<"missing" | "notApplicable" | "toCome">({ 缺: "missing", 不适用: "notApplicable", 未办: "toCome" }), "缺"),
  },
  bind: ({ field, blank }) => ({
    answers: true,
    reads: blank.value !== "missing" && field.value.kind === "column" ? [blankTold(field.value)] : [],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const { value, row } = field;
        if (value.kind === "word") return { value: value.word === "met" ? truth(true) : notApplicable, explain: () => ({ inputs: [] }) };
        const judged = scope.value({ value, row }, at);
        const outcome = blank.value === "toCome" ? notYet(judged) : judged;
        if (blank.value === "notApplicable" && isBlankCell(outcome)) return { value: notApplicable, explain: () => ({ inputs: [{ role: "字段", outcome: { ...outcome, value: notApplicable } }] }) };
        const known = outcome.value.kind === "truth" || outcome.value.kind === "notApplicable";
        return { value: known ? outcome.value : missing, explain: () => ({ inputs: [{ role: "字段", outcome }] }) };
      },
    },
  }),
});
