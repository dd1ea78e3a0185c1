import { roleOf, type OwnRole } from "../plan/ownSheets";

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
export function ownBlocks(names: readonly { readonly name: string; readonly formula: unknown }[]): Map<OwnRole, OwnBlock> {
  const found = new Map<OwnRole, OwnBlock>();
  for (const { name, formula } of names) {
    const role = name.startsWith(PREFIX) ? roleOfMarker(name) : undefined;
    const block = typeof formula === "string" ? blockOf(formula) : undefined;
    if (role && block) found.set(role, block);
  }
  return found;
}

/** What is known of the markers in the workbook. */
interface Markers {
  readonly markers: ReadonlySet<string>;
  readonly ownRanges: ReadonlyMap<OwnRole, string>;
}

/** Queues that the role's hidden name refers to this block, unless it does. A name that is there is changed, not made anew. */
export function mark(context: Excel.RequestContext, { markers, ownRanges }: Markers, role: OwnRole, sheet: string, address: string): void {
  if (ownRanges.get(role) === address) return;
  const { names } = context.workbook;
  const formula = formulaFor(sheet, address);
  if (markers.has(markerName(role))) names.getItem(markerName(role)).formula = formula;
  else names.add(markerName(role), formula).visible = false;
}

/** What refers to a block of another sheet: ='2026年 结果'!$A$1:$U$13 */
export const formulaFor = (sheet: string, address: string): string => `='${sheet.replaceAll("'", "''")}'!${address.replace(/[A-Z]+|\d+/g, "$$$&")}`;

/** ='2026年 结果'!$A$1:$U$13 → 2026年 结果, A1:U13 */
export function blockOf(formula: string): OwnBlock | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(formula);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const address = match?.[3]?.replaceAll("$", "");
  return sheet === undefined || address === undefined ? undefined : { sheet, address };
}
