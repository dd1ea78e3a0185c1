import { TIMES_COLUMN } from "../../rules/mechanisms/times";
import type { SlotKind } from "../../rules/settings";
import type { Template } from "../template";
import { recipeLines, settingOf, type Recipe } from "./recipe";

/** How a blank is filled in. */
export interface Blank {
  /** What it is called where it stands alone: for a screen reader. */
  readonly label: string;
  readonly slot: SlotKind;
  /** The words it may be, and the name of their setting. */
  readonly choices: readonly string[];
  readonly setting: string;
  /** Whether it names a column of the register in another blank. */
  readonly isColumn: boolean;
  /** The blank that names the column whose words it may be. */
  readonly wordsOf: string | undefined;
  /** Whether it may stay as it is: then it is not said at all. */
  readonly mayBeLeft: boolean;
  readonly needed: boolean;
}

const COLUMN_SETTINGS: ReadonlySet<string> = new Set(["列", "日期列", TIMES_COLUMN]);

/** @param blank amount, or tiers.share of a list */
export function blankOf(recipe: Recipe, blank: string): Blank {
  const setting = settingOf(recipe, blank);
  const [list = ""] = blank.split(".");
  const slot = setting?.spec.type.slot ?? "words";
  const place = `〈${blank}〉`;
  const lines = recipeLines(recipe);
  const line = lines.find(({ value, key, applies }) => [value, key, applies].some((cell) => cell.includes(place)));
  const isColumn = (setting !== undefined && COLUMN_SETTINGS.has(setting.spec.title)) || lines.some((one) => one.setting === "筛选" && one.key === place);
  return {
    label: setting?.spec.title ?? (isColumn ? "列" : line?.value.includes(place) === true ? line.setting : "名称"),
    slot,
    choices: setting?.spec.type.choices ?? [],
    setting: setting?.name ?? "",
    isColumn,
    wordsOf: columnOf(place, lines),
    mayBeLeft: recipe.optional?.includes(blank) === true || recipe.optional?.includes(list) === true || (setting !== undefined && setting.spec.blank !== "asked" && recipe.needed?.includes(blank) !== true),
    needed: recipe.needed?.includes(blank) === true,
  };
}

/**
 * What each blank of a sentence, or of an entry of one of its lists, is called where it stands alone. Those that would be
 * called alike go by the words before them, 班主任加 and 副班主任加, else by their number.
 * @param list "" for the sentence itself
 */
export function blankLabels(recipe: Recipe, nodes: Template, list: string): ReadonlyMap<string, string> {
  const slots = nodes.flatMap((node, place) => (node.kind === "slot" && node.entry === undefined ? [{ name: node.name, before: wordsBefore(nodes, place) }] : []));
  const named = slots.map((slot) => ({ ...slot, own: blankOf(recipe, list === "" ? slot.name : `${list}.${slot.name}`).label }));
  return new Map(
    named.map(({ name, before, own }, index) => {
      const alike = named.filter((other) => other.own === own);
      if (alike.length < 2) return [name, own];
      return [name, before.length > 1 ? before : `${own} ${named.slice(0, index + 1).filter((other) => other.own === own).length}`];
    }),
  );
}

/** The last words before a blank: 副班主任每人 of 元,副班主任每人〈deputyBase〉. */
function wordsBefore(nodes: Template, place: number): string {
  const node = nodes[place - 1];
  return node?.kind === "text" ? (node.text.split(/[\s\p{P}]+/u).filter(Boolean).at(-1) ?? "") : "";
}

/** Words are compared with a column where they stand as what a filter lets through, or as what an amount is given for. */
function columnOf(place: string, lines: ReturnType<typeof recipeLines>): string | undefined {
  const filter = lines.find(({ setting, value }) => setting === "筛选" && value === place);
  const amount = lines.find(({ setting, key }) => setting === "值" && key === place);
  const column = filter ? filter.key : lines.find(({ rule, setting }) => rule === amount?.rule && setting === "列")?.value;
  return /^〈(\w+)〉$/.exec(column ?? "")?.[1];
}
