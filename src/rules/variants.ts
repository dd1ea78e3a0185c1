import { addTo } from "../core/multimap";
import { chooseRow, parseApplies } from "./applies";
import type { BoundRule } from "./mechanism";
import type { Note } from "./note";
import type { CompiledRule } from "./program";
import type { SettingRow } from "./scheme";

/** A rule as it is for one case. */
export interface Variant {
  /** Tells cases apart: everybody for whom the same rows hold is appraised together. */
  readonly signature: string;
  readonly bound: BoundRule | undefined;
  /** Why it could not be bound. */
  readonly notes: readonly Note[];
}

/** Binds rules whose rows differ by 适用, each case once. */
export class Variants {
  private readonly kept = new Map<CompiledRule, Map<string, Variant>>();

  /**
   * @param wordOf what the person has in a field of 适用
   * @param version the 生效日期 of the rows in force; undefined where that cannot be told
   */
  of(rule: CompiledRule, wordOf: (field: string) => string | undefined, version: string | undefined): Variant {
    if (version === undefined) return { signature: "no version", bound: undefined, notes: [{ code: "noVersion", params: { rule: rule.name } }] };
    const choice = chosenRows(rule.rows.filter(({ effective }) => effective === version), wordOf);
    const signature = [...choice.rows.map((row) => rule.rows.indexOf(row)), choice.clash ?? ""].join(",");
    const variants = this.kept.get(rule) ?? new Map<string, Variant>();
    this.kept.set(rule, variants);
    const variant = variants.get(signature) ?? bindVariant(rule, choice, signature);
    variants.set(signature, variant);
    return variant;
  }
}

/** The rows that hold for a person, and why that may not be enough. */
interface Choice {
  readonly rows: readonly SettingRow[];
  /** A setting of which two rows hold. */
  readonly clash: string | undefined;
  /** Whether there are rows of a setting of which none holds. */
  readonly uncovered: boolean;
}

function bindVariant(rule: CompiledRule, { rows, clash, uncovered }: Choice, signature: string): Variant {
  if (clash !== undefined) return { signature, bound: undefined, notes: [{ code: "severalCasesApply", params: { rule: rule.name, setting: clash } }] };
  const bound = rule.bind(rows);
  return { signature, bound, notes: bound === undefined && uncovered ? [{ code: "noCaseApplies", params: { rule: rule.name } }] : [] };
}

function chosenRows(ofVersion: readonly SettingRow[], wordOf: (field: string) => string | undefined): Choice {
  const rivals = new Map<string, SettingRow[]>();
  for (const row of ofVersion) addTo(rivals, JSON.stringify([row.setting, row.key]), row);
  const rows: SettingRow[] = [];
  let clash: string | undefined;
  let uncovered = false;
  for (const group of rivals.values()) {
    const chosen = chooseRow(group.map((row) => ({ row, applies: parseApplies(row.applies) ?? { kind: "otherwise" } })), wordOf);
    if (chosen.kind === "one") rows.push(chosen.row);
    if (chosen.kind === "several") clash = group[0]?.setting;
    if (chosen.kind === "none") uncovered = true;
  }
  return { rows, clash, uncovered };
}
