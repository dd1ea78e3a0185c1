import { Exact } from "../../core/number/exact";
import { missing, notApplicable, number } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { ROSTER } from "../roster";
import { choice, operand, optional, ratio, required, withDefault } from "../settings";
import type { Subject } from "../subject";
import { entryOf } from "./entry";
import { peopleOf } from "./groupPeople";
import { percent } from "./working";

type Told = "rate" | "met" | "all";

/** 人数占比: of how many people of a group (a school, a 年级部), or of all, a condition holds; whom it does not concern is not counted. S2-01, S2-03, S2-09 */
export const headcount = defineMechanism({
  name: "人数占比",
  settings: {
    condition: required("条件", operand),
    told: withDefault("取值", choice<Told>({ 比率: "rate", 人数: "met", 总人数: "all" }), "比率"),
    line: optional("不低于", ratio),
  },
  bind: ({ condition, told, line }) => ({
    reads: [{ kind: "table", table: ROSTER }],
    evaluation: {
      kind: "each",
      evaluate({ subject, period }, scope) {
        const judged = distinctPersons(subject.by === undefined ? scope.people : peopleOf(subject, scope)).map((person) => ({ person, outcome: scope.value(condition, period ? { subject: person, period } : { subject: person }) }));
        const concerned = judged.filter(({ outcome }) => outcome.value.kind !== "notApplicable");
        const met = concerned.filter(({ outcome }) => isTruth(outcome, true)).length;
        const open = concerned.filter(({ outcome }) => !isTruth(outcome, true) && !isTruth(outcome, false));
        // The people's own notes are told in their own rows.
        const inputs = concerned.map(({ person, outcome }) => ({ role: nameOf(person), outcome: entryOf(ROSTER, person.row, "姓名", outcome.value) }));
        if (told.value === "all") return { value: number(Exact.of(concerned.length)), inputs };
        if (open.length > 0) return { value: missing, inputs, notes: [{ code: "missingInput", params: { what: `${condition.row.rule}·${open.map(({ person }) => nameOf(person)).join("、")}` } }] };
        if (told.value === "met") return { value: number(Exact.of(met)), inputs };
        if (concerned.length === 0) return { value: notApplicable, inputs };
        const reached = Exact.of(met).dividedBy(Exact.of(concerned.length));
        const least = line.setting?.value;
        const notes: Note[] = least && reached.compare(least) < 0 ? [{ code: "rateBelow", params: { what: condition.row.rule, rate: percent(reached), line: percent(least) } }] : [];
        return { value: number(reached), inputs, notes, working: `${met} ÷ ${concerned.length} = ${percent(reached)}` };
      },
    },
  }),
});

const isTruth = ({ value }: Outcome, truth: boolean): boolean => value.kind === "truth" && value.truth === truth;

const nameOf = ({ row }: Subject): string => row.key.person ?? row.key.class ?? "";

/** Who has two classes stands on the roster twice. */
function distinctPersons(subjects: readonly Subject[]): readonly Subject[] {
  const found = new Map(subjects.map((subject) => [subject.row.key.id ?? subject.row.key.person ?? JSON.stringify(subject.row.source), subject]));
  return [...found.values()];
}
