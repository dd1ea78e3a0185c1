import { missing, notApplicable, text } from "../../core/value";
import { defineMechanism } from "../mechanism";
import { saysNotDone } from "../notDone";
import type { Explanation, Outcome } from "../outcome";
import { list, mayBeBlank, operand, optional, type SettingProblem } from "../settings";
import { isBlankCell, notYet } from "./entry";

const COMPLETE = "齐全";
const INCOMPLETE = "不全";
/** What is not there and may still come. */
const NOT_DUE = "未到期";

/** 齐备: whether everything that belongs to one case is there: cells filled in, ticks that say yes, conditions that hold. S1C-09, S1E-05, S1E-07, S1E-08 */
export const checkedOff = defineMechanism({
  name: "齐备",
  sentence: "checkedOff",
  settings: { items: list("项", mayBeBlank), dueBy: optional("限期", operand), asOf: optional("基准日", operand) },
  check: ({ dueBy, asOf }): readonly SettingProblem[] => (dueBy.setting && !asOf.setting ? [{ code: "alternativesMissing", row: dueBy.setting.row, settings: "基准日" }] : []),
  bind: ({ items, dueBy, asOf }) => ({
    levels: [COMPLETE, INCOMPLETE, ...(dueBy.setting ? [NOT_DUE] : [])],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const read = items.map((item) => ({ role: item.key, outcome: scope.value(item, at) }));
        const explain = (): Explanation => ({ inputs: read.map(({ role, outcome }) => ({ role, outcome: notYet(outcome) })) });
        const named = (state: State): string[] => read.filter(({ outcome }) => stateOf(outcome) === state).map(({ role }) => role);
        const lacking = named("lacking");
        const days = lacking.length > 0 && dueBy.setting && asOf.setting ? [asOf.setting, dueBy.setting].map((day) => ({ role: day.row.setting, outcome: scope.value(day, at) })) : [];
        // Of what somebody lacks nobody can say whether it is late, as long as the days are not known.
        if (days.some(({ outcome: { value } }) => value.kind === "missing")) return { value: missing, explain: () => ({ inputs: [...explain().inputs, ...days] }) };
        const [today, limit] = days.map(({ outcome: { value } }) => (value.kind === "date" ? value.serial : undefined));
        if (today !== undefined && limit !== undefined && today <= limit) return { value: text(NOT_DUE), explain };
        if (lacking.length > 0) return { value: text(INCOMPLETE), notes: [{ code: "itemsLacking", params: { items: lacking.join("、") } }], explain };
        if (named("unknown").length > 0) return { value: missing, explain };
        return { value: named("there").length > 0 ? text(COMPLETE) : notApplicable, explain };
      },
    },
  }),
});

type State = "there" | "lacking" | "unknown" | "none";

/** A blank cell is not there; what no sheet says anything about is unknown. */
function stateOf(outcome: Outcome): State {
  const { value } = outcome;
  if (saysNotDone(value)) return "lacking";
  switch (value.kind) {
    case "truth":
      return value.truth ? "there" : "lacking";
    case "missing":
      return isBlankCell(outcome) ? "lacking" : "unknown";
    case "notApplicable":
      return "none";
    case "number":
    case "text":
    case "date":
      return "there";
  }
}
