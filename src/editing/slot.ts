import { hasText, type EditingTexts } from "../messages/editing";
import { parseApplies } from "../rules/applies";
import type { SettingRow } from "../rules/scheme";
import { parseDay, parseNumber, type SettingFault, type SlotKind, type Spec } from "../rules/settings";

/** A piece of a sentence: words, or a value that can be changed in it. */
export type Part = { readonly kind: "text"; readonly text: string } | Slot;

/** A value in a sentence, and the cells of 考核方案 that hold it. */
export interface Slot {
  readonly kind: "slot";
  readonly input: SlotKind;
  /** The words it may be, as they stand on the sheet and as they read. */
  readonly choices: readonly { readonly word: string; readonly shown: string }[];
  /** What it is called where it stands alone: for a screen reader. */
  readonly label: string;
  /** What is edited: the cell holds it between `before` and `after`. */
  readonly value: string;
  readonly before: string;
  readonly after: string;
  /** How it reads. */
  readonly shown: string;
  /** Its row is there, and only the school can say what belongs there. */
  readonly asked: boolean;
  /** All of them say the same: a tier's name stands in each of its rows. */
  readonly cells: readonly SlotCell[];
  /** Why what is typed cannot stand there. */
  fault(typed: string): SettingFault | undefined;
}

export interface SlotCell {
  readonly row: SettingRow;
  readonly field: "value" | "key" | "applies";
}

export const textPart = (text: string): Part => ({ kind: "text", text });

/** The value of a row. */
export function valueSlot(row: SettingRow, name: string, spec: Spec<unknown>, texts: EditingTexts): Slot {
  const raw = String(row.value);
  const before = spec.type.slot === "filter" && raw.startsWith(BUT) ? BUT : "";
  const { blank } = spec;
  const value = raw.slice(before.length);
  return {
    kind: "slot",
    input: spec.type.slot,
    choices: (spec.type.choices ?? []).map((word) => ({ word, shown: wordShown(word, name, texts) })),
    label: [row.rule, row.setting, row.key].filter(Boolean).join("·"),
    value,
    before,
    after: "",
    shown: value === "" ? blankShown(blank, name, spec, texts) : shownOf(value, name, spec, texts),
    asked: value === "" && blank === "asked",
    cells: [{ row, field: "value" }],
    fault: (typed) => faultOf(typed === "" ? "" : before + typed, row, spec),
  };
}

/** What a setting is that has no row: its default. */
export const defaultShown = (name: string, spec: Spec<unknown>, texts: EditingTexts): string => blankShown(spec.blank, name, spec, texts);

/** The name of an entry of a list, which its partners in other lists have too. */
export function keySlot(row: SettingRow, sharing: readonly SettingRow[]): Slot {
  return {
    kind: "slot",
    input: "words",
    choices: [],
    label: [row.rule, row.setting].join("·"),
    value: row.key,
    before: "",
    after: "",
    shown: row.key,
    asked: false,
    cells: sharing.map((one) => ({ row: one, field: "key" })),
    fault: () => undefined,
  };
}

/** For whom rows are, taken apart: 学段是〈低〉. The words of each field can be changed. */
export function casesIn(rows: readonly SettingRow[]): readonly { readonly field: string; readonly slot: Slot }[] {
  const [row] = rows;
  if (row === undefined || parseApplies(row.applies)?.kind !== "fields") return [];
  return row.applies.split(/(?<=[;\uFF1B])/).map((piece, index, pieces) => {
    const [, start = "", field = "", value = "", end = ""] = /^((.*?)\s*[=\uFF1D]\s*)(.*?)(\s*[;\uFF1B]?)$/.exec(piece) ?? [];
    const before = pieces.slice(0, index).join("") + start;
    const after = end + pieces.slice(index + 1).join("");
    const slot: Slot = {
      kind: "slot",
      input: "wordList",
      choices: [],
      label: [row.rule, field.trim()].join("·"),
      value,
      before,
      after,
      shown: value,
      asked: false,
      cells: rows.map((one) => ({ row: one, field: "applies" })),
      fault: (typed) => (parseApplies(before + typed + after) === undefined ? { code: "notAFilter", meant: "" } : undefined),
    };
    return { field: field.trim(), slot };
  });
}

/** 除语文、数学: not one of these words. */
export const BUT = "除";

function faultOf(typed: string, row: SettingRow, spec: Spec<unknown>): SettingFault | undefined {
  if (typed === "") return undefined;
  const parsed = spec.type.parse(typed, row);
  return "fault" in parsed ? parsed.fault : undefined;
}

function blankShown(blank: Spec<unknown>["blank"], name: string, spec: Spec<unknown>, texts: EditingTexts): string {
  if (blank === "asked") return texts("sentence.asked");
  if (blank === "unset") return texts("sentence.unset");
  return shownOf(String(blank.fallback), name, spec, texts);
}

function shownOf(value: string, name: string, { type }: Spec<unknown>, texts: EditingTexts): string {
  if (type.choices?.includes(value) === true || (type.slot === "filter" && ["非空", "空"].includes(value))) return wordShown(value, name, texts);
  const [table = "", column, ...more] = value.split(".");
  const isColumn = (type.slot === "operand" || type.slot === "words") && column !== undefined && more.length === 0 && parseNumber(value) === undefined && parseDay(value) === undefined;
  return isColumn ? texts("sentence.column", { table, column }) : value;
}

/** How a word of the sheet reads in a sentence; what it means may depend on the setting. */
export function wordShown(word: string, name: string, texts: EditingTexts): string {
  return wordText(`word.${name}.${word}`, texts) ?? wordText(`word.${word}`, texts) ?? word;
}

/** How the unit of a number reads. */
export const unitShown = (unit: string, texts: EditingTexts): string => wordText(`word.unit.${unit}`, texts) ?? unit;

const wordText = (code: string, texts: EditingTexts): string | undefined => (hasText(code) ? texts(code) : undefined);
