import { CONDITIONS } from "./conditions";
import { PAY } from "./pay";
import { PLACES } from "./places";
import type { Recipe } from "./recipe";
import { SCORES } from "./scores";

/** What schools write, each a clause with blanks. */
export const recipes: readonly Recipe[] = [...SCORES, ...PAY, ...PLACES, ...CONDITIONS];

const byName = new Map(recipes.map((recipe) => [recipe.name, recipe]));

export function recipeNamed(name: string): Recipe {
  const recipe = byName.get(name);
  if (recipe === undefined) throw new Error(`no recipe ${name}`);
  return recipe;
}
