import { markerName } from "../plan/ownBlocks";
import type { OwnRole } from "../plan/ownSheets";

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
