import { addTo, madeOnce } from "../core/multimap";
import { chooseRow, parseApplies, type Applies } from "./applies";
import type { BoundRule } from "./mechanism";
import type { Note } from "./note";
import type { CompiledRule } from "./program";
import type { SettingRow } from "./scheme";

/** A rule as it is for one case: the same object for everybody for whom the same rows hold, who are appraised together. */
export interface Variant {
  readonly bound: BoundRule | undefined;
  /** Why it could not be bound. */
  readonly notes: readonly Note[];
  /** The fields that would tell which row holds, if they were filled in. */
  readonly open?: readonly string[];
}

type WordOf = (field: string) => string | undefined;

/** Binds rules whose rows differ by 适用, each case once. */
export class Variants {
  private readonly unconditional = new Map<CompiledRule, Variant>();
  private readonly kept = new Map<CompiledRule, Map<string | undefined, Cases>>();

  /** A rule that is the same for everybody at any time. */
  ofEverybody(rule: CompiledRule): Variant {
    return madeOnce(this.unconditional, rule, () => ({ bound: rule.bound, notes: [] }));
  }

  /**
   * @param wordOf what the person has in a field of 适用
   * @param version the 生效日期 of the rows in force; undefined where that cannot be told
   */
  of(rule: CompiledRule, wordOf: WordOf, version: string | undefined): Variant {
    const versions = madeOnce(this.kept, rule, () => new Map<string | undefined, Cases>());
    return madeOnce(versions, version, () => new Cases(rule, version)).variantFor(wordOf);
  }
}

/** A row of a setting, of which one holds. */
interface Rival {
  readonly row: SettingRow;
  readonly applies: Applies;
}

/** The rows of one setting. With a row for each of a thousand schools they are found by the word that their first field asks for. */
class Rivals {
  private readonly byField = new Map<string, Map<string, Rival[]>>();
  private readonly others: Rival[] = [];

  constructor(readonly all: readonly Rival[]) {
    for (const rival of all) {
      const [first] = rival.applies.kind === "fields" ? rival.applies.fields : [];
      if (first === undefined) this.others.push(rival);
      else for (const word of new Set(first.words)) addTo(madeOnce(this.byField, first.field, () => new Map<string, Rival[]>()), word, rival);
    }
  }

  /** Those that may hold: a row whose first field has another word holds neither now nor once blank fields are filled in. */
  mayHold(wordOf: WordOf): readonly Rival[] {
    const found = [...this.others];
    for (const [field, byWord] of this.byField) {
      const word = wordOf(field);
      if (word === undefined) return this.all;
      found.push(...(byWord.get(word) ?? []));
    }
    return found;
  }
}

/** The variant for the words of the fields, one field after the other. */
interface Known {
  readonly next: Map<string | undefined, Known>;
  variant: Variant | undefined;
}

/** The cases of one version of a rule. What a case is chosen by is read once; each combination of words is looked at once. */
class Cases {
  private readonly settings: readonly Rivals[];
  private readonly fields: readonly string[];
  private readonly known = unknown();
  private readonly byRows = new Map<string, Variant>();

  constructor(
    private readonly rule: CompiledRule,
    private readonly version: string | undefined,
  ) {
    this.settings = rivalsOf(rule.rows.filter(({ effective }) => effective === version));
    this.fields = [...new Set(this.settings.flatMap(({ all }) => all).flatMap(({ applies }) => (applies.kind === "fields" ? applies.fields.map(({ field }) => field) : [])))];
  }

  variantFor(wordOf: WordOf): Variant {
    const known = this.fields.reduce(({ next }, field) => madeOnce(next, wordOf(field), unknown), this.known);
    known.variant ??= this.chosenFor(wordOf);
    return known.variant;
  }

  /** Other words may choose the same rows. */
  private chosenFor(wordOf: WordOf): Variant {
    if (this.version === undefined) return { bound: undefined, notes: [{ code: "noVersion", params: { rule: this.rule.name } }] };
    const choice = chosenRows(this.settings, wordOf);
    const key = [...choice.rows.map((row) => this.rule.rows.indexOf(row)), choice.clash ?? "", ...choice.blank].join(",");
    return madeOnce(this.byRows, key, () => bindVariant(this.rule, choice));
  }
}

const unknown = (): Known => ({ next: new Map(), variant: undefined });

function rivalsOf(rows: readonly SettingRow[]): readonly Rivals[] {
  const rivals = new Map<string, SettingRow[]>();
  for (const row of rows) addTo(rivals, JSON.stringify([row.setting, row.key]), row);
  return [...rivals.values()].map((group) => new Rivals(group.map((row) => ({ row, applies: parseApplies(row.applies) ?? { kind: "otherwise" } }))));
}

/** The rows that hold for a person, and why that may not be enough. */
interface Choice {
  readonly rows: readonly SettingRow[];
  /** A setting of which two rows hold. */
  readonly clash: string | undefined;
  /** Whether there are rows of a setting of which none holds, and the fields that would tell if they were filled in. */
  readonly uncovered: boolean;
  readonly blank: readonly string[];
}

function bindVariant(rule: CompiledRule, { rows, clash, uncovered, blank }: Choice): Variant {
  if (clash !== undefined) return { bound: undefined, notes: [{ code: "severalCasesApply", params: { rule: rule.name, setting: clash } }] };
  const bound = rule.bind(rows);
  // What is to be filled in is asked for by itself: a condition that is for others only does not stand in the way.
  const waits = rows.some((row) => rule.asked.includes(row));
  if (bound !== undefined || !uncovered || waits) return { bound, notes: [] };
  return blank.length > 0 ? { bound, notes: [], open: blank } : { bound, notes: [{ code: "noCaseApplies", params: { rule: rule.name } }] };
}

function chosenRows(settings: readonly Rivals[], wordOf: WordOf): Choice {
  const rows: SettingRow[] = [];
  let clash: string | undefined;
  let uncovered = false;
  const blank = new Set<string>();
  for (const rivals of settings) {
    const chosen = chooseRow(rivals.mayHold(wordOf), wordOf);
    if (chosen.kind === "one") rows.push(chosen.row);
    if (chosen.kind === "several") clash = rivals.all[0]?.row.setting;
    if (chosen.kind !== "none") continue;
    uncovered = true;
    for (const field of chosen.blank) blank.add(field);
  }
  return { rows, clash, uncovered, blank: [...blank] };
}
