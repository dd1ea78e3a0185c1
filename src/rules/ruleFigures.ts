import { addTo, madeOnce } from "../core/multimap";
import { Exact } from "../core/number/exact";
import { isWeek, periodNumber, type Period } from "../core/period";
import { missing, notApplicable, number, type Value } from "../core/value";
import { originOf } from "./column";
import type { ColumnFrame } from "./columnFrame";
import type { Ground } from "./ground";
import { Groups, type Comparison, type KeptGroup } from "./groups";
import type { Hearing } from "./hearing";
import type { BoundRule, Result, ResultTable } from "./mechanism";
import type { Note } from "./note";
import { openCase } from "./openCase";
import { isTrue, NOTHING, type Outcome } from "./outcome";
import { combineParts } from "./parts";
import type { CompiledRule, Program } from "./program";
import type { Scope } from "./scope";
import type { Spans } from "./spans";
import type { At, Subject } from "./subject";
import { subjectName } from "./subjects";
import { Variants, type Variant } from "./variants";

const YUAN = "元";

const NOBODY: Result = { value: missing, explain: () => NOTHING };

/** How the figure of one subject comes about: the settings that hold for it, its mechanism, several classes, posts, vetoes, adjustments. */
export class RuleFigures {
  private readonly variants = new Variants();
  private readonly groups = new Groups();
  private readonly undecided = new Map<CompiledRule, Map<number, boolean>>();
  private readonly unplaced = new Map<CompiledRule, Map<number, boolean>>();
  private readonly vetoes: ReadonlyMap<string, readonly CompiledRule[]>;
  private readonly headings: ReadonlyMap<string, readonly string[]>;
  /** Rules that a sheet of results shows in 元. */
  private readonly inYuan: ReadonlySet<string>;

  constructor(
    program: Program,
    private readonly ground: Ground,
    private readonly spans: Spans,
    private readonly hearing: Hearing,
    private readonly scope: Scope,
    /** Whether the figure of a veto has nothing to tell. */
    private readonly isQuiet: (veto: CompiledRule, at: At) => boolean,
    /** The period by which a rule's figures are kept, of the one that is asked for. */
    private readonly periodOf: (rule: CompiledRule, period: Period | undefined) => Period | undefined,
    private readonly frameOf: (subjects: readonly Subject[], period: Period | undefined) => ColumnFrame,
  ) {
    this.vetoes = vetoesOf([...program.rules.values()]);
    this.headings = headingsOf(program.outputs);
    this.inYuan = new Set(program.outputs.flatMap(({ columns }) => columns.flatMap(({ source, row: { unit } }) => (source.kind === "rule" && unit === YUAN ? [source.rule] : []))));
  }

  /** The vetoes that bear on a rule. */
  vetoesOn(rule: CompiledRule): readonly CompiledRule[] {
    return this.vetoes.get(rule.id) ?? [];
  }

  /** What concerns a whole list: the rest of a pool, by the rule it belongs to. */
  remarks(): readonly { readonly rule: string; readonly note: Note }[] {
    return this.groups.all().flatMap(({ rule, kept }) => [...kept.group.remarks, ...this.barredShares(rule, kept), ...this.barredPlaces(rule, kept)].map((note) => ({ rule: rule.name, note })));
  }

  /** What of money that is shared out fell to those whom a veto bars: nobody gets it. */
  private barredShares(rule: CompiledRule, kept: KeptGroup): readonly Note[] {
    if (rule.bound?.pays !== true) return [];
    const barred = this.barredFrom(rule, kept).flatMap(({ subject, place }) => {
      const value = kept.group.valueAt(place);
      return value.kind === "number" && value.number.sign() > 0 ? [{ name: subject.row.key.person ?? "", share: value.number }] : [];
    });
    const left = Exact.sum(barred.map(({ share }) => share));
    return left.sign() === 0 ? [] : [{ code: "barredShareLeft", params: { names: barred.map(({ name }) => name).join("、"), left: left.toString() } }];
  }

  /** Who was selected and a veto bars: the next in line does not move up. */
  private barredPlaces(rule: CompiledRule, kept: KeptGroup): readonly Note[] {
    const { bound } = rule;
    if (bound?.selects !== true) return [];
    const barred = this.barredFrom(rule, kept).filter(({ place }) => {
      const value = kept.group.valueAt(place);
      return value.kind === "text" && bound.levels.includes(value.text);
    });
    return barred.length === 0 ? [] : [{ code: "barredPlaceLeft", params: { names: barred.map(({ subject }) => subjectName(subject)).join("、") } }];
  }

  /** Those of a group whom a veto bars from what the rule gives. */
  private barredFrom(rule: CompiledRule, { places, period }: KeptGroup): readonly { readonly subject: Subject; readonly place: number }[] {
    const vetoes = this.vetoesOn(rule);
    const barred: { readonly subject: Subject; readonly place: number }[] = [];
    for (const [subject, place] of vetoes.length === 0 ? [] : places) if (vetoes.some((veto) => this.isBarring(veto, atOf(subject, period)))) barred.push({ subject, place });
    return barred;
  }

  /** An established case is told. */
  private isBarring(veto: CompiledRule, at: At): boolean {
    return !this.isQuiet(veto, at) && isTrue(this.scope.rule(veto.id, at));
  }

  private variantOf(rule: CompiledRule, { subject, period }: At): Variant {
    if (!rule.conditional) return this.variants.ofEverybody(rule);
    return this.variants.of(rule, (field) => this.scope.wordOf(field, rule.scheme, atOf(subject, period)), this.versionOf(rule, period));
  }

  /** The figure of one subject, with all that the school decided about it. */
  of(rule: CompiledRule, at: At): Result {
    if (at.subject.outside && rule.bound?.coversOutside === false) return { value: notApplicable, explain: () => NOTHING };
    const variant = this.variantOf(rule, at);
    if (variant.bound === undefined) {
      const asked: Note[] = rule.asked.map((row) => ({ code: "settingAsked", params: { rule: row.rule, setting: row.setting } }));
      const open = variant.open && openCase({ rule: rule.name, scheme: rule.scheme }, variant.open, at, this.scope);
      return { value: missing, notes: [...variant.notes, ...(open?.notes ?? []), ...asked], explain: () => open?.explain() ?? NOTHING };
    }
    const { bound } = variant;
    if (this.lacksPeriods(rule, bound)) {
      return { value: missing, notes: [{ code: "calendarNeeded", params: { what: rule.name } }], explain: () => NOTHING };
    }
    const result = this.withVetoes(rule, bound, at, this.ofParts(rule, bound, variant, at));
    const isOfOthers = at.ofClass === true && (at.period === undefined || this.ground.tenures.inPost(at.subject, at.period) !== true);
    if (isOfOthers || !this.ground.adjustments.concern(at.subject)) return result;
    const names = { rule: rule.name, headings: this.headings.get(rule.id) ?? [], levels: bound.levels };
    return this.ground.adjustments.applied(result, originOf(rule, at.period), names, at.subject, at.period, this.ground.months);
  }

  /** Whether the months or weeks that its figures would be counted by are lacking. */
  lacksPeriods(rule: CompiledRule, { counts }: BoundRule): boolean {
    return (counts === "month" || counts === "week") && this.spans.ofRule(rule).length === 0;
  }

  /** Those whose settings depend on nothing that has something to tell, by what holds for them. */
  plainVariants(rule: CompiledRule, subjects: readonly Subject[], period: Period | undefined): ReadonlyMap<Variant, readonly Subject[]> {
    if (!rule.conditional) return new Map([[this.variants.ofEverybody(rule), subjects]]);
    const plain = new Map<Variant, Subject[]>();
    for (const subject of subjects) {
      const { variant, quiet } = this.hearing.aside(() => ({ variant: this.variantOf(rule, period ? { subject, period } : { subject }), quiet: this.hearing.isQuiet }));
      if (quiet) addTo(plain, variant, subject);
    }
    return plain;
  }

  /** What everybody whom no veto bears on is told as long as somebody's is open: a shared figure is held back. */
  heldNotes(rule: CompiledRule, period: Period | undefined): readonly Note[] {
    return this.vetoesOn(rule).flatMap((veto): Note[] => (this.isAnybodyPending(veto, period) ? [{ code: "heldForPending", params: {} }] : []));
  }

  private ofParts(rule: CompiledRule, bound: BoundRule, variant: Variant, at: At): Result {
    const { subject, period } = at;
    if (subject.parts && (bound.pays || (period && bound.evaluation.kind === "each"))) {
      const outcomes = subject.parts.map((part) => this.scope.rule(rule.id, { ...at, subject: part }));
      return combineParts(outcomes, bound.pays ? "total" : this.ground.policy.severalClasses);
    }
    // Who stood in is paid for it, in post or not.
    const isForAnybody = bound.pays && bound.coversOutside;
    if (period && at.ofClass !== true && !subject.parts && !isForAnybody && this.ground.tenures.inPost(subject, period) === false) return { value: notApplicable, explain: () => NOTHING };
    return this.apply(rule, bound, variant, at);
  }

  private apply(rule: CompiledRule, { evaluation }: BoundRule, variant: Variant, at: At): Result {
    switch (evaluation.kind) {
      case "each":
      case "term":
        return evaluation.evaluate(at, this.scope);
      case "group": {
        const { group, places, quiet, telling } = this.groupOf(rule, evaluation, variant, at);
        const place = places.get(at.subject);
        // What is read by itself for one member is heard by all.
        if (!quiet || (place !== undefined && telling.has(place))) this.hearing.disturb();
        return place === undefined ? NOBODY : { value: group.valueAt(place), notes: group.notesAt(place), explain: () => group.explain(place) };
      }
      case "table":
      case "policy":
        return NOBODY;
    }
  }

  /** The figures of everybody who is compared with the subject, computed once for all of them. */
  groupOf(rule: CompiledRule, evaluation: Extract<BoundRule["evaluation"], { kind: "group" }>, variant: Variant, at: At): KeptGroup {
    const comparison = this.groups.comparison(rule, this.ground.lists.tableOf(at.subject) ?? "", at.period);
    const found = comparison.groups.get(variant);
    const kept = found ?? this.hearing.aside(() => {
      const members = this.membersOf(rule, comparison, variant, at);
      const frame = this.frameOf(members, at.period);
      const group = evaluation.evaluate(frame, this.scope);
      return { period: at.period, group, places: new Map(members.map((subject, place) => [subject, place])), quiet: this.hearing.isQuiet, telling: frame.telling };
    });
    if (found === undefined) this.groups.keep(rule, comparison, variant, kept);
    return kept;
  }

  /** Everybody who is compared with the subject: its list, as far as the same settings hold for them. */
  private membersOf(rule: CompiledRule, { members }: Comparison, variant: Variant, at: At): readonly Subject[] {
    const list = this.ground.lists.listWith(at.subject);
    return rule.conditional ? (madeOnce(members, list, () => this.byVariant(rule, list, at)).get(variant) ?? []) : list;
  }

  private byVariant(rule: CompiledRule, list: readonly Subject[], at: At): ReadonlyMap<Variant, readonly Subject[]> {
    const members = new Map<Variant, Subject[]>();
    for (const subject of list) addTo(members, this.variantOf(rule, { ...at, subject }), subject);
    return members;
  }

  /** An established case takes what its clause names; an open one of anybody in a shared figure holds the figure back. */
  private withVetoes(rule: CompiledRule, bound: BoundRule, at: At, result: Result): Result {
    const vetoes = at.subject.outside ? undefined : this.vetoes.get(rule.id);
    if (vetoes === undefined) return result;
    let { value } = result;
    const inputs: Outcome["inputs"][number][] = [];
    const notes = [...(result.notes ?? [])];
    for (const veto of vetoes) {
      const outcome = this.scope.rule(veto.id, atOf(at.subject, at.period));
      const barred = isTrue(outcome);
      if (barred) value = this.leftTo(rule, bound);
      else if (outcome.value.kind === "missing") value = missing;
      if (barred || outcome.notes.length > 0) inputs.push({ role: veto.name, outcome });
      if (!barred && this.isHeld(bound, veto, outcome, at.period)) notes.push({ code: heldNote(bound), params: {} });
    }
    return {
      value,
      notes,
      explain: () => {
        const told = result.explain();
        return { ...told, inputs: [...told.inputs, ...inputs] };
      },
    };
  }

  /** What somebody gets who is barred: of money 0, of a sum in 元 too, which does not know that it is money. */
  private leftTo({ id, rows }: CompiledRule, { whenVetoed, adds, levels, places, answers }: BoundRule): Value {
    const isSumOfMoney = levels.length === 0 && !places && !answers && (this.inYuan.has(id) || (adds && rows.some(({ unit }) => unit === YUAN)));
    return whenVetoed.kind === "notApplicable" && isSumOfMoney ? number(Exact.zero) : whenVetoed;
  }

  /** Which version of a rule is in force: that of a month's first day, for a term that of its last month. G10 */
  private versionOf({ versions }: CompiledRule, period: Period | undefined): string | undefined {
    if (versions.length < 2) return versions[0]?.text;
    const months = period && !isWeek(period) ? [period] : this.ground.months;
    // Without months there is no earlier time to speak of: the latest version holds.
    if (months.length === 0) return versions.at(-1)?.text;
    const starts = months.map((month) => this.ground.tenures.firstDayOf(month));
    if (starts.includes(undefined)) return undefined;
    const day = Math.max(...starts.map((start) => start ?? 0));
    return versions.filter(({ from }) => from <= day).at(-1)?.text;
  }

  private isHeld(bound: BoundRule, veto: CompiledRule, own: Outcome, period: Period | undefined): boolean {
    return bound.evaluation.kind === "group" ? this.isAnybodyPending(veto, period) : isPending(own) || this.isUnplaced(veto, period);
  }

  /** Whether a case names nobody there is: it may bar anybody, and holds everybody's figures back until somebody says whom it is about. */
  isUnplaced(veto: CompiledRule, asked: Period | undefined): boolean {
    const period = this.periodOf(veto, asked);
    return madeOnce(byPeriod(this.unplaced, veto), numberOf(period), () => this.hearing.aside(() => (veto.bound?.unplaced?.(this.scope, period) ?? []).length > 0));
  }

  private isAnybodyPending(veto: CompiledRule, asked: Period | undefined): boolean {
    const period = this.periodOf(veto, asked);
    const isOpen = (at: At): boolean => !this.isQuiet(veto, at) && isPending(this.scope.rule(veto.id, at));
    return madeOnce(byPeriod(this.undecided, veto), numberOf(period), () => this.isUnplaced(veto, period) || this.scope.people.some((subject) => isOpen(atOf(subject, period))));
  }
}

/** Money and what is shared out is not paid yet; whether somebody is eligible is not settled yet. */
const heldNote = ({ pays, evaluation }: BoundRule): "heldForPending" | "openForPending" => (pays || evaluation.kind === "group" ? "heldForPending" : "openForPending");

const atOf = (subject: Subject, period: Period | undefined): At => (period ? { subject, period } : { subject });

const numberOf = (period: Period | undefined): number => (period ? periodNumber(period) : Infinity);

const byPeriod = <T>(kept: Map<CompiledRule, Map<number, T>>, rule: CompiledRule): Map<number, T> => madeOnce(kept, rule, () => new Map<number, T>());

const isPending = (veto: Outcome): boolean => veto.notes.some((note) => note.code === "vetoPending");

/** The vetoes that bear on each rule. */
function vetoesOf(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly CompiledRule[]> {
  const vetoes = new Map<string, CompiledRule[]>();
  for (const veto of rules) for (const rule of veto.bound?.bearsOn ?? []) vetoes.set(rule, [...(vetoes.get(rule) ?? []), veto]);
  return vetoes;
}

/** The headings under which a rule's figures stand in the results. */
function headingsOf(outputs: readonly ResultTable[]): ReadonlyMap<string, readonly string[]> {
  const headings = new Map<string, string[]>();
  for (const { heading, source } of outputs.flatMap(({ columns }) => columns)) {
    if (source.kind === "rule") headings.set(source.rule, [...(headings.get(source.rule) ?? []), heading]);
  }
  return headings;
}
