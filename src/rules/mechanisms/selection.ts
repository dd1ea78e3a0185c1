import { rank } from "../../core/operations/rank";
import { text } from "../../core/value";
import { defineMechanism, type GroupResult } from "../mechanism";
import type { Note } from "../note";
import { isTrue, type Outcome } from "../outcome";
import type { Scope } from "../scope";
import { choice, count, operand, optional, optionalList, required, signed, titleRule, withDefault, words, yesNo, yesNoRule, type Keyed, type Operand } from "../settings";
import type { At, Subject } from "../subject";
import { subjectName } from "../subjects";
import { atLeast, examine, explained, metNotes, openConditions, type Examined } from "./conditions";
import { contest, counted, type Decision, type Entrant } from "./contest";
import { direction } from "./direction";
import { dividedTie, tieAtCut, tieKeys } from "./tieKeys";

const NO = "否";
const PENDING = "待定";

/** 评选: the first so many of a group, if they meet enough conditions. Who fails leaves the place empty. S1B-04, S1B-13, S1B-14 */
export const selection = defineMechanism({
  name: "评选",
  sentence: "selection",
  settings: {
    score: required("得分", operand),
    group: optional("分组", operand),
    places: required("前几名", count),
    direction,
    tieKeys,
    /** What becomes of a tie that reaches beyond the last place: all of them are taken, or none. */
    ties: withDefault("并列", choice<"all" | "none">({ 从宽: "all", 从严: "none" }), "从宽"),
    /** Only who won there is considered, and its first so many. */
    among: optional("入围", titleRule),
    /** A rule: whoever it holds for takes no part, and the next in line moves up. Elsewhere a veto that bears on this leaves the place empty. */
    excluded: optional("剔除", yesNoRule),
    conditions: optionalList("条件", yesNo),
    needed: optional("至少", count),
    title: required("称号", words),
    /** What the title comes to: the rule of this one's name with 金额 behind it; 0 for whoever has not got it. */
    amount: optional("金额", signed),
    /** 是: the next in line moves up to a place left empty. */
    moveUp: withDefault("递补", choice<boolean>({ 否: false, 是: true }), "否"),
    /** A rule that says whether the months passed; a failed one is for the school's committee to look at. */
    months: optional("月等级", operand),
    failed: withDefault("不合格", words, "不合格"),
  },
  bind: ({ score, group, places, direction: { setting: first }, tieKeys: keys, ties, among, excluded, conditions, needed, title, moveUp, months, failed }) => ({
    levels: [title.value],
    selects: true,
    undirected: first ? undefined : { setting: score.row.setting, instead: "direction" },
    periods: (scope) => scope.periodsOf(score.value) ?? [],
    evaluation: {
      kind: "group",
      evaluate(members, scope): GroupResult {
        const { period } = members;
        const remarks: Note[] = [];
        const decide: Parameters<typeof contest>[3] = (entrants, { name, headcount }) => {
          const from: Note = { code: "selectedFrom", params: { places: String(places.value), group: name, ...counted(entrants, headcount.takingPart) } };
          const candidates = entrants.flatMap((entrant): Candidate[] => {
            const standing = among.setting ? standingIn(among.setting.value, period ? { subject: entrant.subject, period } : { subject: entrant.subject }, scope) : "won";
            if (standing === "lost") return [];
            const isPending = excluded.setting !== undefined && scope.rule(excluded.setting.value, period ? { subject: entrant.subject, period } : { subject: entrant.subject }).value.kind === "missing";
            return [{ ...entrant, waitsFor: standing === "open" ? String(among.setting?.row.value) : isPending ? String(excluded.setting?.row.value) : undefined }];
          });
          const judge = <T extends Candidate>(candidate: T): T & Judged => {
            const examined = examine(conditions, period ? { subject: candidate.subject, period } : { subject: candidate.subject }, scope);
            const state = stateOf(examined, conditions, needed.setting?.value);
            return { ...candidate, examined, state: candidate.waitsFor !== undefined && state === "met" ? "open" : state };
          };
          const considered = new Set(candidates.map(({ subject }) => subject));
          // With 递补, those who fail do not take a place; else nobody beyond the places is looked at.
          const field: readonly Field[] = moveUp.value ? candidates.map(judge) : candidates;
          const eligible = field.filter((one) => !hasFailed(one));
          const judged = (one: Field & Placed): Taken => ("state" in one ? one : judge(one));
          const { within, tied: atCut } = firstOf(eligible, places.value);
          const taken = (ties.value === "all" ? [...within, ...atCut] : within).map(judged);
          const takenOf = new Map(taken.map((one) => [one.subject, one]));
          const passedOver = new Map(allOf(firstOf(field, places.value)).filter(hasFailed).map((one) => [one.subject, judged(one)]));
          const winners = taken.filter(({ state }) => state !== "failed").length;
          const vacant = Math.min(places.value, candidates.length) - winners;
          if (vacant > 0) remarks.push({ code: "vacancy", params: { group: name, places: String(places.value), given: String(winners) } });
          const tied = new Set(atCut.map(({ subject }) => subject));
          const tie: Note[] = [tieAtCut(atCut)];
          // Whoever comes after them moves up if they turn out to be no candidates.
          const waiting = taken.filter(({ waitsFor }) => waitsFor !== undefined);
          const open = moveUp.value ? taken.filter(({ state }) => state === "open") : waiting;
          const held: Note[] = open.length > 0 ? [{ code: "heldForMissing", params: { names: namesOf(open) } }] : [];
          const isSure = (one: Field): boolean => one.waitsFor === undefined && !("state" in one && one.state === "open");
          const sure = open.length > 0 ? eligible.filter(isSure) : eligible;
          const mayMoveUp = (one: Field): boolean => sure.filter(({ standing: better }) => better.compare(one.standing) > 0).length < places.value && judge(one).state !== "failed";
          const waits = new Set(open.length > 0 ? eligible.filter((one) => !takenOf.has(one.subject) && mayMoveUp(one)).map(({ subject }) => subject) : []);
          return entrants.map(({ subject }, index): Decision => {
            const undecidedTie = dividedTie(entrants, index, (other) => entrants.slice(other, other + 1).some((one) => takenOf.has(one.subject)));
            if (undecidedTie) return { value: text(PENDING), notes: [from, undecidedTie] };
            const candidate = takenOf.get(subject);
            const passed = passedOver.get(subject);
            if (passed !== undefined) return { value: text(NO), notes: [from, passedOverNote(passed)], explain: () => explained(passed.examined) };
            if (candidate === undefined) return { value: text(waits.has(subject) ? PENDING : NO), notes: [from, ...(considered.has(subject) ? held : []), ...(tied.has(subject) ? tie : [])] };
            const { state, examined } = candidate;
            const failures = months.setting && state !== "failed" ? failedMonths(months.setting, subject, failed.value, scope) : [];
            return {
              value: text(state === "met" ? title.value : state === "open" ? PENDING : NO),
              notes: [
                from,
                ...conditionNotes(candidate, title.value, needed.setting?.value ?? conditions.length),
                ...(tied.has(subject) ? tie : []),
                ...(failures.length > 0 ? [{ code: "committee", params: {} } as const] : []),
              ],
              explain: () => explained(examined),
            };
          });
        };
        return contest(members, scope, { score, group: group.setting, direction: first?.value, tieKeys: keys, excluded: excluded.setting, decidesPending: true }, decide, remarks);
      },
    },
  }),
});

type State = "met" | "failed" | "open";

interface Candidate extends Entrant {
  /** The rule, by name, that has not yet decided whether the candidate is one. */
  readonly waitsFor: string | undefined;
}

/** What looking at somebody's conditions came to. */
interface Judged {
  readonly examined: Examined;
  readonly state: State;
}

interface Placed {
  readonly place: number;
}

/** A candidate, looked at already where those who fail give way to the next. */
type Field = Candidate | (Candidate & Judged);

const hasFailed = (one: Field): boolean => "state" in one && one.state === "failed";

/** Among the first by the score, and not taken: by which conditions. */
const passedOverNote = ({ place, examined: { failed } }: Taken): Note => ({ code: "passedOver", params: { place: String(place), conditions: failed.join("、") } });

/** A candidate among the first so many. */
type Taken = Candidate & Judged & Placed;

function stateOf(examined: Examined, conditions: readonly Keyed<Operand>[], needed: number | undefined): State {
  if (conditions.length === 0) return "met";
  const applicable = examined.met.length + examined.failed.length + examined.open.length;
  const verdict = atLeast(examined, Math.min(needed ?? applicable, conditions.length));
  if (verdict.kind === "notApplicable") return "met";
  return verdict.kind === "truth" ? (verdict.truth ? "met" : "failed") : "open";
}

/** Who stands among the first so many, and apart from them a tie that reaches beyond the last place. */
interface First<T> {
  readonly within: readonly (T & Placed)[];
  readonly tied: readonly (T & Placed)[];
}

const allOf = <T>({ within, tied }: First<T>): readonly (T & Placed)[] => [...within, ...tied];

/** G02 */
function firstOf<T extends Entrant>(candidates: readonly T[], places: number): First<T> {
  const ranks = rank(candidates.map(({ standing }) => standing), "1,1,3");
  const first = candidates.flatMap((candidate, index): (T & Placed)[] => {
    const place = ranks[index];
    return place !== undefined && place <= places ? [{ ...candidate, place }] : [];
  });
  if (first.length <= places) return { within: first, tied: [] };
  const last = first.reduce((worst, { place }) => Math.max(worst, place), 0);
  return { within: first.filter(({ place }) => place < last), tied: first.filter(({ place }) => place === last) };
}

const namesOf = (entrants: readonly Entrant[]): string => entrants.map(({ subject }) => subjectName(subject)).join("、");

function conditionNotes({ examined, state, waitsFor }: Candidate & Judged, what: string, needed: number): readonly Note[] {
  if (state === "open") return [{ code: "selectionPending", params: { conditions: [...(waitsFor === undefined ? [] : [waitsFor]), ...openConditions(examined)].join("、") } }];
  return metNotes(examined, what, needed);
}

/** Whether somebody won by another rule; open where that rule cannot tell yet. */
function standingIn(rule: string, at: At, scope: Scope): "won" | "lost" | "open" {
  const outcome = scope.rule(rule, at);
  const { value } = outcome;
  if (isTrue(outcome) || (value.kind === "text" && scope.levelsOf(rule).includes(value.text))) return "won";
  return value.kind === "missing" || (value.kind === "text" && value.text === PENDING) ? "open" : "lost";
}

function failedMonths(months: Parameters<Scope["series"]>[0], subject: Subject, failed: string, scope: Scope): readonly Outcome[] {
  const series = scope.series(months, { subject });
  return series.kind === "periods" ? series.outcomes.map(({ outcome }) => outcome).filter(({ value }) => value.kind === "text" && value.text === failed) : [];
}
