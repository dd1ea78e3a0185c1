import type { DefinedName } from "../files/definedName";
import { roleOf, type OwnRole } from "./ownSheets";

/**
 * Our sheets are known by a hidden name that refers to the block we wrote: renaming or moving the sheet does not lose
 * it, and what a person typed beside the block is not taken for ours.
 */
const PREFIX = "_BZR_";

/** A name of Excel's has letters, digits and underscores only; what else a sheet is called by stands as .hhhh */
export const markerName = (role: OwnRole): string =>
  PREFIX + role.replace(/[^\p{L}\p{N}_]/gu, (character) => `.${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

const roleOfMarker = (name: string): OwnRole | undefined =>
  roleOf(name.slice(PREFIX.length).replace(/\.([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))));

export interface OwnBlock {
  readonly sheet: string;
  /** Within its sheet: A1:U13. */
  readonly address: string;
}

/** Where our sheets are now, read from the workbook's names. A name whose sheet was deleted refers to #REF! and is none. */
export function ownBlocks(names: readonly DefinedName[]): Map<OwnRole, OwnBlock> {
  const found = new Map<OwnRole, OwnBlock>();
  for (const { name, formula } of names) {
    const role = name.startsWith(PREFIX) ? roleOfMarker(name) : undefined;
    const block = typeof formula === "string" ? blockOf(formula) : undefined;
    if (role && block) found.set(role, block);
  }
  return found;
}

/** ='2026年 结果'!$A$1:$U$13 → 2026年 结果, A1:U13 */
export function blockOf(formula: string): OwnBlock | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(formula);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const address = match?.[3]?.replaceAll("$", "");
  return sheet === undefined || address === undefined ? undefined : { sheet, address };
}
