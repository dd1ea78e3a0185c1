import { keptFor, madeOnce } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { periodNumber, type Period } from "../../core/period";
import { missing, MISSING_TEXT, notApplicable, number, text } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { isQuiet, leaf, type Explanation, type Outcome } from "../outcome";
import { ROSTER } from "../roster";
import type { Scope } from "../scope";
import { choice, dayOperand, optional, ratio, required, withDefault, yesNo, type Operand, type Setting } from "../settings";
import type { At, Subject } from "../subject";
import { holdsPostOn } from "../tenure";
import { closingDay } from "./closing";
import { cellIn } from "./entry";
import { peopleOf } from "./groupPeople";
import { percent } from "./working";

type Told = "rate" | "met" | "all";

/** 人数占比: of how many people of a group (a school, a 年级部), or of all, a condition holds; whom it does not concern is not counted. S2-01, S2-03, S2-09 */
export const headcount = defineMechanism({
  name: "人数占比",
  sentence: "headcount",
  settings: {
    condition: required("条件", yesNo),
    told: withDefault("取值", choice<Told>({ 比率: "rate", 人数: "met", 总人数: "all" }), "比率"),
    line: optional("不低于", ratio),
    /** Of those only who hold their post on the day. */
    inPostOn: optional("在任日", dayOperand),
  },
  bind({ condition, told, line, inPostOn }) {
    const everybody = keptFor((scope: Scope) => {
      const byPeriod = new Map<number, Judged>();
      return (period: Period | undefined): Judged => madeOnce(byPeriod, period ? periodNumber(period) : Infinity, () => judge(inPost(scope.people, inPostOn.setting, scope), condition, period, scope));
    });
    return {
      reads: [{ kind: "table", table: ROSTER }],
      evaluation: {
        kind: "each",
        evaluate({ subject, period }, scope) {
          const judged = subject.by === undefined ? everybody(scope)(period) : judge(inPost(peopleOf(subject, scope), inPostOn.setting, scope), condition, period, scope);
          const { concerned: { length: concerned }, met, open, telling } = judged;
          // What one of them has to tell is heard by all who are told their number.
          if (telling) scope.value(condition, telling);
          const explain = (): Explanation => ({ inputs: inputsOf(judged) });
          if (told.value === "all") return { value: number(Exact.of(concerned)), explain };
          if (open.length > 0) return { value: missing, notes: open, explain };
          if (told.value === "met") return { value: number(Exact.of(met)), explain };
          if (concerned === 0) return { value: notApplicable, explain };
          const reached = Exact.of(met).dividedBy(Exact.of(concerned));
          const least = line.setting?.value;
          const notes: Note[] = least && reached.compare(least) < 0 ? [{ code: "rateBelow", params: { what: condition.row.rule, rate: percent(reached), line: percent(least) } }] : [];
          return { value: number(reached), notes, explain: () => ({ inputs: inputsOf(judged), working: `${met} ÷ ${concerned} = ${percent(reached)}` }) };
        },
      },
    };
  },
});

const inPost = (people: readonly Subject[], on: Setting<Operand> | undefined, scope: Scope): readonly Subject[] =>
  people.filter((subject) => {
    const day = closingDay(on, { subject }, scope);
    return day === undefined || holdsPostOn(subject.row, day) !== false;
  });

/** Of how many people the condition holds. */
interface Judged {
  readonly concerned: readonly { readonly person: Subject; readonly outcome: Outcome }[];
  readonly met: number;
  /** Names those of whom nobody knows. */
  readonly open: readonly Note[];
  /** One of those whose outcome has something to tell. */
  readonly telling: At | undefined;
}

function judge(people: readonly Subject[], condition: Setting<Operand>, period: Period | undefined, scope: Scope): Judged {
  const judged = distinctPersons(people).map((person) => {
    const at: At = period ? { subject: person, period } : { subject: person };
    return { person, at, outcome: scope.value(condition, at) };
  });
  const concerned = judged.filter(({ outcome }) => outcome.value.kind !== "notApplicable");
  const open = concerned.filter(({ outcome }) => !isTruth(outcome, true) && !isTruth(outcome, false));
  return {
    concerned,
    met: concerned.filter(({ outcome }) => isTruth(outcome, true)).length,
    open: open.length === 0 ? [] : [{ code: "missingInput", params: { what: `${condition.row.rule}·${open.map(({ person }) => nameOf(person)).join("、")}` } }],
    telling: judged.find(({ outcome }) => !isQuiet(outcome))?.at,
  };
}

/** The people's own notes are told in their own rows, and what is lacking of them too. */
const inputsOf = keptFor(({ concerned }: Judged): Explanation["inputs"] =>
  concerned.map(({ person, outcome }) => ({ role: nameOf(person), outcome: leaf(outcome.value.kind === "missing" ? text(MISSING_TEXT) : outcome.value, { kind: "cell", table: ROSTER, column: "姓名", cell: cellIn(person.row, "姓名") }) })),
);

const isTruth = ({ value }: Outcome, truth: boolean): boolean => value.kind === "truth" && value.truth === truth;

const nameOf = ({ row }: Subject): string => row.key.person ?? row.key.class ?? "";

/** Who has two classes stands on the roster twice. */
function distinctPersons(subjects: readonly Subject[]): readonly Subject[] {
  const found = new Map(subjects.map((subject) => [subject.row.key.id ?? subject.row.key.person ?? JSON.stringify(subject.row.source), subject]));
  return [...found.values()];
}
