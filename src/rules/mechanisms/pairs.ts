import type { Keyed, SettingProblem } from "../settings";

type Entries = readonly Keyed<unknown>[];

const without = (entries: Entries, partners: Entries): Entries => entries.filter(({ key }) => !partners.some((partner) => partner.key === key));

/** Entries of a list that have no partner of the same 名称 in another. */
export const unpaired = (entries: Entries, partners: Entries, other: string): readonly SettingProblem[] => without(entries, partners).map(({ row }) => ({ code: "keyWithoutPartner", row, other }));

/**
 * Entries of either of two lists that have no partner in the other. One too many on each side is one name written in two
 * ways: said once, at the second list.
 */
export function unpairedBoth(entries: Entries, partners: Entries, [title, other]: readonly [title: string, other: string]): readonly SettingProblem[] {
  const [[one, ...more], [same, ...others]] = [without(entries, partners), without(partners, entries)];
  if (one && same && more.length + others.length === 0) return [{ code: "keyWithoutPartner", row: same.row, other: title, meant: one.key }];
  return [...unpaired(entries, partners, other), ...unpaired(partners, entries, title)];
}
