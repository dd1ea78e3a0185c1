import type { Keyed, SettingProblem } from "../settings";

/** Entries of a list that have no partner of the same 名称 in another. */
export function unpaired(entries: readonly Keyed<unknown>[], partners: readonly Keyed<unknown>[], other: string): readonly SettingProblem[] {
  return entries.filter(({ key }) => !partners.some((partner) => partner.key === key)).map(({ row }) => ({ code: "keyWithoutPartner", row, other }));
}
