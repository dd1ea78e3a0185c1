import { quotedSheetName } from "../calc/formula";
import { absoluteArea, formatArea } from "./area";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** A range's address with its sheet: 表1!A1:B2, '9月 汇总'!A1 */
export function addressOf(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${formatArea(area)}`;
}

/** The same as names and formulas keep it: '9月 汇总'!$A$1 */
export function absoluteAddressOf(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${absoluteArea(area)}`;
}
