import { markerName } from "../plan/ownBlocks";
import { isHiddenRole, isInputRole, type OwnRole } from "../plan/ownSheets";
import type { WorkbookRead } from "./read";

/** Of all our sheets: the theme's blue, which Excel shows light and dark. */
const TAB_COLOR = "#2F5597";

const hasColour = (role: OwnRole): boolean => !isInputRole(role) && !isHiddenRole(role);

/** Queues what tells a sheet of ours by its tab, when it is made; afterwards colour and place are the user's. What the school fills in is the school's. */
export function setTab(sheet: Excel.Worksheet, role: OwnRole, read: WorkbookRead, first = false): void {
  if (hasColour(role)) sheet.tabColor = TAB_COLOR;
  if (first) sheet.position = placeOfOurs(read);
}

/** Our sheets that are there without a colour, once there is 目录: those of an earlier version. What people made themselves in our stead is theirs. */
export const rolesToColour = ({ own, markers, uncoloured }: WorkbookRead, written: readonly OwnRole[]): readonly OwnRole[] =>
  written.includes("contents") && !own.has("contents") ? [...own].flatMap(([role, sheet]) => (hasColour(role) && markers.has(markerName(role)) && uncoloured.has(sheet) ? [role] : [])) : [];

/** Queues the colour of these, or that they have none again. */
export function colourTabs(context: Excel.RequestContext, { own }: WorkbookRead, roles: readonly OwnRole[], color: typeof TAB_COLOR | "" = TAB_COLOR): void {
  for (const sheet of roles.flatMap((role) => own.get(role) ?? [])) context.workbook.worksheets.getItem(sheet).tabColor = color;
}

/** Where the first sheet of ours stands; one behind the last where there is none yet. */
function placeOfOurs({ own, sheetNames }: WorkbookRead): number {
  const ours = new Set([...own].flatMap(([role, sheet]) => (isInputRole(role) ? [] : [sheet])));
  const names = [...sheetNames];
  const place = names.findIndex((name) => ours.has(name));
  return place < 0 ? names.length : place;
}
