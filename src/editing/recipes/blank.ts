import type { SlotKind } from "../../rules/settings";
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
  /** Whether it may stay as it is: then it is not said at all. */
  readonly mayBeLeft: boolean;
  readonly needed: boolean;
}

const COLUMN_SETTINGS: ReadonlySet<string> = new Set(["列", "日期列"]);

/** @param blank amount, or tiers.share of a list */
export function blankOf(recipe: Recipe, blank: string): Blank {
  const setting = settingOf(recipe, blank);
  const [list = ""] = blank.split(".");
  const slot = setting?.spec.type.slot ?? "words";
  const place = `〈${blank}〉`;
  const line = recipeLines(recipe).find(({ value, key, applies }) => [value, key, applies].some((cell) => cell.includes(place)));
  const isColumn = (setting !== undefined && COLUMN_SETTINGS.has(setting.spec.title)) || (setting === undefined && line?.setting === "筛选");
  return {
    label: setting?.spec.title ?? (isColumn ? "列" : line?.value.includes(place) === true ? line.setting : "名称"),
    slot,
    choices: setting?.spec.type.choices ?? [],
    setting: setting?.name ?? "",
    isColumn,
    mayBeLeft: recipe.optional?.includes(blank) === true || recipe.optional?.includes(list) === true || (setting !== undefined && setting.spec.blank !== "asked" && recipe.needed?.includes(blank) !== true),
    needed: recipe.needed?.includes(blank) === true,
  };
}
