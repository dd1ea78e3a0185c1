import type { Examination } from "../appraisal/examine";
import { figureTeller, type FigureTold } from "../appraisal/explain";
import { failureReasons } from "../appraisal/failureReasons";
import { addTo } from "../core/multimap";
import { monthKey, monthLabel } from "../core/month";
import { comparePeriods, isSamePeriod, isWeek, periodKey, type Period, type Week } from "../core/period";
import type { Slices } from "../core/slices";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { FIGURES_PER_SLICE } from "../rules/appraise";
import { Evaluation } from "../rules/evaluate";
import { resultTable } from "../rules/mechanisms/resultTable";
import type { Outcome } from "../rules/outcome";
import type { CompiledRule, Program } from "../rules/program";
import { ownName, type Snapshot } from "../plan/snapshot";
import { ruleId, typedRow } from "../rules/scheme";
import { soundPart, type SoundPart } from "../rules/soundPart";
import type { Subject } from "../rules/subject";
import { listOf, subjectName } from "../rules/subjects";
import type { DecodedSchemes } from "../schemes/codec";
import { Subjects, type Choosable } from "./chosen";
import { Totals } from "./totals";

/** Whose figures are to be shown, and when; left out, or not there any more: the first, and the last month that has any. */
export interface LiveChoice {
  readonly subject?: string;
  readonly month?: string;
  readonly week?: string;
}

/** A rule's figure as it would be now. */
export interface LiveFigure extends FigureTold {
  /** What tells it from others of the same card: 9月, or the word of a rule that is there for several. */
  readonly label: string;
  readonly kind: "value" | "missing" | "notApplicable";
  /** Why a condition does not hold. */
  readonly reasons: readonly string[];
}

/** What a card has to show beside its sentence. */
export type CardValue =
  | { readonly kind: "figures"; readonly figures: readonly LiveFigure[] }
  /** The rules to be put right first; none where it is the card's own. */
  | { readonly kind: "heldUp"; readonly by: readonly string[] }
  /** There is nobody and nothing on the list that it is about. */
  | { readonly kind: "nobody"; readonly list: string };

export interface Live {
  readonly choosable: readonly Choosable[];
  readonly months: readonly { readonly key: string; readonly label: string }[];
  readonly weeks: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: LiveChoice;
  /** By the card's id; lists of results have no figure. */
  readonly values: ReadonlyMap<string, CardValue>;
}

/** The figures of a workbook's regulations as they would be with what is written in them now, before anything is appraised. */
export class LiveFigures {
  private readonly sound: SoundPart;
  private readonly evaluation: Evaluation;
  private readonly subjects: Subjects;
  private readonly cards: ReadonlyMap<string, readonly CompiledRule[]>;
  private readonly periods: readonly Period[];
  private readonly tell: (figure: Outcome) => FigureTold;
  private readonly sums: Totals;

  private constructor({ place }: DecodedSchemes, program: Program, { reading }: Examination, schemeSheet: string, private readonly texts: Texts) {
    this.sound = soundPart(program);
    this.evaluation = new Evaluation(this.sound.program, reading.tables);
    this.subjects = new Subjects(this.sound.program, this.evaluation);
    this.cards = cardsIn(program);
    this.periods = periodsIn(program, this.evaluation);
    const columns = this.sound.program.outputs.flatMap((output) => output.columns.map((column) => ({ column })));
    this.tell = figureTeller({ appraisal: { columns, others: [], months: this.months }, program: this.sound.program, place, schemeSheet }, texts);
    this.sums = new Totals(this.evaluation, editingTexts(texts));
  }

  /** undefined without a regulation that can be read. */
  static of(snapshot: Snapshot, examined: Examination, texts: Texts): LiveFigures | undefined {
    const { decoded, program } = examined;
    return decoded && program && new LiveFigures(decoded, program, examined, ownName(snapshot, "scheme"), texts);
  }

  private get months(): readonly Month[] {
    return this.periods.flatMap((period) => (isWeek(period) ? [] : [period]));
  }

  private get weeks(): readonly Week[] {
    return this.periods.filter(isWeek);
  }

  /** What every card shows of who and what was chosen. */
  *of(choice: LiveChoice): Slices<Live> {
    const subject = this.subjects.chosen(choice.subject);
    if (subject) yield* this.complete(subject);
    const month = this.months.find((one) => monthKey(one) === choice.month) ?? this.lastKnown(subject);
    const week = this.weeks.find((one) => periodKey(one) === choice.week) ?? this.weeks.at(-1);
    const values = new Map<string, CardValue>();
    for (const [id, rules] of this.cards) {
      const value = subject && this.valueOf(rules, subject, [month, week]);
      if (value) values.set(id, value);
    }
    return {
      choosable: this.subjects.choosable,
      months: this.months.map((one) => ({ key: monthKey(one), label: monthLabel(one, this.months) })),
      weeks: this.weeks.map((one) => ({ key: periodKey(one), label: this.evaluation.labelOf(one) })),
      chosen: { ...(subject ? { subject: subject.key } : {}), ...(month ? { month: monthKey(month) } : {}), ...(week ? { week: periodKey(week) } : {}) },
      values,
    };
  }

  /** Of tiers how many they hold, of money how much it comes to, by the card's id: that of the whole list. */
  *totals({ subject: key, month: chosenMonth }: LiveChoice): Slices<ReadonlyMap<string, string>> {
    const subject = this.subjects.chosen(key);
    const month = this.months.find((one) => monthKey(one) === chosenMonth);
    const totals = new Map<string, string>();
    let done = 0;
    for (const [id, rules] of this.cards) {
      const told: string[] = [];
      for (const rule of subject ? rules.filter((one) => !this.sound.heldUp.has(one.id)) : []) {
        const row = subject && this.rowOf(rule, subject)?.subject;
        if (row === undefined) continue;
        const [period] = this.periodsShown(rule, row, [month]);
        told.push(...(yield* this.sums.of(rule, row, period)));
      }
      if (told.length > 0) totals.set(id, told.join(" · "));
      yield { done: ++done, total: this.cards.size };
    }
    return totals;
  }

  /** All results of a subject: so it shows for which periods they ask what they are made of. */
  private *complete(chosen: Choosable): Slices<void> {
    let done = 0;
    for (const output of this.sound.program.outputs) {
      const subject = this.subjects.on(listOf(output), chosen);
      if (subject === undefined) continue;
      for (const { source, row } of output.columns) {
        for (const period of this.evaluation.periodsOf(source) ?? [undefined]) {
          this.evaluation.figures({ value: source, row }, period).complete(this.evaluation.ground.lists.numberOf(subject));
          done += 1;
          if (done % FIGURES_PER_SLICE === 0) yield { done, total: done };
        }
      }
    }
  }

  /** The last month of which anything has been entered for somebody, else the last there is. */
  private lastKnown(chosen: Choosable | undefined): Month | undefined {
    const isKnown = (month: Month): boolean =>
      this.sound.program.outputs.some((output) => {
        const subject = chosen && this.subjects.on(listOf(output), chosen);
        return subject && output.columns.some(({ source, row }) => this.evaluation.periodsOf(source)?.some((period) => isSamePeriod(period, month)) === true && this.evaluation.value({ value: source, row }, { subject, period: month }).value.kind === "number");
      });
    return [...this.months].reverse().find(isKnown) ?? this.months.at(-1);
  }

  private valueOf(rules: readonly CompiledRule[], chosen: Choosable, periods: readonly (Period | undefined)[]): CardValue | undefined {
    const figured = rules.filter(hasFigures);
    if (figured.length === 0) return undefined;
    const held = figured.flatMap(({ id }) => this.sound.heldUp.get(id) ?? []);
    const own = new Set(rules.map(cardOf));
    if (held.length > 0) return { kind: "heldUp", by: [...new Set(held.filter((rule) => !own.has(cardOf(rule))).map(({ first }) => typedRow(first).rule))] };
    const figures = figured.flatMap((rule) => {
      const row = this.rowOf(rule, chosen);
      if (row === undefined) return [];
      const label = [row.isChosen ? "" : subjectName(row.subject), figured.length > 1 ? rule.name : ""].filter(Boolean).join(" ");
      return this.periodsShown(rule, row.subject, periods).map((period) => this.figureOf(rule, row.subject, period, label));
    });
    return figures.length > 0 ? { kind: "figures", figures } : { kind: "nobody", list: figured.flatMap(({ id }) => this.subjects.listsOf(id))[0] ?? "" };
  }

  /** Who was chosen, on a list that the rule is about; else the first there is on it: a person has no workshop's figure, and yet it can be seen. */
  private rowOf({ id }: CompiledRule, chosen: Choosable): { readonly subject: Subject; readonly isChosen: boolean } | undefined {
    const lists = this.subjects.listsOf(id);
    const own = lists.length === 0 || lists.includes(chosen.list) ? [chosen.list] : lists;
    const [subject] = own.flatMap((list) => this.subjects.on(list, chosen) ?? []);
    if (subject) return { subject, isChosen: true };
    const [first] = lists.flatMap((list) => this.subjects.first(list) ?? []);
    return first && { subject: first, isChosen: false };
  }

  /** Of the periods that were chosen, and that of none, those in which the rule has a figure that somebody asks for. */
  private periodsShown({ id }: CompiledRule, subject: Subject, chosen: readonly (Period | undefined)[]): readonly (Period | undefined)[] {
    const asked = this.evaluation.periodsAsked(id, subject);
    const kept = asked.length > 0 ? asked : (this.evaluation.periodsOf({ kind: "rule", rule: id }) ?? [undefined]);
    return kept.filter((period) => period === undefined || chosen.some((one) => one && isSamePeriod(one, period)));
  }

  private figureOf(rule: CompiledRule, subject: Subject, period: Period | undefined, name: string): LiveFigure {
    const figure = this.evaluation.figures({ value: { kind: "rule", rule: rule.id }, row: rule.first }, period).figure(this.numberOf(rule, subject, period));
    const { value } = figure;
    const kind = value.kind === "missing" || value.kind === "notApplicable" ? value.kind : "value";
    const told = this.tell(figure);
    return {
      value: told.value,
      gaps: told.gaps.filter(({ title, why }) => kind === "missing" || why !== "" || title !== rule.name),
      unit: kind === "value" ? told.unit : "",
      label: [period ? this.evaluation.labelOf(period) : "", name].filter(Boolean).join(" "),
      kind,
      reasons: value.kind === "truth" && !value.truth ? failureReasons(figure, this.texts, rule.name) : [],
    };
  }

  private numberOf(rule: CompiledRule, subject: Subject, period: Period | undefined): number {
    const number = this.evaluation.ground.lists.numberOf(subject);
    this.evaluation.figures({ value: { kind: "rule", rule: rule.id }, row: rule.first }, period).complete(number);
    return number;
  }
}

/** Neither a list of results nor how the school reckons. */
const hasFigures = ({ bound, mechanism }: CompiledRule): boolean => mechanism !== resultTable.name && bound?.evaluation.kind !== "policy";

const cardOf = ({ first }: CompiledRule): string => {
  const { scheme, rule } = typedRow(first);
  return ruleId(scheme, rule);
};

/** The rules by the card that shows them: one that is written for several words is several. */
function cardsIn({ rules }: Program): ReadonlyMap<string, readonly CompiledRule[]> {
  const cards = new Map<string, CompiledRule[]>();
  for (const rule of rules.values()) addTo(cards, cardOf(rule), rule);
  return cards;
}

/** Every month and week by which a figure is kept. */
function periodsIn({ rules }: Program, evaluation: Evaluation): readonly Period[] {
  const periods = new Map([...rules.keys()].flatMap((rule) => (evaluation.periodsOf({ kind: "rule", rule }) ?? []).map((period) => [periodKey(period), period] as const)));
  return [...periods.values()].sort(comparePeriods);
}
