import type { Card } from "./card";

/** The rules that a sheet of results is made of. */
export interface CardGroup {
  /** The sheet's rule; undefined: what no sheet of results shows. */
  readonly table: Card | undefined;
  /** In the order of the regulation, the list itself last. */
  readonly cards: readonly Card[];
}

/** Every rule once: with the first sheet of results that needs it. What none needs comes last. */
export function groupsOf(cards: readonly Card[]): readonly CardGroup[] {
  const byName = new Map(cards.map((card) => [`${card.scheme}/${card.rule}`, card]));
  const taken = new Set<Card>();
  const groups = cards.filter(({ sheet }) => sheet !== undefined).map((table): CardGroup => {
    const found = new Set<Card>();
    enter(table, byName, taken, found);
    return { table, cards: [...cards.filter((card) => card !== table && found.has(card)), table] };
  });
  const rest = cards.filter((card) => !taken.has(card));
  return rest.length === 0 ? groups : [...groups, { table: undefined, cards: rest }];
}

function enter(card: Card, byName: ReadonlyMap<string, Card>, taken: Set<Card>, found: Set<Card>): void {
  if (taken.has(card)) return;
  taken.add(card);
  found.add(card);
  for (const name of card.uses) {
    const used = byName.get(`${card.scheme}/${name}`);
    if (used) enter(used, byName, taken, found);
  }
}

/** The rules whose name, clause, sentence or own words in the regulation have these words. */
export function cardsWith(cards: readonly Card[], words: string): readonly Card[] {
  const wanted = words.trim().split(/\s+/);
  const textOf = ({ rule, clause, words: own, versions }: Card): string => [rule, clause, own, ...versions.flatMap(({ parts }) => parts.map((part) => (part.kind === "text" ? part.text : part.shown)))].join("");
  return cards.filter((card) => {
    const text = textOf(card);
    return wanted.every((word) => text.includes(word));
  });
}
