import { OWN_SHEETS, type OwnRole } from "../reports/plan";

/** Our sheets are known by a hidden name that points into them, so that renaming or moving a sheet does not lose it. */
const PREFIX = "_BZR_";

export const markerName = (role: OwnRole): string => `${PREFIX}${role}`;

const ROLES = Object.keys(OWN_SHEETS) as readonly OwnRole[];

/** What our sheets are called now, read from the workbook's names. */
export function ownSheets(names: readonly { readonly name: string; readonly formula: unknown }[]): Map<OwnRole, string> {
  const found = new Map<OwnRole, string>();
  for (const role of ROLES) {
    const marker = names.find(({ name }) => name === markerName(role));
    const sheet = typeof marker?.formula === "string" ? sheetOf(marker.formula) : undefined;
    if (sheet !== undefined) found.set(role, sheet);
  }
  return found;
}

/** ='2026年 结果'!$A$1 → 2026年 结果; undefined for #REF!. */
function sheetOf(formula: string): string | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$1$/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? (match?.[2] === "#REF" ? undefined : match?.[2]);
}
