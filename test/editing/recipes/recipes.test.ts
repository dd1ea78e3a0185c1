import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { parseTemplate, slotsIn } from "../../../src/editing/template";
import { textsFor } from "../../../src/messages";
import { editingTexts, hasText } from "../../../src/messages/editing";
import { recipeNamed, recipes } from "../../../src/editing/recipes";
import { addRecipe, emptyScheme } from "../../../src/editing/recipes/addRecipe";
import type { Filled } from "../../../src/editing/recipes/recipe";
import { compile } from "../../../src/rules/compile";
import { mechanisms } from "../../../src/rules/mechanisms";
import type { Scheme } from "../../../src/rules/scheme";
import { schemeOf } from "../../../src/schemes/rows";
import type { Example } from "../../support/examples";
import { differences } from "../../support/workedExamples";

/** A recipe filled in, and what it gives by hand. */
interface Case {
  readonly recipe: string;
  readonly covers: readonly ("normal" | "boundary" | "missing")[];
  readonly fill: Filled;
  /** Rules that are there already. */
  readonly rows?: string;
  readonly tables: Example["tables"];
  readonly expect: Example["expect"];
}

const cases = readdirSync(__dirname)
  .filter((file) => file.endsWith(".yaml"))
  .flatMap((file) => parse(readFileSync(path.join(__dirname, file), "utf8")) as readonly Case[]);

const before = ({ rows = "" }: Case): Scheme => ({ id: "我校", rows: [...schemeOf("我校", rows).rows, ...emptyScheme("我校").rows] });

const added = (one: Case): Scheme => {
  const recipe = recipeNamed(one.recipe);
  return addRecipe(before(one), { recipe, filled: { ...recipe.start, ...one.fill }, clause: "第一条", results: "", countedIn: undefined, choices: [] });
};

describe.each(cases.map((one) => [`${one.recipe} (${one.covers.join("、")})`, one] as const))("%s", (_, one) => {
  it("gives the figures that its sentence says", () => {
    const scheme = added(one);
    expect(compile(scheme, mechanisms).asked.map(({ rule, setting, key }) => `${rule} ${setting} ${key}`)).toEqual([]);
    const { tables, expect: figures } = one;
    expect(differences({ id: "", name: "", kind: "normal", scheme: "我校", setting: "", instead: "", tables, expect: figures }, scheme)).toEqual([]);
  });
});

describe.each(recipes.map((recipe) => [recipe.name, recipe] as const))("the recipe %s", (name, recipe) => {
  it.each(["zh-CN", "en-US"])("has a sentence in %s with each of its blanks, and an example", (language) => {
    const texts: (code: string) => string = (code) => (hasText(code) ? editingTexts(textsFor(language))(code) : "");
    const slots = parseTemplate(texts(`recipe.${name}`)).flatMap((node) => (node.kind !== "slot" ? [] : node.entry ? slotsIn(node.entry).map((field) => `${node.name}.${field}`) : [node.name]));
    const blanks = Object.entries(recipe.start).flatMap(([blank, words]) => (blank === "rule" ? [] : typeof words === "string" ? [blank] : Object.keys(words[0] ?? {}).map((field) => `${blank}.${field}`)));
    expect([...slots].sort()).toEqual([...blanks].sort());
    expect(blanks.filter((blank) => !recipe.rows.includes(`〈${blank}〉`))).toEqual([]);
    expect(texts(`example.${name}`)).not.toBe("");
  });

  it("has figures by hand for what is usual, at a limit, and where something is missing", () => {
    expect(new Set(cases.filter((one) => one.recipe === name).flatMap(({ covers }) => covers))).toEqual(new Set(["normal", "boundary", "missing"]));
  });

  it("compiles with its blanks still open, which are asked for", () => {
    const needed = Object.fromEntries((recipe.needed ?? []).map((blank) => [blank, "1"]));
    const scheme = addRecipe(emptyScheme("我校"), { recipe, filled: { ...recipe.start, ...needed }, clause: "", results: "", countedIn: undefined, choices: [] });
    expect(compile(scheme, mechanisms).problems).toEqual([]);
  });
});
