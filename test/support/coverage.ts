import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Scheme } from "../../src/rules/scheme";
import { builtInSchemes } from "../../src/schemes";
import { readExamples, type Example } from "./examples";

/** How many rules the catalogue has of each regulation; of G, of what cuts across them. */
const SIZES: Readonly<Record<string, number>> = { G: 12, S0: 32, S1A: 12, S1B: 17, S1C: 9, S1D: 5, S1E: 11, S1F: 15, S2: 10, S3: 22, S4: 15 };

/** The ids of the catalogue: G01, S0-01 … S4-15. */
export const catalogue: readonly string[] = Object.entries(SIZES).flatMap(([regulation, size]) =>
  Array.from({ length: size }, (_, index) => `${regulation}${regulation === "G" ? "" : "-"}${String(index + 1).padStart(2, "0")}`),
);

/** The kinds in which an id is listed. */
export type Kinds = ReadonlyMap<string, readonly string[]>;

/** One rule of the catalogue, and what serves it. */
export interface Coverage {
  readonly id: string;
  readonly kind: string;
  /** 方案/规则 of every rule that cites it. */
  readonly rules: readonly string[];
  readonly examples: number;
}

/** Something the catalogue asks for and does not get, or the other way round. */
export interface Gap {
  readonly id: string;
  readonly what: string;
}

interface Sources {
  readonly kinds: Kinds;
  readonly schemes: readonly Scheme[];
  readonly examples: readonly Pick<Example, "id">[];
}

/** What serves each rule of the catalogue, and every gap between catalogue, kinds, schemes and examples. */
export function coverageOf({ kinds, schemes, examples }: Sources): { readonly lines: readonly Coverage[]; readonly gaps: readonly Gap[] } {
  const rows = schemes.flatMap((scheme) => scheme.rows);
  const citing = rows.flatMap(({ scheme, rule, id: ids }) => ids.split("、").filter(Boolean).map((id) => ({ id, rule: `${scheme}/${rule}` })));
  const lines = catalogue.map((id) => ({
    id,
    kind: kinds.get(id)?.[0] ?? "",
    rules: [...new Set(citing.filter((one) => one.id === id).map(({ rule }) => rule))],
    examples: examples.filter((example) => example.id === id).length,
  }));
  const unknown = (ids: readonly string[], what: string): Gap[] => [...new Set(ids)].filter((id) => !catalogue.includes(id)).map((id) => ({ id, what }));
  return {
    lines,
    gaps: [
      ...lines.flatMap(gapsOf),
      ...[...kinds].filter(([, listed]) => listed.length > 1).map(([id, listed]) => ({ id, what: `is of several kinds: ${listed.join(", ")}` })),
      ...unknown([...kinds.keys()], "has a kind and is not in the catalogue"),
      ...unknown(citing.map(({ id }) => id), "is cited by a scheme and is not in the catalogue"),
      ...unknown(examples.map(({ id }) => id), "has an example and is not in the catalogue"),
    ],
  };
}

function gapsOf({ id, kind, rules, examples }: Coverage): Gap[] {
  const lacking = [...(kind === "" ? ["no kind"] : []), ...(rules.length === 0 ? ["no rule"] : []), ...(examples === 0 ? ["no example"] : [])];
  return lacking.map((what) => ({ id, what: `has ${what}` }));
}

/** The coverage as it is: the built-in schemes, the worked examples, and the kinds beside them. */
export const readCoverage = (): ReturnType<typeof coverageOf> => coverageOf({ kinds: readKinds(), schemes: Object.values(builtInSchemes), examples: readExamples() });

function readKinds(): Kinds {
  const listed = parse(readFileSync(path.resolve(__dirname, "../examples/kinds.yaml"), "utf8")) as Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>;
  const kinds = new Map<string, string[]>();
  for (const [kind, ids] of Object.entries(listed)) {
    // What is computed needs no reason and stands in lines of many.
    for (const id of Array.isArray(ids) ? ids.flatMap((line: string) => line.split(" ")) : Object.keys(ids)) kinds.set(id, [...(kinds.get(id) ?? []), kind]);
  }
  return kinds;
}
