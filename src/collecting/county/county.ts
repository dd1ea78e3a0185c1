import { addTo } from "../../core/multimap";
import { normalName } from "../../core/names";
import { Exact } from "../../core/number/exact";
import type { HandedIn, Money, MoneyItem, SchoolFigures, TierCount } from "./school";

/** How a school's file goes into the sums. */
export type Standing =
  | { readonly kind: "counted"; readonly figures: SchoolFigures }
  /** Of several files of one school another one counts. */
  | { readonly kind: "replaced"; readonly by: string }
  /** Several files of one school, and nobody has said which counts. */
  | { readonly kind: "repeated"; readonly others: readonly string[] }
  | { readonly kind: "refused"; readonly why: Extract<HandedIn, { readonly kind: "refused" }>["why"] };

export interface CountyRow {
  readonly handedIn: HandedIn;
  readonly standing: Standing;
}

/** What the counted schools come to. */
export interface Sum {
  readonly schools: number;
  readonly people: number;
  /** undefined where no school pays anybody. */
  readonly paid: Money | undefined;
  readonly items: readonly MoneyItem[];
  readonly tiers: readonly TierCount[];
  readonly problems: number;
  readonly missing: number;
  readonly pending: number;
  /** Schools whose money is not the last word. */
  readonly open: readonly string[];
  /** Schools that are not in the sum. */
  readonly left: readonly string[];
}

export interface District {
  /** "" where nobody says. */
  readonly name: string;
  readonly rows: readonly CountyRow[];
  readonly sum: Sum;
}

export interface County {
  readonly districts: readonly District[];
  readonly sum: Sum;
}

/**
 * The districts, those without a name last, and the sums over them.
 * @param chosen places in `all` of the files that count where a school has several
 */
export function countyOf(all: readonly HandedIn[], chosen: ReadonlySet<number>): County {
  const rows = rowsOf(all, chosen);
  const byDistrict = new Map<string, CountyRow[]>();
  for (const row of rows) addTo(byDistrict, row.handedIn.district, row);
  const names = [...byDistrict.keys()].sort((one, other) => Number(one === "") - Number(other === "") || one.localeCompare(other, "zh"));
  const districts = names.map((name) => {
    const own = (byDistrict.get(name) ?? []).sort((one, other) => one.handedIn.school.localeCompare(other.handedIn.school, "zh"));
    return { name, rows: own, sum: sumOf(own) };
  });
  return { districts, sum: sumOf(rows) };
}

/** The places of files of one school, where there are several: alike in district and name, or in whom they are about. */
export function repeatedFiles(all: readonly HandedIn[]): readonly (readonly number[])[] {
  const groups = new Map<string, Set<number>>();
  all.forEach((one, place) => {
    if (one.kind !== "figures") return;
    const keys = [keyOf(one), `whose ${one.figures.whose}`];
    const merged = new Set([place, ...keys.flatMap((key) => [...(groups.get(key) ?? [])])]);
    for (const [key, group] of groups) if ([...group].some((other) => merged.has(other))) groups.set(key, merged);
    for (const key of keys) groups.set(key, merged);
  });
  return [...new Set(groups.values())].filter(({ size }) => size > 1).map((group) => [...group].sort((one, other) => one - other));
}

const keyOf = ({ district, school }: HandedIn): string => `school ${JSON.stringify([district, normalName(school)])}`;

function rowsOf(all: readonly HandedIn[], chosen: ReadonlySet<number>): readonly CountyRow[] {
  const groups = repeatedFiles(all);
  const counting = all.map((_, place) => {
    const group = groups.find((one) => one.includes(place));
    if (group === undefined) return place;
    const [only, second] = group.filter((one) => chosen.has(one));
    return second === undefined ? only : undefined;
  });
  const pathOf = (place: number): string => all[place]?.path ?? "";
  const counted = new Map(all.flatMap((one, place) => (one.kind === "figures" && counting[place] === place ? [[keyOf(one), one.path] as const] : [])));
  return all.map((one, place): CountyRow => {
    if (one.kind === "refused") {
      const by = counted.get(keyOf(one));
      return { handedIn: one, standing: by === undefined ? { kind: "refused", why: one.why } : { kind: "replaced", by } };
    }
    const by = counting[place];
    if (by === place) return { handedIn: one, standing: { kind: "counted", figures: one.figures } };
    if (by !== undefined) return { handedIn: one, standing: { kind: "replaced", by: pathOf(by) } };
    return { handedIn: one, standing: { kind: "repeated", others: (groups.find((group) => group.includes(place)) ?? []).filter((other) => other !== place).map(pathOf) } };
  });
}

function sumOf(rows: readonly CountyRow[]): Sum {
  const counted = rows.flatMap(({ handedIn: { school }, standing }) => (standing.kind === "counted" ? [{ school, ...standing.figures }] : []));
  const total = (amount: (figures: SchoolFigures) => number): number => counted.reduce((sum, figures) => sum + amount(figures), 0);
  const paid = counted.flatMap((figures) => figures.paid ?? []);
  const left = rows.filter(({ standing }) => standing.kind === "refused" || standing.kind === "repeated");
  return {
    schools: counted.length,
    people: total(({ people }) => people),
    paid: paid.length === 0 ? undefined : added(paid),
    items: addedItems(counted.flatMap(({ items }) => items)),
    tiers: addedTiers(counted.flatMap(({ tiers }) => tiers)),
    problems: total(({ problems }) => problems),
    missing: total(({ missing }) => missing),
    pending: total(({ pending }) => pending),
    open: counted.filter((figures) => (figures.paid?.open ?? 0) > 0).map(({ school }) => school),
    left: [...new Map(left.map(({ handedIn: one }) => [keyOf(one), one.school])).values()],
  };
}

function addedItems(items: readonly MoneyItem[]): readonly MoneyItem[] {
  const names = [...new Set(items.map(({ item }) => item))];
  return names.map((item) => ({ item, ...added(items.filter((one) => one.item === item)) }));
}

function added(some: readonly Money[]): Money {
  const amounts = some.flatMap(({ amount }) => amount ?? []);
  return { amount: amounts.length === 0 ? undefined : Exact.sum(amounts), open: some.reduce((sum, { open }) => sum + open, 0) };
}

function addedTiers(tiers: readonly TierCount[]): readonly TierCount[] {
  const added = new Map<string, TierCount>();
  for (const one of tiers) {
    const key = JSON.stringify([one.heading, one.tier]);
    added.set(key, { ...one, people: one.people + (added.get(key)?.people ?? 0) });
  }
  return [...added.values()];
}
