/** What workbook.xml says of its sheets, and the order of its elements. */
import type { SheetState } from "./types";
import { attribute, child, childrenNamed } from "./xml";
import type { XmlElement } from "./xml";

/** CT_Workbook's sequence. */
export const WORKBOOK_SEQUENCE = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences"],
  ...["definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** The position of the sheet in front, as workbook.xml has it. */
export function activeTab(workbook: XmlElement): number {
  const view = child(child(workbook, "bookViews"), "workbookView");
  const position = Number((view && attribute(view, "activeTab")) ?? 0);
  return position < childrenNamed(child(workbook, "sheets"), "sheet").length ? position : 0;
}

export function readState(element: XmlElement): SheetState {
  const state = attribute(element, "state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
