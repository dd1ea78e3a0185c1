import { Exact } from "../core/number/exact";
import type { Period } from "../core/period";
import type { Row } from "../core/table";
import { missing, notApplicable, number, type Value } from "../core/value";
import type { Chosen } from "./applies";
import type { Note } from "./note";
import type { FullMark } from "./fullMark";
import type { Computed, Frame } from "./frame";
import { NOTHING, type Explanation } from "./outcome";
import type { ProofCells } from "./proof";
import type { SettingRow } from "./scheme";
import type { StraddlingWeek } from "./schoolCalendar";
import type { LedgerEntry, Scope } from "./scope";
import type { Operand, Reference, Setting, SettingProblem, SettingReader, Spec } from "./settings";
import type { Reach, Span } from "./span";
import type { At, Subject } from "./subject";
import type { TenurePolicy } from "./tenure";

/** What a mechanism yields for one person; the evaluation adds rule, clause and vetoes. */
export interface Result {
  readonly value: Value;
  readonly notes?: readonly Note[] | undefined;
  /** The inputs, the working and the choices of this very figure, from what it was computed from: made when somebody looks. */
  explain(): Explanation;
}

/** What a rule whose score is a place is to say instead: 方向; 末位为; or, where neither helps, points of the place. */
export type PlaceInstead = "direction" | "lastPlaces" | "points";

/** What a rule does with a table that no sheet holds. */
export type WhenAbsent = "error" | "warning" | "notice";

/** A rule ready to be evaluated. */
export interface BoundRule {
  /**
   * `each`: person by person, month by month if its inputs are monthly.
   * `term`: person by person, over all months.
   * `group`: all persons at once, because each one's figure depends on the others'.
   * `table`: not a figure but a list of result columns.
   * `policy`: not a figure but how the school reckons.
   */
  readonly evaluation:
    | { readonly kind: "each" | "term"; evaluate(at: At, scope: Scope): Result; /** The same for a whole list at once, where that is much quicker; undefined where it is not for these settings. */ column?(frame: Frame, scope: Scope): Computed | undefined }
    | { readonly kind: "group"; evaluate(members: Frame, scope: Scope): GroupResult }
    | { readonly kind: "table"; readonly table: ResultTable }
    | { readonly kind: "policy"; readonly tenure?: TenurePolicy; readonly straddling?: StraddlingWeek; readonly termMonths?: readonly number[]; readonly schoolYear?: number | undefined };
  /** What a person gets whom a veto bars from this rule: no money, else no figure, unless the mechanism says otherwise. */
  readonly whenVetoed: Value;
  /** Of a veto: its undecided and established cases that name nobody there is, so that nobody knows whom they bar. */
  unplaced?(scope: Scope, period: Period | undefined): readonly Row[];
  /** The names of the tiers or grades it can yield, best first. */
  readonly levels: readonly string[];
  /** The rules a veto of this kind bears on. */
  readonly bearsOn: readonly string[];
  /** Of a veto: what of these figures a case takes; undefined where the regulation does not say, which is the school year's. */
  readonly reach: Reach | undefined;
  /** Whether its figure is, or may be, a yes or no. */
  readonly answers: boolean;
  /** Whether its figure is a place, of which 1 is the best. */
  readonly places: boolean;
  /** What its figure rises with and is of one kind with, so that of places it is one too: a sum's addends, last month's figure. */
  readonly risesWith: readonly Operand[];
  /** Of what puts scores in order and was not told which end comes first: the setting of the score, and what else there is for places. */
  readonly undirected: { readonly setting: string; readonly instead: PlaceInstead } | undefined;
  /** Whether it yields money: pay belongs to persons and days, scores to classes and months. */
  readonly pays: boolean;
  /** Whether it fills a number of places: one that a veto bars from it leaves an empty one. */
  readonly selects: boolean;
  /** What the settings refer to beyond what they name: columns that the mechanism itself reads. */
  readonly reads: readonly Reference[];
  /** Columns that change no figure and are printed with what it comes to: the evidence of a case. A form that we make has them. */
  readonly tells: readonly Reference[];
  readonly whenAbsent: WhenAbsent;
  /** A column that may name persons who are not on the roster and yet get a figure: the substitute. */
  readonly names: { readonly table: string; readonly column: string } | undefined;
  /** Whether it has a figure for such persons. */
  readonly coversOutside: boolean;
  /** For a settling rule: what it takes from somebody, row by row. */
  ledger?(subject: Subject, scope: Scope): readonly LedgerEntry[];
  /** For a table of values: what it has for a word in the case at hand. */
  lookUp?(word: string, wordOf: (field: string) => string | undefined): Chosen<Setting<Value>>;
  /** For what counts a register: the 周期 of its figures; undefined: that of its inputs. */
  readonly counts: Span | undefined;
  /** For what sums up something: if that is kept by months or weeks itself, the sum is over all of them, whatever its reader is about. */
  readonly totals: Operand | undefined;
  /** Whether a term's count among its inputs would be added to, or taken times, every month's. */
  readonly adds: boolean;
  /** undefined: the scheme says nothing of how high its figure can be. */
  readonly fullMark: FullMark | undefined;
  /** Whether its figure is an amount made of its inputs, and so of their term; a grade or a comparison holds for every month alike. */
  readonly carries: boolean;
  /** The months or weeks it deals its figures into by itself; undefined: those of its inputs. */
  periods?(scope: Scope): readonly Period[];
  /** The figure as a live formula over the input cells, where the custom functions can express it. */
  proof(cells: ProofCells, period: Period | undefined): string | undefined;
}

/** What everybody who is compared gets, by the places of the frame. */
export interface GroupResult {
  valueAt(place: number): Value;
  notesAt(place: number): readonly Note[];
  /** Made when somebody looks, from the same inputs. */
  explain(place: number): Explanation;
  /** What concerns the whole list rather than one person: a pool's rest. */
  readonly remarks: readonly Note[];
}

/** Results one by one as those of a group. */
export function groupOf(results: readonly (Result | undefined)[], remarks: readonly Note[]): GroupResult {
  return {
    valueAt: (place) => results[place]?.value ?? missing,
    notesAt: (place) => results[place]?.notes ?? [],
    explain: (place) => results[place]?.explain() ?? NOTHING,
    remarks,
  };
}

/** A sheet of results: what its rows are, and its columns. */
export interface ResultTable {
  readonly sheet: string;
  /** For the notice board: without flags and reasons. G11 */
  readonly open: boolean;
  /** The list whose rows are appraised, or 表.列 for each name in a column. */
  readonly over: { readonly table: string; readonly column?: string };
  /** The day on which those listed from the roster hold their post, where only they are. */
  readonly inPostOn?: Setting<Operand>;
  readonly columns: readonly ResultColumn[];
}

export interface ResultColumn {
  readonly heading: string;
  readonly source: Operand;
  readonly row: SettingRow;
}

/** A 计算方法: its name on the sheet, and how its rows become a rule. */
export interface Mechanism {
  readonly name: string;
  /** The name of its sentence in `src/messages`: sentence.<name>. */
  readonly sentence: string;
  /** What stands in the sentence, by the names it has there. */
  readonly slots: Readonly<Record<string, Spec<unknown>>>;
  /** The 设置项 it understands, for the check of the sheet and for help. */
  readonly settings: readonly string[];
  /** Whether it chooses among rows by 适用 itself, because the case is not the person's but that of a row it looks up. */
  readonly choosesRows: boolean;
  bind(rowsOf: (title: string) => SettingReader): BoundRule | undefined;
}

type Specs = Readonly<Record<string, Spec<unknown>>>;
type Read<S extends Specs> = { readonly [K in keyof S]: S[K] extends Spec<infer T> ? T : never };

interface Definition<S extends Specs> {
  readonly name: string;
  readonly sentence: string;
  /** They are the slots of its sentence too. */
  readonly settings: S;
  readonly choosesRows?: true;
  /** Mistakes that no single setting shows: weights that do not make up a whole. */
  check?(settings: Read<S>): readonly SettingProblem[];
  bind(settings: Read<S>): Pick<BoundRule, "evaluation"> & Partial<BoundRule>;
}

const DEFAULTS = {
  levels: [],
  bearsOn: [],
  reach: undefined,
  answers: false,
  places: false,
  risesWith: [],
  undirected: undefined,
  pays: false,
  selects: false,
  reads: [],
  tells: [],
  whenAbsent: "error",
  names: undefined,
  coversOutside: false,
  counts: undefined,
  totals: undefined,
  adds: false,
  fullMark: undefined,
  carries: false,
  proof: () => undefined,
} as const satisfies Omit<BoundRule, "evaluation" | "whenVetoed">;

/** Declares a mechanism: its settings are read and checked from their declaration, so that `bind` gets only good ones. */
export function defineMechanism<S extends Specs>(definition: Definition<S>): Mechanism {
  return {
    name: definition.name,
    sentence: definition.sentence,
    slots: definition.settings,
    settings: Object.values(definition.settings).map((spec) => spec.title),
    choosesRows: definition.choosesRows ?? false,
    bind(rowsOf) {
      const entries = Object.entries(definition.settings).map(([name, spec]) => [name, spec.read(rowsOf(spec.title))] as const);
      if (entries.some(([, value]) => value === undefined)) return undefined;
      // Every entry was read by its own spec, so the record has the type the specs declare.
      const settings = Object.fromEntries(entries) as Read<S>;
      const mistakes = definition.check?.(settings) ?? [];
      for (const mistake of mistakes) rowsOf("").problem(mistake);
      if (mistakes.length > 0) return undefined;
      const bound = { ...DEFAULTS, ...definition.bind(settings) };
      return { whenVetoed: bound.pays ? number(Exact.zero) : notApplicable, ...bound };
    },
  };
}
