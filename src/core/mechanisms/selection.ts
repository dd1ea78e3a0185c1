import { defineMechanism, type GroupResult } from "../mechanism";
import type { Note } from "../note";
import { rank } from "../operations/rank";
import type { Outcome } from "../outcome";
import type { Scope, Subject } from "../scope";
import { choice, count, operand, optional, optionalList, required, ruleName, withDefault, words, type Keyed, type Operand } from "../settings";
import { text } from "../value";
import { atLeast, examine, openConditions, type Examined } from "./conditions";
import { contest, isTrue, type Decision, type Entrant } from "./contest";

const NO = "否";
const PENDING = "待定";

/** 评选: the first so many of a group, if they meet enough conditions. Who fails leaves the place empty. S1B-04, S1B-13, S1B-14 */
export const selection = defineMechanism({
  name: "评选",
  settings: {
    score: required("得分", operand),
    group: optional("分组", operand),
    places: required("前几名", count),
    /** Only who won there is considered, and its first so many. */
    among: optional("入围", ruleName),
    conditions: optionalList("条件", operand),
    needed: optional("至少", count),
    title: required("称号", words),
    /** 是: the next in line moves up to a place left empty. */
    moveUp: withDefault("递补", choice<boolean>({ 否: false, 是: true }), "否"),
    /** A rule that says whether the months passed; a failed one is for the school's committee to look at. */
    months: optional("月等级", operand),
    failed: withDefault("不合格", words, "不合格"),
  },
  bind: ({ score, group, places, among, conditions, needed, title, moveUp, months, failed }) => ({
    levels: [title.value],
    periods: (scope) => scope.periodsOf(score.value) ?? [],
    evaluation: {
      kind: "group",
      evaluate(members, period, scope): GroupResult {
        const remarks: Note[] = [];
        const entrantsOf = (entrants: readonly Entrant[]): readonly Entrant[] => {
          const rule = among.setting?.value;
          return rule === undefined ? entrants : entrants.filter(({ subject }) => wins(rule, subject, scope));
        };
        const results = contest(members, period, scope, { score, group: group.setting, excluded: undefined }, (entrants, _, name) => {
          const considered = entrantsOf(entrants);
          const ranks = rank(considered.map((entrant) => entrant.score), "1,1,3");
          const placeOf = (entrant: Entrant): number | undefined => ranks[considered.indexOf(entrant)];
          const examined = new Map(considered.map((entrant) => [entrant, examine(conditions, period ? { subject: entrant.subject, period } : { subject: entrant.subject }, scope)]));
          const states = new Map(considered.map((entrant) => [entrant, stateOf(examined.get(entrant), conditions, needed.setting?.value)]));
          const chosen = choose(considered, placeOf, states, places.value, moveUp.value);
          const winners = [...chosen.values()].filter((state) => state !== "failed").length;
          const vacant = Math.min(places.value, considered.length) - winners;
          if (vacant > 0) remarks.push({ code: "vacancy", params: { group: name, places: String(places.value), given: String(winners) } });
          const tied = tiedAtCut(considered, placeOf, places.value);
          return entrants.map((entrant): Decision => {
            const state = chosen.get(entrant);
            const looked = examined.get(entrant);
            const monthly = months.setting && state !== undefined && state !== "failed" ? failedMonths(months.setting, entrant.subject, failed.value, scope) : [];
            return {
              value: text(state === "met" ? title.value : state === "open" ? PENDING : NO),
              // Conditions are only looked at for who stands among the first.
              inputs: state === undefined ? [] : (looked?.inputs ?? []),
              choices: state === undefined ? [] : (looked?.choices ?? []),
              notes: [
                ...(state === undefined ? [] : conditionNotes(looked, needed.setting?.value ?? conditions.length, state)),
                ...(tied.includes(entrant) ? [{ code: "tieAtCut", params: { names: tied.map(({ subject }) => subject.row.key.person ?? "").join("、") } } as const] : []),
                ...(monthly.length > 0 ? [{ code: "committee", params: {} } as const] : []),
              ],
            };
          });
        });
        return { results, remarks };
      },
    },
  }),
});

type State = "met" | "failed" | "open";

function stateOf(examined: Examined | undefined, conditions: readonly Keyed<Operand>[], needed: number | undefined): State {
  if (examined === undefined || conditions.length === 0) return "met";
  const applicable = examined.met.length + examined.failed.length + examined.open.length;
  const verdict = atLeast(examined, Math.min(needed ?? applicable, conditions.length));
  if (verdict.kind === "notApplicable") return "met";
  return verdict.kind === "truth" ? (verdict.truth ? "met" : "failed") : "open";
}

/** Who stands among the first so many, and how each of them fares; with 递补, those who fail do not take a place. */
function choose(
  considered: readonly Entrant[],
  placeOf: (entrant: Entrant) => number | undefined,
  states: ReadonlyMap<Entrant, State>,
  places: number,
  moveUp: boolean,
): ReadonlyMap<Entrant, State> {
  const eligible = moveUp ? considered.filter((entrant) => states.get(entrant) !== "failed") : considered;
  const ranks = moveUp ? rank(eligible.map((entrant) => entrant.score), "1,1,3") : eligible.map(placeOf);
  return new Map(eligible.flatMap((entrant, index) => ((ranks[index] ?? Infinity) <= places ? [[entrant, states.get(entrant) ?? "open"] as const] : [])));
}

/** Everybody in a tie that reaches beyond the last place: all of them are taken, which the school has to confirm. G02 */
function tiedAtCut(considered: readonly Entrant[], placeOf: (entrant: Entrant) => number | undefined, places: number): readonly Entrant[] {
  const taken = considered.filter((entrant) => (placeOf(entrant) ?? Infinity) <= places);
  if (taken.length <= places) return [];
  const last = Math.max(...taken.map((entrant) => placeOf(entrant) ?? 0));
  return taken.filter((entrant) => placeOf(entrant) === last);
}

function conditionNotes(examined: Examined | undefined, needed: number, state: State): Note[] {
  if (examined === undefined || examined.inputs.length === 0) return [];
  if (state === "open") return [{ code: "selectionPending", params: { conditions: openConditions(examined).join("、") } }];
  return [{ code: "conditionsMet", params: { met: String(examined.met.length), required: String(needed) } }];
}

function wins(rule: string, subject: Subject, scope: Scope): boolean {
  const outcome = scope.rule(rule, { subject });
  return isTrue(outcome) || (outcome.value.kind === "text" && scope.levelsOf(rule).includes(outcome.value.text));
}

function failedMonths(months: Parameters<Scope["series"]>[0], subject: Subject, failed: string, scope: Scope): readonly Outcome[] {
  const series = scope.series(months, { subject });
  return series.kind === "periods" ? series.outcomes.map(({ outcome }) => outcome).filter(({ value }) => value.kind === "text" && value.text === failed) : [];
}
