import { addTo } from "../core/multimap";

/** Fewer characters in common say nothing: 张伟 and 张敏 are two people. */
const SHARED = 2;

/** Names by what is left of them without one of their characters: two names that differ in one character, or in the order of two, leave the same. */
export class NearNames {
  private readonly byRest = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) for (const rest of restsOf(name)) addTo(this.byRest, rest, name);
  }

  /** Those that a misspelt name may be meant for. */
  of(name: string): readonly string[] {
    return [...new Set([...restsOf(name)].flatMap((rest) => this.byRest.get(rest) ?? []))];
  }
}

function restsOf(name: string): ReadonlySet<string> {
  const characters = [...name];
  const without = characters.map((_, index) => [...characters.slice(0, index), ...characters.slice(index + 1)]);
  return new Set([characters, ...without].filter(({ length }) => length >= SHARED).map((rest) => rest.join("")));
}

/** Names a misspelt one may be meant for: nearly the same, else part of it or holding it; "" where there is none, or too many to say anything. */
export function nearest(name: string, names: readonly string[]): string {
  const near = name.length > SHARED ? new NearNames(names).of(name) : names.filter((other) => other.length === name.length && [...other].some((character) => name.includes(character)));
  const found = near.length > 0 ? near : names.filter((other) => name.length >= SHARED && (other.includes(name) || (other.length >= SHARED && name.includes(other))));
  return found.length <= TOLD ? found.join("、") : "";
}

const TOLD = 3;
