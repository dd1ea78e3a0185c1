import { parseApplies } from "../rules/applies";
import type { Mechanism } from "../rules/mechanism";
import { mechanisms } from "../rules/mechanisms";
import { ruleId, type SettingRow } from "../rules/scheme";
import { splitWords, type Spec } from "../rules/settings";
import type { Ground } from "./ground";

/** A row that names a rule. */
export interface Mention {
  readonly row: SettingRow;
  /** Of a row whose 设定值 names it. */
  readonly spec: Spec<unknown> | undefined;
  readonly field: "value" | "applies";
  /** What stands there with another name in its place; with "" the name is left out of a list, undefined where nothing would be left. */
  readonly renamed: (name: string) => string | undefined;
}

/** The mechanism of each rule, by scheme and rule. */
export function mechanismsIn({ decoded }: Ground): ReadonlyMap<string, Mechanism> {
  const found = new Map<string, Mechanism>();
  for (const row of decoded.place.keys()) {
    const mechanism = mechanisms.get(row.mechanism);
    if (mechanism) found.set(ruleId(row.scheme, row.rule), mechanism);
  }
  return found;
}

/** Every row that names a rule, other than as its own name. */
export function mentionsOf(ground: Ground, scheme: string, rule: string): readonly Mention[] {
  const mechanismOf = mechanismsIn(ground);
  return [...ground.decoded.place.keys()].flatMap((row) => {
    const spec = Object.values(mechanismOf.get(ruleId(row.scheme, row.rule))?.slots ?? {}).find(({ title }) => title === row.setting);
    return [...inValue(row, spec, scheme, rule), ...inApplies(row, scheme, rule)];
  });
}

function inValue(row: SettingRow, spec: Spec<unknown> | undefined, scheme: string, rule: string): readonly Mention[] {
  if (spec === undefined || row.value === "") return [];
  const own = row.scheme === scheme;
  const written = own ? [rule, `${scheme}.${rule}`] : [`${scheme}.${rule}`];
  const as = (before: string, name: string): string => (before === rule ? name : `${scheme}.${name}`);
  const text = String(row.value);
  if (spec.type.slot === "ruleList") {
    const words = splitWords(text);
    const renamed = (name: string): string | undefined => words.flatMap((word) => (written.includes(word) ? (name === "" ? [] : [as(word, name)]) : [word])).join("、") || undefined;
    return words.some((word) => written.includes(word)) ? [{ row, spec, field: "value", renamed }] : [];
  }
  if (!written.includes(text) || !isReference(row, spec)) return [];
  return [{ row, spec, field: "value", renamed: (name) => (name === "" ? undefined : as(text, name)) }];
}

function isReference(row: SettingRow, { type }: Spec<unknown>): boolean {
  const parsed = type.parse(row.value, row);
  return "value" in parsed && (type.references?.(parsed.value) ?? []).some(({ kind }) => kind === "rule" || kind === "column");
}

/** 适用 asks a person's rule by its name. */
function inApplies(row: SettingRow, scheme: string, rule: string): readonly Mention[] {
  const applies = parseApplies(row.applies);
  if (row.scheme !== scheme || applies?.kind !== "fields" || !applies.fields.some(({ field }) => field === rule)) return [];
  const renamed = (name: string): string | undefined =>
    name === "" ? undefined : row.applies.split(/(?<=[;；])/).map((piece) => piece.replace(/^(\s*)(.*?)(\s*[=＝])/, (whole, start: string, field: string, end: string) => (field === rule ? start + name + end : whole))).join("");
  return [{ row, spec: undefined, field: "applies", renamed }];
}
