import type { Note } from "./note";
import type { Outcome } from "./outcome";
import type { ProofCells } from "./proof";
import type { SettingRow } from "./scheme";
import type { Scope, Subject } from "./scope";
import type { Operand, SettingReader, Spec } from "./settings";
import type { Month } from "./table";
import type { Value } from "./value";

/** The person (and, for monthly rules, the month) a rule is evaluated for. */
export interface At {
  readonly subject: Subject;
  readonly month?: Month;
}

/** What a mechanism yields for one person; the evaluation adds rule, clause and vetoes. */
export interface Result {
  readonly value: Value;
  readonly inputs: Outcome["inputs"];
  readonly notes?: readonly Note[];
}

/** A rule ready to be evaluated. */
export interface BoundRule {
  /**
   * `each`: person by person, month by month if its inputs are monthly.
   * `term`: person by person, over all months.
   * `group`: all persons at once, because each one's figure depends on the others'.
   * `table`: not a figure but the list of the result's columns.
   */
  readonly evaluation:
    | { readonly kind: "each" | "term"; evaluate(at: At, scope: Scope): Result }
    | { readonly kind: "group"; evaluate(scope: Scope): GroupResult }
    | { readonly kind: "table"; readonly columns: readonly ResultColumn[] };
  /** What a person gets whom a veto bars from this rule. */
  readonly whenVetoed: Value;
  /** The names of the tiers or grades it can yield, best first. */
  readonly levels: readonly string[];
  /** The rules a veto of this kind bears on. */
  readonly bearsOn: readonly string[];
  /** The figure as a live formula over the input cells, where the custom functions can express it. */
  proof(cells: ProofCells, month: Month | undefined): string | undefined;
}

export interface GroupResult {
  readonly results: ReadonlyMap<Subject, Result>;
  /** What concerns the whole list rather than one person: a pool's rest. */
  readonly remarks: readonly Note[];
}

export interface ResultColumn {
  readonly heading: string;
  readonly source: Operand;
  readonly row: SettingRow;
}

/** A 计算方法: its name on the sheet, and how its rows become a rule. */
export interface Mechanism {
  readonly name: string;
  /** The 设置项 it understands, for the check of the sheet and for help. */
  readonly settings: readonly string[];
  bind(rowsOf: (title: string) => SettingReader): BoundRule | undefined;
}

type Specs = Readonly<Record<string, Spec<unknown>>>;
type Read<S extends Specs> = { readonly [K in keyof S]: S[K] extends Spec<infer T> ? T : never };

interface Definition<S extends Specs> {
  readonly name: string;
  readonly settings: S;
  bind(settings: Read<S>): Pick<BoundRule, "evaluation"> & Partial<BoundRule>;
}

/** Declares a mechanism: its settings are read and checked from their declaration, so that `bind` gets only good ones. */
export function defineMechanism<S extends Specs>(definition: Definition<S>): Mechanism {
  return {
    name: definition.name,
    settings: Object.values(definition.settings).map((spec) => spec.title),
    bind(rowsOf) {
      const entries = Object.entries(definition.settings).map(([name, spec]) => [name, spec.read(rowsOf(spec.title))] as const);
      if (entries.some(([, value]) => value === undefined)) return undefined;
      // Every entry was read by its own spec, so the record has the type the specs declare.
      const bound = definition.bind(Object.fromEntries(entries) as Read<S>);
      return { whenVetoed: { kind: "notApplicable" }, levels: [], bearsOn: [], proof: () => undefined, ...bound };
    },
  };
}
