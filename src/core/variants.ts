import { chooseRow, parseApplies } from "./applies";
import type { CompiledRule } from "./compile";
import type { BoundRule } from "./mechanism";
import type { Note } from "./note";
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
    const { rows, clash } = chosenRows(rule.rows.filter(({ effective }) => effective === version), wordOf);
    const signature = rows.map((row) => rule.rows.indexOf(row)).join(",");
    const variants = this.kept.get(rule) ?? new Map<string, Variant>();
    this.kept.set(rule, variants);
    const variant = variants.get(signature) ?? bindVariant(rule, rows, clash, signature);
    variants.set(signature, variant);
    return variant;
  }
}

function bindVariant(rule: CompiledRule, rows: readonly SettingRow[], clash: string | undefined, signature: string): Variant {
  if (clash !== undefined) return { signature, bound: undefined, notes: [{ code: "severalCasesApply", params: { rule: rule.name, setting: clash } }] };
  const bound = rule.bind(rows);
  return { signature, bound, notes: bound ? [] : [{ code: "noCaseApplies", params: { rule: rule.name } }] };
}

/** The rows that hold for a person; `clash` names a setting of which two do. */
function chosenRows(ofVersion: readonly SettingRow[], wordOf: (field: string) => string | undefined): { readonly rows: readonly SettingRow[]; readonly clash: string | undefined } {
  const rivals = new Map<string, SettingRow[]>();
  for (const row of ofVersion) {
    const slot = JSON.stringify([row.setting, row.key]);
    rivals.set(slot, [...(rivals.get(slot) ?? []), row]);
  }
  const rows: SettingRow[] = [];
  let clash: string | undefined;
  for (const group of rivals.values()) {
    const chosen = chooseRow(group.map((row) => ({ row, applies: parseApplies(row.applies) ?? { kind: "otherwise" } })), wordOf);
    if (chosen.kind === "one") rows.push(chosen.row);
    if (chosen.kind === "several") clash = group[0]?.setting;
  }
  return { rows, clash };
}
