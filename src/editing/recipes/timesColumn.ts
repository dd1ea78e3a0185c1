import { plays } from "../../sheets";
import type { SourceGroup } from "../sources";
import { wordIn, type Filled, type Recipe } from "./recipe";

/** What is filled in where another register was chosen: with it, its column that says how many times a row was, if it has one. */
export function withTimes(recipe: Recipe, before: Filled, now: Filled, groups: readonly SourceGroup[]): Filled {
  const register = wordIn(now, "register");
  if (!("times" in recipe.start) || register === wordIn(before, "register")) return now;
  const sources = groups.find(({ table }) => table === register)?.sources ?? [];
  const column = sources.find(({ title }) => plays("times", title))?.name;
  return { ...now, times: column?.slice(column.lastIndexOf(".") + 1) ?? "" };
}
