import { text } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { isTrue, type Explanation, type Outcome } from "../outcome";
import { list, optional, yesNo } from "../settings";
import { CONDITION_LISTS, atLeast, examine, explained } from "./conditions";

const VERDICTS = { automatic: "自动入选", eligible: "符合", relaxable: "需放宽", open: "待补材料", failed: "不符合" } as const;

/** 资格: whether somebody meets all conditions, with the missing half named; some are in without them. S0-07…S0-15, S1F-04…S1F-09 */
export const eligibility = defineMechanism({
  name: "资格",
  sentence: "eligibility",
  settings: {
    conditions: list("条件", yesNo),
    automatic: optional("自动入选", yesNo),
  },
  bind: ({ conditions, automatic }) => ({
    levels: Object.values(VERDICTS),
    whenVetoed: text(VERDICTS.failed),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const ahead = automatic.setting && scope.value(automatic.setting, at);
        if (isTrue(ahead) && ahead) return { value: text(VERDICTS.automatic), explain: () => ({ inputs: [{ role: "自动入选", outcome: ahead }] }) };
        const examined = examine(conditions, at, scope);
        const { inputs, met, failed, open } = examined;
        const explain = (): Explanation => explained(examined);
        const verdict = atLeast(examined, met.length + failed.length + open.length);
        if (verdict.kind === "notApplicable" || (verdict.kind === "truth" && verdict.truth)) return { value: text(VERDICTS.eligible), explain };
        const unmet = inputs.filter(({ role }) => failed.includes(role));
        if (failed.length === 0) return { value: text(VERDICTS.open), notes: [{ code: "eligibilityOpen", params: { conditions: open.join("、") } }], explain };
        const relaxable = open.length === 0 && unmet.every(({ outcome }) => isRelaxable(outcome));
        return { value: text(relaxable ? VERDICTS.relaxable : VERDICTS.failed), notes: [failureNote(unmet)], explain };
      },
    },
  }),
});

const isRelaxable = (outcome: Outcome): boolean => outcome.notes.some(({ code }) => code === "relaxationNeeded" || code === "relaxationIncomplete");

/** 荣誉(班级): the condition, and which half of it fails. */
function failureNote(unmet: Outcome["inputs"]): Note {
  return { code: "eligibilityFailed", params: { conditions: unmet.map(({ role, outcome }) => `${role}${halvesOf(outcome)}`).join("、") } };
}

function halvesOf(outcome: Outcome): string {
  const isList = outcome.origin.kind === "rule" && CONDITION_LISTS.has(outcome.origin.mechanism);
  const failed = isList ? outcome.inputs.filter(({ outcome: part }) => part.value.kind === "truth" && !part.value.truth).map(({ role }) => role) : [];
  return failed.length > 0 ? `(${failed.join("、")})` : "";
}

